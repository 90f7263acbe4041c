import Testing

@testable import GraphCore

@Suite struct RandomWalkTests {
    @Test(arguments: UInt64(0)..<60) func stepsOfPageRankAreProductsWithTheMatrix(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed)
        let nodes = network.nodes
        let count = Double(nodes.count)
        var expected = nodes.map { _ in 1 / count }
        for steps in 0..<6 {
            expectClose(try network.graph.pageRank(iterations: steps, damping: 0.8), expected, "after \(steps)")
            let former = expected
            let stranded = nodes.reduce(0) { network.degree($1) == 0 ? $0 + former[$1] : $0 }
            expected = nodes.map { node in
                let arriving = nodes.reduce(0.0) {
                    network.matrix[$1][node] > 0
                        ? $0 + former[$1] * network.matrix[$1][node] / network.strength($1) : $0
                }
                return 0.2 / count + 0.8 * (arriving + stranded / count)
            }
        }
    }

    /// From 4,096 nodes on they are gone through 256 at a time, in an order of how many lower neighbours they have, from
    /// none to more than 32; below that sums add up in the order of numbers, to the last bit.
    @Test(arguments: [(255, 30), (257, 2), (700, 18), (4095, 2), (4096, 1), (4200, 12)], [false, true])
    func stepsOverManyNodesAreThoseOverEachEdge(shape: (nodes: Int, edgesPerNode: Int), isWeighted: Bool) throws {
        let random = try RandomUndirectedGraph(seed: 9, nodeCount: shape.nodes, edgesPerNode: shape.edgesPerNode)
        let weights = random.edges.indices.map { isWeighted ? Double($0 % 5 + 1) : 1 }
        let graph =
            isWeighted
            ? try UndirectedGraph(nodeCount: shape.nodes, edges: random.edges, weights: weights) : random.graph
        var rows = [[Int: Double]](repeating: [:], count: shape.nodes)
        for ((one, other), weight) in zip(random.edges, weights) where one != other {
            let known = isWeighted ? rows[Int(one)][Int(other)] ?? 0 : 0
            rows[Int(one)][Int(other)] = known + weight
            rows[Int(other)][Int(one)] = known + weight
        }
        let sorted = rows.map { $0.sorted { $0.key < $1.key } }
        let inverses = sorted.map { $0.isEmpty ? 0 : 1 / $0.reduce(0) { $0 + $1.value } }
        var expected = [Double](repeating: 1 / Double(shape.nodes), count: shape.nodes)
        for steps in 0..<4 {
            let ranks = try graph.pageRank(iterations: steps)
            if shape.nodes < 4096 { #expect(ranks == expected) } else { expectClose(ranks, expected, within: 1e-13) }
            let stranded = zip(expected, inverses).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
            let base = (1 - 0.85 + 0.85 * stranded) / Double(shape.nodes)
            let shares = zip(expected, inverses).map { $0 * $1 }
            expected = sorted.map { row in base + 0.85 * row.reduce(0) { $0 + shares[$1.key] * $1.value } }
        }
    }

    @Test func manyStepsComeNearTheLimit() throws {
        let graph = try RandomUndirectedGraph(seed: 4, nodeCount: 300, edgesPerNode: 3).graph
        expectClose(try graph.pageRank(iterations: 300), try graph.pageRank(), within: 1e-12)
        #expect(abs(try graph.pageRank(iterations: 3).reduce(0, +) - 1) < 1e-12)
        #expect(try graph.pageRank(iterations: -1) == (0..<300).map { _ in 1.0 / 300 })
        #expect(throws: MeasureError.parameter("damping", 1, allowed: "from 0 to below 1")) {
            try graph.pageRank(iterations: 1, damping: 1)
        }
        #expect(try UndirectedGraph(nodeCount: 0, edges: []).pageRank(iterations: 5).isEmpty)
    }
}
