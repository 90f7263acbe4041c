import Plan
import Testing

@testable import PlanGraph

@Suite struct PlanComparisonTests {
    private typealias Status = PlanComparison.Status

    private static let words = (0..<40).map { "parola\($0)" }

    static func text(_ topic: Int, _ length: Int = 8) -> String {
        (0..<length).map { words[(topic * 7 + $0) % words.count] + "x\(topic)" }.joined(separator: " ")
    }

    /// - Parameter objectives: of each direction the texts by year.
    static func plan(
        _ objectives: [(direction: String, number: Int, texts: [Int: String])], years: [Int] = [2030, 2031, 2032],
        links: [(objective: Int, goal: String, years: [Int])] = [], programmes: [String] = []
    ) -> PlanOfObjectives {
        let directions = Set(objectives.map(\.direction)).sorted()
        let goals = Set(links.map(\.goal)).sorted()
        return PlanOfObjectives(
            title: "Piano", municipality: "Prova", source: "Prova", years: years,
            transversalGoals: goals.map { TransversalGoal(id: "goal:" + $0, name: $0, line: 1) },
            directions: directions.map { Direction(id: "direction:" + $0, name: $0, line: 1) },
            objectives: objectives.enumerated().map { place, objective in
                Objective(
                    id: "objective:\(objective.direction)/\(objective.number)",
                    direction: "direction:" + objective.direction, code: "\(objective.number)", line: place + 1,
                    texts: objective.texts,
                    matrixRows: programmes.isEmpty
                        ? []
                        : [
                            MatrixRow(
                                programme: "programme:" + programmes[place], valueDimension: "value:v",
                                driver: "driver:d", text: "", line: 9)
                        ],
                    contributions: links.filter { $0.objective == place }.map {
                        Contribution(
                            target: "goal:" + $0.goal, basis: .named,
                            evidence: [Evidence(text: "parole", line: 1, years: $0.years)])
                    })
            },
            programmes: Set(programmes).sorted().map {
                Programme(id: "programme:" + $0, name: $0, crossProgramme: false, line: 9)
            },
            valueDimensions: programmes.isEmpty ? [] : [MatrixCategory(id: "value:v", name: "v", line: 9)],
            drivers: programmes.isEmpty ? [] : [MatrixCategory(id: "driver:d", name: "d", line: 9)])
    }

    @Test func anObjectiveBelongsToAGoalInTheYearsOfItsWords() throws {
        let graph = try PlanGraph(
            Self.plan([("a", 1, [2030: "uno", 2031: "uno", 2032: "uno"])], links: [(0, "acqua", [2030])]))
        for (years, goals) in [((2030, 2031), ["goal:acqua"]), ((2031, 2032), [])] {
            let comparison = graph.comparison(from: years.0, to: years.1)
            #expect(comparison.owners(of: comparison.objectives[0], kind: .transversalGoal) == goals)
            #expect(comparison.owners(of: comparison.objectives[0], kind: .direction) == ["direction:a"])
            #expect(comparison.groups(by: .transversalGoal).map { $0.node?.id } == (goals.isEmpty ? [nil] : goals))
        }
    }

    @Test func fatesOfYears() throws {
        let graph = try PlanGraph(
            Self.plan([
                ("a", 1, [2030: "uno  due", 2031: "uno due"]), ("a", 2, [2030: "uno due", 2031: "uno tre"]),
                ("a", 3, [2030: "x", 2032: "x"]), ("b", 1, [2031: "y"]), ("b", 2, [2032: "z"]),
            ]))
        let comparison = graph.comparison(from: 2030, to: 2031)
        #expect(comparison.objectives.map(\.status) == [.unchanged, .changed, .ended, .started])
        #expect(comparison.objectives.map(\.otherYear) == [nil, nil, 2032, nil])
        #expect(comparison.objectives[1].markedText == "uno [-due-] {+tre+}")
        #expect(comparison.objectives[2].markedText == "x")
        #expect(graph.comparison(from: 2031, to: 2032).objectives.first { $0.status == .started }?.otherYear == 2030)
    }

    @Test func linksAreThereWhereWordsOfTheYearShowThem() throws {
        let graph = try PlanGraph(
            Self.plan(
                [("a", 1, [2030: "x", 2031: "x"]), ("a", 2, [2030: "x", 2031: "x"])],
                links: [
                    (0, "aria", [2030]), (0, "acqua", [2030, 2031]), (1, "aria", [2031]), (1, "acqua", [2032]),
                ]))
        let comparison = graph.comparison(from: 2030, to: 2031)
        #expect(comparison.links.map(\.status) == [.ended, .unchanged, .started])
        let targets = comparison.targets()
        #expect(targets.map(\.node.id) == ["goal:acqua", "goal:aria"])
        #expect(targets.map(\.oldCount) == [1, 1] && targets.map(\.newCount) == [1, 1])
    }

