import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

@Suite struct NetworkTests {
    private static let kinds: [(NodeKind, Set<NodeKind>)] = [
        (.direction, [.transversalGoal, .collaboration]), (.direction, [.programme]), (.direction, [.driver]),
        (.direction, [.valueDimension, .transversalGoal]), (.programme, [.direction]), (.programme, [.objective]),
        (.transversalGoal, [.direction]), (.transversalGoal, [.objective]), (.collaboration, [.direction, .programme]),
        (.objective, [.transversalGoal, .driver]), (.driver, [.programme]),
    ]
    private static let filters = [
        GraphQuery(), GraphQuery(years: [2031]), GraphQuery(bases: [.named, .theme]),
        GraphQuery(relations: [.assigns, .contributesTo, .participates, .belongsTo]),
        GraphQuery(allowed: [.crossProgramme, .driver]),
    ]

    /// The network agrees with what `neighbours(of:via:)` tells of each of its nodes: the same pairs, the same things.
    @Test(arguments: UInt64(1)...20) func pairsAndCountsAreThoseOfNeighbours(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for (kind, things) in Self.kinds {
            for query in Self.filters {
                let network = try graph.network(of: kind, through: things, query: query)
                for (one, node) in zip(network.places, network.members) {
                    var expected: [NodeIndex: [NodeIndex]] = [:]
                    for neighbour in graph.neighbours(of: node, via: things, query: query) {
                        expected[neighbour.node] = neighbour.shared.map(\.node)
                    }
                    var found: [NodeIndex: [NodeIndex]] = [:]
                    for other in network.graph.neighbours(of: NodeIndex(rawValue: UInt32(one))) {
                        let shared = network.things(sharedBy: one, and: Int(other.rawValue))
                        found[network.members[Int(other.rawValue)]] = shared
                        let weight = network.graph.weight(between: NodeIndex(rawValue: UInt32(one)), and: other)
                        #expect(weight == Double(shared.count))
                    }
                    #expect(found == expected, "\(graph[node].id) through \(things)")
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...10) func strengthByNewmanIsTheNumberOfThingsThatOthersHave(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        let network = try graph.network(weight: .newman)
        for (place, strength) in zip(network.places, network.graph.strength()) {
            let withOthers = network.memberships.groups(of: place).count {
                network.memberships.members(of: $0).count > 1
            }
            #expect(abs(strength - Double(withOthers)) < 1e-12)
        }
        let jaccard = try graph.network(weight: .jaccard).graph
        for edge in jaccard.nodeIndices.flatMap({ one in jaccard.neighbours(of: one).map { (one, $0) } }) {
            let weight = try #require(jaccard.weight(between: edge.0, and: edge.1))
            #expect(weight > 0 && weight <= 1)
        }
    }

    @Test func silentConnectorsCountWhereTheyAreNamed() throws {
        let graph = try PlanGraph(smallPlan)
        func edges(_ kinds: Set<NodeKind>, _ query: GraphQuery = GraphQuery()) throws -> Int {
            try graph.network(through: kinds, query: query).graph.edgeCount
        }
        #expect(try edges([.transversalGoal, .collaboration]) == 1)
        #expect(try edges([.programme]) == 0)
        #expect(try edges([.programme], GraphQuery(allowed: [.crossProgramme])) == 1)
        #expect(try edges([.driver]) == 1)
        #expect(try edges([.direction]) == 0, "a node is no thing that it shares")
        #expect(try graph.network(of: .programme).members.map { graph[$0].id } == ["programme:cura"])
    }

    @Test func theDimensionOfMostObjectivesPrevails() throws {
        var plan = smallPlan
        plan.valueDimensions.append(MatrixCategory(id: "value:equita", name: "Equità", line: 9))
        func prevailing(_ id: String, _ query: GraphQuery = GraphQuery()) throws -> ([String], Int) {
            let graph = try PlanGraph(plan)
            let found = graph.prevailingValueDimensions(of: try #require(graph.node(withID: id)), query: query)
            return (found.dimensions.map { graph[$0].id }, found.count)
        }
        #expect(try prevailing("direction:verde") == (["value:ambiente"], 2))
        plan.objectives[1].matrixRows[0].valueDimension = "value:equita"
        #expect(
            try prevailing("direction:verde") == (["value:ambiente", "value:equita"], 1), "equal ones, none before")
        #expect(try prevailing("objective:verde/2") == (["value:equita"], 1))
        #expect(try prevailing("direction:verde", GraphQuery(years: [1999])) == ([], 0))
        plan.objectives[0].matrixRows = []
        plan.objectives[1].matrixRows = []
        #expect(try prevailing("direction:verde") == ([], 0))
    }

    /// A year's network is of the nodes that have to do with an objective of the year.
    @Test(arguments: UInt64(1)...10) func nodesOfAYearAreThoseThatAppearInIt(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for year in graph.plan.years {
            func members(_ kind: NodeKind) throws -> [String] {
                try graph.network(of: kind, query: GraphQuery(years: [year])).members.map { graph[$0].id }
            }
            let own = graph.plan.objectives.filter { $0.texts[year] != nil }
            #expect(try members(.objective) == own.map(\.id))
            let programmes = Set(own.flatMap { $0.matrixRows.map(\.programme) })
            #expect(
                try members(.programme)
                    == graph.plan.programmes.filter { programmes.contains($0.id) && !$0.crossProgramme }.map(\.id))
            let joining = graph.plan.collaborations.flatMap(\.participants)
                .filter { $0.evidence.contains { $0.years.contains(year) } }.map(\.direction)
            let offices = own.flatMap { [$0.direction] + $0.offices.map(\.direction) }
            let directions = Set(offices + joining)
            #expect(
                try members(.direction) == graph.plan.directions.map(\.id).filter(directions.contains))
        }
    }

    /// Against all pairs, by what the two of each share and when.
    @Test(arguments: 0..<6) func edgesInNoYearAreThoseWhoseYearsNeverMeet(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        for kinds: Set<NodeKind> in [[.transversalGoal, .collaboration], [.programme]] {
            for query in [GraphQuery(), GraphQuery(years: [graph.plan.years[0]])] {
                let network = try graph.network(through: kinds, query: query)
                let expected = network.places.flatMap { one in
                    graph.neighbours(of: network.members[one], via: kinds, query: query)
                        .filter { $0.shared.allSatisfy(\.years.isEmpty) }
                        .compactMap { network.members.firstIndex(of: $0.node) }.filter { $0 > one }.sorted()
                        .map { [one, $0] }
                }
                #expect(
                    graph.edgesInNoYear(of: network, through: kinds, query: query).map { [$0.0, $0.1] } == expected)
            }
        }
    }

