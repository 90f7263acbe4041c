import Plan

/// The text of a plan, line by line.
struct Document {
    /// A line's text without its end, and its number counted from 1.
    struct Line {
        let number: Int
        let text: Substring
        /// Where the text begins in the document's line, counted from 1.
        var column = 1
        /// Whether nothing but comments, or what is struck out, stood on it.
        var isMarkup = false
        /// Whether it stands in a block of code of Markdown, which shows letters as they are: an example, no plan.
        var isCode = false

        /// What is left of the line from a place on.
        func rest(from place: String.Index) -> Line {
            Line(
                number: number, text: text[place...],
                column: column + text.distance(from: text.startIndex, to: place))
        }

        var isBlank: Bool {
            // Nearly every line shows with its first bytes that it is not.
            if let first = text.utf8.first, (0x21...0x7E).contains(first) { return false }
            return text.allSatisfy(\.isWhitespace)
        }

        /// Whether the line is one of a table with tabs between its cells.
        var hasTabs: Bool { text.utf8.contains(0x09) }

        /// The text without the signs of Markdown at its ends: `##` before a heading, `-` before an entry, `**` round
        /// it.
        var plainText: String {
            var plain = text.trimmed[...]
            while let first = plain.first, "#-–_>".contains(first) || Self.isBullet(first) || first.isWhitespace {
                plain.removeFirst()
            }
            while let last = plain.last, "#*_".contains(last) || last.isWhitespace { plain.removeLast() }
            // "**Peso:** 30%".
            return String(plain.utf8.contains(UInt8(ascii: "*")) ? plain.replacing("**", with: "") : plain)
        }

        /// Whether a sign marks entries of lists; those of Word's fonts Symbol and Wingdings are private signs.
        static func isBullet(_ sign: Character) -> Bool {
            if let scalar = sign.unicodeScalars.first, (0xF020...0xF0FF).contains(scalar.value) { return true }
            return "*•❖▪·■●○◦‣⁃∙◆◇►▶➢➤➔✓✔".contains(sign)
        }
    }

    /// A cell of a table.
    struct Cell {
        /// Without white space at its ends and without tags of formatting.
        let text: String
        /// Where the cell's text begins, both counted from 1.
        let line: Int
        let column: Int
        /// Whether it belongs to a cell of a row above, which covers several rows.
        var isCovered = false
        /// The lines that `<br>` and the like make of the text; empty where there is one.
        var lines: [String] = []
        /// Whether each of these is an entry of a list.
        var isList = false
    }

    struct Row {
        let line: Int
        var cells: [Cell]
        /// Whether it is one cell over the whole width of a table.
        var isOneCell = false
        /// Whether cells may be missing at its end, as a pipe table has them.
        var isPiped = false

        /// The row in one line, for messages.
        var excerpt: String { cells.map(\.text).joined(separator: " | ").excerpt }

        /// Whether it has no text at all.
        var isEmpty: Bool { cells.allSatisfy(\.text.isEmpty) }

        /// The row with as many cells as its header has; nil where that can't be, which is reported.
        func fitting(_ header: Row, _ diagnostics: inout DiagnosticList) -> Row? {
            guard cells.count != header.cells.count else { return self }
            let isShort = cells.count < header.cells.count
            if isShort ? isPiped || isEmpty : cells[header.cells.count...].allSatisfy(\.text.isEmpty) {
                var row = self
                row.cells = Array(cells.prefix(header.cells.count))
                while row.cells.count < header.cells.count {
                    row.cells.append(Cell(text: "", line: line, column: cells.last?.column ?? 1))
                }
                return row
            }
            diagnostics.add(
                .error,
                .cellCount(cells.count, header: header.cells.count, line: header.line, row: excerpt), line: line)
            return nil
        }
    }

    let lines: [Line]

    init(lines: [Line]) { self.lines = lines }

    /// Lines may end in LF, CRLF or CR; a byte order mark at the beginning is dropped. Complexity: linear.
    init(text: String) {
        var lines: [Line] = []
        let bytes = text.utf8
        var start = bytes.startIndex
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = bytes.index(start, offsetBy: 3) }
        var index = start
        while index != bytes.endIndex {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                index = bytes.index(after: index)
                continue
            }
            lines.append(Line(number: lines.count + 1, text: text[start..<index]))
            index = bytes.index(after: index)
            if byte == 0x0D, index != bytes.endIndex, bytes[index] == 0x0A { index = bytes.index(after: index) }
            start = index
        }
        lines.append(Line(number: lines.count + 1, text: text[start...]))
        self.lines = lines
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// The text without white space at its ends.
    var trimmed: String {
        // Most texts show with their outer bytes that there is none.
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
            return String(self)
        }
        var text = self[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
