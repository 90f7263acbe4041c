extension UndirectedGraph {
    /// Returns the PageRank of each node: how often someone comes by it who goes along edges at random and now and then
    /// starts anew anywhere.
    ///
    ///     p(v) = (1 − d)/n  +  d · ( Σ p(u) w(u, v)/s(u) over the neighbours u of v  +  Σ p(u)/n over isolated u )
    ///
    /// with *d* the damping, *n* the number of nodes, *w* weights and *s* the ``strength()``. From an isolated node the
    /// way goes on to any node, as in NetworkX and igraph. In an undirected graph PageRank is close to the strength,
    /// and differs from it by where a node's edges lead.
    ///
    /// ```
    /// a ── b ── c      pageRank()  →  0.257, 0.486, 0.257
    /// ```
    ///
    /// - Parameters:
    ///   - damping: how likely it is to go along an edge rather than to start anew, from 0 to below 1.
    ///   - tolerance: the sum of all errors in the result is not above it (but for rounding).
    ///   - maximumIterations: how often to go one step at most.
    /// - Returns: one number for each node, by its number; together they are 1.
    /// - Throws: ``MeasureError/notConverged(iterations:)`` when the damping is too near 1 for that many iterations:
    ///   about ln(tolerance)/ln(damping) are enough. ``MeasureError/parameter(_:_:allowed:)`` for a damping or a
    ///   tolerance that can't be.
    /// - Complexity: linear in nodes and edges for each iteration.
    ///
    /// Brin and Page, *The anatomy of a large-scale hypertextual web search engine*, 1998.
    public func pageRank(
        damping: Double = 0.85, tolerance: Double = 1e-12, maximumIterations: Int = 1000
    ) throws(MeasureError) -> [Double] {
        guard tolerance > 0 else { throw .parameter("tolerance", tolerance, allowed: "above 0") }
        var walk = try RandomWalk(self, damping: damping)
        guard nodeCount > 0 else { return [] }
        for _ in 0..<max(maximumIterations, 0) {
            let change = walk.step()
            // Each step multiplies the distance from the result by the damping at most.
            if change * damping <= tolerance * (1 - damping) { return walk.ranks }
        }
        throw .notConverged(iterations: maximumIterations)
    }

    /// Returns PageRank as it is after some steps from equal numbers, however far from its limit.
    ///
    /// - Parameters:
    ///   - iterations: how many steps; with none, or fewer, all nodes have the same number.
    ///   - damping: as in ``pageRank(damping:tolerance:maximumIterations:)``.
    /// - Returns: one number for each node, by its number; together they are 1.
    /// - Throws: ``MeasureError/parameter(_:_:allowed:)`` for a damping that can't be.
    /// - Complexity: linear in nodes and edges for each iteration.
    public func pageRank(iterations: Int, damping: Double = 0.85) throws(MeasureError) -> [Double] {
        var walk = try RandomWalk(self, damping: damping)
        for _ in 0..<max(iterations, 0) { _ = walk.step() }
        return walk.ranks
    }
}

/// Where someone is who goes along the edges of a graph at random.
private struct RandomWalk {
    private(set) var ranks: [Double]
    private let damping: Double
    /// 0 for isolated nodes.
    private let inverseStrengths: [Double]
    private let isolated: [UInt32]
    private let rows: LowerRows
    /// What each node gives for each unit of weight, and what it is given.
    private var shares: [Double]
    private var sums: [Double]

    init(_ graph: UndirectedGraph, damping: Double) throws(MeasureError) {
        guard damping >= 0, damping < 1 else { throw .parameter("damping", damping, allowed: "from 0 to below 1") }
        self.damping = damping
        let inverseStrengths = [Double](count: graph.nodeCount) { inverses in
            for node in inverses.indices {
                let row = graph.range(of: UInt32(node))
                let strength = graph.weights.isEmpty ? Double(row.count) : graph.weights[row].reduce(0, +)
                inverses[node] = strength == 0 ? 0 : 1 / strength
            }
        }
        self.inverseStrengths = inverseStrengths
        isolated = (0..<UInt32(graph.nodeCount)).filter { inverseStrengths[Int($0)] == 0 }
        rows = LowerRows(graph)
        let rank = 1 / Double(graph.nodeCount)
        ranks = [Double](count: graph.nodeCount) { $0.initialize(repeating: rank) }
        shares = [Double](count: graph.nodeCount) { shares in
            for node in shares.indices { shares[node] = rank * inverseStrengths[node] }
        }
        sums = [Double](count: graph.nodeCount) { $0.initialize(repeating: 0) }
    }

    /// One step.
    ///
    /// - Returns: the sum of all changes of ranks.
    mutating func step() -> Double {
        let stranded = isolated.reduce(0) { $0 + ranks[Int($1)] }
        let base = (1 - damping + damping * stranded) / Double(ranks.count)
        rows.give(shares, to: &sums)
        var change = 0.0
        ranks.withUnsafeMutableBufferPointer { ranks in
            shares.withUnsafeMutableBufferPointer { shares in
                sums.withUnsafeMutableBufferPointer { sums in
                    inverseStrengths.withUnsafeBufferPointer { inverseStrengths in
                        for node in ranks.indices {
                            let rank = base + damping * sums[node]
                            sums[node] = 0
                            change += abs(rank - ranks[node])
                            ranks[node] = rank
                            shares[node] = rank * inverseStrengths[node]
                        }
                    }
                }
            }
        }
        return change
    }
}

