extension UndirectedGraph {
    /// An edge of ``maximumSpanningForest()``.
    public struct SpanningEdge: Hashable, Sendable {
        /// The end with the lower number.
        public let one: NodeIndex
        public let other: NodeIndex
        /// How many other edges of the graph would tie the same two parts together with the same weight: with some the
        /// forest has this edge only since its ends have low numbers.
        public let rivalCount: Int
    }

    /// Returns the edges that weigh more for one of their ends, or both, than by chance: the disparity filter.
    ///
    ///     α(i, j) = (1 − w(i, j)/s(i))^(k(i) − 1)
    ///
    /// is how likely it is that one of the *k(i)* edges at *i* has as much of its strength *s(i)*, were that divided at
    /// random. An edge is kept where α(i, j) or α(j, i) is below the level; a node's only edge says nothing of it, and
    /// is kept only for its other end.
    ///
    /// ```swift
    /// let network = try graph.disparityBackbone(below: 0.05)
    /// ```
    ///
    /// - Parameter level: from 0, which keeps nothing, to 1; the lower, the fewer edges.
    /// - Returns: the ends of each edge, the lower number first, ascending.
    /// - Throws: ``MeasureError/parameter(_:_:allowed:)`` for a level that is not from 0 to 1.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Serrano, Boguñá and Vespignani, *Extracting the multiscale backbone of complex weighted networks*, 2009.
    public func disparityBackbone(
        below level: Double
    ) throws(MeasureError) -> [(one: NodeIndex, other: NodeIndex)] {
        guard (0...1).contains(level) else { throw .parameter("level", level, allowed: "from 0 to 1") }
        var isKept = [Bool](repeating: false, count: neighbours.count)
        for node in 0..<UInt32(nodeCount) {
            let range = range(of: node)
            // Parts of the heaviest keep the sum finite.
            let heaviest = weights.isEmpty ? 1 : weights[range].max() ?? 1
            func part(_ place: Int) -> Double { weights.isEmpty ? 1 : weights[place] / heaviest }
            let sum = range.reduce(0) { $0 + part($1) }
            for place in range {
                isKept[place] = Self.power(max(0, 1 - part(place) / sum), range.count - 1) < level
            }
        }
        // Both halves of an edge ascend together.
        var next = starts
        var edges: [(one: NodeIndex, other: NodeIndex)] = []
        for node in 0..<UInt32(nodeCount) {
            for place in range(of: node) {
                let other = neighbours[place]
                guard other > node else { continue }
                while neighbours[Int(next[Int(other)])] < node { next[Int(other)] += 1 }
                if isKept[place] || isKept[Int(next[Int(other)])] {
                    edges.append((NodeIndex(rawValue: node), NodeIndex(rawValue: other)))
                }
            }
        }
        return edges
    }

    /// The same on every system, which the library's function needn't be.
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, left) = (1.0, base, exponent)
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return result
    }

    /// Returns the heaviest edges that tie together what is tied together: as many as there are nodes, less one for each
    /// connected component, with the greatest sum of weights.
    ///
    /// Of equal weights, and these are equal where they differ by a billionth part, the edge whose ends have the lower
    /// numbers is taken. ``SpanningEdge/rivalCount`` tells where another would have done as well.
    ///
    /// - Returns: the edges in the order of their ends.
    /// - Complexity: to sort the edges, and nodes times edges to count rivals.
    ///
    /// Kruskal, *On the shortest spanning subtree of a graph and the traveling salesman problem*, 1956.
    public func maximumSpanningForest() -> [SpanningEdge] {
        var edges: [(one: Int, other: Int, weight: Double)] = []
        edges.reserveCapacity(edgeCount)
        for node in 0..<UInt32(nodeCount) {
            for place in range(of: node) where neighbours[place] > node {
                edges.append((Int(node), Int(neighbours[place]), weights.isEmpty ? 1 : weights[place]))
            }
        }
        // By equal weights, which no longer depend on the order of sums, and then by ends.
        var steps = edges.indices.sorted { (edges[$1].weight, $0) < (edges[$0].weight, $1) }
        var rank = [Int](repeating: 0, count: edges.count)
        for (before, step) in zip(steps, steps.dropFirst()) {
            rank[step] =
                rank[before] + (edges[before].weight - edges[step].weight > 1e-9 * edges[before].weight ? 1 : 0)
        }
        steps.sort { (rank[$0], $0) < (rank[$1], $1) }
        var roots = Array(0..<nodeCount)
        func root(of node: Int) -> Int {
            var node = node
            while roots[node] != node {
                roots[node] = roots[roots[node]]
                node = roots[node]
            }
            return node
        }
        var tree: [Int] = []
        for step in steps {
            let (one, other) = (root(of: edges[step].one), root(of: edges[step].other))
            guard one != other else { continue }
            roots[max(one, other)] = min(one, other)
            tree.append(step)
        }
        tree.sort()
        return tree.map { edge in
            let side = side(of: edges[edge].one, without: edge, in: tree.map { (edges[$0].one, edges[$0].other, $0) })
            var rivals = 0
            for number in edges.indices where rank[number] == rank[edge] && number != edge {
                if side[edges[number].one] != side[edges[number].other] { rivals += 1 }
            }
            return SpanningEdge(
                one: NodeIndex(rawValue: UInt32(edges[edge].one)),
                other: NodeIndex(rawValue: UInt32(edges[edge].other)),
                rivalCount: rivals)
        }
    }

    /// For each node whether a forest without one of its edges still ties it to another.
    private func side(of node: Int, without edge: Int, in forest: [(Int, Int, Int)]) -> [Bool] {
        var ties = [[Int]](repeating: [], count: nodeCount)
        for (one, other, number) in forest where number != edge {
            ties[one].append(other)
            ties[other].append(one)
        }
        var (isReached, pending) = ([Bool](repeating: false, count: nodeCount), [node])
        isReached[node] = true
        while let next = pending.popLast() {
            for other in ties[next] where !isReached[other] {
                isReached[other] = true
                pending.append(other)
            }
        }
        return isReached
    }
}
