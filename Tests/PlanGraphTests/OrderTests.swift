import GraphCore
import Plan
import Testing

@testable import PlanGraph

/// What is found at the same distance stands in the graph's order, in whatever order a search met it.
@Suite struct OrderTests {
    /// One direction whose first objective serves the last goal and the other way round, and another that shares the
    /// middle one.
    private let graph: PlanGraph

    init() throws {
        func objective(_ direction: String, _ number: Int, _ goals: [String]) -> Objective {
            Objective(
                id: "objective:\(direction)/\(number)", direction: "direction:" + direction, code: "\(number)",
                line: number, texts: [2031: "testo"],
                contributions: goals.map {
                    Contribution(
                        target: "goal:" + $0, basis: .named,
                        evidence: [Evidence(text: "testo", line: number, years: [2031])])
                })
        }
        graph = try PlanGraph(
            PlanOfObjectives(
                title: "Piano", municipality: "Prova", source: "Prova", years: [2031],
                transversalGoals: ["a", "b", "c"].map { TransversalGoal(id: "goal:" + $0, name: $0, line: 1) },
                directions: ["una", "altra"].map { Direction(id: "direction:" + $0, name: $0, line: 1) },
                objectives: [
                    objective("una", 1, ["c"]), objective("una", 2, ["b"]), objective("una", 3, ["a"]),
                    objective("altra", 1, ["b", "c"]), objective("altra", 2, ["a"]),
                ]))
    }

    private func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }

    @Test func neighboursStandByDistanceAndThenInTheGraphsOrder() throws {
        let goals = graph.neighbours(
            of: try node("direction:una"), depth: 2, query: GraphQuery(kinds: [.transversalGoal]))
        #expect(goals.map { $0.neighbours.map { graph[$0.node].id } } == [["goal:a", "goal:b", "goal:c"]])
        // From an objective its own goal is nearer than one that comes before it.
        let around = graph.neighbours(
            of: try node("objective:una/1"), depth: 3, query: GraphQuery(kinds: [.transversalGoal]))
        #expect(
            around.map { $0.neighbours.map { "\(graph[$0.node].id) \($0.distance)" } } == [
                ["goal:c 1", "goal:a 3", "goal:b 3"]
            ])
    }

    @Test func theNearestStandInTheGraphsOrder() throws {
        let goals = graph.nearest(to: try node("direction:una"), kind: .transversalGoal)
        #expect(goals.distance == 2 && goals.nodes.map { graph[$0].id } == ["goal:a", "goal:b", "goal:c"])
        let further = graph.nearest(to: try node("direction:una"), kind: .direction)
        #expect(further.distance == 4 && further.nodes.map { graph[$0].id } == ["direction:altra"])
    }

    @Test func whatIsSharedStandsInTheGraphsOrder() throws {
        let shared = graph.neighbours(of: try node("direction:una"), via: [.transversalGoal])
        #expect(shared.map { $0.shared.map { graph[$0.node].id } } == [["goal:a", "goal:b", "goal:c"]])
    }
}
