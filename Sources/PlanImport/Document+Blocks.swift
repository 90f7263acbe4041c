import TextTools

extension Document {
    /// A piece of the document.
    enum Block {
        /// A line of text, and how many blank lines stand before it.
        case text(Line, blanks: Int)
        /// Rows of a table that follow one another without a blank line, and how many blank lines stand before them.
        case rows([Row], blanks: Int)
    }

    /// The document as lines of text and runs of table rows.
    ///
    /// - Parameter words: those of the document.
    func blocks(_ words: DocumentWords, _ diagnostics: inout DiagnosticList) -> [Block] {
        var cursor = BlockReader(lines, words)
        while cursor.index < cursor.lines.endIndex { cursor.readLine(&diagnostics) }
        cursor.close()
        return cursor.blocks
    }
}

/// Reads a document's lines one after another into blocks.
private struct BlockReader {
    /// Of a line that a table ends on, or begins within, only the rest stays.
    var lines: [Document.Line]
    var index = 0
    private(set) var blocks: [Document.Block] = []
    private var rows: [Document.Row] = []
    private var (blanks, blanksBeforeRows) = (0, 0)
    /// Whether the line before held nothing but comments, below a blank one: a blank line below it is no further one.
    private var isInGap = false
    /// Whether the line is what is left of one on which a table of HTML ends.
    private var isRest = false
    private let words: DocumentWords
    /// The signs of which no further fence of code is closed.
    private var openFences: Set<Character> = []

    init(_ lines: [Document.Line], _ words: DocumentWords) {
        self.lines = lines
        self.words = words
    }

    mutating func close() {
        if !rows.isEmpty { blocks.append(.rows(rows, blanks: blanksBeforeRows)) }
        rows = []
    }

    private mutating func add(_ row: Document.Row) {
        if rows.isEmpty { blanksBeforeRows = blanks }
        rows.append(row)
        blanks = 0
    }

    private mutating func add(_ line: Document.Line) {
        close()
        blocks.append(.text(line, blanks: blanks))
        blanks = 0
    }

    mutating func readLine(_ diagnostics: inout DiagnosticList) {
        let line = lines[index]
        if line.isMarkup {
            isInGap = blanks > 0
            index += 1
            return
        }
        defer { isInGap = false }
        if let end = endOfCode() {
            for line in lines[(index + 1)..<end] where !line.isBlank {
                add(Document.Line(number: line.number, text: line.text, column: line.column, isCode: true))
            }
            close()
            index = end + 1
        } else if line.isBlank {
            close()
            if !isInGap { blanks += 1 }
            index += 1
        } else if isRest || HTMLText.begins(line) {
            readHTML(&diagnostics)
        } else if line.hasTabs, !(rows.isEmpty && TableRows.isEntry(line)) {
            add(TableRows.tabSeparated(line))
            index += 1
        } else if TableRows.isPiped(line) || TableRows.goesOnPiped(line, rows) || isPipedHeader {
            index += 1
            // A blank row above the rule stands for no header.
            guard let row = TableRows.piped(line),
                !(row.isEmpty && index < lines.endIndex && TableRows.isRule(lines[index]))
            else { return }
            add(row)
        } else if HTMLText.hasBox(line) {
            readHTML(&diagnostics)
        } else {
            let text = Markup.plain(line.text, isMarkdown: true)
            index += 1
            if !text.allSatisfy(\.isWhitespace) {
                add(Document.Line(number: line.number, text: text[...], column: line.column))
            }
        }
    }

    /// The line that closes the block of code which the present one opens; nil where it opens none, or one that is never
    /// closed: a whole plan is no code.
    private mutating func endOfCode() -> Int? {
        guard !isRest, let fence = Fence(lines[index].text), !openFences.contains(fence.sign) else { return nil }
        let end = lines[(index + 1)...].firstIndex { line in
            Fence(line.text).map { $0.sign == fence.sign && $0.length >= fence.length && !$0.hasInfo } ?? false
        }
        if end == nil { openFences.insert(fence.sign) }
        return end
    }

    /// Reads the text of HTML, and a table that follows it.
    private mutating func readHTML(_ diagnostics: inout DiagnosticList) {
        close()
        isRest = false
        let text = HTMLText(lines, from: index, words)
        for line in text.lines { add(line) }
        index = text.next
        guard let begin = text.table else { return }
        lines[index] = begin
        let table = HTMLTable(lines[index...], words)
        if !table.isClosed { diagnostics.add(.error, .openTable, line: begin.number) }
        for line in table.outside { add(line) }
        for row in table.rows { add(row) }
        close()
        index += table.lineCount
        if let rest = table.rest, !rest.isBlank {
            index -= 1
            lines[index] = rest
            isRest = true
        }
    }

    /// Whether a line with bars is the header of a pipe table without outer bars: the next line rules it off.
    private var isPipedHeader: Bool {
        guard lines[index].text.utf8.contains(UInt8(ascii: "|")), index + 1 < lines.endIndex else { return false }
        return TableRows.isRule(lines[index + 1])
    }
}

/// The line above or below a block of code, such as "```" or "~~~ csv" (GitHub Flavored Markdown, 4.5).
private struct Fence {
    let sign: Character
    let length: Int
    let hasInfo: Bool

    init?(_ line: Substring) {
        let rest = line.drop { $0 == " " }
        guard let first = rest.utf8.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
            line.utf8.count - rest.utf8.count < 4
        else { return nil }
        sign = Character(Unicode.Scalar(first))
        length = rest.utf8.prefix { $0 == first }.count
        let info = rest.dropFirst(length)
        hasInfo = !info.allSatisfy(\.isWhitespace)
        guard length > 2, first == UInt8(ascii: "~") || !info.contains("`") else { return nil }
    }
}
