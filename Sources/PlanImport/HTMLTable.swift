import Plan
import TextTools

/// Reads the rows of an HTML table: `<tr>` with `<td>` or `<th>`, over as many lines as they like.
///
/// Closing tags may be missing, as HTML allows. `colspan` gives empty cells; everything else in tags is passed over.
struct HTMLTable {
    private(set) var rows: [Document.Row] = []
    /// The number of lines that the table takes up.
    private(set) var lineCount = 0
    /// Whether `</table>` was found.
    private(set) var isClosed = false

    private struct OpenCell {
        var text = ""
        let line: Int
        let column: Int
        let span: (columns: Int, rows: Int)
    }

    private var cells: [(cell: Document.Cell, span: (columns: Int, rows: Int))] = []
    private var cell: OpenCell?
    /// By column the cells of rows above that reach down, and for how many rows still.
    private var reaching: [Int: (cell: Document.Cell, rows: Int)] = [:]

    private static var beginning: Regex<Substring> { /<table[\s>]/.ignoresCase().matchingSemantics(.unicodeScalar) }

    /// Whether a table begins on a line.
    static func begins(on line: Document.Line) -> Bool {
        line.text.utf8.contains(0x3C) && line.text.firstMatch(of: beginning) != nil
    }

    /// - Parameter lines: from the line with `<table` on.
    init(_ lines: ArraySlice<Document.Line>) {
        var depth = 0
        for line in lines {
            lineCount += 1
            var rest = line.text
            var column = 1
            while !rest.isEmpty {
                // By scalars: a sign that a combining mark follows is no Character of its own.
                let text = rest[..<(rest.unicodeScalars.firstIndex(of: "<") ?? rest.endIndex)]
                append(text, line: line.number, column: column)
                column += text.count
                rest = rest[text.endIndex...]
                guard let end = rest.unicodeScalars.firstIndex(of: ">") else {
                    append(rest, line: line.number, column: column)
                    break
                }
                let tag = rest[..<rest.unicodeScalars.index(after: end)]
                column += tag.count
                rest = rest[tag.endIndex...]
                let name = tag.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
                switch name {
                case "table": depth += 1
                case "/table": depth -= 1
                case "tr", "/tr": closeRow()
                case "td", "th":
                    closeCell()
                    cell = OpenCell(line: line.number, column: column, span: Self.span(tag))
                case "/td", "/th": closeCell()
                case "br", "br/", "p", "/p": append(" ", line: line.number, column: column)
                default: break
                }
                if depth == 0, name == "/table" {
                    closeRow()
                    // A further table on the same line is read along; its header shows where it begins.
                    guard rest.firstMatch(of: Self.beginning) != nil else {
                        isClosed = true
                        return
                    }
                }
            }
            append(" ", line: line.number, column: column)
        }
        closeRow()
    }

    private mutating func append(_ text: Substring, line: Int, column: Int) {
        guard var open = cell else { return }
        if open.text.isEmpty, let start = text.firstIndex(where: { !$0.isWhitespace }) {
            open = OpenCell(
                line: line, column: column + text.distance(from: text.startIndex, to: start), span: open.span)
        }
        if !open.text.isEmpty || !text.allSatisfy(\.isWhitespace) { open.text += text }
        cell = open
    }

    private mutating func closeCell() {
        guard let open = cell else { return }
        cell = nil
        let text = HTMLEntities.decoded(open.text).split(whereSeparator: { $0 == " " || $0 == "\t" })
            .joined(separator: " ")
        cells.append((Document.Cell(text: text.trimmed, line: open.line, column: open.column), open.span))
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
                if span.rows > 1 {
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
    private static func span(_ tag: Substring) -> (columns: Int, rows: Int) {
        func number(_ match: Regex<(Substring, Substring)>.Match?) -> Int {
            min(max(match.flatMap { Int($0.1) } ?? 1, 1), 100)
        }
        guard tag.utf8.count > 4, tag.contains("span") || tag.contains("SPAN") else { return (1, 1) }
        return (
            number(tag.firstMatch(of: /colspan\s*=\s*["']?(\d{1,3})/.ignoresCase())),
            number(tag.firstMatch(of: /rowspan\s*=\s*["']?(\d{1,4})/.ignoresCase()))
        )
    }
}

/// The character references of HTML that texts of Western Europe need.
enum HTMLEntities {
    private static let names: [Substring: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "laquo": "«", "raquo": "»",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•",
        "deg": "°", "euro": "€", "shy": "\u{AD}", "sect": "§", "times": "×", "ordm": "º", "ordf": "ª",
        "lrm": "", "rlm": "", "ge": "≥", "le": "≤", "ne": "≠", "plusmn": "±", "minus": "−", "divide": "÷",
        "frac12": "½", "frac14": "¼", "frac34": "¾", "sup2": "²", "sup3": "³", "middot": "·", "para": "¶",
        "rarr": "→", "larr": "←", "uarr": "↑", "darr": "↓", "harr": "↔", "asymp": "≈", "infin": "∞", "permil": "‰",
        "sbquo": "‚", "bdquo": "„", "dagger": "†", "trade": "™", "reg": "®", "copy": "©", "pound": "£", "yen": "¥",
        "cent": "¢", "micro": "µ", "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "", "zwj": "", "iexcl": "¡",
        "iquest": "¿", "acirc": "â", "ecirc": "ê", "icirc": "î", "ocirc": "ô", "ucirc": "û", "atilde": "ã",
        "otilde": "õ", "aring": "å", "aelig": "æ", "oelig": "œ", "oslash": "ø", "yacute": "ý", "yuml": "ÿ",
        "iuml": "ï", "euml": "ë", "scaron": "š", "zcaron": "ž", "Ccedil": "Ç", "Ntilde": "Ñ", "Acirc": "Â",
        "Ecirc": "Ê", "Icirc": "Î", "Ocirc": "Ô", "Ucirc": "Û", "Iuml": "Ï", "Euml": "Ë", "Oslash": "Ø",
        "Aring": "Å", "AElig": "Æ", "OElig": "Œ", "Scaron": "Š", "Zcaron": "Ž", "Atilde": "Ã", "Otilde": "Õ",
        "agrave": "à", "aacute": "á", "egrave": "è", "eacute": "é", "igrave": "ì", "iacute": "í", "ograve": "ò",
        "oacute": "ó", "ugrave": "ù", "uacute": "ú", "Agrave": "À", "Aacute": "Á", "Egrave": "È", "Eacute": "É",
        "Igrave": "Ì", "Iacute": "Í", "Ograve": "Ò", "Oacute": "Ó", "Ugrave": "Ù", "Uacute": "Ú", "auml": "ä",
        "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "ccedil": "ç", "ntilde": "ñ",
    ]

    /// What references by number from 128 on mean, as the standard has it: the signs of Windows' code page 1252.
    private static let windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".map(String.init)

    /// The text with its references resolved; what is none stays as it is.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/.matchingSemantics(
            .unicodeScalar)
        return text.replacing(reference) { match in
            let number = match.1.flatMap { UInt32($0) } ?? match.2.flatMap { UInt32($0, radix: 16) }
            if let number {
                if (0x80...0x9F).contains(number) { return windows1252[Int(number) - 0x80] }
                guard let scalar = Unicode.Scalar(number) else { return String(match.0) }
                // A control character is none that a text may have, by a reference either.
                if ControlCharacters.isBidirectional(scalar) { return "" }
                return ControlCharacters.contains(scalar) || number < 0x20 ? " " : String(scalar)
            }
            return match.3.flatMap { names[$0] } ?? String(match.0)
        }
    }
}
