extension UndirectedGraph {
    /// Returns how many triangles each node belongs to: pairs of its neighbours that are neighbours of each other.
    ///
    /// - Returns: one number for each node, by its number.
    /// - Complexity: *m*^1.5 at worst.
    ///
    /// Each edge is looked at from its end with the smaller degree: Chiba and Nishizeki, *Arboricity and subgraph
    /// listing algorithms*, 1985; Schank and Wagner, *Finding, counting and listing all triangles in large graphs*,
    /// 2005.
    public func triangles() -> [Int] {
        func precedes(_ one: UInt32, _ other: UInt32) -> Bool {
            let (degree, otherDegree) = (range(of: one).count, range(of: other).count)
            return degree < otherDegree || degree == otherDegree && one < other
        }
        var upwardStarts = [UInt32](repeating: 0, count: nodeCount + 1)
        var upward: [UInt32] = []
        upward.reserveCapacity(edgeCount)
        for node in 0..<UInt32(nodeCount) {
            for place in range(of: node) where precedes(node, neighbours[place]) { upward.append(neighbours[place]) }
            upwardStarts[Int(node) + 1] = UInt32(upward.count)
        }
        var triangles = [Int](repeating: 0, count: nodeCount)
        var isMarked = [Bool](repeating: false, count: nodeCount)
        for node in 0..<nodeCount {
            let own = Int(upwardStarts[node])..<Int(upwardStarts[node + 1])
            for place in own { isMarked[Int(upward[place])] = true }
            for place in own {
                let middle = Int(upward[place])
                for farther in Int(upwardStarts[middle])..<Int(upwardStarts[middle + 1]) {
                    let last = Int(upward[farther])
                    if isMarked[last] {
                        triangles[node] += 1
                        triangles[middle] += 1
                        triangles[last] += 1
                    }
                }
            }
            for place in own { isMarked[Int(upward[place])] = false }
        }
        return triangles
    }

    /// Returns the local clustering coefficient of each node: how near its neighbours are to being all neighbours of
    /// each other.
    ///
    ///     c(v) = t(v) / (d(v)·(d(v) − 1)/2)
    ///
    /// with *t* the ``triangles()`` and *d* the degree. 1 where all know each other without *v*, 0 where *v* alone ties
    /// them together, and 0 by convention with fewer than two neighbours. Weights are not looked at.
    ///
    /// ```
    /// a ── b ── c      localClustering()  →  0, 0, 0
    /// ```
    ///
    /// - Returns: one number for each node, by its number.
    /// - Complexity: *m*^1.5 at worst.
    ///
    /// Watts and Strogatz, *Collective dynamics of 'small-world' networks*, 1998.
    public func localClustering() -> [Double] {
        triangles().enumerated().map { node, count in
            let degree = Double(range(of: UInt32(node)).count)
            return count == 0 ? 0 : Double(count) / (degree * (degree - 1) / 2)
        }
    }

    /// Returns the transitivity: which share of the paths of two edges is closed to a triangle, 3 × triangles / paths.
    ///
    /// From 0 to 1; 0 where there is no path of two edges. Weights are not looked at. Complexity: *m*^1.5 at worst.
    ///
    /// Newman, Strogatz and Watts, *Random graphs with arbitrary degree distributions*, 2001.
    public func transitivity() -> Double {
        let closed = triangles().reduce(0.0) { $0 + Double($1) }
        let all = (0..<nodeCount).reduce(0.0) { sum, node in
            let degree = Double(range(of: UInt32(node)).count)
            return sum + degree * (degree - 1) / 2
        }
        return all == 0 ? 0 : closed / all
    }
}
