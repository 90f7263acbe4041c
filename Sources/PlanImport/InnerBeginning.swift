import TextTools

/// What begins within a text though it should begin a line, row or cell of its own, as where a document has lost the
/// ends of its lines.
struct InnerBeginning {
    let kind: DiagnosticStatement.RunTogether
    /// From where it begins.
    let words: String
    /// Whether nothing else can be meant: it is an objective, or one of several values.
    var isCertain = false
}

/// Finds what begins within texts.
struct InnerBeginnings {
    let patterns: [LinePattern]
    let roles: [String: ColumnRole]
    /// The codes of the document's objectives: what names one of them refers to it.
    let codes: Set<String>
    /// How they are written.
    private let forms: Set<String>

    init(patterns: [LinePattern], roles: [String: ColumnRole], codes: Set<String>) {
        (self.patterns, self.roles, self.codes) = (patterns, roles, codes)
        forms = Set(codes.map(Self.form))
    }

    /// The first thing that begins within a text but not at its start, the more important kinds before the others.
    ///
    /// - Parameters:
    ///   - code: that of the objective whose text it is.
    ///   - next: that of the objective below it, which the text may speak of.
    ///   - hasKey: whether the text may begin with a key of its own.
    ///   - takes: whether a value behind a key with some role belongs to something of its own.
    /// - Complexity: linear in the text's length.
    func first(
        in text: String, code: String? = nil, next: String? = nil, hasKey: Bool,
        takes: (ColumnRole) -> Bool = { _ in true }
    ) -> InnerBeginning? {
        let keys = InnerKey.all(in: text, roles, hasOwn: hasKey).filter { takes($0.role) }
        let starts = patterns.isEmpty ? [] : Self.starts(in: text)
        if let start = starts.first(where: { begins(text[$0...], behind: text[..<$0], code, next) }) {
            return InnerBeginning(kind: .objective, words: text[start...].trimmed, isCertain: true)
        }
        if let key = keys.first(where: \.isObjective) ?? keys.first {
            return InnerBeginning(
                kind: key.isObjective ? .objective : .value, words: text[key.start...].trimmed,
                isCertain: key.isObjective || keys.count > 1)
        }
        let further = Self.furtherEntry(in: text, code: code, next: next) ?? furtherCode(in: text, code, next)
        return further.map {
            InnerBeginning(kind: .entry, words: text[$0...].trimmed)
        }
    }

    // MARK: Forms of the profile

    /// Where words begin, but for the first.
    private static func starts(in text: String) -> [String.Index] {
        var starts: [String.Index] = []
        var isAfterSpace = false
        for index in text.indices {
            let isSpace = text[index].isWhitespace
            if isAfterSpace, !isSpace { starts.append(index) }
            isAfterSpace = isSpace
        }
        return starts
    }

    /// Whether one of the forms begins here. One that only a code or letter tells begins where that goes on with those
    /// of the document, and is none of theirs.
    private func begins(_ rest: Substring, behind before: Substring, _ code: String?, _ next: String?) -> Bool {
        patterns.contains { pattern in
            guard let found = pattern.beginning(of: rest), !Self.namesPart(before) else { return false }
            if let letter = pattern.firstLetter { return letter == rest.first }
            guard let other = found.code, other != next else { return false }
            if pattern.isOfLetters { return code.map { Self.follows(other, $0) } ?? ["a", "A"].contains(other) }
            guard !codes.contains(other) else { return false }
            return Self.follows(other, code ?? "") || Self.isDistinctive(other) && hasForm(of: other)
        }
    }

    /// Whether a code has letters besides its digits, so that no law or amount is written like it.
    private static func isDistinctive(_ code: String) -> Bool {
        code.contains(where: \.isLetter) && code.contains { !$0.isLetter && !$0.isNumber }
    }

    /// Whether a code of the document is written like another one.
    private func hasForm(of code: String) -> Bool {
        forms.contains(Self.form(code))
    }

    private static func form(_ code: String) -> String {
        var form = ""
        for sign in code {
            let kind: Character = sign.isNumber ? "9" : sign.isLetter ? "A" : sign
            if form.last != kind { form.append(kind) }
        }
        return form
    }

    /// Whether a code is the next one: `b` after `a`, `1.4` after `1.3`.
    static func follows(_ code: String, _ other: String) -> Bool {
        let (own, others) = (Array(code.unicodeScalars), Array(other.unicodeScalars))
        if own.count == 1, others.count == 1, own[0].properties.isAlphabetic, others[0].value < 0x7A {
            return own[0].value == others[0].value + 1
        }
        func parts(_ code: String) -> (lead: Substring, number: Int)? {
            let digits = code.reversed().prefix { $0.isASCII && $0.isNumber }.count
            return Int(code.suffix(digits)).map { (code.dropLast(digits), $0) }
        }
        guard let own = parts(code), let others = parts(other) else { return false }
        return own.lead == others.lead && own.number - 1 == others.number
    }

