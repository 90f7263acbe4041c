import Plan

extension OpenTextReader {
    private struct RawRow {
        let element: XMLElement
        let isHeader: Bool
    }

    /// Reads a table: one with several columns becomes a table, one that only frames something what stands in it.
    mutating func table(_ element: XMLElement, _ cell: DocumentPlace?) -> [SourceDocument.Block] {
        if cell == nil { tables += 1 }
        let number = tables
        guard styles.isDisplayed(table: element["table:style-name"]) else {
            document.remark(.hidden, at: cell ?? .tableCell(table: number, row: 1, cell: 1))
            return []
        }
        var content: [[(cell: SourceDocument.Cell, blocks: [SourceDocument.Block])]] = []
        var headers: [Bool] = []
        // By column, for how many rows still a cell above covers it.
        var covered: [Int: Int] = [:]
        var width = 0
        for row in rows(of: element, cell, isHeader: false) {
            headers.append(row.isHeader)
            content.append([])
            var (column, taken) = (0, covered)
            covered = covered.compactMapValues { $0 > 1 ? $0 - 1 : nil }
            for one in row.element.children where one.name.hasSuffix("table-cell") {
                let isCovered = one.name == "table:covered-table-cell"
                for _ in 0..<min(max(one.number("table:number-columns-repeated") ?? 1, 1), SourceLimits.columns) {
                    guard column < SourceLimits.columns else { break }
                    // Some programs leave out the cells that others cover.
                    while !isCovered, taken[column] != nil { column += 1 }
                    defer { column += 1 }
                    if taken[column] != nil { continue }
                    let place =
                        cell
                        ?? .tableCell(table: number, row: content.count, cell: content[content.count - 1].count + 1)
                    var own = SourceDocument.Cell(lines: [], place: place)
                    if !isCovered {
                        own.columnSpan = Self.span(one.number("table:number-columns-spanned"))
                        own.rowSpan = Self.span(one.number("table:number-rows-spanned"))
                    }
                    for place in column..<min(column + own.columnSpan, SourceLimits.columns) {
                        taken[place] = 1
                        if own.rowSpan > 1 { covered[place] = own.rowSpan - 1 }
                    }
                    width = max(width, column + own.columnSpan)
                    let ground =
                        styles.isShaded("table-cell", one["table:style-name"])
                        ?? styles.isShaded("table-row", row.element["table:style-name"])
                        ?? styles.isShaded("table", element["table:style-name"])
                    let blocks = isCovered ? [] : onGround(ground) { $0.blocks(in: one, place) }
                    content[content.count - 1].append((own, blocks))
                }
            }
        }
        let isFrame =
            width == 1 || content.count == 1 && content[0].contains { $0.blocks.contains(where: \.isTable) }
        if isFrame { return content.flatMap { $0.flatMap(\.blocks) } }
        var rows: [SourceDocument.Row] = []
        for (cells, isHeader) in zip(content, headers) {
            let filled = cells.map { one in
                var cell = one.cell
                (cell.lines, cell.isList) = (
                    SourceDocument.lines(of: one.blocks), SourceDocument.areList(one.blocks)
                )
                if one.blocks.contains(where: \.isTable) { document.remark(.nestedTable, at: cell.place) }
                return cell
            }
            rows.append(SourceDocument.Row(cells: filled, isHeader: isHeader))
        }
        return rows.isEmpty ? [] : [.table(SourceDocument.Table(rows: rows))]
    }

    private static func span(_ number: Int?) -> Int { min(max(number ?? 1, 1), SourceLimits.columns) }

    private mutating func rows(of table: XMLElement, _ cell: DocumentPlace?, isHeader: Bool) -> [RawRow] {
        var rows: [RawRow] = []
        for element in table.children {
            switch element.name {
            case "table:table-row":
                if ["collapse", "filter"].contains(element["table:visibility"]) {
                    document.remark(.hidden, at: cell ?? .tableCell(table: tables, row: rows.count + 1, cell: 1))
                    continue
                }
                let isEmpty = element.text.allSatisfy(\.isWhitespace)
                let count = isEmpty ? 1 : min(max(element.number("table:number-rows-repeated") ?? 1, 1), 1_000)
                for _ in 0..<count { rows.append(RawRow(element: element, isHeader: isHeader)) }
            case "table:table-header-rows": rows += self.rows(of: element, cell, isHeader: true)
            case "table:table-rows", "table:table-row-group":
                rows += self.rows(of: element, cell, isHeader: isHeader)
            default: continue
            }
        }
        return rows
    }
}
