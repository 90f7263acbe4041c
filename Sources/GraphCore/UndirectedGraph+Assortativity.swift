extension UndirectedGraph {
    /// Returns the degree assortativity: whether nodes with many neighbours are tied to such as have many as well, as
    /// the correlation of the degrees at the two ends of an edge.
    ///
    /// 1 where every edge ties equal degrees together, below 0 where hubs are tied to fringes, as in a star (−1).
    /// Weights are not looked at. nil without edges, and where all ends of edges have the same degree. Complexity:
    /// linear in nodes and edges.
    ///
    /// Newman, *Assortative mixing in networks*, 2002.
    public func degreeAssortativity() -> Double? {
        try? assortativity(ofValues: (0..<nodeCount).map { Double(range(of: UInt32($0)).count) })
    }

    /// Returns whether nodes are tied to such as have like values: the correlation of the values at the two ends of an
    /// edge.
    ///
    ///     r = Σ (x(u) − μ)(x(v) − μ) / Σ (x(u) − μ)²    over edges, each in both directions (u, v)
    ///
    /// with μ the mean of *x(u)* over the same. From −1 to 1. Weights are not looked at.
    ///
    /// ```
    /// a ── b ── c      assortativity(ofValues: [1, 2, 1])  →  −1
    /// ```
    ///
    /// - Parameter values: one finite number for each node, by its number.
    /// - Returns: nil without edges, and where all ends of edges have the same value.
    /// - Throws: ``MeasureError/nodeCount(_:expected:)`` when there are not as many values as nodes.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Newman, *Mixing patterns in networks*, 2003, formula 21.
    public func assortativity(ofValues values: [Double]) throws(MeasureError) -> Double? {
        guard values.count == nodeCount else { throw .nodeCount(values.count, expected: nodeCount) }
        guard let first = neighbours.first else { return nil }
        let someValue = values[Int(first)]
        guard neighbours.contains(where: { values[Int($0)] != someValue }) else { return nil }
        let mean = neighbours.reduce(0) { $0 + values[Int($1)] } / Double(neighbours.count)
        var products = 0.0
        var squares = 0.0
        for node in 0..<nodeCount {
            let deviation = values[node] - mean
            for place in range(of: UInt32(node)) { products += deviation * (values[Int(neighbours[place])] - mean) }
            squares += deviation * deviation * Double(range(of: UInt32(node)).count)
        }
        return products / squares
    }

    /// Returns whether nodes are tied to such as are in the same group, more than chance would have it.
    ///
    ///     r = (Σ e(g) − Σ a(g)²) / (1 − Σ a(g)²)    over the groups g
    ///
    /// with *e(g)* the share of edges within *g*, and *a(g)* the share of ends of edges that are in *g*. 1 where all
    /// edges are within groups, 0 where it is as by chance, below 0 where edges rather go between groups. Weights are
    /// not looked at.
    ///
    /// ```
    /// a ── b ── c      assortativity(of: Partition([0, 0, 1]))  →  −1/3
    /// ```
    ///
    /// - Returns: nil without edges, and where all ends of edges are in one group.
    /// - Throws: ``MeasureError/nodeCount(_:expected:)`` when the groups are not of as many nodes as there are.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Newman, *Mixing patterns in networks*, 2003, formula 2.
    public func assortativity(of groups: Partition) throws(MeasureError) -> Double? {
        guard groups.nodeCount == nodeCount else { throw .nodeCount(groups.nodeCount, expected: nodeCount) }
        var ends = [Int](repeating: 0, count: groups.groupCount)
        var within = 0
        for node in 0..<nodeCount {
            let group = groups.groups[node]
            for place in range(of: UInt32(node)) {
                ends[group] += 1
                if groups.groups[Int(neighbours[place])] == group { within += 1 }
            }
        }
        let all = neighbours.count
        guard all > 0, !ends.contains(all) else { return nil }
        let byChance = ends.reduce(0) { sum, count in
            let share = Double(count) / Double(all)
            return sum + share * share
        }
        return (Double(within) / Double(all) - byChance) / (1 - byChance)
    }
}
