import GraphCore

extension PlanNetwork {
    /// An articulation point of a network: a node without which others would be separate.
    public struct ArticulationPoint: Hashable, Sendable {
        /// Its place in the network.
        public let place: Int
        /// The parts that it alone ties together: each the places of its nodes, ascending; the smallest part first, of
        /// equally great ones the one with the earlier node.
        public let parts: [[Int]]
    }

    /// A bridge of a network: an edge without which two parts would be separate.
    public struct Bridge: Hashable, Sendable {
        /// What lies on one side of it.
        public struct Side: Hashable, Sendable {
            /// The place of the edge's end on this side.
            public let end: Int
            /// The places of the nodes that it ties to the other side, its end among them; ascending.
            public let part: [Int]
        }

        /// The side with fewer nodes; of equally great ones that with the earlier node.
        public let smaller: Side
        public let greater: Side
    }
}

extension PlanNetwork {
    /// Returns the articulation points: the nodes that alone tie parts of the network together, with these parts; in
    /// the order of the nodes.
    ///
    /// ```
    /// 0 ── 1 ── 2 ── 3      articulationPoints()  →  1: [0], [2, 3];  2: [3], [0, 1]
    /// ```
    ///
    /// Complexity: linear in nodes and edges for each of them.
    public func articulationPoints() -> [ArticulationPoint] {
        graph.articulationPoints().map { node in
            let place = Int(node.rawValue)
            let parts = graph.neighbours(of: node).reduce(into: [[Int]]()) { parts, neighbour in
                let start = Int(neighbour.rawValue)
                if !parts.contains(where: { $0.contains(start) }) {
                    parts.append(reached(from: start) { one, other in one == place || other == place })
                }
            }
            return ArticulationPoint(place: place, parts: parts.sorted(by: Self.isSmaller))
        }
    }

    /// Returns the bridges: the edges that alone tie two parts of the network together, with these parts; in the order
    /// of the nodes.
    ///
    /// Complexity: linear in nodes and edges for each of them.
    public func bridges() -> [Bridge] {
        graph.bridges().map { one, other in
            func side(_ end: NodeIndex, than other: NodeIndex) -> Bridge.Side {
                let (end, other) = (Int(end.rawValue), Int(other.rawValue))
                return Bridge.Side(end: end, part: reached(from: end) { $0 == end && $1 == other })
            }
            let (first, second) = (side(one, than: other), side(other, than: one))
            return Self.isSmaller(first.part, second.part)
                ? Bridge(smaller: first, greater: second) : Bridge(smaller: second, greater: first)
        }
    }

    /// Returns the pairs that each node alone is a broker of: nodes that share nothing, and have no other
    /// neighbour in common.
    ///
    /// ```
    /// 0 ── 1 ── 2      pairsWithOnlyBroker()  →  [], [[0, 2]], []
    /// ```
    ///
    /// - Returns: for each node, by its place, the places of such pairs, ascending.
    /// - Complexity: the sum over nodes of the degrees of their neighbours.
    public func pairsWithOnlyBroker() -> [[[Int]]] { graph.pairsWithOnlyBroker() }

    private static func isSmaller(_ one: [Int], _ other: [Int]) -> Bool {
        (one.count, one.first ?? 0) < (other.count, other.first ?? 0)
    }

    /// The places that paths lead to from one, along edges that are not left out; ascending.
    private func reached(from start: Int, leavingOut isLeftOut: (Int, Int) -> Bool) -> [Int] {
        var isFound = Array(repeating: false, count: places.count)
        isFound[start] = true
        var pending = [start]
        while let place = pending.popLast() {
            for neighbour in graph.neighbours(of: NodeIndex(rawValue: UInt32(place))) {
                let next = Int(neighbour.rawValue)
                guard !isFound[next], !isLeftOut(place, next) else { continue }
                isFound[next] = true
                pending.append(next)
            }
        }
        return places.filter { isFound[$0] }
    }
}

extension UndirectedGraph {
    /// The pairs of neighbours of each node that have no other neighbour in common, and no edge; see
    /// ``PlanNetwork/pairsWithOnlyBroker()``.
    package func pairsWithOnlyBroker() -> [[[Int]]] {
        var pairs: [[[Int]]] = Array(repeating: [], count: nodeCount)
        // Of each node how many neighbours it has in common with the present one, and the last of these.
        var (counts, middles) = (Array(repeating: 0, count: nodeCount), Array(repeating: 0, count: nodeCount))
        var owner = Array(repeating: -1, count: nodeCount)
        var others: [Int] = []
        for one in 0..<nodeCount {
            let own = neighbours(of: NodeIndex(rawValue: UInt32(one)))
            for neighbour in own { owner[Int(neighbour.rawValue)] = one }
            others.removeAll(keepingCapacity: true)
            for middle in own {
                for other in neighbours(of: middle) {
                    let other = Int(other.rawValue)
                    guard other > one, owner[other] != one else { continue }
                    if counts[other] == 0 { others.append(other) }
                    counts[other] += 1
                    middles[other] = Int(middle.rawValue)
                }
            }
            for other in others.sorted() {
                if counts[other] == 1 { pairs[middles[other]].append([one, other]) }
                counts[other] = 0
            }
        }
        return pairs
    }
}
