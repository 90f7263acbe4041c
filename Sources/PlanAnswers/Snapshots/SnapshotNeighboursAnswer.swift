import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

/// The question what a node of a snapshot is tied to.
public struct SnapshotNeighboursRequest: Sendable {
    public var node: SnapshotNode
    public var query = SnapshotQuery()
    /// How many edges to go at most.
    public var depth = 1
    /// The snapshot's order where nil.
    public var order: NeighbourOrder?
    /// By how many nodes before it a neighbour must be reached at least.
    public var minimumWeight = 1
    /// How many neighbours to give at most; all where nil.
    public var limit: Int?
    /// How many of one relation, or of one kind at a greater distance, to give at most; all where nil.
    public var limitOfGroup: Int?

    public init(of node: SnapshotNode) { self.node = node }
}

/// The neighbours of a node of a snapshot by the relation that ties them, with the links on all shortest ways. A
/// snapshot knows of no words, lines and years.
///
/// In JSON it has `node` and `neighbours`: for each its `relation`, `isOutgoing` (where edges have a direction),
/// `node`, `distance`, `weight` and `ways`, as neighbours in a plan do.
public struct SnapshotNeighboursAnswer: Encodable, Sendable {
    /// A last step towards a neighbour.
    public struct Step: Sendable {
        /// The node before it: the start itself at distance 1.
        public let from: SnapshotNode
        /// The links on a shortest way from the start to that node, the nearest to the start first.
        public let way: [SnapshotLink]
        /// The links between that node and the neighbour.
        public let links: [SnapshotLink]
    }

    /// A neighbour in the group of one relation; a node that several relations tie is in each of their groups.
    public struct Neighbour: Sendable {
        public let node: SnapshotNode
        /// The relation of the last link on the way.
        public let relation: String
        /// Whether that link leads to the neighbour; true where edges have no direction.
        public let isOutgoing: Bool
        /// How many links away from the start.
        public let distance: Int
        /// The last steps of all shortest ways, in the snapshot's order.
        public let steps: [Step]

        /// By how many nodes before it it is reached.
        public var weight: Int { steps.count }
    }

    /// The neighbours at distance 1 by one relation.
    public struct Group: Sendable {
        public let relation: String
        public let isOutgoing: Bool
        /// How many there are, also beyond the limits.
        public let count: Int
    }

    /// The nodes of a kind at a greater distance.
    public struct Distance: Sendable {
        public let distance: Int
        public let kind: String
        /// How many there are, also beyond the limits.
        public let count: Int
    }

    public let node: SnapshotNode
    /// Whether edges have a direction.
    public let isDirected: Bool
    /// Whether only some neighbours were asked for.
    public let isNarrow: Bool
    /// Outgoing edges first, then in the order in which relations were used first.
    public let groups: [Group]
    /// By distance, and then in the order in which kinds were used first.
    public let distances: [Distance]
    /// In the order that was asked for; else by group, and then by distance in the snapshot's order.
    public let neighbours: [Neighbour]
    /// How many nodes the limits left out.
    public let leftOut: Int
    /// Where there are none: the least greater depth, up to 4, at which there are some.
    public let nearestDepth: Int?

    public var isEmpty: Bool { neighbours.isEmpty }

    private enum CodingKeys: String, CodingKey {
        case node, neighbours
    }

    private struct JSON: Encodable {
        let relation: String
        let isOutgoing: Bool?
        let node: SnapshotNode
        let distance: Int
        let weight: Int
        let ways: [[SnapshotLink]]
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(node, forKey: .node)
        let neighbours = neighbours.map {
            JSON(
                relation: $0.relation, isOutgoing: isDirected ? $0.isOutgoing : nil, node: $0.node,
                distance: $0.distance, weight: $0.weight, ways: $0.steps.map { $0.way + $0.links })
        }
        try container.encode(neighbours, forKey: .neighbours)
    }
}
