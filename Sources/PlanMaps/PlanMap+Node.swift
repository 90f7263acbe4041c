import GraphCore
import Plan
import PlanGraph
import PlanWording

extension PlanMap {
    /// How many links a picture of a node's own links may have.
    package static let mostLinks = 60

    /// Returns the map for a page on a node: what a direction shares, who contributes to a goal, with what directions
    /// others are linked, or an objective's own links; nil where these are more than can be read. A node without links
    /// stands alone.
    ///
    /// - Parameters:
    ///   - linkBase: the address of the plan's site, if nodes are to lead to their pages there.
    ///   - pages: the pages of that site, where they have names already.
    package static func around(
        _ node: NodeIndex, in graph: PlanGraph, language: Language, linkBase: String? = nil, pages: PlanPages? = nil
    ) throws -> PlanMap? {
        if let definition = definition(around: node, in: graph) {
            do {
                return try PlanMap(graph, definition, language: language, linkBase: linkBase, pages: pages)
            } catch MapError.empty {}
        }
        let edges = graph.structure.edges(at: node).map(\.edge)
        guard edges.count <= mostLinks else { return nil }
        return try PlanMap(
            graph, edges: edges, focus: [node], title: language(SiteText.ego), language: language, linkBase: linkBase,
            pages: pages)
    }

    /// What is shown around a node of a kind; nil for its own links.
    private static func definition(around node: NodeIndex, in graph: PlanGraph) -> MapDefinition? {
        let kind = graph[node].kind
        var definition = MapDefinition()
        switch kind {
        case .direction, .transversalGoal:
            guard let found = MapGallery.definition(ofEach: kind)?.definition else { return nil }
            definition = found
        case .objective, .strategicObjective: return nil
        case .programme, .collaboration, .strategicDimension, .valueDimension, .driver:
            definition.query.kinds = [kind, .direction]
            definition.columns = [[kind], [.direction]]
            definition.depth = 1
            definition.title = MapDefinition.Text(SiteText.ego.italian, SiteText.ego.english)
        }
        definition.page = .screen
        return definition.focused(on: [node])
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
