/// Links, pictures, notes and pieces of code within a line, as GitHub's Markdown has them.
extension Markup {
    /// What stands in the place of such a piece.
    struct Inline {
        /// The words that are seen.
        let words: Substring
        /// Whether no sign of these means anything.
        let isCode: Bool
        let end: String.Index
    }

    /// The piece that begins at a place with a bracket, an exclamation mark before one, or a backtick; nil where none
    /// does. Complexity: linear in its length.
    static func inline(at place: String.Index, in text: Substring) -> Inline? {
        let bytes = text.utf8
        switch bytes[place] {
        case UInt8(ascii: "`"): return code(at: place, in: text)
        case UInt8(ascii: "!"):
            let next = bytes.index(after: place)
            guard next < bytes.endIndex, bytes[next] == UInt8(ascii: "[") else { return nil }
            return link(at: next, in: text)
        default: return note(at: place, in: text) ?? link(at: place, in: text)
        }
    }

    /// A sign such as `[^1]`, which leads to a note and is no word.
    private static func note(at open: String.Index, in text: Substring) -> Inline? {
        let rest = text.utf8[open...].dropFirst()
        guard rest.first == UInt8(ascii: "^") else { return nil }
        let label = rest.dropFirst().prefix(40).prefix { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard !label.isEmpty, label.endIndex < text.endIndex, text.utf8[label.endIndex] == UInt8(ascii: "]") else {
            return nil
        }
        let end = text.utf8.index(after: label.endIndex)
        // A colon behind it begins the note itself.
        if end < text.endIndex, text.utf8[end] == UInt8(ascii: ":"), open == text.startIndex { return nil }
        return Inline(words: text[end..<end], isCode: false, end: end)
    }

    /// `[words](address "title")`.
    private static func link(at open: String.Index, in text: Substring) -> Inline? {
        let bytes = text.utf8
        let start = bytes.index(after: open)
        guard let close = bytes[start...].prefix(2_000).firstIndex(where: { $0 == 0x5D || $0 == 0x5B }),
            bytes[close] == UInt8(ascii: "]")
        else { return nil }
        let bracket = bytes.index(after: close)
        guard bracket < bytes.endIndex, bytes[bracket] == UInt8(ascii: "(") else { return nil }
        var place = bytes.index(after: bracket)
        let address = bytes[place...].prefix(2_000).prefix { !isSpace($0) && $0 != 0x28 && $0 != 0x29 && $0 != 0x3C }
        place = address.endIndex
        let title = bytes[place...].prefix(2_000).drop(while: isSpace)
        if let quote = title.first, quote == 0x22 || quote == 0x27, title.startIndex > place {
            guard let end = title.dropFirst().firstIndex(of: quote) else { return nil }
            place = bytes.index(after: end)
        }
        while place < bytes.endIndex, isSpace(bytes[place]) { place = bytes.index(after: place) }
        guard place < bytes.endIndex, bytes[place] == UInt8(ascii: ")") else { return nil }
        return Inline(words: text[start..<close], isCode: false, end: bytes.index(after: place))
    }

    /// Words between backticks, as many at the end as at the beginning.
    private static func code(at open: String.Index, in text: Substring) -> Inline? {
        let bytes = text.utf8
        let count = bytes[open...].prefix(10).prefix { $0 == 0x60 }.count
        let start = bytes.index(open, offsetBy: count)
        var place = start
        let near = bytes[start...].prefix(2_000)
        while let next = near[place...].firstIndex(of: 0x60) {
            let run = near[next...].prefix { $0 == 0x60 }
            if run.count == count {
                var words = text[start..<next]
                if words.hasPrefix(" "), words.hasSuffix(" "), words.contains(where: { $0 != " " }) {
                    words = words.dropFirst().dropLast()
                }
                return Inline(words: words, isCode: true, end: run.endIndex)
            }
            place = run.endIndex
        }
        return nil
    }
}
