import GraphCore
import Plan
import PlanGraph
import PlanWording
import StrictReader

extension MapDefinition {
    /// The map of what is around some nodes: with the kinds of the collaboration map and those of the nodes.
    public static func around(_ nodes: [NodeIndex], in graph: PlanGraph) -> MapDefinition {
        var definition = MapDefinition()
        definition.title = Text(MapMessage.around)
        let kinds = NodeKind.allCases.filter { kind in nodes.contains { graph[$0].kind == kind } }
        let others = kinds.filter { !definition.nodes.contains($0) }
        if !others.isEmpty {
            definition.nodes += others
            definition.columns = []
        }
        return definition.focused(on: nodes, in: graph)
    }

    /// The map of some years side by side.
    ///
    /// - Parameter directions: the ids of those to show; all where empty.
    public static func ofYears(_ years: [Int], directions: [String] = []) -> MapDefinition {
        var definition = MapDefinition()
        definition.form = .years
        definition.title = Text(MapMessage.whatContinues)
        definition.years = years.map { Located(value: $0, line: 1) }
        definition.directions = directions.map { Located(value: $0, line: 1) }
        return definition
    }

    /// The same map of what is around some nodes only.
    public func focused(on nodes: [NodeIndex], in graph: PlanGraph) -> MapDefinition {
        var definition = self
        definition.each = nil
        definition.focus = nodes.map { Located(value: graph[$0].id, line: 1) }
        return definition
    }
}
