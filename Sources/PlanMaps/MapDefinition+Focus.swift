import GraphCore
import Plan
import PlanGraph
import PlanWording

extension MapDefinition {
    /// Returns the map of what is around some nodes: with the kinds of the collaboration map and those of the nodes.
    ///
    /// ```swift
    /// let map = try PlanMap(graph, .around([casa], in: graph))
    /// ```
    public static func around(_ nodes: [NodeIndex], in graph: PlanGraph) -> MapDefinition {
        var definition = MapDefinition()
        definition.title = Text(MapMessage.around)
        let kinds = Set(nodes.map { graph[$0].kind })
        if !kinds.isSubset(of: definition.query.kinds) {
            definition.query.kinds.formUnion(kinds)
            definition.columns = []
        }
        return definition.focused(on: nodes)
    }

    /// Returns the map of how long objectives go on in some years, on one sheet.
    ///
    /// - Parameters:
    ///   - years: all of the plan where empty.
    ///   - directions: the ids of those to show; all where empty.
    public static func ofYears(_ years: [Int], directions: [String] = []) -> MapDefinition {
        var definition = MapDefinition()
        definition.form = .years
        definition.page = .screen
        definition.title = Text(MapMessage.whatContinues)
        definition.query.years = Set(years)
        definition.query.directions = Set(directions)
        return definition
    }

    /// Returns the map of what a node shares with others of its kind.
    ///
    /// ```swift
    /// let map = try PlanMap(graph, .partners(of: casa, through: [.transversalGoal]))
    /// ```
    ///
    /// - Parameters:
    ///   - node: the one in its centre.
    ///   - kinds: of what the shared things are.
    ///   - query: which links count.
    ///   - least: how many things another must share at least.
    ///   - limit: how many others to show at most, those that share most.
    public static func partners(
        of node: NodeIndex, through kinds: [NodeKind], query: GraphQuery = GraphQuery(), minimumWeight least: Int = 1,
        limit: Int? = nil
    ) -> MapDefinition {
        var definition = MapDefinition()
        definition.form = .partners
        definition.title = Text(PartnersMapMessage.title)
        definition.through = kinds
        definition.query = query
        definition.minimumLinks = least
        definition.limit = limit
        return definition.focused(on: [node])
    }

    /// Returns the same map of what is around some nodes only.
    public func focused(on nodes: [NodeIndex]) -> MapDefinition {
        var definition = self
        definition.each = nil
        definition.focus = nodes
        definition.names.focus = []
        return definition
    }
}
