import GraphCore
import Plan
import PlanGraph

/// What a collaboration map shows: directions, and what they have in common: transversal goals and shared collaborations.
///
/// Directions are tied to a goal where at least one of their objectives contributes to it, and to a collaboration where they
/// take part in it. Directions that have nothing in common with others are named but not drawn; so are goals and
/// collaborations that no direction is tied to.
public struct CollaborationMap: Sendable {
    /// A line of the map, for all that ties a direction to a goal or collaboration.
    public struct Link: Hashable, Sendable {
        public let direction: NodeIndex
        /// The goal or collaboration.
        public let hub: NodeIndex
        /// The direction's objectives that are part of it, in the graph's order; none where it takes part by being named.
        public let objectives: [NodeIndex]
        /// The strongest of what it was inferred from: naming before the same text before a theme.
        public let basis: Basis
        /// The words that show it, with their lines.
        public let evidence: [Evidence]
    }

    public let graph: PlanGraph
    /// The transversal goals, collaborations and directions that are drawn, in the graph's order.
    public let goals: [NodeIndex]
    public let collaborations: [NodeIndex]
    public let directions: [NodeIndex]
    /// Goals first, each hub's links in the order of the directions.
    public let links: [Link]
    /// The directions that have no link.
    public let unlinked: [NodeIndex]

    /// Complexity: linear in the size of the graph, besides sorting.
    public init(_ graph: PlanGraph) {
        self.graph = graph
        let hubs = graph.graph.nodeIndices.filter { [.transversalGoal, .collaboration].contains(graph[$0].kind) }
        let links = hubs.flatMap { Self.links(of: $0, in: graph) }
        let linked = Set(links.flatMap { [$0.direction, $0.hub] })
        self.links = links
        goals = hubs.filter { graph[$0].kind == .transversalGoal && linked.contains($0) }
        collaborations = hubs.filter { graph[$0].kind == .collaboration && linked.contains($0) }
        let all = graph.graph.nodeIndices.filter { graph[$0].kind == .direction }
        directions = all.filter(linked.contains)
        unlinked = all.filter { !linked.contains($0) }
    }

    /// How many links a node has.
    public func linkCount(of node: NodeIndex) -> Int { links.count { $0.direction == node || $0.hub == node } }

    private static func links(of hub: NodeIndex, in graph: PlanGraph) -> [Link] {
        struct Ties {
            var objectives: [NodeIndex] = []
            var edges: [PlanEdge] = []
        }
        var ties: [NodeIndex: Ties] = [:]
        for (edge, neighbour) in graph.structure.edges(at: hub, .incoming) {
            if graph[neighbour].kind == .direction {
                ties[neighbour, default: Ties()].edges.append(graph[edge])
            } else if let direction = graph.direction(of: neighbour) {
                ties[direction, default: Ties()].objectives.append(neighbour)
                ties[direction, default: Ties()].edges.append(graph[edge])
            }
        }
        return ties.sorted { $0.key < $1.key }.compactMap { direction, ties in
            let bases = ties.edges.compactMap(\.basis)
            guard let basis = Basis.allCases.first(where: bases.contains) else { return nil }
            var evidence: [Evidence] = []
            for item in ties.edges.flatMap(\.evidence) where !evidence.contains(item) { evidence.append(item) }
            return Link(
                direction: direction, hub: hub, objectives: ties.objectives.sorted(), basis: basis, evidence: evidence)
        }
    }
}

extension PlanGraph {
    /// The direction to which an objective is assigned.
    func direction(of objective: NodeIndex) -> NodeIndex? {
        structure.edges(at: objective, .incoming).first { self[$0.edge].relation == .assigns }?.neighbour
    }
}
