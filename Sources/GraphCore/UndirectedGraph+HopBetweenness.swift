extension UndirectedGraph {
    /// For each node the sum over ordered pairs (source, target) without it of the share of shortest paths, in hops,
    /// that go through it: as in ``betweenness(isNormalised:length:sources:)``, where most of the time of an analysis
    /// is spent.
    ///
    /// - Parameter sources: nil for all nodes.
    func hopPathsThroughNodes(sources: [NodeIndex]?) -> [Double] {
        var workspace = HopWorkspace(self)
        for number in 0..<(sources?.count ?? nodeCount) {
            add(from: sources?[number].rawValue ?? UInt32(number), in: &workspace)
        }
        return workspace.sums
    }

    /// Adds what the paths from one source count to the sums.
    func add(from source: UInt32, in workspace: inout HopWorkspace) {
        starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeBufferPointer { neighbours in
                workspace.withSearch(starts, neighbours) { $0.add(from: source) }
            }
        }
    }
}

/// The memory of searches from one source after the other; see ``HopPaths``.
struct HopWorkspace {
    var sums: [Double]
    /// The nodes that have neighbours, ascending.
    private let tied: [UInt32]
    /// Arrays with a place for each node, one after the other.
    private var numbers: [Double]
    private var nodes: [UInt32]

    init(_ graph: UndirectedGraph) {
        let count = graph.nodeCount
        sums = [Double](repeating: 0, count: count)
        tied = (0..<UInt32(count)).filter { !graph.range(of: $0).isEmpty }
        numbers = [Double](repeating: 0, count: 4 * count)
        nodes = [UInt32](repeating: .max, count: 3 * count)
    }

    fileprivate mutating func withSearch(
        _ starts: UnsafeBufferPointer<UInt32>, _ neighbours: UnsafeBufferPointer<UInt32>, _ body: (HopPaths) -> Void
    ) {
        let count = sums.count
        tied.withUnsafeBufferPointer { tied in
            sums.withUnsafeMutableBufferPointer { sums in
                numbers.withUnsafeMutableBufferPointer { numbers in
                    nodes.withUnsafeMutableBufferPointer { nodes in
                        func part<Number>(
                            _ number: Int, of array: UnsafeMutableBufferPointer<Number>
                        ) -> UnsafeMutableBufferPointer<Number> {
                            .init(rebasing: array[number * count..<(number + 1) * count])
                        }
                        body(
                            HopPaths(
                                starts: starts, neighbours: neighbours, tied: tied, sums: sums,
                                hops: part(0, of: nodes),
                                order: part(1, of: nodes), left: part(2, of: nodes), pathCounts: part(0, of: numbers),
                                gains: part(1, of: numbers),
                                level: part(2, of: numbers), arrived: part(3, of: numbers)))
                    }
                }
            }
        }
    }
}

/// The arrays of Brandes's algorithm, each but `neighbours` with a place for each node.
///
/// It goes level by level, and between two levels along the edges of the one that has fewer, towards the source and
/// away from it: from the nodes of a level to their neighbours, or from those of the other level, which look for
/// neighbours in it. To look needs no question that a processor would guess at: each node adds up what its neighbours
/// have in an array that has something for the nodes of one level only.
///
/// Nothing here checks an index: the builder saw to it that the rows lie in the array and every entry is a node.
private struct HopPaths {
    let starts: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>
    let tied: UnsafeBufferPointer<UInt32>
    let sums: UnsafeMutableBufferPointer<Double>
    /// `UInt32.max` where the search has not been; all are so again at its end.
    let hops: UnsafeMutableBufferPointer<UInt32>
    /// The nodes that were reached, level by level.
    let order: UnsafeMutableBufferPointer<UInt32>
    /// Nodes that were not reached when nodes looked for a level last.
    let left: UnsafeMutableBufferPointer<UInt32>
    /// How many shortest paths lead from the source to the node.
    let pathCounts: UnsafeMutableBufferPointer<Double>
    /// By the place in `order`, (1 + δ)/σ with δ the sum over targets of the share of shortest paths to them that go
    /// through the node, and σ its path count: what a path to the node is worth to those before it.
    let gains: UnsafeMutableBufferPointer<Double>
    /// What the nodes of one level have, path counts or gains; 0 elsewhere, and everywhere between two levels.
    let level: UnsafeMutableBufferPointer<Double>
    /// What gains arrived at a node from its neighbours; everywhere 0 at the end.
    let arrived: UnsafeMutableBufferPointer<Double>

