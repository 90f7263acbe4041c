import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

/// The question which network the nodes of a snapshot make up.
public struct SnapshotNetworkRequest: Sendable {
    /// Only nodes of this kind; all where nil.
    public var kind: String?
    /// Nodes are linked where they share something of these kinds; where empty, where an edge ties them.
    public var things: [String] = []
    /// What the weight of a link says where it stands for things in common.
    public var weight = ProjectionWeight.sharedCount
    public var query = SnapshotQuery()

    public init() {}

    /// The request of somebody who perhaps names no kinds: of a plan's snapshot its directions, and what these share.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged.
    public init(
        of kind: String?, through things: [String], weight: ProjectionWeight, query: SnapshotQuery,
        in snapshot: Snapshot
    ) throws(SnapshotError) {
        let direction = NodeKind.direction.rawValue
        let hasDirections = try snapshot.kinds().contains(direction)
        self.kind = kind ?? (hasDirections ? direction : nil)
        let ofPlan = self.kind.flatMap { NodeKind(rawValue: $0) }
        let usual = ofPlan.map { NetworkRequest.usualThings(for: $0).map(\.rawValue).sorted() } ?? []
        self.things = things.isEmpty ? usual : things
        (self.weight, self.query) = (weight, query)
    }
}

/// A network of nodes of a snapshot.
///
/// ```swift
/// let network = try SnapshotNetwork(of: Snapshot(path: "lesmis.snapshot"))
/// let measures = try network.measures([.degree], sortedBy: nil, limit: 3)
/// ```
public struct SnapshotNetwork: Sendable {
    /// What is to be known of how it was made.
    public struct Description: Hashable, Sendable {
        public let kind: String?
        public let things: [String]
        /// Whether it has an edge's direction left out.
        public let leavesOutDirections: Bool
        public let hasWeights: Bool
        public let nodeCount: Int
        public let edgeCount: Int
    }

    /// How many pairs of nodes that share something are looked at: some hundred megabytes.
    private static let mostPairs = 100_000_000

    public let description: Description
    let snapshot: Snapshot
    /// In the snapshot's order. A node's place here is its number in ``graph``.
    let members: [NodeIndex]
    let graph: UndirectedGraph

    /// Makes the network.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged, ``SnapshotNetworkError`` for a network that is too great.
    /// - Complexity: linear in the snapshot; of what is shared, as of `BipartiteGraph.projection(_:)`.
    public init(of snapshot: Snapshot, _ request: SnapshotNetworkRequest = SnapshotNetworkRequest()) throws {
        let walk = try SnapshotWalk(snapshot, request.query.allowing(request.things))
        members = (0..<UInt32(snapshot.nodeCount)).map { NodeIndex(rawValue: $0) }
            .filter { (request.kind == nil || request.kind == walk.kind(of: $0)) && !walk.isCategory($0) }
        if request.things.isEmpty {
            graph =
                request.kind == nil && request.query.relations.isEmpty && members.count == snapshot.nodeCount
                ? try snapshot.undirectedGraph() : try Self.graph(of: members, walk)
        } else {
            var places: [NodeIndex: UInt32] = [:]
            var holders: [Int] = []
            var memberships: [(member: UInt32, group: UInt32)] = []
            for (member, node) in members.enumerated() {
                for (thing, _) in try walk.holdings(of: node, Set(request.things)) where walk.passes(thing) {
                    let place = places[thing] ?? UInt32(places.count)
                    if places.updateValue(place, forKey: thing) == nil { holders.append(0) }
                    holders[Int(place)] += 1
                    memberships.append((UInt32(member), place))
                }
            }
            let pairs = holders.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
            guard pairs <= Self.mostPairs else {
                throw SnapshotNetworkError.tooGreat(nodes: members.count, edges: pairs)
            }
            graph = try BipartiteGraph(
                memberCount: members.count, groupCount: places.count, memberships: memberships
            ).projection(request.weight)
        }
        self.snapshot = snapshot
        description = Description(
            kind: request.kind, things: request.things,
            leavesOutDirections: snapshot.isDirected && request.things.isEmpty,
            hasWeights: snapshot.hasWeights || !request.things.isEmpty, nodeCount: graph.nodeCount,
            edgeCount: graph.edgeCount)
    }

    /// The edges between some nodes.
    private static func graph(of members: [NodeIndex], _ walk: SnapshotWalk) throws -> UndirectedGraph {
        var places: [NodeIndex: UInt32] = [:]
        for (place, node) in members.enumerated() { places[node] = UInt32(place) }
        var (edges, weights): ([(UInt32, UInt32)], [Double]) = ([], [])
        for (place, node) in members.enumerated() {
            for hop in try walk.hops(from: node) where hop.edges.isOutgoing {
                guard let other = places[hop.to] else { continue }
                edges.append((UInt32(place), other))
                weights.append(try walk.weight(of: hop))
            }
        }
        return try UndirectedGraph(
            nodeCount: members.count, edges: edges, weights: walk.snapshot.hasWeights ? weights : nil)
    }

    func node(_ place: Int) throws(SnapshotError) -> SnapshotNode { try snapshot.node(members[place]) }
}

/// Why a network of a snapshot is not measured.
public enum SnapshotNetworkError: Error, Hashable, Sendable {
    /// To search for shortest paths from every node, or to look at all pairs that share something, would take too
    /// long.
    case tooGreat(nodes: Int, edges: Int)
}

/// The numbers of a network of a snapshot as a whole.
///
/// In JSON `section` is `overview`, and a row has `measure` and `value`, as of a plan's.
public struct SnapshotNetworkOverview: Encodable, Sendable {
    public let network: SnapshotNetwork.Description
    public let facts: NetworkFacts

    private struct Row: Encodable {
        let measure: String
        let value: NetworkFacts.Value
    }

