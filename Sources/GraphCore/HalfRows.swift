/// The edges of an undirected graph, each once: at its end with the lower number.
struct HalfRows {
    /// One more than there are rows so far; row `n` stands from `starts[n]` up to `starts[n + 1]`.
    private(set) var starts: [UInt32] = [0]
    /// The ends with the higher numbers, in no order, but none twice in a row.
    private(set) var entries: [UInt32] = []
    /// One for each of the entries.
    private(set) var weights: [Double] = []

    /// With room for some rows and entries; there may be more.
    init(rowCount: Int, entryCount: Int) {
        starts.reserveCapacity(rowCount + 1)
        entries.reserveCapacity(entryCount)
        weights.reserveCapacity(entryCount)
    }

    /// Adds the row of the next node.
    ///
    /// - Precondition: there are fewer than 2³¹ entries in all.
    mutating func appendRow(_ row: ArraySlice<UInt32>, weight: (UInt32) -> Double) {
        if !row.isEmpty {
            entries.append(contentsOf: row)
            for entry in row { weights.append(weight(entry)) }
        }
        starts.append(UInt32(entries.count))
    }
}

extension CompressedRows {
    /// Both halves of the rows, ascending.
    ///
    /// The rows of a transpose ascend, whatever the order in those that it is made of: so the lower neighbours are the
    /// half's transpose, and the higher ones the transpose of that. Complexity: linear in nodes and edges.
    ///
    /// - Precondition: every entry is above the number of its row and below the number of rows.
    init(_ half: HalfRows) {
        let nodeCount = half.starts.count - 1
        // Where the lower neighbours of each node begin, and then where its higher ones do.
        var lower = [UInt32](repeating: 0, count: nodeCount + 1)
        var starts = lower
        for entry in half.entries { lower[Int(entry) + 1] += 1 }
        for node in 0..<nodeCount {
            starts[node + 1] = starts[node] + lower[node + 1] + (half.starts[node + 1] - half.starts[node])
        }
        lower = starts
        var weights: [Double] = []
        let neighbours = [UInt32](count: 2 * half.entries.count) { neighbours in
            weights = [Double](count: neighbours.count) { weights in
                lower.withUnsafeMutableBufferPointer { next in
                    for node in 0..<nodeCount {
                        for place in Int(half.starts[node])..<Int(half.starts[node + 1]) {
                            let other = Int(half.entries[place])
                            neighbours[Int(next[other])] = UInt32(node)
                            weights[Int(next[other])] = half.weights[place]
                            next[other] += 1
                        }
                    }
                    // All lower neighbours stand now. A node's own are read before higher nodes write behind them.
                    for node in 0..<nodeCount {
                        for place in Int(starts[node])..<Int(next[node]) {
                            let other = Int(neighbours[place])
                            neighbours[Int(next[other])] = UInt32(node)
                            weights[Int(next[other])] = weights[place]
                            next[other] += 1
                        }
                    }
                }
            }
        }
        self.init(starts: starts, neighbours: neighbours, weights: weights)
    }
}
