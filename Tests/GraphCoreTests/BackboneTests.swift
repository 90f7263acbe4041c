import Foundation
import Testing

@testable import GraphCore

@Suite struct BackboneTests {
    @Test(arguments: UInt64(0)..<60) func theDisparityFilterFollowsItsDefinition(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 12)
        for level in [0, 0.05, 0.2, 0.5, 0.9, 1] {
            var expected: [[Int]] = []
            for one in network.nodes {
                for other in network.nodes where one < other && network.matrix[one][other] > 0 {
                    let chances = [one, other].map { end in
                        pow(1 - network.matrix[one][other] / network.strength(end), network.degree(end) - 1)
                    }
                    if chances.contains(where: { $0 < level }) { expected.append([one, other]) }
                }
            }
            let found = try network.graph.disparityBackbone(below: level)
            #expect(found.map { [Int($0.one.rawValue), Int($0.other.rawValue)] } == expected, "level \(level)")
        }
    }

    @Test func aLevelIsAProbability() throws {
        let graph = try UndirectedGraph(nodeCount: 2, edges: [(0, 1)])
        for level in [-0.1, 1.1, .nan] {
            #expect(throws: MeasureError.self) { try graph.disparityBackbone(below: level) }
        }
        #expect(try graph.disparityBackbone(below: 1).isEmpty, "an only edge says nothing")
    }

    @Test func greatWeightsKeepTheirParts() throws {
        let graph = try UndirectedGraph(
            nodeCount: 4, edges: [(0, 1), (0, 2), (0, 3)],
            weights: [1e308, 1e308, 1e308].enumerated().map {
                $0.offset == 0 ? $0.element : $0.element / 100
            })
        #expect(try graph.disparityBackbone(below: 0.2).map(\.other) == [NodeIndex(1)])
    }

    /// All sets of edges of the right size, in small networks.
    @Test(arguments: UInt64(0)..<40) func noForestIsHeavierAndRivalsAreThoseOfTheCut(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 6)
        let edges = network.nodes.flatMap { one in
            network.nodes.filter { one < $0 && network.matrix[one][$0] > 0 }.map { (one, $0) }
        }
        let parts = network.graph.connectedComponents()
        let forest = network.graph.maximumSpanningForest()
        let size = network.nodes.count - parts.groupCount
        #expect(forest.count == size)
        func weight(_ chosen: [(Int, Int)]) -> Double { chosen.reduce(0) { $0 + network.matrix[$1.0][$1.1] } }
        func components(_ chosen: [(Int, Int)]) throws -> Partition {
            try UndirectedGraph(
                nodeCount: network.nodes.count, edges: chosen.map { (UInt32($0.0), UInt32($0.1)) }
            ).connectedComponents()
        }
        let own = forest.map { (Int($0.one.rawValue), Int($0.other.rawValue)) }
        #expect(try components(own) == parts)
        var best = 0.0
        for choice in 0..<(1 << edges.count) where choice.nonzeroBitCount == size {
            let chosen = edges.indices.filter { choice >> $0 & 1 == 1 }.map { edges[$0] }
            if try components(chosen) == parts { best = max(best, weight(chosen)) }
        }
        expectClose([weight(own)], [best])
        for (place, edge) in forest.enumerated() {
            var rest = own
            rest.remove(at: place)
            let sides = try components(rest)
            let rivals = edges.count { one, other in
                (one, other) != own[place] && sides.groups[one] != sides.groups[other]
                    && network.matrix[one][other] == network.matrix[own[place].0][own[place].1]
            }
            #expect(edge.rivalCount == rivals)
        }
    }

    @Test(arguments: UInt64(0)..<20) func rewiringKeepsAllCountsAndChangesTheRest(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pairs = (0..<60).map { _ in
            (member: UInt32.random(in: 0..<12, using: &generator), group: UInt32.random(in: 0..<9, using: &generator))
        }
        let graph = try BipartiteGraph(memberCount: 13, groupCount: 10, memberships: pairs)
        func groups(_ graph: BipartiteGraph) -> [[Int]] { (0..<graph.memberCount).map(graph.groups) }
        func members(_ graph: BipartiteGraph) -> [[Int]] { (0..<graph.groupCount).map(graph.members) }
        let other = graph.rewired(seed: seed)
        #expect(groups(other).map(\.count) == groups(graph).map(\.count))
        #expect(members(other).map(\.count) == members(graph).map(\.count))
        #expect(groups(other) != groups(graph))
        #expect(groups(other) == groups(graph.rewired(seed: seed)))
        #expect(groups(other) != groups(graph.rewired(seed: seed + 1)))
        #expect(groups(other).allSatisfy { Set($0).count == $0.count && $0 == $0.sorted() })
        for (member, own) in groups(other).enumerated() {
            for group in own { #expect(members(other)[group].contains(member)) }
        }
        #expect(groups(graph.rewired(seed: seed, triesPerMembership: 0)) == groups(graph))
    }

    /// Of three members in two of three groups each there are six graphs; each is drawn about as often.
    @Test func randomGraphsAreEquallyLikely() throws {
        let graph = try BipartiteGraph(
            memberCount: 3, groupCount: 3, memberships: [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 0)])
        var counts: [[[Int]]: Int] = [:]
        for seed in 0..<3000 {
            let other = graph.rewired(seed: UInt64(seed))
            counts[(0..<3).map(other.groups), default: 0] += 1
        }
        #expect(counts.count == 6)
        for count in counts.values { #expect((400...600).contains(count), "\(counts.values.sorted())") }
    }
}
