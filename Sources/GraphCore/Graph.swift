/// A directed graph whose nodes and edges carry values. It does not change once it is built.
///
/// ```swift
/// var builder = GraphBuilder<String, Int>()
/// let genoa = try builder.addNode("Genova")
/// let turin = try builder.addNode("Torino")
/// try builder.addEdge(from: genoa, to: turin, 170)
/// let graph = builder.build()
/// for (edge, city) in graph.structure.edges(at: genoa) {
///     print(graph[city], graph[edge])  // Torino 170
/// }
/// ```
public struct Graph<NodeValue: Sendable, EdgeValue: Sendable>: Sendable {
    /// Which nodes the edges tie together: what algorithms work on.
    public let structure: GraphStructure
    /// The nodes' values, in the order in which they were added.
    public let nodes: [NodeValue]
    /// The edges' values, in the order in which they were added.
    public let edges: [EdgeValue]

    /// All nodes, in the order in which they were added.
    public var nodeIndices: some RandomAccessCollection<NodeIndex> {
        nodes.indices.lazy.map { NodeIndex(rawValue: UInt32($0)) }
    }

    /// All edges, in the order in which they were added.
    public var edgeIndices: some RandomAccessCollection<EdgeIndex> {
        edges.indices.lazy.map { EdgeIndex(rawValue: UInt32($0)) }
    }

    /// - Precondition: the node is one of this graph's.
    public subscript(node: NodeIndex) -> NodeValue { nodes[Int(node.rawValue)] }

    /// - Precondition: the edge is one of this graph's.
    public subscript(edge: EdgeIndex) -> EdgeValue { edges[Int(edge.rawValue)] }
}

/// Collects the nodes and edges of a graph.
public struct GraphBuilder<NodeValue: Sendable, EdgeValue: Sendable>: Sendable {
    private var nodes: [NodeValue] = []
    private var edges: [EdgeValue] = []
    private var sources: [UInt32] = []
    private var targets: [UInt32] = []

    public init() {}

    /// Adds a node.
    ///
    /// - Returns: its number: how many nodes there were before.
    /// - Throws: ``GraphError/tooManyNodes`` from 2³² - 1 nodes on.
    @discardableResult
    public mutating func addNode(_ value: NodeValue) throws(GraphError) -> NodeIndex {
        guard nodes.count < UInt32.max else { throw .tooManyNodes }
        nodes.append(value)
        return NodeIndex(rawValue: UInt32(nodes.count - 1))
    }

    /// Adds an edge. Parallel edges and loops are allowed.
    ///
    /// - Returns: its number: how many edges there were before.
    /// - Throws: ``GraphError/unknownNode(_:)`` when an end has not been added before, ``GraphError/tooManyEdges`` from
    ///   2³² - 1 edges on. The builder is then as it was.
    @discardableResult
    public mutating func addEdge(
        from source: NodeIndex, to target: NodeIndex, _ value: EdgeValue
    ) throws(GraphError) -> EdgeIndex {
        for end in [source, target] where Int(end.rawValue) >= nodes.count { throw .unknownNode(end) }
        guard edges.count < UInt32.max else { throw .tooManyEdges }
        edges.append(value)
        sources.append(source.rawValue)
        targets.append(target.rawValue)
        return EdgeIndex(rawValue: UInt32(edges.count - 1))
    }

    /// Returns the graph of all that was added so far. Complexity: linear in nodes and edges.
    public func build() -> Graph<NodeValue, EdgeValue> {
        Graph(
            structure: GraphStructure(nodeCount: nodes.count, sources: sources, targets: targets),
            nodes: nodes, edges: edges)
    }
}

/// Why a graph can't be built.
public enum GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// An edge, or a pair of a member and a group, names a node or member whose number is not below their count.
    case unknownNode(NodeIndex)
    /// A pair of a member and a group names a group whose number is not below the count of groups.
    case unknownGroup(Int)
    /// There are to be fewer nodes than none, or more than numbers of 32 bits tell apart.
    case tooManyNodes
    /// There are more edges than numbers of 32 bits tell apart; in an undirected graph each takes two of them.
    case tooManyEdges
    /// The weight of an edge, or of parallel ones together, that is not a finite number above 0.
    case weight(Double)
    /// Weights are given, but not one for each edge.
    case weightCount(Int, edgeCount: Int)

    public var description: String {
        switch self {
        case .unknownNode(let node): "an edge refers to node \(node.rawValue), which has not been added"
        case .unknownGroup(let group): "a member is in group \(group), but there is no such group"
        case .tooManyNodes: "a graph holds from 0 to 4,294,967,295 nodes"
        case .tooManyEdges: "a graph holds at most 4,294,967,295 edges, an undirected one half as many"
        case .weight(let weight): "an edge has the weight \(weight), which is not a finite number above 0"
        case .weightCount(let count, let edgeCount): "there are \(count) weights for \(edgeCount) edges"
        }
    }
}
