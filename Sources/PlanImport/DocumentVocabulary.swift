import Plan
import TextTools

/// The words by which an Italian plan of objectives names its own parts. Names of a city or its offices have no place
/// here.
enum DocumentVocabulary {
    /// Whether a heading is the one of the transversal goals: "Obiettivi trasversali", "B) Obiettivi
    /// trasversali dell'Ente", "Obiettivi comuni a tutti i settori", "Cross-cutting objectives", whatever the year.
    static func isGoalsTitle(_ heading: String) -> Bool {
        let words = Words(heading).folded.filter { word in
            !(word.utf8.count == 4 && Int(word) != nil) && !["anno", "anni", "year", "ano"].contains(word)
        }
        guard words.count <= 9, let first = words.first, !heading.hasSuffix(".") else { return false }
        if objectiveWords.contains(first) {
            let rest = words.dropFirst().drop {
                ["strategici", "generali", "di", "performance", "organizzativi"].contains($0) && words.count > 2
            }
            if let next = words.dropFirst().first, crossing.contains(next) { return true }
            if let next = rest.first, crossing.contains(next) { return true }
            return ["di ente", "dell ente"].contains(words.dropFirst().joined(separator: " "))
        }
        return words.starts(with: ["cross", "cutting"]) && words.count == 3
            || crossing.contains(first) && words.count == 2 && objectiveWords.contains(words[1])
    }

    /// Whether a heading speaks of goals that cut across offices, without being known as the title of their section.
    static func resemblesGoalsTitle(_ heading: String) -> Bool {
        let words = Words(heading).folded
        return words.count <= 12 && words.contains { $0.hasPrefix("trasversal") || $0.hasPrefix("transversal") }
            && !LineForm.isProse(heading)
    }

    private static let objectiveWords: Set<String> = ["obiettivi", "objetivos", "objectifs", "objectives", "goals"]
    private static let crossing: Set<String> = [
        "trasversali", "transversales", "transversaux", "comuni", "comunes", "corporate", "communs", "transversal",
    ]

    /// The number in a title such as "5 Dimensioni, un unico obiettivo".
    static func dimensionCount(title: String) -> Int? {
        let words = Words(title).folded
        guard words.count > 1, words[1] == "dimensioni" || words[1] == "dimensione" else { return nil }
        return Int(words[0])
    }

    /// Whether a heading says by itself that objectives of a direction follow: "… – Obiettivi di Direzione", "… –
    /// Obiettivi 2025-2026", "Obiettivi Casa".
    static func isMarkedHeading(_ heading: String) -> Bool {
        let words = Words(heading)
        guard let first = words.all.first, !isGoalsTitle(LineForm.withoutNumber(heading)) else { return false }
        if textBeforeObjectives(in: heading) != nil { return true }
        guard first.folded == "obiettivi", words.all.count > 1 else { return false }
        let next = words.all[1]
        if words.folded.starts(with: objectivesOfDirection)
            || words.all.count > 3
                && prepositions.contains(next.folded) && OfficeVocabulary.words.contains(words.all[2].folded)
        {
            return true
        }
        return words.text[next.range].first?.isUppercase == true && !notNames.contains(next.folded)
    }

    /// Whether a text only refers to another place: "Vedi obiettivo 1", "cfr. allegato B", "come sopra".
    static func isReference(_ text: String) -> Bool {
        guard text.utf8.count < 80 else { return false }
        let words = Words(text).folded
        guard (1...8).contains(words.count) else { return false }
        if words[0] == "idem" { return words.count < 4 }
        if [["si", "rinvia"], ["come", "sopra"], ["as", "above"]].contains(where: words.starts) { return true }
        let rest = words.drop { ["si", "vedi", "vedasi", "veda", "cfr", "see", "anche", "l", "il", "la"].contains($0) }
        return words.count > rest.count && rest.first.map(referredTo.contains) == true
    }

    private static let referredTo: Set<String> = [
        "obiettivo", "objective", "scheda", "allegato", "tabella", "punto", "sezione", "pagina", "pag", "riga", "sopra",
        "above", "sotto", "below", "n", "nota", "note",
    ]

    /// Whether a heading says that objectives of offices follow, without naming one: "Obiettivi delle strutture",
    /// "Obiettivi di Dipartimento – Programmazione 2025-2026".
    static func isTitleOfOffices(_ heading: String) -> Bool {
        let words = Words(heading).folded
        return words.count > 2 && words[0] == "obiettivi" && prepositions.contains(words[1])
            && (OfficeVocabulary.plurals[words[2]] != nil || OfficeVocabulary.words.contains(words[2]))
    }

