import Foundation
import GraphCore
import Plan
import Testing

@testable import PlanGraph

/// What would undo a negative finding, against what becomes of the plan when it is done.
@Suite struct FragilityTests {
    private let plan: PlanOfObjectives
    private let graph: PlanGraph

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Data/milano-2024-2026/plan.json").standardized
        var plan = try PlanOfObjectives(json: Data(contentsOf: file))
        // Without these the directions' network has bridges.
        plan.collaborations.removeAll { ["collaboration:anagrafe", "collaboration:cantieri"].contains($0.id) }
        for place in plan.objectives.indices {
            plan.objectives[place].contributions.removeAll { contribution in
                contribution.evidence.contains { evidence in
                    evidence.rules.contains {
                        $0.hasSuffix("regolarità amministrativa") || $0.hasSuffix("governance trasparente")
                    }
                }
            }
        }
        self.plan = plan
        graph = try PlanGraph(plan)
    }

    /// The network with one more objective for a goal.
    private func network(with link: PossibleLink) throws -> PlanNetwork {
        var plan = plan
        let place = try #require(plan.objectives.firstIndex { $0.id == graph[link.objective].id })
        plan.objectives[place].contributions.append(
            Contribution(
                target: graph[link.target].id, basis: .declared,
                evidence: [Evidence(text: "", line: 1, years: plan.objectives[place].texts.keys.sorted())]))
        return try PlanGraph(plan).network()
    }

    /// Each candidate that is given undoes the finding, and no other does.
    @Test func whatWouldOverturnABridgeDoes() throws {
        let (network, search) = (try graph.network(), FragilitySearch(graph))
        let kinds: [NodeKind] = [.transversalGoal, .collaboration]
        let bridges = network.bridges().map { bridge in
            let ends = [bridge.smaller.end, bridge.greater.end]
            let parts = [bridge.smaller.part, bridge.greater.part]
            return (
                ends: Set(ends),
                fragility: search.ofSeparation(parts, edge: ends, in: network, years: [], through: kinds)
            )
        }
        let points = network.articulationPoints().map {
            (point: $0, fragility: search.ofSeparation($0.parts, in: network, years: [], through: kinds))
        }
        #expect(bridges.count == 2 && points.count == 2)
        let links = search.links.filter { graph[$0.target].kind == .transversalGoal }
        #expect(links.count > 60)
        var undone = 0
        for (number, link) in links.enumerated() {
            let isGiven = (bridges.map(\.fragility) + points.map(\.fragility)).contains { $0.unreviewed.contains(link) }
            // Those that undo nothing are many: some of them are tried.
            guard isGiven || number % 6 == 0 else { continue }
            let after = try self.network(with: link)
            #expect(after.members == network.members)
            for bridge in bridges {
                let isBridge = after.bridges().contains { Set([$0.smaller.end, $0.greater.end]) == bridge.ends }
                #expect(isBridge != bridge.fragility.unreviewed.contains(link), "\(graph[link.objective].id)")
                undone += isBridge ? 0 : 1
            }
            for (point, fragility) in points {
                let parts = after.articulationPoints().first { $0.place == point.place }?.parts ?? []
                #expect((parts != point.parts) == fragility.unreviewed.contains(link), "\(graph[link.objective].id)")
            }
        }
        #expect(undone > 5)
    }

    @Test func theStrongestComesFirst() throws {
        let search = FragilitySearch(graph)
        let goal = try #require(graph.node(withID: "goal:sostenibilita-del-bilancio-dell-ente"))
        let fragility = search.ofFewContributors(to: goal, in: 2025, count: 1)
        #expect(fragility.unreviewed.count > 5 && fragility.overturning == fragility.unreviewed.first)
        #expect(fragility.unreviewed.map(\.strength) == fragility.unreviewed.map(\.strength).sorted(by: >))
        let likely = Set(CandidateSearch(graph).candidates(for: goal).filter(\.isUnreviewed).map(\.objective))
        #expect(likely.isSuperset(of: fragility.unreviewed.map(\.objective)))
        #expect(likely == Set(search.links.filter { $0.target == goal }.map(\.objective)))
        let none = search.ofFewContributors(to: goal, in: 2025, count: 0)
        #expect(none.unreviewed == fragility.unreviewed && none.overturning == nil && !none.isReviewed)
    }

    /// "Few contributors" is a warning again when persons have decided on all that might contribute.
    @Test func aFindingThatIsReviewedIsAWarning() throws {
        func few(_ plan: PlanOfObjectives) throws -> [AuditFinding] {
            try PlanGraph(plan).audit().filter { $0.code == .fewContributors }
        }
        #expect(try few(plan).map(\.severity) == Array(repeating: .note, count: 4))
        var reviewed = plan
        for verdict in [Declaration.Verdict.open, .no] {
            reviewed.declarations = FragilitySearch(graph).links.map { link in
                Declaration(
                    subject: graph[link.objective].id, target: graph[link.target].id, verdict: verdict, reason: "")
            }
            let found = try few(reviewed)
            #expect(found.map(\.severity) == Array(repeating: .warning, count: 4))
            #expect(found.allSatisfy { $0.statement.review == AuditReview(unreviewedCount: 0, overturning: nil) })
        }
    }

    @Test func impactCountsFindings() throws {
        let impacts = try FragilitySearch(graph).impacts()
        let goal = try #require(graph.node(withID: "goal:legalita-trasparenza-e-sicurezza"))
        let objective = try #require(graph.node(withID: "objective:sicurezza-urbana/6"))
        #expect(impacts[goal]?[objective] == 2, "a bridge, and its end as an articulation point")
        #expect(impacts.values.flatMap(\.values).allSatisfy { $0 > 0 })
    }
}
