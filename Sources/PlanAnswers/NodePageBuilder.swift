import GraphCore
import Plan
import PlanGraph
import TextTools

extension PlanGraph {
    /// Returns the page on a node.
    ///
    /// - Parameter limit: how many of those that share most with the node it names, and of each how much they share.
    /// - Complexity: of an objective linear in the words of all objectives; else linear in the edges within four steps.
    public func page(on node: NodeIndex, limit: Int = 5) -> NodePage {
        let builder = NodePageBuilder(graph: self, node: node, limit: limit)
        return NodePage(
            node: reference(to: node), lines: builder.lines(), notes: builder.notes(),
            sections: builder.sections().filter { !$0.items.isEmpty }, relates: self[node].relates)
    }
}

/// Gathers what a page says of a node.
struct NodePageBuilder {
    typealias Item = NodePage.Item
    typealias Section = NodePage.Section

    let graph: PlanGraph
    let node: NodeIndex
    let limit: Int

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
        case .strategicObjective: plan.strategicObjectives.filter { $0.id == id }.map(\.line)
        case .collaboration: []
        }
    }

    /// What would overturn that a direction shares nothing.
    private var isolation: FragilityReference {
        graph.reference(to: FragilitySearch(graph).ofSharingNothing([node]))
    }

    func notes() -> [NodePage.Note] { ownNotes() + undeclaredLinks() }

    /// The links of the node that persons deny or leave open.
    private func undeclaredLinks() -> [NodePage.Note] {
        plan.declarations.compactMap { declaration in
            guard declaration.verdict != .yes, [declaration.subject, declaration.target].contains(id) else {
                return nil
            }
            let other = declaration.subject == id ? declaration.target : declaration.subject
            return .notLinked(graph.node(withID: other).map { graph.reference(to: $0) }, id: other, declaration)
        }
    }

    private func ownNotes() -> [NodePage.Note] {
        func phrases(_ phrases: [String]) -> [NodePage.Note] { phrases.isEmpty ? [] : [.phrases(phrases)] }
        switch graph[node].kind {
        case .direction:
            let sharesNothing = graph.neighbours(of: node, via: [.transversalGoal, .collaboration]).isEmpty
            return plan.directions.filter { $0.id == id }.flatMap(\.aliases).map { .alias($0) }
                + (sharesNothing ? [.sharesNothing, .toReview(isolation)] : [])
        case .objective:
            guard let objective = graph.objective(node) else { return [] }
            return description(objective.description ?? "") + objective.genericPartners.map { .openPartners($0) }
                + (hasMatrix && objective.matrixRows.isEmpty ? [.noMatrixRow] : [])
        case .programme: return graph[node].crossProgramme ? [.umbrellaCategory] : []
        case .transversalGoal:
            return [label(node).map { .shortName($0) }].compactMap(\.self)
                + plan.transversalGoals.filter { $0.id == id }.flatMap { phrases($0.phrases) }
        case .collaboration: return plan.collaborations.filter { $0.id == id }.flatMap { phrases($0.phrases) }
        case .strategicDimension:
            return description(plan.strategicDimensions.first { $0.id == id }?.text ?? "")
        case .valueDimension, .driver, .strategicObjective: return []
        }
    }

    private func description(_ text: String) -> [NodePage.Note] {
        text.isEmpty ? [] : [.description(text.split(separator: "\n").map(String.init))]
    }

    func sections() -> [Section] {
        switch graph[node].kind {
        case .direction: directionSections()
        case .objective: graph.objective(node).map(objectiveSections) ?? []
        case .transversalGoal:
            goalSections() + collaborationsServing() + [contributors(), projection(via: [.objective])]
        case .strategicDimension: collaborationsServing() + [contributors()]
        case .collaboration:
            [participants(), sharedObjectives()] + [linked(.contributesTo, .goals)].filter { $0.count > 0 }
                + [projection(via: [.direction])]
        case .programme:
            [programmeDetails(), above(), contributors()]
                + (graph[node].crossProgramme ? [] : [projection(via: [.direction])])
        case .valueDimension: [contributors(), beside(.drivenBy, .driver, .drivers)]
        case .driver: [contributors(), beside(.creates, .valueDimension, .valueDimensions)]
        case .strategicObjective: levelSections() + [contributors()]
        }
    }

    /// Whether there is a public-value matrix: else objectives have at most programmes, in their own tables.
    var hasMatrix: Bool {
        !(plan.valueDimensions.isEmpty && plan.drivers.isEmpty) && plan.objectives.contains { !$0.matrixRows.isEmpty }
    }

    func ties(_ relation: Relation, at node: NodeIndex) -> [(edge: EdgeIndex, neighbour: NodeIndex)] {
        graph.structure.edges(at: node).filter { graph[$0.edge].relation == relation }
    }

    func link(_ edge: EdgeIndex, through: NodeIndex? = nil) -> NodePage.Link? {
        let value = graph[edge]
        return value.basis.map {
            NodePage.Link(
                through: through.map { graph[$0].id }, role: value.role, basis: $0, bases: value.bases,
                collaboration: graph.through(edge), declarations: value.declarations, evidence: value.evidence)
        }
    }

    /// A node's short name, if it has one.
    func label(_ node: NodeIndex) -> String? {
        graph[node].label == graph[node].name ? nil : graph[node].label
    }

    /// An objective with its line and the years that have a text.
    func item(_ objective: NodeIndex, link edge: EdgeIndex? = nil) -> Item {
        let reference = graph.reference(to: objective)
        return Item(
            id: reference.id, text: reference.name, years: reference.objective?.years,
            yearsWithNewText: reference.objective?.yearsWithNewText ?? [],
            lines: reference.objective.map { [$0.line] }, links: edge.flatMap { link($0) }.map { [$0] })
    }

    /// How many objectives there are, and in each year.
    ///
    /// - Parameter years: of each, those in which it counts.
    func objectiveCount(_ years: [Set<Int>]) -> Section.ObjectiveCount {
        Section.ObjectiveCount(
            count: years.count,
            byYear: plan.years.map { year in .init(year: year, count: years.count { $0.contains(year) }) })
    }

    /// The collaborations that a person declares to serve the node; no section where there are none.
    private func collaborationsServing() -> [Section] {
        let items = graph.structure.edges(at: node, .incoming).filter { graph[$0.neighbour].kind == .collaboration }
            .map { edge, collaboration in
                Item(
                    id: graph[collaboration].id, text: graph[collaboration].name, label: label(collaboration),
                    links: link(edge).map { [$0] })
            }
        return items.isEmpty ? [] : [Section(.collaborations, items)]
    }

    /// The directions whose objectives are tied to the node, each with these.
    private func contributors() -> Section {
        var objectives: [NodeIndex: [(edge: EdgeIndex, node: NodeIndex)]] = [:]
        var all: [NodeIndex: Set<Int>] = [:]
        for (edge, objective) in graph.structure.edges(at: node, .incoming) where graph[objective].kind == .objective {
            all[objective, default: []].formUnion(graph.years(of: edge))
            for (tie, direction) in ties(.assigns, at: objective) where !graph[tie].isInvolvement {
                objectives[direction, default: []].append((edge, objective))
            }
        }
        let isOfWords = [.transversalGoal, .strategicDimension].contains(graph[node].kind)
        let items = objectives.sorted { $0.key < $1.key }.map { direction, ties in
            Item(
                id: graph[direction].id, text: graph[direction].name, count: Set(ties.map(\.node)).count,
                links: isOfWords ? ties.compactMap { link($0.edge, through: $0.node) } : nil,
                items: isOfWords ? nil : ties.map { item($0.node) })
        }
        var section = Section(.directions, items)
        section.objectives = objectiveCount(Array(all.values))
        return section
    }

    /// What the objectives of the node are tied to by another column of the matrix, each with these objectives.
    private func beside(_ relation: Relation, _ kind: NodeKind, _ key: NodePage.SectionKey) -> Section {
        var objectives: [NodeIndex: Set<NodeIndex>] = [:]
        for (_, objective) in graph.structure.edges(at: node, .incoming) where graph[objective].kind == .objective {
            for (_, other) in ties(relation, at: objective) where graph[other].kind == kind {
                objectives[other, default: []].insert(objective)
            }
        }
        let items = objectives.sorted { $0.key < $1.key }.map { other, objectives in
            Item(
                id: graph[other].id, text: graph[other].name, count: objectives.count,
                items: objectives.sorted().map { Item(id: graph[$0].id, text: graph[$0].name) })
        }
        return Section(key, items)
    }

    /// The nodes of the same kind that share most.
    func projection(via kinds: Set<NodeKind>) -> Section {
        let all = graph.neighbours(of: node, via: kinds)
        let items = all.prefix(limit).map { neighbour in
            Item(
                id: graph[neighbour.node].id, text: graph[neighbour.node].name, label: label(neighbour.node),
                count: neighbour.weight,
                items: neighbour.shared.prefix(limit).map { thing in
                    Item(
                        id: graph[thing.node].id, text: graph[thing.node].name, label: label(thing.node),
                        isNeverTogether: thing.years.isEmpty)
                })
        }
        var section = Section(.closest, items, count: all.count)
        section.sharedKinds = NodeKind.allCases.filter(kinds.contains)
        return section
    }
}
