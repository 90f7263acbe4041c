import Plan
import TextTools

/// The words that say that an office is meant, and how headings that name one are distinguished from prose.
package enum OfficeVocabulary {
    /// Singular words with which the name of an office begins.
    static let words: Set<String> = [
        "direzione", "ds", "settore", "servizio", "area", "ufficio", "dipartimento", "ripartizione", "struttura",
        "unita", "uoc", "uosd", "uos", "uo", "divisione", "segreteria", "gabinetto", "corpo", "comando", "avvocatura",
        "ragioneria", "staff",
        "secretaria", "concejalia", "departamento", "delegacion", "direccion",
        "department", "directorate", "division", "office", "service", "departement", "direction",
    ]

    /// Their plurals, by the singular that they stand for.
    static let plurals: [String: String] = [
        "direzioni": "direzione", "settori": "settore", "servizi": "servizio", "aree": "area", "uffici": "ufficio",
        "dipartimenti": "dipartimento", "ripartizioni": "ripartizione", "strutture": "struttura",
        "divisioni": "divisione", "secretarias": "secretaria", "concejalias": "concejalia",
        "departamentos": "departamento", "areas": "area", "direcciones": "direccion",
        "directions": "direction", "departments": "department", "directorates": "directorate", "divisions": "division",
        "offices": "office",
        "services": "service",
    ]

    /// How they are shortened before a name.
    static let abbreviations: [String: [String]] = [
        "direzione": ["Dir.", "Direz."], "settore": ["Sett."], "servizio": ["Serv."], "ufficio": ["Uff."],
        "dipartimento": ["Dip.", "Dipart."],
    ]

    static let wordFilter = WordFilter(words.union(["direzioni"]))
    static let pluralFilter = WordFilter(plurals.keys)

    static let pluralsAndSingulars = words.union(plurals.keys).subtracting(["area", "aree", "areas", "staff", "corpo"])

    /// The singular that a word for offices, in singular or plural, stands for, folded; nil for other words.
    package static func singular(of word: String) -> String? {
        let key = Words.key(word)
        return words.contains(key) ? key : plurals[key]
    }

    /// Headings of columns that hold offices without saying so by one of the words.
    static let headings: Set<String> = [
        "centro di responsabilita", "cdr", "centro di costo", "unita organizzativa", "unidad organizativa", "u o",
        "u o c", "area responsabile", "area organizzativa",
    ]

    /// The word for an office with which a name begins, in lower case as printed, and how many of the name's words it
    /// takes up; abbreviations such as "U.O.C." are one.
    static func word(beginning name: String) -> (word: String, count: Int)? {
        let all = Words(name).all
        guard let first = all.first else { return nil }
        if words.contains(first.folded) { return (name[first.range].lowercased(), 1) }
        // "U.O.C." is three words.
        var letters = ""
        for (index, word) in all.prefix(4).enumerated() where word.folded.utf8.count == 1 {
            guard letters.utf8.count == index else { break }
            letters += word.folded
        }
        while letters.utf8.count > 1 {
            if words.contains(letters) {
                let last = all[letters.utf8.count - 1]
                let end = name[last.range.upperBound...].first == "." ? name.index(after: last.range.upperBound) : nil
                return (name[first.range.lowerBound..<(end ?? last.range.upperBound)].lowercased(), letters.utf8.count)
            }
            letters.removeLast()
        }
        return nil
    }

    /// How far down an office of this word usually stands, the wider before the narrower; nil where that differs from body
    /// to body.
    static func rank(of word: String?) -> Int? {
        guard let word else { return nil }
        let key = Words.key(word)
        return ranks[singular(of: key) ?? key.replacing(" ", with: "")]
    }

    private static let ranks: [String: Int] = [
        "dipartimento": 1, "department": 1, "departamento": 1, "direzione": 2, "ds": 2, "directorate": 2,
        "direccion": 2,
        "area": 3, "settore": 4, "servizio": 5, "ufficio": 6, "unita": 6, "uoc": 6, "uosd": 6, "uos": 6, "uo": 6,
    ]

    /// A name without the word for an office at its beginning, folded; the whole name where nothing else is left.
    static func bareKey(_ name: String) -> String {
        guard let (_, count) = word(beginning: name) else { return Words.key(name) }
        let rest = Words(name).folded.dropFirst(count)
        return rest.isEmpty ? Words.key(name) : rest.joined(separator: " ")
    }

    /// Roles that a person has, with which an owner may begin.
    static let roles: Set<String> = [
        "dirigente", "direttore", "direttrice", "responsabile", "segretario", "segretaria", "comandante", "ragioniere",
        "capo", "coordinatore", "coordinatrice", "presidente", "avvocato", "head", "director", "chief", "manager",
        "secretary", "jefe", "jefa", "directeur", "directrice", "secretario", "officer", "lead", "team", "tutti",
        "tutte", "all", "chef", "responsable", "curatore", "curatrice", "conservatore", "conservatrice", "portavoce",
        "ufficiale", "bibliotecario",
        "bibliotecaria", "titolare", "funzionario", "elevata", "posizione",
    ]

    private static let lastRoles: Set<String> = ["manager", "officer", "director", "head", "lead", "team"]

    /// What an owner's cell says: a role or office, or else a person.
    static func isRole(_ owner: String) -> Bool {
        guard let first = Words(owner).folded.first else { return false }
        // "Communications Manager".
        if let last = Words(owner).folded.last, lastRoles.contains(last) { return !namesPerson(owner) }
        if first == "direttore" || first == "direttrice" || first == "dirigente" || first == "segretario" {
            return !namesPerson(owner)
        }
        return word(beginning: owner) != nil || plurals[first] != nil || roles.contains(first) && !namesPerson(owner)
    }

    /// Whether a text has a person's title, such as "dott." or "ing.".
    static func namesPerson(_ text: String) -> Bool {
        Words(text).folded.contains(where: titles.contains)
    }

    /// Whether a value is a person's name, by its heading and its words.
    static func isPerson(_ value: String, under heading: String) -> Bool {
        let words = Words(value)
        let isOfPersons = Words(heading).folded.contains { word in
            [
                "assessor", "funzionari", "segretari", "referent", "responsabil", "dirigent", "direttor", "consiglier",
                "sindac", "capo", "personale", "nominativ", "collaborator", "dipendent",
            ].contains { word.hasPrefix($0) }
        }
        guard isOfPersons, !isRole(value), !value.contains(where: \.isNumber) else { return false }
        return namesPerson(value)
            || words.all.count > 1 && words.all.allSatisfy { value[$0.range].first?.isUppercase == true }
    }

    /// A heading without a person behind the office's name: "Settore Tecnico – Responsabile: arch. Neri" and
    /// "Settore Tecnico (dirigente: ing. Rossi)".
    static func withoutPerson(_ heading: String) -> (name: String, person: String?) {
        for sign in ["(", " – ", " - ", " — ", ", ", ": ", " / "] {
            guard let cut = heading.firstRange(of: sign) else { continue }
            let (name, rest) = (heading[..<cut.lowerBound].trimmed, heading[cut.upperBound...].trimmed)
            // "Responsabile: Dirigente …" is a key and its value, "Area Vigilanza: Comandante …" an office.
            if sign == ": ", !isName(name) { continue }
            if let person = person(in: rest) { return (name, person) }
        }
        // "Settore Cultura Dott.ssa …".
        let words = Words(heading)
        if let found = words.all.indices.first(where: { Self.isTitle(at: $0, in: words) }), found > 1 {
            // "D.ssa".
            let title = words.all[found - 1].folded == "d" ? found - 1 : found
            var name = heading[..<words.all[title].range.lowerBound]
            let person = heading[name.endIndex...].trimmed.replacing(")", with: "")
            while let last = name.last, last.isWhitespace || "(,–-/".contains(last) { name.removeLast() }
            if isName(String(name)), !name.contains(":") { return (String(name), person) }
        }
        return (heading, nil)
    }

    /// The office of which a title of objectives speaks, as in "Obiettivi di competenza del Settore Cultura" and "PEG 2025 –
    /// CdR 05 Ragioneria"; nil where it begins with the office or speaks of none.
    static func name(within title: String) -> String? {
        let all = Words(title).all
        guard
            let begin = all.indices.dropFirst().first(where: {
                words.contains(all[$0].folded) || all[$0].folded == "cdr"
            }),
            begin + 1 < all.count, title[all[begin].range].first?.isUppercase == true,
            let sign = title[all[begin + 1].range].first, sign.isUppercase || sign.isNumber,
            all[..<begin].contains(where: { word in
                ["obiettiv", "scheda", "schede", "peg", "pdo", "dirigent", "responsabil", "performance", "piano"]
                    .contains { word.folded.hasPrefix($0) }
            })
        else { return nil }
        return DocumentVocabulary.withoutYears(String(title[all[begin].range.lowerBound...]))
    }

    /// Whether a text is the name of an office by its word, rather than a key such as "Servizio responsabile".
    static func isName(_ text: String) -> Bool {
        let words = Words(text)
        guard let count = word(beginning: text)?.count, count < words.all.count,
            let sign = text[words.all[count].range].first, sign.isUppercase || sign.isNumber
        else { return false }
        return !words.folded.contains { word in
            ["responsab", "referent", "competen", "assegnat", "coinvolt"].contains { word.hasPrefix($0) }
        }
    }

    /// The person of whom words behind an office's name speak, with a title or a role; nil where they speak of none.
    private static func person(in text: String) -> String? {
        let words = Words(text)
        guard let first = words.folded.first else { return nil }
        let person = text.split(separator: ":", maxSplits: 1).last.map(String.init) ?? text
        let isRole =
            first == "resp"
            || [["p", "o"], ["p", "i"], ["ad", "interim"]].contains { words.folded.starts(with: $0) }
            || [
                "dirigent", "responsabil", "direttor", "referent", "assessor", "comandant", "coordinat", "segretari",
                "funzionari",
            ]
            .contains { first.hasPrefix($0) }
        if isTitle(at: 0, in: words) || isRole && (text.contains(":") || namesPerson(text)) {
            return person.trimmed.replacing(")", with: "")
        }
        return isRole ? lastName(words) : nil
    }

    /// The two words or more with which a text ends that may be a person's names: they have capitals, and are none of
    /// offices.
    private static func lastName(_ text: Words) -> String? {
        let names = text.all.dropFirst().reversed().prefix { text.text[$0.range].first?.isUppercase == true }
        guard names.count > 1, let first = names.last, let last = names.first,
            !names.contains(where: { words.contains($0.folded) || plurals[$0.folded] != nil })
        else { return nil }
        return String(text.text[first.range.lowerBound..<last.range.upperBound])
    }

    private static let titles: Set<String> = [
        "dott", "dottssa", "ssa", "ing", "arch", "avv", "geom", "rag", "prof", "sig", "dr", "mr", "mrs", "ms", "sra",
        "dña", "sig.ra", "cav",
    ]

    /// Titles that other words are shortened to as well, so that only names behind them tell.
    private static let rareTitles: Set<String> = ["dssa", "com", "comm", "cap", "isp", "col", "magg"]

    /// Whether a person's title stands at a place, with names behind it and nothing else: not "Servizio Finanze, Rag. e
    /// Tributi".
    private static func isTitle(at place: Int, in text: Words) -> Bool {
        let word = text.all[place].folded
        guard titles.contains(word) || rareTitles.contains(word) else { return false }
        let rest = text.all[(place + 1)...].drop { ["ssa", "te", "llo", "ll"].contains($0.folded) }
        return !rest.isEmpty && rest.allSatisfy { text.text[$0.range].first?.isUppercase == true }
    }
}

