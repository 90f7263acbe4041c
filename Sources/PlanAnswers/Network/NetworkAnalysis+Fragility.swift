import PlanGraph

extension NetworkAnalysis {
    /// Finds what would overturn findings about a network of directions; nil for other networks, of which links of
    /// objectives say little.
    func fragilitySearch() -> FragilitySearch? { kind == .direction ? FragilitySearch(graph) : nil }

    /// The candidates that may join parts of the network.
    func separations(_ search: FragilitySearch?) -> FragilitySearch.Separations? {
        search?.separations(in: network, years: query.years, through: things)
    }

    func fragility(
        _ point: PlanNetwork.ArticulationPoint, _ separations: FragilitySearch.Separations?
    ) -> FragilityReference? {
        separations.map { graph.reference(to: $0.fragility(of: point.parts)) }
    }

    func fragility(
        _ bridge: PlanNetwork.Bridge, _ separations: FragilitySearch.Separations?
    ) -> FragilityReference? {
        separations.map {
            graph.reference(
                to: $0.fragility(
                    of: [bridge.smaller.part, bridge.greater.part], edge: [bridge.smaller.end, bridge.greater.end]))
        }
    }
}
