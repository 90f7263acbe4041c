import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

/// The question what a node of a snapshot is tied to.
public struct SnapshotNeighboursRequest: Sendable {
    public var node: SnapshotNode
    /// Only neighbours of these kinds; of all where empty.
    public var kinds: Set<String> = []
    /// Only by edges of these relations; all where empty.
    public var relations: Set<String> = []
    public var edges = EdgeDirection.both
    /// How many neighbours to give at most; all where nil.
    public var limit: Int?
    /// How many of one relation to give at most; all where nil.
    public var limitOfRelation: Int?

    public init(of node: SnapshotNode) { self.node = node }
}

/// The neighbours of a node of a snapshot by relation, at distance 1. A snapshot knows of no words, lines and years.
///
/// In JSON it has `node` and `neighbours`: for each its `relation`, `isOutgoing`, `node`, `distance` and `weight`,
/// which are 1.
public struct SnapshotNeighboursAnswer: Encodable, Sendable {
    /// The neighbours by one relation.
    public struct Group: Sendable {
        public let edges: SnapshotEdges
        /// How many there are.
        public let count: Int
        /// Those within the limit, in the snapshot's order.
        public let neighbours: [SnapshotNode]
    }

    public let node: SnapshotNode
    /// Those that have neighbours, in the snapshot's order.
    public let groups: [Group]
    /// Whether only some neighbours were asked for.
    public let isNarrow: Bool

    /// How many neighbours the limits left out.
    public var leftOut: Int { groups.reduce(0) { $0 + $1.count - $1.neighbours.count } }

    private enum CodingKeys: String, CodingKey {
        case node, neighbours
    }

    private struct Node: Encodable {
        let id: String
        let kind: String
        let name: String

        init(_ node: SnapshotNode) { (id, kind, name) = (node.id, node.kind, node.name) }
    }

    private struct Neighbour: Encodable {
        let relation: String
        let isOutgoing: Bool
        let node: Node
        let distance = 1
        let weight = 1
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Node(node), forKey: .node)
        let neighbours = groups.flatMap { group in
            group.neighbours.map {
                Neighbour(relation: group.edges.relation, isOutgoing: group.edges.isOutgoing, node: Node($0))
            }
        }
        try container.encode(neighbours, forKey: .neighbours)
    }
}

extension Snapshot {
    /// Returns what a node is tied to. Complexity: linear in its edges.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged.
    public func answer(_ request: SnapshotNeighboursRequest) throws(SnapshotError) -> SnapshotNeighboursAnswer {
        var left = request.limit ?? .max
        var groups: [SnapshotNeighboursAnswer.Group] = []
        for edges in try edges(at: request.node.index) where request.follows(edges) {
            let limit = min(left, request.limitOfRelation ?? .max)
            let (count, neighbours) = try neighbours(edges, of: request.kinds, limit: limit)
            left -= neighbours.count
            if count > 0 { groups.append(.init(edges: edges, count: count, neighbours: neighbours)) }
        }
        return SnapshotNeighboursAnswer(
            node: request.node, groups: groups,
            isNarrow: !request.kinds.isEmpty || !request.relations.isEmpty || request.edges != .both)
    }

    /// How many neighbours of some kinds there are, and the first of them.
    private func neighbours(
        _ edges: SnapshotEdges, of kinds: Set<String>, limit: Int
    ) throws(SnapshotError) -> (count: Int, first: [SnapshotNode]) {
        var found: [SnapshotNode] = []
        var count = 0
        var last: NodeIndex?
        // A neighbour stands once for each edge, and they ascend.
        for index in try neighbours(edges) where index != last {
            last = index
            // Those that are not shown need be read only to tell their kinds.
            guard !kinds.isEmpty || found.count < limit else {
                count += 1
                continue
            }
            let node = try node(index)
            guard kinds.isEmpty || kinds.contains(node.kind) else { continue }
            count += 1
            if found.count < limit { found.append(node) }
        }
        return (count, found)
    }
}

extension SnapshotNeighboursRequest {
    fileprivate func follows(_ edges: SnapshotEdges) -> Bool {
        (relations.isEmpty || relations.contains(edges.relation)) && (self.edges != .incoming || !edges.isOutgoing)
            && (self.edges != .outgoing || edges.isOutgoing)
    }
}
