/// An undirected graph without loops or parallel edges, whose edges may carry weights: what measures of networks are defined
/// over.
///
/// ```swift
/// let graph = try UndirectedGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
/// graph.degree(of: NodeIndex(rawValue: 1))  // 2
/// ```
///
/// It is held in *compressed sparse row* form: the neighbours of all nodes in one array, ascending for each node, and for
/// each node the place where its own begin. Memory: 8 bytes an edge and 4 a node, with weights 24 an edge.
public struct UndirectedGraph: Sendable {
    public let nodeCount: Int
    /// One more than there are nodes; the neighbours of node `n` stand from `starts[n]` up to `starts[n + 1]`.
    let starts: [UInt32]
    /// Each edge stands twice, once for each end.
    let neighbours: [UInt32]
    /// One for each of ``neighbours``; empty where all are 1.
    let weights: [Double]

    public var edgeCount: Int { neighbours.count / 2 }
    public var isWeighted: Bool { !weights.isEmpty }

    /// All nodes, ascending.
    public var nodeIndices: some RandomAccessCollection<NodeIndex> {
        (0..<nodeCount).lazy.map { NodeIndex(rawValue: UInt32($0)) }
    }

    /// The graph with some edges.
    ///
    /// Edges between the same two nodes become one, whose weight is the sum of theirs; loops are left out.
    ///
    /// - Parameters:
    ///   - edges: the numbers of the two nodes of each.
    ///   - weights: one for each edge, finite and above 0; none where every edge weighs 1, however often it stands.
    /// - Throws: ``GraphError`` when an edge names a node that is not below `nodeCount`, when a weight is not a finite number
    ///   above 0, or when there are 2³¹ edges or more.
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
        for (one, other) in edges {
            for end in [one, other] where end >= nodeCount { throw .unknownNode(NodeIndex(rawValue: end)) }
        }
        self.init(nodeCount: nodeCount, checked: edges, weights: weights ?? [])
    }

    /// The graph that remains of a directed one when directions are ignored.
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

    /// Two passes of counting sort: by the other end, then by the own, so that each node's neighbours ascend.
    private init(nodeCount: Int, checked edges: [(UInt32, UInt32)], weights: [Double]) {
        var starts = [UInt32](repeating: 0, count: nodeCount + 1)
        for (one, other) in edges where one != other {
            starts[Int(one) + 1] += 1
            starts[Int(other) + 1] += 1
        }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        let entryCount = Int(starts[nodeCount])

        var next = starts
        var entries = [(node: UInt32, edge: UInt32)](repeating: (0, 0), count: entryCount)
        for (number, (one, other)) in edges.enumerated() where one != other {
            for (at, node) in [(one, other), (other, one)] {
                entries[Int(next[Int(at)])] = (node, UInt32(number))
                next[Int(at)] += 1
            }
        }
        next = starts
        var neighbours = [UInt32](repeating: 0, count: entryCount)
        var sums = [Double](repeating: 0, count: weights.isEmpty ? 0 : entryCount)
        var merged = [UInt32](repeating: 0, count: nodeCount + 1)
        for node in 0..<nodeCount {
            for entry in entries[Int(starts[node])..<Int(starts[node + 1])] {
                let other = Int(entry.node)
                let place = Int(next[other])
                if place > Int(starts[other]), neighbours[place - 1] == UInt32(node) {
                    if !weights.isEmpty { sums[place - 1] += weights[Int(entry.edge)] }
                } else {
                    neighbours[place] = UInt32(node)
                    if !weights.isEmpty { sums[place] = weights[Int(entry.edge)] }
                    next[other] += 1
                }
            }
        }
        var end = 0
        for node in 0..<nodeCount {
            for place in Int(starts[node])..<Int(next[node]) {
                neighbours[end] = neighbours[place]
                if !weights.isEmpty { sums[end] = sums[place] }
                end += 1
            }
            merged[node + 1] = UInt32(end)
        }
        neighbours.removeLast(entryCount - end)
        if !weights.isEmpty { sums.removeLast(entryCount - end) }
        self.nodeCount = nodeCount
        self.starts = merged
        self.neighbours = neighbours
        self.weights = sums.allSatisfy { $0 == 1 } ? [] : sums
    }

    func range(of node: UInt32) -> Range<Int> { Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) }

    /// How many neighbours a node has. Complexity: constant.
    ///
    /// - Precondition: the node is one of this graph's.
    public func degree(of node: NodeIndex) -> Int { range(of: node.rawValue).count }

    /// The neighbours of a node, ascending. Complexity: constant, and linear in their number to go through them.
    ///
    /// - Precondition: the node is one of this graph's.
    public func neighbours(of node: NodeIndex) -> some RandomAccessCollection<NodeIndex> {
        neighbours[range(of: node.rawValue)].lazy.map { NodeIndex(rawValue: $0) }
    }

    /// The weight of the edge between two nodes; nil where there is none. Complexity: logarithmic in the degree.
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
