/// Members of groups: a graph of two kinds of nodes, with edges only between one kind and the other.
///
/// ```swift
/// // Members 0, 1, 2; groups 0 and 1.
/// let graph = try BipartiteGraph(memberCount: 3, groupCount: 2, memberships: [(0, 0), (1, 0), (1, 1), (2, 1)])
/// let projection = try graph.projection(.sharedCount)  // 0 ── 1 ── 2
/// ```
public struct BipartiteGraph: Sendable {
    /// How many members there are, those without a group among them: their numbers are below it.
    public let memberCount: Int
    /// How many groups there are, those without a member among them: their numbers are below it.
    public let groupCount: Int
    /// The groups of member `n`, ascending, stand from `groupStarts[n]` up to `groupStarts[n + 1]`.
    let groupStarts: [UInt32]
    let groups: [UInt32]
    /// Likewise the members of each group.
    let memberStarts: [UInt32]
    let members: [UInt32]

    /// Creates the graph of members and groups that some pairs tie together.
    ///
    /// - Parameter memberships: the numbers of a member and of a group; a pair that stands twice counts once.
    /// - Throws: ``GraphError/unknownNode(_:)`` or ``GraphError/unknownGroup(_:)`` when a pair names a member or a
    ///   group that is not below its count; ``GraphError/tooManyNodes`` or ``GraphError/tooManyEdges`` from 2³² - 1 of
    ///   them on.
    /// - Complexity: linear in members, groups and pairs.
    public init(
        memberCount: Int, groupCount: Int, memberships: [(member: UInt32, group: UInt32)]
    ) throws(GraphError) {
        guard memberCount >= 0, groupCount >= 0, memberCount < UInt32.max, groupCount < UInt32.max else {
            throw .tooManyNodes
        }
        guard memberships.count < UInt32.max else { throw .tooManyEdges }
        for (member, group) in memberships {
            guard member < memberCount else { throw .unknownNode(NodeIndex(rawValue: member)) }
            guard group < groupCount else { throw .unknownGroup(Int(group)) }
        }
        // Transposed twice, so that both sides ascend, and in between each pair is kept once.
        let byGroup = SortedRows(
            count: groupCount, keys: memberships.map(\.group), values: memberships.map(\.member))
        var byMember = byGroup.transposed(count: memberCount)
        byMember.removeRepetitions()
        self.init(byMember, byMember.transposed(count: groupCount))
    }

    /// - Parameters:
    ///   - byMember: the groups of each member, ascending.
    ///   - byGroup: the members of each group, ascending.
    init(_ byMember: SortedRows, _ byGroup: SortedRows) {
        (memberCount, groupCount) = (byMember.starts.count - 1, byGroup.starts.count - 1)
        (groupStarts, groups) = (byMember.starts, byMember.values)
        (memberStarts, members) = (byGroup.starts, byGroup.values)
    }

    /// Returns the groups of a member, ascending. Complexity: linear in their number.
    ///
    /// - Precondition: the member is below ``memberCount``.
    public func groups(of member: Int) -> [Int] { groupSlice(member).map(Int.init) }

    /// Returns the members of a group, ascending. Complexity: linear in their number.
    ///
    /// - Precondition: the group is below ``groupCount``.
    public func members(of group: Int) -> [Int] { memberSlice(group).map(Int.init) }

    /// Returns the groups to which two members belong both, ascending. Complexity: linear in the groups of the two.
    ///
    /// - Precondition: the members are below ``memberCount``.
    public func sharedGroups(of one: Int, and other: Int) -> [Int] {
        var shared: [Int] = []
        var (left, right) = (groupSlice(one), groupSlice(other))
        while let first = left.first, let second = right.first {
            if first == second { shared.append(Int(first)) }
            if first <= second { left.removeFirst() }
            if second <= first { right.removeFirst() }
        }
        return shared
    }

    func groupSlice(_ member: Int) -> ArraySlice<UInt32> {
        groups[Int(groupStarts[member])..<Int(groupStarts[member + 1])]
    }

    func memberSlice(_ group: Int) -> ArraySlice<UInt32> {
        members[Int(memberStarts[group])..<Int(memberStarts[group + 1])]
    }
}
