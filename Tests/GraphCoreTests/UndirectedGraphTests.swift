import Testing

@testable import GraphCore

@Suite struct UndirectedGraphTests {
    @Test func parallelEdgesAddUpAndLoopsAreLeftOut() throws {
        let graph = try UndirectedGraph(
            nodeCount: 4, edges: [(2, 0), (0, 1), (1, 0), (3, 3), (1, 2)], weights: [2, 3, 4, 5, 1])
        #expect(graph.edgeCount == 3)
        #expect(graph.neighbours(of: NodeIndex(rawValue: 0)).map(\.rawValue) == [1, 2])
        #expect(graph.neighbours(of: NodeIndex(rawValue: 3)).isEmpty)
        #expect(graph.weight(between: NodeIndex(rawValue: 0), and: NodeIndex(rawValue: 1)) == 7)
        #expect(graph.weight(between: NodeIndex(rawValue: 2), and: NodeIndex(rawValue: 0)) == 2)
        #expect(graph.weight(between: NodeIndex(rawValue: 2), and: NodeIndex(rawValue: 3)) == nil)
    }

    @Test func withoutWeightsEveryEdgeWeighsOne() throws {
        let graph = try UndirectedGraph(nodeCount: 2, edges: [(0, 1), (1, 0)])
        #expect(graph.weight(between: NodeIndex(rawValue: 0), and: NodeIndex(rawValue: 1)) == 1)
    }

    @Test func badEdgesAreErrors() {
        #expect(throws: GraphError.unknownNode(NodeIndex(rawValue: 2))) {
            try UndirectedGraph(nodeCount: 2, edges: [(0, 2)])
        }
        #expect(throws: GraphError.weight(0)) { try UndirectedGraph(nodeCount: 2, edges: [(0, 1)], weights: [0]) }
        #expect(throws: GraphError.weightCount(2, edgeCount: 1)) {
            try UndirectedGraph(nodeCount: 2, edges: [(0, 1)], weights: [1, 1])
        }
    }

    @Test func parallelEdgesWhoseWeightsHaveNoFiniteSumAreAnError() {
        for count in [2, 40] {
            #expect(throws: GraphError.weight(.infinity)) {
                try UndirectedGraph(
                    nodeCount: 2, edges: Array(repeating: (0, 1), count: count),
                    weights: Array(repeating: 1e308, count: count))
            }
        }
    }
}
