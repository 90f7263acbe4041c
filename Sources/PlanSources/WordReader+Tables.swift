import Plan

extension WordReader {
    /// A cell as it is written, before it is known what columns a table has.
    private struct RawCell {
        /// The edges between the columns of the grid where it begins and ends.
        var start: Int
        var end: Int
        /// Whether it goes on with the cell above.
        var continues = false
        /// Nothing for what is left free at the beginning of a row.
        var element: XMLElement?
    }

    private struct RawRow {
        var cells: [RawCell] = []
        var isHeader = false
    }

    /// Reads a table: one with several columns becomes a table, one that only frames something what stands in it.
    mutating func table(_ element: XMLElement, _ cell: DocumentPlace?) -> [SourceDocument.Block] {
        if cell == nil { tables += 1 }
        let number = tables
        let rows = rawRows(element, cell)
        let wasShaded = isShaded
        defer { isShaded = wasShaded }
        let properties = element.first("w:tblPr")
        let isColoured =
            wasShaded || WordStyles.isShaded(properties)
            || properties?.first("w:tblStyle")?["w:val"].map { styles.isShaded($0) } ?? false
        let edges = Self.edges(
            rows,
            widths: element.first("w:tblGrid")?.children("w:gridCol").map {
                $0.number("w:w") ?? 0
            } ?? [])
        guard let last = edges.values.max(), last > 0 else { return [] }
        var content: [[(cell: SourceDocument.Cell, blocks: [SourceDocument.Block])]] = []
        // By the column where it begins the cell that a cell below may go on with.
        var open: [Int: (row: Int, cell: Int)] = [:]
        for (rowNumber, row) in rows.enumerated() {
            content.append([])
            var stillOpen: [Int: (row: Int, cell: Int)] = [:]
            for (cellNumber, raw) in row.cells.enumerated() {
                let (start, end) = (edges[raw.start] ?? 0, edges[raw.end] ?? 0)
                if raw.continues, let above = open[start] {
                    content[above.row][above.cell].cell.rowSpan += 1
                    stillOpen[start] = above
                    continue
                }
                let place =
                    cell ?? .tableCell(table: number, row: rowNumber + 1, cell: cellNumber + 1)
                stillOpen[start] = (rowNumber, content[rowNumber].count)
                isShaded = isColoured || WordStyles.isShaded(raw.element?.first("w:tcPr"))
                content[rowNumber].append(
                    (
                        SourceDocument.Cell(lines: [], columnSpan: max(1, end - start), place: place),
                        raw.element.map { blocks(in: $0, place) } ?? []
                    ))
            }
            open = stillOpen
        }
        let isFrame = last == 1 || rows.count == 1 && content[0].contains { $0.blocks.contains(where: \.isTable) }
        if isFrame { return content.flatMap { $0.flatMap(\.blocks) } }
        return [
            .table(
                SourceDocument.Table(
                    rows: zip(rows, content).map { row, cells in
                        SourceDocument.Row(cells: cells.map { filled($0, with: $1) }, isHeader: row.isHeader)
                    }))
        ]
    }

    private mutating func filled(
        _ cell: SourceDocument.Cell, with blocks: [SourceDocument.Block]
    ) -> SourceDocument.Cell {
        var cell = cell
        (cell.lines, cell.isList) = (SourceDocument.lines(of: blocks), SourceDocument.areList(blocks))
        if blocks.contains(where: \.isTable) { document.remark(.nestedTable, at: cell.place) }
        return cell
    }

