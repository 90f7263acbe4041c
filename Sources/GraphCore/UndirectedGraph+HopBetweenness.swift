extension UndirectedGraph {
    /// For each node the sum over ordered pairs (source, target) without it of the share of shortest paths, in hops,
    /// that go through it: as in ``betweenness(isNormalised:length:sources:)``, where most of the time of an analysis
    /// is spent.
    ///
    /// - Parameter sources: nil for all nodes.
    func hopPathsThroughNodes(sources: [NodeIndex]?) -> [Double] {
        var workspace = HopWorkspace(nodeCount: nodeCount)
        for number in 0..<(sources?.count ?? nodeCount) {
            add(from: sources?[number].rawValue ?? UInt32(number), in: &workspace)
        }
        return workspace.sums
    }

    /// Adds what the paths from one source count to the sums.
    func add(from source: UInt32, in workspace: inout HopWorkspace) {
        starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeBufferPointer { neighbours in
                workspace.sums.withUnsafeMutableBufferPointer { sums in
                    workspace.hops.withUnsafeMutableBufferPointer { hops in
                        workspace.order.withUnsafeMutableBufferPointer { order in
                            workspace.pathCounts.withUnsafeMutableBufferPointer { pathCounts in
                                workspace.gains.withUnsafeMutableBufferPointer { gains in
                                    HopPaths(
                                        starts: starts, neighbours: neighbours, sums: sums, hops: hops, order: order,
                                        pathCounts: pathCounts, gains: gains
                                    ).add(from: source)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The memory of searches from one source after the other; see ``HopPaths``.
struct HopWorkspace {
    var sums: [Double]
    fileprivate var hops: [UInt32]
    fileprivate var order: [UInt32]
    fileprivate var pathCounts: [Double]
    fileprivate var gains: [Double]

    init(nodeCount: Int) {
        sums = [Double](repeating: 0, count: nodeCount)
        hops = [UInt32](repeating: .max, count: nodeCount)
        order = [UInt32](repeating: 0, count: nodeCount)
        pathCounts = sums
        gains = sums
    }
}

/// The arrays of Brandes's algorithm, each but `neighbours` with a place for each node.
///
/// Nothing here checks an index: the builder saw to it that the rows lie in the array and every entry is a node.
private struct HopPaths {
    let starts: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>
    let sums: UnsafeMutableBufferPointer<Double>
    /// `UInt32.max` where the search has not been; all are so again at its end.
    let hops: UnsafeMutableBufferPointer<UInt32>
    let order: UnsafeMutableBufferPointer<UInt32>
    /// How many shortest paths lead from the source to the node.
    let pathCounts: UnsafeMutableBufferPointer<Double>
    /// (1 + δ)/σ with δ the sum over targets of the share of shortest paths to them that go through the node, and σ its
    /// path count: what a path to the node is worth to those before it.
    let gains: UnsafeMutableBufferPointer<Double>

    /// - Precondition: the source is a node.
    func add(from source: UInt32) {
        hops[Int(source)] = 0
        pathCounts[Int(source)] = 1
        order[0] = source
        var (next, end) = (0, 1)
        while next < end {
            let node = Int(order[next])
            next += 1
            let further = hops[node] + 1
            let paths = pathCounts[node]
            for place in Int(starts[node])..<Int(starts[node + 1]) {
                let neighbour = Int(neighbours[place])
                if hops[neighbour] == .max {
                    hops[neighbour] = further
                    pathCounts[neighbour] = paths
                    order[end] = UInt32(neighbour)
                    end += 1
                } else if hops[neighbour] == further {
                    pathCounts[neighbour] += paths
                }
            }
        }
        for position in stride(from: end - 1, through: 0, by: -1) {
            let node = Int(order[position])
            let further = hops[node] + 1
            var gain = 0.0
            for place in Int(starts[node])..<Int(starts[node + 1]) {
                let neighbour = Int(neighbours[place])
                if hops[neighbour] == further { gain += gains[neighbour] }
            }
            let dependency = gain * pathCounts[node]
            gains[node] = (1 + dependency) / pathCounts[node]
            if position > 0 { sums[node] += dependency }
        }
        for position in 0..<end { hops[Int(order[position])] = .max }
    }
}
