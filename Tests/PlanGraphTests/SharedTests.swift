import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

@Suite struct SharedTests {
    /// What directions share, computed from the plan without its graph.
    private func shared(_ plan: PlanOfObjectives, year: Int?) -> [String: Set<String>] {
        func holds(_ evidence: [Evidence]) -> Bool {
            year.map { year in evidence.contains { $0.years.contains(year) } } ?? true
        }
        var goals: [String: Set<String>] = [:]
        for objective in plan.objectives where year.map({ objective.texts[$0] != nil }) ?? true {
            for contribution in objective.contributions where holds(contribution.evidence) {
                for owner in objective.owners { goals[owner, default: []].insert(contribution.target) }
            }
        }
        return goals
    }

    @Test(arguments: UInt64(1)...30) func sharedGoalsAreThoseOfThePlan(seed: UInt64) throws {
        let plan = randomPlan(seed: seed)
        let graph = try PlanGraph(plan)
        for year in [nil] + plan.years.map(Optional.some) {
            let expected = shared(plan, year: year)
            let query = GraphQuery(years: Set([year].compactMap(\.self)))
            for direction in plan.directions {
                let node = try #require(graph.node(withID: direction.id))
                let found = graph.neighbours(of: node, via: [.transversalGoal], query: query)
                for other in plan.directions where other.id != direction.id {
                    let common = (expected[direction.id] ?? []).intersection(expected[other.id] ?? [])
                    let neighbour = found.first { graph[$0.node].id == other.id }
                    #expect(Set((neighbour?.shared ?? []).map { graph[$0.node].id }) == common)
                    #expect((neighbour?.weight ?? 0) == common.count)
                }
                #expect(found.map(\.weight) == found.map(\.weight).sorted(by: >))
            }
        }
    }

    @Test(arguments: UInt64(1)...10) func sharingIsMutual(seed: UInt64) throws {
        let graph = try PlanGraph(randomPlan(seed: seed))
        let kinds: [NodeKind] = [.transversalGoal, .collaboration, .programme, .driver, .objective, .direction]
        for kind in kinds {
            for node in graph.graph.nodeIndices where graph[node].kind != kind {
                for neighbour in graph.neighbours(of: node, via: [kind]) {
                    let back = graph.neighbours(of: neighbour.node, via: [kind]).first { $0.node == node }
                    // From a category others are reached, and it is not reached from them.
                    if graph[node].crossProgramme { continue }
                    #expect(back?.weight == neighbour.weight)
                    #expect(back?.shared.map(\.years) == neighbour.shared.map(\.years))
                }
            }
        }
    }

    @Test func categoriesDriversAndDimensionsCountOnlyWhereTheyAreNamed() throws {
        let graph = try PlanGraph(smallPlan)
        let verde = try #require(graph.node(withID: "direction:verde"))
        func shared(_ kinds: Set<NodeKind>, _ query: GraphQuery = GraphQuery()) -> [String] {
            graph.neighbours(of: verde, via: kinds, query: query).flatMap { $0.shared.map { graph[$0.node].id } }
        }
        #expect(shared([.programme]).isEmpty)
        #expect(shared([.programme], GraphQuery(allowed: [.crossProgramme])) == ["programme:vari"])
        #expect(shared([.driver]) == ["driver:equita"])
        #expect(shared([.transversalGoal, .collaboration]) == ["goal:acqua", "collaboration:tetti"])
        #expect(shared([.transversalGoal], GraphQuery(bases: [.named])).isEmpty)
    }

    @Test func theSameTextIsAnObjectiveInCommon() throws {
        var plan = smallPlan
        plan.objectives[1].texts = [2031: "Piantare alberi nelle scuole della città"]
        plan.objectives[2].texts = [2031: "Piantare alberi nelle scuole della città."]
        let graph = try PlanGraph(plan)
        let verde = try #require(graph.node(withID: "direction:verde"))
        let found = graph.neighbours(of: verde, via: [.objective])
        #expect(found.map { graph[$0.node].id } == ["direction:casa"])
        #expect(found[0].shared.map { graph[$0.node].id } == ["objective:verde/2"])
        #expect(found[0].shared.map(\.years) == [[2031]])
        #expect(graph.neighbours(of: verde, via: [.objective], query: GraphQuery(bases: [.theme])).isEmpty)
        #expect(graph.sameObjectives(as: plan.objectives[1]).map(\.objective.id) == ["objective:casa/1"])
        #expect(graph.sameObjectives(as: plan.objectives[1], years: [2030]).isEmpty)
    }

    /// Four words are enough to compare, four fifths of them to be the same; years are those of the texts that agree.
    @Test func theSameTextsAreThoseOfFourFifthsOfTheWords() throws {
        func same(_ own: [Int: String], _ other: [Int: String], years: Set<Int> = []) throws -> [[Int]] {
            var plan = smallPlan
            plan.years = [2031, 2032, 2033]
            plan.objectives[1].texts = own
            plan.objectives[2].texts = other
            plan.objectives[0].texts = own  // Of the same direction, which is never among them.
            let found = try PlanGraph(plan).sameObjectives(as: plan.objectives[1], years: years)
            #expect(found.allSatisfy { $0.objective.id == "objective:casa/1" })
            return found.flatMap { [$0.years, $0.commonYears] }
        }
        let five = "uno due tre quattro cinque"
        #expect(try same([2031: five], [2031: "uno due tre quattro sei"]) == [[2031], [2031]])
        #expect(try same([2031: five], [2031: "uno due tre sei sette"]).isEmpty)
        #expect(try same([2031: "uno due tre quattro"], [2031: "uno due tre quattro"]) == [[2031], [2031]])
        #expect(try same([2031: "uno due tre"], [2031: "uno due tre"]).isEmpty)
        #expect(try same([2031: "uno due tre"], [2031: "uno due tre quattro"]).isEmpty)
        #expect(try same([2031: five], [2033: five, 2032: five]) == [[2032, 2033], []])
        #expect(
            try same([2033: five, 2032: five], [2033: five, 2032: five, 2031: "a b c d"]) == [
                [2032, 2033], [2032, 2033],
            ])
        #expect(try same([2031: "a b c d", 2032: five], [2031: five, 2032: five]) == [[2031, 2032], [2032]])
        #expect(try same([2031: five, 2032: five], [2031: five, 2032: five], years: [2032]) == [[2032], [2032]])
    }

    @Test func whatHoldsInDifferentYearsHasNoYearInCommon() throws {
        var plan = smallPlan
        plan.years = [2031, 2032]
        plan.objectives[2].texts = [2031: "Rifare i tetti", 2032: "Rifare i tetti con acqua"]
        plan.objectives[2].contributions[0].evidence = [Evidence(text: "acqua", line: 7, years: [2032])]
        let graph = try PlanGraph(plan)
        let verde = try #require(graph.node(withID: "direction:verde"))
        #expect(graph.neighbours(of: verde, via: [.transversalGoal]).map { $0.shared.map(\.years) } == [[[]]])
    }
}
