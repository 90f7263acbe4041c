extension GraphStructure {
    /// The paths between two nodes on which no two nodes are tied besides those that follow each other (*induced* or
    /// *chordless* paths), the shortest first; all shortest paths are such.
    ///
    /// ```
    /// a ── b ── c
    /// └────────┘     from a to c: a c, and not a b c, which only makes a detour
    /// ```
    ///
    /// - Parameters:
    ///   - maximumLength: how many edges a path has at most; nil gives the shortest paths alone.
    ///   - limit: how many paths to give at most.
    ///   - follows: whether to use an edge at all; edges are used both ways.
    ///   - passes: whether a path may go through a node; not asked of its ends.
    /// - Returns: the nodes of each path, by length and then in the order of node numbers; and whether these are all. The search
    ///   ends early also after 200,000 steps.
    /// - Complexity: linear in the graph for the distances, and a depth-first search that goes only where the end is within
    ///   reach, for each length.
    public func inducedPaths(
        from start: NodeIndex, to end: NodeIndex, maximumLength: Int?, limit: Int,
        follows: (EdgeIndex) -> Bool, passes: (NodeIndex) -> Bool
    ) -> (paths: [[NodeIndex]], isComplete: Bool) {
        let visits = neighbourhood(of: [end], depth: .max, follows: follows, passes: passes)
        let distance = Dictionary(visits.map { ($0.node, $0.distance) }, uniquingKeysWith: { first, _ in first })
        guard start != end, let shortest = distance[start], shortest <= maximumLength ?? shortest else {
            return ([], true)
        }

        var neighboursOfNode: [NodeIndex: [NodeIndex]] = [:]
        func neighbours(_ node: NodeIndex) -> [NodeIndex] {
            if let known = neighboursOfNode[node] { return known }
            let found = Set(edges(at: node).filter { follows($0.edge) }.map(\.neighbour)).sorted()
            neighboursOfNode[node] = found
            return found
        }
        var paths: [[NodeIndex]] = []
        var stepsLeft = 200_000
        for length in shortest...min(maximumLength ?? shortest, nodeCount) {
            var path = [start]
            var choices = [neighbours(start)[...]]
            while let next = choices.last?.first {
                choices[choices.count - 1].removeFirst()
                stepsLeft -= 1
                if stepsLeft == 0 { return (paths, false) }
                let left = length - path.count
                let fits =
                    left == 0
                    ? next == end : next != end && (distance[next] ?? .max) <= left && passes(next)
                let ownNeighbours = fits && length > shortest ? neighbours(next) : []
                if fits, !path.contains(next), !path.dropLast().contains(where: ownNeighbours.contains) {
                    if left == 0 {
                        if paths.count == limit { return (paths, false) }
                        paths.append(path + [next])
                    } else {
                        path.append(next)
                        choices.append(neighbours(next)[...])
                    }
                }
                while choices.last?.isEmpty ?? false {
                    choices.removeLast()
                    path.removeLast()
                }
            }
        }
        return (paths, true)
    }
}
