import Plan

/// Values with commas, semicolons or tabs between them, as spreadsheets write them (RFC 4180): quotes round a value
/// that has the separator, a quote (written twice) or a line end. The separator is the one of the three that the first
/// line has most of outside quotes; a first line `sep=;` names it.
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
    ///
    /// - Parameter limit: how many rows to read at most.
    init(_ text: String, limit: Int = .max) {
        let quote = UInt8(ascii: "\"")
        var text = text
        text.withUTF8 { utf8 in
            var bytes = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? utf8[3...] : utf8[...]
            var named: UInt8?
            let lead = Array(bytes.prefix(6).map { $0 | 0x20 })
            if lead.starts(with: Array("sep=".utf8)), bytes.count > 5 {
                named = bytes[bytes.startIndex + 4]
                bytes = bytes[(bytes.startIndex + 5)...]
                while let first = bytes.first, first == UInt8(ascii: "\r") || first == UInt8(ascii: "\n") {
                    bytes.removeFirst()
                    if first == UInt8(ascii: "\n") { break }
                }
                (line, start) = (2, (2, 1))
            }
            let separator = named ?? Self.separator(bytes)
            var opening: (line: Int, column: Int)?
            var index = bytes.startIndex
            while index < bytes.endIndex, rows.count < limit {
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
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted: return most(counts)
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

    private mutating func closeRow() {
        closeCell()
        if cells.contains(where: { !$0.text.trimmed.isEmpty }) {
            rows.append(Document.Row(line: cells[0].line, cells: cells))
        }
        cells = []
        (line, column) = (line + 1, 1)
        start = (line, column)
    }
}

extension CSVText {
    /// All rows with as many cells as the first has, each at the line of the document that a column `line` gives; nil
    /// where the file can't be read, which is reported.
    mutating func rows(_ diagnostics: inout DiagnosticList, needed: [String]) -> [Document.Row]? {
        if let quote = openQuote {
            diagnostics.add(.error, .openQuote, line: quote.line, column: quote.column)
            return nil
        }
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
        let content = CSVText(diagnostics.readable(text))
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
