import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

/// Which nodes and edges of a snapshot a question is about. Conditions are joined by "and", the values of one by "or";
/// an empty set is no condition.
public struct SnapshotQuery: Hashable, Sendable {
    /// Which kinds of nodes to give; a search goes through the others too.
    public var kinds: Set<String> = []
    /// Which relations to follow.
    public var relations: Set<String> = []
    /// Which way edges are followed; in a graph without directions both in any case.
    public var edges = EdgeDirection.both
    /// Nodes of which kinds to go through although they relate nothing (`Snapshot.silentNodes()`).
    public var allowed: Set<String> = []

    public init() {}

    /// Whether it leaves out anything.
    public var isNarrow: Bool { !kinds.isEmpty || !relations.isEmpty || edges != .both }

    /// The query that goes through drivers and value dimensions where they are asked for by name, as one of a plan
    /// does.
    func allowing(_ kinds: [String]) -> SnapshotQuery {
        var query = self
        query.allowed.formUnion(
            kinds.filter { [NodeKind.driver, .valueDimension].map(\.rawValue).contains($0) })
        return query
    }
}

/// An edge of a snapshot in an answer.
///
/// In JSON it has all of this but what is nil.
public struct SnapshotLink: Hashable, Encodable, Sendable {
    /// The ids of the two nodes.
    public let source: String
    public let target: String
    /// What the source does to the target.
    public let relation: String
    /// In what role the source stands in it, if it has one.
    public let role: String?
    /// Nil where the graph has no weights.
    public let weight: Double?
}

extension SnapshotNode: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id, kind, name
    }

    /// `id`, `kind` and `name`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encode(name, forKey: .name)
    }
}

/// A step along an edge of a snapshot.
package struct SnapshotHop {
    package let from: NodeIndex
    package let to: NodeIndex
    /// The edges at ``from`` among which it is, and which of them.
    package let edges: SnapshotEdges
    let number: Int
}

/// A snapshot as answers go through it. It is not copied: rows are read where the file has them.
package struct SnapshotWalk {
    let snapshot: Snapshot
    let query: SnapshotQuery
    let kinds: [String]
    let relations: [String]
    private let silent: Set<NodeIndex>

    package init(_ snapshot: Snapshot, _ query: SnapshotQuery) throws(SnapshotError) {
        (self.snapshot, self.query) = (snapshot, query)
        kinds = try snapshot.kinds()
        relations = try snapshot.relations()
        silent = try snapshot.silentNodes()
    }

    /// A node's kind; empty where the file is damaged, which reading the node finds.
    func kind(of node: NodeIndex) -> String {
        let number = snapshot.kindNumber(of: node)
        return number < kinds.count ? kinds[number] : ""
    }

    /// Whether a search goes on from a node.
    func passes(_ node: NodeIndex) -> Bool { !silent.contains(node) || query.allowed.contains(kind(of: node)) }

    /// Whether it is one of the plan's categories of programmes, which are no programmes, and not allowed.
    func isCategory(_ node: NodeIndex) -> Bool {
        kind(of: node) == NodeKind.programme.rawValue && !passes(node)
    }

    /// The edges at a node that the query allows, in the order of the file: outgoing ones first.
    func edges(at node: NodeIndex) throws(SnapshotError) -> [SnapshotEdges] {
        try snapshot.edges(at: node).filter { edges in
            guard query.relations.allows(edges.relation) else { return false }
            return !snapshot.isDirected || query.edges != (edges.isOutgoing ? .incoming : .outgoing)
        }
    }

    /// The steps that the query allows from a node, in the order of the file.
    package func hops(from node: NodeIndex) throws(SnapshotError) -> [SnapshotHop] {
        var hops: [SnapshotHop] = []
        for edges in try edges(at: node) {
            for (number, neighbour) in try snapshot.neighbours(edges).enumerated() {
                hops.append(SnapshotHop(from: node, to: neighbour, edges: edges, number: number))
            }
        }
        return hops
    }

    /// All steps that the query allows from one node to another, in the order of the file.
    func hops(from node: NodeIndex, to other: NodeIndex) throws(SnapshotError) -> [SnapshotHop] {
        var hops: [SnapshotHop] = []
        for edges in try edges(at: node) {
            for number in try snapshot.numbers(of: edges, to: other) {
                hops.append(SnapshotHop(from: node, to: other, edges: edges, number: number))
            }
        }
        return hops
    }

    /// The weight of a step's edge; 1 where none was given.
    package func weight(of hop: SnapshotHop) throws(SnapshotError) -> Double {
        try snapshot.weight(hop.edges, hop.number)
    }

    func link(_ hop: SnapshotHop) throws(SnapshotError) -> SnapshotLink {
        let (from, to) = (try snapshot.node(hop.from).id, try snapshot.node(hop.to).id)
        return SnapshotLink(
            source: hop.edges.isOutgoing ? from : to, target: hop.edges.isOutgoing ? to : from,
            relation: hop.edges.relation, role: try snapshot.role(hop.edges, hop.number),
            weight: snapshot.hasWeights ? try weight(of: hop) : nil)
    }

    func links(_ hops: [SnapshotHop]) throws(SnapshotError) -> [SnapshotLink] {
        var links: [SnapshotLink] = []
        for hop in hops { links.append(try link(hop)) }
        return links
    }

    /// Whether it only has a direction of a plan take part in an objective of others.
    func isInvolvement(_ hop: SnapshotHop) throws(SnapshotError) -> Bool {
        guard hop.edges.relation == Relation.assigns.rawValue else { return false }
        return try snapshot.role(hop.edges, hop.number) == Role.involved.rawValue
    }
}
