import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// Gathers what a profile says of a node.
struct ProfileBuilder {
    typealias Item = NodeProfile.Item
    typealias Section = NodeProfile.Section

    let graph: PlanGraph
    let node: NodeIndex
    let language: Language

    var plan: PlanOfObjectives { graph.plan }
    var id: String { graph[node].id }

    func lines() -> [Int] {
        switch graph[node].kind {
        case .direction: plan.directions.filter { $0.id == id }.map(\.line)
        case .objective: graph.objective(node).map { [$0.line] + $0.matrixRows.map(\.line) } ?? []
        case .programme: plan.programmes.filter { $0.id == id }.map(\.line)
        case .transversalGoal: plan.transversalGoals.filter { $0.id == id }.map(\.line)
        case .strategicDimension: plan.strategicDimensions.filter { $0.id == id }.map(\.line)
        case .valueDimension: plan.valueDimensions.filter { $0.id == id }.map(\.line)
        case .driver: plan.drivers.filter { $0.id == id }.map(\.line)
        case .collaboration: []
        }
    }

    func notes() -> [String] {
        func phrases(_ phrases: [String]) -> [String] {
            phrases.isEmpty
                ? []
                : [language("parole chiave", "keywords") + ": " + phrases.map(language.quoted).joined(separator: ", ")]
        }
        switch graph[node].kind {
        case .direction:
            let sharesNothing = graph.neighbours(of: node, via: [.transversalGoal, .collaboration]).isEmpty
            return plan.directions.filter { $0.id == id }.flatMap(\.aliases)
                .map { language("detta anche", "also called") + " " + $0 }
                + (sharesNothing
                    ? [
                        language(
                            "non condivide obiettivi trasversali né collaborazioni con altre direzioni",
                            "shares no transversal goals or collaborations with other directions")
                    ] : [])
        case .objective:
            guard let objective = graph.objective(node) else { return [] }
            let partners = objective.genericPartners.map { evidence in
                let place = language.place(lines: [], years: evidence.years)
                return
                    "\(language("partner non precisati", "partners left open")): \(language.quoted(evidence.text)) (\(place))"
            }
            let hasMatrix = plan.objectives.contains { !$0.matrixRows.isEmpty }
            return partners
                + (hasMatrix && objective.matrixRows.isEmpty
                    ? [
                        language(
                            "nessuna riga della matrice del valore pubblico ne parla",
                            "no row of the public-value matrix speaks of it")
                    ] : [])
        case .programme where graph[node].crossProgramme:
            return [
                language(
                    "categoria del documento: condividerla non lega gli obiettivi",
                    "a category of the document: to share it relates nothing")
            ]
        case .transversalGoal:
            let name = shown(node).map { "\(language("in breve", "in short")): \($0)" }
            return [name].compactMap(\.self)
                + plan.transversalGoals.filter { $0.id == id }.flatMap { phrases($0.phrases) }
        case .collaboration: return plan.collaborations.filter { $0.id == id }.flatMap { phrases($0.phrases) }
        case .strategicDimension:
            let text = plan.strategicDimensions.first { $0.id == id }?.text ?? ""
            return text.isEmpty ? [] : [""] + text.split(separator: "\n").map(Self.entry)
        case .programme, .valueDimension, .driver: return []
        }
    }

    func sections() -> [Section] {
        switch graph[node].kind {
        case .direction: directionSections()
        case .objective: graph.objective(node).map(objectiveSections) ?? []
        case .transversalGoal: [contributors(), projection(via: [.objective])]
        case .strategicDimension: [contributors()]
        case .collaboration: [participants(), sharedObjectives(), projection(via: [.direction])]
        case .programme: [contributors()] + (graph[node].crossProgramme ? [] : [projection(via: [.direction])])
        case .valueDimension, .driver: [contributors()]
        }
    }

    func ties(_ relation: Relation, at node: NodeIndex) -> [(edge: EdgeIndex, neighbour: NodeIndex)] {
        graph.structure.edges(at: node).filter { graph[$0.edge].relation == relation }
    }

    func heading(_ italian: String, _ english: String, _ count: Int) -> String {
        "\(language(italian, english)): \(count)"
    }

    func link(_ edge: EdgeIndex, through: NodeIndex? = nil) -> NodeProfile.Link? {
        let value = graph[edge]
        return value.basis.map {
            NodeProfile.Link(
                through: through.map { graph[$0].id }, role: value.role, basis: $0, evidence: value.evidence)
        }
    }

