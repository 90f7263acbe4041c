import Plan
import PlanAnswers
import PlanImport
import StrictReader

extension DeclarationMessage {
    package var english: String {
        switch self {
        case .declared(let declaration): English.told(declaration)
        case .notLinked(let node, let id, let declaration):
            "\(English.verdict(declaration)): " + (node.map { English.named($0) } ?? id) + English.grounds(declaration)
        case .alsoInferred(let bases): "also: " + English.list(bases.map { LinkMessage.basis($0).english })
        case .through(let name): "through the collaboration \(English.quoted(name))"
        case .stale(.words): "to be reviewed: the quoted words are not in the text"
        case .stale(.text): "to be reviewed: the text has changed since"
        case .count(let count):
            count == 1
                ? "1 link is declared by a person; the words of the plan do not show it by themselves."
                : "\(English.number(count)) links are declared by persons; the words of the plan do not show them by themselves."
        }
    }
}

extension English {
    /// Whether a person declares, denies or leaves open a link, who that is and why.
    static func told(_ declaration: Declaration) -> String { verdict(declaration) + grounds(declaration) }

    fileprivate static func verdict(_ declaration: Declaration) -> String {
        switch declaration.verdict {
        case .yes: "declared"
        case .no: "excluded"
        case .open: "still open"
        }
    }

    fileprivate static func grounds(_ declaration: Declaration) -> String {
        author(declaration) + reason(declaration) + staleness(declaration)
    }

    private static func author(_ declaration: Declaration) -> String {
        let date = declaration.date.map { declaration.by == nil ? " on \($0)" : " (\($0))" }
        return (declaration.by.map { " by \($0)" } ?? "") + (date ?? "")
    }

    private static func reason(_ declaration: Declaration) -> String {
        (declaration.reason.isEmpty ? "" : ": \(declaration.reason)") + (declaration.source.map { " [\($0)]" } ?? "")
    }

    private static func staleness(_ declaration: Declaration) -> String {
        declaration.staleness.map { " – \(DeclarationMessage.stale($0).english)" } ?? ""
    }
}

extension DeclaredLinkStatement {
    var english: String {
        func quoted(_ text: String) -> String { "\"\(text)\"" }
        return switch self {
        case .fault(let problem): problem.english
        case .unknownEnd(let text, let nearest):
            "the plan has no objective, goal, dimension or collaboration \(quoted(text))"
                + (nearest.map { "; did you mean \(quoted($0))?" } ?? "")
        case .ambiguousEnd(let text, let ids):
            "\(quoted(text)) may be \(English.list(ids, last: "or")); write one of these"
        case .collaborationOfCollaboration(let id):
            "a collaboration can serve a goal or a strategic dimension, and \(id) is neither"
        case .otherYear(let year): "\(year) is no year of the plan"
        case .repeated(let subject, let target, let line, let agrees):
            agrees
                ? "line \(line) says the same of \(subject) and \(target); this entry is not needed"
                : "line \(line) says otherwise of \(subject) and \(target); leave only one of the two"
        case .inferred(let subject, let target, let basis):
            "the words of the plan link \(subject) to \(target) anyway (\(LinkMessage.basis(basis).english))"
        case .contradicted(let words, let line):
            "this takes away a link that \(Language.english.line(line)) of the document states or names: \(quoted(words))"
        case .dissolvedCollaboration(let name):
            "without this link only one direction is left in \(quoted(name)), which is no collaboration any more"
        case .changedText(let objective):
            "the text of \(objective) has changed since this was declared; read it again, then take the new fingerprint or delete the key"
        case .missingWords(let words, let objective):
            "the words \(quoted(words)) do not stand in the text of \(objective); correct or delete them"
        case .noTextInYears(let years, let subject):
            "\(subject) has no text in \(years.isEmpty ? "any year" : English.years(years)), so the link is not made"
        }
    }

    var englishHint: String? {
        switch self {
        case .fault(.yaml(let problem)): problem.englishHint
        case .contradicted: "if the denial is right, nothing is to be done; the page of the objective keeps a record"
        default: nil
        }
    }
}

extension LinksProblem {
    public var english: String {
        switch self {
        case .yaml(let problem): problem.english
        case .noSubject: "a link needs one of the keys objective and collaboration"
        case .noReason: "a link that is declared needs a reason, or words of the objective that show it"
        case .noDate(let word): "\"\(word)\" is no date such as 2026-03-11"
        case .noYear(let word): "\"\(word)\" is not a year of four digits"
        }
    }
}

extension LinksSubject {
    public var english: String {
        switch self {
        case .file: "the file of links"
        case .link: "a link"
        case .verdict: "verdict"
        }
    }
}
