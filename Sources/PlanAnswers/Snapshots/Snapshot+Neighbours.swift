import GraphCore
import GraphSnapshot
import PlanGraph
import TextTools

extension Snapshot {
    /// Returns what a node is tied to, as `PlanGraph.answer(_:)` does for a plan.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged.
    /// - Complexity: linear in the nodes, of which each takes some bytes, and in the edges within reach, besides
    ///   sorting. Texts are read of what is told, and of all that is found only to sort by name.
    public func answer(_ request: SnapshotNeighboursRequest) throws(SnapshotError) -> SnapshotNeighboursAnswer {
        var search = SnapshotSearch(try SnapshotWalk(self, request.query), from: [request.node.index])
        try search.go(to: request.depth)
        let all = search.sortedTies.filter { $0.weight >= request.minimumWeight }
        var nearestDepth: Int?
        if search.ties.isEmpty, request.depth < 4 {
            for depth in request.depth + 1...4 where nearestDepth == nil {
                try search.go(to: depth)
                if search.ties.contains(where: { $0.weight >= request.minimumWeight }) { nearestDepth = depth }
            }
        }
        let kept = search.kept(try sorted(all, by: request.order), request)
        var neighbours: [SnapshotNeighboursAnswer.Neighbour] = []
        for tie in kept { neighbours.append(try search.neighbour(tie)) }
        return SnapshotNeighboursAnswer(
            node: request.node, isDirected: isDirected,
            isNarrow: request.query.isNarrow || request.minimumWeight > 1, groups: search.groups(of: all),
            distances: search.distances(of: all), neighbours: neighbours,
            leftOut: nodeCount(of: all) - nodeCount(of: kept), nearestDepth: nearestDepth)
    }

    private func nodeCount(of ties: [SnapshotSearch.Tie]) -> Int {
        var nodes = NodeSet(nodeCount: nodeCount)
        for tie in ties { nodes.insert(tie.node) }
        return nodes.count
    }

    private func sorted(
        _ ties: [SnapshotSearch.Tie], by order: NeighbourOrder?
    ) throws(SnapshotError) -> [SnapshotSearch.Tie] {
        func sorted<Key: Comparable>(
            _ key: (SnapshotSearch.Tie) throws(SnapshotError) -> Key
        ) throws(SnapshotError) -> [SnapshotSearch.Tie] {
            var keyed: [(key: Key, place: Int)] = []
            for (place, tie) in ties.enumerated() { keyed.append((try key(tie), place)) }
            return keyed.sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map { ties[$0.place] }
        }
        switch order {
        case nil: return ties
        case .name: return try sorted { (tie) throws(SnapshotError) in Words.key(try node(tie.node).name) }
        case .id: return try sorted { (tie) throws(SnapshotError) in try node(tie.node).id }
        case .kind: return try sorted { (tie) throws(SnapshotError) in kindNumber(of: tie.node) }
        case .weight: return try sorted { (tie) throws(SnapshotError) in -tie.weight }
        case .distance: return try sorted { (tie) throws(SnapshotError) in tie.distance }
        }
    }
}

extension SnapshotSearch {
    /// By group, and then by distance in the snapshot's order.
    var sortedTies: [Tie] {
        func rank(_ tie: Tie) -> (Int, UInt8, Int, NodeIndex) {
            (tie.group.isOutgoing ? 0 : 1, tie.group.number, tie.distance, tie.node)
        }
        return ties.sorted { rank($0) < rank($1) }
    }

    /// Those within the limits.
    func kept(_ ties: [Tie], _ request: SnapshotNeighboursRequest) -> [Tie] {
        struct Heading: Hashable {
            let group: Group?
            let kind: Int?
            let distance: Int
        }
        var counts: [Heading: Int] = [:]
        var nodes: Set<NodeIndex> = []
        return ties.filter { tie in
            if let limit = request.limit {
                guard nodes.count < limit || nodes.contains(tie.node) else { return false }
            }
            if let limit = request.limitOfGroup {
                let heading =
                    tie.distance == 1
                    ? Heading(group: tie.group, kind: nil, distance: 1)
                    : Heading(group: nil, kind: walk.snapshot.kindNumber(of: tie.node), distance: tie.distance)
                guard counts[heading, default: 0] < limit else { return false }
                counts[heading, default: 0] += 1
            }
            if request.limit != nil { nodes.insert(tie.node) }
            return true
        }
    }

    func groups(of ties: [Tie]) -> [SnapshotNeighboursAnswer.Group] {
        var groups: [(group: Group, count: Int)] = []
        for tie in ties where tie.distance == 1 {
            if groups.last?.group == tie.group {
                groups[groups.count - 1].count += 1
            } else {
                groups.append((tie.group, 1))
            }
        }
        return groups.map {
            .init(relation: walk.relations[Int($0.group.number)], isOutgoing: $0.group.isOutgoing, count: $0.count)
        }
    }

    func distances(of ties: [Tie]) -> [SnapshotNeighboursAnswer.Distance] {
        struct Heading: Hashable {
            let distance: Int
            let kind: Int
        }
        var counts: [Heading: Int] = [:]
        var counted = NodeSet(nodeCount: walk.snapshot.nodeCount)
        for tie in ties where tie.distance > 1 && !counted.contains(tie.node) {
            counted.insert(tie.node)
            counts[Heading(distance: tie.distance, kind: walk.snapshot.kindNumber(of: tie.node)), default: 0] += 1
        }
        return counts.sorted { ($0.key.distance, $0.key.kind) < ($1.key.distance, $1.key.kind) }.map {
            .init(
                distance: $0.key.distance, kind: $0.key.kind < walk.kinds.count ? walk.kinds[$0.key.kind] : "",
                count: $0.value)
        }
    }

    func neighbour(_ tie: Tie) throws(SnapshotError) -> SnapshotNeighboursAnswer.Neighbour {
        var steps: [SnapshotNeighboursAnswer.Step] = []
        for from in try nodes(before: tie) {
            steps.append(
                .init(
                    from: try walk.snapshot.node(from), way: try way(to: from),
                    links: try walk.links(
                        walk.hops(from: from, to: tie.node).filter { group(of: $0.edges) == tie.group })))
        }
        return .init(
            node: try walk.snapshot.node(tie.node), relation: walk.relations[Int(tie.group.number)],
            isOutgoing: tie.group.isOutgoing, distance: tie.distance, steps: steps)
    }

    /// The links from the start to a node, with those parallel to them.
    private func way(to node: NodeIndex) throws(SnapshotError) -> [SnapshotLink] {
        var way: [SnapshotLink] = []
        var current = node
        while let last = nodeBefore(current) {
            way = try walk.links(walk.hops(from: last, to: current)) + way
            current = last
        }
        return way
    }
}
