extension UndirectedGraph {
    /// Finds how many edges every node is away from one.
    ///
    /// ```
    /// a ── b ── c ── d      e      measureDistances(from: a, …)  →  a 0, b 1, c 2, d 3, e none
    /// ```
    ///
    /// Breadth-first search that goes from the frontier to its neighbours while the frontier is small, and lets the
    /// nodes that are left look for a neighbour in it once it is large, where most of them find one at once (Beamer,
    /// Asanović and Patterson, *Direction-optimizing breadth-first search*, SC 2012).
    ///
    /// - Parameters:
    ///   - start: where to begin.
    ///   - workspace: where the distances are afterwards: ``SearchWorkspace/distance(to:)``.
    /// - Precondition: the start is one of this graph's nodes.
    /// - Complexity: linear in nodes and edges.
    public func measureDistances(from start: NodeIndex, in workspace: inout SearchWorkspace) {
        precondition(start.rawValue < nodeCount, "the graph has no node \(start.rawValue)")
        // A distance is below the number of nodes.
        workspace.begin(nodeCount: nodeCount, range: UInt32(nodeCount))
        if workspace.frontier.count < (nodeCount + 63) / 64 {
            workspace.frontier = Array(repeating: 0, count: (nodeCount + 63) / 64)
        }
        let base = workspace.base
        var (reached, depth) = (1, UInt32(0))
        starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeBufferPointer { neighbours in
                workspace.marks.withUnsafeMutableBufferPointer { marks in
                    workspace.queue.withUnsafeMutableBufferPointer { queue in
                        workspace.frontier.withUnsafeMutableBufferPointer { frontier in
                            let rows = Rows(starts: starts, neighbours: neighbours)
                            marks[Int(start.rawValue)] = base
                            queue[0] = start.rawValue
                            var level = 0..<1
                            var edgesOfLevel = rows.degree(start.rawValue)
                            var edgesLeft = neighbours.count - edgesOfLevel
                            while !level.isEmpty {
                                let step: Rows.Step
                                if edgesOfLevel > edgesLeft / 15 {
                                    step = rows.pull(
                                        level, mark: base + depth, base: base, marks: marks, queue: queue,
                                        frontier: frontier)
                                } else {
                                    step = rows.push(level, mark: base + depth, base: base, marks: marks, queue: queue)
                                }
                                level = level.upperBound..<level.upperBound + step.reached
                                if step.reached > 0 { depth += 1 }
                                reached += step.reached
                                edgesOfLevel = step.edges
                                edgesLeft -= step.edges
                            }
                        }
                    }
                }
            }
        }
        workspace.reachedCount = reached
        workspace.greatestDistance = Int(depth)
        workspace.used = depth + 1
    }
}

/// The rows of a graph while a search runs over them.
///
/// Nothing here checks an index: the builder saw to it that the rows lie in the array and every entry is a node, and
/// the workspace that `marks` and `queue` have a place for each node. A node is put into the queue once, when it is
/// marked.
private struct Rows {
    let starts: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>

    /// How many nodes a step reached first, and the sum of their degrees.
    struct Step {
        var reached = 0
        var edges = 0
    }

    func degree(_ node: UInt32) -> Int { Int(starts[Int(node) + 1]) - Int(starts[Int(node)]) }

    /// From the frontier to its neighbours.
    func push(
        _ level: Range<Int>, mark: UInt32, base: UInt32, marks: UnsafeMutableBufferPointer<UInt32>,
        queue: UnsafeMutableBufferPointer<UInt32>
    ) -> Step {
        var step = Step()
        var end = level.upperBound
        for place in level {
            let node = queue[place]
            for entry in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) {
                let neighbour = neighbours[entry]
                guard marks[Int(neighbour)] < base else { continue }
                marks[Int(neighbour)] = mark + 1
                queue[end] = neighbour
                end += 1
                step.edges += degree(neighbour)
            }
        }
        step.reached = end - level.upperBound
        return step
    }

    /// From the nodes that are left to a neighbour in the frontier.
    func pull(
        _ level: Range<Int>, mark: UInt32, base: UInt32, marks: UnsafeMutableBufferPointer<UInt32>,
        queue: UnsafeMutableBufferPointer<UInt32>, frontier: UnsafeMutableBufferPointer<UInt64>
    ) -> Step {
        frontier.update(repeating: 0)
        for place in level {
            let node = queue[place]
            frontier[Int(node >> 6)] |= 1 << UInt64(node & 63)
        }
        var step = Step()
        var end = level.upperBound
        for node in 0..<starts.count - 1 where marks[node] < base {
            for entry in Int(starts[node])..<Int(starts[node + 1]) {
                let neighbour = neighbours[entry]
                guard frontier[Int(neighbour >> 6)] & (1 << UInt64(neighbour & 63)) != 0 else { continue }
                marks[node] = mark + 1
                queue[end] = UInt32(node)
                end += 1
                step.edges += degree(UInt32(node))
                break
            }
        }
        step.reached = end - level.upperBound
        return step
    }
}
