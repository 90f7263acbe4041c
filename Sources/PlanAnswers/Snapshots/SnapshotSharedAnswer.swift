import GraphCore
import GraphSnapshot
import Plan
import PlanGraph
import TextTools

/// The question which nodes of its own kind share something with a node of a snapshot, and what.
public struct SnapshotSharedRequest: Sendable {
    public var node: SnapshotNode
    /// Of what kinds the shared things are.
    public var kinds: [String]
    public var query = SnapshotQuery()
    /// By name or id; those that share most first where nil.
    public var order: NeighbourOrder?
    /// How many things a neighbour must share at least.
    public var minimumWeight = 1
    /// How many neighbours to give at most.
    public var limit: Int?

    public init(of node: SnapshotNode, via kinds: [String]) { (self.node, self.kinds) = (node, kinds) }

    /// Whether it asks for what only texts tell: directions of plans share an objective where two have its text.
    public var needsTexts: Bool {
        node.kind == NodeKind.direction.rawValue && kinds.contains(NodeKind.objective.rawValue)
    }
}

/// The nodes of a node's own kind that share something with it.
///
/// In JSON it has `node` and `neighbours`, as what is shared in a plan does, without years.
public struct SnapshotSharedAnswer: Encodable, Sendable {
    /// Something that a neighbour and the node share.
    public struct Thing: Encodable, Sendable {
        public let node: SnapshotNode
        /// The ways from the node that was asked about to the thing: one link each, or two with an objective between.
        public let own: [[SnapshotLink]]
        /// The same for the neighbour.
        public let others: [[SnapshotLink]]
    }

    public struct Neighbour: Encodable, Sendable {
        public let node: SnapshotNode
        /// How many things it shares.
        public let weight: Int
        /// In the snapshot's order.
        public let shared: [Thing]
    }

    public let node: SnapshotNode
    public let kinds: [String]
    public let isNarrow: Bool
    /// How many neighbours there are, also beyond the limit.
    public let count: Int
    public let neighbours: [Neighbour]

    /// How many neighbours the limit left out.
    public var leftOut: Int { count - neighbours.count }
    public var isEmpty: Bool { neighbours.isEmpty }

    private enum CodingKeys: String, CodingKey {
        case node, neighbours
    }
}

extension SnapshotWalk {
    /// A node that another is tied to, with all ways that lead there.
    typealias Holding = (node: NodeIndex, ways: [[SnapshotHop]])

    /// The nodes of some kinds to which a node is tied, by an edge or through an objective; in the snapshot's order.
    func holdings(of node: NodeIndex, _ kinds: Set<String>) throws(SnapshotError) -> [Holding] {
        let objective = NodeKind.objective.rawValue
        var ways: [NodeIndex: [[SnapshotHop]]] = [:]
        for hop in try hops(from: node) where hop.to != node {
            if kinds.contains(kind(of: hop.to)) { ways[hop.to, default: []].append([hop]) }
            guard kind(of: hop.to) == objective, kind(of: node) != objective, try !isInvolvement(hop) else { continue }
            for further in try hops(from: hop.to) where further.to != node {
                if kinds.contains(kind(of: further.to)), try !isInvolvement(further) {
                    ways[further.to, default: []].append([hop, further])
                }
            }
        }
        return ways.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension Snapshot {
    /// Returns who shares something with a node, and what, as `PlanGraph.answer(_:)` does for a plan.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged.
    /// - Complexity: linear in the edges within four steps, besides sorting.
    public func answer(_ request: SnapshotSharedRequest) throws(SnapshotError) -> SnapshotSharedAnswer {
        let walk = try SnapshotWalk(self, request.query.allowing(request.kinds))
        let start = request.node.index
        typealias Shared = (thing: NodeIndex, own: [[SnapshotHop]], others: [[SnapshotHop]])
        var shared: [NodeIndex: [Shared]] = [:]
        for (thing, own) in try walk.holdings(of: start, Set(request.kinds)) where walk.passes(thing) {
            for (other, ways) in try walk.holdings(of: thing, [request.node.kind])
            where other != start && !walk.isCategory(other) {
                shared[other, default: []].append((thing, own, ways))
            }
        }
        var found: [(key: String, node: NodeIndex, shared: [Shared])] = []
        for (node, things) in shared where things.count >= request.minimumWeight {
            let key =
                switch request.order {
                case .name: Words.key(try self.node(node).name)
                case .id: try self.node(node).id
                case .kind, .distance, .weight, nil: ""
                }
            found.append((key, node, things))
        }
        let isByWeight = request.order != .name && request.order != .id
        found.sort {
            let (one, other) = isByWeight ? (-$0.shared.count, -$1.shared.count) : (0, 0)
            return (one, $0.key, $0.node) < (other, $1.key, $1.node)
        }
        func links(_ ways: [[SnapshotHop]]) throws(SnapshotError) -> [[SnapshotLink]] {
            var links: [[SnapshotLink]] = []
            for way in ways { links.append(try walk.links(way)) }
            return links
        }
        var neighbours: [SnapshotSharedAnswer.Neighbour] = []
        for (_, node, things) in found.prefix(request.limit ?? .max) {
            var told: [SnapshotSharedAnswer.Thing] = []
            for (thing, own, others) in things.sorted(by: { $0.thing < $1.thing }) {
                told.append(
                    .init(
                        node: try self.node(thing), own: try links(own),
                        others: try links(others.map { $0.reversed() })))
            }
            neighbours.append(.init(node: try self.node(node), weight: things.count, shared: told))
        }
        return SnapshotSharedAnswer(
            node: request.node, kinds: request.kinds,
            isNarrow: !request.query.relations.isEmpty || request.minimumWeight > 1, count: found.count,
            neighbours: neighbours)
    }
}
