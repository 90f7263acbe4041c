extension UndirectedGraph {
    /// Returns a shortest path between two nodes: as few edges as possible.
    ///
    /// ```
    /// a ── b ── c      shortestPath(from: a, to: d, …)  →  a, e, d
    /// └─── e ── d
    /// ```
    ///
    /// Breadth-first search from both ends, each time a level of the side that has fewer edges before it, until they
    /// meet (Pohl, *Bi-directional search*, 1971). Before a level with a hub is gone through, it is tried whether the
    /// sides are only one or two edges apart, as around hubs they mostly are.
    ///
    /// - Parameter workspace: memory to use; its distances are lost.
    /// - Returns: the nodes of the path, both ends among them; nil where there is none. Of several shortest paths
    ///   always the same one.
    /// - Precondition: the nodes are of this graph.
    /// - Complexity: linear in nodes and edges; far less where both ends are near.
    public func shortestPath(
        from source: NodeIndex, to target: NodeIndex, in workspace: inout SearchWorkspace
    ) -> [NodeIndex]? {
        precondition(source.rawValue < nodeCount && target.rawValue < nodeCount, "the graph has no such node")
        workspace.begin(nodeCount: nodeCount, range: 2)
        defer { workspace.forget() }
        guard source != target else { return [source] }
        if workspace.predecessors.count < nodeCount {
            workspace.predecessors = Array(repeating: 0, count: nodeCount)
        }
        let base = workspace.base
        // No node is reached from both sides, so one array holds both queues, one from each end.
        var forward = Side(mark: base, begin: 0, end: 1, step: 1, edges: degree(of: source))
        var backward = Side(
            mark: base + 1, begin: nodeCount - 1, end: nodeCount - 2, step: -1, edges: degree(of: target))
        workspace.marks[Int(source.rawValue)] = base
        workspace.marks[Int(target.rawValue)] = base + 1
        workspace.queue[0] = source.rawValue
        workspace.queue[nodeCount - 1] = target.rawValue
        while forward.begin != forward.end, backward.begin != backward.end {
            if min(forward.edges, backward.edges) > Self.manyEdges, forward.count * backward.count <= Self.manyEdges / 4
            {
                if let (near, far) = edge(between: forward, backward, workspace) { return path(near, far, workspace) }
                if let (near, middle, far) = node(between: forward, backward, workspace) {
                    workspace.predecessors[Int(middle)] = near
                    return path(middle, far, workspace)
                }
            }
            if forward.edges <= backward.edges {
                if let (near, far) = expand(&forward, in: &workspace) { return path(near, far, workspace) }
            } else {
                if let (near, far) = expand(&backward, in: &workspace) { return path(far, near, workspace) }
            }
        }
        return nil
    }

    private struct Side {
        let mark: UInt32
        /// The frontier's places in the queue, from `begin` by `step` up to but not including `end`.
        var begin: Int
        var end: Int
        let step: Int
        /// The sum of the frontier's degrees.
        var edges: Int

        var count: Int { abs(end - begin) }
        var places: StrideTo<Int> { stride(from: begin, to: end, by: step) }
    }

    /// From how many edges of a frontier on a look ahead is worth its time.
    private static let manyEdges = 4096

    /// An edge that ties the frontiers of two sides that have not met.
    private func edge(between forward: Side, _ backward: Side, _ workspace: SearchWorkspace) -> (UInt32, UInt32)? {
        for near in forward.places.lazy.map({ NodeIndex(rawValue: workspace.queue[$0]) }) {
            for far in backward.places.lazy.map({ NodeIndex(rawValue: workspace.queue[$0]) })
            where weight(between: near, and: far) != nil {
                return (near.rawValue, far.rawValue)
            }
        }
        return nil
    }

    /// A node tied to both frontiers, which no edge ties together, with its neighbours on both sides: looked for among
    /// the neighbours of the forward one, no longer than going through one of the frontiers would take.
    private func node(
        between forward: Side, _ backward: Side, _ workspace: SearchWorkspace
    ) -> (UInt32, UInt32, UInt32)? {
        var budget = min(forward.edges, backward.edges)
        let nodes = forward.places.map { workspace.queue[$0] }
            .sorted { (range(of: $0).count, $0) < (range(of: $1).count, $1) }
        for near in nodes {
            for place in range(of: near) {
                let middle = neighbours[place]
                for entry in range(of: middle) where workspace.marks[Int(neighbours[entry])] == backward.mark {
                    return (near, middle, neighbours[entry])
                }
                budget -= range(of: middle).count
                if budget < 0 { return nil }
            }
        }
        return nil
    }

    /// Goes one level further on a side.
    ///
    /// The sides had not met before, so every path has more edges than both have levels, and the first meeting is on a
    /// shortest one.
    ///
    /// - Returns: an edge between the sides, its end on this one first.
    private func expand(_ side: inout Side, in workspace: inout SearchWorkspace) -> (UInt32, UInt32)? {
        var next = Side(mark: side.mark, begin: side.end, end: side.end, step: side.step, edges: 0)
        let base = workspace.base
        defer { side = next }
        return starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeBufferPointer { neighbours in
                workspace.marks.withUnsafeMutableBufferPointer { marks in
                    workspace.queue.withUnsafeMutableBufferPointer { queue in
                        workspace.predecessors.withUnsafeMutableBufferPointer { predecessors in
                            var place = side.begin
                            while place != side.end {
                                let node = queue[place]
                                for entry in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) {
                                    let neighbour = neighbours[entry]
                                    let mark = marks[Int(neighbour)]
                                    if mark >= base {
                                        if mark != side.mark { return (node, neighbour) }
                                        continue
                                    }
                                    marks[Int(neighbour)] = side.mark
                                    predecessors[Int(neighbour)] = node
                                    queue[next.end] = neighbour
                                    next.end += side.step
                                    next.edges += Int(starts[Int(neighbour) + 1]) - Int(starts[Int(neighbour)])
                                }
                                place += side.step
                            }
                            return nil
                        }
                    }
                }
            }
        }
    }

    /// From the source to `near`, then from `far` to the target.
    private func path(_ near: UInt32, _ far: UInt32, _ workspace: SearchWorkspace) -> [NodeIndex] {
        let (before, after) = (edgeCount(from: near, workspace), edgeCount(from: far, workspace))
        return [NodeIndex](unsafeUninitializedCapacity: before + after + 2) { path, count in
            var node = near
            for place in stride(from: before, through: 0, by: -1) {
                path.initializeElement(at: place, to: NodeIndex(rawValue: node))
                if place > 0 { node = workspace.predecessors[Int(node)] }
            }
            node = far
            for place in before + 1...before + after + 1 {
                path.initializeElement(at: place, to: NodeIndex(rawValue: node))
                if place <= before + after { node = workspace.predecessors[Int(node)] }
            }
            count = before + after + 2
        }
    }

    /// How many edges there are from a node that was reached to the end on its side.
    private func edgeCount(from node: UInt32, _ workspace: SearchWorkspace) -> Int {
        var (node, count) = (node, 0)
        while node != workspace.queue[0], node != workspace.queue[nodeCount - 1] {
            node = workspace.predecessors[Int(node)]
            count += 1
        }
        return count
    }
}