/// What a line of text says of itself.
enum LineForm {
    /// A line without a number such as "2.2.1", "II." or "B)" before it, without Markdown's signs, and without "(1/2)"
    /// or "(segue)" behind it.
    static func heading(_ line: Document.Line) -> String {
        return withoutNumber(withoutContinuation(DocumentVocabulary.withoutPageNumber(line.plainText)))
    }

    /// A name without "(segue)" and the like, which say that it stands again on another page.
    static func withoutContinuation(_ text: String) -> String {
        // Nearly every text shows with its first and last letters that it is none.
        guard let first = text.utf8.first, let last = text.utf8.last,
            first | 0x20 == UInt8(ascii: "s") || ")eaEAd".utf8.contains(last)
        else { return text }
        var text = text
        for ending in [
            "(segue)", "(continua)", "(continued)", "(segue", "– segue", "- segue", "– continua", "- continua",
        ] where text.lowercased().hasSuffix(ending) {
            text = String(text.dropLast(ending.count)).trimmed
        }
        if text.lowercased().hasPrefix("segue ") { text = String(text.dropFirst(6)).trimmed }
        return text
    }

    /// A text without the number of a section before it.
    static func withoutNumber(_ text: String) -> String {
        guard let space = text.firstIndex(where: \.isWhitespace) else { return text }
        let rest = text[space...].drop(while: \.isWhitespace)
        guard isSectionNumber(text[..<space]), rest.first?.isLetter == true else { return text }
        return String(rest)
    }

