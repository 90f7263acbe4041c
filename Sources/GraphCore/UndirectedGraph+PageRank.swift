extension UndirectedGraph {
    /// Returns the PageRank of each node: how often someone comes by it who goes along edges at random and now and then
    /// starts anew anywhere.
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
        guard tolerance > 0 else { throw .parameter("tolerance", tolerance, allowed: "above 0") }
        var walk = try RandomWalk(self, damping: damping)
        guard nodeCount > 0 else { return [] }
        for _ in 0..<max(maximumIterations, 0) {
            let change = walk.step(along: self)
            // Each step multiplies the distance from the result by the damping at most.
            if change * damping <= tolerance * (1 - damping) { return walk.ranks }
        }
        throw .notConverged(iterations: maximumIterations)
    }

    /// Returns PageRank as it is after some steps from equal numbers, however far from its limit.
    ///
    /// - Parameters:
    ///   - iterations: how many steps; with none, or fewer, all nodes have the same number.
    ///   - damping: as in ``pageRank(damping:tolerance:maximumIterations:)``.
    /// - Returns: one number for each node, by its number; together they are 1.
    /// - Throws: ``MeasureError/parameter(_:_:allowed:)`` for a damping that can't be.
    /// - Complexity: linear in nodes and edges for each iteration.
    public func pageRank(iterations: Int, damping: Double = 0.85) throws(MeasureError) -> [Double] {
        var walk = try RandomWalk(self, damping: damping)
        for _ in 0..<max(iterations, 0) { _ = walk.step(along: self) }
        return walk.ranks
    }
}

/// Where someone is who goes along the edges of a graph at random.
private struct RandomWalk {
    private(set) var ranks: [Double]
    private let damping: Double
    /// 0 for isolated nodes.
    private let inverseStrengths: [Double]
    /// What each node gives for each unit of weight, and what it is given.
    private var shares: [Double]
    private var sums: [Double]

    init(_ graph: UndirectedGraph, damping: Double) throws(MeasureError) {
        guard damping >= 0, damping < 1 else { throw .parameter("damping", damping, allowed: "from 0 to below 1") }
        self.damping = damping
        inverseStrengths = graph.strength().map { $0 == 0 ? 0 : 1 / $0 }
        let rank = 1 / Double(graph.nodeCount)
        ranks = [Double](count: graph.nodeCount) { $0.initialize(repeating: rank) }
        shares = [Double](count: graph.nodeCount) { $0.initialize(repeating: 0) }
        sums = [Double](count: graph.nodeCount) { $0.initialize(repeating: 0) }
    }

    /// One step along the edges of the same graph.
    ///
    /// - Returns: the sum of all changes of ranks.
    mutating func step(along graph: UndirectedGraph) -> Double {
        var stranded = 0.0
        for node in ranks.indices {
            if inverseStrengths[node] == 0 { stranded += ranks[node] }
            shares[node] = ranks[node] * inverseStrengths[node]
        }
        graph.giveShares(shares, to: &sums)
        let base = (1 - damping + damping * stranded) / Double(ranks.count)
        var change = 0.0
        for node in ranks.indices {
            let rank = base + damping * sums[node]
            change += abs(rank - ranks[node])
            ranks[node] = rank
        }
        return change
    }
}

extension UndirectedGraph {
    /// Makes each node's sum the sum of its neighbours' shares, by the weights of the edges.
    ///
    /// Each edge is gone along once, both ways, from its end with the higher number. So the rows of hubs with low
    /// numbers, whose neighbours lie all over the memory, need no reading; where hubs have high numbers no more of it
    /// is touched than by reading each row. The numbers are added in the order of the row.
    fileprivate func giveShares(_ shares: [Double], to sums: inout [Double]) {
        // The rows lie in the arrays and every entry is a node: the builder saw to it.
        starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeBufferPointer { neighbours in
                weights.withUnsafeBufferPointer { weights in
                    shares.withUnsafeBufferPointer { shares in
                        sums.withUnsafeMutableBufferPointer { sums in
                            let isWeighted = !weights.isEmpty
                            for node in 0..<sums.count {
                                let (share, end) = (shares[node], Int(starts[node + 1]))
                                var (place, sum) = (Int(starts[node]), 0.0)
                                if isWeighted {
                                    while place < end, neighbours[place] < node {
                                        let (other, weight) = (Int(neighbours[place]), weights[place])
                                        sum += shares[other] * weight
                                        sums[other] += share * weight
                                        place += 1
                                    }
                                } else {
                                    while place < end, neighbours[place] < node {
                                        let other = Int(neighbours[place])
                                        sum += shares[other]
                                        sums[other] += share
                                        place += 1
                                    }
                                }
                                sums[node] = sum
                            }
                        }
                    }
                }
            }
        }
    }
}
