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
    /// - Complexity: the tries times the groups of a member.
    ///
    /// Maslov and Sneppen, *Specificity and stability in topology of protein networks*, 2002.
    public func rewired(seed: UInt64, triesPerMembership: Int = 20) -> BipartiteGraph {
        var generator = SplitMix64(seed: seed)
        // A membership keeps its member, so that each member's groups stay in their places, though in no order.
        var groups = groups
        let members = (0..<memberCount).flatMap { Array(repeating: UInt32($0), count: groupSlice($0).count) }
        func isMember(_ member: UInt32, of group: UInt32) -> Bool {
            groups[Int(groupStarts[Int(member)])..<Int(groupStarts[Int(member) + 1])].contains(group)
        }
        for _ in 0..<(groups.count > 1 ? max(0, triesPerMembership) * groups.count : 0) {
            let (one, other) = (generator.next(below: groups.count), generator.next(below: groups.count))
            if !isMember(members[one], of: groups[other]), !isMember(members[other], of: groups[one]) {
                groups.swapAt(one, other)
            }
        }
        let byGroup = SortedRows(count: groupCount, keys: groups, values: members)
        let byMember = byGroup.transposed(count: memberCount)
        return BipartiteGraph(byMember, byMember.transposed(count: groupCount))
    }
}
