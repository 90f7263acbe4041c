/// The text of a plan, line by line, and the tables in it.
struct Document {
    /// A line's text without its end, and its number counted from 1.
    struct Line {
        let number: Int
        let text: String

        var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
        var isTableRow: Bool { text.contains("\t") }
    }

    /// Rows of cells, the first of them the header.
    struct Table {
        /// The last line with text before the table.
        let title: Line?
        let header: Row
        let rows: [Row]
    }

    struct Row {
        let line: Int
        let cells: [String]
    }

    let lines: [Line]

    /// Lines may end in LF, CRLF or CR; a byte order mark at the beginning is dropped.
    init(text: String) {
        var text = text[...]
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .enumerated().map { Line(number: $0 + 1, text: String($1)) }
    }

    /// All tables, in order: each run of lines with tabs.
    func tables() -> [Table] {
        var tables: [Table] = []
        var title: Line?
        var index = lines.startIndex
        while index < lines.endIndex {
            guard lines[index].isTableRow else {
                if !lines[index].isBlank { title = lines[index] }
                index += 1
                continue
            }
            let end = lines[index...].firstIndex { !$0.isTableRow } ?? lines.endIndex
            let rows = lines[index..<end].map { Row(line: $0.number, cells: Self.cells($0.text)) }
            tables.append(Table(title: title, header: rows[0], rows: Array(rows.dropFirst())))
            index = end
        }
        return tables
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
            withoutTags(String(cell)).trimmed
        }
    }

    /// Text without the tags of inline formatting that converters leave, such as `<i>`.
    private static func withoutTags(_ text: String) -> String {
        text.replacing(/<\/?(?:i|b|u|em|strong|sub|sup|span)(?:\s[^<>]*)?>/.ignoresCase(), with: "")
    }
}

extension String {
    /// The text without white space at its ends.
    var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
