import Testing

@testable import GraphCore

@Suite struct CompressedRowsTests {
    @Test(arguments: UInt64(0)..<100) func rowsAreTheSortedNeighbours(seed: UInt64) throws {
        let random = try RandomUndirectedGraph(seed: seed)
        let expected = random.neighbours.map { $0.sorted() }
        for node in 0..<random.nodeCount {
            #expect(random.graph.neighbours(of: NodeIndex(node)).map(\.rawValue) == expected[node])
        }
        #expect(random.graph.edgeCount == expected.reduce(0) { $0 + $1.count } / 2)
    }

    /// Rows of more than 32 entries are sorted in another way than short ones.
    @Test(arguments: UInt64(0)..<10) func longRowsInAnyOrderAreSorted(seed: UInt64) throws {
        let random = try RandomUndirectedGraph(seed: seed, nodeCount: 120, edgesPerNode: 30)
        let expected = random.neighbours.map { $0.sorted() }
        for node in 0..<random.nodeCount {
            #expect(random.graph.neighbours(of: NodeIndex(node)).map(\.rawValue) == expected[node])
        }
    }

    @Test(arguments: [1, 30]) func weightsOfParallelEdgesAddUp(edgesPerNode: Int) throws {
        for seed in UInt64(0)..<20 {
            let random = try RandomUndirectedGraph(seed: seed, nodeCount: 50, edgesPerNode: edgesPerNode)
            let weights = random.edges.indices.map { Double($0 % 7 + 1) }
            let graph = try UndirectedGraph(nodeCount: 50, edges: random.edges, weights: weights)
            var sums: [[UInt32]: Double] = [:]
            for ((one, other), weight) in zip(random.edges, weights) where one != other {
                sums[[min(one, other), max(one, other)], default: 0] += weight
            }
            #expect(graph.edgeCount == sums.count)
            for (ends, sum) in sums {
                for (one, other) in [(ends[0], ends[1]), (ends[1], ends[0])] {
                    #expect(graph.weight(between: NodeIndex(Int(one)), and: NodeIndex(Int(other))) == sum)
                }
            }
        }
    }

    @Test func theFirstUnknownEndIsNamed() {
        for edges: [(UInt32, UInt32)] in [[(0, 1), (9, 0)], [(1, 9), (8, 8)]] {
            #expect(throws: GraphError.unknownNode(NodeIndex(9))) { try UndirectedGraph(nodeCount: 2, edges: edges) }
        }
    }

    @Test func countsThatCantBeAreErrors() {
        #expect(throws: GraphError.tooManyNodes) { try UndirectedGraph(nodeCount: Int(UInt32.max), edges: []) }
        #expect(throws: GraphError.tooManyNodes) { try UndirectedGraph(nodeCount: -1, edges: []) }
    }

    @Test func aGraphWithoutNodesIsOne() throws {
        let graph = try UndirectedGraph(nodeCount: 0, edges: [])
        #expect(graph.edgeCount == 0)
        #expect(graph.connectedComponents().groupCount == 0)
    }
}
