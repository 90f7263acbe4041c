import Testing

@testable import GraphCore

@Suite struct CommunityTests {
    /// All ways to divide some nodes into groups.
    private func partitions(of count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return partitions(of: count - 1).flatMap { start in (0...(start.max() ?? -1) + 1).map { start + [$0] } }
    }

    private func modularity(_ network: RandomNetwork, _ groups: [Int], resolution: Double) -> Double {
        let strengths = network.nodes.map(network.strength)
        let total = strengths.reduce(0, +)
        guard total > 0 else { return 0 }
        var sum = 0.0
        for one in network.nodes {
            for other in network.nodes where groups[one] == groups[other] {
                sum += network.matrix[one][other] - resolution * strengths[one] * strengths[other] / total
            }
        }
        return sum / total
    }

    @Test(arguments: UInt64(0)..<60) func modularityIsThatOfItsDefinition(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 10)
        let groups = network.randomGroups(seed: seed)
        for resolution in [0, 0.5, 1, 2] {
            expectClose(
                [try network.graph.modularity(of: groups, resolution: resolution)],
                [modularity(network, groups.groups, resolution: resolution)])
        }
    }

    @Test(arguments: UInt64(0)..<24) func inSmallGraphsTheBestCommunitiesAreFound(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 6)
        for resolution in [0.6, 1, 1.4] {
            let best = partitions(of: network.nodes.count).map {
                modularity(network, $0, resolution: resolution)
            }.max()
            let found = try network.graph.communities(resolution: resolution, attempts: 10)
            expectClose([modularity(network, found.groups, resolution: resolution)], [best ?? 0])
        }
    }

    @Test(arguments: UInt64(0)..<16) func communitiesHangTogetherAndNoMoveOrMergeIsBetter(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 25)
        let graph = network.graph
        for resolution in [0.5, 1, 3] {
            let found = try graph.communities(resolution: resolution, seed: seed, attempts: 1)
            #expect(found == (try graph.communities(resolution: resolution, seed: seed, attempts: 1)))
            let quality = try graph.modularity(of: found, resolution: resolution)
            for members in found.members {
                var matrix = network.matrix
                for one in network.nodes {
                    for other in network.nodes where found.groups[one] != found.groups[other] { matrix[one][other] = 0 }
                }
                let parts = try RandomNetwork(matrix: matrix).graph.connectedComponents()
                #expect(Set(members.map { parts[$0] }).count == 1)
            }
            for node in network.nodes {
                for group in 0...found.groupCount {
                    var moved = found.groups
                    moved[node] = group
                    let other = try graph.modularity(of: Partition(moved), resolution: resolution)
                    #expect(other <= quality + 1e-9, "node \(node) to \(group)")
                }
            }
            for one in 0..<found.groupCount {
                for other in 0..<one {
                    let merged = Partition(found.groups.map { $0 == one ? other : $0 })
                    #expect(try graph.modularity(of: merged, resolution: resolution) <= quality + 1e-9)
                }
            }
        }
    }

    /// In a ring any turn of the best communities is as good: of more attempts the first of the best is the result.
    @Test(arguments: [5, 7, 8, 10]) func ofEqualModularitiesTheFirstIsTheResult(count: UInt32) throws {
        let graph = try UndirectedGraph(nodeCount: Int(count), edges: (0..<count).map { ($0, ($0 + 1) % count) })
        var results: Set<[Int]> = []
        for seed in UInt64(0)..<8 {
            var best = try graph.communities(seed: seed, attempts: 1)
            results.insert(best.groups)
            for attempts in 2...12 {
                let found = try graph.communities(seed: seed, attempts: attempts)
                let gain = try graph.modularity(of: found) - graph.modularity(of: best)
                #expect(gain >= -1e-12)
                if gain <= 1e-12 { #expect(found == best) }
                best = found
            }
        }
        #expect(results.count > 1, "no two are equally good")
    }

    @Test func cliquesTiedByOneEdgeEachAreCommunities() throws {
        var edges: [(UInt32, UInt32)] = []
        for clique in UInt32(0)..<8 {
            for one in UInt32(0)..<6 {
                for other in 0..<one { edges.append((clique * 6 + one, clique * 6 + other)) }
            }
            edges.append((clique * 6, (clique * 6 + 7) % 48))
        }
        let graph = try UndirectedGraph(nodeCount: 50, edges: edges)
        let expected = Partition((0..<50).map { $0 < 48 ? $0 / 6 : $0 })
        for seed in UInt64(0)..<5 { #expect(try graph.communities(seed: seed, attempts: 1) == expected) }
    }

    @Test func aGraphWithoutEdgesHasACommunityForEachNode() throws {
        for count in [0, 1, 3] {
            let graph = try UndirectedGraph(nodeCount: count, edges: [])
            #expect(try graph.communities() == Partition(0..<count))
            #expect(try graph.modularity(of: graph.communities()) == 0)
        }
    }

    @Test func parametersThatCannotBeAreErrors() throws {
        let graph = try UndirectedGraph(nodeCount: 2, edges: [(0, 1)])
        for resolution in [-1, .nan, .infinity] {
            #expect(throws: MeasureError.self) { try graph.communities(resolution: resolution) }
            #expect(throws: MeasureError.self) { try graph.modularity(of: Partition([0, 0]), resolution: resolution) }
        }
        #expect(throws: MeasureError.self) { try graph.communities(attempts: 0) }
    }

    @Test func weightsAtTheLimitsOfNumbersEndAsWell() throws {
        for weight in [Double.leastNonzeroMagnitude, 1e308] {
            let graph = try UndirectedGraph(
                nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)], weights: [weight, weight, weight, weight])
            for resolution in [1, 1e300] {
                #expect(try graph.communities(resolution: resolution, attempts: 2).nodeCount == 4)
            }
            _ = try? graph.eigenvectorCentrality()
            _ = try? graph.pageRank()
        }
    }

    /// Weights so great that their sum is no number are scaled down, and the small ones beside them must not vanish.
    @Test func smallWeightsBesideHugeOnesCount() throws {
        let graph = try UndirectedGraph(
            nodeCount: 4, edges: [(0, 1), (2, 3), (0, 2), (0, 3), (1, 2), (1, 3)],
            weights: [1e308, 1e308, 1e-20, 1e-20, 1e-20, 1e-20])
        #expect(try graph.communities(attempts: 5) == Partition([0, 0, 1, 1]))
        #expect(LeidenNetwork(graph).weights.allSatisfy { $0 > 0 })
    }
}
