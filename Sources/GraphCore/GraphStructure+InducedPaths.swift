extension GraphStructure {
    /// Returns the paths between two nodes that make no detour, the shortest first: no two of their nodes are tied
    /// besides those that follow each other (*induced* or *chordless* paths). All shortest paths are such.
    ///
    /// ```
    /// a ── b ── c ── d      inducedPaths(from: a, to: d, limit: 10).paths  →  a c d
    /// ├─────────┘    │      and with maximumLength: 3 also a e f d, but never a b c d, since a and c are tied
    /// └─── e ── f ───┘
    /// ```
    ///
    /// - Parameters:
    ///   - maximumLength: how many edges a path has at most; nil gives the shortest paths alone.
    ///   - limit: how many paths to give at most, since there may be exponentially many; below 1 gives none.
    ///   - maximumSteps: after how many steps from node to node to give up the search for longer paths than the
    ///     shortest. It does not count for the shortest ones, where every step leads to one more path.
    ///   - follows: whether to use an edge at all; edges are used both ways.
    ///   - passes: whether a path may go through a node. Not asked of its ends.
    /// - Returns: the nodes of each path, from the start to the end, by length and then in the order of node numbers;
    ///   none from a node to itself. And whether these are all.
    /// - Precondition: the nodes are of this graph.
    /// - Complexity: 4 bytes of memory for each node of the graph. For the shortest paths linear in the nodes and edges
    ///   that are nearer to the end than the start is, besides sorting, and in the length of what is returned. For
    ///   longer ones exponential in the length, each step linear in a node's edges.
    ///
    /// Breadth-first search for the distances to the end, and for each length a depth-first search that goes only where
    /// the end is near enough. What is tied to a node is marked when the path goes on from it, until the path goes back
    /// to it.
    public func inducedPaths(
        from start: NodeIndex, to end: NodeIndex, maximumLength: Int? = nil, limit: Int, maximumSteps: Int = 200_000,
        follows: (EdgeIndex) -> Bool = { _ in true }, passes: (NodeIndex) -> Bool = { _ in true }
    ) -> (paths: [[NodeIndex]], isComplete: Bool) {
        precondition(start.rawValue < nodeCount && end.rawValue < nodeCount, "the graph has no such node")
        let distances = distances(
            to: end, from: start, maximumLength: maximumLength, follows: follows, passes: passes)
        guard start != end, distances[Int(start.rawValue)] < .max else { return ([], true) }
        let shortest = Int(distances[Int(start.rawValue)])
        // Where the ends are tied every other path makes a detour.
        let longest = shortest == 1 ? 1 : min(maximumLength ?? shortest, nodeCount - 1)

        var rows: [NodeIndex: [NodeIndex]] = [:]
        /// The nodes to which a path may go on from a node, each once, descending: only those nearer to the end, or
        /// all.
        func row(of node: NodeIndex, onlyNearer: Bool) -> [NodeIndex] {
            if let row = rows[node] { return row }
            let distance = distances[Int(node.rawValue)]
            var found: Set<NodeIndex> = []
            for (edge, next) in edges(at: node) where next != node && next != start {
                let nextDistance = distances[Int(next.rawValue)]
                guard onlyNearer ? nextDistance < distance : nextDistance < .max, follows(edge) else { continue }
                if next == end || passes(next) { found.insert(next) }
            }
            let row = found.sorted(by: >)
            rows[node] = row
            return row
        }
        var search = InducedPathSearch(start: start, distances: distances, limit: limit, stepsLeft: maximumSteps)
        var isComplete = search.find(length: shortest) { row(of: $0, onlyNearer: true) }
        rows.removeAll()
        for length in shortest..<longest where isComplete {
            isComplete = search.find(length: length + 1) { row(of: $0, onlyNearer: false) }
        }
        return (search.paths, isComplete)
    }

    /// How many edges nodes are away from the end, on paths that do not go through the start.
    ///
    /// - Returns: `UInt32.max` for those farther than the greatest length, or without one for some that are as far as
    ///   the start or farther.
    private func distances(
        to end: NodeIndex, from start: NodeIndex, maximumLength: Int?, follows: (EdgeIndex) -> Bool,
        passes: (NodeIndex) -> Bool
    ) -> [UInt32] {
        var distances = [UInt32](repeating: .max, count: nodeCount)
        distances[Int(end.rawValue)] = 0
        var queue = [end]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            let distance = distances[Int(node.rawValue)]
            guard distance < maximumLength ?? .max, node != start, node == end || passes(node) else { continue }
            for (edge, neighbour) in edges(at: node)
            where distances[Int(neighbour.rawValue)] == .max && follows(edge) {
                distances[Int(neighbour.rawValue)] = distance + 1
                if neighbour == start, maximumLength == nil { return distances }
                queue.append(neighbour)
            }
        }
        return distances
    }
}
