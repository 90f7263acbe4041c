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
