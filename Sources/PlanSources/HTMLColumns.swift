/// The columns of a table of a page as it names them, of which some are hidden.
///
/// A browser shows the cells of a column that has `display: none`, but a spreadsheet that is saved as a page says so
/// that nobody sees them, as with `visibility: collapse`.
struct HTMLColumns {
    private var count = 0
    private var hidden: [Int: XMLElement] = [:]

    /// Adds a column, or a group of them.
    mutating func add(_ element: XMLElement, isHidden: (XMLElement) -> Bool) {
        let columns = element.name == "colgroup" ? element.children("col") : []
        let isWhole = isHidden(element)
        for column in columns.isEmpty ? [element] : columns {
            let width = min(max(1, column.number("span") ?? 1), SourceLimits.columns)
            guard count + width <= SourceLimits.columns else { return }
            if isWhole || isHidden(column) {
                for place in count..<(count + width) { hidden[place] = column }
            }
            count += width
        }
    }

    /// Takes the cells of hidden columns away, unless the rows have done without them already.
    ///
    /// - Returns: the columns that had some.
    func hide(in rows: inout [SourceDocument.Row]) -> [XMLElement] {
        guard !hidden.isEmpty else { return [] }
        let grid = Self.places(of: rows)
        guard grid.joined().map(\.upperBound).max() == count else { return [] }
        var found: Set<Int> = []
        for (row, places) in zip(rows.indices, grid) {
            var cells: [SourceDocument.Cell] = []
            for (cell, place) in zip(rows[row].cells, places) {
                let seen = place.count { hidden[$0] == nil }
                if seen < place.count, !cell.lines.isEmpty { found.formUnion(place.filter { hidden[$0] != nil }) }
                guard seen > 0 else { continue }
                cells.append(cell)
                cells[cells.count - 1].columnSpan = seen
            }
            rows[row].cells = cells
        }
        return found.sorted().compactMap { hidden[$0] }
    }

    /// Over which columns each cell goes.
    private static func places(of rows: [SourceDocument.Row]) -> [[Range<Int>]] {
        var covered: [Int: Int] = [:]
        return rows.map { row in
            var (column, own) = (0, covered)
            covered = covered.compactMapValues { $0 > 1 ? $0 - 1 : nil }
            return row.cells.map { cell in
                while own[column] != nil { column += 1 }
                let place = column..<(column + cell.columnSpan)
                for one in place {
                    own[one] = 1
                    if cell.rowSpan > 1 { covered[one] = cell.rowSpan - 1 }
                }
                column = place.upperBound
                return place
            }
        }
    }
}
