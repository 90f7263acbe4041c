/// A sum for each group of nodes, most of them 0, of the weights of edges that lead there.
struct GroupSums {
    private var sums: [Double]
    /// The groups whose sums are not 0, in the order in which they came.
    private var touched: [UInt32]
    private var touchedCount = 0

    /// - Parameter count: every group is below it.
    init(count: Int) {
        sums = [Double](repeating: 0, count: count)
        touched = [UInt32](repeating: 0, count: count)
    }

    subscript(group: UInt32) -> Double { sums[Int(group)] }

    /// Adds the weight of each edge in a row, above 0, to the sum of the group at its other end.
    ///
    /// - Parameters:
    ///   - row: of the network.
    ///   - groups: one for each node of the network, below the count of groups.
    ///   - isLeftOut: whether not to add an edge.
    @inline(__always)
    mutating func add(
        _ row: Range<Int>, of network: LeidenNetwork, to groups: [UInt32],
        unless isLeftOut: (_ neighbour: UInt32, _ group: UInt32, _ weight: Double) -> Bool = { _, _, _ in false }
    ) {
        precondition(row.upperBound <= network.neighbours.count && groups.count == network.nodeCount)
        let count = sums.count
        var end = touchedCount
        network.neighbours.withUnsafeBufferPointer { neighbours in
            network.weights.withUnsafeBufferPointer { weights in
                groups.withUnsafeBufferPointer { groups in
                    sums.withUnsafeMutableBufferPointer { sums in
                        touched.withUnsafeMutableBufferPointer { touched in
                            for place in row {
                                let neighbour = neighbours[place]
                                let group = groups[Int(neighbour)]
                                let weight = weights.isEmpty ? 1 : weights[place]
                                if isLeftOut(neighbour, group, weight) { continue }
                                precondition(group < count)
                                let sum = sums[Int(group)]
                                if sum == 0 {
                                    precondition(end < count)
                                    touched[end] = group
                                    end += 1
                                }
                                sums[Int(group)] = sum + weight
                            }
                        }
                    }
                }
            }
        }
        touchedCount = end
    }

    /// Goes through the sums that are not 0, in the order in which their groups came.
    func visit(_ body: (_ group: UInt32, _ sum: Double) -> Void) {
        for place in 0..<touchedCount { body(touched[place], sums[Int(touched[place])]) }
    }

    /// Makes all sums 0. Complexity: linear in those that are not.
    mutating func removeAll() {
        for place in 0..<touchedCount { sums[Int(touched[place])] = 0 }
        touchedCount = 0
    }
}
