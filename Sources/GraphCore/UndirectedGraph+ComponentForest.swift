extension UndirectedGraph {
    /// For each node a lower one that a path ties it to; for the least node of a component itself.
    ///
    /// Links each node to its first two neighbours in a forest of components, which in most networks already makes the
    /// greatest component nearly whole; the nodes in it need not look at their other edges, since the node at the other
    /// end does if it is elsewhere (Sutton, Ben-Nun and Barak, *Optimizing parallel graph connectivity computation via
    /// subgraph sampling*, 2018).
    ///
    /// Complexity: nearly linear in nodes and edges.
    func componentForest() -> [UInt32] {
        let linked = 2
        guard nodeCount > 0 else { return [] }
        return [UInt32](unsafeUninitializedCapacity: nodeCount) { parents, filled in
            for node in 0..<nodeCount { parents[node] = UInt32(node) }
            filled = nodeCount
            starts.withUnsafeBufferPointer { starts in
                neighbours.withUnsafeBufferPointer { neighbours in
                    for node in 0..<nodeCount {
                        let begin = Int(starts[node])
                        for place in begin..<min(begin + linked, Int(starts[node + 1])) {
                            link(UInt32(node), neighbours[place], parents)
                        }
                    }
                    flatten(parents)
                    let greatest = frequentRoot(parents)
                    for node in 0..<nodeCount where parents[node] != greatest {
                        let begin = Int(starts[node])
                        for place in min(begin + linked, Int(starts[node + 1]))..<Int(starts[node + 1]) {
                            link(UInt32(node), neighbours[place], parents)
                        }
                    }
                }
            }
        }
    }

    /// A parent's number is never above its child's, so following parents ends, at a root that is its own parent.
    private func link(_ one: UInt32, _ other: UInt32, _ parents: UnsafeMutableBufferPointer<UInt32>) {
        var (one, other) = (parents[Int(one)], parents[Int(other)])
        while one != other {
            let (low, high) = one < other ? (one, other) : (other, one)
            let above = parents[Int(high)]
            if above == high {
                parents[Int(high)] = low
                return
            }
            (one, other) = (low, above)
        }
    }

    private func flatten(_ parents: UnsafeMutableBufferPointer<UInt32>) {
        for node in parents.indices {
            // Parents stand before their children, so theirs are roots already.
            parents[node] = parents[Int(parents[node])]
        }
    }

    /// The root that most of a hundred nodes have that lie evenly, if more than half have the same: by a vote in which
    /// each takes one away that has another (Boyer and Moore, *MJRTY*, 1991).
    private func frequentRoot(_ parents: UnsafeMutableBufferPointer<UInt32>) -> UInt32 {
        var (candidate, lead) = (parents[0], 0)
        for node in stride(from: 0, to: parents.count, by: max(1, parents.count / 100)) {
            if lead == 0 { candidate = parents[node] }
            lead += parents[node] == candidate ? 1 : -1
        }
        return candidate
    }
}