    /// Whether a word is the number of a section: `2.2.1`, `3.`, `II.`, `B)`, `a)`; neither `1°` nor `5`.
    static func isSectionNumber(_ word: Substring) -> Bool {
        guard let last = word.last else { return false }
        let parts = word.split(separator: ".", omittingEmptySubsequences: true)
        let isNumbered = !parts.isEmpty && parts.allSatisfy { $0.allSatisfy(\.isASCII) && $0.allSatisfy(\.isNumber) }
        if isNumbered, word.contains(".") { return true }
        guard last == ")" || last == "." else { return false }
        let letters = word.dropLast()
        if letters.count == 1, letters.allSatisfy({ $0.isLetter || $0.isNumber }) { return true }
        return letters.allSatisfy { "IVXLC".contains($0) } && !letters.isEmpty
    }

    /// The level of a Markdown or HTML heading; 0 where the line is none.
    static func headingLevel(_ line: Document.Line) -> Int {
        let text = line.text.drop { $0 == " " }
        let signs = text.prefix { $0 == "#" }.count
        return (1...6).contains(signs) && text.dropFirst(signs).first.map(\.isWhitespace) == true ? signs : 0
    }

    /// Whether a line is an entry of a list: it begins with a bullet, a dash or `1.`, `a)`.
    static func isListItem(_ line: Document.Line) -> Bool {
        let text = line.text.drop(while: \.isWhitespace)
        guard let first = text.first else { return false }
        return (first == "-" || Document.Line.isBullet(first)) && text.dropFirst().first?.isWhitespace == true
    }

