import Plan
import Testing

@testable import PlanGraph

/// What is compared besides the statuses: punctuation, other directions, and each direction's own links.
@Suite struct PlanComparisonMovesTests {
    @Test(arguments: [
        ("Uno, due.", "uno due", true), ("“Archivio” di città", "\"archivio\" di città", true),
        ("Milano-Cortina 2026", "Milano - Cortina 2026", true), ("l'aria", "l’aria", true),
        ("e/o altro", "e / o altro", true), ("fare (bene)", "fare, bene", true), ("co\u{AD}mune", "Comune", true),
        ("uno due", "uno tre", false), ("e altro", "è altro", false), ("non dimeno", "nondimeno", false),
        ("1.000 alberi", "1,000 alberi", false), ("2024-2026", "2024/2026", false), ("quota 5", "quota -5", false),
        ("5 % in più", "5 in più", false), ("Rossi & figli", "Rossi, figli", false), ("5 €", "5", false),
        ("uno due", "uno  due", false), ("uno", "uno", false), ("…", "!", true),
    ])
    func whatIsOnlyPunctuation(old: String, new: String, isOnly: Bool) throws {
        for (old, new) in [(old, new), (new, old)] {
            let graph = try PlanGraph(PlanComparisonTests.plan([("a", 1, [2030: old, 2031: new])]))
            let change = try #require(graph.comparison(from: 2030, to: 2031).objectives.first)
            #expect(change.isOnlyPunctuation == isOnly)
            // It is a change nevertheless.
            if isOnly { #expect(change.status == .changed) }
        }
    }

    @Test func anObjectiveOfAnotherDirectionIsMovedInAnyWords() throws {
        let old = try PlanGraph(
            PlanComparisonTests.plan([
                ("a", 1, [2030: PlanComparisonTests.text(1)]), ("a", 2, [2030: PlanComparisonTests.text(2)]),
                ("b", 1, [2030: PlanComparisonTests.text(3)]),
            ]))
        let new = try PlanGraph(
            PlanComparisonTests.plan([
                ("a", 1, [2030: PlanComparisonTests.text(1)]), ("b", 1, [2030: PlanComparisonTests.text(3)]),
                ("b", 2, [2030: PlanComparisonTests.text(2) + " altro"]), ("b", 3, [2030: PlanComparisonTests.text(4)]),
            ]))
        let comparison = PlanComparison(from: old, to: new)
        #expect(comparison.objectives.map(\.isMoved) == [false, true, false, false])
        #expect(comparison.objectives.map(\.status) == [.unchanged, .changed, .unchanged, .started])
        #expect(comparison.directions.isEmpty)
        #expect(old.comparison(from: 2030, to: 2031).objectives.allSatisfy { !$0.isMoved })
    }

    /// a is replaced by z, b and c join in d, e goes to f that was there already, g is new.
    @Test func directionsThatReplaceOthersAreFound() throws {
        let old = try PlanGraph(
            PlanComparisonTests.plan([
                ("a", 1, [2030: PlanComparisonTests.text(1)]), ("a", 2, [2030: PlanComparisonTests.text(2)]),
                ("a", 3, [2030: PlanComparisonTests.text(3)]),
                ("b", 1, [2030: PlanComparisonTests.text(4)]), ("c", 1, [2030: PlanComparisonTests.text(5)]),
                ("e", 1, [2030: PlanComparisonTests.text(6)]),
                ("f", 1, [2030: PlanComparisonTests.text(7)]),
            ]))
        let new = try PlanGraph(
            PlanComparisonTests.plan([
                ("z", 1, [2030: PlanComparisonTests.text(1)]), ("z", 2, [2030: PlanComparisonTests.text(2)]),
                ("g", 1, [2030: PlanComparisonTests.text(3)]),
                ("d", 1, [2030: PlanComparisonTests.text(4)]), ("d", 2, [2030: PlanComparisonTests.text(5)]),
                ("f", 2, [2030: PlanComparisonTests.text(6)]),
                ("f", 1, [2030: PlanComparisonTests.text(7)]),
            ]))
        let comparison = PlanComparison(from: old, to: new)
        let told = comparison.directions.map { change in
            "\(change.old?.name ?? "–")>\(change.new?.name ?? "–") \(change.continuingCount)/\(change.oldCount)"
        }
        #expect(told == ["a>z 2/3", "b>d 1/1", "c>d 1/1", "e>– 0/1", "–>g 0/0"])
        #expect(comparison.ids(ofDirection: "direction:z") == ["direction:a", "direction:z"])
        #expect(comparison.ids(ofDirection: "direction:a") == ["direction:a", "direction:z"])
        #expect(comparison.ids(ofDirection: "direction:d") == ["direction:d"])
        #expect(comparison.objectives.filter(\.isMoved).count == 6)
        #expect(
            comparison.objectives.map(comparison.isMovedWithDirection) == [true, true, false, true, true, false, false])
        #expect(comparison.groups(by: .direction).map { $0.node?.name } == ["a", "b", "c", "e", "f", "d", "g"])
        // Each objective is once in the group of each direction that it belongs to before or after; z is a.
        for group in comparison.groups(by: .direction) {
            let expected = comparison.objectives.filter { change in
                let (before, after) = comparison.directions(of: change)
                return [before, after].contains { $0.map { $0.name == "z" ? "a" : $0.name } == group.node?.name }
            }
            #expect(group.objectives.map { [$0.old, $0.new] } == expected.map { [$0.old, $0.new] })
        }
        #expect(PlanComparison(from: old, to: old).directions.isEmpty)
    }

