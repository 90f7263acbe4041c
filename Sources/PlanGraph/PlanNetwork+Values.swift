import GraphCore
import Plan

extension PlanGraph {
    /// The public-value dimension that most objectives of a node create, with how many do; nil where none creates any.
    ///
    /// The objectives of a node are those that an edge ties it to; an objective stands for itself. Of dimensions with equally
    /// many objectives it is the plan's first.
    ///
    /// - Parameter filter: which edges to follow.
    /// - Complexity: linear in the edges within two steps.
    public func prevailingValueDimension(
        of node: NodeIndex, filter: GraphFilter = GraphFilter()
    ) -> (dimension: NodeIndex, count: Int)? {
        var objectives: Set<NodeIndex> = self[node].kind == .objective ? [node] : []
        for (edge, neighbour) in structure.edges(at: node)
        where self[neighbour].kind == .objective && follows(edge, filter) {
            objectives.insert(neighbour)
        }
        var counts: [NodeIndex: Int] = [:]
        for objective in objectives {
            for (edge, end) in structure.edges(at: objective, .outgoing)
            where self[edge].relation == .creates && follows(edge, filter) {
                counts[end, default: 0] += 1
            }
        }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { (dimension: $0.key, count: $0.value) }
    }
}

/// How far groups of a network's nodes agree with the public-value dimensions of these.
public struct ValueAgreement: Hashable, Sendable {
    /// How many nodes were compared: those with a tie and a prevailing dimension.
    public let nodeCount: Int
    /// 1 for the same groups, about 0 for what chance gives.
    public let adjustedRandIndex: Double
    /// From 0 to 1, not corrected for chance.
    public let normalisedMutualInformation: Double
}

extension PlanNetwork {
    /// How far groups of the nodes agree with the dimensions that prevail among the nodes' objectives.
    ///
    /// Nodes that share nothing, each a group by itself, are left out, and such as have no dimension.
    ///
    /// - Parameters:
    ///   - groups: of the nodes of ``graph``, such as its communities.
    ///   - dimensions: for each node, by its place.
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
