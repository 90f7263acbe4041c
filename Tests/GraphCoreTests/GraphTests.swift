import Testing

@testable import GraphCore

typealias SeededGenerator = SplitMix64

extension SplitMix64: RandomNumberGenerator {}

/// A small random graph, with parallel edges and loops, and its edges in the order in which they were added.
func randomGraph(seed: UInt64) throws -> (graph: Graph<Int, Int>, ends: [(Int, Int)]) {
    var generator = SeededGenerator(seed: seed)
    let nodeCount = Int.random(in: 1...12, using: &generator)
    let edgeCount = Int.random(in: 0...24, using: &generator)
    var builder = GraphBuilder<Int, Int>()
    let nodes = try (0..<nodeCount).map { node throws in try builder.addNode(node * 10) }
    var ends: [(Int, Int)] = []
    for edge in 0..<edgeCount {
        let source = Int.random(in: 0..<nodeCount, using: &generator)
        let target = Int.random(in: 0..<nodeCount, using: &generator)
        try builder.addEdge(from: nodes[source], to: nodes[target], edge * 100)
        ends.append((source, target))
    }
    return (builder.build(), ends)
}

@Suite struct GraphTests {
    @Test func valuesAndEndsAreThoseThatWereAdded() throws {
        var builder = GraphBuilder<String, Int>()
        let milan = try builder.addNode("Milano")
        let turin = try builder.addNode("Torino")
        let edge = try builder.addEdge(from: milan, to: turin, 143)
        let graph = builder.build()
        #expect(graph[milan] == "Milano")
        #expect(graph[edge] == 143)
        #expect(graph.structure.source(of: edge) == milan)
        #expect(graph.structure.target(of: edge) == turin)
        #expect(graph.structure.edges(at: milan).map(\.neighbour) == [turin])
        #expect(graph.structure.edges(at: milan, .incoming).map(\.neighbour) == [])
        #expect(graph.structure.edges(at: turin, .incoming).map(\.edge) == [edge])
    }

    @Test func anEdgeToAnUnknownNodeIsRefusedAndChangesNothing() throws {
        var builder = GraphBuilder<String, String>()
        let known = try builder.addNode("a")
        let unknown = NodeIndex(rawValue: 1)
        #expect(throws: GraphError.unknownNode(unknown)) { try builder.addEdge(from: known, to: unknown, "x") }
        #expect(throws: GraphError.unknownNode(unknown)) { try builder.addEdge(from: unknown, to: known, "x") }
        #expect(builder.build().edges.isEmpty)
        #expect(GraphError.unknownNode(unknown).description.contains("node 1"))
    }

    @Test func anEmptyGraphHasNothing() {
        let graph = GraphBuilder<Int, Int>().build()
        #expect(graph.nodes.isEmpty && graph.edges.isEmpty)
        #expect(graph.structure.neighbourhood(of: [], depth: 5).isEmpty)
    }

    @Test(arguments: UInt64(0)..<60) func adjacencyIsThatOfTheEdgeListInItsOrder(seed: UInt64) throws {
        let (graph, ends) = try randomGraph(seed: seed)
        for node in graph.nodeIndices {
            let outgoing = ends.indices.filter { ends[$0].0 == Int(node.rawValue) }
            let incoming = ends.indices.filter { ends[$0].1 == Int(node.rawValue) }
            func edges(_ direction: EdgeDirection) -> [Int] {
                graph.structure.edges(at: node, direction).map { Int($0.edge.rawValue) }
            }
            #expect(edges(.outgoing) == outgoing)
            #expect(edges(.incoming) == incoming)
            #expect(edges(.both) == outgoing + incoming)
            for (edge, neighbour) in graph.structure.edges(at: node, .incoming) {
                #expect(neighbour == graph.structure.source(of: edge))
            }
        }
    }
}
