import GraphCore
import Plan

/// That an objective of one direction names another as the one to work with, or under whose supervision.
public struct NamedCollaboration: Hashable, Sendable {
    /// What the direction that is named has to say to it.
    public enum Answer: String, CaseIterable, Codable, Sendable {
        /// An objective of its own names the other direction as well.
        case named
        /// It has an objective in the same collaboration, which does not name the other direction.
        case ownObjective
        /// No objective of its own is part of the collaboration, or names the other direction.
        case nothing = "none"
    }

    /// The direction whose objective names the other.
    public let from: NodeIndex
    /// The direction that is named.
    public let to: NodeIndex
    /// What the two are to do together.
    public let collaboration: NodeIndex
    /// The objectives that name it, in the graph's order.
    public let objectives: [NodeIndex]
    /// What the named direction is: partner or supervisor.
    public let role: Role
    /// The words that name it, with lines and years: those on the lines of ``objectives``, or if there are none there,
    /// all of the collaboration's that name it.
    public let evidence: [Evidence]
    /// What the named direction has to say to it.
    public let answer: Answer

    /// Whether an objective of the named direction names the other one as well, in this collaboration or in another.
    public var isReturned: Bool { answer == .named }
}

extension PlanGraph {
    /// Returns who names whom: an edge from the direction whose objective names another to the one that is named.
    ///
    /// ```swift
    /// let named = try graph.namedCollaborations()
    /// let reciprocity = named.structure.reciprocity()
    /// let unreturned = named.edges.filter { !$0.isReturned }
    /// ```
    ///
    /// The naming objective is the one on whose line the words stand; where none of the collaboration's does, all of
    /// its objectives that belong to other directions count.
    ///
    /// - Parameter query: which namings to look at, and among which to look for the answers. Objectives of its own
    ///   that the named direction has in a collaboration count whatever their basis, in the query's years.
    /// - Returns: a graph of all directions, in the plan's order; the edges by collaboration, then in the order of its
    ///   participants. Parallel edges stand for several collaborations or roles.
    /// - Throws: `GraphError` when there are too many.
    /// - Complexity: linear in participants, each times the objectives of its collaboration.
    public func namedCollaborations(
        query: GraphQuery = GraphQuery()
    ) throws(GraphError) -> Graph<NodeIndex, NamedCollaboration> {
        var found: [NamedCollaboration] = []
        let (selection, ofYears) = (selection(query), selection(GraphQuery(years: query.years)))
        for node in graph.nodeIndices where self[node].kind == .collaboration {
            let ties = structure.edges(at: node, .incoming).filter { ofYears.follows($0.edge) }
            for (edge, named) in ties where self[named].kind == .direction && selection.follows(edge) {
                guard let role = self[edge].role, role != .owner else { continue }
                let evidence = self[edge].evidence.filter {
                    query.years.isEmpty || !query.years.isDisjoint(with: $0.years)
                }
                let answers = ties.contains { $0.neighbour == named && self[$0.edge].role == .owner }
                for (from, objectives) in objectives(naming: named, ties.map(\.neighbour), evidence) {
                    // Where several directions name it, each in its own words.
                    let lines = Set(objectives.compactMap { objective($0)?.line })
                    let own = evidence.filter { lines.contains($0.line) }
                    found.append(
                        NamedCollaboration(
                            from: from, to: named, collaboration: node, objectives: objectives, role: role,
                            evidence: own.isEmpty ? evidence : own, answer: answers ? .ownObjective : .nothing))
                }
            }
        }
        let pairs = Set(found.map { [$0.from, $0.to] })
        var builder = GraphBuilder<NodeIndex, NamedCollaboration>()
        var places: [NodeIndex: NodeIndex] = [:]
        for node in graph.nodeIndices where self[node].kind == .direction { places[node] = try builder.addNode(node) }
        for naming in found {
            guard let from = places[naming.from], let to = places[naming.to] else { continue }
            try builder.addEdge(from: from, to: to, naming.with(isNamed: pairs.contains([naming.to, naming.from])))
        }
        return builder.build()
    }

    /// The objectives among some nodes that name a direction, by the direction they belong to; in the graph's order.
    private func objectives(
        naming named: NodeIndex, _ nodes: [NodeIndex], _ evidence: [Evidence]
    ) -> [(from: NodeIndex, objectives: [NodeIndex])] {
        let lines = Set(evidence.map(\.line))
        var owned: [(node: NodeIndex, owner: NodeIndex, isOnLine: Bool)] = []
        for node in Set(nodes).sorted() {
            guard let objective = objective(node), let owner = self.node(withID: objective.direction), owner != named
            else { continue }
            owned.append((node, owner, lines.contains(objective.line)))
        }
        if owned.contains(where: \.isOnLine) { owned.removeAll { !$0.isOnLine } }
        return Dictionary(grouping: owned, by: \.owner).sorted { $0.key < $1.key }.map {
            ($0.key, $0.value.map(\.node))
        }
    }
}

extension NamedCollaboration {
    fileprivate func with(isNamed: Bool) -> NamedCollaboration {
        NamedCollaboration(
            from: from, to: to, collaboration: collaboration, objectives: objectives, role: role, evidence: evidence,
            answer: isNamed ? .named : answer)
    }
}
