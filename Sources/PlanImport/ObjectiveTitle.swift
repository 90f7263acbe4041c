import TextTools

/// Headings and lines that name an objective by its number.
enum ObjectiveTitle {
    /// The code in the title of a card, such as "Obiettivo 2027/04"; an empty one in a title such as "Scheda n. 3",
    /// whose number is the card's; nil where a line is no such title.
    static func code(inTitle text: String) -> String?? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first, (2...4).contains(words.count), let last = words.last,
            CellForm.isCode(last), last.contains(where: \.isNumber)
        else { return nil }
        let middle = words.dropFirst().dropLast().map(Words.key)
        guard
            middle.allSatisfy({
                ["n", "nr", "no", "operativo", "obiettivo", "action", "numero", "cod", "codice"].contains($0)
            })
        else { return nil }
        switch Words.key(first) {
        case "obiettivo", "objective", "objetivo", "objectif": return .some(last)
        case "scheda", "card", "ficha", "fiche":
            // "Scheda obiettivo n. 7".
            return middle.contains("obiettivo") && Words.years(in: last).isEmpty ? .some(last) : .some(nil)
        default: return nil
        }
    }

    /// The code and the words of an objective in a heading such as "Obiettivo 3 – Pulizia dei fossi"; nil where a heading
    /// is no such.
    static func objective(inHeading text: String) -> (code: String, text: String)? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2,
            ["obiettivo", "objective", "objetivo", "objectif", "ob"].contains(Words.key(String(words[0])))
        else { return nil }
        var rest = words[1].trimmed
        for lead in ["operativo ", "gestionale ", "n. ", "n° ", "nr. ", "n."] where rest.lowercased().hasPrefix(lead) {
            rest = String(rest.dropFirst(lead.count))
        }
        guard let mark = rest.firstIndex(where: { "–—-:.)".contains($0) || $0.isWhitespace }) else { return nil }
        let end = rest[mark...].firstIndex { $0.isWhitespace } ?? rest.endIndex
        var code = String(rest[..<end])
        while let last = code.last, "–—-:.)".contains(last) { code.removeLast() }
        let name = rest[end...].drop { $0.isWhitespace || "–—-:".contains($0) }
        let isMarked = rest[..<end].count > code.count || rest[end...].trimmed.first.map { "–—-:".contains($0) } == true
        guard isMarked, CellForm.isCode(code), code.contains(where: \.isNumber), name.contains(where: \.isLetter) else {
            return nil
        }
        return (code, String(name))
    }
}
