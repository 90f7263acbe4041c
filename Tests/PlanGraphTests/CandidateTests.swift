import Foundation
import GraphCore
import Plan
import RandomPlans
import Testing

@testable import PlanGraph

/// What objectives may serve a target to which nothing ties them, by the formula and by laws that hold in any plan.
@Suite struct CandidateTests {
    private static let milan: PlanOfObjectives? = {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Data/milano-2024-2026/plan.json").standardized
        return (try? Data(contentsOf: file)).flatMap { try? PlanOfObjectives(json: $0) }
    }()

    private func targets(_ graph: PlanGraph) -> [NodeIndex] {
        graph.graph.nodeIndices.filter { CandidateSearch.kinds.contains(graph[$0].kind) }
    }

    /// A plan with an objective for each text, in two directions in turn.
    private func plan(goals: [TransversalGoal], texts: [String], programmes: [Int] = []) -> PlanOfObjectives {
        PlanOfObjectives(
            title: "t", municipality: "m", source: "s", years: [2031], transversalGoals: goals,
            directions: ["x", "y"].map { Direction(id: "direction:\($0)", name: "Direzione", line: 1) },
            objectives: texts.enumerated().map { number, text in
                let direction = number % 2 == 0 ? "x" : "y"
                return Objective(
                    id: "objective:\(direction)/\(number)", direction: "direction:\(direction)", code: "\(number)",
                    line: 10 + number, texts: [2031: text],
                    matrixRows: programmes.isEmpty
                        ? [] : [MatrixRow(programme: "programme:\(programmes[number])", text: text, line: 90)])
            },
            programmes: Set(programmes).sorted().map {
                Programme(id: "programme:\($0)", name: "p\($0)", crossProgramme: false, line: 2)
            })
    }

    private func goal(_ id: String, _ about: String) -> TransversalGoal {
        TransversalGoal(id: "goal:\(id)", name: id, phrases: [], about: about, line: 3)
    }

