/// The part of a graph that paths from one node to another can go through, as a small graph by itself: node 0 is the
/// start, node 1 the end.
struct PathSurroundings {
    /// How many edges the shortest path has; nil where there is none.
    private(set) var distance: Int?
    /// The ways on from each node, in the graph's order: those of node `n` from `starts[n]` up to `starts[n + 1]`.
    private(set) var arcs: [(edge: UInt32, node: Int)] = []
    private var starts: [Int] = [0]
    private var nodes: [NodeIndex]
    /// The nodes from which arcs lead to each node.
    private(set) var predecessors: [[Int]] = []

    /// - Parameters:
    ///   - start: not the same as `end`.
    ///   - maximumLength: nil keeps shortest paths alone.
    init(
        _ structure: GraphStructure, from start: NodeIndex, to end: NodeIndex, maximumLength: Int?,
        _ direction: EdgeDirection, follows: (EdgeIndex) -> Bool, passes: (NodeIndex) -> Bool
    ) {
        nodes = [start, end]
        var numbers = [UInt32](repeating: .max, count: structure.nodeCount)
        numbers[Int(start.rawValue)] = 0
        numbers[Int(end.rawValue)] = 1
        var order = [0]
        /// From the start.
        var distances = [0, Int.max]
        var steps: [(from: Int, edge: UInt32, to: Int)] = []
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            let farthest = maximumLength ?? (distances[1] == .max ? .max : distances[1])
            guard distances[node] < farthest, node != 1, node == 0 || passes(nodes[node]) else { continue }
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
                steps.append((node, edge.rawValue, number))
            }
        }
        guard distances[1] < .max else { return }
        distance = distances[1]

        let toEnd = Self.distances(to: 1, nodeCount: nodes.count, steps)
        let farthest = maximumLength ?? distances[1]
        // Steps stand in the order of discovery; rows are by number, which differs from it for the end alone.
        var rows = [Int](repeating: 0, count: nodes.count + 1)
        func isUseful(_ step: (from: Int, edge: UInt32, to: Int)) -> Bool {
            toEnd[step.to] < .max && distances[step.from] + 1 + toEnd[step.to] <= farthest
        }
        let useful = steps.filter(isUseful)
        for step in useful { rows[step.from + 1] += 1 }
        for node in nodes.indices { rows[node + 1] += rows[node] }
        starts = rows
        arcs = [(edge: UInt32, node: Int)](repeating: (0, 0), count: useful.count)
        predecessors = [[Int]](repeating: [], count: nodes.count)
        for step in useful {
            arcs[rows[step.from]] = (step.edge, step.to)
            predecessors[step.to].append(step.from)
            rows[step.from] += 1
        }
    }

    var nodeCount: Int { nodes.count }

    /// The places of the arcs from a node.
    func arcs(at node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

    /// Where a way of arcs from the start ends.
    func node(after way: some BidirectionalCollection<Int>) -> Int { way.last.map { arcs[$0].node } ?? 0 }

    func path(_ way: [Int]) -> Path {
        Path(
            nodes: [nodes[0]] + way.map { nodes[arcs[$0].node] },
            edges: way.map { EdgeIndex(rawValue: arcs[$0].edge) })
    }

    private static func distances(
        to end: Int, nodeCount: Int, _ steps: [(from: Int, edge: UInt32, to: Int)]
    ) -> [Int] {
        var rows = [Int](repeating: 0, count: nodeCount + 1)
        for step in steps { rows[step.to + 1] += 1 }
        for node in 0..<nodeCount { rows[node + 1] += rows[node] }
        var next = rows
        var sources = [Int](repeating: 0, count: steps.count)
        for step in steps {
            sources[next[step.to]] = step.from
            next[step.to] += 1
        }
        var distances = [Int](repeating: .max, count: nodeCount)
        distances[end] = 0
        var order = [end]
        var read = 0
        while read < order.count {
            let node = order[read]
            read += 1
            for source in sources[rows[node]..<rows[node + 1]] where distances[source] == .max {
                distances[source] = distances[node] + 1
                order.append(source)
            }
        }
        return distances
    }
}

/// Finds the best way that begins in a given manner, again and again in the same memory.
struct DetourSearch {
    /// A way from the start to the end, and which ways it was the best of: all those that share its arcs before `turn`
    /// and there take none of the `banned` ones.
    struct Candidate {
        let way: [Int]
        let turn: Int
        let banned: [Int]

        /// The shorter one is better, of equally long ones that whose arc comes first where they part.
        func precedes(_ other: Candidate) -> Bool {
            way.count != other.way.count ? way.count < other.way.count : way.lexicographicallyPrecedes(other.way)
        }
    }

    private let surroundings: PathSurroundings
    private let maximumLength: Int
    /// From each node to the end, in the search of number `search`.
    private var distances: [Int]
    private var reachedIn: [Int]
    private var search = 0
    private var order: [Int] = []

    init(_ surroundings: PathSurroundings, maximumLength: Int) {
        self.surroundings = surroundings
        self.maximumLength = maximumLength
        distances = [Int](repeating: 0, count: surroundings.nodeCount)
        reachedIn = distances
    }

    /// The best way to the end that begins with some arcs, goes on with none of the banned ones, and is short enough.
    mutating func bestWay(after beginning: ArraySlice<Int>, banned: [Int]) -> Candidate? {
        search += 1
        close(0)
        for arc in beginning { close(surroundings.arcs[arc].node) }
        measureDistances()
        let turn = surroundings.node(after: beginning)
        var best: (arc: Int, distance: Int)?
        for arc in surroundings.arcs(at: turn) where !banned.contains(arc) {
            let node = surroundings.arcs[arc].node
            guard isOpen(node), distances[node] < best?.distance ?? .max else { continue }
            best = (arc, distances[node])
        }
        guard let best, beginning.count + 1 + best.distance <= maximumLength else { return nil }
        var way = Array(beginning)
        way.append(best.arc)
        var node = surroundings.arcs[best.arc].node
        while node != 1 {
            let arcs = surroundings.arcs(at: node)
            let left = distances[node]
            guard
                let arc = arcs.first(where: { arc in
                    let next = surroundings.arcs[arc].node
                    return isOpen(next) && distances[next] == left - 1
                })
            else { return nil }
            way.append(arc)
            node = surroundings.arcs[arc].node
        }
        return Candidate(way: way, turn: beginning.count, banned: banned)
    }

    /// Whether the current search has a distance from the node to the end.
    private func isOpen(_ node: Int) -> Bool { reachedIn[node] == search && distances[node] < .max }

    /// Keeps the current search from going through a node.
    private mutating func close(_ node: Int) {
        reachedIn[node] = search
        distances[node] = .max
    }

    /// Breadth-first search backwards from the end.
    private mutating func measureDistances() {
        order.removeAll(keepingCapacity: true)
        order.append(1)
        reachedIn[1] = search
        distances[1] = 0
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            for source in surroundings.predecessors[node] where reachedIn[source] != search {
                reachedIn[source] = search
                distances[source] = distances[node] + 1
                order.append(source)
            }
        }
    }
}
