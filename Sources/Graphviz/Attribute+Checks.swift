extension Attribute {
    /// A human text without control characters, if it isn't too long.
    static func checkedText(_ text: String) throws(ValueProblem) -> String {
        guard text.utf8.count <= 16_384 else {
            throw ValueProblem("is \(text.utf8.count) bytes long, but may have 16384: shorten the text")
        }
        return SpecialCharacters.cleaned(text)
    }

    /// A word of ASCII letters, digits and the given further characters.
    static func checked(_ word: String, letters: String, what: String) throws(ValueProblem) -> String {
        guard !word.isEmpty, word.utf8.count <= 256,
            word.utf8.allSatisfy({ isAlphanumeric($0) || letters.utf8.contains($0) })
        else { throw ValueProblem("is \(quoted(word)), but must be \(what)") }
        return word
    }

    static func isIdentifier(_ text: String) -> Bool { areIdentifiers(text, separatedBy: nil) }

    /// Whether all words are identifiers, with one space between each two.
    static func areIdentifiers(_ text: String, separatedBy space: UInt8? = 0x20) -> Bool {
        var isFirst = true
        for byte in text.utf8 {
            if byte == space, !isFirst {
                isFirst = true
            } else {
                let isFine = isFirst ? isLetter(byte) : isAlphanumeric(byte) || "-.:".utf8.contains(byte)
                guard isFine || byte == UInt8(ascii: "_") else { return false }
                isFirst = false
            }
        }
        return !isFirst && text.utf8.count <= 256
    }

    static func checkedIdentifier(_ identifier: String) throws(ValueProblem) -> String {
        guard isIdentifier(identifier) else {
            throw ValueProblem(
                "is \(quoted(identifier)), but must be a letter or _, then letters, digits, - _ . and : (ASCII, at most 256)"
            )
        }
        return identifier
    }

    static func checkedPort(_ port: String) throws(ValueProblem) -> String {
        guard !port.utf8.contains(UInt8(ascii: ":")) else {
            throw ValueProblem("has the port \(quoted(port)), but a port's name has no colon")
        }
        return try checkedIdentifier(port)
    }

    /// A colour as every version of Graphviz understands it: old ones don't know `#rgb`.
    static func checkedColor(_ color: String) throws(ValueProblem) -> String {
        var problem: ValueProblem {
            ValueProblem("is \(quoted(color)), but must be #rgb, #rrggbb, #rrggbbaa or a colour's name")
        }
        guard color.utf8.first == UInt8(ascii: "#") else {
            guard let first = color.utf8.first, isLetter(first), color.utf8.count <= 64,
                color.utf8.allSatisfy(isAlphanumeric)
            else { throw problem }
            return color
        }
        let digits = color.dropFirst()
        guard digits.utf8.allSatisfy(isHexadecimal) else { throw problem }
        switch digits.utf8.count {
        case 3: return "#" + digits.map { "\($0)\($0)" }.joined()
        case 6, 8: return color
        default: throw problem
        }
    }

    /// A link with an allowed scheme or none, percent-encoded.
    static func checkedLink(_ link: String) throws(ValueProblem) -> String {
        guard !link.isEmpty, link.utf8.count <= 4096 else {
            throw ValueProblem("is empty or longer than 4096 bytes")
        }
        guard link.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw ValueProblem("has control characters: remove them")
        }
        let beforeColon = link.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        if beforeColon.endIndex < link.endIndex, link[beforeColon.endIndex] == ":" {
            guard ["http", "https", "mailto"].contains(beforeColon.lowercased()) else {
                throw ValueProblem("is \(quoted(link)), but a link must be http:, https:, mailto: or relative")
            }
        }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in link.utf8 {
            // What a URL may not have literally: spaces, quotes, brackets, backslashes, and all beyond ASCII.
            if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func checkRaw(_ text: String) throws(ValueProblem) {
        _ = try Self.checked(name, letters: "_", what: "an attribute's name")
        guard text.utf8.count <= 500 else { throw ValueProblem("is \(text.utf8.count) bytes long, but may have 500") }
        guard SpecialCharacters.cleaned(text) == text, !text.contains("\n") else {
            throw ValueProblem("has control characters: remove them")
        }
        guard Self.canBeQuoted(text) else {
            throw ValueProblem("has a single backslash before a quote or at its end, which would escape the quote")
        }
        switch name {
        case "fontname", "labelfontname": _ = try Attribute.fontName(text).encoded(for: .library)
        case "id": _ = try Self.checkedIdentifier(text)
        case "class": _ = try Attribute.cssClass(text).encoded(for: .library)
        default:
            if let known = KnownAttribute.all[name] {
                try known.check(text)
            } else if ["url", "href"].contains(where: name.lowercased().hasSuffix) {
                throw ValueProblem("is a link: use .url(…) for it")
            }
        }
    }

    /// Whether DOT can have a word between quotes: there, a backslash before a quote always makes the quote a part of
    /// the word.
    static func canBeQuoted(_ word: String) -> Bool {
        var isEscaping = false
        for byte in word.utf8 {
            if byte == UInt8(ascii: "\""), isEscaping { return false }
            isEscaping = byte == UInt8(ascii: "\\") && !isEscaping
        }
        return !isEscaping
    }

    /// A value as messages show it: cleaned and not too long.
    static func quoted(_ text: String) -> String {
        let clean = SpecialCharacters.cleaned(text)
        return clean.count > 60 ? "\"\(clean.prefix(60))…\"" : "\"\(clean)\""
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }
    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
