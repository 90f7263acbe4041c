import GraphCore
import Plan
import PlanGraph
import PlanWording

extension PlanMap {
    /// How many links a picture of a node's own links may have.
    private static let mostLinks = 60

    /// Returns the map for a page on a node: what a direction shares, who contributes to a goal, with what directions
    /// others are linked, or an objective's own links; nil where there is nothing to draw.
    package static func around(_ node: NodeIndex, in graph: PlanGraph, language: Language) throws -> PlanMap? {
        let kind = graph[node].kind
        var definition = MapDefinition()
        switch kind {
        case .direction, .transversalGoal:
            guard var found = MapGallery.definition(ofEach: kind)?.definition else { return nil }
            found.page = .screen
            definition = found
        case .objective, .strategicObjective: return try links(of: node, in: graph, language: language)
        case .programme, .collaboration, .strategicDimension, .valueDimension, .driver:
            definition.query.kinds = [kind, .direction]
            definition.columns = [[kind], [.direction]]
            definition.page = .screen
            definition.depth = 1
            definition.title = MapDefinition.Text(SiteText.ego.italian, SiteText.ego.english)
        }
        do {
            return try PlanMap(graph, definition.focused(on: [node]), language: language)
        } catch MapError.empty {
            return try links(of: node, in: graph, language: language)
        }
    }

    /// The picture of a node's own links; nil where there are none, or more than can be read.
    private static func links(of node: NodeIndex, in graph: PlanGraph, language: Language) throws -> PlanMap? {
        let edges = graph.structure.edges(at: node).map(\.edge)
        guard (1...mostLinks).contains(edges.count) else { return nil }
        return try PlanMap(graph, edges: edges, focus: [node], title: language(SiteText.ego), language: language)
    }

    /// Returns the map of a network of nodes of a kind by what they share; nil where that kind shares nothing.
    package static func network(
        of kind: NodeKind, in graph: PlanGraph, _ query: GraphQuery, language: Language
    ) throws -> PlanMap? {
        guard kind == .direction, let yaml = MapGallery.yaml(named: "directions") else { return nil }
        var definition = try MapDefinition(yaml: yaml)
        (definition.query.bases, definition.query.years) = (query.bases, query.years)
        return try PlanMap(graph, definition, language: language)
    }
}
