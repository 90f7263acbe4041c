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
            if strips[place].whole.segments.count > 1,
                let (count, item) = table(strips[place...].map(\.whole)[...])
            {
                // What is shown of an unclear one are lines as they stand, not words of several heights.
                let isUnclear = if case .unclear = item { true } else { false }
                items.append(isUnclear ? .unclear(strips[place..<place + count].flatMap(\.lines)) : item)
                place += count
            } else {
                // Words in three columns are no sentence.
                let isTabular = strips[place].whole.segments.count > 2
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

    private func table(_ lines: ArraySlice<PDFLine>) -> (count: Int, item: Item)? {
        let first = lines[lines.startIndex]
        let height = first.words.map(\.box.height).max() ?? 1
        var gaps = PDFGutters(first, height: height)
        var taken = [first]
        var (bodyLines, widest) = (0, 0.0)
        for (place, line) in lines.enumerated().dropFirst() {
            let bottom = taken.suffix(6).map(\.box.bottom).max() ?? 0
            let isRuled = isRuled(
                between: taken[taken.count - 1].box.middle, and: line.box.middle, over: Self.box(taken))
            guard line.box.top - bottom < (isRuled ? 3.5 : 2.2) * height,
                line.words.allSatisfy({ $0.box.height < 1.3 * height }) || line.segments.count > 1
            else { break }
            let space = line.box.top - bottom
            // Further below than other rows are, in the first column or in one only: a paragraph, or another table.
            let isBelow =
                bodyLines > 1 && space > max(0.7 * height, 2.5 * widest)
                && (line.box.right < gaps.firstEnd || line.segments.count == 1)
            guard !isBelow, !isBetweenTables(taken[taken.count - 1], line) else { break }
            let next = lines.dropFirst(place + 1).first
            if bodyLines > 0, isParagraph(line, below: taken), next.map({ $0.segments.count > 1 }) != true { break }
            guard gaps.narrow(by: line) else {
                // What begins close below another column than the first, and goes over the next, is no paragraph.
                let isApart = space > 0.7 * height || line.box.left < gaps.firstEdge
                if isApart { break }
                return (taken.count + 1, .unclear(taken + [line]))
            }
            if !line.isBold || !first.isBold { (bodyLines, widest) = (bodyLines + 1, max(widest, space)) }
            taken.append(line)
        }
        guard taken.count > 1, taken.count(where: { $0.segments.count > 1 }) > 1 else { return nil }
        if let end = firstEnd(of: taken, gaps) { return table(lines.prefix(end)) }
        let words = taken.flatMap(\.words)
        guard let gutters = gaps.columns(of: taken) else { return (taken.count, .unclear(taken)) }
        guard !gutters.isEmpty, !Self.isList(taken, gutters) else { return nil }
        let box = Self.box(taken)
        let columns = [box.left] + gutters.map { ($0.left + $0.right) / 2 } + [box.right + 0.5]
        let held = (0..<(columns.count - 1)).map { column in
            PDFLine.lines(of: words.filter { columns[column] <= $0.box.centre && $0.box.centre < columns[column + 1] })
        }
        guard let rows = PDFRows(page: page, vocabulary: vocabulary, columns: held, box: box).rows() else {
            return (taken.count, .unclear(taken))
        }
        guard rows.count > 1 || columns.count > 3 else { return nil }
        // What fills the first column alone below rows that fill more is a paragraph, where it isn't cut by the page's end.
        if let last = rows.last, rows.count > 3, Self.isAlone(last),
            !rows.dropFirst().dropLast().contains(where: Self.isAlone),
            taken.count < lines.count || box.bottom < 0.8 * page.height
        {
            let top = last.cells.flatMap { $0.pieces.joined() }.map(\.box.top).min() ?? 0
            return self.table(lines.prefix { $0.box.middle < top })
        }
        // Two tables beside each other.
        if let head = rows.first?.cells.sorted(by: { $0.column < $1.column }).map(\.plain), let start = head.first,
            !start.isEmpty, head.dropFirst().contains(start)
        {
            return (taken.count, .unclear(taken))
        }
        // A column reaches to where the next begins.
        let edges = [box.left] + gutters.map { $0.right - 0.5 } + [box.right]
        var table = PDFTable(columns: edges, rows: rows, box: box)
        table.isAligned = true
        table.gutter = gutters.map { $0.right - $0.left }.min() ?? 0
        return (taken.count, .table(table))
    }

    /// Whether a line begins at the left edge of a table or before it, and a word of it stands before where a column begins: no row then.
    private func isParagraph(_ line: PDFLine, below lines: [PDFLine]) -> Bool {
        guard line.segments.count == 1, line.box.left < Self.box(lines).left + 1,
            PDFLine.lines(of: line.words).count == 1
        else { return false }
        let boxes = line.words.map(\.box)
        return PDFGutters.holes(lines.flatMap(\.words)).contains { hole in
            hole.right - hole.left > 0.35 * line.box.height && hole.right < line.box.right
                && boxes.contains { $0.left < hole.right - 0.1 && hole.right - 2 < $0.right }
        }
    }

    /// Where lines that were taken for one table are two, of which the second has other columns: at a line that looks as a head
    /// does, or with much space above it.
    private func firstEnd(of lines: [PDFLine], _ gaps: PDFGutters) -> Int? {
        var widest = lines.count > 2 ? lines[1].box.top - lines[0].box.bottom : 0
        let ends = lines.indices.dropFirst(2).dropLast().filter { place in
            let space = lines[place].box.top - lines[place - 1].box.bottom
            defer { widest = max(widest, space) }
            return beginsTable(place, of: lines, isApart: space > max(0.7 * lines[place].box.height, 2 * widest))
        }
        guard !ends.isEmpty, let all = gaps.columns(of: lines)?.count else { return nil }
        func count(_ lines: [PDFLine]) -> Int? {
            var gaps = PDFGutters(lines[0], height: lines[0].words.map(\.box.height).max() ?? 1)
            guard lines.dropFirst().allSatisfy({ gaps.narrow(by: $0) }) else { return nil }
            return gaps.columns(of: lines)?.count
        }
        return ends.first { end in
            guard let above = count(Array(lines[..<end])), let below = count(Array(lines[end...])) else { return false }
            return all > above || below > all
        }
    }

    private func beginsTable(_ place: Int, of lines: [PDFLine], isApart: Bool) -> Bool {
        let (line, before) = (lines[place], lines[place - 1])
        guard line.segments.count > 1 else { return false }
        if isApart { return true }
        if line.isBold, lines[0].isBold, !before.isBold { return true }
        func isRuled(below place: Int) -> Bool {
            self.isRuled(
                between: lines[place].box.middle, and: lines[place + 1].box.middle,
                over: lines[place].box.joined(lines[place + 1].box))
        }
        return isRuled(below: 0) && isRuled(below: place) && !(1..<place).contains(where: isRuled)
    }

    /// Whether a row has something in its first column only.
    private static func isAlone(_ row: PDFTable.Row) -> Bool {
        row.cells.allSatisfy { $0.isEmpty == ($0.column > 0) && $0.rowSpan == 1 }
    }

    /// The lines of a list have their signs beside them, which are no column.
    private static func isList(_ lines: [PDFLine], _ gutters: [PDFGutters.Gutter]) -> Bool {
        guard gutters.count == 1 else { return false }
        return lines.allSatisfy { line in
            guard line.box.left < gutters[0].left else { return true }
            return line.isEntry && line.words.count { $0.box.left < gutters[0].left } == 1
        }
    }

    /// Whether one table ends with a line between two lines of text, and another begins with one.
    private func isBetweenTables(_ upper: PDFLine, _ lower: PDFLine) -> Bool {
        let rules = page.rules(between: upper.box.middle, and: lower.box.middle, over: upper.box.joined(lower.box))
        guard let first = rules.first, let last = rules.last else { return false }
        return last - first > 5
    }

    static func box(_ lines: [PDFLine]) -> PDFBox {
        lines.dropFirst().reduce(lines[0].box) { $0.joined($1.box) }
    }

    private func isRuled(between upper: Double, and lower: Double, over box: PDFBox) -> Bool {
        page.isRuled(between: upper, and: lower, over: box)
    }
}

extension PDFPage {
    /// Whether a line goes over most of a table between two heights.
    func isRuled(between upper: Double, and lower: Double, over box: PDFBox) -> Bool {
        !rules(between: upper, and: lower, over: box).isEmpty
    }

    /// The heights of such lines, from the top.
    func rules(between upper: Double, and lower: Double, over box: PDFBox) -> [Double] {
        horizontals.filter { rule in
            upper < rule.at && rule.at < lower
                && min(rule.to, box.right) - max(rule.from, box.left) > 0.6 * box.width
        }.map(\.at)
    }
}
