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

    /// Nodes are gone through 256 at a time, in an order of how many lower neighbours they have: from none to more than
    /// 32.
    @Test(arguments: [(255, 30), (256, 2), (257, 20), (700, 18)], [false, true])
    func stepsOverManyNodesAreThoseOverEachEdge(shape: (nodes: Int, edgesPerNode: Int), isWeighted: Bool) throws {
        let random = try RandomUndirectedGraph(seed: 9, nodeCount: shape.nodes, edgesPerNode: shape.edgesPerNode)
        let weights = random.edges.indices.map { isWeighted ? Double($0 % 5 + 1) : 1 }
        let graph =
            isWeighted
            ? try UndirectedGraph(nodeCount: shape.nodes, edges: random.edges, weights: weights) : random.graph
        var matrix = [[Double]](repeating: Array(repeating: 0, count: shape.nodes), count: shape.nodes)
        for ((one, other), weight) in zip(random.edges, weights) where one != other {
            matrix[Int(one)][Int(other)] += weight
            matrix[Int(other)][Int(one)] += weight
        }
        if !isWeighted { matrix = matrix.map { $0.map { min($0, 1) } } }
        let strengths = matrix.map { $0.reduce(0, +) }
        var expected = [Double](repeating: 1 / Double(shape.nodes), count: shape.nodes)
        for steps in 0..<4 {
            expectClose(
                try graph.pageRank(iterations: steps), expected, "after \(steps)", within: 1e-13)
            let stranded = zip(expected, strengths).reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }
            expected = (0..<shape.nodes).map { node in
                var arriving = 0.0
                for other in 0..<shape.nodes where matrix[node][other] > 0 {
                    arriving += expected[other] * matrix[node][other] / strengths[other]
                }
                return (0.15 + 0.85 * stranded) / Double(shape.nodes) + 0.85 * arriving
            }
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
