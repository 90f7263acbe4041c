import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// What a file says by names is said in Swift by values, and gives the same picture.
@Suite struct MapFocusTests {
    private let graph: PlanGraph
    init() throws { graph = try PlanGraph(inventedPlan) }

    private func node(_ id: String) throws -> NodeIndex { try #require(graph.node(withID: id)) }

    private func expectSame(_ definition: MapDefinition, as yaml: String) throws {
        let byName = try PlanMap(graph, MapDefinition(yaml: yaml)).svg()
        let byValue = try PlanMap(graph, definition).svg()
        #expect(byName == byValue, "\(yaml)")
        #expect(byName != (try PlanMap(graph).svg()), "\(yaml)")
    }

    @Test func aNodeIsAskedForByItsIndex() throws {
        try expectSame(MapDefinition().focused(on: [node("direction:casa")]), as: "focus: [casa]")
        var near = MapDefinition().focused(on: try [node("goal:acqua"), node("direction:casa")])
        near.depth = 1
        try expectSame(near, as: "focus: [acqua, casa]\ndepth: 1")
    }

    @Test func aNewFocusTakesThePlaceOfAFilesOwn() throws {
        let definition = try MapDefinition(yaml: "focus: [verde]\ndepth: 1\neach: direction")
        let focused = definition.focused(on: [try node("direction:casa")])
        #expect(focused.each == nil)
        try expectSame(focused, as: "focus: [casa]\ndepth: 1")
    }

    @Test func aMapAroundANodeShowsNodesOfItsKind() throws {
        let objective = try node("objective:casa/1")
        let map = try PlanMap(graph, .around([objective], in: graph))
        #expect(map.picture.content?.nodes.contains(objective) == true)
        #expect(MapDefinition.around([try node("direction:casa")], in: graph).columns == MapDefinition().columns)
    }

    @Test func yearsDirectionsAndProgrammesAreValues() throws {
        var definition = MapDefinition()
        definition.query.years = [2032]
        try expectSame(definition, as: "years: [2032]")
        definition.query = GraphQuery(kinds: definition.query.kinds, directions: ["direction:casa"])
        try expectSame(definition, as: "directions: [casa]")
        definition.query = GraphQuery(kinds: [.direction, .programme], programmes: ["programme:parchi"])
        definition.columns = []
        try expectSame(definition, as: "nodes: [direction, programme]\nprogrammes: [parchi]")
    }

    @Test func onlyObjectivesOfAGoalAreDrawnWhereAQueryNamesIt() throws {
        var definition = MapDefinition()
        definition.query.goals = ["goal:acqua"]
        let links = MapContent(graph, definition).links.map { [graph[$0.source].id, graph[$0.target].id] }
        #expect(links.contains(["direction:casa", "goal:acqua"]))
        definition.query.goals = ["goal:nessuno"]
        #expect(throws: MapError.empty) { try PlanMap(graph, definition) }
    }

    /// Where a definition calls a node by a part of its name, the picture's note has the name.
    @Test func filtersAreNamedAsThePlanNamesThem() throws {
        let map = try PlanMap(graph, MapDefinition(yaml: "directions: [casa]"))
        #expect(map.longDescription.contains("Casa") && !map.longDescription.contains(" casa"))
    }
}
