import Testing

@testable import GraphCore

@Suite struct ParallelBetweennessTests {
    @Test(arguments: UInt64(0)..<12) func anyNumberOfThreadsGivesTheSameToTheBit(seed: UInt64) async throws {
        let random = try RandomUndirectedGraph(seed: seed)
        let graph = random.graph
        let sources = graph.randomNodes(count: Int(seed) * 2, seed: seed)
        for threads in [0, 1, 2, 3, 16] {
            #expect(await graph.betweenness(threads: threads) == graph.betweenness())
            #expect(
                await graph.betweenness(isNormalised: false, sources: sources + sources, threads: threads)
                    == graph.betweenness(isNormalised: false, sources: sources))
        }
    }

    @Test func aGraphWithoutNodesHasNone() async throws {
        #expect(await (try UndirectedGraph(nodeCount: 0, edges: [])).betweenness(threads: 2) == [])
    }
}