    @Test func aCollaborationIsCountedByItsDirections() throws {
        var plan = Self.plan([("a", 1, [2030: "x", 2031: "x"]), ("b", 1, [2030: "x"])])
        func evidence(_ years: [Int]) -> [Evidence] { [Evidence(text: "x", line: 1, years: years)] }
        plan.collaborations = [
            Collaboration(
                id: "collaboration:c", name: "c",
                objectives: [
                    SharedObjective(objective: "objective:a/1", basis: .theme, evidence: evidence([2030, 2031]))
                ],
                participants: [
                    Participant(
                        direction: "direction:a", role: .owner, basis: .theme, evidence: evidence([2030, 2031])),
                    Participant(direction: "direction:b", role: .owner, basis: .theme, evidence: evidence([2030])),
                    Participant(direction: "direction:b", role: .partner, basis: .named, evidence: evidence([2030])),
                ])
        ]
        let target = try #require(PlanGraph(plan).comparison(from: 2030, to: 2031).targets().first)
        #expect(target.oldDirections == ["direction:a", "direction:b"] && target.newDirections == ["direction:a"])
        // That a takes part by its objective is what the objective's link says; b has none.
        #expect(target.links.map(\.status) == [.unchanged, .ended, .ended])
        #expect(target.oldCount == 3 && target.newCount == 1)
    }

    /// To compare the other way round swaps what starts and what ends.
    @Test func yearsAreComparedBothWays() throws {
        let graph = try PlanGraph(
            Self.plan(
                (0..<60).map { number in
                    var texts: [Int: String] = [:]
                    for (bit, year) in [2030, 2031, 2032].enumerated() where number >> bit & 1 == 1 {
                        texts[year] = Self.text(number, 6 + (number >> (bit + 3)) % 3)
                    }
                    return ("d\(number % 4)", number, texts)
                }))
        func count(_ changes: [PlanComparison.ObjectiveChange], _ status: Status) -> Int {
            changes.count { $0.status == status }
        }
        for (old, new) in [(2030, 2031), (2030, 2032), (2031, 2032)] {
            let forth = graph.comparison(from: old, to: new).objectives
            let back = graph.comparison(from: new, to: old).objectives
            #expect(count(forth, .started) == count(back, .ended) && count(forth, .ended) == count(back, .started))
            #expect(count(forth, .changed) == count(back, .changed))
            let present = { year in graph.plan.objectives.count { $0.texts[year] != nil } }
            #expect(forth.count { $0.old != nil } == present(old) && forth.count { $0.new != nil } == present(new))
        }
    }

    @Test func aPlanComparedWithItselfIsUnchanged() throws {
        let graph = try PlanGraph(
            Self.plan(
                (0..<30).map { ("d\($0 % 3)", $0, [2030: Self.text($0 / 3)]) }, links: [(3, "aria", [2030])],
                programmes: (0..<30).map { "p\($0 % 5)" }))
        let comparison = PlanComparison(from: graph, to: graph)
        #expect(comparison.objectives.allSatisfy { $0.status == .unchanged && $0.old == $0.new })
        #expect(comparison.links.allSatisfy { $0.status == .unchanged })
        #expect(comparison.links.count == 1 + 3 * 30)
    }

    @Test func objectivesContinueUnderAnotherNumberOrDirection() throws {
        let old = try PlanGraph(
            Self.plan([
                ("a", 1, [2030: Self.text(1)]), ("a", 2, [2030: Self.text(2)]), ("a", 3, [2030: Self.text(3)]),
                ("b", 1, [2030: Self.text(4)]), ("b", 2, [2030: Self.text(1)]),
            ]))
        let new = try PlanGraph(
            Self.plan([
                ("b", 1, [2031: Self.text(1)]), ("a", 1, [2031: Self.text(2)]),
                ("a", 2, [2031: Self.text(1) + " altro"]), ("c", 7, [2031: Self.text(4)]),
                ("c", 8, [2031: Self.text(9)]),
            ]))
        let comparison = PlanComparison(from: old, to: new)
        let pairs = comparison.objectives.map { change in
            [change.old.map { old[$0].id }, change.new.map { new[$0].id }].map { $0?.dropFirst(10).description ?? "–" }
                .joined(separator: ">")
        }
        // The same text stays in its direction, though another direction has it word for word.
        #expect(pairs == ["a/1>a/2", "a/2>a/1", "a/3>–", "b/1>c/7", "b/2>b/1", "–>c/8"])
        #expect(
            comparison.objectives.map(\.status) == [.changed, .unchanged, .ended, .unchanged, .unchanged, .started])
    }

    @Test func rowsOfTheMatrixAreComparedForWhatContinues() throws {
        func graph(_ programmes: [String], _ texts: [Int]) throws -> PlanGraph {
            try PlanGraph(
                Self.plan(
                    texts.enumerated().map { ("a", $0 + 1, [2030: Self.text($1)]) }, programmes: programmes))
        }
        let comparison = PlanComparison(from: try graph(["p", "q"], [1, 2]), to: try graph(["q", "r"], [1, 5]))
        let links = comparison.links.filter { comparison.graph(of: $0)[$0.edge].relation == .belongsTo }
        #expect(links.map(\.status) == [.ended, .started])
        #expect(comparison.targets(of: links).map(\.node.id) == ["programme:p", "programme:q"])
    }

    @Test func everyObjectiveIsInAGroup() throws {
        let graph = try PlanGraph(
            Self.plan(
                (0..<12).map { ("d\($0 % 3)", $0, [2030: Self.text($0)]) },
                links: [(0, "aria", [2030]), (0, "acqua", [2030]), (5, "aria", [2030])]))
        let comparison = graph.comparison(from: 2030, to: 2031)
        #expect(comparison.groups(by: .direction).map { $0.objectives.count } == [4, 4, 4])
        let goals = comparison.groups(by: .transversalGoal)
        #expect(goals.map(\.node?.id) == ["goal:acqua", "goal:aria", nil])
        #expect(goals.map { $0.objectives.count } == [1, 2, 10])
    }
}