    /// Whether words before speak of a part of something, as in "art. 3, lettera b)".
    private static func namesPart(_ before: Substring) -> Bool {
        let end = before.lastIndex { !$0.isWhitespace } ?? before.startIndex
        let start = before[..<end].lastIndex(where: \.isWhitespace) ?? before.startIndex
        let word = Words.key(String(before[start...]))
        return partWords.contains(word) || Words.grammatical.contains(word)
    }

    private static let partWords: Set<String> = [
        "lett", "lettera", "lettere", "let", "punto", "punti", "comma", "commi", "art", "artt", "articolo", "n", "nr",
        "all", "allegato",
    ]

    // MARK: Lists

    /// Where the second entry of a list begins whose first one a text begins with; nil where it begins with none.
    private static func furtherEntry(in text: String, code: String?, next: String?) -> String.Index? {
        guard let first = text.first else { return nil }
        let isBullet = Document.Line.isBullet(first) && text.dropFirst().first?.isWhitespace == true
        let numbered = code.flatMap { code in
            Int(code) != nil ? Mark(code: code, sign: ".") : code.count == 1 ? Mark(code: code, sign: ")") : nil
        }
        let own = mark(beginning: text[...]) ?? numbered
        guard isBullet || own != nil && hasMark(text) else { return nil }
        for start in starts(in: text) {
            let rest = text[start...]
            if isBullet {
                if rest.first == first, rest.dropFirst().first?.isWhitespace == true { return start }
            } else if let own, let other = mark(beginning: rest), follows(other.code, own.code), other.code != next,
                other.sign == own.sign || code == own.code, isOpening(rest, own.code), !namesPart(text[..<start])
            {
                return start
            }
        }
        return nil
    }

    /// Where a text goes on with the code that follows its own and that no other objective has, before a capital.
    private func furtherCode(in text: String, _ code: String?, _ next: String?) -> String.Index? {
        guard let code, code.contains(where: \.isNumber), code.contains(where: { !$0.isNumber }) else { return nil }
        return Self.starts(in: text).first { start in
            guard let (other, rest) = CellForm.leadingCode(String(text[start...].prefix(200))), other != next,
                Self.follows(other, code), !codes.contains(other), !Self.namesPart(text[..<start])
            else { return false }
            return rest.first?.isUppercase == true
        }
    }

    /// Whether what follows the number of an entry begins with a capital, as that of another one does.
    private static func isOpening(_ rest: Substring, _ code: String) -> Bool {
        if Int(code) == nil { return true }
        return rest.drop { !$0.isWhitespace }.first { !$0.isWhitespace }?.isUppercase == true
    }

    private struct Mark {
        let code: String
        let sign: Character
    }

    /// Whether what may be the number or letter of an entry stands anywhere behind a text's first word. By bytes: most
    /// texts have none, and to look at each of their words by letters takes as long as to read them.
    private static func hasMark(_ text: String) -> Bool {
        func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        // Spaces that are no ASCII are of several bytes.
        func maySeparate(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.dropFirst(2).dropLast().contains { sign in
                guard bytes[sign] == UInt8(ascii: ")") || bytes[sign] == UInt8(ascii: "."),
                    maySeparate(bytes[sign + 1]), isAlphanumeric(bytes[sign - 1])
                else { return false }
                let isOfTwo = isDigit(bytes[sign - 1]) && isDigit(bytes[sign - 2])
                return isOfTwo ? sign > 2 && maySeparate(bytes[sign - 3]) : maySeparate(bytes[sign - 2])
            }
        }
    }

    /// The number or letter with which an entry begins, as in `1.`, `2)` and `a)`.
    private static func mark(beginning text: Substring) -> Mark? {
        let word = text.prefix(5).prefix { !$0.isWhitespace }
        guard let sign = word.last, sign == ")" || sign == ".", (2...4).contains(word.count),
            text.dropFirst(word.count).first?.isWhitespace == true
        else { return nil }
        let code = word.dropLast()
        let isNumber = code.count < 3 && code.allSatisfy { $0.isASCII && $0.isNumber }
        guard isNumber || code.count == 1 && sign == ")" && code.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            return nil
        }
        return Mark(code: String(code), sign: sign)
    }
}
