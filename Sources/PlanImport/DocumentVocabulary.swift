import Plan
import TextTools

/// The words by which an Italian plan of objectives names its own parts. Names of a city or its offices have no place
/// here.
enum DocumentVocabulary {
    /// What a column of a table holds.
    enum Column: Hashable {
        case programme, objective, direction, valueDimension, driver
    }

    /// What the column with the objectives' numbers is called.
    static let numberHeaders: Set<String> = ["id", "n", "nr", "num", "numero"]

    /// The place of the column with the objectives' numbers, if these cells are the header of a table of objectives.
    static func numberColumn(_ header: [String]) -> Int? {
        header.firstIndex { $0.utf8.count < 12 && numberHeaders.contains(Words.key($0)) }
    }

    /// The places of the five columns of the public-value matrix, if these cells are its header.
    static func matrixColumns(_ header: [String]) -> [Column: Int]? {
        var columns: [Column: Int] = [:]
        for (index, cell) in header.enumerated() {
            guard cell.utf8.count < 80, let column = matrixColumn(cell) else { continue }
            guard columns.updateValue(index, forKey: column) == nil else { return nil }
        }
        return columns.count == 5 ? columns : nil
    }

    /// Whether a row names columns rather than holding texts.
    static func isHeader(_ cells: [String]) -> Bool { numberColumn(cells) != nil || matrixColumns(cells) != nil }

    /// The columns of the public-value matrix, by a word of their header.
    static func matrixColumn(_ header: String) -> Column? {
        for word in Words(header).folded {
            switch word {
            case "programma", "programmi": return .programme
            case "obiettivo", "obiettivi": return .objective
            case "direzione", "direzioni": return .direction
            case "dimensione", "dimensioni": return .valueDimension
            case "driver", "drivers": return .driver
            default: continue
            }
        }
        return nil
    }

    static let transversalGoalsTitle = "obiettivi trasversali"

    /// The number in a title such as "5 Dimensioni, un unico obiettivo".
    static func dimensionCount(title: String) -> Int? {
        let words = Words(title).folded
        guard words.count > 1, words[1] == "dimensioni" || words[1] == "dimensione" else { return nil }
        return Int(words[0])
    }

    /// Whether a heading says by itself that objectives of a direction follow.
    static func isMarkedHeading(_ heading: String) -> Bool {
        let words = Words(heading).folded
        return words.first == "obiettivi" && words != ["obiettivi", "trasversali"]
            || words.indices.contains { Array(words[$0...].prefix(3)) == objectivesOfDirection }
    }

    private static let objectivesOfDirection = ["obiettivi", "di", "direzione"]

    /// The direction that the heading of a table of objectives speaks of: what stands before "Obiettivi di Direzione",
    /// or behind "Obiettivi" at the beginning.
    static func directionName(heading: String) -> String {
        let title = withoutPageNumber(heading)
        let words = Words(title).all
        if let name = textBeforeObjectives(in: title) { return withoutPageNumber(name) }
        if let first = words.first, first.folded == "obiettivi", words.count > 1 {
            return trimmed(title[first.range.upperBound...])
        }
        return trimmed(title[...])
    }

    /// What stands before "Obiettivi di Direzione" in a title; nil where that does not stand in it, or at its beginning.
    private static func textBeforeObjectives(in title: String) -> String? {
        let words = Words(title).all
        let start = words.indices.dropFirst().first { words[$0...].prefix(3).map(\.folded) == objectivesOfDirection }
        return start.map { trimmed(title[..<words[$0].range.lowerBound]) }
    }

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

    /// Words before the name of a direction that say it takes no part.
    static let exclusionWords: Set<String> = ["senza", "escluso", "esclusa", "eccetto", "salvo", "tranne", "fuorche"]

    /// Between the names of several directions.
    static let listWords: Set<String> = ["e", "ed", "con"]

    /// Words with which a quotation should not begin.
    static let conjunctions: Set<String> = ["e", "ed", "o", "od"]

    /// Articles, prepositions and conjunctions: words with which a quotation should not end.
    static let dependentWords: Set<String> = Words.grammatical.union(["mediante"])

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
