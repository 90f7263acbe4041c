/// Reading the cells of one line in the forms that converters of PDF give.
enum TableRows {
    /// The cells of a line with tabs between them.
    static func tabSeparated(_ line: Document.Line) -> Document.Row {
        row(line, pieces: line.text.split(separator: "\t", omittingEmptySubsequences: false))
    }

    /// Whether a line is part of a Markdown pipe table.
    static func isPiped(_ line: Document.Line) -> Bool {
        let text = line.text.utf8.drop { $0 == 0x20 }
        return text.first == 0x7C && text.dropFirst().contains(0x7C)
    }

    /// Whether a line only rules off the header of a pipe table, as `| --- | :-: |` or `--- | ---`.
    static func isRule(_ line: Document.Line) -> Bool {
        let bytes = line.text.utf8
        return bytes.contains(UInt8(ascii: "|")) && bytes.contains(UInt8(ascii: "-"))
            && bytes.allSatisfy { [0x20, 0x09, 0x2D, 0x3A, 0x7C].contains($0) }
    }

    /// Whether a line without a bar before it goes on with a pipe table.
    static func goesOnPiped(_ line: Document.Line, _ rows: [Document.Row]) -> Bool {
        rows.last?.isPiped == true && line.text.utf8.contains(UInt8(ascii: "|"))
    }

    /// The cells of a line of a pipe table, or nothing if it only rules off the header (`| --- | :-: |`).
    static func piped(_ line: Document.Line) -> Document.Row? {
        // By scalars: a bar that a combining mark follows is no Character of its own, and yet separates.
        let scalars = line.text.unicodeScalars
        var pieces: [Substring] = []
        var start = scalars.startIndex
        var isEscaped = false
        for index in scalars.indices {
            if scalars[index] == "|", !isEscaped {
                pieces.append(line.text[start..<index])
                start = scalars.index(after: index)
            }
            isEscaped = scalars[index] == "\\" && !isEscaped
        }
        pieces.append(line.text[start...])
        // What stands before the first bar and behind the last is no cell, where there are outer bars.
        if pieces.first?.allSatisfy(\.isWhitespace) == true, isPiped(line) { pieces.removeFirst() }
        if pieces.count > 1, pieces.last?.allSatisfy(\.isWhitespace) == true { pieces.removeLast() }
        let isRule = pieces.allSatisfy { piece in
            piece.contains("-") && piece.allSatisfy { "-: ".contains($0) }
        }
        return isRule ? nil : row(line, pieces: pieces, isPiped: true)
    }

    private static func row(_ line: Document.Line, pieces: [Substring], isPiped: Bool = false) -> Document.Row {
        var column = 1
        var counted = line.text.startIndex
        let cells = pieces.map { piece in
            let start = piece.firstIndex { !$0.isWhitespace } ?? piece.startIndex
            column += line.text.distance(from: counted, to: start)
            counted = start
            let text = isPiped ? markdown(String(piece)) : String(piece)
            return Document.Cell(text: withoutTags(text).trimmed, line: line.number, column: column)
        }
        return Document.Row(line: line.number, cells: cells, isPiped: isPiped)
    }

    /// Text of a pipe table without Markdown's marks: backslashes before signs, `**` round words, references of HTML.
    private static func markdown(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x5C, 0x2A, 0x26, 0x5F].contains($0) }) else { return text }
        var result = ""
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\\", let next = scalars.first, next.isASCII,
                "\\`*_{}[]()#+-.!|<>&~\"'$%,/:;=?@^".unicodeScalars.contains(next)
            {
                result.unicodeScalars.append(next)
                scalars = scalars.dropFirst()
            } else if scalar == "*", scalars.first == "*" {
                scalars = scalars.dropFirst()
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return HTMLEntities.decoded(result)
    }

    /// Text without the tags of inline formatting that converters leave, such as `<i>`; `<br>` becomes a space.
    static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        return text.replacing(/\s*<br\s*\/?>\s*/.ignoresCase().matchingSemantics(.unicodeScalar), with: " ")
            .replacing(formattingTag, with: "")
    }

    static var formattingTag: Regex<Substring> {
        /<\/?(?:i|b|u|em|strong|sub|sup|span|p|font)(?:\s[^<>]*)?>/.ignoresCase().matchingSemantics(.unicodeScalar)
    }
}
