import BitCollections

/// A node that a breadth-first search reached.
public struct Visit: Hashable, Sendable {
    /// The node that was reached, or a start.
    public let node: NodeIndex
    /// How many edges it is away from the nearest start; 0 at a start.
    public let distance: Int
    /// The node from which it was reached first; none at a start.
    public let predecessor: NodeIndex?
}

extension GraphStructure {
    /// Returns the nodes within some distance of the starts, the nearest first.
    ///
    /// ```
    /// a ── b ── c ── d      neighbourhood(of: [a], depth: 2)  →  a (0), b (1), c (2)
    /// ```
    ///
    /// - Parameters:
    ///   - starts: where the search begins; a node that stands twice counts once.
    ///   - depth: how many edges to go at most; 0 gives the starts alone.
    ///   - direction: which way edges are followed.
    ///   - follows: whether to use an edge at all; edges are tried in the order of ``edges(at:_:)``.
    ///   - passes: whether to go on from a node that was reached; it is visited either way. Not asked of the starts.
    /// - Returns: each node once, in the order of distance, and at equal distance in the order of discovery.
    /// - Precondition: the starts are nodes of this graph.
    /// - Complexity: linear in the nodes and edges within reach, and a bit of memory for each node of the graph.
    ///
    /// Breadth-first search, as in Cormen, Leiserson, Rivest and Stein, *Introduction to Algorithms*, 20.2.
    public func neighbourhood(
        of starts: some Sequence<NodeIndex>, depth: Int, direction: EdgeDirection = .both,
        follows: (EdgeIndex) -> Bool = { _ in true }, passes: (NodeIndex) -> Bool = { _ in true }
    ) -> [Visit] {
        var seen = BitArray(repeating: false, count: nodeCount)
        var visits: [Visit] = []
        func visit(_ node: NodeIndex, distance: Int, predecessor: NodeIndex? = nil) {
            guard !seen[Int(node.rawValue)] else { return }
            seen[Int(node.rawValue)] = true
            visits.append(Visit(node: node, distance: distance, predecessor: predecessor))
        }
        for start in starts { visit(start, distance: 0) }
        var next = 0
        while next < visits.count {
            let current = visits[next]
            next += 1
            guard current.distance < depth, current.distance == 0 || passes(current.node) else { continue }
            for (edge, neighbour) in edges(at: current.node, direction) where follows(edge) {
                visit(neighbour, distance: current.distance + 1, predecessor: current.node)
            }
        }
        return visits
    }
}
