import Testing

@testable import GraphCore

@Suite struct PathTests {
    /// All simple paths, by trying every way, in the order of the edges at each node.
    private func allPaths(
        _ structure: GraphStructure, _ nodes: [NodeIndex], _ edges: [EdgeIndex], to end: NodeIndex,
        _ direction: EdgeDirection, follows: (EdgeIndex) -> Bool, passes: (NodeIndex) -> Bool
    ) -> [Path] {
        let last = nodes[nodes.count - 1]
        if last == end { return [Path(nodes: nodes, edges: edges)] }
        if nodes.count > 1, !passes(last) { return [] }
        var paths: [Path] = []
        for (edge, next) in structure.edges(at: last, direction) where follows(edge) && !nodes.contains(next) {
            paths += allPaths(
                structure, nodes + [next], edges + [edge], to: end, direction, follows: follows, passes: passes)
        }
        return paths
    }

    @Test(arguments: UInt64(0)..<120) func pathsAreThoseThatTryingEveryWayFinds(seed: UInt64) throws {
        let structure = try randomGraph(seed: seed).graph.structure
        let start = NodeIndex(rawValue: 0)
        let end = NodeIndex(rawValue: UInt32(structure.nodeCount - 1))
        func follows(_ edge: EdgeIndex) -> Bool { seed % 3 != 0 || edge.rawValue % 5 != 0 }
        func passes(_ node: NodeIndex) -> Bool { seed % 2 != 0 || ![0, 4].contains(node.rawValue % 6) }
        for direction in EdgeDirection.allCases {
            let found = allPaths(
                structure, [start], [], to: end, direction, follows: follows, passes: passes)
            let all = (0...structure.nodeCount).flatMap { length in found.filter { $0.edges.count == length } }
            for length in [-1, 0, 1, 3, 5] {
                let expected = all.filter { $0.edges.count <= length }
                for limit in [0, 1, 4, 60] {
                    #expect(
                        structure.simplePaths(
                            from: start, to: end, maximumLength: length, limit: limit, direction: direction,
                            follows: follows, passes: passes) == Array(expected.prefix(limit)))
                }
            }
            let shortest = all.filter { $0.edges.count == all.first?.edges.count }
            for limit in [0, 1, 3, .max] {
                #expect(
                    structure.shortestPaths(
                        from: start, to: end, limit: limit, direction: direction, follows: follows, passes: passes)
                        == Array(shortest.prefix(limit)))
            }
        }
    }

    /// A ladder of diamonds has two to the power of forty shortest paths.
    @Test func aLimitKeepsExponentiallyManyPathsFromBeingWalked() throws {
        var builder = GraphBuilder<Int, Int>()
        var last = try builder.addNode(0)
        let start = last
        for _ in 0..<40 {
            let sides = try [builder.addNode(1), builder.addNode(2)]
            let next = try builder.addNode(0)
            for side in sides {
                try builder.addEdge(from: last, to: side, 0)
                try builder.addEdge(from: next, to: side, 0)
            }
            last = next
        }
        let structure = builder.build().structure
        let paths = structure.shortestPaths(from: start, to: last, limit: 5)
        #expect(paths.count == 5 && Set(paths).count == 5)
        #expect(paths.allSatisfy { $0.edges.count == 80 && $0.nodes.count == 81 })
        #expect(structure.simplePaths(from: start, to: last, maximumLength: .max, limit: 5) == paths)
        #expect(structure.shortestPaths(from: start, to: last, limit: 5, direction: .outgoing).isEmpty)
    }

    @Test func aWayToItselfIsOneNode() throws {
        var builder = GraphBuilder<Int, Int>()
        let node = try builder.addNode(0)
        try builder.addEdge(from: node, to: node, 0)
        let structure = builder.build().structure
        let expected = [Path(nodes: [node], edges: [])]
        #expect(structure.shortestPaths(from: node, to: node, limit: 9) == expected)
        #expect(structure.simplePaths(from: node, to: node, maximumLength: 3, limit: 9) == expected)
    }
}
