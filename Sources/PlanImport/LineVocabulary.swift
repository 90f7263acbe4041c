import TextTools

/// Headings that say what stands above the objectives below them, such as "Missione 01: …" or "Linea strategica 3 – …".
enum LevelVocabulary {
    struct Heading {
        /// The document's word for the level.
        let word: String
        /// The code and the name.
        let text: String
        /// The smaller, the higher.
        let rank: Int
        let isProgramme: Bool
    }

    private static let levels: [(words: [String], rank: Int)] = [
        (["linea", "di", "mandato"], 1), (["linea", "strategica"], 1), (["linea", "d", "azione"], 1),
        (["linea", "estrategica"], 1), (["area", "strategica"], 1), (["area", "di", "intervento"], 1),
        (["asse", "strategico"], 1), (["asse"], 1), (["ambito", "strategico"], 1), (["ambito"], 1),
        (["indirizzo", "strategico"], 1), (["eje", "estrategico"], 1), (["eje"], 1), (["axe"], 1),
        (["strategic", "priority"], 1), (["strategic", "theme"], 1), (["priorita", "strategica"], 1),
        (["missione"], 2), (["programma"], 3), (["programa"], 3), (["programme"], 3),
        (["obiettivo", "generale"], 4), (["obiettivo", "di", "mandato"], 4),
        (["obiettivo", "di", "valore", "pubblico"], 4),
        (["priorita", "politica"], 1), (["macroarea"], 1), (["priority"], 1), (["theme"], 1), (["macro", "area"], 1),
        (["macro", "obiettivo"], 4),
        (["azione", "strategica"], 4), (["objectif", "strategique"], 4),
        (["obiettivo", "strategico"], 4), (["objetivo", "estrategico"], 4), (["strategic", "objective"], 4),
    ]

    /// What a heading says of a level; nil where it says nothing of one, or where a sentence begins so.
    static func heading(_ text: String) -> Heading? {
        let words = Words(text)
        let folded = words.folded
        guard let level = levels.first(where: { folded.starts(with: $0.words) }), folded.count > level.words.count,
            text.utf8.count < 160, !text.hasSuffix(".")
        else { return nil }
        let end = words.all[level.words.count - 1].range.upperBound
        let rest = text[end...]
        // "Missione 01: …", "Obiettivo strategico OS1 – …" and "Eje estratégico: …", but not "Missione della città".
        let next = words.all[level.words.count]
        let mark = text[end..<next.range.lowerBound]
        let isNumbered =
            CellForm.isCode(String(text[next.range])) && text[next.range].contains { $0.isNumber }
            || ["i", "ii", "iii", "iv", "v", "vi", "a", "b", "c", "d"].contains(next.folded)
        // A name may have a verb, as in "Linea strategica 2 – Una città che cura".
        guard isNumbered || mark.contains(where: { ":–—-".contains($0) }) else { return nil }
        let name = rest.drop { $0.isWhitespace || ":–—-.".contains($0) }
        return Heading(
            word: String(text[words.all[0].range.lowerBound..<end]), text: codeAndName(String(name)), rank: level.rank,
            isProgramme: level.words[0].hasPrefix("program"))
    }

    /// A name after its code without the mark between them, where that is a colon: "01: Organi" is "01 Organi".
    private static func codeAndName(_ text: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, CellForm.isCode(parts[0].trimmed) else { return text.trimmed }
        return parts[0].trimmed + " – " + parts[1].trimmed
    }
}

/// A line of a key and its value, such as `Peso: 30%`.
struct KeyLine {
    let key: String
    let value: String
    let role: ColumnRole
    /// The code of an objective in its key, as in "Obiettivo n. 7: …".
    var code: String?

    /// - Returns: nil where the line has no key that a plan uses.
    init?(_ text: String, _ overrides: [String: ColumnRole]) {
        guard let colon = text.firstIndex(of: ":"), text[..<colon].utf8.count < 70 else { return nil }
        let key = LineForm.withoutNumber(text[..<colon].trimmed)
        let words = Words(key).folded
        guard (1...7).contains(words.count), key.first?.isLetter == true else { return nil }
        self.key = key
        value = String(text[text.index(after: colon)...].trimmed.drop { "*_".contains($0) }).trimmed
        let role = ColumnVocabulary.role(key, overrides)
        if let code = ObjectiveTitle.code(inTitle: key) ?? nil, Words.years(in: code).isEmpty,
            [.text, .code].contains(role)
        {
            (self.code, self.role) = (code, .text)
        } else if role == .goal, words[0] == "obiettivo", !words.contains("riferimento"),
            words.contains(where: { ["comune", "condiviso", "intersettoriale"].contains($0) })
        {
            self.role = .text
        } else {
            self.role = role
        }
    }
}

/// A form of lines that are objectives, as the profile gives it: `{code} – {text}`, `{letter}) {text}`.
struct LinePattern {
    private enum Part {
        case words(String)
        case code, letter, text
    }

    let source: String
    let isOfLetters: Bool
    private let parts: [Part]

    /// - Returns: nil where no `{text}` stands in it.
    init?(_ pattern: String) {
        source = pattern
        var parts: [Part] = []
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            switch rest[rest.index(after: open)..<close] {
            case "code": parts.append(.code)
            case "letter": parts.append(.letter)
            case "text": parts.append(.text)
            default: return nil
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        guard parts.contains(where: { if case .text = $0 { true } else { false } }) else { return nil }
        self.parts = parts
        isOfLetters = parts.contains { if case .letter = $0 { true } else { false } }
    }

    /// The code and the text of a line that has this form.
    func match(_ line: String) -> (code: String?, text: String)? {
        guard let (code, rest) = beginning(of: line[...]) else { return nil }
        let text = rest.trimmed
        return text.contains(where: \.isLetter) ? (code, text) : nil
    }

    /// The sign with which lines of this form begin, where that is a letter.
    var firstLetter: Character? {
        guard case .words(let words)? = parts.first else { return nil }
        return words.first.flatMap { $0.isLetter ? $0 : nil }
    }

    /// The code with which a text begins that has this form, and what stands behind what comes before its words.
    func beginning(of line: Substring) -> (code: String?, rest: Substring)? {
        var rest = line
        var code: String?
        for (index, part) in parts.enumerated() {
            switch part {
            case .words(let words):
                // Spaces and kinds of dashes are the same.
                for sign in words {
                    if sign.isWhitespace {
                        rest = rest.drop(while: \.isWhitespace)
                    } else if let first = rest.first,
                        first == sign || Self.isDash(first) && Self.isDash(sign)
                            || first.lowercased() == sign.lowercased()
                    {
                        rest.removeFirst()
                    } else {
                        return nil
                    }
                }
            case .letter:
                guard let first = rest.first, first.isLetter, rest.dropFirst().first?.isLetter != true else {
                    return nil
                }
                code = String(first)
                rest.removeFirst()
            case .code:
                var end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
                if index + 1 < parts.count, case .words(let next) = parts[index + 1], let mark = next.first,
                    !mark.isWhitespace, let found = rest[..<end].lastIndex(of: mark)
                {
                    end = found
                }
                let word = String(rest[..<end])
                guard word.contains(where: \.isNumber), CellForm.isCode(word) else { return nil }
                code = word
                rest = rest[end...]
            case .text: return (code, rest)
            }
        }
        return nil
    }

    private static func isDash(_ sign: Character) -> Bool { "-–—−".contains(sign) }
}
