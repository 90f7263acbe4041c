extension UndirectedGraph {
    /// Returns the eccentricity of each node: how many hops it is from the farthest node that it reaches.
    ///
    ///     e(v) = max d(v, u)   over the nodes u that v reaches
    ///
    /// The nodes with the least are a component's centre. In a graph that is not connected each component stands for
    /// itself, and an isolated node has 0.
    ///
    /// ```
    /// a ── b ── c      eccentricities()  →  2, 1, 2
    /// ```
    ///
    /// - Returns: one number for each node, by its number.
    /// - Complexity: *nm* at worst; in networks that people make a few breadth-first searches are mostly enough, since
    ///   each search also bounds the eccentricities of the nodes that it reaches.
    ///
    /// Takes and Kosters, *Computing the eccentricity distribution of large graphs*, 2013.
    public func eccentricities() -> [Int] { eccentricityBounds(stopsAtDiameter: false) }

    /// Returns the greatest distance in hops between any two nodes that a path ties together; 0 in a graph without
    /// edges.
    ///
    /// In a graph that is not connected it is the greatest of its components'. Complexity: as
    /// ``eccentricities()``, mostly less.
    ///
    /// Takes and Kosters, *Determining the diameter of small world networks*, 2011.
    public func diameter() -> Int { eccentricityBounds(stopsAtDiameter: true).max() ?? 0 }

    /// Lower bounds of eccentricities that are exact, or at `stopsAtDiameter` of which the greatest is.
    ///
    /// In each component, a search from `v` shows of each node `w` at distance `d` that max(d, e(v) − d) ≤ e(w) ≤ e(v)
    /// + d. Searches go from the node with the greatest upper and with the least lower bound in turn, until no node is
    /// open.
    private func eccentricityBounds(stopsAtDiameter: Bool) -> [Int] {
        var lower = [Int](repeating: 0, count: nodeCount)
        var upper = [Int](repeating: .max, count: nodeCount)
        var search = HopSearch(self)
        var greatest = 0
        for component in connectedComponents().members {
            var open = component.map { Int($0.rawValue) }
            var fromGreatest = true
            while let first = open.first {
                func isBetter(_ node: Int, than other: Int) -> Bool {
                    let (one, two) = fromGreatest ? (upper[node], upper[other]) : (lower[other], lower[node])
                    return one > two || one == two && range(of: UInt32(node)).count > range(of: UInt32(other)).count
                }
                var source = first
                for node in open.dropFirst() where isBetter(node, than: source) { source = node }
                fromGreatest.toggle()

                search.run(from: UInt32(source))
                let eccentricity = Int(search.hops[Int(search.order[search.order.count - 1])])
                for node in search.order.lazy.map(Int.init) {
                    let distance = Int(search.hops[node])
                    lower[node] = max(lower[node], distance, eccentricity - distance)
                    upper[node] = min(upper[node], eccentricity + distance)
                }
                (lower[source], upper[source]) = (eccentricity, eccentricity)
                greatest = max(greatest, eccentricity)
                open.removeAll { lower[$0] == upper[$0] || stopsAtDiameter && upper[$0] <= greatest }
            }
        }
        return lower
    }
}
