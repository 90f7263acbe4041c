import Plan
import PlanGraph

/// The language of headings, legends and messages. The plan's own words are never translated.
public enum Language: String, CaseIterable, Sendable {
    case italian = "it"
    case english = "en"

    /// Returns what a message says.
    public func callAsFunction(_ message: some Message) -> String {
        switch self {
        case .italian: message.italian
        case .english: message.english
        }
    }

    /// Returns a text in quotation marks: «…» in Italian, “…” in English. A text that has such marks itself stays as it
    /// is, and gets those that then come next: “…”, ‘…’.
    public func quoted(_ text: String) -> String {
        switch self {
        case .italian: Italian.quoted(text)
        case .english: English.quoted(text)
        }
    }

    /// Those that a text gets: see ``quoted(_:)``.
    package func quotationMarks(of text: String) -> QuotationMarks {
        switch self {
        case .italian: Italian.quotationMarks(of: text)
        case .english: English.quotationMarks(of: text)
        }
    }

    /// What stands before the decimals of a number.
    var decimalMark: Character { self == .italian ? "," : "." }

    /// Where something stands, for people: "righe 205, 310; 2024, 2025". Lines or years that are not given are not
    /// told.
    package func place(lines: [Int], years: [Int]) -> String { self(LinkMessage.place(lines: lines, years: years)) }

    /// Items one after the other with "and" before the last: "a, b e c".
    package func list(_ items: [String]) -> String {
        switch self {
        case .italian: Italian.list(items)
        case .english: English.list(items)
        }
    }
}

extension NodeKind {
    /// Returns what one thing of the kind is called.
    public func name(in language: Language) -> String {
        switch language {
        case .italian: Italian.noun(self).singular
        case .english: English.noun(self).singular
        }
    }

    /// Returns what several things of the kind are called.
    public func plural(in language: Language) -> String {
        switch language {
        case .italian: Italian.noun(self).plural
        case .english: English.noun(self).plural
        }
    }

    /// One thing of the kind in an English sentence: "a direction", "an objective".
    package var withIndefiniteArticle: String { English.noun(self).withIndefiniteArticle }

    /// Returns a number of things of the kind: "nessuna direzione", "1 direzione", "5 direzioni".
    public func count(_ number: Int, in language: Language) -> String {
        switch language {
        case .italian: Italian.noun(self).count(number)
        case .english: English.noun(self).count(number)
        }
    }
}

extension Relation {
    /// Returns what edges of this relation are called.
    public func name(in language: Language) -> String { language(LinkMessage.relation(self)) }
}

extension Role {
    /// Returns what a direction is in a collaboration, behind its name.
    public func name(in language: Language) -> String { language(LinkMessage.role(self)) }
}

extension Basis {
    /// Returns how a link was found.
    public func name(in language: Language) -> String { language(LinkMessage.basis(self)) }
}
