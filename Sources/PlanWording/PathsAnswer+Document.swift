import Plan
import PlanAnswers
import PlanGraph
import TextDocument
import TextTools

extension PathsAnswer {
    /// The answer in sentences: one for each link, and below it the words that show it.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(
            "\(from.label.shortened(to: 80)) – \(to.label.shortened(to: 80))", subtitle: "\(from.id), \(to.id)")
        guard !links.isEmpty else {
            document.heading(language("Nessun cammino.", "No path."))
            PathWording(years: years, language: language).tellNearest(of: self, in: &document)
            return document
        }
        for link in links { PathWording(years: years, language: language).tell(link, in: &document) }
        return document
    }
}

private struct PathWording {
    let years: [Int]
    let language: Language

    /// How many of the nearest nodes people are given.
    private static let shownNearest = 10

    func tellNearest(of answer: PathsAnswer, in document: inout TextDocument) {
        let (id, other) = (answer.from.id, answer.to)
        guard let first = answer.nearest.first else {
            return document.heading(
                language("Da \(id) non si raggiunge nessun nodo.", "From \(id) no node is reached."))
        }
        let kind =
            first.kind == other.kind
            ? language("fra i nodi dello stesso tipo di \(other.id)", "of the same kind as \(other.id)")
            : language("di qualsiasi tipo", "of any kind")
        let shown = answer.nearest.prefix(Self.shownNearest)
        let number = language.number(shown.count, of: answer.nearest.count)
        document.heading(language("più vicini a", "nearest to") + " \(id), \(kind): \(number)")
        for node in shown { document.item(node.id, node.label) }
    }

    /// One sentence on the whole, and below it for each tie the words that show it.
    func tell(_ link: PathsAnswer.Link, in document: inout TextDocument) {
        var rest = link.ties[...]
        var sentences: [(text: String, ties: [PathsAnswer.Tie])] = []
        while let first = rest.popFirst() {
            if let second = rest.first, let text = common(first, second) {
                sentences.append((text, [first, second]))
                rest.removeFirst()
            } else {
                sentences.append((sentence(first), [first]))
            }
        }
        for (place, (text, ties)) in sentences.enumerated() {
            let isLast = place == sentences.count - 1
            let row = ties.count == 1 ? ties[0].ways.count == 1 ? self.place(ofRow: ties[0].ways[0]) : nil : nil
            let sentence = row.map { text + " " + $0 + "." } ?? text + ":"
            if place == 0 { document.heading(sentence) } else { document.continuation(sentence) }
            for tie in ties where row == nil {
                for way in tie.ways { document.item("", evidence(way, of: tie)) }
            }
            if isLast, link.years.isEmpty {
                document.item(
                    "", language("In nessun anno vale tutto insieme.", "In no year does all of it hold at once."))
            }
        }
    }

    /// What two nodes of one kind have in common: "A e B condividono l'obiettivo trasversale C".
    private func common(_ one: PathsAnswer.Tie, _ other: PathsAnswer.Tie) -> String? {
        let (first, shared, second) = (one.from, one.to, other.to)
        guard first.kind == second.kind, shared.kind != .objective, shared.kind != first.kind else { return nil }
        return language(
            "\(subject(first)) e \(subject(second)) \(shared.kind == .direction ? "hanno in comune" : "condividono") \(object(shared))",
            shared.kind == .direction
                ? "\(subject(first)) and \(subject(second)) have \(shared.label) in common"
                : "\(subject(first)) and \(subject(second)) share \(object(shared))")
    }

