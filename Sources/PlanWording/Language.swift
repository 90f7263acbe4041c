import Plan
import PlanGraph

/// The language of headings, legends and messages. The plan's own words are never translated.
public enum Language: String, CaseIterable, Sendable {
    case italian = "it"
    case english = "en"

    /// One of two wordings.
    public func callAsFunction(_ italian: String, _ english: String) -> String {
        self == .italian ? italian : english
    }

    /// A text in quotation marks: «…» in Italian, “…” in English. A text that has such marks itself stays as it is, and
    /// gets those that then come next: “…”, ‘…’.
    public func quoted(_ text: String) -> String {
        let (opening, closing) = quotationMarks(of: text)
        return opening + text + closing
    }

    /// Those that a text gets: see ``quoted(_:)``.
    package func quotationMarks(of text: String) -> (opening: String, closing: String) {
        let marks = [("«", "»"), ("“", "”"), ("‘", "’")].dropFirst(self == .italian ? 0 : 1)
        // The last closing mark is an apostrophe as well.
        return marks.first { !text.contains($0.0) && ($0.1 == "’" || !text.contains($0.1)) } ?? marks[marks.startIndex]
    }

    /// Where something stands, for people: "righe 205, 310; 2024, 2025". Lines or years that are not given are not
    /// told.
    package func place(lines: [Int], years: [Int]) -> String {
        let word = lines.count == 1 ? self("riga", "line") : self("righe", "lines")
        let parts = [(lines, word + " "), (years, "")].filter { !$0.0.isEmpty }
        return parts.map { $1 + $0.map(String.init).joined(separator: ", ") }.joined(separator: "; ")
    }

    /// Items one after the other with a word before the last: "a, b e c".
    ///
    /// ```swift
    /// Language.italian.list(["obiettivi", "programmi"], lastAfter: ("e", "and"))  // "obiettivi e programmi"
    /// ```
    ///
    /// - Parameter words: what stands before the last, in Italian and English.
    package func list(_ items: [String], lastAfter words: (italian: String, english: String)) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(self(words.italian, words.english)) " + last
    }
}

extension NodeKind {
    /// What one thing of the kind is called.
    public func name(in language: Language) -> String {
        switch self {
        case .direction: language("direzione", "direction")
        case .objective: language("obiettivo", "objective")
        case .programme: language("programma operativo", "operating programme")
        case .transversalGoal: language("obiettivo trasversale", "transversal goal")
        case .collaboration: language("collaborazione", "collaboration")
        case .strategicDimension: language("dimensione strategica", "strategic dimension")
        case .valueDimension: language("dimensione di valore pubblico", "public-value dimension")
        case .driver: language("driver", "driver")
        }
    }

    /// What several things of the kind are called.
    public func plural(in language: Language) -> String {
        switch self {
        case .direction: language("direzioni", "directions")
        case .objective: language("obiettivi", "objectives")
        case .programme: language("programmi operativi", "operating programmes")
        case .transversalGoal: language("obiettivi trasversali", "transversal goals")
        case .collaboration: language("collaborazioni", "collaborations")
        case .strategicDimension: language("dimensioni strategiche", "strategic dimensions")
        case .valueDimension: language("dimensioni di valore pubblico", "public-value dimensions")
        case .driver: language("driver", "drivers")
        }
    }

    /// One thing of the kind in an English sentence: "a direction", "an objective".
    package var withIndefiniteArticle: String {
        let name = name(in: .english)
        return (name.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + name
    }

    /// A number of things of the kind: "1 direzione", "5 direzioni".
    public func count(_ number: Int, in language: Language) -> String {
        "\(number) \(number == 1 ? name(in: language) : plural(in: language))"
    }
}

extension Relation {
    /// What the source of such an edge does to its target.
    public func name(in language: Language) -> String {
        switch self {
        case .assigns: language("assegna", "assigns")
        case .belongsTo: language("fa parte di", "belongs to")
        case .creates: language("crea valore", "creates")
        case .drivenBy: language("ha per driver", "is driven by")
        case .contributesTo: language("contribuisce a", "contributes to")
        case .shares: language("condivide", "shares")
        case .participates: language("partecipa a", "participates in")
        }
    }

    /// The same, said of the target.
    public func inverseName(in language: Language) -> String {
        switch self {
        case .assigns: language("assegnato da", "assigned by")
        case .belongsTo: language("comprende", "comprises")
        case .creates: language("creato da", "created by")
        case .drivenBy: language("è driver di", "drives")
        case .contributesTo: language("vi contribuisce", "served by")
        case .shares: language("condivisa da", "shared by")
        case .participates: language("vi partecipa", "joined by")
        }
    }
}

extension Role {
    /// What a direction is in a collaboration, behind its name.
    public func name(in language: Language) -> String {
        switch self {
        case .owner: language("con un suo obiettivo", "with an objective of its own")
        case .partner: language("come partner", "as partner")
        case .supervisor: language("come supervisore", "as supervisor")
        }
    }
}

extension Basis {
    /// How a link was found.
    public func name(in language: Language) -> String {
        switch self {
        case .named: language("nominato nel testo", "named in the text")
        case .sameText: language("stesso obiettivo in più direzioni", "same objective in several directions")
        case .theme: language("parola chiave", "keyword")
        }
    }
}
