import GraphCore
import Plan

/// The part of a plan's graph that a query is about.
///
/// ```swift
/// let selection = graph.selection(GraphQuery(years: [2026], directions: ["direction:casa"]))
/// selection.nodes(of: .transversalGoal)  // the goals that objectives of that direction serve in that year
/// ```
public struct GraphSelection: Sendable {
    public let graph: PlanGraph
    public let query: GraphQuery
    /// The nodes that the query names; nil where it names none of the kind.
    let directions: Set<NodeIndex>?
    let programmes: Set<NodeIndex>?
    let goals: Set<NodeIndex>?
    /// The objectives that count; nil for all.
    private let someObjectives: Set<NodeIndex>?
    /// The lines of the objectives of the programmes and goals that the query names, whose words alone tell who takes
    /// part in a collaboration then; nil where it names none.
    private let tellingLines: Set<Int>?

    /// - Complexity: linear in the objectives and their edges; constant where the query is of all objectives.
    init(_ graph: PlanGraph, _ query: GraphQuery) {
        func nodes(_ ids: Set<String>) -> Set<NodeIndex>? {
            ids.isEmpty ? nil : Set(ids.compactMap(graph.node(withID:)))
        }
        let (directions, programmes, goals) = (nodes(query.directions), nodes(query.programmes), nodes(query.goals))
        func isTied(_ objective: NodeIndex, to nodes: Set<NodeIndex>?, by relation: Relation) -> Bool {
            guard let nodes else { return true }
            return graph.structure.edges(at: objective).contains { edge, neighbour in
                nodes.contains(neighbour) && graph[edge].relation == relation && !graph[edge].isInvolvement
                    && (relation != .contributesTo || graph.follows(edge, query))
            }
        }
        (self.graph, self.query) = (graph, query)
        (self.directions, self.programmes, self.goals) = (directions, programmes, goals)
        guard !query.years.isEmpty || query.isOfSomeObjectives else {
            (someObjectives, tellingLines) = (nil, nil)
            return
        }
        let tied = graph.objectives.filter {
            isTied($0, to: programmes, by: .belongsTo) && isTied($0, to: goals, by: .contributesTo)
        }
        tellingLines =
            programmes == nil && goals == nil ? nil : Set(tied.compactMap { graph.objective($0)?.line })
        func hasText(_ objective: NodeIndex) -> Bool {
            query.years.isEmpty
                || graph.objective(objective)?.texts.keys.contains(where: query.years.contains) ?? false
        }
        someObjectives = Set(tied.filter { hasText($0) && isTied($0, to: directions, by: .assigns) })
    }

    /// The objectives that count, in the graph's order.
    public var objectives: [NodeIndex] { someObjectives?.sorted() ?? graph.objectives }

    /// The nodes of the kinds asked for, in the graph's order.
    public var nodes: [NodeIndex] {
        graph.graph.nodeIndices.filter { query.kinds.allows(graph[$0].kind) && contains($0) }
    }

    /// The edges between ``nodes``, in the graph's order.
    public var edges: [EdgeIndex] {
        graph.graph.edgeIndices.filter { edge in
            follows(edge)
                && [graph.structure.source(of: edge), graph.structure.target(of: edge)].allSatisfy {
                    query.kinds.allows(graph[$0].kind)
                }
        }
    }

    /// Returns how many links to things of some kinds only a person's word shows (``Basis/declared``).
    ///
    /// Complexity: linear in the edges; constant where the plan has no declared link.
    public func declaredLinkCount(to kinds: Set<NodeKind>) -> Int {
        guard !graph.plan.declarations.isEmpty else { return 0 }
        return graph.graph.edgeIndices.count { edge in
            graph[edge].basis == .declared && graph[edge].relation != .participates && follows(edge)
                && kinds.allows(graph[graph.structure.target(of: edge)].kind)
        }
    }

    /// Returns whether a node may appear, whatever its kind: of directions, programmes and goals those that the query
    /// names, if it names any, and of objectives those that count.
    ///
    /// Complexity: constant.
    public func contains(_ node: NodeIndex) -> Bool {
        switch graph[node].kind {
        case .direction: directions?.contains(node) ?? true
        case .programme: programmes?.contains(node) ?? true
        case .transversalGoal, .strategicDimension: goals?.contains(node) ?? true
        case .objective: someObjectives?.contains(node) ?? true
        default: true
        }
    }

    /// Returns whether an edge is followed: it meets the conditions, and both its ends may appear.
    ///
    /// Complexity: linear in the number of its quotations.
    public func follows(_ edge: EdgeIndex) -> Bool {
        guard graph.follows(edge, query) else { return false }
        guard someObjectives != nil else { return true }
        return contains(graph.structure.source(of: edge)) && contains(graph.structure.target(of: edge))
            && (tellingLines == nil || graph[edge].relation != .participates || !evidence(of: edge).isEmpty)
    }

    /// Returns whether a search goes on from a node: it relates something, or the query allows what does not.
    public func passes(_ node: NodeIndex) -> Bool {
        graph[node].silentConnector.map(query.allowed.contains) ?? true
    }

    /// Returns an edge with the evidence of the years, programmes and goals that the query names; nil where it is not
    /// followed.
    public func edge(_ edge: EdgeIndex) -> PlanEdge? {
        follows(edge) ? graph[edge].with(evidence: evidence(of: edge)) : nil
    }

    private func evidence(of edge: EdgeIndex) -> [Evidence] {
        let value = graph[edge]
        var evidence = value.evidence
        if !query.years.isEmpty { evidence.removeAll { query.years.isDisjoint(with: $0.years) } }
        if value.relation == .participates, let lines = tellingLines {
            evidence.removeAll { !lines.contains($0.line) }
        }
        return evidence
    }
}

extension PlanGraph {
    /// Applies a query.
    ///
    /// - Complexity: linear in the objectives and their edges; constant where the query is of all objectives.
    public func selection(_ query: GraphQuery = GraphQuery()) -> GraphSelection { GraphSelection(self, query) }

    /// Returns the years in which an edge stands, ascending: where words show it, those of the words; where a table
    /// says it, those for which its objective has a text, or where no end is an objective, all of the plan.
    ///
    /// Complexity: linear in the number of its quotations.
    ///
    /// - Precondition: the edge is one of this graph's.
    public func years(of edge: EdgeIndex) -> [Int] {
        guard self[edge].basis == nil else { return Set(self[edge].evidence.flatMap(\.years)).sorted() }
        let objective = objective(structure.target(of: edge)) ?? objective(structure.source(of: edge))
        return objective.map { $0.texts.keys.sorted() } ?? plan.years
    }

    /// Returns the objective that a node stands for; nil where it stands for something else. Complexity: constant.
    public func objective(_ node: NodeIndex) -> Objective? {
        let place = Int(node.rawValue) - plan.directions.count
        return plan.objectives.indices.contains(place) ? plan.objectives[place] : nil
    }

    /// The nodes of all objectives, in the graph's order.
    fileprivate var objectives: [NodeIndex] {
        plan.objectives.indices.map { NodeIndex(rawValue: UInt32(plan.directions.count + $0)) }
    }

    /// Whether an edge by itself meets the conditions of a query, whatever its ends.
    func follows(_ edge: EdgeIndex, _ query: GraphQuery) -> Bool {
        let value = self[edge]
        guard query.relations.allows(value.relation), query.follows(value.bases) else { return false }
        return query.years.isEmpty || years(of: edge).contains(where: query.years.contains)
    }
}
