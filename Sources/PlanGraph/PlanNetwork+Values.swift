import GraphCore
import Plan

extension PlanGraph {
    /// Returns the public-value dimensions that more objectives of a node create than any other; several where equally
    /// many do, none where no objective creates any.
    ///
    /// The objectives of a node are those that an edge ties it to, but for those in which a direction only takes part;
    /// an objective stands for itself.
    ///
    /// - Parameters:
    ///   - node: the node whose objectives count.
    ///   - query: which edges to follow.
    /// - Returns: the dimensions in the graph's order, and how many objectives create each of them.
    /// - Complexity: linear in the edges within two steps.
    public func prevailingValueDimensions(
        of node: NodeIndex, query: GraphQuery = GraphQuery()
    ) -> (dimensions: [NodeIndex], count: Int) {
        let selection = selection(query)
        var objectives: Set<NodeIndex> = self[node].kind == .objective ? [node] : []
        for (edge, neighbour) in structure.edges(at: node)
        where self[neighbour].kind == .objective && selection.follows(edge) && !self[edge].isInvolvement {
            objectives.insert(neighbour)
        }
        var counts: [NodeIndex: Int] = [:]
        for objective in objectives {
            for (edge, end) in structure.edges(at: objective, .outgoing)
            where self[edge].relation == .creates && selection.follows(edge) {
                counts[end, default: 0] += 1
            }
        }
        let most = counts.values.max() ?? 0
        return (counts.filter { $0.value == most }.keys.sorted(), most)
    }
}

/// How far groups of a network's nodes agree with the public-value dimensions of these.
public struct ValueAgreement: Hashable, Sendable {
    /// How many nodes were compared: those that share something and have a dimension.
    public let nodeCount: Int
    /// 1 for the same groups, about 0 for what chance gives.
    public let adjustedRandIndex: Double
    /// From 0 to 1, not corrected for chance.
    public let normalisedMutualInformation: Double
}

extension PlanNetwork {
    /// Returns how far groups of the nodes agree with the dimensions that prevail among the nodes' objectives.
    ///
    /// Nodes that share nothing, each a group by itself, are left out, and such as have no dimension.
    ///
    /// - Parameters:
    ///   - groups: of the nodes of ``graph``, such as its communities.
    ///   - dimensions: for each node, by its place, the one that prevails; nil where none does, or several do equally.
    /// - Returns: nil where fewer than two nodes are left.
    /// - Throws: `MeasureError.nodeCount` when there are not as many groups or dimensions as nodes.
    /// - Complexity: linear in the nodes.
    public func agreement(
        of groups: Partition, with dimensions: [NodeIndex?]
    ) throws(MeasureError) -> ValueAgreement? {
        for count in [groups.nodeCount, dimensions.count] where count != members.count {
            throw .nodeCount(count, expected: members.count)
        }
        let compared = places.filter { place in
            dimensions[place] != nil && graph.degree(of: NodeIndex(rawValue: UInt32(place))) > 0
        }
        guard compared.count > 1 else { return nil }
        let own = Partition(compared.map { groups.groups[$0] })
        let others = Partition(compared.map { dimensions[$0] })
        return ValueAgreement(
            nodeCount: compared.count, adjustedRandIndex: try own.adjustedRandIndex(with: others),
            normalisedMutualInformation: try own.normalisedMutualInformation(with: others))
    }
}