    private static let prepositions: Set<String> = ["di", "del", "dello", "della", "dei", "degli", "delle", "dell"]

    /// What follows "Obiettivi" in headings that name no office.
    private static let notNames: Set<String> = [
        "annuali", "strategici", "operativi", "gestionali", "trasversali", "comuni", "generali", "specifici", "di",
        "del", "della", "delle", "dei", "degli", "dell", "per", "anno", "assegnati", "istituzionali", "individuali",
        "e", "esecutivi", "programmatici", "triennali", "intermedi", "settoriali",
    ]

    private static let objectivesOfDirection = ["obiettivi", "di", "direzione"]

    /// The direction that the heading of a table of objectives speaks of: the words before "Obiettivi di Direzione",
    /// or behind "Obiettivi" at the beginning.
    static func directionName(heading: String) -> String {
        let title = withoutPageNumber(heading)
        let words = Words(title).all
        if let name = textBeforeObjectives(in: title) { return withoutPageNumber(name) }
        if let first = words.first, first.folded == "obiettivi", words.count > 1 {
            let isOfOffice =
                words.count > 2 && prepositions.contains(words[1].folded)
                && OfficeVocabulary.words.contains(words[2].folded)
            // "Obiettivi dell'Area Tecnica per l'anno 2025".
            let name = title[words[isOfOffice ? 1 : 0].range.upperBound...].drop { "'’ʼ".contains($0) }
            return withoutYears(trimmed(name))
        }
        return trimmed(title[...])
    }

    /// What stands before "Obiettivi di Direzione", or before a dash and "Obiettivi" with nothing but years behind it;
    /// nil where neither stands in the title, or at its beginning.
    private static func textBeforeObjectives(in title: String) -> String? {
        guard title.utf8.count < 400 else { return nil }
        let words = Words(title).all
        let start = words.indices.dropFirst().first { index in
            guard words[index].folded == "obiettivi" else { return false }
            if words[index...].prefix(3).map(\.folded) == objectivesOfDirection { return true }
            let gap = title[words[index - 1].range.upperBound..<words[index].range.lowerBound]
            return gap.contains { "–—-:".contains($0) }
                && words[(index + 1)...].allSatisfy { word in
                    Int(word.folded) != nil || afterObjectives.contains(word.folded)
                }
        }
        // "Tabella 1 – Obiettivi operativi".
        if let first = words.first, titlesOfTables.contains(first.folded) { return nil }
        return start.map { trimmed(title[..<words[$0].range.lowerBound]) }
    }

    private static let titlesOfTables: Set<String> = [
        "tabella", "tab", "allegato", "prospetto", "scheda", "quadro", "sezione", "parte", "table", "annex",
    ]

    /// A name without "per l'anno 2025", "– anno 2025" or "2025-2027" behind it.
    static func withoutYears(_ name: String) -> String {
        let words = Words(name).all
        let isOfYears = { (word: String) in
            Int(word) != nil || ["anno", "anni", "per", "l", "triennio", "biennio", "esercizio"].contains(word)
        }
        let kept = words.count - words.reversed().prefix { isOfYears($0.folded) }.count
        guard kept > 0, kept < words.count, Words.years(in: String(name[words[kept].range.lowerBound...])).count > 0
        else {
            return name
        }
        return trimmed(name[..<words[kept].range.lowerBound])
    }

    /// The office's name in a heading such as "Settore Tecnico – Obiettivi di sviluppo", and what objectives follow.
    static func withoutObjectives(_ heading: String) -> (name: String, type: String?) {
        for mark in [" – ", " - ", " — ", ": "] {
            guard let cut = heading.firstRange(of: mark) else { continue }
            let rest = heading[cut.upperBound...].trimmed
            let words = Words(rest).folded
            guard let first = words.first, objectiveWords.contains(first) else { continue }
            let saysWhat = words.dropFirst().contains { Int($0) == nil && !afterObjectives.contains($0) }
            return (heading[..<cut.lowerBound].trimmed, saysWhat ? rest : nil)
        }
        return (heading, nil)
    }

    private static let afterObjectives: Set<String> = [
        "di", "del", "della", "dell", "dipartimento", "settore", "servizio", "area", "ufficio", "struttura", "anno",
        "anni", "programmazione", "assegnati", "gestione", "operativi", "gestionali", "peg", "pdo", "performance",
    ]