    /// What people read instead of a node's name, if they do.
    func shown(_ node: NodeIndex) -> String? {
        graph[node].label == graph[node].name ? nil : graph[node].label
    }

    /// A line of a description; that of a list begins with a dash, whatever bullets the document has.
    private static func entry(_ line: Substring) -> String {
        let words = line.drop { "-–*•❖".contains($0) || $0.isWhitespace }
        return words.startIndex == line.startIndex ? String(line) : "– " + words
    }

    /// An objective with its line and the years that have a text.
    ///
    /// - Parameter length: of its text, what people read of it; years in which it changes are marked.
    func item(_ objective: NodeIndex, link edge: EdgeIndex? = nil, length: Int = 160) -> Item {
        let value = graph.objective(objective)
        let text = graph[objective].name
        return Item(
            id: graph[objective].id, text: text,
            shown: text.shortened(to: length) + Quotation(graph: graph, language: language).changes(objective),
            years: value?.texts.keys.sorted(),
            lines: value.map { [$0.line] }, links: edge.flatMap { link($0) }.map { [$0] })
    }

    /// An objective of which the id alone is shown.
    func reference(_ objective: NodeIndex) -> Item {
        Item(id: graph[objective].id, text: graph[objective].name, shown: graph[objective].id.unbroken)
    }

    /// In how many of some sets each year is: "2024: 6, 2025: 4".
    func countsByYear(_ sets: [Set<Int>]) -> String {
        plan.years.map { year in "\(year): \(sets.count { $0.contains(year) })" }.joined(separator: ", ")
    }

    /// The directions whose objectives are tied to the node, each with these.
    private func contributors() -> Section {
        var objectives: [NodeIndex: [(edge: EdgeIndex, node: NodeIndex)]] = [:]
        var all: [NodeIndex: Set<Int>] = [:]
        for (edge, objective) in graph.structure.edges(at: node, .incoming) where graph[objective].kind == .objective {
            all[objective, default: []].formUnion(graph.years(of: edge))
            for (_, direction) in ties(.assigns, at: objective) {
                objectives[direction, default: []].append((edge, objective))
            }
        }
        let isBroad = [.valueDimension, .driver].contains(graph[node].kind) || graph[node].crossProgramme
        let isOfWords = [.transversalGoal, .strategicDimension].contains(graph[node].kind)
        let items = objectives.sorted { $0.key < $1.key }.map { direction, ties in
            Item(
                id: graph[direction].id, text: graph[direction].name, count: Set(ties.map(\.node)).count,
                links: isOfWords ? ties.compactMap { link($0.edge, through: $0.node) } : nil,
                items: isOfWords ? nil : ties.map { item($0.node, length: isBroad ? 90 : 160) })
        }
        return Section(
            key: "directions",
            heading: heading("direzioni", "directions", items.count) + "; "
                + NodeKind.objective.count(all.count, in: language) + " (\(countsByYear(Array(all.values))))",
            items: items)
    }

    /// What gives all that share something with the node.
    private func command(_ kinds: Set<NodeKind>) -> String {
        let options = NodeKind.allCases.filter(kinds.contains).map { " --via \($0.idPrefix)" }.joined()
        return language("tutti", "all of them") + ": pdo neighbours \(id)\(options)"
    }

    /// The nodes of the same kind that share most.
    func projection(via kinds: Set<NodeKind>, limit: Int = 5) -> Section {
        let all = graph.neighbours(of: node, via: kinds)
        let items = all.prefix(limit).map { neighbour in
            Item(
                id: graph[neighbour.node].id, text: graph[neighbour.node].name, shown: shown(neighbour.node),
                count: neighbour.weight,
                items: neighbour.shared.prefix(limit).map { thing in
                    Item(
                        id: graph[thing.node].id, text: graph[thing.node].name,
                        shown: thing.years.isEmpty
                            ? graph[thing.node].label + language.neverTogether : shown(thing.node))
                })
        }
        let things = NodeKind.allCases.filter(kinds.contains).map { $0.plural(in: language) }
            .joined(separator: language(" e ", " and "))
        let kind = graph[node].kind.plural(in: language)
        return Section(
            key: "closest",
            heading: language("\(kind) che condividono \(things)", "\(kind) that share \(things)") + ": "
                + language.number(items.count, of: all.count),
            items: items, isCompact: !kinds.contains(.objective), more: items.count < all.count ? command(kinds) : nil)
    }
}
