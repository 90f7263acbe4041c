import Plan
import PlanAnswers
import PlanGraph
import TextDocument

/// An answer about a network in words and as tables.
public protocol NetworkAnswer: Encodable, Sendable {
    /// The answer for people: how the network was made, what there is to say, and how to read the numbers.
    func document(in language: Language) -> TextDocument
    /// The numbers for people, below the document; nil where it says all.
    func table(in language: Language) -> Table?
    /// The numbers for programs. Columns and contents are the same in every language.
    func table() -> Table
    /// What is to be known of the answer beside it, such as what a limit left out; a sentence each.
    ///
    /// - Parameter isForPeople: whether the table is that for people, which may have fewer rows.
    func remarks(in language: Language, isForPeople: Bool) -> [String]
}

extension NetworkAnswer {
    public func table(in language: Language) -> Table? { nil }

    public func remarks(in language: Language, isForPeople: Bool) -> [String] { [] }
}

extension NetworkDescription {
    /// Sentences about the network as a document of its own, which says how it was made and how to read them.
    func document(in language: Language, _ sentences: TextDocument) -> TextDocument {
        let wording = NetworkWording(kind, language)
        var document = TextDocument()
        document.title(
            language(
                "Rete: \(kind.plural(in: language)) e ciò che condividono",
                "Network: \(kind.plural(in: language)) and what they share"),
            subtitle: subtitle(wording))
        document.append(sentences)
        if let years = remarkOnYears(wording) {
            document.paragraph("")
            document.continuation(years)
        }
        document.append(wording.caution)
        return document
    }

    private func subtitle(_ wording: NetworkWording) -> String {
        let language = wording.language
        let shared = wording.list(sharedKinds.map { $0.plural(in: language) })
        let all = [language("condividono \(shared)", "they share \(shared)"), weight.name(in: language)]
        return (all + filter.narrowness(wording)).joined(separator: "; ")
    }

    /// What is to be known of a network that takes several years together, or is made from a table that tells of none;
    /// nil where there is nothing.
    private func remarkOnYears(_ wording: NetworkWording) -> String? {
        let language = wording.language
        let single = language("Con --year si guarda un anno solo.", "--year looks at one year.")
        let all = wording.list(years.map(String.init))
        let together =
            years.count > 1
            ? language(
                "La rete mette insieme \(all): un cammino può passare per legami di anni diversi.",
                "The network takes \(all) together: a path may go along ties of different years.") : nil
        let inNoYear = language.tiesInNoYear(edgesInNoYear.map { $0.map(wording.name).joined(separator: " – ") })
        let ofMatrix: Set<NodeKind> = [.programme, .valueDimension, .driver]
        let matrix =
            (things + [kind]).contains(where: ofMatrix.contains)
            ? language(
                "La matrice del piano non distingue gli anni: ciò che dice di un obiettivo vale qui per tutti gli anni in cui l’obiettivo ha un testo.",
                "The plan's matrix does not tell years apart: what it says of an objective is taken here for all years in which the objective has a text."
            ) : nil
        let remarks = [together, inNoYear, together.map { _ in single }, matrix].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: " ")
    }

    /// What is said of the nodes that share nothing; nil where there are none.
    func sentenceOnIsolated(_ wording: NetworkWording) -> String? {
        guard !isolated.isEmpty else { return nil }
        let names = isolated.count <= 6 ? ": " + wording.list(isolated.map(wording.name)) : ""
        let nodes = wording.nodes(isolated.count)
        return wording.language(
            "\(nodes) non \(isolated.count == 1 ? "condivide" : "condividono") nulla con \(wording.others)\(names).",
            "\(nodes) \(isolated.count == 1 ? "shares" : "share") nothing with others\(names).")
    }

    /// What is said of the plan's nodes that are not in a network of some years; nil where there are none.
    func sentenceOnAbsent(_ wording: NetworkWording) -> String? {
        guard absentCount > 0 else { return nil }
        let years = wording.list(years.map(String.init))
        let nodes = wording.nodes(absentCount)
        return wording.language(
            "\(nodes) del piano non \(absentCount == 1 ? "compare nel \(years) e non è" : "compaiono nel \(years) e non sono") nella rete.",
            "\(nodes) of the plan \(absentCount == 1 ? "does not appear in \(years) and is" : "do not appear in \(years) and are") not in the network."
        )
    }
}

extension GraphFilter {
    /// What is filtered out, in words.
    func narrowness(_ wording: NetworkWording) -> [String] {
        let language = wording.language
        let years = years.sorted().map(String.init)
        let bases = Basis.allCases.filter(bases.contains)
        let relations = Relation.allCases.filter(relations.contains)
        func quoted(_ names: [String]) -> String { wording.list(names.map(language.quoted)) }
        let names = quoted(relations.map { $0.name(in: language) })
        return [
            years.isEmpty ? nil : language("solo \(wording.list(years))", "only \(wording.list(years))"),
            bases.count == Basis.allCases.count
                ? nil
                : language("dei legami ricavati dal testo solo ", "of the links inferred from words only ")
                    + quoted(bases.map { $0.name(in: language) }),
            relations.count == Relation.allCases.count
                ? nil
                : relations.count == 1
                    ? language("solo la relazione \(names)", "only the relation \(names)")
                    : language("solo le relazioni \(names)", "only the relations \(names)"),
        ].compactMap(\.self)
    }
}
