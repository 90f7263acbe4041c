import Plan
import TextTools

/// Reads the rows of an HTML table: `<tr>` with `<td>` or `<th>`, over as many lines as they like.
///
/// Closing tags may be missing, as HTML allows. A cell that covers others by `colspan` or `rowspan` stands in the place
/// of each; everything else in tags is passed over.
struct HTMLTable {
    private(set) var rows: [Document.Row] = []
    /// The number of lines that the table takes up.
    private(set) var lineCount = 0
    /// Whether `</table>` was found.
    private(set) var isClosed = false
    /// What stands behind it on its last line.
    private(set) var rest: Document.Line?
    /// Text of the table that is in no cell, such as its caption.
    private(set) var outside: [Document.Line] = []

    private struct OpenCell {
        var text = ""
        let line: Int
        let column: Int
        let span: (columns: Int, rows: Int)
        /// How many entries of lists are in it.
        var entries = 0
    }

    private var cells: [(cell: Document.Cell, span: (columns: Int, rows: Int))] = []
    private var cell: OpenCell?
    /// By column the cells of rows above that reach down, and for how many rows still.
    private var reaching: [Int: (cell: Document.Cell, rows: Int)] = [:]

    private let words: DocumentWords
    private var text = (words: "", line: 0)

    /// - Parameters:
    ///   - lines: from the one that begins with `<table` on.
    ///   - words: those of the document.
    init(_ lines: ArraySlice<Document.Line>, _ words: DocumentWords = DocumentWords([])) {
        self.words = words
        var depth = 0
        for line in lines {
            lineCount += 1
            var rest = line.text
            var column = line.column
            // By bytes: a sign that a combining mark follows is no Character of its own.
            while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
                append(rest[..<open], line: line.number, column: column)
                column += rest[..<open].count
                guard let tag = Markup.tag(at: open, in: rest) else {
                    append("<", line: line.number, column: column)
                    rest = rest[rest.utf8.index(after: open)...]
                    column += 1
                    continue
                }
                column += tag.text.count
                rest = rest[tag.text.endIndex...]
                switch tag.name {
                case "table": depth += tag.isEnd ? -1 : 1
                case "tr": closeRow()
                case "td", "th":
                    closeCell()
                    if !tag.isEnd { cell = OpenCell(line: line.number, column: column, span: Self.span(tag)) }
                default:
                    if tag.name == "li", !tag.isEnd { cell?.entries += 1 }
                    if tag.isBlock { append(Substring(String(Self.lineBreak)), line: line.number, column: column) }
                }
                if cell == nil, tag.isBlock { closeText() }
                if depth == 0, tag.name == "table", tag.isEnd {
                    closeRow()
                    isClosed = true
                    self.rest = Document.Line(number: line.number, text: rest, column: column)
                    return
                }
            }
            append(rest, line: line.number, column: column)
            append("\n", line: line.number, column: column)
        }
        closeRow()
        closeText()
    }

    private mutating func append(_ piece: Substring, line: Int, column: Int) {
        guard var open = cell else {
            if text.line == 0, !piece.allSatisfy(\.isWhitespace) { text.line = line }
            text.words += piece
            return
        }
        let text = piece
        if open.text.isEmpty, let start = text.firstIndex(where: { !$0.isWhitespace }) {
            open = OpenCell(
                line: line, column: column + text.distance(from: text.startIndex, to: start), span: open.span,
                entries: open.entries)
        }
        if !open.text.isEmpty || !text.allSatisfy(\.isWhitespace) { open.text += text }
        cell = open
    }

    private mutating func closeCell() {
        guard let open = cell else { return }
        cell = nil
        let text = HTMLEntities.decoded(words.joiningLines(of: open.text))
        let lines =
            Self.isOneLine(text)
            ? [text.trimmed]
            : text.split(separator: Self.lineBreak)
                .map { $0.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ").trimmed }
                .filter { !$0.isEmpty }
        let cell = Document.Cell(
            text: lines.joined(separator: " "), line: open.line, column: open.column,
            lines: lines.count > 1 ? lines : [], isList: lines.count > 1 && open.entries == lines.count)
        cells.append((cell, open.span))
    }

    /// Whether a text has no edges of boxes and no runs of white space, as most cells show by their bytes.
    private static func isOneLine(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x09 || byte == 0x20 && before == 0x20 || byte == 0xA8 && before == 0x80 { return false }
            before = byte
        }
        return true
    }

    /// Stands for `<br>` and other edges of boxes.
    private static let lineBreak: Character = "\u{2028}"

    /// Puts aside what stands in no cell, such as a caption.
    private mutating func closeText() {
        let plain = HTMLEntities.decoded(words.joiningLines(of: text.words)).split(separator: Self.lineBreak)
            .joined(separator: " ").trimmed
        if !plain.isEmpty { outside.append(Document.Line(number: text.line, text: plain[...])) }
        text = ("", 0)
    }

    private mutating func closeRow() {
        closeCell()
        guard let first = cells.first else { return }
        var row: [Document.Cell] = []
        func addReaching() {
            while let above = reaching[row.count] {
                reaching[row.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
                row.append(above.cell)
            }
        }
        for (cell, span) in cells {
            addReaching()
            for _ in 0..<span.columns {
                if span.rows > 1, reaching.count < 100 {
                    var covered = cell
                    covered.isCovered = true
                    reaching[row.count] = (covered, span.rows - 1)
                }
                row.append(cell)
            }
        }
        addReaching()
        rows.append(
            Document.Row(
                line: first.cell.line, cells: row, isOneCell: cells.count == 1 && row.count == first.span.columns))
        cells = []
    }

    /// How many columns and rows a cell covers; never more than a table may sensibly have.
    private static func span(_ tag: Markup.Tag) -> (columns: Int, rows: Int) {
        guard tag.text.utf8.count > 12 else { return (1, 1) }
        func number(_ name: String, atMost limit: Int) -> Int {
            let digits = tag.attribute(name)?.trimmed.prefix(5).prefix { $0.isASCII && $0.isNumber } ?? ""
            return min(max(Int(digits) ?? 1, 1), limit)
        }
        return (number("colspan", atMost: 100), number("rowspan", atMost: 10_000))
    }
}
