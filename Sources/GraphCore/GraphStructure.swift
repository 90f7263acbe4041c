/// The number of a node in a graph, from 0 in the order in which the nodes were added.
@frozen
public struct NodeIndex: Hashable, Comparable, Sendable {
    /// How many nodes were added before this one: its place in lists of what each node has.
    public let rawValue: UInt32

    /// Creates the node with a number, which is not checked: what takes a node says whether it must be of a graph.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    @inlinable public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The number of an edge in a graph, from 0 in the order in which the edges were added.
public struct EdgeIndex: Hashable, Comparable, Sendable {
    /// How many edges were added before this one: its place in lists of what each edge has.
    public let rawValue: UInt32

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Which way an edge is followed from a node.
public enum EdgeDirection: CaseIterable, Sendable {
    /// From its source to its target.
    case outgoing
    /// From its target to its source.
    case incoming
    /// Either way.
    case both
}

/// Which nodes of a graph an edge ties together, without what nodes and edges stand for.
///
/// Algorithms are written over this alone. It holds the edges once for each direction in *compressed sparse row* form:
/// all edges ordered by node in one array, and for each node the place where its own begin. Parallel edges and loops
/// are allowed.
///
/// Numbers are packed into as few bits as they need. Memory: 8 bytes a node, and for each edge the numbers of two nodes
/// and two edges: at most 12 bytes together where nodes and edges are fewer than 2²⁴, and never more than 16. The
/// number of an edge among the outgoing ones takes the less the nearer edges are to the order of their sources, and in
/// that order nothing.
public struct GraphStructure: Sendable {
    /// How many nodes there are: their numbers are below it.
    public let nodeCount: Int
    let sources: PackedNumbers
    let targets: PackedNumbers
    private let outgoing: Rows
    private let incoming: Rows

    /// How many edges there are, parallel ones and loops among them: their numbers are below it.
    public var edgeCount: Int { sources.count }
    /// How many bytes it takes.
    public var storageSize: Int {
        sources.storageSize + targets.storageSize + outgoing.storageSize + incoming.storageSize
    }

    /// For each node the edges that begin (or end) there.
    private struct Rows: Sendable {
        /// One more than there are nodes; the edges of node `n` are those from `starts[n]` up to `starts[n + 1]`.
        let starts: [UInt32]
        let edges: PackedNumbers

        /// Edges of one node stay in the order in which they were added.
        init(nodeCount: Int, nodeOfEdge: [UInt32]) {
            let sorted = SortedRows(count: nodeCount, keys: nodeOfEdge)
            starts = sorted.starts
            edges = PackedNumbers(sorted.values)
        }

        var storageSize: Int { 4 * starts.count + edges.storageSize }

        /// The places of a node's edges.
        func places(of node: NodeIndex) -> Range<Int> {
            Int(starts[Int(node.rawValue)])..<Int(starts[Int(node.rawValue) + 1])
        }
    }

    /// - Precondition: every source and target is below `nodeCount`, and the counts fit 32 bits; ``GraphBuilder``, and
    ///   who reads a graph from a file, see to it.
    package init(nodeCount: Int, sources: [UInt32], targets: [UInt32]) {
        self.nodeCount = nodeCount
        self.sources = PackedNumbers(sources)
        self.targets = PackedNumbers(targets)
        outgoing = Rows(nodeCount: nodeCount, nodeOfEdge: sources)
        incoming = Rows(nodeCount: nodeCount, nodeOfEdge: targets)
    }

    /// Returns the node where an edge begins.
    ///
    /// - Precondition: the edge is one of this graph's.
    public func source(of edge: EdgeIndex) -> NodeIndex { NodeIndex(rawValue: sources[Int(edge.rawValue)]) }

    /// Returns the node where an edge ends.
    ///
    /// - Precondition: the edge is one of this graph's.
    public func target(of edge: EdgeIndex) -> NodeIndex { NodeIndex(rawValue: targets[Int(edge.rawValue)]) }

    /// Returns the edges at a node, each with the node at its other end.
    ///
    /// Order: the outgoing edges in the order in which they were added, then the incoming ones likewise. A loop is seen
    /// once in each direction. Complexity: constant, and linear in their number to go through them.
    ///
    /// - Precondition: the node is one of this graph's.
    public func edges(
        at node: NodeIndex, _ direction: EdgeDirection = .both
    ) -> some Sequence<(edge: EdgeIndex, neighbour: NodeIndex)> {
        let out = direction == .incoming ? 0..<0 : outgoing.places(of: node)
        let into = direction == .outgoing ? 0..<0 : incoming.places(of: node)
        return [
            out.lazy.map { place in
                let edge = outgoing.edges[place]
                return (edge: EdgeIndex(rawValue: edge), neighbour: NodeIndex(rawValue: targets[Int(edge)]))
            },
            into.lazy.map { place in
                let edge = incoming.edges[place]
                return (edge: EdgeIndex(rawValue: edge), neighbour: NodeIndex(rawValue: sources[Int(edge)]))
            },
        ].joined()
    }
}
