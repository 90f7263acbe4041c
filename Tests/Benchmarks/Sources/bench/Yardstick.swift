import CYardstick

/// The plain C version, with its own rows of the same edge list.
final class Yardstick {
    private let nation: NationalGraph
    private let queries: Queries
    private var graph: yardstick_graph
    private var distances: [UInt32]
    private var queue: [UInt32]
    private var ranks: [Double]
    private var shares: [Double]
    private var sums: [Double]

    init(_ nation: NationalGraph, _ queries: Queries) {
        self.nation = nation
        self.queries = queries
        graph = Self.build(nation)
        distances = Array(repeating: 0, count: nation.nodeCount)
        queue = distances
        ranks = Array(repeating: 0, count: nation.nodeCount)
        shares = ranks
        sums = ranks
    }

    deinit { yardstick_free(graph) }

    private static func build(_ nation: NationalGraph) -> yardstick_graph {
        nation.edges.withUnsafeBufferPointer { edges in
            edges.withMemoryRebound(to: (UInt32, UInt32).self) { edges in
                edges.baseAddress!.withMemoryRebound(to: UInt32.self, capacity: edges.count * 2) {
                    yardstick_build(UInt32(nation.nodeCount), $0, UInt64(edges.count))
                }
            }
        }
    }

    private func pageRank(tolerance: Double, steps: Int32) -> [Double] {
        _ = yardstick_pagerank(&graph, tolerance, 0.85, steps, &ranks, &shares, &sums)
        return queries.compared.map { ranks[$0] / ranks[queries.compared[0]] }
    }

    /// - Returns: nil for an operation that it doesn't have.
    func run(_ operation: Operation) -> (seconds: Double, result: [Double])? {
        switch operation {
        case .build:
            let old = graph
            let seconds = timed { graph = Self.build(nation) }
            yardstick_free(old)
            return (seconds, [Double(nation.nodeCount), Double(graph.starts[nation.nodeCount]) / 2])
        case .memory:
            return (Double(4 * (nation.nodeCount + 1 + 2 * nation.edges.count)) / Double(nation.edges.count), [])
        case .distances:
            return measured {
                queries.starts.map { Double(yardstick_distances(&graph, $0, &distances, &queue)) }
            }
        case .components: return measured { [Double(yardstick_components(&graph, &distances))] }
        case .pageRank:
            return measured { pageRank(tolerance: 1e-4, steps: .max) }
        case .pageRankSteps: return measured { pageRank(tolerance: 0, steps: 10) }
        default: return nil
        }
    }
}
