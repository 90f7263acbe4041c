import GraphCore
import Plan
import PlanGraph

/// The neighbours of a node by the relation that ties them, with the links on all shortest ways.
public struct NeighboursAnswer: Encodable, Sendable {
    /// A last step towards a neighbour.
    public struct Step: Hashable, Sendable {
        /// The node before it: the start itself at distance 1.
        public let from: NodeReference
        /// The links on a shortest way from the start to that node, the nearest to the start first; empty at distance
        /// 1.
        public let way: [LinkReference]
        /// The nodes between the start and the node before, the nearest to the start first; empty up to distance 2.
        public let between: [NodeReference]
        /// The links between that node and the neighbour.
        public let links: [LinkReference]
    }

    /// A neighbour in the group of one relation; a node that several relations tie is in each of their groups.
    public struct Neighbour: Hashable, Sendable {
        public let node: NodeReference
        /// The relation of the last link on the way.
        public let relation: Relation
        /// Whether the neighbour is the source of that link rather than its target.
        public let isSource: Bool
        /// How many links away from the start.
        public let distance: Int
        /// The last steps of all shortest ways, in the graph's order.
        public let steps: [Step]

        /// By how many nodes before it it is reached.
        public var weight: Int { steps.count }
    }

    /// The neighbours at distance 1 by one relation.
    public struct Group: Hashable, Sendable {
        public let relation: Relation
        public let isSource: Bool
        /// How many there are, also beyond the limit.
        public let count: Int
    }

    /// The nodes of a kind at a greater distance.
    public struct Distance: Hashable, Sendable {
        public let distance: Int
        public let kind: NodeKind
        /// How many there are, also beyond the limit.
        public let count: Int
    }

    /// The node that was asked about.
    public let node: NodeReference
    /// The years that were asked for, ascending; empty for all.
    public let years: [Int]
    /// Whether only some neighbours were asked for.
    public let isNarrow: Bool
    /// Whether an order was asked for, which then goes before the graph's.
    public let isSorted: Bool
    /// In the order of `Relation`, targets before sources.
    public let groups: [Group]
    /// By distance, and then in the order of kinds.
    public let distances: [Distance]
    /// In the order that was asked for; else by relation, and then by distance in the graph's order.
    public let neighbours: [Neighbour]
    /// How many nodes the limit left out.
    public let leftOut: Int
    /// Where there are none: the least greater depth, up to 4, at which there are some.
    public let nearestDepth: Int?

    public var isEmpty: Bool { neighbours.isEmpty }
    /// The links on all ways to the neighbours.
    public var links: [LinkReference] { neighbours.flatMap(\.steps).flatMap { $0.way + $0.links } }
}

extension NeighboursAnswer {
    private struct JSON: Encodable {
        struct Neighbour: Encodable {
            let node: NodeReference
            let relation: Relation
            let distance: Int
            let weight: Int
            let ways: [[LinkReference]]
        }

        let node: NodeReference
        let neighbours: [Neighbour]
    }

    /// `node`, and `neighbours` with `node`, `relation`, `distance`, `weight` and `ways`: for each shortest way its
    /// links, from the start to the neighbour.
    public func encode(to encoder: any Encoder) throws {
        let neighbours = neighbours.map { neighbour in
            JSON.Neighbour(
                node: neighbour.node, relation: neighbour.relation, distance: neighbour.distance,
                weight: neighbour.weight, ways: neighbour.steps.map { $0.way + $0.links })
        }
        try JSON(node: node, neighbours: neighbours).encode(to: encoder)
    }
}
