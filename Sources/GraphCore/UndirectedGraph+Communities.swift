extension UndirectedGraph {
    /// Returns the modularity of groups: how much more weight lies within them than would by chance.
    ///
    ///     Q = Σ ( w(g)/m − γ (s(g)/2m)² )    over the groups g
    ///
    /// with *m* the sum of all weights, *w(g)* that of the edges within *g*, *s(g)* the strengths of its nodes
    /// together, and γ the resolution. From −½ to below 1 at γ = 1; above 0.3 a network is usually said to have
    /// communities.
    ///
    /// - Parameters:
    ///   - groups: of this graph's nodes.
    ///   - resolution: above 1 favours smaller groups, below 1 greater ones.
    /// - Returns: 0 for a graph without edges.
    /// - Throws: ``MeasureError/nodeCount(_:expected:)`` when the groups are not of as many nodes as there are;
    ///   ``MeasureError/parameter(_:_:allowed:)`` for a resolution that is below 0 or not finite.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Newman and Girvan, *Finding and evaluating community structure in networks*, 2004; the resolution parameter is
    /// from Reichardt and Bornholdt, *Statistical mechanics of community detection*, 2006.
    public func modularity(of groups: Partition, resolution: Double = 1) throws(MeasureError) -> Double {
        guard groups.nodeCount == nodeCount else { throw .nodeCount(groups.nodeCount, expected: nodeCount) }
        try check(resolution)
        return LeidenNetwork(self).quality(
            of: groups.groups.map(UInt32.init), groupCount: groups.groupCount, resolution: resolution)
    }

    /// Groups of nodes with much weight within and little between them: communities of high
    /// ``modularity(of:resolution:)``, by the Leiden algorithm.
    ///
    /// ```swift
    /// let communities = try graph.communities()
    /// let quality = try graph.modularity(of: communities)
    /// ```
    ///
    /// Every community is connected, and isolated nodes are communities by themselves. To find the highest modularity
    /// there is would take exponential time; what is found is such that no node can be moved to another community, and
    /// no two communities joined, with gain. The same arguments give the same result on every run and system.
    ///
    /// - Parameters:
    ///   - resolution: above 1 finds more and smaller communities, below 1 fewer and greater ones; at least 0.
    ///   - seed: of the random order in which nodes are looked at. Another seed may give another result.
    ///   - attempts: how often to begin anew; the first with the highest modularity is the result. Of small graphs it
    ///     is mostly the highest that there is; for great ones a few are enough.
    /// - Returns: the communities, numbered as in ``Partition`` by their first nodes.
    /// - Throws: ``MeasureError/parameter(_:_:allowed:)`` for a resolution that is below 0 or not finite, or fewer than
    ///   one attempt.
    /// - Complexity: each attempt nearly linear in nodes and edges, by experience.
    ///
    /// Traag, Waltman and van Eck, *From Louvain to Leiden: guaranteeing well-connected communities*, 2019.
    public func communities(
        resolution: Double = 1, seed: UInt64 = 1, attempts: Int = 100
    ) throws(MeasureError) -> Partition {
        try check(resolution)
        guard attempts > 0 else { throw .parameter("attempts", Double(attempts), allowed: "at least 1") }
        let network = LeidenNetwork(self)
        guard network.total > 0 else { return Partition(0..<nodeCount) }
        var generator = SplitMix64(seed: seed)
        var best = communities(of: network, resolution: resolution, &generator)
        for _ in 1..<attempts {
            let found = communities(of: network, resolution: resolution, &generator)
            if found.quality > best.quality + 1e-12 { best = found }
        }
        return Partition(numbers: best.communities, below: nodeCount)
    }

    private func check(_ resolution: Double) throws(MeasureError) {
        guard resolution >= 0, resolution.isFinite else {
            throw .parameter("resolution", resolution, allowed: "a finite number from 0")
        }
    }

    /// Iterates until nothing gets better.
    private func communities(
        of network: LeidenNetwork, resolution: Double, _ generator: inout SplitMix64
    ) -> (communities: [UInt32], quality: Double) {
        var best: (communities: [UInt32], quality: Double) = (Array(0..<UInt32(nodeCount)), -.infinity)
        while true {
            let found = connectedParts(
                of: network.improved(best.communities, resolution: resolution, &generator))
            let quality = network.quality(of: found, groupCount: nodeCount, resolution: resolution)
            guard quality > best.quality + 1e-12 else { return best }
            best = (found, quality)
        }
    }

    /// The groups, with parts of a group that no path within it ties together made groups of their own.
    private func connectedParts(of groups: [UInt32]) -> [UInt32] {
        var parts = [UInt32](repeating: .max, count: nodeCount)
        var pending: [UInt32] = []
        for start in 0..<UInt32(nodeCount) where parts[Int(start)] == .max {
            parts[Int(start)] = start
            pending.append(start)
            while let node = pending.popLast() {
                for place in range(of: node) {
                    let neighbour = Int(neighbours[place])
                    if parts[neighbour] == .max, groups[neighbour] == groups[Int(node)] {
                        parts[neighbour] = start
                        pending.append(UInt32(neighbour))
                    }
                }
            }
        }
        return parts
    }
}
