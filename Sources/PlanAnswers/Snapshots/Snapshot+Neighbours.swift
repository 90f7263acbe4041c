import GraphCore
import GraphSnapshot
import PlanGraph
import TextTools

extension Snapshot {
    /// Returns what a node is tied to, as `PlanGraph.answer(_:)` does for a plan.
    ///
    /// - Throws: `SnapshotError` for a file that is damaged.
    /// - Complexity: linear in the edges within reach, besides sorting.
    public func answer(_ request: SnapshotNeighboursRequest) throws(SnapshotError) -> SnapshotNeighboursAnswer {
        let walk = try SnapshotWalk(self, request.query)
        var search = SnapshotSearch(walk, from: request.node.index)
        try search.go(to: request.depth)
        var nearestDepth: Int?
        if search.ties.isEmpty, request.depth < 4 {
            for depth in request.depth + 1...4 where nearestDepth == nil {
                var further = SnapshotSearch(walk, from: request.node.index)
                try further.go(to: depth)
                if further.ties.contains(where: { $0.steps.count >= request.minimumWeight }) { nearestDepth = depth }
            }
        }
        let all = search.sortedTies.filter { $0.steps.count >= request.minimumWeight }
        let kept = search.kept(try sorted(all, by: request.order), request)
        var neighbours: [SnapshotNeighboursAnswer.Neighbour] = []
        for tie in kept { neighbours.append(try search.neighbour(tie)) }
        return SnapshotNeighboursAnswer(
            node: request.node, isDirected: isDirected,
            isNarrow: request.query.isNarrow || request.minimumWeight > 1, groups: search.groups(of: all),
            distances: search.distances(of: all), neighbours: neighbours,
            leftOut: Set(all.map(\.node)).count - Set(kept.map(\.node)).count, nearestDepth: nearestDepth)
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
        case .weight: return try sorted { (tie) throws(SnapshotError) in -tie.steps.count }
        case .distance: return try sorted { (tie) throws(SnapshotError) in tie.distance }
        }
    }
}

/// A breadth-first search from a node of a snapshot.
struct SnapshotSearch {
    /// By what neighbours are tied.
    struct Group: Hashable {
        let isOutgoing: Bool
        /// The relation's number and name.
        let number: UInt8
        let relation: String
    }

    /// A neighbour in a group.
    struct Tie {
        let group: Group
        let node: NodeIndex
        let distance: Int
        /// The last steps of all shortest ways, those from one node together.
        var steps: [(from: NodeIndex, hops: [SnapshotHop])]
    }

    private struct Key: Hashable {
        let group: Group
        let node: NodeIndex
    }

    private let walk: SnapshotWalk
    private let start: NodeIndex
    private var distances: [NodeIndex: Int]
    /// Of each node that was reached, but the start, the one before it, and the steps from there.
    private var before: [NodeIndex: (node: NodeIndex, hops: [SnapshotHop])] = [:]
    private(set) var ties: [Tie] = []
    private var places: [Key: Int] = [:]

    init(_ walk: SnapshotWalk, from start: NodeIndex) {
        (self.walk, self.start, distances) = (walk, start, [start: 0])
    }

    mutating func go(to depth: Int) throws(SnapshotError) {
        var queue = [start]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            let distance = distances[node] ?? 0
            guard distance < depth, node == start || walk.passes(node) else { continue }
            for hop in try walk.hops(from: node) where hop.to != node {
                if distances[hop.to] == nil {
                    distances[hop.to] = distance + 1
                    before[hop.to] = (node, [hop])
                    queue.append(hop.to)
                } else if before[hop.to]?.node == node {
                    before[hop.to]?.hops.append(hop)
                }
                if distances[hop.to] == distance + 1, walk.query.kinds.allows(walk.kind(of: hop.to)) {
                    add(hop, distance + 1)
                }
            }
        }
    }

    private mutating func add(_ hop: SnapshotHop, _ distance: Int) {
        let isOutgoing = hop.edges.isOutgoing || !walk.snapshot.isDirected
        let group = Group(isOutgoing: isOutgoing, number: hop.edges.number, relation: hop.edges.relation)
        let key = Key(group: group, node: hop.to)
        guard let place = places[key] else {
            places[key] = ties.count
            ties.append(Tie(group: group, node: hop.to, distance: distance, steps: [(hop.from, [hop])]))
            return
        }
        // What leads there from one node comes together.
        let last = ties[place].steps.count - 1
        if ties[place].steps[last].from == hop.from {
            ties[place].steps[last].hops.append(hop)
        } else {
            ties[place].steps.append((hop.from, [hop]))
        }
    }

    /// By group, and then by distance in the snapshot's order; so are the steps of each.
    var sortedTies: [Tie] {
        func rank(_ tie: Tie) -> (Int, Int, Int, NodeIndex) {
            (tie.group.isOutgoing ? 0 : 1, Int(tie.group.number), tie.distance, tie.node)
        }
        return ties.map { tie in
            var tie = tie
            if tie.steps.count > 1 { tie.steps.sort { $0.from < $1.from } }
            return tie
        }.sorted { rank($0) < rank($1) }
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
            let heading =
                tie.distance == 1
                ? Heading(group: tie.group, kind: nil, distance: 1)
                : Heading(group: nil, kind: walk.snapshot.kindNumber(of: tie.node), distance: tie.distance)
            guard counts[heading, default: 0] < request.limitOfGroup ?? .max else { return false }
            guard nodes.count < request.limit ?? .max || nodes.contains(tie.node) else { return false }
            counts[heading, default: 0] += 1
            nodes.insert(tie.node)
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
        return groups.map { .init(relation: $0.group.relation, isOutgoing: $0.group.isOutgoing, count: $0.count) }
    }

    func distances(of ties: [Tie]) -> [SnapshotNeighboursAnswer.Distance] {
        struct Heading: Hashable {
            let distance: Int
            let kind: Int
        }
        var nodes: [Heading: Set<NodeIndex>] = [:]
        for tie in ties where tie.distance > 1 {
            nodes[Heading(distance: tie.distance, kind: walk.snapshot.kindNumber(of: tie.node)), default: []]
                .insert(tie.node)
        }
        return nodes.sorted { ($0.key.distance, $0.key.kind) < ($1.key.distance, $1.key.kind) }.map {
            .init(
                distance: $0.key.distance, kind: $0.key.kind < walk.kinds.count ? walk.kinds[$0.key.kind] : "",
                count: $0.value.count)
        }
    }

    func neighbour(_ tie: Tie) throws(SnapshotError) -> SnapshotNeighboursAnswer.Neighbour {
        var steps: [SnapshotNeighboursAnswer.Step] = []
        for (from, hops) in tie.steps {
            steps.append(
                .init(from: try walk.snapshot.node(from), way: try way(to: from), links: try walk.links(hops)))
        }
        return .init(
            node: try walk.snapshot.node(tie.node), relation: tie.group.relation, isOutgoing: tie.group.isOutgoing,
            distance: tie.distance, steps: steps)
    }

    /// The links from the start to a node, with those parallel to them.
    private func way(to node: NodeIndex) throws(SnapshotError) -> [SnapshotLink] {
        var way: [SnapshotLink] = []
        var current = node
        while let last = before[current] {
            way = try walk.links(last.hops) + way
            current = last.node
        }
        return way
    }
}
