import GraphCore
import Plan
import Testing

@testable import PlanGraph

@Suite struct PathTests {
    private func ids(
        _ from: String, _ to: String, _ graph: PlanGraph, through: Set<NodeKind>? = nil,
        query: GraphQuery = GraphQuery(), maximumLength: Int? = nil
    ) throws -> [[String]] {
        let (start, end) = (try #require(graph.node(withID: from)), try #require(graph.node(withID: to)))
        return graph.paths(from: start, to: end, maximumLength: maximumLength, through: through, query: query).paths
            .map { $0.nodes.map { graph[$0].id } }
    }

    @Test func aPathDoesNotGoThroughWhatRelatesNothing() throws {
        let graph = try PlanGraph(smallPlan)
        #expect(
            try ids("direction:verde", "direction:casa", graph) == [
                ["direction:verde", "collaboration:tetti", "direction:casa"]
            ])
        let goal = [["direction:verde", "objective:verde/1", "goal:acqua", "objective:casa/1", "direction:casa"]]
        #expect(try ids("direction:verde", "direction:casa", graph, through: [.transversalGoal]) == goal)
        #expect(try ids("direction:verde", "direction:casa", graph, query: GraphQuery(bases: [.theme])) == goal)
        #expect(try ids("direction:verde", "direction:casa", graph, through: [.strategicDimension]).isEmpty)
        #expect(try ids("direction:verde", "direction:casa", graph, through: [.driver]).count == 2)
        let byDriver = GraphQuery(allowed: [.driver])
        #expect(
            try ids("objective:verde/2", "objective:verde/1", graph, query: byDriver).map { $0[1] } == [
                "direction:verde", "driver:equita",
            ])
        #expect(try ids("objective:verde/2", "objective:verde/1", graph, through: [], query: byDriver).isEmpty)
        #expect(try ids("direction:verde", "direction:verde", graph).isEmpty)
    }

    @Test func parallelEdgesAreOneStep() throws {
        let graph = try PlanGraph(smallPlan)
        let (verde, tetti) = (graph.node(withID: "direction:verde"), graph.node(withID: "collaboration:tetti"))
        let found = graph.paths(from: try #require(verde), to: try #require(tetti)).paths
        #expect(found.map { $0.steps.map { $0.map { graph[$0].role } } } == [[[.partner, .supervisor]]])
    }

    @Test func theNearestOfAKindAreThoseAtTheLeastDistance() throws {
        let graph = try PlanGraph(smallPlan)
        let goal = try #require(graph.node(withID: "goal:acqua"))
        let nearest = graph.nearest(to: goal, kind: .direction)
        #expect(nearest.distance == 2 && nearest.nodes.map { graph[$0].id } == ["direction:verde", "direction:casa"])
        #expect(graph.nearest(to: goal, kind: .strategicDimension).nodes.isEmpty)
    }
}