    private func sentence(_ tie: PathsAnswer.Tie) -> String {
        let (from, to) = (tie.from, tie.to)
        if let link = tie.ways.first(where: { $0.objective == nil })?.links.first {
            let isForward = link.source == from.id
            let (source, target) = isForward ? (from, to) : (to, from)
            return "\(subject(source)) \(phrase(link.relation, target))"
        }
        let isOne = tie.ways.count == 1
        let objectives = language(
            isOne ? "un obiettivo" : "\(tie.ways.count) obiettivi",
            isOne ? "an objective" : "\(tie.ways.count) objectives")
        // The direction is the one that acts.
        if to.kind == .direction || from.kind == .direction {
            let (direction, other) = from.kind == .direction ? (from, to) : (to, from)
            return language("\(direction.name) ha ", "\(direction.name) has ") + objectives + " "
                + bond(of: isOne, with: other)
        }
        return language(
            "\(object(from).capitalizedFirst) e \(object(to)) hanno in comune \(objectives)",
            "\(object(from).capitalizedFirst) and \(object(to)) have \(objectives) in common")
    }

    /// What one objective, or several, of a direction have to do with another node: "con driver «Semplificazione»".
    private func bond(of isOne: Bool, with node: NodeReference) -> String {
        let name = language.quoted(node.label)
        switch node.kind {
        case .programme: return language("nel programma operativo \(name)", "in \(object(node))")
        case .driver: return language("con driver \(name)", "with the driver \(name)")
        case .valueDimension:
            return isOne
                ? language("che crea valore \(name)", "that creates the value \(name)")
                : language("che creano valore \(name)", "that create the value \(name)")
        default: return language("per ", "for ") + object(node)
        }
    }

    private func subject(_ node: NodeReference) -> String {
        switch node.kind {
        case .direction: node.name
        case .objective: node.id
        default: language.quoted(node.label)
        }
    }

    private func phrase(_ relation: Relation, _ target: NodeReference) -> String {
        let object = object(target)
        guard language == .italian else { return "\(relation.name(in: language)) \(object)" }
        switch relation {
        case .assigns, .shares: return "\(relation.name(in: language)) \(object)"
        case .drivenBy: return "ha per driver \(language.quoted(target.label))"
        case .creates: return "crea valore nella dimensione \(language.quoted(target.label))"
        case .belongsTo: return "fa parte del programma operativo \(language.quoted(target.label))"
        case .contributesTo, .participates:
            return relation.name(in: language) + (object.hasPrefix("l") ? "l" + object : " " + object)
        }
    }

    private func object(_ node: NodeReference) -> String {
        switch node.kind {
        case .direction: node.name
        case .objective: "\(node.id) \(language.quoted(node.name.shortened(to: 100)))"
        default:
            language("\(node.kind.withArticle) ", "the \(node.kind.name(in: .english)) ") + language.quoted(node.label)
        }
    }

    /// Where a tie stands that a row of a table says by itself; nil for any other.
    private func place(ofRow way: PathsAnswer.Way) -> String? {
        guard way.objective == nil, way.links.allSatisfy({ $0.basis == nil }) else { return nil }
        let lines = Set(way.links.flatMap(\.lines)).sorted()
        return "(\(language.place(lines: lines, years: way.years)))".unbroken
    }

    /// One way of a tie: whose, the words that show it, and where they stand.
    private func evidence(_ way: PathsAnswer.Way, of tie: PathsAnswer.Tie) -> String {
        let told = way.links.compactMap { language.reason($0, years: years) }
        let names = [tie.from, tie.to]
        let objective = way.objective ?? names.first { $0.kind == .objective }
        let subject = objective?.id.unbroken ?? names.first { $0.kind == .direction }?.name ?? ""
        guard told.isEmpty else { return (subject.isEmpty ? "" : subject + ": ") + told.joined(separator: "; ") }
        let lines = Set(way.links.flatMap(\.lines)).sorted()
        let place = "(\(language.place(lines: lines, years: way.years)))".unbroken
        let text = way.objective.map { " " + language.quoted($0.name.shortened(to: 100)) } ?? ""
        return subject.isEmpty ? place : "\(subject)\(text) \(place)"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension NodeKind {
    /// The Italian name with its definite article.
    fileprivate var withArticle: String {
        switch self {
        case .direction, .collaboration, .strategicDimension, .valueDimension: "la " + name(in: .italian)
        case .objective, .transversalGoal: "l’" + name(in: .italian)
        case .programme, .driver: "il " + name(in: .italian)
        }
    }
}