/// The edges of a graph, each once: at its end with the higher number.
///
/// The nodes stand near to the order of their numbers, so that near memory is touched, but of 256 in a row those with as
/// many edges one after the other. So a processor can guess where the edges of a node end; a wrong guess takes as long
/// as several edges. In graphs of fewer than 4,096 nodes they stand in the order of their numbers, and so do the sums of
/// what they are given: their ranks are the same to the last bit as ever, and little time is lost.
private struct LowerRows {
    /// Some nodes with as many neighbours that have lower numbers.
    private struct Run {
        var nodeCount: UInt32
        var neighbourCount: UInt32
    }

    private static let length = 256
    private let runs: [Run]
    /// By the places of the nodes, by how much the number of each is above that of the first of its 256.
    private let nodes: [UInt8]
    /// The neighbours with lower numbers of one node after the other, and the weights of the edges to them, if there
    /// are weights.
    private let neighbours: [UInt32]
    private let weights: [Double]

    /// Complexity: linear in nodes and edges.
    init(_ graph: UndirectedGraph) {
        var runs: [Run] = []
        var nodes = [UInt8](repeating: 0, count: graph.nodeCount)
        var weights = [Double](greatCapacity: graph.weights.isEmpty ? 0 : graph.edgeCount)
        neighbours = [UInt32](count: graph.edgeCount) { neighbours in
            graph.neighbours.withUnsafeBytes { rows in
                var end = 0
                for begin in stride(from: 0, to: graph.nodeCount, by: Self.length) {
                    let window = begin..<min(begin + Self.length, graph.nodeCount)
                    let counts = Self.sort(window, of: graph, &nodes)
                    for place in window {
                        let row = graph.range(of: UInt32(begin) + UInt32(nodes[place]))
                        let count = counts[Int(nodes[place])]
                        if place > begin, let last = runs.last, last.neighbourCount == count {
                            runs[runs.count - 1].nodeCount += 1
                        } else {
                            runs.append(Run(nodeCount: 1, neighbourCount: count))
                        }
                        copyRow(
                            of: rows, from: 4 * row.lowerBound, to: 4 * end, size: 4 * Int(count),
                            UnsafeMutableRawBufferPointer(neighbours))
                        end += Int(count)
                        if !graph.weights.isEmpty { weights.append(contentsOf: graph.weights[row.prefix(Int(count))]) }
                    }
                }
            }
        }
        (self.runs, self.nodes, self.weights) = (runs, nodes, weights)
    }

    /// Puts some nodes into the order of how many neighbours they have that have lower numbers; those with 32 or more
    /// stay as they are.
    ///
    /// - Returns: these numbers, in the order of the nodes' numbers.
    private static func sort(_ window: Range<Int>, of graph: UndirectedGraph, _ nodes: inout [UInt8]) -> [UInt32] {
        let most = 32
        let counts = window.map { UInt32(graph.lowerCount(UInt32($0))) }
        guard graph.nodeCount >= 4096 else {
            for place in window { nodes[place] = UInt8(place - window.lowerBound) }
            return counts
        }
        /// Where those with each number begin.
        var places = [Int](repeating: 0, count: most + 2)
        for count in counts { places[min(Int(count), most) + 1] += 1 }
        for count in 0..<most { places[count + 1] += places[count] }
        for (node, count) in counts.enumerated() {
            nodes[window.lowerBound + places[min(Int(count), most)]] = UInt8(node)
            places[min(Int(count), most)] += 1
        }
        return counts
    }

    /// Adds to each node's sum its neighbours' shares, by the weights of the edges.
    ///
    /// Each edge is gone along both ways at once. So the neighbours of hubs with low numbers, which lie all over the
    /// memory, need no reading; where hubs have high numbers no more of it is touched than by reading each row.
    func give(_ shares: [Double], to sums: inout [Double]) {
        // Every entry is a node, and there are as many as the runs say.
        neighbours.withUnsafeBufferPointer { neighbours in
            weights.withUnsafeBufferPointer { weights in
                shares.withUnsafeBufferPointer { shares in
                    sums.withUnsafeMutableBufferPointer { sums in
                        var (place, begin) = (0, 0)
                        for run in runs {
                            let places = place..<place + Int(run.nodeCount)
                            place = places.upperBound
                            guard run.neighbourCount > 0 else { continue }
                            for place in places {
                                let node = place / Self.length * Self.length + Int(nodes[place])
                                let row = begin..<begin + Int(run.neighbourCount)
                                let share = shares[node]
                                var sum = 0.0
                                if weights.isEmpty {
                                    for place in row {
                                        let other = Int(neighbours[place])
                                        sum += shares[other]
                                        sums[other] += share
                                    }
                                } else {
                                    for place in row {
                                        let (other, weight) = (Int(neighbours[place]), weights[place])
                                        sum += shares[other] * weight
                                        sums[other] += share * weight
                                    }
                                }
                                sums[node] += sum
                                begin = row.upperBound
                            }
                        }
                    }
                }
            }
        }
    }
}

extension UndirectedGraph {
    /// How many neighbours of a node have lower numbers.
    fileprivate func lowerCount(_ node: UInt32) -> Int {
        let row = range(of: node)
        guard let last = row.last, neighbours[row.lowerBound] < node else { return 0 }
        if neighbours[last] < node { return row.count }
        var (low, high) = (row.lowerBound + 1, last)
        while low < high {
            let middle = (low + high) / 2
            if neighbours[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low - row.lowerBound
    }
}
