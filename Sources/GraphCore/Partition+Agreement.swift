#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Partition {
    /// Returns the adjusted Rand index: how far two partitions of the same nodes agree, corrected for what chance alone
    /// would give.
    ///
    /// Count the pairs of nodes: those together in both partitions, *s*; those together in this one, *a*; in the other,
    /// *b*; all, *t*. By chance *ab/t* pairs would be together in both, and
    ///
    ///     ARI = (s − ab/t) / ((a + b)/2 − ab/t)
    ///
    /// 1 means the same partition, about 0 what chance gives, below 0 less than that (down to −½). Use it to ask
    /// whether communities found in a network are those that an organisation chart or a classification draws. Where
    /// nothing can differ (both have one group, or both only groups of one node, or fewer than two nodes) it is 1.
    ///
    /// ```swift
    /// try Partition([0, 0, 1, 1]).adjustedRandIndex(with: Partition([0, 0, 1, 2]))  // 0.571…
    /// ```
    ///
    /// - Throws: ``MeasureError/nodeCount(_:expected:)`` when the other one is of another number of nodes.
    /// - Complexity: linear in the nodes.
    ///
    /// Hubert and Arabie, *Comparing partitions*, 1985. Symmetric.
    public func adjustedRandIndex(with other: Partition) throws(MeasureError) -> Double {
        let overlaps = try overlaps(with: other)
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        func pairs(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + pairs($1) } }
        let both = overlaps.reduce(0) { $0 + pairs($1.count) }
        let (own, others, all) = (pairs(sizes), pairs(other.sizes), pairs(nodeCount))
        if own == others, own == 0 || own == all { return 1 }
        let expected = own * others / all
        return (both - expected) / ((own + others) / 2 - expected)
    }

    /// Returns how much of what one partition says about a node the other says as well: their mutual information over
    /// the mean of their entropies.
    ///
    /// With *n* nodes, *n(g)* of them in a group and *n(g, h)* in both of two groups,
    ///
    ///     NMI = Σ n(g,h)/n · ln( n·n(g,h) / (n(g)·n(h)) )  /  ½(H + H′),     H = −Σ n(g)/n · ln( n(g)/n )
    ///
    /// from 0 (independent) to 1 (the same partition). It is not corrected for chance: many small groups agree with
    /// anything to some degree; see ``adjustedRandIndex(with:)``. Where both have one group, or there are no nodes, it
    /// is 1.
    ///
    /// - Throws: ``MeasureError/nodeCount(_:expected:)`` when the other one is of another number of nodes.
    /// - Complexity: linear in the nodes.
    ///
    /// Danon, Díaz-Guilera, Duch and Arenas, *Comparing community structure identification*, 2005; the arithmetic mean,
    /// as in scikit-learn. Symmetric.
    public func normalisedMutualInformation(with other: Partition) throws(MeasureError) -> Double {
        let overlaps = try overlaps(with: other)
        if self == other { return 1 }
        let count = Double(nodeCount)
        let (sizes, otherSizes) = (sizes, other.sizes)
        func entropy(_ sizes: [Int]) -> Double {
            sizes.reduce(0) { $0 - Double($1) / count * log(Double($1) / count) }
        }
        let shared = overlaps.reduce(0) { sum, overlap in
            let independent = Double(sizes[overlap.group]) * Double(otherSizes[overlap.otherGroup])
            return sum + Double(overlap.count) / count * log(count * Double(overlap.count) / independent)
        }
        return min(max(0, shared / ((entropy(sizes) + entropy(otherSizes)) / 2)), 1)
    }

    /// How many nodes two groups, one of each partition, have in common, where they have any.
    private func overlaps(
        with other: Partition
    ) throws(MeasureError) -> [(group: Int, otherGroup: Int, count: Int)] {
        guard other.nodeCount == nodeCount else { throw .nodeCount(other.nodeCount, expected: nodeCount) }
        var overlaps: [(group: Int, otherGroup: Int, count: Int)] = []
        var place = [Int](repeating: -1, count: other.groupCount)
        for (group, members) in members.enumerated() {
            let first = overlaps.count
            for node in members {
                let otherGroup = other[node]
                if place[otherGroup] < first {
                    place[otherGroup] = overlaps.count
                    overlaps.append((group, otherGroup, 0))
                }
                overlaps[place[otherGroup]].count += 1
            }
        }
        return overlaps
    }
}
