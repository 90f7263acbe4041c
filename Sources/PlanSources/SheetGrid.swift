import Plan

/// The cells of a sheet, however large it says that it is. Rows and columns are counted from 0.
struct SheetGrid {
    struct Area {
        var rows: ClosedRange<Int>
        var columns: ClosedRange<Int>
        var isOneCell: Bool { rows.count == 1 && columns.count == 1 }
    }

    let name: String
    /// What cells show, by row and column; empty ones are missing.
    private(set) var cells: [Int: [Int: SourceDocument.Text]] = [:]
    /// By row and column how much cells stand out from the others, by bold or larger letters; see ``emphasis(size:isBold:)``.
    private var emphases: [Int: [Int: Int]] = [:]
    /// Cells that cover others.
    var merged: [Area] = []
    var hiddenRows: Set<Int> = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    private(set) var count = 0
    /// Cells that had text of which nothing is seen.
    private var unseen: [(row: Int, column: Int)] = []

    init(name: String) { self.name = name }

    /// Puts text into a cell, unless it is blank.
    mutating func set(_ text: SourceDocument.Text, row: Int, column: Int, emphasis: Int = 0) {
        guard !text.isBlank else { return }
        if emphasis > 0 { emphases[row, default: [:]][column] = emphasis }
        if cells[row, default: [:]].updateValue(text, forKey: column) == nil { count += 1 }
    }

    func emphasis(row: Int, column: Int) -> Int { emphases[row]?[column] ?? 0 }

    /// How much letters stand out from the usual ones; 0 where they don't.
    ///
    /// - Parameters:
    ///   - size: in points, and of the usual ones.
    static func emphasis(size: (own: Double, usual: Double), isBold: Bool) -> Int {
        let isLarger = size.own > size.usual + 0.5 && size.own < 400
        return isLarger || isBold
            ? 2 * Int((size.own.isFinite ? min(size.own, 400) : 0).rounded()) + (isBold ? 1 : 0) : 0
    }

    mutating func hide(columns: ClosedRange<Int>) { hiddenColumns.append(columns) }

    /// Takes cells away whose text isn't seen.
    mutating func hide(_ places: [(row: Int, column: Int)]) {
        for (row, column) in places where cells[row]?.removeValue(forKey: column) != nil {
            count -= 1
            unseen.append((row, column))
            if cells[row]?.isEmpty == true { cells[row] = nil }
        }
    }

    func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    func place(row: Int, column: Int) -> DocumentPlace {
        .sheetCell(sheet: name, cell: DocumentPlace.cellName(row: row, column: column))
    }

    /// How many cells are hidden that have text.
    var hiddenCells: [(row: Int, column: Int)] {
        var hidden = unseen
        for (row, cells) in cells {
            for column in cells.keys where hiddenRows.contains(row) || isHidden(column: column) {
                hidden.append((row, column))
            }
        }
        return hidden.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}

/// The visible part of a sheet: rows and columns as they lie on the screen, with what is merged.
struct VisibleSheet {
    struct Cell {
        var text: SourceDocument.Text
        /// Where it stands among the visible rows and columns, and how many of them it covers.
        var area: SheetGrid.Area
        var place: DocumentPlace
        /// How much it stands out from the others.
        var emphasis: Int
    }

    /// By row the cells that are seen in it, from the left; one over several rows is in each.
    private(set) var rows: [Int: [Cell]] = [:]

    /// - Throws: ``SourceError`` where cells that cover others are too many.
    init(_ grid: SheetGrid) throws(SourceError) {
        let rowNumbers = Numbering(grid.hiddenRows.sorted())
        let filledColumns = Set(grid.cells.values.flatMap(\.keys))
        let lastColumn = filledColumns.max() ?? 0
        let columnNumbers = Numbering((0...lastColumn).filter(grid.isHidden))
        let lastRow = grid.cells.keys.max() ?? 0
        var covered: [Int: [ClosedRange<Int>]] = [:]
        var (coveredCount, anchors) = (0, [[Int]: SheetGrid.Area]())
        for area in grid.merged where !area.isOneCell && area.rows.lowerBound <= lastRow {
            guard area.columns.lowerBound <= lastColumn else { continue }
            let text = grid.cells[area.rows.lowerBound]?[area.columns.lowerBound]
            let clipped = SheetGrid.Area(
                rows: area.rows.lowerBound...min(area.rows.upperBound, max(lastRow, area.rows.lowerBound)),
                columns: area.columns
                    .lowerBound...min(area.columns.upperBound, max(lastColumn, area.columns.lowerBound)))
            coveredCount += clipped.rows.count
            guard coveredCount <= SourceLimits.cells else {
                throw SourceError(.tooManyCells(limit: SourceLimits.cells), part: grid.name)
            }
            for row in clipped.rows { covered[row, default: []].append(clipped.columns) }
            if text != nil { anchors[[area.rows.lowerBound, area.columns.lowerBound]] = clipped }
        }
        for (row, cells) in grid.cells {
            for (column, text) in cells {
                let anchor = anchors[[row, column]]
                // What another cell covers isn't seen.
                if anchor == nil, covered[row]?.contains(where: { $0.contains(column) }) == true { continue }
                let area = anchor ?? SheetGrid.Area(rows: row...row, columns: column...column)
                guard let rows = rowNumbers.visible(area.rows), let columns = columnNumbers.visible(area.columns)
                else { continue }
                let cell = Cell(
                    text: text, area: SheetGrid.Area(rows: rows, columns: columns),
                    place: grid.place(row: row, column: column), emphasis: grid.emphasis(row: row, column: column))
                for row in rows { self.rows[row, default: []].append(cell) }
            }
        }
        for row in rows.keys { rows[row]?.sort { $0.area.columns.lowerBound < $1.area.columns.lowerBound } }
    }

    /// The numbers of what is visible, without those that are hidden.
    private struct Numbering {
        let hidden: [Int]
        init(_ hidden: [Int]) { self.hidden = hidden }

        /// How many hidden ones are below a number.
        private func hiddenCount(below number: Int) -> Int {
            var (low, high) = (0, hidden.count)
            while low < high {
                let middle = (low + high) / 2
                if hidden[middle] < number { low = middle + 1 } else { high = middle }
            }
            return low
        }

        /// The visible part of a range; nil where all is hidden.
        func visible(_ range: ClosedRange<Int>) -> ClosedRange<Int>? {
            let start = range.lowerBound - hiddenCount(below: range.lowerBound)
            let end = range.upperBound + 1 - hiddenCount(below: range.upperBound + 1)
            return start < end ? start...(end - 1) : nil
        }
    }
}
