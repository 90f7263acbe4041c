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
    func blocks(_ diagnostics: inout DiagnosticList) -> [Block] {
        var blocks: [Block] = []
        var rows: [Row] = []
        var (blanks, blanksBeforeRows) = (0, 0)
        func close() {
            if !rows.isEmpty { blocks.append(.rows(rows, blanks: blanksBeforeRows)) }
            rows = []
        }
        func add(_ row: Row) {
            if rows.isEmpty { blanksBeforeRows = blanks }
            rows.append(row)
            blanks = 0
        }
        var index = lines.startIndex
        while index < lines.endIndex {
            let line = lines[index]
            index += 1
            if line.hasTabs, !line.isBlank {
                add(TableRows.tabSeparated(line))
            } else if TableRows.isPiped(line) || TableRows.goesOnPiped(line, rows) || isPipedHeader(at: index - 1) {
                if let row = TableRows.piped(line) { add(row) }
            } else if HTMLTable.begins(on: line) {
                close()
                let table = HTMLTable(lines[(index - 1)...])
                if !table.isClosed { diagnostics.add(.error, .openTable, line: line.number) }
                index += table.lineCount - 1
                for row in table.rows { add(row) }
                close()
            } else {
                close()
                if line.isBlank {
                    blanks += 1
                } else {
                    for text in HTMLText.lines(of: line) {
                        blocks.append(.text(text, blanks: blanks))
                        blanks = 0
                    }
                }
            }
        }
        close()
        return blocks
    }

    /// Whether a line with bars is the header of a pipe table without outer bars: the next line rules it off.
    private func isPipedHeader(at index: Int) -> Bool {
        guard lines[index].text.utf8.contains(UInt8(ascii: "|")), index + 1 < lines.endIndex else { return false }
        return TableRows.isRule(lines[index + 1])
    }
}

/// Text of HTML outside tables.
enum HTMLText {
    /// A line without tags: headings as Markdown has them, entries of lists with a dash, each on a line of its own.
    static func lines(of line: Document.Line) -> [Document.Line] {
        guard line.text.utf8.contains(UInt8(ascii: "<")), let tag = line.text.firstMatch(of: blockTag) else {
            return [line]
        }
        _ = tag
        var texts: [String] = [""]
        var lead = ""
        var rest = line.text
        while let open = rest.unicodeScalars.firstIndex(of: "<") {
            texts[texts.count - 1] += rest[..<open]
            let after = rest.unicodeScalars.index(after: open)
            guard after < rest.endIndex, rest[after].isLetter || "/!?".contains(rest[after]),
                let end = rest[after...].unicodeScalars.firstIndex(of: ">")
            else {
                texts[texts.count - 1] += "<"
                rest = rest[after...]
                continue
            }
            let name = rest[after..<end].prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
            if blocks.contains(name.drop { $0 == "/" }.description) {
                let level = name.hasPrefix("h") ? name.last?.wholeNumberValue : nil
                lead = level.map { String(repeating: "#", count: $0) + " " } ?? (name == "li" ? "- " : "")
                texts.append(lead)
            }
            rest = rest[rest.unicodeScalars.index(after: end)...]
        }
        texts[texts.count - 1] += rest
        return texts.compactMap { text in
            let text = HTMLEntities.decoded(text.trimmed)
            return text.allSatisfy { $0.isWhitespace || "#-".contains($0) }
                ? nil : Document.Line(number: line.number, text: text[...])
        }
    }

    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "br", "section", "article", "body", "html",
        "header", "main", "hr", "title", "table", "blockquote", "dt", "dd", "dl",
    ]

    private static var blockTag: Regex<Substring> {
        /<\/?(?:p|div|h[1-6]|li|ul|ol|br|section|article|body|html|header|main|hr|title|table|blockquote|d[tdl])[\s>\/]/
            .ignoresCase().matchingSemantics(.unicodeScalar)
    }
}
