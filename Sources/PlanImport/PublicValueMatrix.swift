import Plan
import TextTools

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

    init(rows: [Row]) { self.rows = rows }

    /// - Parameter tables: the tables with the columns of the matrix, in whatever order.
    init(tables: [Document.Table], diagnostics: inout DiagnosticList) {
        for table in tables {
            guard let columns = DocumentVocabulary.matrixColumns(table.header.cells.map(\.text)) else { continue }
            let year = columns[.objective].flatMap { column in
                Words(table.header.cells[column].text).folded.compactMap(Int.init).first { (1000...9999).contains($0) }
            }
            for row in table.rows where row.fits(table.header, &diagnostics) {
                if let empty = columns.values.sorted().first(where: { Words(row.cells[$0].text).all.isEmpty }) {
                    diagnostics.add(
                        .error, .malformedRow, line: row.line, column: row.cells[empty].column,
                        "the row has no text below \"\(table.header.cells[empty].text)\": \(row.excerpt)")
                    continue
                }
                func cell(_ column: DocumentVocabulary.Column) -> String {
                    columns[column].map { row.cells[$0].text } ?? ""
                }
                rows.append(
                    Row(
                        line: row.line, programme: cell(.programme), objective: cell(.objective),
                        direction: cell(.direction), valueDimension: cell(.valueDimension), driver: cell(.driver),
                        year: year))
            }
        }
    }
}
