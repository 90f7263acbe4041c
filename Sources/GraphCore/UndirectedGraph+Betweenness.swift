extension UndirectedGraph {
    /// Returns the betweenness centrality of each node: on how many shortest paths between others it lies.
    ///
    ///     b(v) = Σ σ(s, t | v) / σ(s, t)   over all pairs {s, t} without v
    ///
    /// with σ(s, t) the number of shortest paths between *s* and *t*, and σ(s, t | v) of those that go through *v*. It
    /// shows who stands between parts of a network that have little else to tie them together.
    ///
    /// ```
    /// a ── b ── c      betweenness()  →  0, 1, 0
    /// ```
    ///
    /// - Parameters:
    ///   - isNormalised: whether to divide by (*n* − 1)(*n* − 2)/2, the number of pairs of other nodes, so that values
    ///     of different graphs can be compared, from 0 to 1.
    ///   - length: how long an edge is. Paths whose lengths differ by less than a part in 10¹⁰ count as equally long.
    ///   - sources: estimate from the paths that begin at some nodes only, in place of all: see
    ///     ``randomNodes(count:seed:)``. What is counted is scaled up by how many sources there might be, so that with
    ///     nodes drawn at random the expected value is the exact one; a node that is itself the only source gets 0. A
    ///     source that stands twice counts once.
    /// - Returns: one number for each node, by its number. Pairs that no path ties together count as 0; a graph of
    ///   fewer than three nodes has zeros. Where there are more than about 10³⁰⁸ shortest paths between two nodes, it
    ///   is not a number.
    /// - Precondition: the sources are nodes of this graph.
    /// - Complexity: *nm* for hops, *nm* log *m* for other lengths; with sources, their number in place of *n*.
    ///
    /// Freeman, *A set of measures of centrality based on betweenness*, 1977; computed as in Brandes, *A faster
    /// algorithm for betweenness centrality*, 2001; estimated as in Brandes and Pich, *Centrality estimation in large
    /// networks*, 2007, and scaled as in NetworkX 3.6.
    public func betweenness(
        isNormalised: Bool = true, length: EdgeLength = .one, sources: [NodeIndex]? = nil
    ) -> [Double] {
        let sources = sources.map { Set($0).sorted() }
        var sums =
            switch length {
            case .one: hopPathsThroughNodes(sources: sources)
            case .inverseWeight: pathsThroughNodes(LengthSearch(self) { 1 / $0 }, sources: sources)
            case .of(let function): pathsThroughNodes(LengthSearch(self, length: function), sources: sources)
            }
        scale(&sums, isNormalised: isNormalised, sources: sources)
        return sums
    }

    /// Makes betweenness of sums over ordered pairs that begin at some sources, or at all nodes.
    func scale(_ sums: inout [Double], isNormalised: Bool, sources: [NodeIndex]?) {
        let others = Double(nodeCount) - 1
        guard others > 1, sources?.isEmpty != true else { return }
        let possible = isNormalised ? others * (others - 1) : 2
        let sourceCount = sources.map { Double($0.count) } ?? others
        for node in 0..<nodeCount { sums[node] *= others / sourceCount / possible }
        guard let sources else { return }
        for source in sources {
            sums[Int(source.rawValue)] *= sourceCount > 1 ? sourceCount / (sourceCount - 1) : 0
        }
    }

    /// For each node the sum over ordered pairs (source, target) without it.
    private func pathsThroughNodes<Search: DistanceSearch>(_ search: Search, sources: [NodeIndex]?) -> [Double] {
        var search = search
        var sums = [Double](repeating: 0, count: nodeCount)
        /// How many shortest paths lead from the source to the node.
        var pathCounts = [Double](repeating: 0, count: nodeCount)
        /// The sum over targets of the share of shortest paths to them that go through the node.
        var dependencies = [Double](repeating: 0, count: nodeCount)
        func add(from source: UInt32) {
            search.run(from: source)
            pathCounts[Int(source)] = 1
            for node in search.order {
                for place in range(of: node) {
                    let neighbour = neighbours[place]
                    if search.isLast(node, before: neighbour, at: place) {
                        pathCounts[Int(neighbour)] += pathCounts[Int(node)]
                    }
                }
            }
            for node in search.order.reversed() {
                var dependency = 0.0
                for place in range(of: node) {
                    let neighbour = neighbours[place]
                    if search.isLast(node, before: neighbour, at: place) {
                        dependency += (1 + dependencies[Int(neighbour)]) / pathCounts[Int(neighbour)]
                    }
                }
                dependencies[Int(node)] = dependency * pathCounts[Int(node)]
                if node != source { sums[Int(node)] += dependencies[Int(node)] }
            }
            for node in search.order {
                pathCounts[Int(node)] = 0
                dependencies[Int(node)] = 0
            }
        }
        if let sources {
            for source in sources { add(from: source.rawValue) }
        } else {
            for source in 0..<nodeCount { add(from: UInt32(source)) }
        }
        return sums
    }
}
