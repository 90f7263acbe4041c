extension UndirectedGraph {
    /// Returns the closeness centrality of each node: how near it is to those that it can reach.
    ///
    ///     c(v) = (r − 1) / Σ d(v, u)  ·  (r − 1) / (n − 1)
    ///
    /// with the sum over the *r* − 1 nodes *u* that *v* reaches, in a graph of *n*. The second factor, the share of the
    /// others that it reaches at all, keeps a node of a small component from seeming central; in a connected graph it
    /// is 1.
    ///
    /// ```
    /// a ── b ── c      closeness()  →  2/3, 1, 2/3
    /// ```
    ///
    /// - Parameter length: how long an edge is; distances are sums of lengths.
    /// - Returns: one number for each node, by its number; 0 for an isolated one.
    /// - Complexity: *nm* for hops, *nm* log *m* for other lengths.
    ///
    /// Bavelas, *Communication patterns in task-oriented groups*, 1950; Freeman, *Centrality in social networks*, 1978;
    /// for graphs that are not connected Wasserman and Faust, *Social Network Analysis*, 1994, formula 5.22.
    public func closeness(length: EdgeLength = .one) -> [Double] {
        sums(length) { $0 }.map { sum, reached in
            sum > 0 ? Double(reached) / sum * (Double(reached) / Double(nodeCount - 1)) : 0
        }
    }

    /// Returns the harmonic centrality of each node: how near it is to all others, where one that can't be reached is
    /// infinitely far.
    ///
    ///     h(v) = Σ 1 / d(v, u)   over all other nodes u,  1/∞ = 0
    ///
    /// It means much the same as ``closeness(length:)`` and needs no exception for graphs that are not connected.
    ///
    /// ```
    /// a ── b ── c      harmonicCentrality()  →  0.75, 1, 0.75
    /// ```
    ///
    /// - Parameters:
    ///   - isNormalised: whether to divide by *n* − 1; with hops as lengths it is then from 0 to 1.
    ///   - length: how long an edge is; distances are sums of lengths.
    /// - Returns: one number for each node, by its number; 0 for an isolated one.
    /// - Complexity: *nm* for hops, *nm* log *m* for other lengths.
    ///
    /// Marchiori and Latora, *Harmony in the small-world*, 2000; Boldi and Vigna, *Axioms for centrality*, 2014.
    public func harmonicCentrality(isNormalised: Bool = true, length: EdgeLength = .one) -> [Double] {
        let scale = isNormalised && nodeCount > 1 ? Double(nodeCount - 1) : 1
        return sums(length) { 1 / $0 }.map { $0.sum / scale }
    }

    /// For each node the sum of some function of the distances to the other nodes that it reaches, and how many these
    /// are.
    private func sums(_ length: EdgeLength, of term: (Double) -> Double) -> [(sum: Double, reached: Int)] {
        func sums<Search: DistanceSearch>(_ search: Search) -> [(sum: Double, reached: Int)] {
            var search = search
            return (0..<nodeCount).map { source in
                search.run(from: UInt32(source))
                var sum = 0.0
                for node in search.order.dropFirst() { sum += term(search.distance(to: node)) }
                return (sum, search.order.count - 1)
            }
        }
        switch length {
        case .one: return sums(HopSearch(self))
        case .inverseWeight: return sums(LengthSearch(self) { 1 / $0 })
        case .of(let function): return sums(LengthSearch(self, length: function))
        }
    }
}