    /// Whether a text ends within a sentence or a list: with a comma, an article or a preposition.
    static func endsWithin(_ text: String) -> Bool {
        guard let last = text.last else { return false }
        if ",;".contains(last) { return true }
        return last.isLetter && Words(text).folded.last.map(DocumentVocabulary.dependentWords.contains) == true
    }

    /// Whether a line goes on with a sentence: that has not ended, and was broken since it is long, or ends within words.
    static func goesOn(_ text: String, with line: String) -> Bool {
        guard let last = text.last, !".!?:".contains(last) else { return false }
        return endsWithin(text) || line.first?.isLowercase == true || text.utf8.count >= 60
    }

    /// Whether all of a line is bold, in Markdown.
    static func isBold(_ line: Document.Line) -> Bool {
        let text = line.text.trimmed.drop { "-*•".contains($0) && $0 != "*" || $0.isWhitespace }
        let inner = text.dropFirst(2)
        return text.hasPrefix("**") && text.hasSuffix("**") && inner.count > 2 && !inner.dropLast(2).contains("**")
    }

    /// Whether a text is a sentence rather than a name: it ends as one or has words that names have not.
    static func isProse(_ text: String) -> Bool {
        if let last = text.last, ".;!?".contains(last), text.count > 60 || Words(text).all.count > 6 { return true }
        if text.count > 160 { return true }
        let lowered = " " + text.lowercased() + " "
        return proseMarks.contains { lowered.contains($0) }
    }

    private static let proseMarks = [
        " è ", " sono ", " ha ", " hanno ", " si ", " deve ", " viene ", " che ", " circa ", ", il ", ", la ", ", i ",
        ", gli ", ", le ", " is ", " are ", " has ", " nel quale ", " di cui ",
    ]
}
