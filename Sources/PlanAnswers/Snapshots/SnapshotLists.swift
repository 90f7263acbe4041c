import GraphCore
import GraphSnapshot
import PlanGraph
import TextTools

/// How many nodes of each kind a snapshot has.
public struct SnapshotKinds: Sendable {
    public let counts: [(kind: String, count: Int)]
}

/// The nodes of one kind of a snapshot, with how many links they have.
public struct SnapshotList: Sendable {
    public struct Row: Sendable {
        public let node: SnapshotNode
        public let links: Int
    }

    public let rows: [Row]
    /// How many the limit left out.
    public let leftOut: Int
}

/// What a snapshot has of one node.
///
/// In JSON it has `node`, `links` (how many), `weight` (of all links together, where the graph has weights) and
/// `neighbours`, as an answer on neighbours does.
public struct SnapshotPage: Encodable, Sendable {
    public let links: Int
    /// Nil where the graph has no weights.
    public let weight: Double?
    public let neighbours: SnapshotNeighboursAnswer

    public var node: SnapshotNode { neighbours.node }

    private enum CodingKeys: CodingKey {
        case links, weight
    }

    public func encode(to encoder: any Encoder) throws {
        try neighbours.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(links, forKey: .links)
        try container.encodeIfPresent(weight, forKey: .weight)
    }
}

extension Snapshot {
    /// Returns how many nodes of each kind there are, of those that there are any of. Complexity: linear in the nodes.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged, as do all that follow.
    public func kindsAnswer() throws(SnapshotError) -> SnapshotKinds {
        SnapshotKinds(counts: try kindCounts().filter { $0.count > 0 })
    }

    /// Returns the nodes of a kind; nil where there are none.
    ///
    /// - Parameter order: by id or name; others leave them in the snapshot's order.
    /// - Complexity: linear in the nodes, besides sorting; texts are read of all only to sort by them.
    public func list(
        _ kind: String, by order: ListOrder? = nil, limit: Int? = nil
    ) throws(SnapshotError) -> SnapshotList? {
        guard let number = try kinds().firstIndex(of: kind) else { return nil }
        var nodes = nodes(ofKind: number)
        if order == .id || order == .name {
            var keyed: [(text: String, node: NodeIndex)] = []
            for node in nodes {
                let node = try self.node(node)
                keyed.append((order == .id ? node.id : Words.key(node.name), node.index))
            }
            nodes = keyed.sorted { ($0.text, $0.node) < ($1.text, $1.node) }.map(\.node)
        }
        var rows: [SnapshotList.Row] = []
        for node in nodes.prefix(limit ?? .max) {
            rows.append(.init(node: try self.node(node), links: try edgeCount(at: node)))
        }
        return rows.isEmpty ? nil : SnapshotList(rows: rows, leftOut: nodes.count - rows.count)
    }

    /// Returns what is known of a node: its links by relation.
    ///
    /// - Parameter limitOfGroup: how many neighbours of one relation to give at most; all where nil.
    /// - Complexity: linear in its edges.
    public func page(on node: SnapshotNode, limitOfGroup: Int? = nil) throws(SnapshotError) -> SnapshotPage {
        var request = SnapshotNeighboursRequest(of: node)
        request.limitOfGroup = limitOfGroup
        var weight = 0.0
        if hasWeights {
            for edges in try edges(at: node.index) {
                for number in 0..<edges.count { weight += try self.weight(edges, number) }
            }
        }
        return SnapshotPage(
            links: try edgeCount(at: node.index), weight: hasWeights ? weight : nil, neighbours: try answer(request))
    }
}