    private func candidates(_ plan: PlanOfObjectives, _ target: String = "goal:aria") throws -> [Candidate] {
        let graph = try PlanGraph(plan)
        return CandidateSearch(graph).candidates(for: try #require(graph.node(withID: target)))
    }

    private func ids(_ plan: PlanOfObjectives, _ target: String = "goal:aria") throws -> [String] {
        let graph = try PlanGraph(plan)
        return try candidates(plan, target).map { graph[$0.objective].id }
    }

    @Test func theScoreIsThatOfTheFormula() throws {
        let plan = plan(
            goals: [goal("aria", "alberi e tetti, alberi"), goal("casa", "tetti")],
            texts: ["piantare alberi", "rifare tetti", "dipingere muri grandi"])
        let found = try candidates(plan)
        // Each document has "direzione" besides its own words: 3, 3 and 4 words.
        func weight(_ count: Double, _ length: Double) -> Double {
            log(1 + (3 - count + 0.5) / (count + 0.5)) * 2.2 / (1 + 1.2 * (0.25 + 0.75 * length / (10.0 / 3)))
        }
        // "alberi" stands twice in one of two goals, "tetti" once in both.
        let contrast = (log(1 + 0.5 / 2.5) / log(1 + 1.5 / 1.5)).squareRoot()
        let expected = [weight(1, 3) * 2 * 9 / 10, weight(1, 3) * contrast]
        #expect(zip(found.map(\.score), expected).allSatisfy { abs($0 - $1) < 1e-12 } && found.count == 2)
        #expect(found.map(\.strength)[0] == 1 && abs(found[1].strength - expected[1] / expected[0]) < 1e-12)
    }

    @Test func verdictsShiftTheRanking() throws {
        var plan = plan(
            goals: [goal("aria", "alberi")],
            texts: ["alberi nuovi", "tetti verdi", "tetti verdi e alberi", "muri e alberi", "muri, tetti"])
        let before = try ids(plan)
        #expect(Set(before) == ["objective:x/0", "objective:x/2", "objective:y/3"])
        let strengths = try candidates(plan).map { $0.strength }
        func declare(_ subject: String, _ verdict: Declaration.Verdict) {
            plan.declarations.append(
                Declaration(subject: "objective:\(subject)", target: "goal:aria", verdict: verdict, reason: ""))
        }
        declare("y/1", .yes)
        #expect(try ids(plan).first == "objective:x/2", "it has words of the affirmed one")
        #expect(try ids(plan).last == "objective:x/4" || ids(plan).contains("objective:x/4"))
        declare("x/2", .open)
        let open = try candidates(plan)
        #expect(open.count { $0.isOpen } == 1 && open[0].isOpen && !open[0].isUnreviewed)
        declare("y/3", .no)
        #expect(try !ids(plan).contains("objective:y/3"))
        #expect(try Set(candidates(plan).map(\.strength)).isSubset(of: Set(strengths + [0])))
    }

    @Test func whatTiedOnesHaveInCommonSpeaksForTheOthers() throws {
        var plan = plan(
            goals: [goal("aria", "alberi")],
            texts: ["alberi nuovi", "alberi vecchi", "qualità", "purezza", "rumore", "altro"],
            programmes: [1, 2, 2, 2, 1, 1])
        #expect(try ids(plan) == ["objective:x/0", "objective:y/1"], "the plan's order, where all is equal")
        for place in [2, 3] {
            plan.objectives[place].contributions = [Contribution(target: "goal:aria", basis: .named, evidence: [])]
        }
        #expect(try ids(plan) == ["objective:y/1", "objective:x/0"])
    }

    @Test(arguments: [0, 1, 2, 3, 4] as [UInt64]) func lawsOfRandomPlans(seed: UInt64) throws {
        try expectLaws(of: randomPlan(seed: seed))
    }

    @Test func lawsOfMilan() throws { try expectLaws(of: #require(Self.milan)) }

    private func expectLaws(of plan: PlanOfObjectives) throws {
        let graph = try PlanGraph(plan)
        let search = CandidateSearch(graph)
        for target in targets(graph) {
            let found = search.candidates(for: target)
            #expect(found == CandidateSearch(graph).candidates(for: target))
            #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
            #expect(Set(found.map(\.objective)).count == found.count)
            let tied = Set(graph.structure.edges(at: target, .incoming).map(\.neighbour))
            #expect(tied.isDisjoint(with: found.map(\.objective)))
            for candidate in found {
                #expect((0...1).contains(candidate.strength))
                let objective = try #require(graph.objective(candidate.objective))
                for words in candidate.words {
                    #expect(words.line == objective.line && !words.years.isEmpty)
                    for year in words.years { #expect(objective.texts[year]?.contains(words.text) == true) }
                }
                for passage in candidate.passages {
                    #expect(objective.texts.values.contains(passage.text))
                    #expect(passage.marks.allSatisfy { !$0.isEmpty && $0.upperBound <= passage.text.endIndex })
                }
            }
        }
        let others = graph.graph.nodeIndices.filter { !CandidateSearch.kinds.contains(graph[$0].kind) }
        #expect(others.allSatisfy { search.candidates(for: $0).isEmpty })
    }

    @Test func whatIsDeniedNeverComesBack() throws {
        var plan = try #require(Self.milan)
        var denied: Set<String> = []
        for _ in 0..<5 {
            for target in plan.transversalGoals.map(\.id) + plan.strategicDimensions.map(\.id) {
                let found = try ids(plan, target)
                #expect(denied.isDisjoint(with: found.map { target + $0 }))
                for id in found.prefix(4) {
                    denied.insert(target + id)
                    plan.declarations.append(Declaration(subject: id, target: target, verdict: .no, reason: ""))
                }
            }
        }
        #expect(denied.count == 200)
    }

    /// What a person who reads the plan finds, and a machine that asks thirty times.
    @Test func aPersonsReadingIsMeasured() throws {
        let plan = plan(
            goals: [goal("aria", "alberi, tetti")],
            texts: ["alberi", "muri", "alberi e tetti", "tetti alti"])
        let graph = try PlanGraph(plan)
        func reading(_ subjects: [String]) -> [Declaration] {
            subjects.map {
                Declaration(subject: "objective:\($0)", target: "goal:aria", verdict: .yes, reason: "")
            } + [Declaration(subject: "objective:x/0", target: "goal:aria", verdict: .open, reason: "")]
        }
        let ranked = try ids(plan).map { String($0.dropFirst("objective:".count)) }
        #expect(ranked.count == 3)
        let measures = CandidateSearch(graph).measures(against: reading([ranked[0], ranked[2], "y/1"]))
        let measure = try #require(measures.first)
        #expect(measures.count == 1 && measure.relevantCount == 3)
        #expect(abs(measure.averagePrecision - (1 + 2.0 / 3) / 3) < 1e-12)
        #expect(abs(measure.recallAt10 - 2.0 / 3) < 1e-12 && measure.recallAt20 == measure.recallAt10)
        #expect(CandidateSearch(graph).measures(against: []).isEmpty)
    }
}