    @Test func agreementLeavesOutWhatHasNoTieOrNoDimension() throws {
        let network = try PlanGraph(randomPlan(seed: 3)).network(of: .objective)
        let groups = try network.graph.communities()
        let tied = network.places.filter { network.graph.degree(of: NodeIndex(rawValue: UInt32($0))) > 0 }
        let labels = network.places.map { NodeIndex(rawValue: UInt32(groups.groups[$0])) }
        let same = try #require(try network.agreement(of: groups, with: labels))
        #expect(same.nodeCount == tied.count && same.adjustedRandIndex == 1)
        #expect(same.normalisedMutualInformation == 1)
        #expect(try network.agreement(of: groups, with: labels.map { _ in nil }) == nil)
        #expect(throws: MeasureError.nodeCount(0, expected: labels.count)) {
            try network.agreement(of: groups, with: [])
        }
        #expect(throws: MeasureError.nodeCount(1, expected: labels.count)) {
            try network.agreement(of: Partition([0]), with: labels)
        }
        // Of a single node nothing can be said, of two it can.
        for count in 0...2 {
            let some = network.places.map { tied.prefix(count).contains($0) ? labels[$0] : nil }
            #expect(try network.agreement(of: groups, with: some)?.nodeCount == (count < 2 ? nil : count))
        }
    }

    /// A pair that shares one thing has one tie each: enough to be compared.
    @Test func aSingleTieIsEnoughForTheAgreement() throws {
        let network = try PlanGraph(smallPlan).network()
        let dimension = NodeIndex(rawValue: 0)
        #expect(network.graph.edgeCount == 1)
        #expect(try network.agreement(of: Partition([0, 0]), with: [dimension, dimension])?.nodeCount == 2)
    }
}
