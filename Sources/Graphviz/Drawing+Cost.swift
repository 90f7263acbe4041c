#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Drawing {
    /// About how many seconds the layout of this drawing takes, to be asked before, since it can't be interrupted.
    ///
    /// ```swift
    /// let engine: Engine = drawing.expectedSeconds(using: .dot) < 10 ? .dot : .sfdp
    /// ```
    ///
    /// Beyond ``Engine/expectedSeconds(nodes:edges:)`` it takes into account what makes some graphs far dearer than
    /// others of their size: for `dot` over how many layers the edges go (of two graphs of 300 nodes and 900 edges, one
    /// of hubs took 0.3 seconds and a random one over 200), for `circo` how many circles there are, and `.splines(…)`
    /// that are slow. It is an order of magnitude, meant for refusing minutes, and rather too high than too low.
    ///
    /// Edges to nodes that are not there don't count.
    ///
    /// - Returns: Seconds, finite, from 0.
    /// - Complexity: linear in nodes and edges.
    public func expectedSeconds(using engine: Engine) -> Double {
        var indices: [String: Int] = [:]
        for (index, node) in nodes.enumerated() { indices[node.id] = index }
        let ends = edges.compactMap { edge in
            indices[edge.tail].flatMap { tail in indices[edge.head].map { (tail: tail, head: $0) } }
        }
        let ordinary = engine.expectedSeconds(nodes: nodes.count, edges: ends.count)
        let size = Double(nodes.count + ends.count) / 4
        let routing: Double =
            switch (engine, attributes.last { $0.name == "splines" }?.value) {
            // At 300 nodes over a minute.
            case (.dot, .word(Splines.orthogonal.rawValue)): 60 * pow(size / 300, 2.5)
            case (.dot, _), (.patchwork, _): 0
            // At 300 nodes 24 seconds for `sfdp`.
            case (_, .word(Splines.orthogonal.rawValue)), (_, .word(Splines.curvedRoundNodes.rawValue)),
                (_, .word(Splines.polyline.rawValue)):
                24 * pow(size / 300, 2.5)
            default: 0
            }
        switch engine {
        case .dot:
            // 4,500 nodes, with those that edges have on the layers between, took 3 seconds; 39,000 over 200.
            let all = Double(nodes.count) + layersOfEdges(ends)
            return max(ordinary, 3 * pow(all / 4500, 2.2)) + routing
        case .circo:
            // 100 circles took 3 seconds, 200 took 11. A tree has none and is quick.
            let circles = max(0, ends.count - nodes.count + componentCount(ends))
            return Double(nodes.count) * 2e-4 + 11 * pow(Double(circles) / 200, 2.2) + routing
        default:
            return ordinary + routing
        }
    }

    /// Over how many layers the edges go in all, when every node is as near the first layer as its edges let it be and
    /// edges that close a circle are turned round.
    private func layersOfEdges(_ ends: [(tail: Int, head: Int)]) -> Double {
        var successors: [[Int]] = Array(repeating: [], count: nodes.count)
        for (tail, head) in ends where tail != head { successors[tail].append(head) }
        // Depth first, without recursion; nodes in the order in which they are left.
        var left: [Int] = []
        var hasSeen = [Bool](repeating: false, count: nodes.count)
        for root in nodes.indices where !hasSeen[root] {
            hasSeen[root] = true
            var path = [(node: root, next: 0)]
            while let (node, next) = path.last {
                guard next < successors[node].count else {
                    left.append(node)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let successor = successors[node][next]
                if !hasSeen[successor] {
                    hasSeen[successor] = true
                    path.append((successor, 0))
                }
            }
        }
        var position = [Int](repeating: 0, count: nodes.count)
        for (index, node) in left.reversed().enumerated() { position[node] = index }
        let forward = ends.map { position[$0.tail] <= position[$0.head] ? $0 : (tail: $0.head, head: $0.tail) }
        var layer = [Int](repeating: 0, count: nodes.count)
        for (tail, head) in forward.sorted(by: { position[$0.tail] < position[$1.tail] }) where tail != head {
            layer[head] = max(layer[head], layer[tail] + 1)
        }
        return forward.reduce(0) { $0 + Double(layer[$1.head] - layer[$1.tail]) }
    }

    /// How many parts the drawing has that no edge connects.
    private func componentCount(_ ends: [(tail: Int, head: Int)]) -> Int {
        var parent = Array(nodes.indices)
        func root(of node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for (tail, head) in ends { parent[root(of: tail)] = root(of: head) }
        return parent.indices.count { parent[$0] == $0 }
    }
}
