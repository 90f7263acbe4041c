/// A table as it lies on a page, or on several.
struct PDFTable {
    struct Cell {
        var column: Int
        var columnSpan = 1
        var rowSpan = 1
        /// The lines within, once for each page on which it lies.
        var pieces: [[PDFLine]]

        var isEmpty: Bool { pieces.allSatisfy(\.isEmpty) }
        var plain: String { pieces.joined().map(\.plain).joined(separator: " ") }
    }

    struct Row {
        var cells: [Cell]
        var page: Int

        var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
        func cell(_ column: Int) -> Cell? { cells.first { $0.column == column } }
    }

    /// The edges of its columns.
    var columns: [Double]
    var rows: [Row]
    var box: PDFBox
    var isClosedAbove = true
    var isClosedBelow = true
    /// Whether no lines part its columns, and the least space between those.
    var isAligned = false
    var gutter = 0.0
    /// How much is free at least between a column's edge and its text.
    var padding = 0.0
    /// To where the text of a column reaches.
    private var reach: [Int: Double] = [:]
    /// The same behind the text of a column, where that comes nearer to its edge.
    var paddingBehind: [Int: Double] = [:]

    /// The table of a grid, with the words in it.
    init(_ grid: PDFGrid, words: [PDFWord], page: Int) {
        (columns, box) = (grid.columns, grid.box)
        (isClosedAbove, isClosedBelow) = (grid.isClosedAbove, grid.isClosedBelow)
        var held = [[PDFWord]](repeating: [], count: grid.cells.count)
        for word in words {
            let (x, y) = (word.box.centre, word.box.middle)
            guard let place = grid.cells.firstIndex(where: { $0.box.holds(x: x, y: y) }) else { continue }
            held[place].append(word)
        }
        rows = (0..<(grid.rows.count - 1)).map { _ in Row(cells: [], page: page) }
        for (cell, words) in zip(grid.cells, held) {
            rows[cell.row].cells.append(
                Cell(
                    column: cell.column, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                    pieces: [PDFLine.cellLines(of: words)]))
        }
        leaveOutEmptyColumns()
        measurePadding()
    }

    /// A table of lines whose words stand in columns.
    init(columns: [Double], rows: [Row], box: PDFBox) {
        (self.columns, self.rows, self.box) = (columns, rows, box)
        joinHeads()
        measurePadding()
    }

    /// Columns without text that are narrower than a letter are the space between double lines.
    private mutating func leaveOutEmptyColumns() {
        var column = 0
        while column < columns.count - 1, columns.count > 2 {
            let isNarrow = columns[column + 1] - columns[column] < 8
            guard isNarrow,
                rows.allSatisfy({ $0.cells.allSatisfy { $0.column != column || $0.isEmpty || $0.columnSpan > 1 } })
            else {
                column += 1
                continue
            }
            columns.remove(at: column == 0 ? 0 : column)
            for row in rows.indices {
                rows[row].cells = rows[row].cells.compactMap { cell in
                    var cell = cell
                    if cell.column == column {
                        if cell.columnSpan == 1 { return nil }
                        cell.columnSpan -= 1
                    } else if cell.column > column {
                        cell.column -= 1
                    } else if cell.column + cell.columnSpan > column {
                        cell.columnSpan -= 1
                    }
                    return cell
                }
            }
        }
    }

    /// A head that does not stand above its column, but beside it in the middle, is no column of its own.
    private mutating func joinHeads() {
        var column = 0
        while column + 1 < columns.count - 1 {
            let (own, next) = (filled(column), filled(column + 1))
            guard own.isDisjoint(with: next), own == [0] || next == [0] else {
                column += 1
                continue
            }
            columns.remove(at: column + 1)
            for row in rows.indices {
                rows[row].cells.removeAll { ($0.column == column || $0.column == column + 1) && $0.isEmpty }
                for cell in rows[row].cells.indices where rows[row].cells[cell].column > column {
                    rows[row].cells[cell].column -= 1
                }
                if rows[row].cell(column) == nil { rows[row].cells.append(Cell(column: column, pieces: [[]])) }
            }
        }
    }

    /// The rows in which a column has something.
    private func filled(_ column: Int) -> Set<Int> {
        Set(rows.indices.filter { rows[$0].cell(column)?.isEmpty == false })
    }

    private mutating func measurePadding() {
        var before: [Int: Double] = [:]
        var behind: [Int: Double] = [:]
        for row in rows {
            for cell in row.cells {
                let (left, right) = edges(of: cell)
                for line in cell.pieces.joined() {
                    before[cell.column] = min(before[cell.column] ?? 12, max(0, line.box.left - left))
                    let column = cell.column + cell.columnSpan - 1
                    reach[column] = max(reach[column] ?? 0, line.box.right)
                    behind[column] = min(behind[column] ?? 12, max(0, right - line.box.right))
                }
            }
        }
        // On the left text begins where the padding ends; on the right it may end anywhere. The lines of a picture are
        // a point too far left or right: of several columns the middle is meant.
        let all = before.values.filter { $0 < 12 }.sorted()
        padding = all.isEmpty ? behind.values.min() ?? 12 : all[all.count / 2]
        paddingBehind = behind.filter { $0.value < padding }
    }

    /// Whether another stands beside it to its right.
    func isLeft(of other: PDFTable) -> Bool {
        box.right <= other.box.left + 1 && box.top < other.box.bottom && other.box.top < box.bottom
    }

    func edges(of cell: Cell) -> (left: Double, right: Double) {
        (columns[cell.column], columns[min(cell.column + cell.columnSpan, columns.count - 1)])
    }

    /// To where the text of a cell reaches.
    func right(of cell: Cell) -> Double {
        edges(of: cell).right - (paddingBehind[cell.column + cell.columnSpan - 1] ?? padding)
    }

    /// How the lines of a cell become text.
    func text(of cell: Cell, _ vocabulary: PDFVocabulary) -> PDFText {
        let (left, right) = edges(of: cell)
        guard isAligned else {
            return PDFText(vocabulary: vocabulary, left: left + padding, right: self.right(of: cell))
        }
        let isLast = cell.column + cell.columnSpan >= columns.count - 1
        return PDFText(
            vocabulary: vocabulary, left: left, right: isLast ? right : right - gutter, reach: reach[cell.column],
            breaksWords: vocabulary.lineEnds.areMarked && vocabulary.breaksWords)
    }

    func texts(of cell: Cell, _ vocabulary: PDFVocabulary) -> [SourceDocument.Text] {
        text(of: cell, vocabulary).joined(cell.pieces)
    }
}
