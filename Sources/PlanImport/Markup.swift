/// Tags of HTML, as they stand in documents of any form.
///
/// Only `<` before a letter, `/`, `!` or `?` can begin a tag, and only a name that HTML or a namespace has makes one:
/// `<30 giorni` and `<cento> euro` are text.
enum Markup {
    struct Tag {
        /// In lower case; `!` and `?` for declarations.
        let name: String
        let isEnd: Bool
        /// All of it, from `<` to `>`.
        let text: Substring

        /// Whether it is the edge of a box, which separates words; others stand within lines.
        var isBlock: Bool { blockNames.contains(name) }

        /// The value of an attribute.
        func attribute(_ wanted: String) -> String? {
            let bytes = Array(text.utf8.dropFirst(1 + name.utf8.count))
            var place = 0
            func skip(while condition: (UInt8) -> Bool) -> Range<Int> {
                let start = place
                while place < bytes.count, condition(bytes[place]) { place += 1 }
                return start..<place
            }
            while place < bytes.count {
                _ = skip { isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
                let key = skip { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
                _ = skip(while: isSpace)
                guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { continue }
                place += 1
                _ = skip(while: isSpace)
                var value: Range<Int>
                if place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
                    let quote = bytes[place]
                    place += 1
                    value = skip { $0 != quote }
                    place += 1
                } else {
                    value = skip { !isSpace($0) && $0 != UInt8(ascii: ">") }
                }
                if String(decoding: bytes[key], as: UTF8.self).lowercased() == wanted {
                    return String(decoding: bytes[value], as: UTF8.self)
                }
            }
            return nil
        }
    }

    /// What `<` begins at a place.
    enum Beginning {
        case tag(Tag)
        /// A tag that does not end with the text.
        case openTag
        case text
    }

