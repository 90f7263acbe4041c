/// The words of a text, folded so that spelling habits don't matter, each with its place in the text.
///
/// A word is a run of letters and digits; everything else (spaces, hyphens, apostrophes straight or curly, quotation
/// marks, dashes) separates words. Folding lowers case and drops accents, whether composed or combining; soft hyphens
/// vanish. So `dell'Università`, `DELL’UNIVERSITA` and `dell universita` are the same two words.
///
/// ```swift
/// Words("l’Ambito «città-giardino»").folded  // ["l", "ambito", "citta", "giardino"]
/// ```
///
/// Complexity: linear in the text's length.
public struct Words: Sendable {
    /// One word of a text.
    public struct Word: Sendable {
        /// The word in lower case without accents.
        public let folded: String
        /// Where it stands in ``Words/text``.
        public let range: Range<String.Index>
        /// Whether its letters, at least two signs in all, are capitals only, as in `PAC` or `M4`.
        public let isAcronym: Bool
        /// Whether a sentence or part of one (`.`, `:`, `;`, `!`, `?`, a new line) ended between the word before and it.
        public let beginsClause: Bool
        /// Whether a comma, or more, stands between the word before and it.
        public let followsComma: Bool
    }

    public let text: String
    public let all: [Word]

    public init(_ text: String) {
        self.text = text
        all = Self.split(text)
    }

    /// The folded words, in order.
    public var folded: [String] { all.map(\.folded) }

    /// The folded words with one space between them: a key under which spellings of one name meet.
    ///
    /// Several times faster than to make the words and join them.
    public static func key(_ text: String) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        var isFirst = true
        var isInWord = false
        for scalar in text.unicodeScalars {
            let kind = kind(of: scalar)
            switch kind {
            case .letter, .capital, .number:
                if !isInWord && !isFirst { key.append(UInt8(ascii: " ")) }
                (isFirst, isInWord) = (false, true)
                if scalar.isASCII {
                    key.append(kind == .capital ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
                } else {
                    key.append(contentsOf: fold(scalar).utf8)
                }
            case .mark: break
            case .other: isInWord = false
            }
        }
        return String(decoding: key, as: UTF8.self)
    }

    private static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var folded: [UInt8] = []
        var start: String.Index?
        var letters = (total: 0, capitals: 0, signs: 0)
        var clause = true
        var comma = true

        func close(at end: String.Index) {
            guard let begin = start else { return }
            let isAcronym = letters.signs > 1 && letters.total > 0 && letters.total == letters.capitals
            words.append(
                Word(
                    folded: String(decoding: folded, as: UTF8.self), range: begin..<end, isAcronym: isAcronym,
                    beginsClause: clause, followsComma: comma))
            folded.removeAll(keepingCapacity: true)
            start = nil
            letters = (0, 0, 0)
            clause = false
            comma = false
        }

        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index != scalars.endIndex {
            let scalar = scalars[index]
            let kind = kind(of: scalar)
            if kind == .letter || kind == .capital || kind == .number {
                start = start ?? index
                letters.signs += 1
                if kind != .number { letters.total += 1 }
                if kind == .capital { letters.capitals += 1 }
                if scalar.isASCII {
                    folded.append(kind == .capital ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
                } else {
                    folded += fold(scalar).utf8
                }
            } else if start != nil, kind == .mark {
                // Belongs to the letter before it, and is not said.
            } else {
                close(at: index)
                if ".:;!?\n".unicodeScalars.contains(scalar) { clause = true }
                if clause || scalar == "," { comma = true }
            }
            index = scalars.index(after: index)
        }
        close(at: scalars.endIndex)
        return words
    }

    private enum Kind {
        case letter, capital, number
        /// What belongs to the letter before it: a combining accent, a soft hyphen.
        case mark
        case other
    }

    @inline(__always)
    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x61...0x7A: return .letter
        case 0x41...0x5A: return .capital
        case 0x30...0x39: return .number
        case ..<0x80: return .other
        default: return kind(beyondASCII: scalar)
        }
    }

    private static func kind(beyondASCII scalar: Unicode.Scalar) -> Kind {
        if scalar == "\u{AD}" { return .mark }
        let properties = scalar.properties
        if properties.isAlphabetic { return properties.isUppercase ? .capital : .letter }
        if properties.numericType != nil { return .number }
        return properties.generalCategory == .nonspacingMark ? .mark : .other
    }

    private static func fold(_ scalar: Unicode.Scalar) -> String {
        scalar.properties.lowercaseMapping.unicodeScalars.reduce(into: "") { folded, lower in
            if lower.properties.generalCategory != .nonspacingMark { folded += baseLetter(of: lower) ?? String(lower) }
        }
    }

    private static func baseLetter(of letter: Unicode.Scalar) -> String? {
        letter.value < baseLetters.count ? baseLetters[Int(letter.value)] : nil
    }

    /// What the letters with accents of the Latin alphabets of Europe are without, each at its number in Unicode.
    private static let baseLetters: [String?] = {
        let accented = [
            ("a", "àáâãäåāăąǎª"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįıǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏőǒº"),
            ("r", "ŕŗř"), ("s", "śŝşšșſ"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųǔ"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
            ("ae", "æ"), ("oe", "œ"), ("ss", "ß"),
        ]
        var table = [String?](repeating: nil, count: 0x250)
        for (base, letters) in accented {
            for letter in letters.unicodeScalars { table[Int(letter.value)] = base }
        }
        return table
    }()
}