    /// The rows that are there once all changes are accepted.
    private mutating func rawRows(_ table: XMLElement, _ cell: DocumentPlace?) -> [RawRow] {
        var rows: [RawRow] = []
        for element in Self.elements("w:tr", in: table) {
            let properties = element.first("w:trPr")
            if properties?.first("w:del") != nil {
                document.remark(.deletion, at: cell ?? .tableCell(table: tables, row: rows.count + 1, cell: 1))
                continue
            }
            if properties?.flag("w:hidden") == true {
                document.remark(.hidden, at: cell ?? .tableCell(table: tables, row: rows.count + 1, cell: 1))
                continue
            }
            var row = RawRow(isHeader: properties?.flag("w:tblHeader") ?? false)
            var column = Self.columns(properties?.first("w:gridBefore")?.number("w:val"), atLeast: 0)
            if column > 0 { row.cells.append(RawCell(start: 0, end: column)) }
            for element in Self.elements("w:tc", in: element) {
                let properties = element.first("w:tcPr")
                let span = Self.columns(properties?.first("w:gridSpan")?.number("w:val"), atLeast: 1)
                guard column + span <= SourceLimits.columns else { break }
                let merge = properties?.first("w:vMerge")
                if properties?.first("w:hMerge").map({ $0["w:val"] != "restart" }) == true, !row.cells.isEmpty {
                    row.cells[row.cells.count - 1].end = column + span
                } else {
                    row.cells.append(
                        RawCell(
                            start: column, end: column + span,
                            continues: merge.map { $0["w:val"] != "restart" } ?? false,
                            element: properties?.first("w:cellDel") == nil ? element : nil))
                }
                column += span
            }
            if !row.cells.isEmpty { rows.append(row) }
        }
        return rows
    }

    private static func columns(_ number: Int?, atLeast least: Int) -> Int {
        min(max(number ?? least, least), SourceLimits.columns)
    }

    /// The rows of a table, or cells of a row, also those within content controls and marks.
    private static func elements(_ name: String, in container: XMLElement) -> [XMLElement] {
        container.children.flatMap { element -> [XMLElement] in
            switch element.name {
            case name: [element]
            case "w:sdt": element.first("w:sdtContent").map { elements(name, in: $0) } ?? []
            case "w:customXml", "w:ins", "w:moveTo", "w:smartTag": elements(name, in: element)
            default: []
            }
        }
    }

    /// Which column begins at an edge of the grid. Edges at which no cell begins, and those that lie so near to another
    /// that nobody sees it, make no columns of their own.
    private static func edges(_ rows: [RawRow], widths: [Int]) -> [Int: Int] {
        let used = Set(rows.flatMap { $0.cells.flatMap { [$0.start, $0.end] } }).sorted()
        func position(_ edge: Int) -> Int { widths.prefix(edge).reduce(0) { $0 + min(max($1, 0), 100_000) } }
        let cells = Set(rows.flatMap { $0.cells.map { [$0.start, $0.end] } })
        var columns: [Int: Int] = [:]
        var column = -1
        var group: [Int] = []
        for edge in used {
            let isNear =
                group.first.map { first in
                    edge <= widths.count && position(edge) - position(first) < nearness
                        && !cells.contains { $0[0] >= first && $0[1] <= edge }
                } ?? false
            if isNear {
                group.append(edge)
            } else {
                column += 1
                group = [edge]
            }
            columns[edge] = column
        }
        return columns
    }

    /// Less than two millimetres, in twentieths of a point.
    private static let nearness = 100
}

extension SourceDocument.Block {
    var isTable: Bool { if case .table = self { true } else { false } }
}

extension SourceDocument {
    /// What stands in a cell, line by line; a table within it has a line for each row.
    static func lines(of blocks: [Block]) -> [Text] {
        blocks.flatMap { block -> [Text] in
            switch block {
            case .heading(let heading): heading.text.lines
            case .paragraph(let paragraph): paragraph.text.lines
            case .table(let table):
                table.rows.map { row in
                    var line = Text()
                    for cell in row.cells.flatMap(\.lines) where !cell.isBlank {
                        if !line.isBlank { line.append(" ") }
                        line.append(cell)
                    }
                    return line
                }
            case .gap, .pageBreak: []
            }
        }.filter { !$0.isBlank }
    }
}
