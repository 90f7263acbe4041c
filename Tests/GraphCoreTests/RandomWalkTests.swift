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
