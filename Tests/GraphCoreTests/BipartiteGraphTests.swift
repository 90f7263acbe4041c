import Testing

@testable import GraphCore

@Suite struct BipartiteGraphTests {
    @Test(arguments: UInt64(0)..<80) func projectionsFollowFromSharedGroups(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (memberCount, groupCount) = (
            Int.random(in: 0...8, using: &generator), Int.random(in: 0...6, using: &generator)
        )
        var memberships: [(member: UInt32, group: UInt32)] = []
        if memberCount > 0, groupCount > 0 {
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                memberships.append(
                    (
                        UInt32.random(in: 0..<UInt32(memberCount), using: &generator),
                        UInt32.random(in: 0..<UInt32(groupCount), using: &generator)
                    ))
            }
        }
        let graph = try BipartiteGraph(memberCount: memberCount, groupCount: groupCount, memberships: memberships)
        let groups = (0..<memberCount).map { member in
            Set(memberships.filter { $0.member == member }.map { Int($0.group) })
        }
        let sizes = (0..<groupCount).map { group in Double(groups.count { $0.contains(group) }) }
        for member in 0..<memberCount { #expect(graph.groups(of: member) == groups[member].sorted()) }
        for group in 0..<groupCount {
            #expect(graph.members(of: group) == (0..<memberCount).filter { groups[$0].contains(group) })
        }
        for weight in ProjectionWeight.allCases {
            let projection = try graph.projection(weight)
            #expect(projection.nodeCount == memberCount)
            for one in 0..<memberCount {
                for other in 0..<one {
                    let shared = groups[one].intersection(groups[other])
                    #expect(graph.sharedGroups(of: one, and: other) == shared.sorted())
                    let expected =
                        switch weight {
                        case .sharedCount: Double(shared.count)
                        case .newman: shared.sorted().reduce(0) { $0 + 1 / (sizes[$1] - 1) }
                        case .jaccard: Double(shared.count) / Double(max(1, groups[one].union(groups[other]).count))
                        }
                    let own = projection.weight(
                        between: NodeIndex(rawValue: UInt32(one)), and: NodeIndex(rawValue: UInt32(other)))
                    #expect((own == nil) == shared.isEmpty)
                    expectClose([own ?? 0], [expected])
                }
            }
        }
    }

    /// Rows are put into order by sets whose words others tell of: here their members lie in many of these, and far
    /// apart.
    @Test(arguments: UInt64(0)..<4) func projectionsOfManyMembers(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let (memberCount, groupCount) = (20_000, 300)
        let near = seed % 2 == 0
        let memberships = (0..<groupCount).flatMap { group in
            let first = Int.random(in: 0..<memberCount - 100, using: &generator)
            return (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                (
                    member: UInt32(
                        near
                            ? first + .random(in: 0..<100, using: &generator)
                            : .random(in: 0..<memberCount / 50, using: &generator) * 50), group: UInt32(group)
                )
            }
        }
        let graph = try BipartiteGraph(memberCount: memberCount, groupCount: groupCount, memberships: memberships)
        var shared: [[Int]: [Double]] = [:]
        var groupCounts = [Double](repeating: 0, count: memberCount)
        for group in 0..<groupCount {
            let members = Set(memberships.filter { $0.group == group }.map { Int($0.member) })
            for one in members {
                groupCounts[one] += 1
                for other in members where other != one {
                    shared[[one, other], default: []].append(Double(members.count))
                }
            }
        }
        for weight in ProjectionWeight.allCases {
            let projection = try graph.projection(weight)
            #expect(projection.edgeCount * 2 == shared.count)
            var rows: [UInt32: [UInt32]] = [:]
            var (found, expected): ([Double], [Double]) = ([], [])
            for (pair, sizes) in shared {
                rows[UInt32(pair[0]), default: []].append(UInt32(pair[1]))
                found.append(projection.weight(between: NodeIndex(pair[0]), and: NodeIndex(pair[1])) ?? 0)
                let shared = Double(sizes.count)
                let value =
                    switch weight {
                    case .sharedCount: shared
                    case .newman: sizes.reduce(0) { $0 + 1 / ($1 - 1) }
                    case .jaccard: shared / (groupCounts[pair[0]] + groupCounts[pair[1]] - shared)
                    }
                expected.append(value)
            }
            expectClose(found, expected)
            let order = rows.keys.sorted()
            #expect(
                projection.neighbours(of: order.map { NodeIndex(rawValue: $0) }).map { $0.map(\.rawValue) }
                    == order.map { rows[$0]!.sorted() })
        }
    }

    @Test func pairsBeyondTheCountsAreErrors() {
        #expect(throws: GraphError.unknownNode(NodeIndex(rawValue: 2))) {
            try BipartiteGraph(memberCount: 2, groupCount: 3, memberships: [(2, 0)])
        }
        #expect(GraphError.unknownGroup(3).description.contains("group 3"))
        #expect(throws: GraphError.unknownGroup(3)) {
            try BipartiteGraph(memberCount: 9, groupCount: 3, memberships: [(2, 3)])
        }
        #expect(throws: GraphError.tooManyNodes) {
            try BipartiteGraph(memberCount: -1, groupCount: 3, memberships: [])
        }
    }
}
