import PlanGraph

extension NetworkAnalysis {
    /// Finds what would overturn findings about a network of directions; nil for other networks, of which links of
    /// objectives say little.
    func fragilitySearch() -> FragilitySearch? { kind == .direction ? FragilitySearch(graph) : nil }

    func fragility(_ point: PlanNetwork.ArticulationPoint, _ search: FragilitySearch?) -> FragilityReference? {
        search.map {
            graph.reference(
                to: $0.ofSeparation(point.parts, in: network, years: query.years, through: things))
        }
    }

    func fragility(_ bridge: PlanNetwork.Bridge, _ search: FragilitySearch?) -> FragilityReference? {
        search.map {
            let edge = [bridge.smaller.end, bridge.greater.end]
            return graph.reference(
                to: $0.ofSeparation(
                    [bridge.smaller.part, bridge.greater.part], edge: edge, in: network, years: query.years,
                    through: things))
        }
    }
}
