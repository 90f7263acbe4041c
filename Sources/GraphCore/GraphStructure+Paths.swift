/// A way through a graph from a node to another. No node stands in it twice.
public struct Path: Hashable, Sendable {
    /// From the first to the last: one more than there are edges.
    public let nodes: [NodeIndex]
    public let edges: [EdgeIndex]
}

extension GraphStructure {
    /// The paths between two nodes with the fewest edges.
    ///
    /// ```
    /// a ── b ── d
    ///  ╲       ╱       shortestPaths(from: a, to: d, limit: 10)  →  a b d, a c d
    ///   ── c ──
    /// ```
    ///
    /// - Parameters:
    ///   - limit: how many to give at most, since there may be exponentially many. Whoever wants to know whether there
    ///     are more asks for one more than is needed.
    ///   - direction: which way edges are followed.
    ///   - follows: whether to use an edge at all.
    ///   - passes: whether a path may lead through a node. Not asked of its two ends.
    /// - Returns: paths that differ in an edge, also where they go through the same nodes along parallel edges, in
    ///   lexicographic order: by their first edge, then by the second, and so on, each as ``edges(at:_:)`` orders them.
    ///   None where no path leads there. From a node to itself there is one, without edges.
    /// - Precondition: the nodes are of this graph.
    /// - Complexity: linear in the nodes and edges that are not farther than the end, and in the length of all paths
    ///   returned.
    ///
    /// Breadth-first search from both ends; a path is followed up only where it leads to the end.
    public func shortestPaths(
        from start: NodeIndex, to end: NodeIndex, limit: Int, direction: EdgeDirection = .both,
        follows: (EdgeIndex) -> Bool = { _ in true }, passes: (NodeIndex) -> Bool = { _ in true }
    ) -> [Path] {
        guard limit > 0, start != end else { return limit > 0 ? [Path(nodes: [start], edges: [])] : [] }
        let surroundings = PathSurroundings(
            self, from: start, to: end, maximumLength: nil, direction, follows: follows, passes: passes)
        guard let length = surroundings.distance else { return [] }
        var paths: [Path] = []
        /// For each node on the way the place of the arc that is followed.
        var way = [surroundings.arcs(at: 0).lowerBound]
        while let place = way.popLast() {
            let isBeyond = place == surroundings.arcs(at: surroundings.node(after: way)).upperBound
            if isBeyond {
                if let last = way.popLast() { way.append(last + 1) }
                continue
            }
            way.append(place)
            if way.count < length {
                way.append(surroundings.arcs(at: surroundings.arcs[place].target).lowerBound)
            } else {
                paths.append(surroundings.path(way))
                if paths.count == limit { break }
                way[length - 1] += 1
            }
        }
        return paths
    }

    /// The paths between two nodes up to some length, the shortest first.
    ///
    /// No node is passed twice. Within one length the paths are in the order of
    /// ``shortestPaths(from:to:limit:direction:follows:passes:)``, which are the first of them.
    ///
    /// - Parameters:
    ///   - maximumLength: how many edges a path may have.
    ///   - limit: how many to give at most; their number may grow exponentially with the length.
    ///   - direction: which way edges are followed.
    ///   - follows: whether to use an edge at all.
    ///   - passes: whether a path may lead through a node. Not asked of its two ends.
    /// - Returns: paths that differ in an edge, also where they go through the same nodes along parallel edges.
    /// - Precondition: the nodes are of this graph.
    /// - Complexity: for each path returned, its length times the nodes and edges that some way within `maximumLength`
    ///   goes along.
    ///
    /// Yen, *Finding the k shortest loopless paths in a network*, 1971; with Lawler's partition, 1972, by which no path
    /// is found twice.
    public func simplePaths(
        from start: NodeIndex, to end: NodeIndex, maximumLength: Int, limit: Int, direction: EdgeDirection = .both,
        follows: (EdgeIndex) -> Bool = { _ in true }, passes: (NodeIndex) -> Bool = { _ in true }
    ) -> [Path] {
        guard limit > 0, maximumLength >= 0 else { return [] }
        guard start != end else { return [Path(nodes: [start], edges: [])] }
        let surroundings = PathSurroundings(
            self, from: start, to: end, maximumLength: maximumLength, direction, follows: follows, passes: passes)
        guard surroundings.distance != nil else { return [] }
        var search = DetourSearch(surroundings, maximumLength: maximumLength)
        /// The best is the last.
        var candidates = [search.bestWay(after: [], banned: [])].compactMap(\.self)
        var paths: [Path] = []
        while let best = candidates.popLast() {
            paths.append(surroundings.path(best.way))
            if paths.count == limit { break }
            for turn in best.turn..<best.way.count {
                let banned = (turn == best.turn ? best.banned : []) + [best.way[turn]]
                guard let candidate = search.bestWay(after: best.way[..<turn], banned: banned) else { continue }
                var range = candidates.startIndex..<candidates.endIndex
                while !range.isEmpty {
                    let middle = range.lowerBound + range.count / 2
                    range =
                        candidate.precedes(candidates[middle])
                        ? middle + 1..<range.upperBound : range.lowerBound..<middle
                }
                candidates.insert(candidate, at: range.lowerBound)
            }
        }
        return paths
    }
}
