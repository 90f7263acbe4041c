/// The part of a graph that paths from one node to another can go through, as a small graph by itself: node 0 is the
/// start, node 1 the end.
struct PathSurroundings {
    /// A way from one node of the small graph to the next, along an edge of the great one.
    struct Arc {
        let edge: UInt32
        let source: Int
        let target: Int
    }

    /// How many edges the shortest path has; nil where there is none.
    let distance: Int?
    /// Sorted by source; from each in the order of the graph's edges.
    let arcs: [Arc]
    private let nodes: [NodeIndex]
    /// The arcs of node `n` stand from `outgoing[n]` up to `outgoing[n + 1]`.
    private let outgoing: [Int]
    /// Likewise the sources of arcs that lead to a node, among `sources`.
    private let incoming: [Int]
    private let sources: [Int]

    /// - Parameters:
    ///   - start: not the same as `end`.
    ///   - maximumLength: nil keeps shortest paths alone.
    init(
        _ structure: GraphStructure, from start: NodeIndex, to end: NodeIndex, maximumLength: Int?,
        _ direction: EdgeDirection, follows: (EdgeIndex) -> Bool, passes: (NodeIndex) -> Bool
    ) {
        var nodes = [start, end]
        var numbers = [UInt32](repeating: .max, count: structure.nodeCount)
        numbers[Int(start.rawValue)] = 0
        numbers[Int(end.rawValue)] = 1
        var order = [0]
        /// From the start.
        var distances = [0, Int.max]
        var found: [Arc] = []
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            guard distances[node] < maximumLength ?? distances[1], node != 1, node == 0 || passes(nodes[node]) else {
                continue
            }
            for (edge, neighbour) in structure.edges(at: nodes[node], direction)
            where neighbour != nodes[node] && neighbour != start && follows(edge) {
                if numbers[Int(neighbour.rawValue)] == .max {
                    numbers[Int(neighbour.rawValue)] = UInt32(nodes.count)
                    nodes.append(neighbour)
                    distances.append(.max)
                }
                let number = Int(numbers[Int(neighbour.rawValue)])
                if distances[number] == .max {
                    distances[number] = distances[node] + 1
                    order.append(number)
                }
                found.append(Arc(edge: edge.rawValue, source: node, target: number))
            }
        }
        self.nodes = nodes
        distance = distances[1] < .max ? distances[1] : nil
        let farthest = maximumLength ?? distances[1]
        let toEnd = Self.distancesToEnd(nodeCount: nodes.count, found)
        let useful = found.filter { arc in
            toEnd[arc.target] < .max && distances[arc.source] + 1 + toEnd[arc.target] <= farthest
        }
        (outgoing, arcs) = Self.sorted(useful, nodeCount: nodes.count, by: \.source)
        let byTarget = Self.sorted(useful, nodeCount: nodes.count, by: \.target)
        incoming = byTarget.starts
        sources = byTarget.arcs.map(\.source)
    }

    var nodeCount: Int { nodes.count }

    /// The places of the arcs from a node.
    func arcs(at node: Int) -> Range<Int> { outgoing[node]..<outgoing[node + 1] }

    /// The nodes from which arcs lead to a node.
    func predecessors(of node: Int) -> ArraySlice<Int> { sources[incoming[node]..<incoming[node + 1]] }

    /// Where a way of arcs from the start ends.
    func node(after way: some BidirectionalCollection<Int>) -> Int { way.last.map { arcs[$0].target } ?? 0 }

    func path(_ way: [Int]) -> Path {
        Path(
            nodes: [nodes[0]] + way.map { nodes[arcs[$0].target] },
            edges: way.map { EdgeIndex(rawValue: arcs[$0].edge) })
    }

    private static func distancesToEnd(nodeCount: Int, _ arcs: [Arc]) -> [Int] {
        let (starts, byTarget) = sorted(arcs, nodeCount: nodeCount, by: \.target)
        var distances = [Int](repeating: .max, count: nodeCount)
        distances[1] = 0
        var order = [1]
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for arc in byTarget[starts[node]..<starts[node + 1]] where distances[arc.source] == .max {
                distances[arc.source] = distances[node] + 1
                order.append(arc.source)
            }
        }
        return distances
    }

    /// Counting sort; arcs of one node keep their order.
    private static func sorted(
        _ arcs: [Arc], nodeCount: Int, by node: (Arc) -> Int
    ) -> (starts: [Int], arcs: [Arc]) {
        var starts = [Int](repeating: 0, count: nodeCount + 1)
        for arc in arcs { starts[node(arc) + 1] += 1 }
        for node in 0..<nodeCount { starts[node + 1] += starts[node] }
        var next = starts
        var sorted = arcs
        for arc in arcs {
            sorted[next[node(arc)]] = arc
            next[node(arc)] += 1
        }
        return (starts, sorted)
    }
}
