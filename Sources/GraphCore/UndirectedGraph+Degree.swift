extension UndirectedGraph {
    /// Returns the sum of the weights of each node's edges, also called weighted degree; where edges have no weights,
    /// the degree.
    ///
    ///     s(v) = Σ w(v, u) over the neighbours u of v
    ///
    /// It is how much a node has to do with others, where ``degree(of:)`` is with how many. An isolated node has
    /// 0. By the number of the node. Complexity: linear in nodes and edges.
    ///
    /// Barrat, Barthélemy, Pastor-Satorras and Vespignani, *The architecture of complex weighted networks*, 2004.
    public func strength() -> [Double] { strength(weights: weights) }

    /// The same of other weights in the place of the graph's.
    func strength(weights: [Double]) -> [Double] {
        (0..<nodeCount).map { node in
            let range = range(of: UInt32(node))
            return weights.isEmpty ? Double(range.count) : weights[range].reduce(0, +)
        }
    }

    /// Returns the density: which share of the edges that are possible between *n* nodes there are: *m* / (*n*(*n* −
    /// 1)/2).
    ///
    /// From 0 to 1; 0 with fewer than two nodes. Weights are not looked at. Complexity: constant.
    public func density() -> Double {
        nodeCount < 2 ? 0 : Double(edgeCount) / (Double(nodeCount) * Double(nodeCount - 1) / 2)
    }

    /// Returns some nodes drawn at random, each with the same chance and none twice, ascending: sources from which
    /// ``betweenness(isNormalised:length:sources:)`` is estimated.
    ///
    /// - Parameters:
    ///   - count: how many; all nodes where there are no more.
    ///   - seed: the same seed draws the same nodes.
    /// - Complexity: linear in the nodes.
    ///
    /// Selection sampling: Knuth, *The Art of Computer Programming*, 3.4.2, algorithm S.
    public func randomNodes(count: Int, seed: UInt64 = 1) -> [NodeIndex] {
        var generator = SplitMix64(seed: seed)
        var missing = min(max(count, 0), nodeCount)
        var drawn: [NodeIndex] = []
        for node in 0..<nodeCount where generator.next(below: nodeCount - node) < missing {
            drawn.append(NodeIndex(rawValue: UInt32(node)))
            missing -= 1
        }
        return drawn
    }
}
