import GraphCore
import Plan
import PlanGraph

/// The question why two nodes are linked.
///
/// ```swift
/// let answer = graph.answer(PathsRequest(from: casa, to: mobilita))
/// for link in answer.links { print(link.ties.map(\.to.name)) }
/// ```
public struct PathsRequest: Hashable, Sendable {
    public var from: NodeIndex
    public var to: NodeIndex
    /// How many steps a path has at most; nil for the shortest paths alone.
    public var maximumLength: Int?
    /// The kinds of nodes that a path may go through besides objectives; nil for all.
    public var connectors: Set<NodeKind>?
    public var query = GraphQuery()
    /// How many links to tell at most, each with all its paths.
    public var limit = 1000

    public init(from: NodeIndex, to: NodeIndex) {
        self.from = from
        self.to = to
    }
}

/// The paths between two nodes, and what they tell.
public struct PathsAnswer: Encodable, Sendable {
    /// One way in which two nodes of a link are tied: by an edge, or by an objective between them.
    public struct Way: Hashable, Sendable {
        /// The objective between the two, if one is.
        public let objective: NodeReference?
        public let links: [LinkReference]
        /// The years in which every step of it stands, ascending; of parallel links one is enough.
        public let years: [Int]
    }

    /// Two nodes of a link that are tied directly, or through objectives alone.
    public struct Tie: Hashable, Sendable {
        public let from: NodeReference
        public let to: NodeReference
        /// The alternatives, in the graph's order.
        public let ways: [Way]
    }

    /// What some paths tell together: they differ only in the objectives through which directions are tied to what they
    /// share.
    public struct Link: Hashable, Sendable {
        /// In the order of the paths.
        public let ties: [Tie]
        /// The years in which each tie holds in one way at least, ascending.
        public let years: [Int]
    }

    /// A path from the one node to the other.
    public struct Path: Encodable, Sendable {
        /// How many steps it has.
        public let length: Int
        /// From the one end to the other, both included.
        public let nodes: [NodeReference]
        /// For each step its links; several where a direction has several roles.
        public let steps: [[LinkReference]]
        /// The years in which every step holds, ascending.
        public let years: [Int]
    }

    /// What to ask instead where there is no path.
    public enum Alternative: Hashable, Sendable {
        /// Without the limits of the question there is a path of so many steps.
        case withoutLimits(length: Int)
        /// Through what says nothing there is a path of so many steps.
        case allowing([SilentConnector], length: Int)
    }

    public let from: NodeReference
    public let to: NodeReference
    /// The years that were asked for, ascending; empty for all.
    public let years: [Int]
    /// Shorter ones first, and of the same length those that say most.
    public let links: [Link]
    /// The paths of these links, those of one link together.
    public let paths: [Path]
    /// How many more links there are.
    public let leftOut: Int
    /// Whether the search came to its end.
    public let isSearchComplete: Bool
    /// Where there is no path: the nearest nodes that can be reached, of the other's kind if there are any.
    public let nearest: [NodeReference]
    /// Where there is no path: what to ask instead.
    public let alternative: Alternative?

    /// Whether these are all paths that were asked for.
    public var isComplete: Bool { isSearchComplete && leftOut == 0 }

    private enum CodingKeys: String, CodingKey {
        case from, to, paths, isComplete, nearest
    }

    /// `from`, `to`, `paths`, `isComplete` and `nearest`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
        try container.encode(paths, forKey: .paths)
        try container.encode(isComplete, forKey: .isComplete)
        try container.encode(nearest, forKey: .nearest)
    }
}
