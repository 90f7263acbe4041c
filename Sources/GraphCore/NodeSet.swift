/// A set of nodes of one graph: a bit for each node of the graph.
///
/// ```swift
/// var near = NodeSet(nodeCount: graph.nodeCount)
/// graph.collect(withinTwoEdgesOf: NodeIndex(rawValue: 7), into: &near)
/// near.count
/// ```
public struct NodeSet: Sendable, Equatable {
    /// How many nodes the graph has.
    public let nodeCount: Int
    /// The bit of node `n` is bit `n % 64` of word `n / 64`; those beyond the last node are 0.
    var words: [UInt64]

    /// Creates the empty set. Complexity: linear in the nodes of the graph, 64 at a time.
    ///
    /// - Parameter nodeCount: how many nodes the graph has.
    public init(nodeCount: Int) {
        self.nodeCount = nodeCount
        words = Array(repeating: 0, count: (nodeCount + 63) / 64)
    }

    /// How many nodes are in it. Complexity: linear in the nodes of the graph, 64 at a time.
    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// Complexity: constant.
    ///
    /// - Precondition: the node is one of the graph's.
    public func contains(_ node: NodeIndex) -> Bool {
        words[Int(node.rawValue >> 6)] & (1 << UInt64(node.rawValue & 63)) != 0
    }

    /// Complexity: constant.
    ///
    /// - Precondition: the node is one of the graph's.
    public mutating func insert(_ node: NodeIndex) { words[Int(node.rawValue >> 6)] |= 1 << UInt64(node.rawValue & 63) }

    /// Complexity: linear in the nodes of the graph, 64 at a time.
    public mutating func removeAll() {
        words.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }

    /// Its nodes, ascending. Complexity: linear in their number, and in the nodes of the graph 64 at a time.
    public func nodes() -> [NodeIndex] {
        var nodes: [NodeIndex] = []
        nodes.reserveCapacity(count)
        for (number, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                nodes.append(NodeIndex(rawValue: UInt32(number * 64 + rest.trailingZeroBitCount)))
                rest &= rest - 1
            }
        }
        return nodes
    }

    /// - Precondition: both are sets of one graph.
    public mutating func formUnion(_ other: NodeSet) {
        precondition(nodeCount == other.nodeCount, "the sets are of different graphs")
        words.withUnsafeMutableBufferPointer { words in
            other.words.withUnsafeBufferPointer { others in
                for place in words.indices { words[place] |= others[place] }
            }
        }
    }

    /// - Precondition: the numbers are below ``nodeCount``.
    mutating func insert(_ numbers: some Collection<UInt32>) {
        words.withUnsafeMutableBufferPointer { words in
            for number in numbers { words[Int(number >> 6)] |= 1 << UInt64(number & 63) }
        }
    }
}
