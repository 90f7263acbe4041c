import GraphCore
import Plan
import PlanGraph

/// The part of a plan that a list or a search is about: some objectives, and what they are tied to.
///
/// ```swift
/// let selection = PlanSelection(of: graph, direction: casa, filter: GraphFilter(years: [2026]))
/// selection.nodes(of: .transversalGoal)  // the goals that its objectives of that year serve
/// ```
public struct PlanSelection: Sendable {
    public let graph: PlanGraph
    /// The objectives chosen, in the plan's order.
    public let objectives: [NodeIndex]
    public let filter: GraphFilter
    /// The direction whose memberships of collaborations count as well.
    private let direction: NodeIndex?
    private let chosen: Set<NodeIndex>
    /// Whether all objectives were chosen: then nodes without any are listed as well.
    private let isAll: Bool
    /// Whether only objectives of some nodes were chosen: then what ties a node otherwise than through them doesn't
    /// count.
    private let isOfNodes: Bool

    /// Chooses the objectives that are tied to each of some nodes, and have a text in one of the filter's years.
    ///
    /// - Parameter hasBasis: whether an objective must have a link that was inferred from words, as the filter lets it
    ///   be followed.
    public init(
        of graph: PlanGraph, direction: NodeIndex? = nil, programme: NodeIndex? = nil, goal: NodeIndex? = nil,
        filter: GraphFilter = GraphFilter(), hasBasis: Bool = false
    ) {
        self.graph = graph
        self.filter = filter
        self.direction = programme == nil && goal == nil ? direction : nil
        let wanted = [direction, programme, goal].compactMap(\.self)
        isOfNodes = !wanted.isEmpty
        isAll = wanted.isEmpty && filter.years.isEmpty && !hasBasis
        let objectives = graph.graph.nodeIndices.filter { node in
            guard let objective = graph.objective(node),
                filter.years.isEmpty || objective.texts.keys.contains(where: filter.years.contains)
            else { return false }
            let ties = graph.structure.edges(at: node).filter { graph.follows($0.edge, filter) }
            return wanted.allSatisfy { node in
                ties.contains { $0.neighbour == node && !graph[$0.edge].isInvolvement }
            }
                && (!hasBasis || ties.contains { graph[$0.edge].basis != nil })
        }
        self.objectives = objectives
        chosen = Set(objectives)
    }

    /// The nodes of a kind that have to do with the selection, in the graph's order.
    public func nodes(of kind: NodeKind) -> [NodeIndex] {
        guard kind != .objective else { return objectives }
        return graph.graph.nodeIndices.filter { graph[$0].kind == kind && (isAll || isTied($0)) }
    }

    private func isTied(_ node: NodeIndex) -> Bool {
        !tied(to: node, .objective).isEmpty
            || graph.structure.edges(at: node).contains {
                graph.follows($0.edge, filter) && $0.neighbour == direction && graph[$0.edge].relation == .participates
            }
    }

    /// The nodes of a kind that are tied to a node, by an edge or through an objective of the selection.
    ///
    /// Where the selection is of some nodes, a direction's membership of a collaboration counts only if it is that of
    /// the direction asked for.
    public func tied(to node: NodeIndex, _ kind: NodeKind) -> Set<NodeIndex> {
        var found: Set<NodeIndex> = []
        for (edge, neighbour) in graph.structure.edges(at: node)
        where graph.follows(edge, filter) && !graph[edge].isInvolvement {
            let isChosen = chosen.contains(neighbour)
            let isMember = graph[edge].relation == .participates
            if graph[neighbour].kind == kind,
                isChosen || isMember && (!isOfNodes || [node, neighbour].contains { $0 == direction })
            {
                found.insert(neighbour)
            }
            guard isChosen else { continue }
            for (further, end) in graph.structure.edges(at: neighbour) where graph.follows(further, filter) {
                if end != node, graph[end].kind == kind, !graph[further].isInvolvement { found.insert(end) }
            }
        }
        return found
    }
}
