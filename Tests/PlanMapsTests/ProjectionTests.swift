import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import Testing

@testable import PlanMaps

/// The network of directions is the same in all that shows it: the analysis, the map, and what one direction shares.
@Suite struct ProjectionTests {
    private static let plan = try? PlanOfObjectives(
        json: Data(contentsOf: GalleryTests.project.appending(path: "Data/milano-2024-2026/plan.json")))
    private static let years = [nil] + (plan?.years ?? []).map(Optional.some)

    /// Two directions, in the order of their ids.
    private struct Pair: Hashable {
        let ids: Set<String>
        init(_ one: String, _ other: String) { ids = [one, other] }
    }

    /// Which directions have each goal and collaboration, by going through the plan.
    private func holders(_ plan: PlanOfObjectives, _ year: Int?) -> [String: Set<String>] {
        func holds(_ evidence: [Evidence]) -> Bool {
            year.map { year in evidence.contains { $0.years.contains(year) } } ?? true
        }
        var holders: [String: Set<String>] = [:]
        let directions = Dictionary(uniqueKeysWithValues: plan.objectives.map { ($0.id, $0.direction) })
        let goals = Set(plan.transversalGoals.map(\.id))
        for objective in plan.objectives {
            for contribution in objective.contributions where goals.contains(contribution.target) {
                if holds(contribution.evidence) {
                    holders[contribution.target, default: []].insert(objective.direction)
                }
            }
        }
        for collaboration in plan.collaborations {
            for shared in collaboration.objectives where holds(shared.evidence) {
                if let direction = directions[shared.objective] {
                    holders[collaboration.id, default: []].insert(direction)
                }
            }
            for participant in collaboration.participants where holds(participant.evidence) {
                holders[collaboration.id, default: []].insert(participant.direction)
            }
        }
        return holders
    }

    private func weights(_ holders: [String: Set<String>], _ rule: ProjectionWeight) -> [Pair: Double] {
        var weights: [Pair: Double] = [:]
        for (_, directions) in holders {
            for one in directions {
                for other in directions where one < other {
                    weights[Pair(one, other), default: 0] += rule == .newman ? 1 / Double(directions.count - 1) : 1
                }
            }
        }
        return weights
    }

    private func expectSame(_ found: [Pair: Double], _ expected: [Pair: Double], _ what: String) {
        #expect(Set(found.keys) == Set(expected.keys), "\(what)")
        for (pair, weight) in found {
            #expect(abs(weight - (expected[pair] ?? 0)) < 1e-12, "\(what): \(pair.ids.sorted())")
        }
    }

    @Test(arguments: years, [ProjectionWeight.sharedCount, .newman])
    func analysisMapAndNeighboursAgree(year: Int?, rule: ProjectionWeight) throws {
        let plan = try #require(Self.plan)
        let graph = try PlanGraph(plan)
        let query = GraphQuery(years: Set([year].compactMap(\.self)))
        let expected = weights(holders(plan, year), rule)
        #expect(expected.count > 25 && plan.years.count == 3)

        let network = try NetworkAnalysis(of: graph, NetworkRequest(weight: rule, query: query)).network
        var found: [Pair: Double] = [:]
        for one in network.graph.nodeIndices {
            for other in network.graph.neighbours(of: one) {
                let ids = [one, other].map { graph[network.members[Int($0.rawValue)]].id }
                found[Pair(ids[0], ids[1])] = network.graph.weight(between: one, and: other)
            }
        }
        expectSame(found, expected, "analysis")

        var definition = MapDefinition()
        definition.query = GraphQuery(kinds: [.direction], years: query.years)
        definition.projection = MapDefinition.Projection()
        definition.projection?.weighting = rule
        let links = MapContent(graph, definition).links
        expectSame(
            Dictionary(uniqueKeysWithValues: links.map { (Pair(graph[$0.source].id, graph[$0.target].id), $0.weight) }),
            expected, "map")

        for direction in plan.directions {
            let node = try #require(graph.node(withID: direction.id))
            let own = expected.filter { $0.key.ids.contains(direction.id) }
            var request = SharedRequest(of: node, via: [.transversalGoal, .collaboration])
            request.query = query
            let answer = graph.answer(request).neighbours
            let projected = graph.neighbours(of: node, via: Set(request.kinds), query: query)
            #expect(answer.map(\.node.index) == projected.map(\.node))
            #expect(answer.map(\.weight) == projected.map(\.weight))
            expectSame(
                Dictionary(
                    uniqueKeysWithValues: projected.map {
                        (Pair(direction.id, graph[$0.node].id), rule == .newman ? $0.newmanWeight : Double($0.weight))
                    }), own, "neighbours of \(direction.id)")
        }
    }
}
