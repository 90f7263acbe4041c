import Plan
import PlanAnswers
import PlanImport
import StrictReader

extension DeclarationMessage {
    package var italian: String {
        switch self {
        case .declared(let declaration): Italian.told(declaration)
        case .notLinked(let node, let id, let declaration):
            "\(Italian.verdict(declaration)): " + (node.map { Italian.named($0) } ?? id) + Italian.grounds(declaration)
        case .alsoInferred(let bases): "inoltre: " + Italian.list(bases.map { LinkMessage.basis($0).italian })
        case .through(let name): "attraverso la collaborazione \(Italian.quoted(name))"
        case .stale(.words): "da rivedere: le parole citate non sono nel testo"
        case .stale(.text): "da rivedere: da allora il testo è cambiato"
        case .count(let count):
            count == 1
                ? "1 legame è dichiarato da una persona: le parole del piano da sole non lo mostrano."
                : "\(Italian.number(count)) legami sono dichiarati da persone: le parole del piano da sole non li mostrano."
        }
    }
}

extension Italian {
    /// Whether a person declares, denies or leaves open a link, who that is and why.
    static func told(_ declaration: Declaration) -> String { verdict(declaration) + grounds(declaration) }

    fileprivate static func verdict(_ declaration: Declaration) -> String {
        switch declaration.verdict {
        case .yes: "dichiarato"
        case .no: "escluso"
        case .open: "da decidere"
        }
    }

    fileprivate static func grounds(_ declaration: Declaration) -> String {
        author(declaration) + reason(declaration) + staleness(declaration)
    }

    private static func author(_ declaration: Declaration) -> String {
        let day = declaration.date.map { $0.split(separator: "-").reversed().joined(separator: "/") }
        return (declaration.by.map { " da \($0)" } ?? "")
            + (day.map { declaration.by == nil ? " \(Self.article(ofDay: $0))\($0)" : " (\($0))" } ?? "")
    }

    /// "il 3", but "l’8" and "l’11".
    private static func article(ofDay date: String) -> String {
        ["08", "11"].contains(date.prefix(2)) ? "l’" : "il "
    }

    private static func reason(_ declaration: Declaration) -> String {
        (declaration.reason.isEmpty ? "" : ": \(declaration.reason)") + (declaration.source.map { " [\($0)]" } ?? "")
    }

    private static func staleness(_ declaration: Declaration) -> String {
        declaration.staleness.map { " – \(DeclarationMessage.stale($0).italian)" } ?? ""
    }
}

extension DeclaredLinkStatement {
    var italian: String {
        func quoted(_ text: String) -> String { "“\(text)”" }
        return switch self {
        case .fault(let problem): problem.italian
        case .unknownEnd(let text, let nearest):
            "Il piano non ha un obiettivo, una dimensione o una collaborazione \(quoted(text))"
                + (nearest.map { ": si intendeva \(quoted($0))?" } ?? ".")
        case .ambiguousEnd(let text, let ids):
            "\(quoted(text)) può essere \(Italian.list(ids, last: "o")): scriverne uno."
        case .collaborationOfCollaboration(let id):
            "Una collaborazione può servire un obiettivo trasversale o una dimensione strategica: \(id) non lo è."
        case .otherYear(let year): "Il \(year) non è un anno del piano."
        case .repeated(let subject, let target, let line, let agrees):
            agrees
                ? "La riga \(line) dice lo stesso di \(subject) e \(target): questa voce non serve."
                : "La riga \(line) dice il contrario di \(subject) e \(target): lasciarne una sola."
        case .inferred(let subject, let target, let basis):
            "Le parole del piano legano già \(subject) a \(target) (\(LinkMessage.basis(basis).italian))."
        case .contradicted(let words, let line):
            "Questa voce toglie un legame che la \(Language.italian.line(line)) del documento indica o menziona: \(quoted(words))."
        case .dissolvedCollaboration(let name):
            "Senza questo legame in \(quoted(name)) resta una sola direzione: non è più una collaborazione."
        case .changedText(let objective):
            "Il testo di \(objective) è cambiato da quando il legame è stato dichiarato: rileggerlo, poi aggiornare l’impronta (fingerprint) o toglierla."
        case .missingWords(let words, let objective):
            "Le parole \(quoted(words)) non sono nel testo di \(objective): correggerle o toglierle."
        case .noTextInYears(let years, let subject):
            years.isEmpty
                ? "Per \(subject) non c’è un testo: il legame non è stato creato."
                : "Per \(subject) non c’è un testo \(Italian.years(years)): il legame non è stato creato."
        }
    }

    var italianHint: String? {
        switch self {
        case .fault(.yaml(let problem)): problem.italianHint
        case .contradicted:
            "Se l’esclusione è giusta non c’è nulla da fare: la pagina dell’obiettivo ne tiene traccia."
        default: nil
        }
    }
}

extension LinksProblem {
    public var italian: String {
        switch self {
        case .yaml(let problem): problem.italian
        case .noSubject: "Un legame richiede una delle chiavi objective e collaboration."
        case .noReason: "Un legame dichiarato richiede un motivo, o parole dell’obiettivo che lo mostrano."
        case .noDate(let word): "\(Italian.inQuotes(word)) non è una data come 2026-03-11."
        case .noYear(let word): "\(Italian.inQuotes(word)) non è un anno di quattro cifre."
        }
    }
}

extension LinksSubject {
    public var italian: String {
        switch self {
        case .file: "il file dei legami"
        case .link: "un legame"
        case .verdict: "un verdetto"
        }
    }
}
