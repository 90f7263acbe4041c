/// The words of a text, folded so that spelling habits don't matter, each with its place in the text.
///
/// A word is a run of letters and digits; everything else (spaces, hyphens, apostrophes straight or curly, quotation
/// marks, dashes) separates words. Folding lowers case and drops accents, whether composed or combining; soft hyphens
/// vanish; ligatures, superscripts and other compatibility forms of Unicode are the plain letters and digits. So
/// `dell'Università`, `DELL’UNIVERSITA` and `dell universita` are the same two words, and `eﬃcace` is `efficace`.
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
        /// Where it stands in ``Words/text``. The words of one text don't overlap: of a sign that is several words,
        /// such as `½`, all but the first begin behind it.
        public let range: Range<String.Index>
        /// Whether its letters, at least two signs in all, are capitals only, as in `PAC` or `M4`.
        public let isAcronym: Bool
        /// Whether a sentence or part of one (`.`, `:`, `;`, `!`, `?`, a new line) ended between the word before and
        /// it.
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

    /// Returns the folded words with one space between them: a key under which spellings of one name meet.
    ///
    /// Several times faster than to make the words and join them.
    public static func key(_ text: String) -> String {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        var isInWord = false
        func append(_ byte: UInt8) {
            if !isInWord, !key.isEmpty { key.append(UInt8(ascii: " ")) }
            isInWord = true
            key.append(byte)
        }
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch kind(of: scalar) {
            case .letter, .number: append(UInt8(scalar.value))
            case .capital: append(UInt8(scalar.value) | 0x20)
            case .other: isInWord = false
            case .beyondASCII:
                folded.removeAll(keepingCapacity: true)
                Folding.append(scalar, to: &folded)
                for byte in folded {
                    if byte == UInt8(ascii: " ") { isInWord = false } else { append(byte) }
                }
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

        func append(_ byte: UInt8, from begin: String.Index, isLetter: Bool, isCapital: Bool) {
            start = start ?? begin
            folded.append(byte)
            // The further bytes of a letter are none of their own.
            guard byte & 0xC0 != 0x80 else { return }
            letters.signs += 1
            if isLetter { letters.total += 1 }
            if isCapital { letters.capitals += 1 }
        }

        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var beyond: [UInt8] = []
        while index != scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            switch kind(of: scalar) {
            case .letter: append(UInt8(scalar.value), from: index, isLetter: true, isCapital: false)
            case .capital: append(UInt8(scalar.value) | 0x20, from: index, isLetter: true, isCapital: true)
            case .number: append(UInt8(scalar.value), from: index, isLetter: false, isCapital: false)
            case .other:
                close(at: index)
                if ".:;!?\n".unicodeScalars.contains(scalar) { clause = true }
                if clause || scalar == "," { comma = true }
            case .beyondASCII:
                beyond.removeAll(keepingCapacity: true)
                Folding.append(scalar, to: &beyond)
                // Where the next word of the same sign begins.
                var begin = index
                for byte in beyond {
                    if byte == UInt8(ascii: " ") {
                        close(at: begin)
                    } else {
                        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                        append(
                            byte, from: begin, isLetter: !isDigit, isCapital: !isDigit && scalar.properties.isUppercase)
                        begin = next
                    }
                }
            }
            index = next
        }
        close(at: scalars.endIndex)
        return words
    }

    private enum Kind {
        case letter, capital, number, other, beyondASCII
    }

    @inline(__always)
    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x61...0x7A: .letter
        case 0x41...0x5A: .capital
        case 0x30...0x39: .number
        case ..<0x80: .other
        default: .beyondASCII
        }
    }
}
