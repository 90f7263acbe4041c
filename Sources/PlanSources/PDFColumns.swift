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
        var items: [Item] = []
        var place = 0
        while place < lines.count {
            if Self.segments(lines[place]).count > 1, let (count, item) = table(lines[place...]) {
                items.append(item)
                place += count
            } else {
                items.append(.line(lines[place]))
                place += 1
            }
        }
        return items
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
        var gutters = Self.gaps(of: first)
        var taken = [first]
        for line in lines.dropFirst() {
            let last = taken[taken.count - 1]
            let isRuled = isRuled(between: last, and: line, over: Self.box(taken))
            guard line.box.top - last.box.bottom < (isRuled ? 3.5 : 2.2) * last.box.height,
                line.box.height < 1.3 * first.box.height || Self.segments(line).count > 1
            else { break }
            let narrowed = Self.narrowed(gutters, by: line)
            // A line across a gap between columns is none of the table.
            guard narrowed.count == gutters.count else { break }
            gutters = narrowed
            taken.append(line)
        }
        let several = taken.count { Self.segments($0).count > 1 }
        guard taken.count > 1, several > 1, !gutters.isEmpty else { return nil }
        // The lines of a list have their signs beside them.
        if gutters.count == 1 {
            let isList = taken.allSatisfy { line in
                guard line.box.left < gutters[0].left else { return true }
                return line.isEntry && line.words.filter { $0.box.left < gutters[0].left }.count == 1
            }
            if isList { return nil }
        }
        let box = Self.box(taken)
        let columns = [box.left] + gutters.map { ($0.left + $0.right) / 2 } + [max(box.right, taken.map(\.box.right).max() ?? 0)]
        guard let starts = rowStarts(taken, columns, box) else { return (taken.count, .unclear(taken)) }
        var rows: [PDFTable.Row] = []
        for (line, isStart) in zip(taken, starts) {
            if isStart { rows.append(PDFTable.Row(cells: [], page: page.number)) }
            for column in 0..<(columns.count - 1) {
                let words = Self.words(line, in: column, columns)
                let piece = words.isEmpty ? [] : [PDFLine(words: words, box: Self.box(words.map(\.box)))]
                if let known = rows[rows.count - 1].cells.firstIndex(where: { $0.column == column }) {
                    rows[rows.count - 1].cells[known].pieces[0] += piece
                } else {
                    rows[rows.count - 1].cells.append(PDFTable.Cell(column: column, pieces: [piece]))
                }
            }
        }
        guard rows.count > 1 || columns.count > 3 else { return nil }
        // A column is as wide as up to where the next begins.
        var edges = columns
        for column in 1..<max(1, columns.count - 1) { edges[column] = gutters[column - 1].right - 0.5 }
        var table = PDFTable(columns: edges, rows: rows, box: box)
        table.isAligned = true
        table.gutter = gutters.map { $0.right - $0.left }.min() ?? 0
        return (taken.count, .table(table))
    }

    private static func words(_ line: PDFLine, in column: Int, _ columns: [Double]) -> [PDFWord] {
        line.words.filter { word in
            (column == 0 || word.box.centre >= columns[column])
                && (column == columns.count - 2 || word.box.centre < columns[column + 1])
        }
    }

    static func box(_ lines: [PDFLine]) -> PDFBox { box(lines.map(\.box)) }
    private static func box(_ boxes: [PDFBox]) -> PDFBox {
        boxes.dropFirst().reduce(boxes[0]) { $0.joined($1) }
    }

    private static func gaps(of line: PDFLine) -> [Gutter] {
        let segments = segments(line)
        return zip(segments, segments.dropFirst()).map { ($0.right, $1.left) }
    }

    /// What is left of gaps beside the words of a line; those that it closes are missing.
    private static func narrowed(_ gutters: [Gutter], by line: PDFLine) -> [Gutter] {
        gutters.compactMap { gutter in
            var pieces = [gutter]
            for word in line.words {
                pieces = pieces.flatMap { piece -> [Gutter] in
                    guard word.box.left < piece.right, piece.left < word.box.right else { return [piece] }
                    return [(piece.left, word.box.left), (word.box.right, piece.right)].filter { $0.right - $0.left > 3.5 }
                }
            }
            return pieces.max { $0.right - $0.left < $1.right - $1.left }
        }
    }

    private func isRuled(between upper: PDFLine, and lower: PDFLine, over box: PDFBox) -> Bool {
        page.horizontals.contains { rule in
            upper.box.middle < rule.at && rule.at < lower.box.middle
                && min(rule.to, box.right) - max(rule.from, box.left) > 0.6 * box.width
        }
    }

    /// Which lines begin rows; nil where that can't be told.
    private func rowStarts(_ lines: [PDFLine], _ columns: [Double], _ box: PDFBox) -> [Bool]? {
        let gaps = zip(lines, lines.dropFirst()).map { $1.box.top - $0.box.bottom }
        let ruled = zip(lines, lines.dropFirst()).map { isRuled(between: $0, and: $1, over: box) }
        // Lines between all rows, not only below the head.
        if ruled.dropFirst().count(where: \.self) > 1 { return [true] + ruled }
        let cells = lines.map { line in (0..<(columns.count - 1)).map { Self.words(line, in: $0, columns) } }
        let isWhole = cells.allSatisfy { !$0[0].isEmpty && $0.count { !$0.isEmpty } > 1 }
        let height = lines[0].box.height
        let least = gaps.min() ?? 0
        let isWide = gaps.map { $0 > least + max(1.8, 0.16 * height) }
        if isWide.contains(true) {
            let starts = [true] + zip(isWide, ruled).map { $0 || $1 }
            // Rows that are nearly all of one line have gaps that differ for another reason.
            return starts
        }
        if isWhole { return lines.map { _ in true } }
        // Lines at equal distances: a row begins where its first column does, if no text goes on into it.
        var starts = [true]
        for place in lines.indices.dropFirst() {
            guard !cells[place][0].isEmpty else {
                starts.append(ruled[place - 1])
                continue
            }
            if cells[place].count(where: { !$0.isEmpty }) == 1, !ruled[place - 1] { return nil }
            starts.append(true)
        }
        return starts
    }
}
