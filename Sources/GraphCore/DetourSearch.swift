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
        for arc in beginning { close(surroundings.arcs[arc].target) }
        measureDistances()
        let turn = surroundings.node(after: beginning)
        var best: (arc: Int, distance: Int)?
        for arc in surroundings.arcs(at: turn) where !banned.contains(arc) {
            let node = surroundings.arcs[arc].target
            guard isOpen(node), distances[node] < best?.distance ?? .max else { continue }
            best = (arc, distances[node])
        }
        guard let best, beginning.count + 1 + best.distance <= maximumLength else { return nil }
        var way = Array(beginning)
        way.append(best.arc)
        var node = surroundings.arcs[best.arc].target
        while node != 1 {
            let arcs = surroundings.arcs(at: node)
            let left = distances[node]
            guard
                let arc = arcs.first(where: { arc in
                    let next = surroundings.arcs[arc].target
                    return isOpen(next) && distances[next] == left - 1
                })
            else { return nil }
            way.append(arc)
            node = surroundings.arcs[arc].target
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
            for source in surroundings.predecessors(of: node) where reachedIn[source] != search {
                reachedIn[source] = search
                distances[source] = distances[node] + 1
                order.append(source)
            }
        }
    }
}
