import Plan

extension Document {
    /// Rows below a header.
    struct Table {
        /// The last line with text before the table; in a document with headings such as "… – Obiettivi di Direzione"
        /// the last of those.
        let title: Line?
        let header: Row
        let rows: [Row]
        /// Whether the title is a direction's name and nothing else, as in a folder of tables.
        var isTitleName = false
    }

    /// All tables, in order, and the rows for which no header was found.
    ///
    /// Tables may be lines with tabs, Markdown pipe tables or HTML tables. A row that names columns begins a table;
    /// rows without one go on with the table before them, if it has as many columns.
    func tables(_ diagnostics: inout DiagnosticList) -> [Table] {
        var tables: [Table] = []
        var title: Line?
        let blocks = blocks(&diagnostics)
        let hasMarkedHeadings = zip(blocks, blocks.dropFirst()).contains { before, after in
            if case .text(let line) = before, case .rows = after { Self.isMarkedHeading(line) } else { false }
        }
        for block in blocks {
            switch block {
            case .text(let line): if !hasMarkedHeadings || Self.isMarkedHeading(line) { title = line }
            case .rows(let rows):
                var rest = rows[...]
                while let first = rest.first {
                    let hasHeader = DocumentVocabulary.isHeader(first.cells.map(\.text))
                    let end =
                        rest.dropFirst().firstIndex {
                            DocumentVocabulary.isHeader($0.cells.map(\.text))
                        } ?? rest.endIndex
                    let part = rest[..<end]
                    rest = rest[end...]
                    if hasHeader {
                        tables.append(Table(title: title, header: first, rows: Array(part.dropFirst())))
                    } else if let before = tables.last(where: { $0.header.cells.count == first.cells.count }) {
                        diagnostics.add(
                            .note, .missingHeader, line: first.line,
                            "the table has no header; it is read like that on line \(before.header.line)")
                        tables.append(Table(title: title, header: before.header, rows: Array(part)))
                    } else {
                        // Another table of the document, unless it speaks of what the plan's tables hold.
                        let isOurs = part.contains { row in
                            row.cells.contains {
                                Int($0.text) != nil || DocumentVocabulary.matrixColumn($0.text) != nil
                            }
                        }
                        diagnostics.add(
                            isOurs ? .error : .warning, .unknownTable, line: first.line,
                            "a table with this header is not known\(isOurs ? "" : ", and is not read"): \(first.excerpt)",
                            hint:
                                "its first row must name the columns, in the same form as the others: a table of objectives has \"ID\" and a column for each year; the matrix has columns for programme, objective, direction, dimension and driver"
                        )
                    }
                }
            }
        }
        return tables
    }

    private static func isMarkedHeading(_ line: Line) -> Bool {
        line.text.utf8.count < 400 && DocumentVocabulary.isMarkedHeading(line.plainText)
    }

    private enum Block {
        case text(Line)
        case rows([Row])
    }

    /// The document as lines of text and runs of table rows; blank lines and page numbers are left out.
    private func blocks(_ diagnostics: inout DiagnosticList) -> [Block] {
        var blocks: [Block] = []
        var rows: [Row] = []
        func close() {
            if !rows.isEmpty { blocks.append(.rows(rows)) }
            rows = []
        }
        var index = lines.startIndex
        while index < lines.endIndex {
            let line = lines[index]
            index += 1
            if line.hasTabs {
                rows.append(TableRows.tabSeparated(line))
            } else if TableRows.isPiped(line) {
                if let row = TableRows.piped(line) { rows.append(row) }
            } else if HTMLTable.begins(on: line) {
                close()
                let table = HTMLTable(lines[(index - 1)...])
                if !table.isClosed {
                    diagnostics.add(
                        .error, .malformedRow, line: line.number, "the table that begins here never ends",
                        hint: "close it with </table>")
                }
                index += table.lineCount - 1
                rows = table.rows
                close()
            } else {
                close()
                if line.text.utf8.contains(where: { $0 | 0x20 >= 0x61 && $0 != 0x7F }) { blocks.append(.text(line)) }
            }
        }
        close()
        return blocks
    }
}
