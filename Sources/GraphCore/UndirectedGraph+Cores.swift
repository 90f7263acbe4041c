extension UndirectedGraph {
    /// Returns the core number of each node: the greatest *k* such that it belongs to a part of the graph in which
    /// every node has at least *k* neighbours within that part.
    ///
    /// High numbers mark the dense middle of a network, low ones its fringe. An isolated node has 0. Weights are not
    /// looked at.
    ///
    /// ```
    /// 0 ── 1
    /// │  ╱          coreNumbers()  →  [2, 2, 2, 1]
    /// 2 ── 3
    /// ```
    ///
    /// - Returns: one number for each node, by its number.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Seidman, *Network structure and minimum degree*, 1983; computed as in Batagelj and Zaveršnik, *An O(m) algorithm
    /// for cores decomposition of networks*, 2003: take away the node with the fewest neighbours, again and again.
    public func coreNumbers() -> [Int] {
        var degrees = (0..<nodeCount).map { range(of: UInt32($0)).count }
        let greatest = degrees.max() ?? 0
        /// Where the nodes begin that have some degree, among the nodes sorted by degree.
        var firsts = [Int](repeating: 0, count: greatest + 2)
        for degree in degrees { firsts[degree + 1] += 1 }
        for degree in 0...greatest { firsts[degree + 1] += firsts[degree] }
        var next = firsts
        var sorted = [UInt32](repeating: 0, count: nodeCount)
        var position = [Int](repeating: 0, count: nodeCount)
        for node in 0..<nodeCount {
            position[node] = next[degrees[node]]
            sorted[position[node]] = UInt32(node)
            next[degrees[node]] += 1
        }
        for place in 0..<nodeCount {
            let node = Int(sorted[place])
            for entry in range(of: UInt32(node)) {
                let neighbour = Int(neighbours[entry])
                let degree = degrees[neighbour]
                guard degree > degrees[node] else { continue }
                // The neighbour changes places with the first of its degree, then belongs to the degree below.
                let first = firsts[degree]
                let other = Int(sorted[first])
                sorted.swapAt(first, position[neighbour])
                position[other] = position[neighbour]
                position[neighbour] = first
                firsts[degree] = first + 1
                degrees[neighbour] = degree - 1
            }
        }
        return degrees
    }
}
