/// The neighbours of a graph's hubs as sets, so that uniting two takes a step for 64 nodes rather than one for each.
///
/// A hub is a node with at least 128 neighbours and an eighth of all nodes: there are few, and a set is no larger than
/// the list. Make it once for a graph that is asked often.
public struct Hubs: Sendable {
    /// How many nodes the graph has.
    public let nodeCount: Int
    let sets: [UInt32: NodeSet]

    /// Complexity: linear in the nodes of the graph and the neighbours of its hubs.
    public init(of graph: UndirectedGraph) {
        nodeCount = graph.nodeCount
        let least = max(128, graph.nodeCount / 8)
        var sets: [UInt32: NodeSet] = [:]
        for node in graph.nodeIndices where graph.degree(of: node) >= least {
            var set = NodeSet(nodeCount: graph.nodeCount)
            set.insert(graph.neighbours[graph.range(of: node.rawValue)])
            sets[node.rawValue] = set
        }
        self.sets = sets
    }
}

extension UndirectedGraph {
    /// Finds the nodes at most two edges away from a node: itself, its neighbours and theirs.
    ///
    /// ```
    /// a ── b ── c ── d      collect(withinTwoEdgesOf: a, …)  →  a, b, c
    /// ```
    ///
    /// - Parameters:
    ///   - node: where to begin; its own neighbours are found however many they are.
    ///   - set: what is found; its former content is removed. Use one set for many calls.
    ///   - hubs: the sets of this graph's hubs, to be fast around them.
    ///   - maximumDegree: neighbours with more neighbours than this are found but not gone through: what shares only
    ///     them has little in common.
    /// - Precondition: the node is one of this graph's; the set and the hubs are of graphs with as many nodes.
    /// - Complexity: linear in the degrees of the neighbours (of hubs in the number of nodes, 64 at a time), and in the
    ///   number of nodes 64 at a time.
    public func collect(
        withinTwoEdgesOf node: NodeIndex, into set: inout NodeSet, hubs: Hubs? = nil,
        expandingUpTo maximumDegree: Int = .max
    ) {
        precondition(set.nodeCount == nodeCount, "the set is of another graph")
        precondition(hubs.map { $0.nodeCount == nodeCount } ?? true, "the hubs are of another graph")
        set.removeAll()
        set.insert(node)
        let own = neighbours[range(of: node.rawValue)]
        set.insert(own)
        for neighbour in own {
            let row = range(of: neighbour)
            guard row.count <= maximumDegree else { continue }
            if let sets = hubs?.sets[neighbour] { set.formUnion(sets) } else { set.insert(neighbours[row]) }
        }
    }
}
