import Testing

@testable import GraphCore

/// Searches from several starts, and what remains of a directed graph without its directions, by definition.
@Suite struct DirectedGraphTests {
    /// Distances by relaxing all edges, going on only from starts and from nodes that are passed.
    private func distances(
        _ ends: [(Int, Int)], starts: [Int], depth: Int, _ direction: EdgeDirection, passes: (Int) -> Bool
    ) -> [Int: Int] {
        var distances = Dictionary(starts.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        for distance in 0..<max(depth, 0) {
            for (node, known) in distances where known == distance && (distance == 0 || passes(node)) {
                for (source, target) in ends {
                    if direction != .incoming, source == node, distances[target] == nil {
                        distances[target] = known + 1
                    }
                    if direction != .outgoing, target == node, distances[source] == nil {
                        distances[source] = known + 1
                    }
                }
            }
        }
        return distances
    }

    @Test(arguments: UInt64(0)..<60) func searchesFromSeveralStartsMeet(seed: UInt64) throws {
        let (graph, ends) = try randomGraph(seed: seed)
        let starts = [0, graph.nodes.count / 2, 0]
        for direction in EdgeDirection.allCases {
            for depth in [-1, 0, 1, 2, .max] {
                let visits = graph.structure.neighbourhood(
                    of: starts.map { NodeIndex($0) }, depth: depth, direction: direction,
                    passes: { $0.rawValue % 3 != 1 })
                let expected = distances(
                    ends, starts: starts, depth: min(depth, 20), direction, passes: { $0 % 3 != 1 })
                #expect(visits.count == expected.count)
                #expect(
                    Dictionary(uniqueKeysWithValues: visits.map { (Int($0.node.rawValue), $0.distance) }) == expected)
                #expect(visits.map(\.distance) == visits.map(\.distance).sorted())
                for visit in visits {
                    #expect((visit.predecessor == nil) == (visit.distance == 0))
                    guard let predecessor = visit.predecessor else { continue }
                    #expect(expected[Int(predecessor.rawValue)] == visit.distance - 1)
                    #expect(visit.distance == 1 || predecessor.rawValue % 3 != 1)
                }
            }
        }
    }

    @Test(arguments: UInt64(0)..<60) func withoutDirectionsWeightsOfBothWaysAddUp(seed: UInt64) throws {
        let (graph, ends) = try randomGraph(seed: seed)
        /// Every fifth edge is left out.
        func weight(_ edge: Int) -> Double? { edge % 5 == 4 ? nil : Double(1 << (edge % 4)) }
        let plain = try UndirectedGraph(graph.structure)
        let weighted = try UndirectedGraph(graph.structure) { weight(Int($0.rawValue)) }
        #expect(plain.nodeCount == graph.nodes.count && weighted.nodeCount == graph.nodes.count)
        for one in graph.nodes.indices {
            for other in graph.nodes.indices {
                let edges = ends.indices.filter {
                    one != other && [ends[$0].0, ends[$0].1].sorted() == [one, other].sorted()
                }
                let weights = edges.compactMap(weight)
                #expect(
                    weighted.weight(between: NodeIndex(one), and: NodeIndex(other))
                        == (weights.isEmpty ? nil : weights.reduce(0, +)))
                #expect(
                    plain.weight(between: NodeIndex(one), and: NodeIndex(other))
                        == (edges.isEmpty ? nil : Double(edges.count)))
            }
        }
        for graph in [plain, weighted] {
            let numbers = 4 * (graph.nodeCount + 1 + 2 * graph.edgeCount)
            #expect([numbers, numbers + 16 * graph.edgeCount].contains(graph.storageSize))
        }
        if !weighted.weights.isEmpty { #expect(weighted.weights.count == 2 * weighted.edgeCount) }
    }

    @Test func aWeightThatCantBeIsAnError() throws {
        var builder = GraphBuilder<Int, Int>()
        for number in 0..<2 { try builder.addNode(number) }
        try builder.addEdge(from: NodeIndex(0), to: NodeIndex(1), 0)
        let structure = builder.build().structure
        for weight in [0, -1, .infinity] as [Double] {
            #expect(throws: GraphError.weight(weight)) { try UndirectedGraph(structure) { _ in weight } }
        }
        #expect(try UndirectedGraph(structure) { _ in nil }.edgeCount == 0)
    }
}
