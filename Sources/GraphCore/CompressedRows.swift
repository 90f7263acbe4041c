/// The neighbours of all nodes of an undirected graph in one array, row by row, as ``UndirectedGraph`` keeps them.
///
/// Unsafe buffers are used only here, to fill arrays without clearing them before. What makes it sound: every end of an
/// edge is compared with the number of nodes as it is counted, and an entry is written only where a count made room for
/// it.
struct CompressedRows {
    /// One more than there are nodes.
    private(set) var starts: [UInt32]
    private(set) var neighbours: [UInt32]
    /// One for each of ``neighbours``, or none at all.
    private(set) var weights: [Double]

    /// Rows that ascend, without loops; parallel edges are merged and their weights added in the order of the edges.
    ///
    /// Counting sort by node leaves each row in the order of the edges. Short rows are then sorted where they stand. If
    /// a long one does not ascend, all are sorted by a second counting sort: the graph is its own transpose, and the
    /// rows of a transpose ascend. Complexity: linear in nodes and edges.
    ///
    /// - Parameters:
    ///   - nodeCount: from 0 to 2³² - 2.
    ///   - edges: fewer than 2³¹.
    ///   - weights: one for each edge, or none.
    /// - Throws: ``GraphError/unknownNode(_:)`` with the first end that is not below `nodeCount`.
    init(nodeCount: Int, edges: [(UInt32, UInt32)], weights edgeWeights: [Double]) throws(GraphError) {
        starts = try Self.begins(nodeCount: nodeCount, edges: edges)
        (neighbours, weights) = Self.scattered(edges, edgeWeights, begins: &starts)
        let order = sortShortRows()
        if !order.isSorted { transpose() }
        if order.hasParallelEdges || !order.isSorted { mergeParallelEdges() }
    }

    /// Rows that were checked elsewhere: they lie in the array one after the other, and every entry is below the number
    /// of nodes.
    init(starts: [UInt32], neighbours: [UInt32], weights: [Double]) {
        self.starts = starts
        self.neighbours = neighbours
        self.weights = weights
    }

    /// For each node `n` the place where its row will begin, at `n + 1`; the last is the number of entries.
    private static func begins(nodeCount: Int, edges: [(UInt32, UInt32)]) throws(GraphError) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: nodeCount + 2)
        let stranger = counts.withUnsafeMutableBufferPointer { counts -> UInt32? in
            for (one, other) in edges {
                guard one < nodeCount, other < nodeCount else { return one < nodeCount ? other : one }
                guard one != other else { continue }
                counts[Int(one) + 2] &+= 1
                counts[Int(other) + 2] &+= 1
            }
            for place in 2..<counts.count { counts[place] &+= counts[place - 1] }
            return nil
        }
        if let stranger { throw .unknownNode(NodeIndex(rawValue: stranger)) }
        return counts
    }

    /// Puts both ends of each edge into their rows. Then `begins[n]` is the begin of row `n`, and the array one
    /// shorter.
    private static func scattered(
        _ edges: [(UInt32, UInt32)], _ edgeWeights: [Double], begins: inout [UInt32]
    ) -> ([UInt32], [Double]) {
        let count = Int(begins[begins.count - 1])
        guard count > 0 else {
            begins.removeLast()
            return ([], [])
        }
        var weights: [Double] = []
        let neighbours = begins.withUnsafeMutableBufferPointer { next in
            [UInt32](count: count) { neighbours in
                if edgeWeights.isEmpty {
                    for (one, other) in edges where one != other {
                        neighbours[Int(next[Int(one) + 1])] = other
                        next[Int(one) + 1] &+= 1
                        neighbours[Int(next[Int(other) + 1])] = one
                        next[Int(other) + 1] &+= 1
                    }
                } else {
                    weights = [Double](count: count) { weights in
                        for (number, (one, other)) in edges.enumerated() where one != other {
                            for (at, node) in [(one, other), (other, one)] {
                                let place = Int(next[Int(at) + 1])
                                neighbours[place] = node
                                weights[place] = edgeWeights[number]
                                next[Int(at) + 1] &+= 1
                            }
                        }
                    }
                }
            }
        }
        begins.removeLast()
        return (neighbours, weights)
    }

    /// Sorts rows of up to 32 entries, keeping the order of equal ones.
    ///
    /// - Returns: whether all rows ascend now, and whether any of the sorted ones has an entry twice.
    private mutating func sortShortRows() -> (isSorted: Bool, hasParallelEdges: Bool) {
        let isWeighted = !weights.isEmpty
        var isSorted = true
        var hasParallelEdges = false
        starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeMutableBufferPointer { neighbours in
                weights.withUnsafeMutableBufferPointer { weights in
                    for node in 0..<starts.count - 1 {
                        let (begin, end) = (Int(starts[node]), Int(starts[node + 1]))
                        guard begin + 1 < end else { continue }
                        if end - begin > 32 {
                            for place in begin + 1..<end where neighbours[place - 1] >= neighbours[place] {
                                isSorted = false
                                break
                            }
                            continue
                        }
                        for place in begin + 1..<end {
                            let entry = neighbours[place]
                            var hole = place
                            while hole > begin, neighbours[hole - 1] > entry {
                                neighbours[hole] = neighbours[hole - 1]
                                hole -= 1
                            }
                            if hole > begin, neighbours[hole - 1] == entry { hasParallelEdges = true }
                            neighbours[hole] = entry
                            if isWeighted, hole < place {
                                let weight = weights[place]
                                for moved in stride(from: place, to: hole, by: -1) {
                                    weights[moved] = weights[moved - 1]
                                }
                                weights[hole] = weight
                            }
                        }
                    }
                }
            }
        }
        return (isSorted, hasParallelEdges)
    }

    /// Writes the rows of the transpose, which has the same row lengths.
    private mutating func transpose() {
        let isWeighted = !weights.isEmpty
        var next = starts
        var sums = [Double](repeating: 0, count: weights.count)
        var transposed = [UInt32](repeating: 0, count: neighbours.count)
        next.withUnsafeMutableBufferPointer { next in
            transposed.withUnsafeMutableBufferPointer { transposed in
                sums.withUnsafeMutableBufferPointer { sums in
                    for node in 0..<starts.count - 1 {
                        for place in Int(starts[node])..<Int(starts[node + 1]) {
                            let other = Int(neighbours[place])
                            let destination = Int(next[other])
                            transposed[destination] = UInt32(node)
                            if isWeighted { sums[destination] = weights[place] }
                            next[other] &+= 1
                        }
                    }
                }
            }
        }
        neighbours = transposed
        weights = sums
    }

    /// Makes one entry of those that are equal, in rows that are sorted.
    private mutating func mergeParallelEdges() {
        var end = 0
        var begin = 0
        for node in 0..<starts.count - 1 {
            let rowBegin = end
            for place in begin..<Int(starts[node + 1]) {
                if end > rowBegin, neighbours[end - 1] == neighbours[place] {
                    if !weights.isEmpty { weights[end - 1] += weights[place] }
                } else {
                    neighbours[end] = neighbours[place]
                    if !weights.isEmpty { weights[end] = weights[place] }
                    end += 1
                }
            }
            begin = Int(starts[node + 1])
            starts[node + 1] = UInt32(end)
        }
        guard end < neighbours.count else { return }
        neighbours = Array(neighbours[..<end])
        if !weights.isEmpty { weights = Array(weights[..<end]) }
    }
}
