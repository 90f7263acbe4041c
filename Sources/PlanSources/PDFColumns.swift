/// Finds tables without lines between their columns: words that stand below each other over several lines.
struct PDFColumns {
    enum Item {
        case line(PDFLine)
        case table(PDFTable)
        /// Lines that look like a table which can't be made out.
        case unclear([PDFLine])
    }

    let page: PDFPage
    let vocabulary: PDFVocabulary

    /// The lines of a page outside other tables, with those joined to tables that are some.
    func items(_ lines: [PDFLine]) -> [Item] {
        let strips = Self.strips(lines)
        var items: [Item] = []
        var place = 0
        while place < strips.count {
            if Self.segments(strips[place].whole).count > 1,
                let (count, item) = table(strips[place...].map(\.whole)[...])
            {
                items.append(item)
                place += count
            } else {
                // Words in three columns are no sentence.
                let isTabular = Self.segments(strips[place].whole).count > 2
                items += isTabular ? [.unclear(strips[place].lines)] : strips[place].lines.map { .line($0) }
                place += 1
            }
        }
        return items
    }

    /// Lines together with those that stand beside them at other heights, as in cells of a row that stand in the middle.
    private static func strips(_ lines: [PDFLine]) -> [(whole: PDFLine, lines: [PDFLine])] {
        var strips: [(whole: PDFLine, lines: [PDFLine])] = []
        for line in lines {
            if let last = strips.last, last.whole.box.bottom - line.box.top > 0.15 * line.box.height {
                let words = (last.whole.words + line.words).sorted {
                    ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top)
                }
                strips[strips.count - 1].whole = PDFLine(words: words, box: last.whole.box.joined(line.box))
                strips[strips.count - 1].lines.append(line)
            } else {
                strips.append((line, [line]))
            }
        }
        return strips
    }

    /// The runs of words of a line that wide gaps part.
    static func segments(_ line: PDFLine) -> [PDFBox] {
        var segments: [PDFBox] = []
        for word in line.words {
            if let last = segments.last, word.box.left - last.right < max(7, 0.85 * word.box.height) {
                segments[segments.count - 1] = last.joined(word.box)
            } else {
                segments.append(word.box)
            }
        }
        return segments
    }

    /// A gap between columns: from where to where no word stands.
    private typealias Gutter = (left: Double, right: Double)

    private func table(_ lines: ArraySlice<PDFLine>) -> (count: Int, item: Item)? {
        let first = lines[lines.startIndex]
        let height = first.words.map(\.box.height).max() ?? 1
        // Of each wide gap of the first line what the others leave free.
        var gaps = Self.gaps(of: first).map { [$0] }
        var taken = [first]
        for line in lines.dropFirst() {
            let bottom = taken.suffix(6).map(\.box.bottom).max() ?? 0
            let isRuled = isRuled(
                between: taken[taken.count - 1].box.middle, and: line.box.middle, over: Self.box(taken))
            guard line.box.top - bottom < (isRuled ? 3.5 : 2.2) * height,
                line.words.allSatisfy({ $0.box.height < 1.3 * height }) || Self.segments(line).count > 1
            else { break }
            let narrowed = gaps.map { Self.narrowed($0, by: line) }
            // A line across a gap between columns is none of the table.
            guard !narrowed.contains(where: \.isEmpty) else { break }
            gaps = narrowed
            taken.append(line)
        }
        guard taken.count > 1, taken.count(where: { Self.segments($0).count > 1 }) > 1 else { return nil }
        let words = taken.flatMap(\.words)
        let gutters = Self.gutters(words, least: max(3.5, 0.35 * height))
        guard !gutters.isEmpty, !Self.isList(taken, gutters) else { return nil }
        let box = Self.box(taken)
        let columns = [box.left] + gutters.map { ($0.left + $0.right) / 2 } + [box.right + 0.5]
        let held = (0..<(columns.count - 1)).map { column in
            PDFLine.lines(of: words.filter { columns[column] <= $0.box.centre && $0.box.centre < columns[column + 1] })
        }
        guard let rows = PDFRows(page: page, columns: held, box: box).rows() else {
            return (taken.count, .unclear(taken))
        }
        guard rows.count > 1 || columns.count > 3 else { return nil }
        // A column reaches to where the next begins.
        let edges = [box.left] + gutters.map { $0.right - 0.5 } + [box.right]
        var table = PDFTable(columns: edges, rows: rows, box: box)
        table.isAligned = true
        table.gutter = gutters.map { $0.right - $0.left }.min() ?? 0
        return (taken.count, .table(table))
    }

    /// The lines of a list have their signs beside them, which are no column.
    private static func isList(_ lines: [PDFLine], _ gutters: [Gutter]) -> Bool {
        guard gutters.count == 1 else { return false }
        return lines.allSatisfy { line in
            guard line.box.left < gutters[0].left else { return true }
            return line.isEntry && line.words.count { $0.box.left < gutters[0].left } == 1
        }
    }

    static func box(_ lines: [PDFLine]) -> PDFBox {
        lines.dropFirst().reduce(lines[0].box) { $0.joined($1.box) }
    }

    private static func gaps(of line: PDFLine) -> [Gutter] {
        let segments = segments(line)
        return zip(segments, segments.dropFirst()).map { ($0.right, $1.left) }
    }

    /// What is left of gaps beside the words of a line.
    private static func narrowed(_ gaps: [Gutter], by line: PDFLine) -> [Gutter] {
        var gaps = gaps
        for word in line.words {
            gaps = gaps.flatMap { gap -> [Gutter] in
                guard word.box.left < gap.right, gap.left < word.box.right else { return [gap] }
                return [(gap.left, word.box.left), (word.box.right, gap.right)].filter { $0.right - $0.left > 3.5 }
            }
        }
        return gaps
    }

    /// Where no word stands from the first line to the last.
    private static func gutters(_ words: [PDFWord], least: Double) -> [Gutter] {
        var gutters: [Gutter] = []
        var right: Double?
        for box in words.map(\.box).sorted(by: { $0.left < $1.left }) {
            if let edge = right, box.left - edge > least { gutters.append((edge, box.left)) }
            right = max(right ?? box.right, box.right)
        }
        return gutters
    }

    private func isRuled(between upper: Double, and lower: Double, over box: PDFBox) -> Bool {
        page.isRuled(between: upper, and: lower, over: box)
    }
}

extension PDFPage {
    /// Whether a line goes over most of a table between two heights.
    func isRuled(between upper: Double, and lower: Double, over box: PDFBox) -> Bool {
        horizontals.contains { rule in
            upper < rule.at && rule.at < lower
                && min(rule.to, box.right) - max(rule.from, box.left) > 0.6 * box.width
        }
    }
}
