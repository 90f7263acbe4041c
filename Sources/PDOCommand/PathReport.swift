import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// Why two nodes are linked, told in sentences.
struct PathReport {
    let graph: PlanGraph
    let start: NodeIndex
    let end: NodeIndex
    /// What is told, the first first.
    let stories: [PathStory]
    /// How many more stories there are.
    let leftOut: Int
    /// Nodes of the other's kind nearest to the start, or of any kind if none of that is reached, where there is no path.
    let nearest: [NodeIndex]
    let years: Set<Int>
    let language: Language

    /// How many of the nearest nodes people are given.
    private static let shownNearest = 10

    /// - Parameter limit: how many stories to tell, at most.
    init(
        graph: PlanGraph, start: NodeIndex, end: NodeIndex, paths: [PlanPath], nearest: [NodeIndex], years: Set<Int>,
        limit: Int, language: Language
    ) {
        self.graph = graph
        self.start = start
        self.end = end
        let all = PathStory.ranked(paths, in: graph)
        stories = Array(all.prefix(limit))
        leftOut = all.count - stories.count
        self.nearest = nearest
        self.years = years
        self.language = language
    }

    /// The paths of what is told, those of one story together.
    var paths: [PlanPath] { stories.flatMap(\.paths) }
    private var quotation: Quotation { Quotation(graph: graph, language: language, years: years) }

    func outline() -> TextDocument {
        var outline = TextDocument()
        outline.title("\(name(start)) – \(name(end))", subtitle: "\(graph[start].id), \(graph[end].id)")
        guard !stories.isEmpty else {
            outline.heading(language("Nessun cammino.", "No path."))
            tellNearest(in: &outline)
            return outline
        }
        for story in stories { tell(story, in: &outline) }
        return outline
    }

    private func tellNearest(in outline: inout TextDocument) {
        let id = graph[start].id
        guard let first = nearest.first else {
            return outline.heading(
                language("Da \(id) non si raggiunge nessun nodo.", "From \(id) no node is reached."))
        }
        let isOfKind = graph[first].kind == graph[end].kind
        let kind =
            isOfKind
            ? language(
                "fra i nodi dello stesso tipo di \(graph[end].id)", "of the same kind as \(graph[end].id)")
            : language("di qualsiasi tipo", "of any kind")
        let shown = nearest.prefix(Self.shownNearest)
        let number = language.number(shown.count, of: nearest.count)
        outline.heading(language("più vicini a", "nearest to") + " \(id), \(kind): \(number)")
        for node in shown { outline.item(graph[node].id, graph[node].label) }
    }

    private func name(_ node: NodeIndex) -> String { graph[node].label.shortened(to: 80) }

    /// One sentence on the whole, and below it for each tie the words that show it.
    private func tell(_ story: PathStory, in outline: inout TextDocument) {
        var rest = story.ties[...]
        var sentences: [(text: String, ties: [PathStory.Tie])] = []
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
            if place == 0 { outline.heading(sentence) } else { outline.continuation(sentence) }
            for tie in ties where row == nil {
                for way in tie.ways { outline.item("", evidence(way, of: tie)) }
            }
            if isLast, story.years(in: graph).isEmpty {
                outline.item(
                    "", language("In nessun anno vale tutto insieme.", "In no year does all of it hold at once."))
            }
        }
    }

    /// What two nodes of one kind have in common: "A e B condividono l'obiettivo trasversale C".
    private func common(_ one: PathStory.Tie, _ other: PathStory.Tie) -> String? {
        let (first, shared, second) = (graph[one.from], graph[one.to], graph[other.to])
        guard first.kind == second.kind, shared.kind != .objective, shared.kind != first.kind else { return nil }
        return language(
            "\(subject(first)) e \(subject(second)) \(shared.kind == .direction ? "hanno in comune" : "condividono") \(object(shared))",
            shared.kind == .direction
                ? "\(subject(first)) and \(subject(second)) have \(shared.label) in common"
                : "\(subject(first)) and \(subject(second)) share \(object(shared))")
    }

    private func sentence(_ tie: PathStory.Tie) -> String {
        let (from, to) = (graph[tie.from], graph[tie.to])
        if let edge = tie.ways.first(where: { $0.objective == nil })?.edges.first {
            let isForward = graph.structure.source(of: edge) == tie.from
            let (source, target) = isForward ? (from, to) : (to, from)
            return "\(subject(source)) \(phrase(graph[edge].relation, target))"
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
    private func bond(of isOne: Bool, with node: PlanNode) -> String {
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

    private func subject(_ node: PlanNode) -> String {
        switch node.kind {
        case .direction: node.name
        case .objective: node.id
        default: language.quoted(node.label)
        }
    }

    private func phrase(_ relation: Relation, _ target: PlanNode) -> String {
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

    private func object(_ node: PlanNode) -> String {
        switch node.kind {
        case .direction: node.name
        case .objective: "\(node.id) \(language.quoted(node.name.shortened(to: 100)))"
        default:
            language("\(node.kind.withArticle) ", "the \(node.kind.name(in: .english)) ") + language.quoted(node.label)
        }
    }

    /// Where a tie stands that a row of a table says by itself; nil for any other.
    private func place(ofRow way: PathStory.Way) -> String? {
        guard way.objective == nil, way.edges.allSatisfy({ graph[$0].basis == nil }) else { return nil }
        let lines = Set(way.edges.flatMap { graph[$0].lines }).sorted()
        return "(\(language.place(lines: lines, years: way.years(in: graph))))".unbroken
    }

    /// One way of a tie: whose, the words that show it, and where they stand.
    private func evidence(_ way: PathStory.Way, of tie: PathStory.Tie) -> String {
        let told = way.edges.compactMap(quotation.reason)
        let names = [tie.from, tie.to].map { graph[$0] }
        let objective = way.objective.map { graph[$0] } ?? names.first { $0.kind == .objective }
        let subject = objective?.id.unbroken ?? names.first { $0.kind == .direction }?.name ?? ""
        guard told.isEmpty else { return (subject.isEmpty ? "" : subject + ": ") + told.joined(separator: "; ") }
        let lines = Set(way.edges.flatMap { graph[$0].lines }).sorted()
        let place = "(\(language.place(lines: lines, years: way.years(in: graph))))".unbroken
        let text = way.objective.map { " " + language.quoted(graph[$0].name.shortened(to: 100)) } ?? ""
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
