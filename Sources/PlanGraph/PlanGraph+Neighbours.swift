import GraphCore
import Plan

/// A node that a search for neighbours found, and how it is tied.
public struct Neighbour: Hashable, Sendable {
    /// A last step towards the neighbour.
    public struct Step: Hashable, Sendable {
        /// The node before it: the start itself at distance 1.
        public let from: NodeIndex
        /// The edges between the two of one relation; several where a direction has several roles.
        public let edges: [EdgeIndex]
    }

    public let node: NodeIndex
    /// How many edges away from the start.
    public let distance: Int
    /// The last steps of all shortest ways, in the graph's order; one at distance 1.
    public let steps: [Step]
}

extension PlanGraph {
    /// The nodes around a node, grouped by the relation of the last edge on the way.
    ///
    /// ```swift
    /// // The directions that carry a goal: through their objectives, so two edges away.
    /// graph.neighbours(of: goal, depth: 2, kinds: [.direction])
    /// ```
    ///
    /// Edges are followed both ways. The search does not go on through nodes that relate nothing (``PlanNode/relates``),
    /// unless it starts there.
    ///
    /// - Parameters:
    ///   - node: where the search begins; not among the results.
    ///   - depth: how many edges to go at most.
    ///   - kinds: which kinds of nodes to give; the search goes through all.
    ///   - relations: which relations to follow.
    /// - Returns: groups in the order of ``Relation``; in each, nodes by distance and then in the graph's order. A node is in
    ///   the group of each relation that ties it to a node before it.
    /// - Complexity: linear in the part of the graph within reach, besides sorting the result.
    public func neighbours(
        of node: NodeIndex, depth: Int = 1, kinds: Set<NodeKind> = Set(NodeKind.allCases),
        relations: Set<Relation> = Set(Relation.allCases)
    ) -> [(relation: Relation, neighbours: [Neighbour])] {
        let visits = structure.neighbourhood(
            of: [node], depth: depth, follows: { relations.contains(graph[$0].relation) },
            passes: { graph[$0].relates })
        let distances = Dictionary(visits.map { ($0.node, $0.distance) }, uniquingKeysWith: { first, _ in first })
        var groups: [Relation: [Neighbour]] = [:]
        for visit in visits where visit.distance > 0 && kinds.contains(graph[visit.node].kind) {
            let ties = structure.edges(at: visit.node).filter { tie in
                distances[tie.neighbour] == visit.distance - 1 && relations.contains(graph[tie.edge].relation)
                    && (visit.distance == 1 || graph[tie.neighbour].relates)
            }
            for (relation, ties) in Dictionary(grouping: ties, by: { graph[$0.edge].relation }) {
                let steps = Dictionary(grouping: ties, by: \.neighbour).sorted { $0.key < $1.key }
                    .map { Neighbour.Step(from: $0.key, edges: $0.value.map(\.edge).sorted()) }
                groups[relation, default: []].append(
                    Neighbour(node: visit.node, distance: visit.distance, steps: steps))
            }
        }
        return Relation.allCases.compactMap { relation in
            groups[relation].map { group in
                (relation, group.sorted { ($0.distance, $0.node) < ($1.distance, $1.node) })
            }
        }
    }
}
