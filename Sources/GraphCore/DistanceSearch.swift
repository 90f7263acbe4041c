/// How long an edge is for shortest paths.
public enum EdgeLength: Sendable {
    /// Every edge is as long as every other: distances are counted in hops.
    case one
    /// 1 / weight: those who have much to do with each other are near (Newman, *Scientific collaboration networks II*,
    /// 2001).
    case inverseWeight
    /// What the function makes of the weight. An edge for which that is not a finite number above 0 is not gone along.
    case of(@Sendable (_ weight: Double) -> Double)
}

/// The distances from one node to those that it reaches, found again and again, for one source after the other, in the
/// same memory.
protocol DistanceSearch {
    /// The nodes that were reached, the nearest first: the first is the source itself.
    var order: [UInt32] { get }

    mutating func run(from source: UInt32)

    /// - Precondition: the node was reached.
    func distance(to node: UInt32) -> Double

    /// Whether a shortest path to a neighbour goes through a node, both of which were reached.
    ///
    /// - Parameter place: where the neighbour stands among the graph's `neighbours`.
    func isLast(_ node: UInt32, before neighbour: UInt32, at place: Int) -> Bool
}

/// Distances in hops: breadth-first search. Each run is linear in the nodes and edges that it reaches.
struct HopSearch: DistanceSearch {
    private let graph: UndirectedGraph
    private(set) var order: [UInt32] = []
    /// `UInt32.max` where the last run did not come.
    private(set) var hops: [UInt32]

    init(_ graph: UndirectedGraph) {
        self.graph = graph
        hops = [UInt32](repeating: .max, count: graph.nodeCount)
        order.reserveCapacity(graph.nodeCount)
    }

    mutating func run(from source: UInt32) {
        for node in order { hops[Int(node)] = .max }
        order.removeAll(keepingCapacity: true)
        order.append(source)
        hops[Int(source)] = 0
        var next = 0
        while next < order.count {
            let node = order[next]
            next += 1
            let reached = hops[Int(node)] + 1
            for place in graph.range(of: node) {
                let neighbour = graph.neighbours[place]
                if hops[Int(neighbour)] == .max {
                    hops[Int(neighbour)] = reached
                    order.append(neighbour)
                }
            }
        }
    }

    func distance(to node: UInt32) -> Double { Double(hops[Int(node)]) }

    func isLast(_ node: UInt32, before neighbour: UInt32, at place: Int) -> Bool {
        hops[Int(node)] &+ 1 == hops[Int(neighbour)]
    }
}

/// Distances along edges of different lengths: Dijkstra's algorithm (1959) with a binary heap. Each run takes time in
/// proportion to *m* log *m*, with the edges that it reaches.
///
/// Distances have twice the digits of a `Double`, so that what a short edge adds to a long way is not lost.
struct LengthSearch: DistanceSearch {
    private let graph: UndirectedGraph
    /// How long the edge is that each of the graph's `neighbours` stands for; infinite where it is not gone along.
    private let lengths: [Double]
    private(set) var order: [UInt32] = []
    /// Infinite where the last run did not come.
    private var distances: [LongSum]
    private var heap = NearestFirst()

    init(_ graph: UndirectedGraph, length: (Double) -> Double) {
        func checked(_ weight: Double) -> Double {
            let length = length(weight)
            return length > 0 ? length : .infinity
        }
        self.graph = graph
        lengths =
            graph.weights.isEmpty
            ? [Double](repeating: checked(1), count: graph.neighbours.count) : graph.weights.map(checked)
        distances = [LongSum](repeating: .infinity, count: graph.nodeCount)
        order.reserveCapacity(graph.nodeCount)
    }

    mutating func run(from source: UInt32) {
        for node in order { distances[Int(node)] = .infinity }
        order.removeAll(keepingCapacity: true)
        distances[Int(source)] = LongSum(value: 0, rest: 0)
        heap.insert(source, distance: LongSum(value: 0, rest: 0))
        while let (distance, node) = heap.removeNearest() {
            guard distance == distances[Int(node)] else { continue }
            order.append(node)
            for place in graph.range(of: node) {
                let neighbour = graph.neighbours[place]
                let reached = distance + lengths[place]
                if reached < distances[Int(neighbour)] {
                    distances[Int(neighbour)] = reached
                    heap.insert(neighbour, distance: reached)
                }
            }
        }
    }

    func distance(to node: UInt32) -> Double { distances[Int(node)].value }

    /// Sums of the same lengths in another order differ in their last digits, so what differs by less than a part in
    /// 10¹⁰ counts as equally long, as in igraph.
    func isLast(_ node: UInt32, before neighbour: UInt32, at place: Int) -> Bool {
        let (own, other) = (distances[Int(node)], distances[Int(neighbour)])
        return own < other && other.value.isFinite && own.value + lengths[place] <= other.value * (1 + 1e-10)
    }
}

/// A sum of positive numbers as two: the nearest `Double`, and what that lacks (Knuth, *The Art of Computer
/// Programming* 2, 4.2.2; Dekker, *A floating-point technique for extending the available precision*, 1971).
private struct LongSum: Equatable {
    let value: Double
    let rest: Double

    static let infinity = LongSum(value: .infinity, rest: 0)

    static func < (one: LongSum, other: LongSum) -> Bool {
        one.value < other.value || one.value == other.value && one.rest < other.rest
    }

    static func + (one: LongSum, length: Double) -> LongSum {
        let sum = one.value + length
        guard sum.isFinite else { return .infinity }
        let part = sum - one.value
        let lost = (one.value - (sum - part)) + (length - part) + one.rest
        let value = sum + lost
        return LongSum(value: value, rest: lost - (value - sum))
    }
}

/// A binary heap of nodes by distance. A node may stand in it several times: the greater distances come out later.
private struct NearestFirst {
    private var entries: [(distance: LongSum, node: UInt32)] = []

    mutating func insert(_ node: UInt32, distance: LongSum) {
        entries.append((distance, node))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].distance < entries[parent].distance else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func removeNearest() -> (distance: LongSum, node: UInt32)? {
        guard let nearest = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return nearest }
        entries[0] = last
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < entries.count else { return nearest }
            if child + 1 < entries.count, entries[child + 1].distance < entries[child].distance { child += 1 }
            guard entries[child].distance < entries[parent].distance else { return nearest }
            entries.swapAt(child, parent)
            parent = child
        }
    }
}
