import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

@Suite struct BridgeTests {
    /// Some network of objectives that share things, of which many are only links.
    private func network(_ seed: UInt64) throws -> PlanNetwork {
        try PlanGraph(randomPlan(seed: seed)).network(
            of: .objective, through: [.transversalGoal, .collaboration])
    }

    /// Which places paths tie together without a node or an edge, by looking again and again.
    private func parts(_ network: PlanNetwork, without node: Int? = nil, _ edge: Set<Int> = []) -> Set<Set<Int>> {
        var label = Array(network.places)
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for one in network.places where one != node {
                for other in network.graph.neighbours(of: NodeIndex(rawValue: UInt32(one))).map({ Int($0.rawValue) })
                where other != node && Set([one, other]) != edge && label[other] < label[one] {
                    label[one] = label[other]
                    hasChanged = true
                }
            }
        }
        return Set(
            Dictionary(grouping: network.places.filter { $0 != node }) { label[$0] }.values.map { Set($0) })
    }

    @Test(arguments: UInt64(1)...40) func partsAreThoseLeftWithoutTheNode(seed: UInt64) throws {
        let network = try network(seed)
        let whole = parts(network)
        var found: [Int: Set<Set<Int>>] = [:]
        for link in network.articulationPoints() {
            found[link.place] = Set(link.parts.map { Set($0) })
            #expect(link.parts == link.parts.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) })
            #expect(link.parts.allSatisfy { $0 == $0.sorted() })
        }
        for place in network.places {
            let own = whole.first { $0.contains(place) } ?? []
            let left = parts(network, without: place).filter { $0.isSubset(of: own) }
            #expect(found[place] == (left.count > 1 ? left : nil))
        }
    }

    @Test(arguments: UInt64(1)...40) func partsAreThoseLeftWithoutTheEdge(seed: UInt64) throws {
        let network = try network(seed)
        let whole = parts(network)
        let ties = network.bridges()
        for one in network.places {
            for other in network.graph.neighbours(of: NodeIndex(rawValue: UInt32(one))).map({ Int($0.rawValue) })
            where one < other {
                let left = parts(network, [one, other]).subtracting(whole)
                let tie = ties.first { [$0.smaller.end, $0.greater.end].sorted() == [one, other] }
                let sides = tie.map { [$0.smaller, $0.greater] }
                #expect(sides.map { Set($0.map { Set($0.part) }) } == (left.count == 2 ? left : nil))
                guard let tie else { continue }
                #expect(tie.smaller.part.contains(tie.smaller.end) && tie.greater.part.contains(tie.greater.end))
                let (smaller, greater) = (tie.smaller.part, tie.greater.part)
                #expect((smaller.count, smaller[0]) < (greater.count, greater[0]))
                #expect(smaller == smaller.sorted() && greater == greater.sorted())
            }
        }
    }

    @Test(arguments: UInt64(1)...40) func onlyBrokersAreTheOnlyCommonNeighbours(seed: UInt64) throws {
        let network = try network(seed)
        let neighbours = network.places.map {
            Set(network.graph.neighbours(of: NodeIndex(rawValue: UInt32($0))).map { Int($0.rawValue) })
        }
        var expected: [[[Int]]] = network.places.map { _ in [] }
        for one in network.places {
            for other in network.places where other > one && !neighbours[one].contains(other) {
                let common = neighbours[one].intersection(neighbours[other])
                if common.count == 1, let middle = common.first { expected[middle].append([one, other]) }
            }
        }
        #expect(network.pairsWithOnlyBroker() == expected)
    }

    @Test func aRandomNetworkHasArticulationPointsAtAll() throws {
        let links = try (UInt64(1)...40).map { try network($0) }.flatMap { $0.articulationPoints() }
        #expect(!links.isEmpty)
        // Of equally great parts and sides as well.
        #expect(links.contains { Set($0.parts.map(\.count)).count < $0.parts.count })
    }
}
