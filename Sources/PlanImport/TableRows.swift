/// Reading the cells of one line in the forms that converters of PDF give.
enum TableRows {
    /// Whether a line is an entry of a list with a tab behind its bullet, rather than a row.
    static func isEntry(_ line: Document.Line) -> Bool {
        let pieces = line.text.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: true)
        guard pieces.count == 2 else { return false }
        let bullet = pieces[0].trimmed
        return bullet.count == 1 && (bullet == "-" || bullet == "–" || bullet.first.map(Document.Line.isBullet) == true)
    }

    /// The cells of a line with tabs between them.
    static func tabSeparated(_ line: Document.Line) -> Document.Row {
        row(
            line,
            pieces: line.text.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) })
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
        var column = line.column
        var counted = line.text.startIndex
        let cells = pieces.map { piece in
            let start = piece.firstIndex { !$0.isWhitespace } ?? piece.startIndex
            column += line.text.distance(from: counted, to: start)
            counted = start
            let text = Markup.plain(piece, isMarkdown: isPiped, isCell: isPiped)
            return Document.Cell(
                text: text.trimmed, line: line.number, column: column, lines: lines(of: piece, isPiped: isPiped),
                isList: isList(piece))
        }
        return Document.Row(line: line.number, cells: cells, isPiped: isPiped)
    }

    /// Whether a cell of a line holds nothing but the entries of a list.
    private static func isList(_ piece: Substring) -> Bool {
        let bytes = piece.utf8.drop(while: Markup.isSpace)
        guard bytes.first == UInt8(ascii: "<"), bytes.count > 4 else { return false }
        let start = bytes.prefix(4).map { $0 | 0x20 }
        return start == Array("<ul>".utf8) || start == Array("<ol>".utf8) || start == Array("<li>".utf8)
    }

    /// The lines that the edges of boxes, such as `<br>`, make of a cell; none where there is one line only.
    private static func lines(of piece: Substring, isPiped: Bool) -> [String] {
        guard piece.utf8.contains(UInt8(ascii: "<")) else { return [] }
        var lines: [String] = []
        var rest = piece
        while let tag = Markup.firstTag(in: rest, where: \.isBlock) {
            lines.append(Markup.plain(rest[..<tag.text.startIndex], isMarkdown: isPiped, isCell: isPiped).trimmed)
            rest = rest[tag.text.endIndex...]
        }
        lines.append(Markup.plain(rest, isMarkdown: isPiped, isCell: isPiped).trimmed)
        lines.removeAll(where: \.isEmpty)
        return lines.count > 1 ? lines : []
    }
}
