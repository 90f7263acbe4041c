extension PDFTable {
    /// Whether another has the same columns.
    private func hasColumns(of other: PDFTable) -> Bool {
        guard isAligned == other.isAligned, columns.count == other.columns.count else { return false }
        let most = isAligned ? 25.0 : 6.0
        return zip(columns, other.columns).dropLast(isAligned ? 1 : 0).allSatisfy { abs($0 - $1) <= most }
    }

    /// How many of another's first rows repeat the first ones of this one.
    private func repeatedHead(_ other: PDFTable) -> Int {
        var count = 0
        for (own, repeated) in zip(rows, other.rows).prefix(4) {
            guard !own.isEmpty, own.cells.count == repeated.cells.count,
                zip(own.cells, repeated.cells).allSatisfy({ $0.plain == $1.plain && $0.rowSpan == $1.rowSpan })
            else { break }
            count += 1
        }
        return count < other.rows.count ? count : max(0, other.rows.count - 1)
    }

    /// A row without lines at the top of a page that lacks what all others have, so that it may be the rest of one that the
    /// edge of the page cut.
    var looseRow: Row? {
        guard isAligned else { return nil }
        return rows.indices.dropFirst().first { place in
            let isFirst = place == 1
            guard isFirst || rows[place - 1].page != rows[place].page else { return false }
            // Below the head only the first column tells.
            return (0..<(isFirst ? 1 : columns.count - 1)).contains { column in
                rows[place].cell(column)?.isEmpty == true
                    && rows.indices.dropFirst().allSatisfy { $0 == place || rows[$0].cell(column)?.isEmpty != true }
            }
        }.map { rows[$0] }
    }

    /// Goes on with a table at the top of the next page, if that is the same.
    ///
    /// - Returns: whether it is, and on which page a row was joined that the edge of a page had cut.
    mutating func join(_ next: PDFTable, _ vocabulary: PDFVocabulary) -> (isSame: Bool, cutRow: Int?) {
        guard hasColumns(of: next) else { return (false, nil) }
        let head = repeatedHead(next)
        let rest = Array(next.rows.dropFirst(head))
        guard let first = rest.first, let last = rows.last else { return (false, nil) }
        // Cells over several rows make what is one row two.
        let isPlain = (last.cells + first.cells).allSatisfy { $0.rowSpan == 1 }
        let isCut =
            isPlain
            && goesOn(last, with: first, isOpen: !isClosedBelow && (head > 0 || !next.isClosedAbove), vocabulary)
        guard isCut || head > 0 else { return (false, nil) }
        if isCut {
            for cell in first.cells where !cell.isEmpty {
                if let place = rows[rows.count - 1].cells.firstIndex(where: { $0.column == cell.column }) {
                    rows[rows.count - 1].cells[place].pieces += cell.pieces
                } else {
                    rows[rows.count - 1].cells.append(cell)
                }
            }
        }
        rows += rest.dropFirst(isCut ? 1 : 0)
        isClosedBelow = next.isClosedBelow
        padding = min(padding, next.padding)
        paddingBehind.merge(next.paddingBehind, uniquingKeysWith: min)
        return (true, isCut ? first.page : nil)
    }

    /// Whether the first row of the next page is the rest of the last one of a page.
    private func goesOn(_ last: Row, with first: Row, isOpen: Bool, _ vocabulary: PDFVocabulary) -> Bool {
        let filled = first.cells.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return false }
        // Where a cell goes on there is something to go on; some programs move cells of several lines to the next page as
        // a whole.
        let others = rows.dropFirst().dropLast()
        func isUsual(_ column: Int) -> Bool {
            others.count { $0.cell(column)?.isEmpty == false } * 10 >= others.count * 9
        }
        let pairs = filled.map { cell in (last.cell(cell.column), cell) }.filter { $0.0?.isEmpty == false }
        guard filled.allSatisfy({ last.cell($0.column)?.isEmpty == false || others.count > 1 && isUsual($0.column) })
        else {
            return false
        }
        let areMoved = pairs.count < filled.count
        if pairs.isEmpty { return true }
        if pairs.contains(where: { above, below in above.map { isCode($0, below) } == true }) { return false }
        let flowing = pairs.count { above, below in
            guard let above, let line = above.pieces.last?.last, let next = below.pieces.first?.first
            else { return false }
            return text(of: below, vocabulary).fills(line, before: next) && !next.isEntry
        }
        let small = pairs.count { isUnusuallySmall($0.1) }
        let unfinished = pairs.count { above, _ in above?.plain.last.map { !".;:!?".contains($0) } == true }
        // Columns in which each row has something: a row without is none of its own.
        let keys = (0..<(columns.count - 1)).filter { last.cell($0)?.isEmpty == false && isUsual($0) }
        guard keys.contains(where: { first.cell($0)?.isEmpty != false }) else {
            return flowing == pairs.count && (small > 0 || isOpen && unfinished == pairs.count && pairs.count < 3)
        }
        // Some browsers close no table at the edge of a page; and a row that is cut in three cells seldom goes on with a
        // capital letter in all.
        let beginsAnew = pairs.count > 2 && small == 0 && keys.first.map { first.cell($0)?.isEmpty == false } == true
        if isOpen || areMoved { return !beginsAnew || flowing == pairs.count }
        return flowing == pairs.count || small > 0 || unfinished == pairs.count && flowing > 0
            || isLoose(first, unfinished)
    }

    /// Whether two cells of a column have a code each, as all its cells have one.
    private func isCode(_ above: Cell, _ below: Cell) -> Bool {
        func isOne(_ cell: Cell) -> Bool {
            let lines = cell.pieces.joined()
            guard lines.count == 1, let line = lines.first, line.words.count == 1 else { return false }
            return line.words[0].text.count < 12 && line.words[0].text.contains(where: \.isNumber)
        }
        guard isOne(above), isOne(below) else { return false }
        let others = rows.dropFirst().compactMap { $0.cell(above.column) }.filter { !$0.isEmpty }
        return others.count(where: isOne) * 5 >= others.count * 4
    }

    /// Whether a cell begins with a small letter, as those of other rows do not.
    private func isUnusuallySmall(_ cell: Cell) -> Bool {
        guard let sign = cell.plain.first, sign.isLowercase || ",;.)".contains(sign) else { return false }
        let others = rows.dropFirst().compactMap { $0.cell(cell.column)?.plain.first }
        return others.count(where: \.isLowercase) * 5 <= others.count
    }

    /// Whether a row has a single text, which belongs to one that has no end.
    private func isLoose(_ row: Row, _ unfinished: Int) -> Bool {
        let filled = row.cells.filter { !$0.isEmpty }
        return filled.count == 1 && unfinished == 1 && columns.count > 3 && filled[0].plain.contains(where: \.isLetter)
    }
}
