/// A weighted network at one level of the Leiden algorithm: its nodes are groups of the original graph's.
struct LeidenNetwork {
    /// As in ``UndirectedGraph``.
    let starts: [UInt32]
    let neighbours: [UInt32]
    /// Empty where all are 1.
    let weights: [Double]
    /// The weight of the edges within what each node stands for.
    let inner: [Double]
    /// The weights of each node's edges, those within counted twice.
    let strengths: [Double]
    /// All strengths together.
    let total: Double
    /// How much better a merge must be than another to be preferred clearly: a hundredth of an edge's mean weight.
    let temperature: Double

    var nodeCount: Int { inner.count }

    init(_ graph: UndirectedGraph) {
        starts = graph.starts
        neighbours = graph.neighbours
        inner = [Double](repeating: 0, count: graph.nodeCount)
        if graph.weights.reduce(0, +).isFinite {
            weights = graph.weights
        } else {
            // The quality doesn't depend on the scale of weights, and another one keeps sums finite. None may become 0:
            // a sum of 0 stands for a group to which no edge leads.
            let scale = 1 / (graph.weights.max() ?? 1) / Double(graph.neighbours.count)
            weights = graph.weights.map { max($0 * scale, .leastNormalMagnitude) }
        }
        strengths = graph.strength(weights: weights)
        total = strengths.reduce(0, +)
        temperature = graph.edgeCount == 0 ? 1 : 0.01 * total / Double(graph.neighbours.count)
    }

    func range(of node: UInt32) -> Range<Int> { Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) }

    /// The weight of the edge at a place among the neighbours.
    func weight(_ place: Int) -> Double { weights.isEmpty ? 1 : weights[place] }

    /// See ``UndirectedGraph/modularity(of:resolution:)``.
    func quality(of groups: [UInt32], groupCount: Int, resolution: Double) -> Double {
        guard total > 0 else { return 0 }
        var within = 0.0
        var groupStrengths = [Double](repeating: 0, count: groupCount)
        for node in 0..<UInt32(nodeCount) {
            let group = groups[Int(node)]
            groupStrengths[Int(group)] += strengths[Int(node)]
            within += 2 * inner[Int(node)]
            for place in range(of: node) where groups[Int(neighbours[place])] == group { within += weight(place) }
        }
        let byChance = groupStrengths.reduce(0) { sum, strength in
            sum + (strength / total) * (strength / total)
        }
        return within / total - resolution * byChance
    }

    /// One iteration: moves nodes, refines, and goes on with the parts as nodes until each group is one node.
    ///
    /// - Parameter groups: a number below the number of nodes for each node.
    func improved(_ groups: [UInt32], resolution: Double, _ generator: inout SplitMix64) -> [UInt32] {
        var network = self
        var groups = groups
        var nodeOfOriginal = Array(0..<UInt32(nodeCount))
        while true {
            let groupCount = network.moveNodes(among: &groups, resolution: resolution, &generator)
            if groupCount == network.nodeCount { return nodeOfOriginal.map { groups[Int($0)] } }
            var parts = network.parts(of: groups, groupCount: groupCount, resolution: resolution, &generator)
            var partCount = Self.renumber(&parts)
            if partCount == network.nodeCount { (parts, partCount) = (groups, groupCount) }
            var groupOfPart = [UInt32](repeating: 0, count: partCount)
            for (node, part) in parts.enumerated() { groupOfPart[Int(part)] = groups[node] }
            for original in nodeOfOriginal.indices {
                nodeOfOriginal[original] = parts[Int(nodeOfOriginal[original])]
            }
            network = LeidenNetwork(merging: parts, partCount: partCount, of: network)
            groups = groupOfPart
        }
    }

    /// Gives numbers below the number of nodes new ones from 0 without gaps, in the order of appearance; returns how
    /// many.
    static func renumber(_ groups: inout [UInt32]) -> Int {
        var renumbered = [UInt32](repeating: .max, count: groups.count)
        var count: UInt32 = 0
        for node in groups.indices {
            let group = Int(groups[node])
            if renumbered[group] == .max {
                renumbered[group] = count
                count += 1
            }
            groups[node] = renumbered[group]
        }
        return Int(count)
    }

    /// The network whose nodes are the parts of a finer one.
    private init(merging parts: [UInt32], partCount: Int, of network: LeidenNetwork) {
        let members = SortedRows(count: partCount, keys: parts)
        var starts: [UInt32] = [0]
        var neighbours: [UInt32] = []
        var weights: [Double] = []
        neighbours.reserveCapacity(network.neighbours.count)
        weights.reserveCapacity(network.neighbours.count)
        var inner = [Double](repeating: 0, count: partCount)
        var strengths = inner
        var sums = GroupSums(count: partCount)
        for part in 0..<partCount {
            for node in members[part] {
                inner[part] += network.inner[Int(node)]
                strengths[part] += network.strengths[Int(node)]
                var within = inner[part]
                sums.add(network.range(of: node), of: network, to: parts) { _, other, weight in
                    guard other == part else { return false }
                    within += weight / 2
                    return true
                }
                inner[part] = within
            }
            sums.visit { other, sum in
                neighbours.append(other)
                weights.append(sum)
            }
            sums.removeAll()
            starts.append(UInt32(neighbours.count))
        }
        self.starts = starts
        self.neighbours = neighbours
        self.weights = weights
        self.inner = inner
        self.strengths = strengths
        total = network.total
        temperature = network.temperature
    }
}
