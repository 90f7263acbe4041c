import Plan

/// A document as text, in which each line has its place in the document: headings as Markdown has them, tables as HTML
/// with a line for each cell.
public struct SourceText: Hashable, Sendable {
    public private(set) var text = ""
    /// The place of each line; nil for lines that hold nothing of the document.
    public private(set) var places: [DocumentPlace?] = []

    /// - Complexity: linear in the document's length.
    public init(_ document: SourceDocument) {
        for block in document.blocks {
            switch block {
            case .heading(let heading):
                let text = heading.text.lines.filter { !$0.isBlank }.map(Self.written).joined(separator: " ")
                add(String(repeating: "#", count: min(heading.level, 6)) + " " + text, heading.place)
            case .paragraph(let paragraph):
                var lead = paragraph.isBullet ? "- " : ""
                for line in paragraph.text.lines where !line.isBlank {
                    add(lead + Self.written(line), paragraph.place)
                    lead = ""
                }
            case .table(let table): add(table)
            case .gap: addBlank(atMost: 2)
            case .pageBreak:
                addBlank(atMost: 2)
                addBlank(atMost: 2)
            }
        }
    }

    private mutating func add(_ line: String, _ place: DocumentPlace?) {
        text += line + "\n"
        places.append(place)
    }

    private mutating func addBlank(atMost most: Int) {
        guard !places.isEmpty, !text.hasSuffix(String(repeating: "\n", count: most + 1)) else { return }
        add("", nil)
    }

    private mutating func add(_ table: SourceDocument.Table) {
        // Rows that cells above cover wholly are none of HTML's.
        let kept = table.rows.map { !$0.cells.isEmpty }
        add("<table>", table.rows.first?.cells.first?.place)
        for (number, row) in table.rows.enumerated() where kept[number] {
            for (place, cell) in row.cells.enumerated() {
                let end = min(number + cell.rowSpan, kept.count)
                let rows = cell.rowSpan > 1 ? kept[number..<end].count(where: \.self) : 1
                var line = place == 0 ? "<tr>" : ""
                line += "<td"
                if cell.columnSpan > 1 { line += " colspan=\(cell.columnSpan)" }
                if rows > 1 { line += " rowspan=\(rows)" }
                let lines = cell.lines.map(Self.written)
                line += ">"
                line +=
                    cell.isList && lines.count > 1
                    ? "<ul>" + lines.map { "<li>\($0)</li>" }.joined() + "</ul>" : lines.joined(separator: "<br>")
                line += "</td>"
                add(line + (place == row.cells.count - 1 ? "</tr>" : ""), cell.place)
            }
        }
        add("</table>", nil)
    }

    /// A text in which nothing is a sign of Markdown or HTML but what is struck out.
    private static func written(_ text: SourceDocument.Text) -> String {
        text.runs.map { run in
            let words = escaped(run.text)
            return run.isStruck && !words.allSatisfy(\.isWhitespace) ? "<del>" + words + "</del>" : words
        }.joined().trimmingWhiteSpace
    }

    /// Escapes signs where they would mean something: most stay as they are.
    private static func escaped(_ text: String) -> String {
        var text = text
        if text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) {
            text.unicodeScalars.removeAll(where: isUnseen)
        }
        guard text.utf8.contains(where: isTelling) else { return text }
        let bytes = Array(text.utf8)
        let mayLink = text.contains("](") || text.contains("[^")
        var result: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0x20
            let isWord = (0x61...0x7A).contains(next | 0x20)
            switch byte {
            case UInt8(ascii: "<") where isWord || "/!?".utf8.contains(next): result += Array("&lt;".utf8)
            case UInt8(ascii: "&") where isWord || next == UInt8(ascii: "#"):
                let name = bytes[(place + 1)...].prefix(40).prefix { $0 != UInt8(ascii: ";") }
                let isReference = place + 1 + name.count < bytes.count && name.count < 40 && !name.contains(0x20)
                result += isReference ? Array("&amp;".utf8) : [byte]
            case UInt8(ascii: "\\") where !isWord && (0x21...0x7E).contains(next): result += Array("&#92;".utf8)
            case UInt8(ascii: "~") where next == byte: result += Array("&#126;".utf8)
            case UInt8(ascii: "{") where "-~+=>.".utf8.contains(next): result += Array("&#123;".utf8)
            case UInt8(ascii: "[") where mayLink: result += Array("&#91;".utf8)
            case UInt8(ascii: "`"): result += Array("&#96;".utf8)
            case UInt8(ascii: "|"): result += Array("&#124;".utf8)
            // Ends of lines that only Unicode has.
            case 0x0B, 0x0C, 0x0D: result.append(0x20)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Soft hyphens and signs without width.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": true
        default: false
        }
    }

    /// Whether a byte may mean something: `<`, `&`, `\`, `~`, `{`, `|`, `[`, a backtick and ends of lines.
    private static func isTelling(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3C, 0x26, 0x5C, 0x7E, 0x7B, 0x7C, 0x5B, 0x60, 0x0B, 0x0C, 0x0D: true
        default: false
        }
    }
}

extension SourceDocument {
    /// The document as text.
    public var text: SourceText { SourceText(self) }
}
