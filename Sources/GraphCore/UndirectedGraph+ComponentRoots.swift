extension UndirectedGraph {
    /// For each node the least node that a path ties it to.
    ///
    /// Links each node to its first two neighbours in a forest of components, which in most networks already makes the
    /// greatest component nearly whole; the nodes in it need not look at their other edges, since the node at the other
    /// end does if it is elsewhere (Sutton, Ben-Nun and Barak, *Optimizing parallel graph connectivity computation via
    /// subgraph sampling*, 2018).
    ///
    /// Complexity: nearly linear in nodes and edges.
    func componentRoots() -> [UInt32] {
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
                    flatten(parents)
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

    /// The root of the most nodes among a thousand that lie evenly.
    private func frequentRoot(_ parents: UnsafeMutableBufferPointer<UInt32>) -> UInt32? {
        var counts: [UInt32: Int] = [:]
        for node in stride(from: 0, to: parents.count, by: max(1, parents.count / 1000)) {
            counts[parents[node], default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