    /// Whether a title has a page number at its end, or before "Obiettivi di Direzione".
    static func hasPageNumber(_ title: String) -> Bool {
        let name = textBeforeObjectives(in: title)
        return withoutPageNumber(title) != title.trimmed || name.map { withoutPageNumber($0) != $0 } ?? false
    }

    /// A title without a page number such as "(1/2)" or "(1 di 2)" at its end.
    static func withoutPageNumber(_ title: String) -> String {
        let text = title.trimmed
        guard text.hasSuffix(")"), let start = text.lastIndex(of: "("),
            text[start...].utf8.count < 20, text[start...].wholeMatch(of: /\(\s*\d+\s*(?:\/|di)\s*\d+\s*\)/) != nil
        else { return text }
        return text[..<start].trimmed
    }

    /// Words before the name of a direction that tell what it is asked for.
    static let supervisionWords: Set<String> = ["supervisione", "vigilanza"]

    /// The words with which the mention of a partner begins.
    static let mentionBeginnings: Set<String> = ["in", "con", "insieme", "d", "sotto", "su", "previa", "sentita"]

    /// Words before a name that say that an office is worked with.
    static let partnerWords: Set<String> = [
        "con", "insieme", "collaborazione", "concerto", "intesa", "raccordo", "sinergia", "with", "and", "supporto",
        "coinvolgimento", "accordo",
    ]

    /// Partners that a text leaves open, where the profile lists none.
    static let genericPartners = [
        "tutti i settori", "tutte le direzioni", "tutti i servizi", "tutti gli uffici", "tutte le strutture",
        "tutte le aree", "tutti i dipartimenti", "altri settori", "altre direzioni", "altri servizi", "altri uffici",
        "all departments", "all directorates", "todas las áreas",
    ]

    /// Words between "Settori" and the names of those that are meant.
    static let involvedWords: Set<String> = ["coinvolti", "coinvolte", "interessati", "interessate", "competenti"]

    /// Words before the name of a direction that say it takes no part.
    static let exclusionWords: Set<String> = [
        "senza", "escluso", "esclusa", "eccetto", "salvo", "tranne", "fuorche", "without",
    ]

    /// Words directly before a name, or with "di" between, that say so: "ex Settore …", "invece del Settore …".
    static let directExclusionWords: Set<String> = [
        "ex", "former", "soppresso", "soppressa", "invece", "luogo", "differenza",
    ]

    /// Between the names of several directions.
    static let listWords: Set<String> = ["e", "ed", "con", "y", "and"]

    /// Words with which a quotation should not begin.
    static let conjunctions: Set<String> = ["e", "ed", "o", "od"]

    /// Articles, prepositions and conjunctions: words with which a quotation should not end.
    static let dependentWords: Set<String> = LanguageWords.italian.grammatical.union(["mediante"])

    /// Words of any plan, which say nothing of what an objective is about.
    static let commonWords: Set<String> = dependentWords.union([
        "area", "aree", "attivita", "attuazione", "attraverso", "avvio", "citta", "direzione", "direzioni", "azioni",
        "base", "collaborazione", "comune", "comunale",
        "comunali", "coordinamento", "corretto", "definizione", "diversi", "efficace", "efficiente", "efficientamento",
        "ente", "esterni", "etc", "fase", "fine", "finalizzata", "finalizzate", "finalizzati", "funzioni", "garantire",
        "gestione", "guida", "implementazione", "incremento", "individuazione", "interni", "interventi", "linee",
        "migliorare", "miglioramento", "modello", "nuova", "nuove", "nuovi", "nuovo", "obiettivi", "obiettivo",
        "ottica",
        "particolare", "piani", "piano", "potenziamento", "presidio", "procedure", "processi", "processo",
        "progettazione", "progetti", "progetto", "programmi", "promozione", "prosecuzione", "raggiungimento",
        "realizzazione", "relativi", "riferimento", "riguardo", "servizi", "servizio", "sistema", "sistemi",
        "strumenti",
        "supporto", "sviluppo", "tramite", "valorizzazione",
    ])

    /// Text without spaces and dashes at its ends.
    private static func trimmed(_ text: Substring) -> String {
        func isSeparator(_ character: Character) -> Bool {
            character.isWhitespace || "-–—:".contains(character)
        }
        var text = text.drop(while: isSeparator)
        while let last = text.last, isSeparator(last) { text.removeLast() }
        return String(text)
    }
}
