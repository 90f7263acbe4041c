import Plan

/// Comma- or semicolon-separated values as spreadsheets write them (RFC 4180): quotes round a value that has the
/// separator, a quote (written twice) or a line end. The separator is the one of the two that the first line has more
/// of outside quotes.
struct CSVText {
    /// With the line on which each begins; blank lines are passed over.
    private(set) var rows: [Document.Row] = []
    /// Where a quotation mark opens that is never closed.
    private(set) var openQuote: (line: Int, column: Int)?

    private var cells: [Document.Cell] = []
    private var value: [UInt8] = []
    /// Where reading is, and where the cell begins.
    private var (line, column) = (1, 1)
    private var start = (line: 1, column: 1)

    /// Reads byte by byte: a separator is one whatever combining mark follows it. Complexity: linear.
    init(_ text: String) {
        let quote = UInt8(ascii: "\"")
        var text = text
        text.withUTF8 { utf8 in
            let bytes = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? utf8[3...] : utf8[...]
            let separator = Self.separator(bytes)
            var opening: (line: Int, column: Int)?
            var index = bytes.startIndex
            while index < bytes.endIndex {
                let byte = bytes[index]
                let next = index + 1 < bytes.endIndex ? bytes[index + 1] : nil
                index += 1
                // The further bytes of a sign are none of their own.
                if byte & 0xC0 != 0x80 { column += 1 }
                let endsLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n")
                if opening != nil {
                    if byte != quote {
                        value.append(byte)
                        if endsLine { (line, column) = (line + 1, 1) }
                    } else if next == quote {
                        value.append(byte)
                        index += 1
                        column += 1
                    } else {
                        opening = nil
                    }
                } else if byte == quote, value.isEmpty {
                    opening = (line, column - 1)
                } else if byte == separator {
                    closeCell()
                } else if endsLine {
                    closeRow()
                } else if byte != UInt8(ascii: "\r") {
                    value.append(byte)
                }
            }
            openQuote = opening
        }
        if !value.isEmpty || !cells.isEmpty { closeRow() }
    }

    private static func separator(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> UInt8 {
        var (commas, semicolons, isQuoted) = (0, 0, false)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
                return UInt8(ascii: semicolons > commas ? ";" : ",")
            default: break
            }
        }
        return UInt8(ascii: semicolons > commas ? ";" : ",")
    }

    private mutating func closeCell() {
        cells.append(
            Document.Cell(text: String(decoding: value, as: UTF8.self), line: start.line, column: start.column))
        value.removeAll(keepingCapacity: true)
        start = (line, column)
    }

    private mutating func closeRow() {
        closeCell()
        if cells.count > 1 || !cells[0].text.trimmed.isEmpty {
            rows.append(Document.Row(line: cells[0].line, cells: cells))
        }
        cells = []
        (line, column) = (line + 1, 1)
        start = (line, column)
    }
}

/// A CSV file whose first row names its columns.
struct CSVTable {
    let header: Document.Row
    let rows: [Document.Row]
    private let columns: [String: Int]

    /// - Returns: nothing for a file without a row, or without the columns that it needs; that is reported.
    init?(_ text: String, columns needed: [String], _ diagnostics: inout DiagnosticList) {
        let content = CSVText(diagnostics.readable(text))
        if let quote = content.openQuote {
            diagnostics.add(
                .error, .malformedRow, line: quote.line, column: quote.column,
                "the quotation mark that opens here is never closed",
                hint: "write a quotation mark within a value twice, and one at its end")
            return nil
        }
        let all = content.rows
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

    /// The rows in the document's order, however the table is sorted.
    var rowsByLine: [Document.Row] {
        rows.enumerated().map { (line: line(of: $1), place: $0, row: $1) }
            .sorted { ($0.line, $0.place) < ($1.line, $1.place) }.map(\.row)
    }

    /// The columns whose names are years, in their order.
    var years: [(year: Int, column: Int)] {
        header.cells.indices.compactMap { index in
            Int(header.cells[index].text.trimmed).flatMap { (1000...9999).contains($0) ? ($0, index) : nil }
        }
    }
}
