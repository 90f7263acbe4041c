import Plan

/// The rows of the public-value matrix as the document writes them.
struct PublicValueMatrix {
    struct Row {
        let line: Int
        let programme: String
        let objective: String
        let direction: String
        let valueDimension: String
        let driver: String
        /// The year whose objectives the matrix speaks of, if its header says so.
        let year: Int?
    }

    private(set) var rows: [Row] = []

    /// Whether a table is part of the matrix: its header names all five columns, in whatever order.
    static func matches(_ header: Document.Row) -> Bool { columns(header) != nil }

    init(tables: [Document.Table], diagnostics: inout DiagnosticList) {
        for table in tables {
            guard let columns = Self.columns(table.header) else { continue }
            let year = columns[.objective].flatMap { column in
                Words(table.header.cells[column]).folded.compactMap(Int.init).first { (1000...9999).contains($0) }
            }
            for row in table.rows {
                guard row.cells.count == table.header.cells.count else {
                    diagnostics.add(
                        .error, .malformedRow, line: row.line,
                        "the row has \(row.cells.count) cells and its header \(table.header.cells.count): \(row.cells.joined(separator: " | ").excerpt)"
                    )
                    continue
                }
                func cell(_ column: DocumentVocabulary.Column) -> String { columns[column].map { row.cells[$0] } ?? "" }
                let read = Row(
                    line: row.line, programme: cell(.programme), objective: cell(.objective),
                    direction: cell(.direction), valueDimension: cell(.valueDimension), driver: cell(.driver),
                    year: year)
                let parts = [read.programme, read.objective, read.direction, read.valueDimension, read.driver]
                if parts.contains(where: { Words($0).all.isEmpty }) {
                    diagnostics.add(
                        .error, .malformedRow, line: row.line,
                        "a row of the matrix needs a text in each column: \(row.cells.joined(separator: " | ").excerpt)"
                    )
                    continue
                }
                rows.append(read)
            }
        }
    }

    private static func columns(_ header: Document.Row) -> [DocumentVocabulary.Column: Int]? {
        var columns: [DocumentVocabulary.Column: Int] = [:]
        for (index, cell) in header.cells.enumerated() {
            guard let column = DocumentVocabulary.matrixColumn(cell) else { continue }
            guard columns.updateValue(index, forKey: column) == nil else { return nil }
        }
        return columns.count == 5 ? columns : nil
    }
}
