extension BipartiteGraph {
    /// Returns a random graph in which each member is in as many groups, and each group has as many members, as here.
    ///
    /// Two memberships that are drawn at random change their groups, unless one of these pairs is there already. What
    /// such graphs have is what the counts alone explain.
    ///
    /// ```swift
    /// let values = try (1...200).map { try measure(graph.rewired(seed: $0).projection(.newman)) }
    /// ```
    ///
    /// - Parameters:
    ///   - seed: another gives another graph; the same the same, on every run and system.
    ///   - triesPerMembership: how often to draw two, for each membership. By experience ten are enough.
    /// - Complexity: linear in the tries.
    ///
    /// Maslov and Sneppen, *Specificity and stability in topology of protein networks*, 2002.
    public func rewired(seed: UInt64, triesPerMembership: Int = 20) -> BipartiteGraph {
        var generator = SplitMix64(seed: seed)
        var pairs: [(member: UInt32, group: UInt32)] = []
        pairs.reserveCapacity(groups.count)
        for member in 0..<memberCount {
            for group in groupSlice(member) { pairs.append((UInt32(member), group)) }
        }
        func key(_ member: UInt32, _ group: UInt32) -> UInt64 { UInt64(member) << 32 | UInt64(group) }
        var taken = Set(pairs.map { key($0.member, $0.group) })
        for _ in 0..<(pairs.count > 1 ? max(0, triesPerMembership) * pairs.count : 0) {
            let (one, other) = (generator.next(below: pairs.count), generator.next(below: pairs.count))
            let (first, second) = (pairs[one], pairs[other])
            let crossed = [key(first.member, second.group), key(second.member, first.group)]
            guard !taken.contains(crossed[0]), !taken.contains(crossed[1]) else { continue }
            taken.remove(key(first.member, first.group))
            taken.remove(key(second.member, second.group))
            taken.formUnion(crossed)
            (pairs[one].group, pairs[other].group) = (second.group, first.group)
        }
        let byGroup = SortedRows(count: groupCount, keys: pairs.map(\.group), values: pairs.map(\.member))
        let byMember = byGroup.transposed(count: memberCount)
        return BipartiteGraph(byMember, byMember.transposed(count: groupCount))
    }
}
