import TextTools

/// What the text of a cell looks like.
enum CellForm {
    /// Whether it is a mark that something holds, such as `X`.
    static func isMark(_ text: String) -> Bool {
        ["x", "✓", "✔", "●", "•", "■", "☒", "☑", "si", "sì", "yes", "sí"].contains(text.lowercased())
    }

    /// Whether it is a number, a percentage, a date, a mark or another value rather than words.
    static func isValue(_ text: String) -> Bool {
        // Of what has many letters no more need be known.
        if text.utf8.count > 4, text.utf8.contains(where: Markup.isLetter) { return false }
        if isMark(text) { return true }
        let words = Words(text).folded
        if words.isEmpty { return true }
        let withLetters = words.filter { $0.contains { $0.isLetter } }
        return withLetters.isEmpty
    }

    /// Whether it may number an objective: it has a digit and no words, or is a letter, or an abbreviation.
    static func isCode(_ text: String) -> Bool {
        guard !text.isEmpty, text.count <= 24, text.count(where: \.isWhitespace) < 3 else { return false }
        let letters = text.filter(\.isLetter)
        if letters.count <= 1 { return text.contains { $0.isNumber || $0.isLetter } }
        if text.contains(where: \.isNumber) {
            return !text.split(whereSeparator: { !$0.isLetter }).contains {
                $0.count > 5 && $0.contains(where: \.isLowercase)
            }
        }
        return letters.count <= 6 && !letters.contains(where: \.isLowercase)
    }

    /// The code with which a text begins, such as `01.01.01`, `OB1.2 –` or `a)`, and the rest; nil where it begins with
    /// none. A plain number is one only before a mark such as `1.` or `1)`.
    static func leadingCode(_ text: String) -> (code: String, rest: String)? {
        guard let space = text.firstIndex(where: \.isWhitespace) else { return nil }
        var code = String(text[..<space])
        var rest = text[space...].drop(while: \.isWhitespace)
        let hasMark = code.count > 1 && ".):".contains(code.last ?? " ")
        if hasMark { code.removeLast() }
        var isSeparated = hasMark
        if let first = rest.first, "–—-:".contains(first), rest.dropFirst().first?.isWhitespace == true {
            isSeparated = true
            rest = rest.dropFirst().drop(while: \.isWhitespace)
        }
        let isCompound = code.contains { ".-/_".contains($0) } && code.contains(where: \.isNumber)
        let isAbbreviated =
            code.first?.isLetter == true && code.last?.isNumber == true && !code.contains(where: \.isLowercase)
        let isShort = code.count <= 3 && isSeparated
        guard isCode(code), isCompound || isAbbreviated || isShort, !rest.isEmpty else { return nil }
        return (code, String(rest))
    }

    /// The code with which a text begins that is none of its words: separated by a mark, and of digits or few letters.
    static func separatedCode(_ text: String) -> (code: String, rest: String)? {
        guard let (code, rest) = leadingCode(text), code.contains(where: \.isNumber),
            code.count(where: \.isLetter) <= 3
        else { return nil }
        let between = text.dropFirst(code.count).dropLast(rest.count)
        return between.contains { "–—-:.)".contains($0) } ? (code, rest) : nil
    }

    /// Whether a cell names a total and nothing else.
    static func isTotal(_ text: String) -> Bool {
        guard text.utf8.count <= 80, let letter = text.utf8.first(where: Markup.isLetter),
            "tsgpwn".utf8.contains(letter | 0x20)
        else { return false }
        let words = Words(text).folded
        guard let first = words.first, words.count <= 6 else { return false }
        let rest = words.dropFirst()
        if words.starts(with: ["numero", "totale"]) { return true }
        if weights.contains(first) { return !rest.isEmpty && rest.allSatisfy(whole.contains) }
        guard totals.contains(first) || words == ["grand", "total"] else { return false }
        // "Totale Settore Tecnico".
        return rest.first.map(OfficeVocabulary.words.contains) == true
            || rest.allSatisfy { whole.contains($0) || weights.contains($0) || ofTotals.contains($0) }
    }

    private static let totals: Set<String> = [
        "totale", "totali", "total", "totals", "somma", "suma", "sommano", "tot", "grand",
    ]
    private static let weights: Set<String> = ["peso", "pesi", "pesatura", "weight", "weights", "punteggio", "punti"]
    private static let whole: Set<String> = [
        "totale", "totali", "total", "complessivo", "complessiva", "complessivi", "generale",
    ]
    private static let ofTotals: Set<String> = [
        "di", "dei", "del", "degli", "della", "delle", "obiettivo", "obiettivi", "ente", "settore", "of", "the",
    ]
}
