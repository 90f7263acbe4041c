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

    /// Browsers scroll to the element of an id, and Firefox takes a group to be where the picture begins.
    @Test(arguments: [
        "", "nodes: [objective, programme]\nengine: dot", "form: matrix\nrows: [direction]\ncolumns: [driver]",
    ])
    func idsOfNodesAreOnShapes(yaml: String) throws {
        let graph = try PlanGraph(inventedPlan)
        let svg = try PlanMap(graph, MapDefinition(yaml: yaml), linkBase: "site").svg()
        let owners = svg.matches(of: /<([a-z]+)[^>]* id="([a-z]+:[^"]*)"/).map { (element: $0.1, id: $0.2) }
        #expect(owners.count > 3)
        for owner in owners { #expect(["polygon", "path", "ellipse", "text"].contains(owner.element), "\(owner)") }
        #expect(!svg.contains("id=\"a_"))
        #expect(svg.matches(of: /<g[ >]/).count == svg.matches(of: /<\/g>/).count)
    }

    /// A link is called by what is seen of it first, and then by its whole name.
    @Test(arguments: [
        ("Casa", "Casa"), ("\u{25AA}\u{A0}Casa", "Casa"), ("", "Casa"), ("Ca…", "Casa"), ("3. Cas", "3. Casa"),
        ("5≠", "5: Casa"), ("DC", "DC: Casa"),
    ])
    func linksAreCalledByWhatIsSeen(words: String, name: String) throws {
        var plan = inventedPlan
        plan.directions[0].name = "Casa"
        let graph = try PlanGraph(plan)
        let pages = PlanPages(of: graph)
        let node = try #require(graph.node(withID: plan.directions[0].id))
        let context = try PlanMap(graph, linkBase: "..", pages: pages).picture.context
        #expect(context.name(ofLinkTo: "../" + pages[node], showing: words) == name)
        #expect(
            context.name(ofLinkTo: "elsewhere.html", showing: words)
                == (words.isEmpty
                    ? nil
                    : context.name(
                        ofLinkTo: "nowhere", showing: words)))
    }

    /// Signs before or behind a name that is seen whole don't make it another, which would be said twice.
    @Test(arguments: [("«Casa» e altro", "Casa» e altro"), ("{{a}} {{{b}}}", "a}} {{{b}}}"), ("'", "'")])
    func namesWithSignsAreSaidOnce(name: String, said: String) throws {
        var plan = inventedPlan
        plan.directions[0].name = name
        let graph = try PlanGraph(plan)
        let pages = PlanPages(of: graph)
        let node = try #require(graph.node(withID: plan.directions[0].id))
        let context = try PlanMap(graph, linkBase: "..", pages: pages).picture.context
        #expect(context.name(ofLinkTo: "../" + pages[node], showing: name) == said)
    }

    @Test func idsThatFitAreKept() throws {
        let found = try SVGReading(PlanMap(PlanGraph(inventedPlan)).svg()).identifiers
        #expect(found.contains("direction:casa") && found.contains("goal:acqua"))
    }
}
