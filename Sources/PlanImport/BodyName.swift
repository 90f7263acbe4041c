import TextTools

/// Names of bodies that publish plans.
enum BodyName {
    /// A line that is one, the first of them; or else the first that stands in a line.
    static func guess(in lines: [Document.Line]) -> (name: String, lines: [Int])? {
        for (index, line) in lines.enumerated() where line.text.utf8.count < 160 {
            let heading = LineForm.heading(line)
            if isName(heading) { return found(heading, [line.number]) }
            // "Comune di" and "Milano" on two lines.
            guard index + 1 < lines.count, lines[index + 1].number == line.number + 1, Words(heading).all.count < 5
            else {
                continue
            }
            let both = heading + " " + LineForm.heading(lines[index + 1])
            if isName(both), !isName(heading), small.contains(Words(heading).folded.last ?? "") {
                return found(both, [line.number, line.number + 1])
            }
        }
        for line in lines {
            if let name = name(in: line.plainText) { return found(name, [line.number]) }
        }
        return nil
    }

    private static func found(_ name: String, _ lines: [Int]) -> (name: String, lines: [Int]) {
        (name == name.uppercased() ? Capitals.name(name) : name, lines)
    }

    private static let small: Set<String> = [
        "di", "del", "della", "dei", "dello", "degli", "delle", "de", "of", "d", "dell",
    ]
    /// Words with which a name begins that goes on with "di" and the like, or with a name.
    private static let beginnings: Set<String> = [
        "comune", "provincia", "citta", "universita", "regione", "azienda", "agenzia", "ente", "parco", "consorzio",
        "unione", "comunita", "camera", "ateneo", "politecnico", "asl", "ausl", "asst", "ats", "municipio",
        "ayuntamiento", "diputacion", "municipalidad", "alcaldia", "mairie", "ville", "commune", "city", "town",
        "borough", "county", "istituto", "autorita",
    ]
    private static let needingSmall: Set<String> = [
        "comune", "provincia", "citta", "camera", "ville", "commune", "city", "town", "ayuntamiento", "unione",
    ]

    /// Whether a line is the name of a body and nothing else.
    private static func isName(_ text: String) -> Bool {
        let words = Words(text).folded
        guard (2...10).contains(words.count), let first = words.first, let last = words.last,
            !text.contains(where: { ":;.?!()".contains($0) }),
            !words.contains(where: { Int($0) != nil && $0.count == 4 }),
            !LineForm.isProse(text), !small.contains(last), text.first?.isUppercase == true
        else { return false }
        if ["council", "authority"].contains(last) { return words.count < 7 }
        guard beginnings.contains(first), !words.contains(where: { $0.hasPrefix("obiettiv") || $0 == "piano" }) else {
            return false
        }
        let isCapital = text.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
        return isCapital
            && (!needingSmall.contains(first) || words.contains(where: small.contains) || words[1] == "metropolitana")
    }

    /// A name within a line: "Piano della performance del Comune di Borgo Alto".
    private static func name(in text: String) -> String? {
        guard text.utf8.count < 400,
            let match = text.firstMatch(
                of:
                    #/
                    (?:Comune|Provincia|Città|Università(?:\x20degli\x20[Ss]tudi)?|Regione|Unione\x20dei\x20Comuni
                        |Camera\x20di\x20[Cc]ommercio|Ayuntamiento)
                    \x20(?:di|del|della|de)\x20\p{Lu}[\p{L}’']*
                    (?:\x20(?:(?:di|del|della|dei|de|la|in|sul)\x20)?\p{Lu}[\p{L}’']*)*
                    /#
            )
        else { return nil }
        return String(match.0)
    }
}
