extension UndirectedGraph {
    /// How often someone comes by each node who goes along edges at random and now and then starts anew anywhere:
    /// PageRank.
    ///
    ///     p(v) = (1 − d)/n  +  d · ( Σ p(u) w(u, v)/s(u) over the neighbours u of v  +  Σ p(u)/n over isolated u )
    ///
    /// with *d* the damping, *n* the number of nodes, *w* weights and *s* the ``strength()``. From an isolated node the
    /// way goes on to any node, as in NetworkX and igraph. In an undirected graph PageRank is close to the strength,
    /// and differs from it by where a node's edges lead.
    ///
    /// ```
    /// a ── b ── c      pageRank()  →  0.257, 0.486, 0.257
    /// ```
    ///
    /// - Parameters:
    ///   - damping: how likely it is to go along an edge rather than to start anew, from 0 to below 1.
    ///   - tolerance: the sum of all errors in the result is not above it (but for rounding).
    ///   - maximumIterations: how often to go one step at most.
    /// - Returns: one number for each node, by its number; together they are 1.
    /// - Throws: ``MeasureError/notConverged(iterations:)`` when the damping is too near 1 for that many iterations:
    ///   about ln(tolerance)/ln(damping) are enough. ``MeasureError/parameter(_:_:allowed:)`` for a damping or a
    ///   tolerance that can't be.
    /// - Complexity: linear in nodes and edges for each iteration.
    ///
    /// Brin and Page, *The anatomy of a large-scale hypertextual web search engine*, 1998.
    public func pageRank(
        damping: Double = 0.85, tolerance: Double = 1e-12, maximumIterations: Int = 1000
    ) throws(MeasureError) -> [Double] {
        guard damping >= 0, damping < 1 else { throw .parameter("damping", damping, allowed: "from 0 to below 1") }
        guard tolerance > 0 else { throw .parameter("tolerance", tolerance, allowed: "above 0") }
        guard nodeCount > 0 else { return [] }
        let strengths = strength()
        let count = Double(nodeCount)
        var ranks = [Double](repeating: 1 / count, count: nodeCount)
        var shares = ranks
        for _ in 0..<max(maximumIterations, 0) {
            var stranded = 0.0
            for node in 0..<nodeCount {
                if strengths[node] == 0 {
                    stranded += ranks[node]
                } else {
                    shares[node] = ranks[node] / strengths[node]
                }
            }
            let base = (1 - damping + damping * stranded) / count
            var change = 0.0
            for node in 0..<nodeCount {
                var sum = 0.0
                if weights.isEmpty {
                    for place in range(of: UInt32(node)) { sum += shares[Int(neighbours[place])] }
                } else {
                    for place in range(of: UInt32(node)) { sum += shares[Int(neighbours[place])] * weights[place] }
                }
                let rank = base + damping * sum
                change += abs(rank - ranks[node])
                ranks[node] = rank
            }
            // Each step multiplies the distance from the result by the damping at most.
            if change * damping <= tolerance * (1 - damping) { return ranks }
        }
        throw .notConverged(iterations: maximumIterations)
    }
}
