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

    /// Returns the same map of what is around some nodes only.
    public func focused(on nodes: [NodeIndex]) -> MapDefinition {
        var definition = self
        definition.each = nil
        definition.focus = nodes
        definition.names.focus = []
        return definition
    }
}
