import Plan

/// Comma- or semicolon-separated values as spreadsheets write them (RFC 4180): quotes round a value that has the separator, a
/// quote (written twice) or a line end. The separator is the one of the two that the first line has more of.
enum CSVText {
    /// The rows with the line on which each begins; blank lines are passed over.
    static func rows(_ text: String) -> [Document.Row] {
        let characters = Array(text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
        let heading = characters.prefix { !$0.isNewline }
        let separator: Character = heading.count { $0 == ";" } > heading.count { $0 == "," } ? ";" : ","
        var rows: [Document.Row] = []
        var cells: [Document.Cell] = []
        var value = ""
        var isQuoted = false
        var (line, column) = (1, 1)
        var start = (line: 1, column: 1)

        func closeCell() {
            cells.append(Document.Cell(text: value, line: start.line, column: start.column))
            value = ""
        }
        func closeRow() {
            closeCell()
            if cells.count > 1 || !cells[0].text.trimmed.isEmpty {
                rows.append(Document.Row(line: cells[0].line, cells: cells))
            }
            cells = []
        }
        var index = 0
        while index < characters.count {
            let character = characters[index]
            index += 1
            column += 1
            if isQuoted {
                if character == "\"", index < characters.count, characters[index] == "\"" {
                    value.append("\"")
                    index += 1
                    column += 1
                } else if character == "\"" {
                    isQuoted = false
                } else {
                    value.append(character)
                    if character.isNewline { (line, column) = (line + 1, 1) }
                }
            } else if character == "\"", value.isEmpty {
                isQuoted = true
            } else if character == separator {
                closeCell()
                start = (line, column)
            } else if character.isNewline {
                closeRow()
                (line, column) = (line + 1, 1)
                start = (line, column)
            } else {
                value.append(character)
            }
        }
        if !value.isEmpty || !cells.isEmpty { closeRow() }
        return rows
    }
}

/// A CSV file whose first row names its columns.
struct CSVTable {
    let header: Document.Row
    let rows: [Document.Row]
    private let columns: [String: Int]

    /// - Returns: nothing for a file without a row, or without the columns that it needs; that is reported.
    init?(_ text: String, columns needed: [String], _ diagnostics: inout DiagnosticList) {
        let all = CSVText.rows(diagnostics.readable(text))
        guard let header = all.first else {
            diagnostics.add(
                .error, .unknownTable, line: 1, "the file is empty",
                hint: "its first line must name the columns \(needed.joined(separator: ", "))")
            return nil
        }
        let names = header.cells.map { $0.text.trimmed.lowercased() }
        let missing = needed.filter { !names.contains($0) }
        guard missing.isEmpty else {
            diagnostics.add(
                .error, .unknownTable, line: 1,
                "the columns \(missing.joined(separator: ", ")) are missing: \(header.excerpt)",
                hint: "the first line must name the columns \(needed.joined(separator: ", "))")
            return nil
        }
        self.header = header
        columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var fitting: [Document.Row] = []
        for row in all.dropFirst() where row.fits(header, &diagnostics) { fitting.append(row) }
        rows = fitting
    }

    func text(_ column: String, in row: Document.Row) -> String { columns[column].map { row.cells[$0].text } ?? "" }

    /// The line of the document that the column `line` gives, or else that of the row.
    func line(of row: Document.Row) -> Int { Int(text("line", in: row)).flatMap { $0 > 0 ? $0 : nil } ?? row.line }

    /// The columns whose names are years, in their order.
    var years: [(year: Int, column: Int)] {
        header.cells.indices.compactMap { index in
            Int(header.cells[index].text.trimmed).flatMap { (1000...9999).contains($0) ? ($0, index) : nil }
        }
    }
}