    public func encode(to encoder: any Encoder) throws {
        let rows = facts.keys.map { Row(measure: $0.rawValue, value: facts[$0]) }
        try network.encode("overview", rows, to: encoder)
    }
}

/// The measures of the nodes of a network of a snapshot.
///
/// In JSON `section` is `nodes`, and a row has `id`, `name` and each measure under its name; null where it can't be
/// given.
public struct SnapshotNodeMeasures: Encodable, Sendable {
    public struct Row: Sendable {
        public let node: SnapshotNode
        /// Of each of the answer's measures; not a number where it can't be given.
        public let values: [NodeMeasure: Double]
    }

    public let network: SnapshotNetwork.Description
    /// Whether these measures were asked for, rather than all given.
    public let areChosen: Bool
    public let measures: [NodeMeasure]
    /// In the order asked for.
    public let rows: [Row]
    /// How many the limit left out.
    public let leftOut: Int
    /// Whether all weights are whole numbers.
    public let hasWholeWeights: Bool

    public func encode(to encoder: any Encoder) throws {
        let rows = rows.map { MeasuresJSON(id: $0.node.id, name: $0.node.name, values: $0.values, measures: measures) }
        try network.encode("nodes", rows, to: encoder)
    }
}

/// The communities of a network of a snapshot.
///
/// In JSON `section` is `groups`, beside it stands `modularity`, and a row is a node: `community` (from 1; null where
/// it has no link), `id`, `name`, `degree` and `tiesWithin`.
public struct SnapshotNetworkGroups: Encodable, Sendable {
    public struct Member: Encodable, Sendable {
        /// Counted from 1; nil for a node without links.
        public let community: Int?
        public let id: String
        public let name: String
        public let degree: Int
        /// How many of its neighbours are in its group.
        public let tiesWithin: Int
    }

    public let network: SnapshotNetwork.Description
    public let modularity: Double
    /// The greatest first, each with its members in the snapshot's order; those without links are the last.
    public let groups: [[Member]]

    private enum CodingKeys: CodingKey {
        case modularity
    }

    public func encode(to encoder: any Encoder) throws {
        try network.encode("groups", groups.flatMap(\.self), to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(JSONNumber(value: modularity), forKey: .modularity)
    }
}

extension SnapshotNetwork.Description {
    private enum CodingKeys: CodingKey {
        case section, network, rows
    }

    private struct JSON: Encodable {
        let of: String?
        let through: [String]?
        let nodes: Int
        let edges: Int
    }

    fileprivate func encode(_ section: String, _ rows: [some Encodable], to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(section, forKey: .section)
        let network = JSON(of: kind, through: things.isEmpty ? nil : things, nodes: nodeCount, edges: edgeCount)
        try container.encode(network, forKey: .network)
        try container.encode(rows, forKey: .rows)
    }
}

extension SnapshotNetwork {
    /// Returns the network as a whole. Takes its time: communities are looked for in many attempts.
    ///
    /// - Throws: `GraphError` and `MeasureError` for a network that is too great.
    public func overview() throws -> SnapshotNetworkOverview {
        SnapshotNetworkOverview(
            network: description, facts: try NetworkFacts(of: graph, Communities(of: graph), named: nil))
    }

    /// How many steps along edges searches from all nodes may take: some minutes.
    private static let mostSteps = 20_000_000_000

    /// Returns the measures of each node, as of a plan's network (`NetworkAnalysis.measures(_:sortedBy:limit:)`).
    ///
    /// - Throws: ``SnapshotNetworkError/tooGreat(nodes:edges:)`` before the work.
    public func measures(
        _ measures: [NodeMeasure] = [], sortedBy sort: NodeMeasure? = nil, limit: Int? = nil
    ) throws -> SnapshotNodeMeasures {
        var chosen: [NodeMeasure] = []
        for measure in measures where !chosen.contains(measure) { chosen.append(measure) }
        let all = chosen.isEmpty ? NodeMeasure.allCases : chosen
        let key = sort ?? all[0]
        let ofPaths: Set<NodeMeasure> = [.betweenness, .closeness, .harmonic]
        guard ofPaths.isDisjoint(with: all + [key]) || graph.nodeCount * graph.edgeCount <= Self.mostSteps else {
            throw SnapshotNetworkError.tooGreat(nodes: graph.nodeCount, edges: graph.edgeCount)
        }
        var values: [NodeMeasure: [Double]] = [:]
        for measure in Set(all + [key]) { values[measure] = try measure.values(in: graph) }
        let order = NodeMeasure.order(by: values[key] ?? [], ascending: key.sortsAscending)
        let kept = order.prefix(limit ?? .max)
        return SnapshotNodeMeasures(
            network: description, areChosen: !chosen.isEmpty, measures: all,
            rows: try kept.map { place in
                .init(node: try node(place), values: values.mapValues { $0[place] })
            },
            leftOut: order.count - kept.count,
            hasWholeWeights: graph.strength().allSatisfy { $0 == $0.rounded() })
    }

    /// Returns the network's communities, as of a plan's (`NetworkAnalysis.groups()`).
    public func groups() throws -> SnapshotNetworkGroups {
        let communities = try Communities(of: graph)
        return SnapshotNetworkGroups(
            network: description, modularity: communities.modularity,
            groups: try communities.members.enumerated().map { number, group in
                let inside = Set(group)
                return try group.map { place in
                    let index = NodeIndex(rawValue: UInt32(place))
                    let (node, degree) = (try node(place), graph.degree(of: index))
                    return .init(
                        community: degree == 0 ? nil : number + 1, id: node.id, name: node.name, degree: degree,
                        tiesWithin: graph.neighbours(of: index).count { inside.contains(Int($0.rawValue)) })
                }
            })
    }
}
