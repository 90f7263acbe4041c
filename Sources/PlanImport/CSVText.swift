import Plan

/// Values with commas, semicolons or tabs between them, as spreadsheets write them (RFC 4180): quotes round a value
/// that has the separator, a quote (written twice) or a line end. The separator is the one of the three that the first
/// line has most of outside quotes; a first line `sep=;` names it.
struct CSVText {
    /// With the line on which each begins; blank lines are passed over.
    private(set) var rows: [Document.Row] = []
    /// Where a quotation mark opens that is never closed.
    let openQuote: (line: Int, column: Int)?

    /// - Parameter limit: how many rows to read at most.
    init(_ text: String, limit: Int = .max) {
        var reader = CSVRows(text)
        while rows.count < limit, let row = reader.next() { rows.append(row) }
        openQuote = reader.openQuote
    }
}

/// The rows of such a text, one after another, so that no more than one need be in memory.
///
/// Reads byte by byte: a separator is one whatever combining mark follows it. Complexity: linear.
struct CSVRows: IteratorProtocol {
    /// Where a quotation mark opens that is never closed, once all rows have been read; what stands behind it is in none.
    private(set) var openQuote: (line: Int, column: Int)?

    private let bytes: [UInt8]
    private let separator: UInt8
    private var index = 0
    private var cells: [Document.Cell] = []
    private var value: [UInt8] = []
    /// Where reading is, and where the cell begins.
    private var (line, column) = (1, 1)
    private var start = (line: 1, column: 1)

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        let lead = bytes[index...].prefix(6).map { $0 | 0x20 }
        if lead.starts(with: "sep=".utf8), bytes.count > index + 5 {
            separator = bytes[index + 4]
            index += 5
            while index < bytes.count, bytes[index] == UInt8(ascii: "\r") || bytes[index] == UInt8(ascii: "\n") {
                index += 1
                if bytes[index - 1] == UInt8(ascii: "\n") { break }
            }
            (line, start) = (2, (2, 1))
        } else {
            separator = Self.separator(bytes[index...])
        }
    }

    /// The next row that is not blank.
    mutating func next() -> Document.Row? {
        let quote = UInt8(ascii: "\"")
        var opening: (line: Int, column: Int)?
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
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
                if let row = closeRow() { return row }
            } else if byte != UInt8(ascii: "\r") {
                value.append(byte)
            }
        }
        if opening != nil {
            openQuote = opening
            return nil
        }
        return openQuote != nil || value.isEmpty && cells.isEmpty ? nil : closeRow()
    }

    private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
                // A title above the header has none.
                if counts[most(counts)] != nil { return most(counts) }
            default: if !isQuoted { counts[byte, default: 0] += 1 }
            }
        }
        return most(counts)
    }

    private static func most(_ counts: [UInt8: Int]) -> UInt8 {
        [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].max { counts[$0] ?? 0 < counts[$1] ?? 0 }
            ?? UInt8(ascii: ",")
    }

    private mutating func closeCell() {
        cells.append(
            Document.Cell(text: String(decoding: value, as: UTF8.self), line: start.line, column: start.column))
        value.removeAll(keepingCapacity: true)
        start = (line, column)
    }

    /// Nil where it is blank.
    private mutating func closeRow() -> Document.Row? {
        closeCell()
        defer {
            cells.removeAll(keepingCapacity: true)
            (line, column) = (line + 1, 1)
            start = (line, column)
        }
        return cells.contains { !$0.text.trimmed.isEmpty } ? Document.Row(line: cells[0].line, cells: cells) : nil
    }
}

extension CSVText {
    /// Passes over rows of one cell above the header, which are titles.
    mutating func leaveTitles() {
        let titles = rows.prefix { row in row.cells.count { !$0.text.trimmed.isEmpty } == 1 }.count
        if titles < rows.count { rows.removeFirst(titles) }
    }

    /// All rows with as many cells as the first has, each at the line of the document that a column `line` gives; nil
    /// where the file can't be read, which is reported.
    mutating func rows(_ diagnostics: inout DiagnosticList, needed: [String]) -> [Document.Row]? {
        if let quote = openQuote {
            diagnostics.add(.error, .openQuote, line: quote.line, column: quote.column)
            return nil
        }
        leaveTitles()
        guard let header = rows.first else {
            diagnostics.add(.error, .emptyFile(columns: needed), line: 1)
            return nil
        }
        let lines = header.cells.firstIndex { ["line", "riga"].contains($0.text.trimmed.lowercased()) }
        var all: [Document.Row] = []
        for (index, row) in rows.enumerated() {
            guard let row = index == 0 ? row : row.fitting(header, &diagnostics) else { continue }
            guard let lines else {
                all.append(row.trimmed(at: row.line))
                continue
            }
            var kept = row.trimmed(
                at: index == 0 ? row.line : Int(row.cells[lines].text).flatMap { $0 > 0 ? $0 : nil } ?? row.line)
            kept.cells.remove(at: lines)
            all.append(kept)
        }
        return all
    }
}

extension Document.Row {
    /// The row without white space round its texts, at another line.
    fileprivate func trimmed(at line: Int) -> Document.Row {
        Document.Row(
            line: line,
            cells: cells.map { Document.Cell(text: $0.text.trimmed, line: line, column: $0.column) })
    }
}

/// A CSV file whose first row names its columns.
struct CSVTable {
    let rows: [Document.Row]
    /// What its columns are called, in lower case.
    let names: [String]
    private let header: Document.Row
    private let columns: [String: Int]

    /// What columns are called besides the words that an export writes.
    private static let otherNames = [
        "tipo": "kind", "nome": "name", "direzione": "name", "testo": "text", "riga": "line", "codice": "code",
        "peso": "weight", "parte di": "parent",
    ]

    /// - Returns: nothing for a file without a row, or without the columns that it needs; that is reported.
    init?(_ text: String, columns needed: [String], _ diagnostics: inout DiagnosticList) {
        var content = CSVText(diagnostics.readable(text))
        if needed.count > 1 { content.leaveTitles() }
        if let quote = content.openQuote {
            diagnostics.add(.error, .openQuote, line: quote.line, column: quote.column)
            return nil
        }
        guard let header = content.rows.first else {
            diagnostics.add(.error, .emptyFile(columns: needed), line: 1)
            return nil
        }
        let names = header.cells.map { cell in
            let name = cell.text.trimmed.lowercased()
            return Self.otherNames[name] ?? name
        }
        let missing = needed.filter { !names.contains($0) }
        guard missing.isEmpty else {
            diagnostics.add(
                .error, .missingColumns(missing, header: header.excerpt, needed: needed), line: header.line)
            return nil
        }
        self.header = header
        self.names = names
        columns = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        rows = content.rows.dropFirst().filter { !$0.isEmpty }.compactMap { $0.fitting(header, &diagnostics) }
    }

    func text(_ column: String, in row: Document.Row) -> String { columns[column].map { row.cells[$0].text } ?? "" }

    /// A column's heading as it is written.
    func heading(_ column: String) -> String { columns[column].map { header.cells[$0].text.trimmed } ?? column }

    /// The line of the document that the column `line` gives, or else the row's.
    func line(of row: Document.Row) -> Int { Int(text("line", in: row)).flatMap { $0 > 0 ? $0 : nil } ?? row.line }
}
