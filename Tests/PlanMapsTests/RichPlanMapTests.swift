import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// Maps of plans with several offices on an objective, trees of offices, and levels.
@Suite struct RichPlanMapTests {
    private static let plan = try? PlanOfObjectives(
        json: Data(
            contentsOf: GalleryTests.project.appending(
                path: "Tests/Fixtures/Model/roccabruna-2031-2033/plan.json")))

    private func plan() throws -> PlanOfObjectives { try #require(Self.plan) }

    /// Every map of the gallery, of each node that it can be of.
    private func drawGallery(_ graph: PlanGraph) throws -> Int {
        var drawn = 0
        for name in GalleryTests.names {
            let definition = try MapDefinition(
                yaml: String(
                    contentsOf: GalleryTests.project.appending(path: "Graphs/\(name).yaml"), encoding: .utf8))
            let definitions =
                definition.each.map { kind in
                    graph.graph.nodeIndices.filter { graph[$0].kind == kind }.map {
                        definition.focused(on: [$0])
                    }
                } ?? [definition]
            for definition in definitions {
                do {
                    let svg = try PlanMap(graph, definition).svg()
                    #expect(svg.contains("</svg>"))
                    drawn += 1
                } catch MapError.empty {}
            }
        }
        return drawn
    }

    @Test func theGalleryIsDrawn() throws { #expect(try drawGallery(PlanGraph(plan())) > 8) }

    /// With offices of any role at any objective.
    @Test(arguments: UInt64(1)...4) func theGalleryIsDrawnOfAnyOffices(seed: UInt64) throws {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var plan = try plan()
        for place in plan.objectives.indices {
            plan.objectives[place].offices = plan.directions.map(\.id).filter {
                $0 != plan.objectives[place].direction && next(2) == 0
            }.map { OfficePart(direction: $0, role: [.coOwner, .involved][next(2)], text: "x", line: 50) }
            plan.objectives[place].parent = next(2) == 0 ? nil : plan.strategicObjectives[next(3)].id
        }
        #expect(try drawGallery(PlanGraph(plan)) > 4)
    }

    @Test func levelsAreDrawnWithWhatIsPartOfThem() throws {
        let graph = try PlanGraph(plan())
        func links(_ yaml: String) throws -> [String] {
            try MapContent(graph, MapDefinition(yaml: yaml).resolved(in: graph)).links.map {
                "\(graph[$0.source].id) \(graph[$0.target].id)"
            }
        }
        #expect(
            try links("nodes: [direction, strategicObjective]") == [
                "direction:settore-tecnico level:os1.1", "direction:settore-affari-generali level:os1.1",
                "direction:ufficio-legale level:linea-1", "level:linea-1 level:os1.1",
            ])
        #expect(try links("nodes: [programme, strategicObjective]").contains("programme:viabilita level:missione-10"))
        // That an office is part of another is no link, and who only takes part in an objective has not its goals.
        #expect(
            try links("nodes: [direction, transversalGoal]") == [
                "direction:settore-tecnico goal:sicurezza-stradale", "direction:servizio-verde goal:sicurezza-stradale",
                "direction:settore-affari-generali goal:sicurezza-stradale",
            ])
        #expect(
            try links("nodes: [direction, transversalGoal]\ndirections: [affari-generali]") == [
                "direction:settore-affari-generali goal:sicurezza-stradale"
            ])
        #expect(
            try links("nodes: [direction, objective]").contains(
                "direction:ufficio-legale objective:settore-tecnico/ob01"))
    }
}
