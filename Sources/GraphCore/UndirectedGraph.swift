/// An undirected graph without loops or parallel edges, whose edges may carry weights: what measures of networks are
/// defined over.
///
/// ```swift
/// let graph = try UndirectedGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
/// graph.degree(of: NodeIndex(rawValue: 1))  // 2
/// ```
///
/// It is held in *compressed sparse row* form: the neighbours of all nodes in one array, ascending for each node, and
/// for each node the place where its own begin. Memory: 8 bytes an edge and 4 a node, with weights 24 an edge.
public struct UndirectedGraph: Sendable {
    /// How many nodes there are, isolated ones among them: their numbers are below it.
    public let nodeCount: Int
    /// One more than there are nodes; the neighbours of node `n` stand from `starts[n]` up to `starts[n + 1]`.
    @usableFromInline let starts: [UInt32]
    /// Each edge stands twice, once for each end.
    @usableFromInline let neighbours: [UInt32]
    /// One for each of ``neighbours``; empty where all are 1.
    let weights: [Double]

    /// How many edges there are, each counted once.
    public var edgeCount: Int { neighbours.count / 2 }
    /// How many bytes its arrays take.
    public var storageSize: Int { 4 * (starts.count + neighbours.count) + 8 * weights.count }

    /// All nodes, ascending.
    public var nodeIndices: some RandomAccessCollection<NodeIndex> {
        (0..<nodeCount).lazy.map { NodeIndex(rawValue: UInt32($0)) }
    }

    /// Creates the graph with some edges.
    ///
    /// Edges between the same two nodes become one, whose weight is the sum of theirs; loops are left out.
    ///
    /// - Parameters:
    ///   - edges: the numbers of the two nodes of each.
    ///   - weights: one for each edge, finite and above 0; none where every edge weighs 1, however often it stands.
    /// - Throws: ``GraphError`` when an edge names a node that is not below `nodeCount`, when a weight, or the sum of
    ///   those of parallel edges, is not a finite number above 0, or when there are 2³¹ edges or more.
    /// - Complexity: linear in nodes and edges.
    public init(
        nodeCount: Int, edges: [(UInt32, UInt32)], weights: [Double]? = nil
    ) throws(GraphError) {
        guard nodeCount >= 0, nodeCount < UInt32.max else { throw .tooManyNodes }
        guard edges.count <= UInt32.max / 2 else { throw .tooManyEdges }
        if let weights {
            guard weights.count == edges.count else { throw .weightCount(weights.count, edgeCount: edges.count) }
            for weight in weights where !(weight.isFinite && weight > 0) { throw .weight(weight) }
        }
        let rows = try CompressedRows(nodeCount: nodeCount, edges: edges, weights: weights ?? [])
        for sum in rows.weights where !sum.isFinite { throw .weight(sum) }
        self.init(rows)
    }

    /// Creates the graph that remains of a directed one when directions are ignored.
    ///
    /// - Parameter weight: the weight of an edge, finite and above 0; nil leaves it out.
    /// - Throws: ``GraphError`` as above.
    public init(
        _ structure: GraphStructure, weight: (EdgeIndex) -> Double? = { _ in 1 }
    ) throws(GraphError) {
        var edges: [(UInt32, UInt32)] = []
        var weights: [Double] = []
        for number in 0..<structure.edgeCount {
            guard let weight = weight(EdgeIndex(rawValue: UInt32(number))) else { continue }
            edges.append((structure.sources[number], structure.targets[number]))
            weights.append(weight)
        }
        try self.init(nodeCount: structure.nodeCount, edges: edges, weights: weights)
    }

    init(_ rows: CompressedRows) {
        nodeCount = rows.starts.count - 1
        starts = rows.starts
        neighbours = rows.neighbours
        weights = rows.weights.allSatisfy { $0 == 1 } ? [] : rows.weights
    }

    @inlinable func range(of node: UInt32) -> Range<Int> { Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) }

    /// Returns how many neighbours a node has. Complexity: constant.
    ///
    /// - Precondition: the node is one of this graph's.
    @inlinable
    public func degree(of node: NodeIndex) -> Int { range(of: node.rawValue).count }

    /// Returns the neighbours of a node, ascending. Complexity: constant, and linear in their number to go through
    /// them.
    ///
    /// - Precondition: the node is one of this graph's.
    @inlinable
    public func neighbours(of node: NodeIndex) -> NodeList { NodeList(neighbours[range(of: node.rawValue)]) }

    /// Returns the weight of the edge between two nodes; nil where there is none. Complexity: logarithmic in the
    /// degree.
    ///
    /// - Precondition: the nodes are of this graph.
    public func weight(between one: NodeIndex, and other: NodeIndex) -> Double? {
        var range = range(of: one.rawValue)
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if neighbours[middle] == other.rawValue { return weights.isEmpty ? 1 : weights[middle] }
            range = neighbours[middle] < other.rawValue ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }
}
