import GraphCore
import Plan

/// A chain of edges between two nodes.
public struct PlanPath: Hashable, Sendable {
    /// From the one end to the other, both included.
    public let nodes: [NodeIndex]
    /// For each step from a node to the next its edges: several where a direction has several roles.
    public let steps: [[EdgeIndex]]

    /// How many steps it has.
    public var length: Int { steps.count }
}

extension PlanGraph {
    /// Returns how two nodes are linked: the paths between them, the shortest first.
    ///
    /// ```swift
    /// graph.paths(from: casa, to: verde).paths                    // all shortest ones
    /// graph.paths(from: casa, to: verde, maximumLength: 4).paths  // also what they share besides
    /// ```
    ///
    /// A path never makes a detour: no two of its nodes are tied besides those that follow each other. It does not go
    /// through nodes that relate nothing unless the query allows it.
    ///
    /// - Parameters:
    ///   - start: where the paths begin.
    ///   - end: where they end.
    ///   - maximumLength: how many steps a path has at most; nil gives the shortest paths alone.
    ///   - limit: how many paths to give at most; never more than 100,000.
    ///   - connectors: the kinds of nodes that a path may go through besides objectives; nil allows all. Drivers and
    ///     value dimensions that are named here are gone through.
    ///   - query: which edges to follow.
    /// - Returns: the paths by length, and of equal length in the graph's order, without one if the nodes are the same
    ///   or not linked; and whether these are all.
    /// - Complexity: linear in the graph and in what is returned for shortest paths; for longer ones exponential in the
    ///   length, given up after 200,000 steps.
    public func paths(
        from start: NodeIndex, to end: NodeIndex, maximumLength: Int? = nil, limit: Int = .max,
        through connectors: Set<NodeKind>? = nil, query: GraphQuery = GraphQuery()
    ) -> (paths: [PlanPath], isComplete: Bool) {
        let selection = selection(query.allowing(connectors ?? []))
        let found = structure.inducedPaths(
            from: start, to: end, maximumLength: maximumLength, limit: min(limit, 100_000),
            follows: selection.follows, passes: { passes($0, through: connectors, selection) })
        let paths = found.paths.map { nodes in
            PlanPath(
                nodes: nodes,
                steps: zip(nodes, nodes.dropFirst()).map { one, other in
                    structure.edges(at: one).filter { $0.neighbour == other && selection.follows($0.edge) }.map(\.edge)
                        .sorted()
                })
        }
        return (paths, found.isComplete)
    }

    /// Returns the nodes nearest to a node of those that paths with the same filters reach from it.
    ///
    /// - Parameters:
    ///   - start: where the paths begin.
    ///   - kind: of what kind the nodes are to be; nil for any.
    ///   - connectors: as of ``paths(from:to:maximumLength:limit:through:query:)``.
    ///   - query: which edges to follow.
    /// - Returns: all at the least distance, with that distance, in the graph's order; the node itself is not among
    ///   them.
    /// - Complexity: linear in the graph.
    public func nearest(
        to start: NodeIndex, kind: NodeKind?, through connectors: Set<NodeKind>? = nil,
        query: GraphQuery = GraphQuery()
    ) -> (nodes: [NodeIndex], distance: Int) {
        let selection = selection(query.allowing(connectors ?? []))
        let visits = structure.neighbourhood(
            of: [start], depth: .max, follows: selection.follows,
            passes: { passes($0, through: connectors, selection) }
        ).filter { $0.distance > 0 && (kind == nil || self[$0.node].kind == kind) }
        guard let distance = visits.first?.distance else { return ([], 0) }
        return (visits.filter { $0.distance == distance }.map(\.node).sorted(), distance)
    }

    private func passes(_ node: NodeIndex, through connectors: Set<NodeKind>?, _ selection: GraphSelection) -> Bool {
        let isWanted = connectors?.contains(self[node].kind) ?? true
        return (isWanted || self[node].kind == .objective) && selection.passes(node)
    }
}
