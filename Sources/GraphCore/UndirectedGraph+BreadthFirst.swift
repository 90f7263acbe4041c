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
        let base = workspace.base
        let wordCount = (nodeCount + 63) / 64
        if workspace.bits.count < 3 * wordCount { workspace.bits = Array(repeating: 0, count: 3 * wordCount) }
        let found = starts.withUnsafeBufferPointer { starts in
            neighbours.withUnsafeBufferPointer { neighbours in
                workspace.marks.withUnsafeMutableBufferPointer { marks in
                    workspace.queue.withUnsafeMutableBufferPointer { queue in
                        workspace.bits.withUnsafeMutableBufferPointer { bits in
                            var search = LevelSearch(
                                starts: starts, neighbours: neighbours, marks: marks, queue: queue,
                                visited: .init(rebasing: bits[..<wordCount]),
                                frontier: .init(rebasing: bits[wordCount..<2 * wordCount]),
                                next: .init(rebasing: bits[2 * wordCount..<3 * wordCount]))
                            return search.run(from: start.rawValue, base: base)
                        }
                    }
                }
            }
        }
        workspace.reachedCount = found.reached
        workspace.greatestDistance = Int(found.depth)
        workspace.sumOfDistances = found.sum
        workspace.used = found.depth + 1
    }
}

/// The rows of a graph while a search runs over them level by level.
///
/// Nothing here checks an index: the builder saw to it that the rows lie in the array and every entry is a node, and
/// the workspace that `marks` and `queue` have a place for each node, and the others a bit. A node is put into the
/// queue once, when it is marked.
private struct LevelSearch {
    let starts: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>
    let marks: UnsafeMutableBufferPointer<UInt32>
    let queue: UnsafeMutableBufferPointer<UInt32>
    /// The nodes that were reached; a set as ``NodeSet`` is one, but with the bits beyond the last node.
    let visited: UnsafeMutableBufferPointer<UInt64>
    /// The present level and the next one, likewise, where nodes look for them.
    var frontier: UnsafeMutableBufferPointer<UInt64>
    var next: UnsafeMutableBufferPointer<UInt64>

    /// How many nodes a step reached first, and the sum of their degrees.
    struct Step {
        var reached = 0
        var edges = 0
    }

    func degree(_ node: UInt32) -> Int { Int(starts[Int(node) + 1]) - Int(starts[Int(node)]) }

    /// Marks all nodes that can be reached with `base` and their distance.
    mutating func run(from start: UInt32, base: UInt32) -> (reached: Int, depth: UInt32, sum: Int) {
        let nodeCount = starts.count - 1
        visited.update(repeating: 0)
        if nodeCount % 64 > 0 { visited[visited.count - 1] = ~0 << UInt64(nodeCount % 64) }
        visited[Int(start >> 6)] |= 1 << UInt64(start & 63)
        marks[Int(start)] = base
        queue[0] = start
        var (reached, depth, sum) = (1, UInt32(0), 0)
        /// The present level's places in the queue; none while it is in `frontier`.
        var level: Range<Int>? = 0..<1
        var step = Step(reached: 1, edges: degree(start))
        var edgesLeft = neighbours.count - step.edges
        while step.reached > 0, edgesLeft > 0 {
            if step.edges > edgesLeft / 6 {
                if let level { showFrontier(level) }
                level = nil
                step = pull(mark: base + depth + 1)
                swap(&frontier, &next)
            } else {
                let places = level ?? queueFrontier()
                step = push(places, mark: base + depth + 1)
                level = places.upperBound..<places.upperBound + step.reached
            }
            if step.reached > 0 { depth += 1 }
            reached += step.reached
            sum += Int(depth) * step.reached
            edgesLeft -= step.edges
        }
        return (reached, depth, sum)
    }

    private func showFrontier(_ level: Range<Int>) {
        frontier.update(repeating: 0)
        for place in level { frontier[Int(queue[place] >> 6)] |= 1 << UInt64(queue[place] & 63) }
    }

    /// - Returns: the places of the frontier's nodes. What was in the queue before is not asked for again.
    private func queueFrontier() -> Range<Int> {
        var end = 0
        for (number, word) in frontier.enumerated() {
            var rest = word
            while rest != 0 {
                queue[end] = UInt32(number * 64 + rest.trailingZeroBitCount)
                end += 1
                rest &= rest - 1
            }
        }
        return 0..<end
    }

    /// From the frontier to its neighbours.
    private func push(_ level: Range<Int>, mark: UInt32) -> Step {
        var step = Step()
        var end = level.upperBound
        for place in level {
            let node = queue[place]
            for entry in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) {
                let neighbour = neighbours[entry]
                let (word, bit) = (Int(neighbour >> 6), UInt64(1) << UInt64(neighbour & 63))
                guard visited[word] & bit == 0 else { continue }
                visited[word] |= bit
                marks[Int(neighbour)] = mark
                queue[end] = neighbour
                end += 1
                step.edges += degree(neighbour)
            }
        }
        step.reached = end - level.upperBound
        return step
    }

    /// From the nodes that are left to a neighbour in the frontier.
    ///
    /// Of 64 nodes at a time all are asked for their first neighbour, which needs no guess of the processor, so that
    /// their rows are fetched at the same time; then those for the others whose first one is not in the frontier.
    private func pull(mark: UInt32) -> Step {
        var step = Step()
        for word in visited.indices {
            var found: UInt64 = 0
            var rest = ~visited[word]
            while rest != 0 {
                let node = word * 64 + rest.trailingZeroBitCount
                let begin = starts[node]
                // An empty row at the end has no first entry; any other empty one has that of the next.
                let first = neighbours[min(Int(begin), neighbours.count - 1)]
                let isTied: UInt64 = begin < starts[node + 1] ? 1 : 0
                found |= (frontier[Int(first >> 6)] >> UInt64(first & 63) & isTied) << UInt64(node & 63)
                rest &= rest - 1
            }
            rest = ~visited[word] & ~found
            while rest != 0 {
                let bit = rest & ~(rest - 1)
                rest ^= bit
                let node = word * 64 + bit.trailingZeroBitCount
                for entry in (Int(starts[node]) + 1..<max(Int(starts[node]) + 1, Int(starts[node + 1]))) {
                    let neighbour = neighbours[entry]
                    guard frontier[Int(neighbour >> 6)] & (1 << UInt64(neighbour & 63)) != 0 else { continue }
                    found |= bit
                    break
                }
            }
            visited[word] |= found
            next[word] = found
            rest = found
            while rest != 0 {
                let node = word * 64 + rest.trailingZeroBitCount
                marks[node] = mark
                step.reached += 1
                step.edges += degree(UInt32(node))
                rest &= rest - 1
            }
        }
        return step
    }
}