    /// Reads the tag that begins with `<` at a place. Complexity: linear in the tag's length.
    static func beginning(at open: String.Index, in text: Substring) -> Beginning {
        let bytes = text.utf8
        var place = bytes.index(after: open)
        guard place < bytes.endIndex else { return .text }
        let first = bytes[place]
        let isEnd = first == UInt8(ascii: "/")
        if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
            let next = bytes.index(after: place)
            guard next < bytes.endIndex, isLetter(bytes[next]) || bytes[next] == UInt8(ascii: "[") else { return .text }
            guard let end = bytes[next...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") })
            else { return .openTag }
            guard bytes[end] == UInt8(ascii: ">") else { return .text }
            return .tag(
                Tag(
                    name: first == UInt8(ascii: "!") ? "!" : "?", isEnd: false,
                    text: text[open..<bytes.index(after: end)]))
        }
        if isEnd { place = bytes.index(after: place) }
        guard place < bytes.endIndex, isLetter(bytes[place]) else { return .text }
        let known = String(unsafeUninitializedCapacity: 20) { name in
            var count = 0
            while place < bytes.endIndex, count < 20 {
                let byte = bytes[place]
                guard isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ":") else { break }
                name[count] = isLetter(byte) ? byte | 0x20 : byte
                count += 1
                place = bytes.index(after: place)
            }
            return count
        }
        guard isName(known) else { return .text }
        if place < bytes.endIndex {
            guard isSpace(bytes[place]) || bytes[place] == UInt8(ascii: "/") || bytes[place] == UInt8(ascii: ">") else {
                return .text
            }
        }
        var quote: UInt8?
        var before: UInt8 = 0
        while place < bytes.endIndex {
            let byte = bytes[place]
            place = bytes.index(after: place)
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return .tag(Tag(name: known, isEnd: isEnd, text: text[open..<place]))
            } else if byte == UInt8(ascii: "<") {
                return .text
            } else if before == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            if !isSpace(byte) { before = byte }
        }
        return .openTag
    }

    /// The tag that begins at a place; nil where none does, or none ends.
    static func tag(at open: String.Index, in text: Substring) -> Tag? {
        if case .tag(let tag) = beginning(at: open, in: text) { tag } else { nil }
    }

    /// The first tag of a text of a certain kind.
    static func firstTag(in text: Substring, where condition: (Tag) -> Bool) -> Tag? {
        var rest = text
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            if let tag = tag(at: open, in: rest) {
                if condition(tag) { return tag }
                rest = rest[tag.text.endIndex...]
            } else {
                rest = rest[rest.utf8.index(after: open)...]
            }
        }
        return nil
    }

    /// Text without tags, with the character references resolved: the edges of boxes become a space.
    ///
    /// - Parameters:
    ///   - isMarkdown: whether backslashes before signs are left out, and what else ``Inline`` is.
    ///   - isCell: whether `**` is left out.
    static func plain(_ text: Substring, isMarkdown: Bool = false, isCell: Bool = false) -> String {
        guard
            text.utf8.contains(where: {
                $0 == 0x3C || $0 == 0x26 || $0 == 0x5C || $0 == 0x2A || $0 == 0x5B || $0 == 0x60
            })
        else {
            return String(text)
        }
        var result = ""
        var copied = text.startIndex
        var place = text.startIndex
        var isAfterBox = false
        let bytes = text.utf8
        func emit(to end: String.Index) {
            guard copied < end else { return }
            var piece = text[copied..<end]
            if isAfterBox { piece = piece.drop { $0 == " " } }
            if !piece.isEmpty { isAfterBox = false }
            result +=
                isMarkdown || isCell || piece.utf8.contains(UInt8(ascii: "&"))
                ? HTMLEntities.decoded(String(piece)) : String(piece)
        }
        while place < bytes.endIndex {
            let next = bytes.index(after: place)
            switch bytes[place] {
            case UInt8(ascii: "<"):
                guard let tag = tag(at: place, in: text) else { break }
                emit(to: place)
                if tag.isBlock {
                    while result.last == " " { result.removeLast() }
                    result += " "
                    isAfterBox = true
                }
                place = tag.text.endIndex
                copied = place
                continue
            case UInt8(ascii: "\\") where isMarkdown && next < bytes.endIndex && isPunctuation(bytes[next]):
                emit(to: place)
                // What it makes a sign of its own begins neither a tag nor a reference.
                result.unicodeScalars.append(Unicode.Scalar(bytes[next]))
                isAfterBox = false
                place = bytes.index(after: next)
                copied = place
                continue
            case UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "`"):
                guard isMarkdown, let piece = inline(at: place, in: text) else { break }
                emit(to: place)
                result += piece.isCode ? String(piece.words) : plain(piece.words, isMarkdown: true, isCell: isCell)
                if !piece.words.isEmpty { isAfterBox = false }
                place = piece.end
                copied = place
                continue
            case UInt8(ascii: "*") where isCell && next < bytes.endIndex && bytes[next] == UInt8(ascii: "*"):
                emit(to: place)
                place = bytes.index(after: next)
                copied = place
                continue
            default: break
            }
            place = next
        }
        emit(to: text.endIndex)
        return result
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !isLetter(byte) && !isDigit(byte)
    }

    private static func isName(_ name: String) -> Bool {
        if blockNames.contains(name) || otherNames.contains(name) { return true }
        // Word's `<o:p>`, but not `<https://…>`.
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return name.utf8.distance(from: name.startIndex, to: colon) <= 3 && name.utf8.last != UInt8(ascii: ":")
    }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ]

    private static let otherNames: Set<String> = [
        "a", "abbr", "acronym", "b", "base", "bdi", "bdo", "big", "button", "cite", "code", "col", "colgroup", "data",
        "del", "dfn", "em", "font", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "map", "mark", "meta",
        "noscript", "object", "option", "output", "picture", "q", "rp", "rt", "ruby", "s", "samp", "script", "select",
        "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "template", "textarea", "time",
        "tt", "u", "var", "video", "wbr",
    ]
}
