import GraphCore
import Plan

extension FragilitySearch {
    /// Of how many negative findings each candidate would undo one: articulation points and bridges of the network of
    /// directions, directions that share nothing, goals with a single contributor in a year.
    ///
    /// - Complexity: linear in nodes and edges of the network for each articulation point and bridge.
    /// - Throws: `GraphError.tooManyEdges` for a network of 2³¹ edges or more.
    public func impacts() throws(GraphError) -> [NodeIndex: [NodeIndex: Int]] {
        let network = try graph.network()
        let kinds: [NodeKind] = [.transversalGoal, .collaboration]
        let separations = separations(in: network, years: [], through: kinds)
        let points = network.articulationPoints().map { separations.fragility(of: $0.parts) }
        let bridges = network.bridges().map { bridge in
            separations.fragility(
                of: [bridge.smaller.part, bridge.greater.part], edge: [bridge.smaller.end, bridge.greater.end])
        }
        let isolated = network.places.filter { network.graph.degree(of: NodeIndex(rawValue: UInt32($0))) == 0 }
            .map { ofSharingNothing([network.members[$0]]) }
        let few = PlanAudit(graph).contributorCounts().filter { $0.objectives.count == 1 }.compactMap { found in
            graph.node(withID: found.goal.id).map { ofFewContributors(to: $0, in: found.year, count: 1) }
        }
        var impacts: [NodeIndex: [NodeIndex: Int]] = [:]
        for link in (points + bridges + isolated + few).flatMap(\.unreviewed) {
            impacts[link.target, default: [:]][link.objective, default: 0] += 1
        }
        return impacts
    }
}
