import Testing

@testable import GraphCore

@Suite struct BreadthFirstTests {
    /// Distances by relaxing all edges until nothing changes.
    private func distances(
        from start: Int, nodeCount: Int, ends: [(Int, Int)], _ direction: EdgeDirection, uses: (Int) -> Bool
    ) -> [Int: Int] {
        var distances = [start: 0]
        for _ in 0..<nodeCount {
            for (edge, (source, target)) in ends.enumerated() where uses(edge) {
                if direction != .incoming, let known = distances[source] {
                    distances[target] = min(distances[target] ?? .max, known + 1)
                }
                if direction != .outgoing, let known = distances[target] {
                    distances[source] = min(distances[source] ?? .max, known + 1)
                }
            }
        }
        return distances
    }

    @Test(arguments: UInt64(100)..<160) func agreesWithRelaxation(seed: UInt64) throws {
        let (graph, ends) = try randomGraph(seed: seed)
        for direction in EdgeDirection.allCases {
            for depth in 0...4 {
                let visits = graph.structure.neighbourhood(
                    of: [NodeIndex(rawValue: 0)], depth: depth, direction: direction,
                    follows: { $0.rawValue % 3 != 0 })
                let expected = distances(
                    from: 0, nodeCount: graph.nodes.count, ends: ends, direction, uses: { $0 % 3 != 0 }
                ).filter { $0.value <= depth }
                #expect(
                    Dictionary(uniqueKeysWithValues: visits.map { (Int($0.node.rawValue), $0.distance) }) == expected)
                #expect(visits.map(\.distance) == visits.map(\.distance).sorted())
                #expect(visits.first?.predecessor == nil)
                for visit in visits.dropFirst() {
                    let predecessor = try #require(visit.predecessor)
                    #expect(expected[Int(predecessor.rawValue)] == visit.distance - 1)
                    let ties = graph.structure.edges(at: predecessor, direction)
                    #expect(ties.contains { $0.neighbour == visit.node && $0.edge.rawValue % 3 != 0 })
                }
            }
        }
    }

    @Test func doesNotGoOnThroughNodesThatAreNotPassed() throws {
        var builder = GraphBuilder<String, Int>()
        let nodes = try ["a", "b", "c", "d"].map { name throws in try builder.addNode(name) }
        for index in 0..<3 { try builder.addEdge(from: nodes[index], to: nodes[index + 1], index) }
        let graph = builder.build()
        func names(from start: Int) -> [String] {
            graph.structure.neighbourhood(of: [nodes[start]], depth: 9, passes: { $0 != nodes[1] })
                .map { graph[$0.node] }
        }
        #expect(names(from: 0) == ["a", "b"])
        #expect(names(from: 1) == ["b", "c", "a", "d"], "a start is passed always")
    }

    @Test func aStartThatStandsTwiceCountsOnce() throws {
        var builder = GraphBuilder<Int, Int>()
        let node = try builder.addNode(1)
        #expect(builder.build().structure.neighbourhood(of: [node, node], depth: 1).count == 1)
    }
}