    /// Of each direction the links before and after are those of its objectives in either plan, whoever had them on the
    /// other side.
    @Test(arguments: 0..<20) func theLinksOfADirectionAreItsOwn(seed: Int) throws {
        var state = UInt64(seed) &+ 7
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func graph() throws -> PlanGraph {
            let objectives = (0..<24).filter { _ in next(4) > 0 }.enumerated().map { place, topic in
                (
                    direction: ["a", "b", "c", "d"][next(4)], number: place,
                    texts: [2030: PlanComparisonTests.text(topic)]
                )
            }
            let links = objectives.indices.filter { _ in next(2) == 0 }.map {
                (objective: $0, goal: "aria", years: [2030])
            }
            return try PlanGraph(PlanComparisonTests.plan(objectives, links: links))
        }
        let (old, new) = (try graph(), try graph())
        let comparison = PlanComparison(from: old, to: new)
        #expect(
            Set(comparison.objectives.map { [$0.old?.rawValue, $0.new?.rawValue] }).count == comparison.objectives.count
        )
        for id in ["direction:a", "direction:b", "direction:c", "direction:d"] {
            func count(_ graph: PlanGraph) -> Int {
                graph.plan.objectives.filter { $0.direction == id }.reduce(0) { $0 + $1.contributions.count }
            }
            let links = comparison.links(of: [id])
            #expect(
                links.count { $0.status != .started } == count(old) && links.count { $0.status != .ended } == count(new)
            )
        }
    }

    /// The one objective of a that shares something ends, another of a starts to: that a takes part is said by either.
    @Test func aDirectionsPartIsSaidByDifferentObjectives() throws {
        var plan = PlanComparisonTests.plan([("a", 1, [2030: "x"]), ("a", 2, [2031: "y"])])
        func evidence(_ years: [Int]) -> [Evidence] { [Evidence(text: "x", line: 1, years: years)] }
        plan.collaborations = [
            Collaboration(
                id: "collaboration:c", name: "c",
                objectives: [
                    SharedObjective(objective: "objective:a/1", basis: .theme, evidence: evidence([2030])),
                    SharedObjective(objective: "objective:a/2", basis: .theme, evidence: evidence([2031])),
                ],
                participants: [
                    Participant(
                        direction: "direction:a", role: .owner, basis: .theme, evidence: evidence([2030, 2031]))
                ])
        ]
        let target = try #require(PlanGraph(plan).comparison(from: 2030, to: 2031).targets().first)
        #expect(target.links.map(\.status) == [.ended, .started] && target.oldCount == 1 && target.newCount == 1)
    }
}