    /// The nodes at one distance from the source.
    private struct Level {
        /// Their places in `order`.
        var places: Range<Int>
        /// The sum of their degrees.
        var edges: Int
        /// Whether they are in the order of their numbers: then gains that are pushed add up in the order in which they
        /// are pulled, and to the same last bit.
        var isAscending: Bool
    }

    /// - Precondition: the source is a node.
    func add(from source: UInt32) {
        let levels = search(from: source)
        var later: Level?
        for (distance, level) in levels.enumerated().reversed() {
            if let later {
                if later.isAscending, later.edges < level.edges / 2 {
                    pushGains(of: later)
                } else {
                    pullGains(of: later, to: level)
                }
            }
            for place in level.places {
                let node = Int(order[place])
                let dependency = arrived[node] * pathCounts[node]
                gains[place] = (1 + dependency) / pathCounts[node]
                if distance > 0 { sums[node] += dependency }
            }
            later = level
        }
        for place in 0..<(levels.last?.places.upperBound ?? 0) {
            hops[Int(order[place])] = .max
            arrived[Int(order[place])] = 0
        }
    }

    private func degree(_ node: UInt32) -> Int { Int(starts[Int(node) + 1]) - Int(starts[Int(node)]) }

    /// Finds distances and path counts.
    private func search(from source: UInt32) -> [Level] {
        hops[Int(source)] = 0
        pathCounts[Int(source)] = 1
        order[0] = source
        var levels: [Level] = []
        levels.reserveCapacity(16)
        var last = Level(places: 0..<1, edges: degree(source), isAscending: true)
        var edgesLeft = neighbours.count
        var leftCount: Int?
        while !last.places.isEmpty {
            levels.append(last)
            edgesLeft -= last.edges
            guard edgesLeft > 0 else { break }
            last =
                edgesLeft < 2 * last.edges
                ? pull(from: last, hops: UInt32(levels.count), &leftCount)
                : push(from: last, hops: UInt32(levels.count))
        }
        return levels
    }

    /// From a level to its neighbours.
    private func push(from last: Level, hops further: UInt32) -> Level {
        var (end, edges) = (last.places.upperBound, 0)
        for place in last.places {
            let node = Int(order[place])
            let paths = pathCounts[node]
            for entry in Int(starts[node])..<Int(starts[node + 1]) {
                let neighbour = Int(neighbours[entry])
                let known = hops[neighbour]
                if known == .max {
                    hops[neighbour] = further
                    pathCounts[neighbour] = paths
                    order[end] = UInt32(neighbour)
                    end += 1
                    edges += degree(UInt32(neighbour))
                } else {
                    pathCounts[neighbour] += known == further ? paths : 0
                }
            }
        }
        return Level(places: last.places.upperBound..<end, edges: edges, isAscending: false)
    }

    /// From the nodes that are left to those neighbours that are in a level.
    private func pull(from last: Level, hops further: UInt32, _ leftCount: inout Int?) -> Level {
        for place in last.places { level[Int(order[place])] = pathCounts[Int(order[place])] }
        let candidates = leftCount.map { UnsafeBufferPointer(rebasing: left[..<$0]) } ?? tied
        var (end, edges, kept) = (last.places.upperBound, 0, 0)
        for node in candidates where hops[Int(node)] == .max {
            var paths = 0.0
            for entry in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) { paths += level[Int(neighbours[entry])] }
            if paths > 0 {
                hops[Int(node)] = further
                pathCounts[Int(node)] = paths
                order[end] = node
                end += 1
                edges += degree(node)
            } else {
                left[kept] = node
                kept += 1
            }
        }
        leftCount = kept
        for place in last.places { level[Int(order[place])] = 0 }
        return Level(places: last.places.upperBound..<end, edges: edges, isAscending: true)
    }

    /// From a level to all neighbours; what arrives at those that are no nearer to the source is not asked for.
    private func pushGains(of later: Level) {
        for place in later.places {
            let (node, gain) = (Int(order[place]), gains[place])
            for entry in Int(starts[node])..<Int(starts[node + 1]) { arrived[Int(neighbours[entry])] += gain }
        }
    }

    /// From a level to the one before.
    private func pullGains(of later: Level, to nearer: Level) {
        for place in later.places { level[Int(order[place])] = gains[place] }
        for place in nearer.places {
            let node = Int(order[place])
            var gain = 0.0
            for entry in Int(starts[node])..<Int(starts[node + 1]) { gain += level[Int(neighbours[entry])] }
            arrived[node] = gain
        }
        for place in later.places { level[Int(order[place])] = 0 }
    }
}
