import Testing

@testable import GraphCore

/// The neighbours of many nodes at once are those of each by itself.
@Suite struct NeighbourListsTests {
    private func expectThoseOfEach(_ graph: UndirectedGraph, _ nodes: [NodeIndex]) {
        let lists = graph.neighbours(of: nodes)
        let each = nodes.map { Array(graph.neighbours(of: $0)) }
        #expect(lists.map(Array.init) == each)
        #expect(lists.nodes == each.flatMap { $0 })
        #expect(lists.starts == each.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        #expect(lists.count == nodes.count)
    }

    /// Rows of none, of few and of many, those at the end of the array among them, in any order and repeatedly.
    @Test(arguments: UInt64(0)..<80) func listsAreThoseOfEachNode(seed: UInt64) throws {
        let graph = try RandomUndirectedGraph(
            seed: seed, nodeCount: seed % 4 == 0 ? 300 : nil, edgesPerNode: seed % 8 == 0 ? 12 : nil
        ).graph
        var generator = SeededGenerator(seed: seed)
        let all = Array(graph.nodeIndices)
        expectThoseOfEach(graph, all)
        expectThoseOfEach(graph, all.reversed())
        expectThoseOfEach(
            graph, (0..<Int.random(in: 0...200, using: &generator)).map { _ in all.randomElement(using: &generator)! })
    }

    @Test(arguments: [15, 16, 17, 32, 33]) func rowsThatFillABlockAndMore(count: Int) throws {
        // The row of node 0 stands at the begin, that of the last at the end.
        let last = UInt32(count) + 1
        let edges = (1..<last).map { (UInt32(0), $0) } + (1..<last).map { (last, $0) }
        let graph = try UndirectedGraph(nodeCount: count + 2, edges: edges)
        expectThoseOfEach(graph, [NodeIndex(0)])
        expectThoseOfEach(graph, [NodeIndex(count + 1)])
        expectThoseOfEach(graph, [NodeIndex(count + 1), NodeIndex(1), NodeIndex(0), NodeIndex(count + 1)])
    }

    @Test func ofNoNodesThereAreNoLists() throws {
        for graph in [
            try UndirectedGraph(nodeCount: 0, edges: []), try UndirectedGraph(nodeCount: 2, edges: [(0, 1)]),
        ] {
            let lists = graph.neighbours(of: [])
            #expect(lists.isEmpty && lists.nodes.isEmpty && lists.starts == [0])
        }
        expectThoseOfEach(try UndirectedGraph(nodeCount: 3, edges: []), [NodeIndex(2), NodeIndex(0)])
    }
}
