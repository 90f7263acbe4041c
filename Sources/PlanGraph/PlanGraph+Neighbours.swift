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
        /// The edges on a shortest way from the start to the node before it, the nearest to the start first; empty at
        /// distance 1.
        public let way: [EdgeIndex]
    }

    /// The node that was reached.
    public let node: NodeIndex
    /// How many edges away from the start.
    public let distance: Int
    /// The last steps of all shortest ways, in the graph's order; one at distance 1.
    public let steps: [Step]
}

/// Neighbours that are tied alike.
public struct NeighbourGroup: Hashable, Sendable {
    /// The relation of the last edge on the way.
    public let relation: Relation
    /// Whether the neighbours are the sources of these edges rather than their targets.
    public let isSource: Bool
    /// By distance, and then in the graph's order.
    public var neighbours: [Neighbour]
}

extension PlanGraph {
    /// Returns the nodes around a node, grouped by the relation of the last edge on the way.
    ///
    /// ```swift
    /// // The directions that carry a goal: through their objectives, so two edges away.
    /// graph.neighbours(of: goal, depth: 2, query: GraphQuery(kinds: [.direction]))
    /// ```
    ///
    /// The search does not go on through nodes that relate nothing (``PlanNode/relates``), unless it starts there or
    /// the query allows it.
    ///
    /// - Parameters:
    ///   - node: where the search begins; not among the results.
    ///   - depth: how many edges to go at most.
    ///   - direction: which way edges are followed.
    ///   - query: which edges to follow, and which kinds of nodes to give; the search goes through all.
    /// - Returns: groups in the order of ``Relation``, targets before sources. A node is in the group of each relation
    ///   that ties it to a node before it.
    /// - Complexity: linear in the part of the graph within reach, besides sorting the result.
    public func neighbours(
        of node: NodeIndex, depth: Int = 1, direction: EdgeDirection = .both,
        query: GraphQuery = GraphQuery()
    ) -> [NeighbourGroup] {
        struct Key: Hashable {
            let relation: Relation
            let isSource: Bool
        }
        let selection = selection(query)
        let visits = structure.neighbourhood(
            of: [node], depth: depth, direction: direction, follows: selection.follows, passes: selection.passes)
        let visitOfNode = Dictionary(visits.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        var groups: [Key: [Neighbour]] = [:]
        let back: EdgeDirection = direction == .both ? .both : direction == .outgoing ? .incoming : .outgoing
        for visit in visits where visit.distance > 0 && query.kinds.allows(graph[visit.node].kind) {
            let ties = ties(at: visit.node, back, selection).filter { tie in
                visitOfNode[tie.neighbour]?.distance == visit.distance - 1
                    && (visit.distance == 1 || selection.passes(tie.neighbour))
            }
            let grouped = Dictionary(grouping: ties) { tie in
                Key(relation: graph[tie.edge].relation, isSource: structure.source(of: tie.edge) == visit.node)
            }
            for (key, ties) in grouped {
                let steps = Dictionary(grouping: ties, by: \.neighbour).sorted { $0.key < $1.key }.map { from, ties in
                    Neighbour.Step(
                        from: from, edges: ties.map(\.edge).sorted(),
                        way: way(to: from, visits: visitOfNode, back, selection))
                }
                groups[key, default: []].append(
                    Neighbour(node: visit.node, distance: visit.distance, steps: steps))
            }
        }
        return Relation.allCases.flatMap { relation in
            [false, true].compactMap { isSource in
                groups[Key(relation: relation, isSource: isSource)].map { group in
                    NeighbourGroup(
                        relation: relation, isSource: isSource,
                        neighbours: group.sorted { ($0.distance, $0.node) < ($1.distance, $1.node) })
                }
            }
        }
    }

    private func ties(
        at node: NodeIndex, _ direction: EdgeDirection, _ selection: GraphSelection
    ) -> [(edge: EdgeIndex, neighbour: NodeIndex)] {
        structure.edges(at: node, direction).filter { selection.follows($0.edge) }
    }

    /// The edges from the start of a search to a node that it visited, with those parallel to them.
    private func way(
        to node: NodeIndex, visits: [NodeIndex: Visit], _ direction: EdgeDirection, _ selection: GraphSelection
    ) -> [EdgeIndex] {
        var way: [EdgeIndex] = []
        var current = node
        while let before = visits[current]?.predecessor {
            way += ties(at: current, direction, selection).filter { $0.neighbour == before }.map(\.edge).sorted()
                .reversed()
            current = before
        }
        return way.reversed()
    }
}
