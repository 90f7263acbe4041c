import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

/// The question how two nodes of a snapshot are linked.
public struct SnapshotPathsRequest: Sendable {
    public var from: SnapshotNode
    public var to: SnapshotNode
    /// How many links a path has at most; the shortest paths alone where nil.
    public var maximumLength: Int?
    /// The kinds of nodes that a path may go through besides objectives; all where nil.
    public var connectors: [String]?
    public var query = SnapshotQuery()
    /// How many links to give at most; paths that differ only in objectives are one.
    public var limit = 1000

    public init(from: SnapshotNode, to: SnapshotNode) { (self.from, self.to) = (from, to) }
}

/// The paths between two nodes of a snapshot.
///
/// In JSON it has `from`, `to`, `paths`, `isComplete` and `nearest`, as paths in a plan do, without years.
public struct SnapshotPathsAnswer: Encodable, Sendable {
    public struct Path: Encodable, Sendable {
        /// How many links it has.
        public let length: Int
        /// From the one end to the other, both included.
        public let nodes: [SnapshotNode]
        /// For each step its links.
        public let steps: [[SnapshotLink]]
    }

    public let from: SnapshotNode
    public let to: SnapshotNode
    /// Whether edges have a direction; paths go along them either way.
    public let isDirected: Bool
    /// Shorter ones first; of the same length those of a plan that say most.
    public let paths: [Path]
    /// How many they are, those that differ only in objectives counted once, and how many more there are.
    public let linkCount: Int
    public let leftOut: Int
    /// Whether the search came to its end.
    public let isSearchComplete: Bool
    /// Where there is no path: the nearest nodes that can be reached, of the other's kind if there are any.
    public let nearest: [SnapshotNode]
    /// Where there is no path: how many links one has without the limits of the question, if there is one.
    public let lengthWithoutLimits: Int?

    private enum CodingKeys: String, CodingKey {
        case from, to, paths, isComplete, nearest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
        try container.encode(paths, forKey: .paths)
        try container.encode(isSearchComplete && leftOut == 0, forKey: .isComplete)
        try container.encode(nearest, forKey: .nearest)
    }
}

extension Snapshot {
    /// Returns how two nodes are linked, as `PlanGraph.answer(_:)` does for a plan.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged.
    /// - Complexity: linear in the graph, whose structure is copied into memory, and in what is returned for shortest
    ///   paths; for longer ones exponential in the length, given up after 200,000 steps.
    public func answer(_ request: SnapshotPathsRequest) throws(SnapshotError) -> SnapshotPathsAnswer {
        let structure = try structure()
        let walk = try SnapshotWalk(self, request.query.allowing(request.connectors ?? []))
        let search = SnapshotPathSearch(walk, structure, request)
        let found = search.paths(limit: 100_000)
        let all = search.ranked(found.paths)
        let told = all.prefix(request.limit)
        var paths: [SnapshotPathsAnswer.Path] = []
        for nodes in told.joined() {
            var values: [SnapshotNode] = []
            for node in nodes { values.append(try self.node(node)) }
            var steps: [[SnapshotLink]] = []
            for (one, other) in zip(nodes, nodes.dropFirst()) {
                steps.append(try walk.links(walk.hops(from: one, to: other)))
            }
            paths.append(.init(length: nodes.count - 1, nodes: values, steps: steps))
        }
        var nearest: [SnapshotNode] = []
        var lengthWithoutLimits: Int?
        if all.isEmpty {
            for node in search.nearest { nearest.append(try self.node(node)) }
            var query = SnapshotQuery()
            query.allowed = Set(walk.kinds)
            let free = SnapshotPathSearch(
                try SnapshotWalk(self, query), structure, .init(from: request.from, to: request.to))
            lengthWithoutLimits = free.paths(limit: 1).paths.first.map { $0.count - 1 }
        }
        return SnapshotPathsAnswer(
            from: request.from, to: request.to, isDirected: isDirected, paths: paths, linkCount: told.count,
            leftOut: all.count - told.count, isSearchComplete: found.isComplete, nearest: nearest,
            lengthWithoutLimits: lengthWithoutLimits)
    }
}

/// A search for the paths between two nodes of a snapshot.
private struct SnapshotPathSearch {
    private let walk: SnapshotWalk
    private let structure: GraphStructure
    private let request: SnapshotPathsRequest
    /// The numbers of the relations to follow; nil for all.
    private let relations: Set<Int>?
    private static let objective = NodeKind.objective.rawValue

    init(_ walk: SnapshotWalk, _ structure: GraphStructure, _ request: SnapshotPathsRequest) {
        (self.walk, self.structure, self.request) = (walk, structure, request)
        let wanted = walk.query.relations
        relations =
            wanted.isEmpty ? nil : Set(walk.relations.indices.filter { wanted.contains(walk.relations[$0]) })
    }

    private func follows(_ edge: EdgeIndex) -> Bool {
        relations?.contains(walk.snapshot.relationNumber(of: edge)) ?? true
    }

    private func passes(_ node: NodeIndex) -> Bool {
        guard walk.passes(node) else { return false }
        let kind = walk.kind(of: node)
        return request.connectors?.contains(kind) ?? true || kind == Self.objective
    }

    func paths(limit: Int) -> (paths: [[NodeIndex]], isComplete: Bool) {
        structure.inducedPaths(
            from: request.from.index, to: request.to.index, maximumLength: request.maximumLength, limit: limit,
            follows: follows, passes: passes)
    }

    /// Paths that differ only in objectives, through which others are tied, together; shorter ones first, and of the
    /// same length those that say most.
    func ranked(_ paths: [[NodeIndex]]) -> [[[NodeIndex]]] {
        let order = [NodeKind.collaboration, .transversalGoal, .programme, .strategicDimension, .direction]
            .map(\.rawValue)
        var places: [[NodeIndex]: Int] = [:]
        var links: [(length: Int, rank: Int, paths: [[NodeIndex]])] = []
        for path in paths {
            var told: [NodeIndex] = []
            var isCarried = false
            for (place, node) in path.enumerated() {
                let isInside = place > 0 && place < path.count - 1
                isCarried = isInside && !isCarried && walk.kind(of: node) == Self.objective
                if !isCarried { told.append(node) }
            }
            if let place = places[told] {
                links[place].paths.append(path)
            } else {
                places[told] = links.count
                let ranks = told.dropFirst().dropLast().map { node in
                    order.firstIndex(of: walk.kind(of: node)) ?? order.count
                }
                links.append((path.count, ranks.max() ?? 0, [path]))
            }
        }
        return links.enumerated().sorted {
            ($0.element.length, $0.element.rank, $0.offset) < ($1.element.length, $1.element.rank, $1.offset)
        }.map(\.element.paths)
    }

    /// The nearest nodes of the other's kind that can be reached, or if there are none the nearest of any.
    var nearest: [NodeIndex] {
        let visits = structure.neighbourhood(
            of: [request.from.index], depth: .max, follows: follows, passes: passes
        ).filter { $0.distance > 0 }
        let ofKind = visits.filter { walk.kind(of: $0.node) == request.to.kind }
        let found = ofKind.isEmpty ? visits : ofKind
        return found.filter { $0.distance == found.first?.distance }.map(\.node).sorted()
    }
}
