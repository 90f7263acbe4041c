extension GraphStructure {
    /// Returns the reciprocity, the share of the ties between nodes that is returned: ordered pairs (a, b) tied by an
    /// edge a → b for which there is an edge b → a, over all such pairs.
    ///
    /// From 0 to 1. Parallel edges count as one, loops not at all.
    ///
    /// ```
    /// a ⇄ b → c      reciprocity()  →  2/3
    /// ```
    ///
    /// - Parameter follows: whether to look at an edge at all.
    /// - Returns: nil without edges.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Wasserman and Faust, *Social Network Analysis*, 1994; as in Newman, Forrest and Balthrop, *Email networks and
    /// the spread of computer viruses*, 2002.
    public func reciprocity(follows: (EdgeIndex) -> Bool = { _ in true }) -> Double? {
        var (pairs, returned) = (0, 0)
        forEachIncoming(follows: follows) { _, isFirst, isReturned in
            guard isFirst else { return }
            pairs += 1
            if isReturned { returned += 1 }
        }
        return pairs == 0 ? nil : Double(returned) / Double(pairs)
    }

    /// Returns the edges a → b for which there is no edge b → a, loops left out: who names someone and is not named in
    /// turn.
    ///
    /// - Parameter follows: whether to look at an edge at all, also as an answer to another.
    /// - Returns: ascending; parallel edges are each given.
    /// - Complexity: linear in nodes and edges, and the result's sorting.
    public func unreturnedEdges(follows: (EdgeIndex) -> Bool = { _ in true }) -> [EdgeIndex] {
        var edges: [EdgeIndex] = []
        forEachIncoming(follows: follows) { edge, _, isReturned in
            if !isReturned { edges.append(edge) }
        }
        return edges.sorted()
    }

    /// Goes through the edges but loops, with whether each is the first from its source to its target, and whether it
    /// is returned.
    private func forEachIncoming(
        follows: (EdgeIndex) -> Bool, _ body: (_ edge: EdgeIndex, _ isFirst: Bool, _ isReturned: Bool) -> Void
    ) {
        /// The last node from which an edge led to this one.
        var reachedFrom = [UInt32](repeating: .max, count: nodeCount)
        /// The last node to which an edge of this one was seen.
        var seenAt = reachedFrom
        for node in 0..<UInt32(nodeCount) {
            let index = NodeIndex(rawValue: node)
            for (edge, target) in edges(at: index, .outgoing) where follows(edge) {
                reachedFrom[Int(target.rawValue)] = node
            }
            for (edge, source) in edges(at: index, .incoming) where source != index && follows(edge) {
                let place = Int(source.rawValue)
                body(edge, seenAt[place] != node, reachedFrom[place] == node)
                seenAt[place] = node
            }
        }
    }
}
