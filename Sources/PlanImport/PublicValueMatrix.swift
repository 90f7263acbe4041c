import Plan
import TextTools

/// The rows of the public-value matrix as the document writes them.
struct PublicValueMatrix {
    struct Row {
        let line: Int
        let programme: String?
        let objective: String
        /// Nil where the matrix has no column for it.
        let direction: String?
        let valueDimension: String?
        let driver: String?
        /// The year whose objectives the matrix speaks of, if its header says so.
        let year: Int?
    }

    private(set) var rows: [Row] = []

    init(rows: [Row]) { self.rows = rows }

    /// Adds the rows below a header, in whatever order its columns are. A column without any text is none.
    mutating func add(
        _ rows: ArraySlice<Document.Row>, _ columns: TableColumns, _ diagnostics: inout DiagnosticList
    ) {
        let fitting = rows.filter { !$0.isEmpty }.compactMap { $0.fitting(columns.header, &diagnostics) }
        func place(_ role: ColumnRole) -> Int? {
            columns.place(of: role).flatMap { place in
                fitting.contains { !Words.key($0.cells[place].text).isEmpty } ? place : nil
            }
        }
        guard let objective = place(.text) else { return }
        let (programme, direction) = (place(.programme), place(.office) ?? place(.involved))
        let (valueDimension, driver) = (place(.valueDimension), place(.driver))
        let year = Words.years(in: columns.names[objective]).first
        let all = [programme, objective, direction, valueDimension, driver].compactMap(\.self).sorted()
        for row in fitting where !columns.isTotal(row) {
            if let empty = all.first(where: { Words.key(row.cells[$0].text).isEmpty }) {
                diagnostics.add(
                    .error, .emptyCell(column: columns.names[empty], row: row.excerpt), line: row.line,
                    column: row.cells[empty].column)
                continue
            }
            func cell(_ place: Int?) -> String? { place.map { row.cells[$0].text } }
            self.rows.append(
                Row(
                    line: row.line, programme: cell(programme), objective: row.cells[objective].text,
                    direction: cell(direction), valueDimension: cell(valueDimension), driver: cell(driver), year: year))
        }
    }
}
