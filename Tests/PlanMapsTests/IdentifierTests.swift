import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// Ids of a plan that are no ids of an SVG, or those of something else in it.
@Suite struct IdentifierTests {
    static let ids = [
        "node-22", "node22", "_3", "link-1", "pointer-1", "cell-4", "graph0", "edge1", "node-1", "map-title",
        "a_direction:x",
        "direction:x", "ﬁ²№", "città", "direction:\u{1F600}", "1st", "direction:a/b", "direction:a.b",
        "x:" + String(repeating: "y", count: 300),
        "frame", "\"><script>", "%s", "back\\\\", "node-2-cell-1", "clust1", "gradient-1",
    ]

    /// The invented plan, with such ids for its nodes.
    private func plan(_ seed: Int) throws -> PlanOfObjectives {
        let plan = inventedPlan
        let old =
            plan.transversalGoals.map(\.id) + plan.directions.map(\.id) + plan.objectives.map(\.id)
            + plan.programmes.map(\.id) + plan.valueDimensions.map(\.id) + plan.drivers.map(\.id)
            + plan.collaborations.map(\.id)
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        var json = String(decoding: try plan.json(), as: UTF8.self)
        for (place, id) in old.enumerated() {
            json.replace(quoted(id), with: quoted(Self.ids[(place + seed) % Self.ids.count]))
        }
        return try PlanOfObjectives(json: Data(json.utf8))
    }

    @Test(arguments: 0..<26) func everyMapIsDrawnAndItsIdsAreDifferent(seed: Int) throws {
        let graph = try PlanGraph(plan(seed))
        for yaml in [
            "", "nodes: [objective, programme, valueDimension, driver, direction]\nengine: dot",
            "form: matrix\nrows: [direction]\ncolumns: [transversalGoal]", "form: years",
            "nodes: [objective, programme]\nclusters: programme",
        ] {
            let found = try SVGReading(PlanMap(graph, MapDefinition(yaml: yaml)).svg()).identifiers
            #expect(Set(found).count == found.count, "\(found)")
        }
    }

    @Test func idsThatFitAreKept() throws {
        let found = try SVGReading(PlanMap(PlanGraph(inventedPlan)).svg()).identifiers
        #expect(found.contains("direction:casa") && found.contains("goal:acqua"))
    }
}
