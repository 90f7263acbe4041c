extension UndirectedGraph {
    /// Returns the connected components: nodes are together when a path ties them together. An isolated node is a
    /// component by itself.
    ///
    /// ```
    /// 0 ── 1   2   3 ── 4      connectedComponents().groups  →  [0, 0, 1, 2, 2]
    /// ```
    ///
    /// Complexity: nearly linear in nodes and edges.
    public func connectedComponents() -> Partition { Partition(forest: componentForest()) }

    /// Returns the articulation points: nodes without which more components would be left than there are, the only
    /// links between parts of a network.
    ///
    /// ```
    /// 0 ── 1 ── 2      articulationPoints()  →  [1]
    /// ```
    ///
    /// - Returns: ascending.
    /// - Complexity: linear in nodes and edges.
    ///
    /// Hopcroft and Tarjan, *Efficient algorithms for graph manipulation*, 1973.
    public func articulationPoints() -> [NodeIndex] { cuts().nodes }

    /// Returns the bridges: edges without which more components would be left than there are.
    ///
    /// - Returns: each with its smaller node first, ascending by that node, then the other.
    /// - Complexity: linear in nodes and edges, and the bridges' sorting.
    ///
    /// Tarjan, *A note on finding the bridges of a graph*, 1974.
    public func bridges() -> [(NodeIndex, NodeIndex)] { cuts().edges }

    /// Depth-first search in which each node gets the least number of a node that it or a descendant is tied to.
    private func cuts() -> (nodes: [NodeIndex], edges: [(NodeIndex, NodeIndex)]) {
        /// The order of discovery, from 1; 0 where the search has not been.
        var discovered = [UInt32](repeating: 0, count: nodeCount)
        var lowest = discovered
        var parents = discovered
        var next = starts
        var cutsNode = [Bool](repeating: false, count: nodeCount)
        var edges: [(NodeIndex, NodeIndex)] = []
        var time: UInt32 = 0
        for root in 0..<UInt32(nodeCount) where discovered[Int(root)] == 0 {
            var node = root
            var childrenOfRoot = 0
            time += 1
            discovered[Int(root)] = time
            lowest[Int(root)] = time
            while true {
                let index = Int(node)
                let place = Int(next[index])
                if place < Int(starts[index + 1]) {
                    next[index] += 1
                    let neighbour = neighbours[place]
                    if discovered[Int(neighbour)] == 0 {
                        time += 1
                        discovered[Int(neighbour)] = time
                        lowest[Int(neighbour)] = time
                        parents[Int(neighbour)] = node
                        node = neighbour
                    } else if node == root || neighbour != parents[index] {
                        lowest[index] = min(lowest[index], discovered[Int(neighbour)])
                    }
                    continue
                }
                if node == root { break }
                let parent = parents[index]
                lowest[Int(parent)] = min(lowest[Int(parent)], lowest[index])
                if lowest[index] > discovered[Int(parent)] {
                    edges.append((NodeIndex(rawValue: min(node, parent)), NodeIndex(rawValue: max(node, parent))))
                }
                if parent == root {
                    childrenOfRoot += 1
                } else if lowest[index] >= discovered[Int(parent)] {
                    cutsNode[Int(parent)] = true
                }
                node = parent
            }
            if childrenOfRoot > 1 { cutsNode[Int(root)] = true }
        }
        return (nodeIndices.filter { cutsNode[Int($0.rawValue)] }, edges.sorted { $0 < $1 })
    }
}
