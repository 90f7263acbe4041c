import GraphCore
import Plan
import PlanGraph
import TextTools

extension PlanGraph {
    /// Returns what a node is tied to.
    ///
    /// - Complexity: as of ``neighbours(of:depth:direction:query:)``.
    public func answer(_ request: NeighboursRequest) -> NeighboursAnswer {
        var ties = ties(request)
        let all = ties
        if let order = request.order { ties = sorted(ties, by: order) }
        let leftOut = keep(request.limit, of: &ties)
        let years = request.query.years
        var references: [NodeIndex: NodeReference] = [:]
        func reference(_ node: NodeIndex) -> NodeReference {
            if let known = references[node] { return known }
            let reference = self.reference(to: node, years: years)
            references[node] = reference
            return reference
        }
        let neighbours = ties.map { tie in
            NeighboursAnswer.Neighbour(
                node: reference(tie.neighbour.node), relation: tie.relation, isSource: tie.isSource,
                distance: tie.neighbour.distance,
                steps: tie.neighbour.steps.map { step in
                    NeighboursAnswer.Step(
                        from: reference(step.from), way: step.way.map { self.reference(to: $0) },
                        between: nodes(between: request.start, and: step.from, on: step.way).map(reference),
                        links: step.edges.map { self.reference(to: $0) })
                })
        }
        return NeighboursAnswer(
            node: reference(request.start), years: years.sorted(), isNarrow: request.isNarrow,
            isSorted: request.order != nil, groups: groups(all), distances: distances(all), neighbours: neighbours,
            leftOut: leftOut, nearestDepth: all.isEmpty ? nearestDepth(request) : nil)
    }

    /// The nodes on a way but its ends, in their order.
    private func nodes(between start: NodeIndex, and end: NodeIndex, on way: [EdgeIndex]) -> [NodeIndex] {
        guard way.count > 1 else { return [] }
        var seen: Set<NodeIndex> = [start, end]
        return way.flatMap { [structure.source(of: $0), structure.target(of: $0)] }
            .filter { seen.insert($0).inserted }
    }

    /// A neighbour in a group of one relation.
    private struct Tie {
        let group: Int
        let relation: Relation
        let isSource: Bool
        let neighbour: Neighbour
        var node: NodeIndex { neighbour.node }
    }

    private func ties(_ request: NeighboursRequest) -> [Tie] {
        let groups = neighbours(
            of: request.start, depth: request.depth, direction: request.edges,
            query: request.query)
        return groups.enumerated().flatMap { place, group in
            group.neighbours.filter { $0.steps.count >= request.minimumWeight }.map {
                Tie(group: place, relation: group.relation, isSource: group.isSource, neighbour: $0)
            }
        }
    }

    private func sorted(_ ties: [Tie], by order: NeighbourOrder) -> [Tie] {
        func sorted(_ key: (Tie) -> some Comparable) -> [Tie] {
            ties.map { (key: key($0), tie: $0) }.sorted { one, other in
                (one.key, one.tie.node, one.tie.group) < (other.key, other.tie.node, other.tie.group)
            }.map(\.tie)
        }
        return switch order {
        case .name: sorted { Words.key(self[$0.node].name) }
        case .id: sorted { self[$0.node].id }
        case .kind: sorted { NodeKind.allCases.firstIndex(of: self[$0.node].kind) ?? 0 }
        case .weight: sorted { -$0.neighbour.steps.count }
        case .distance: sorted { $0.neighbour.distance }
        }
    }

    /// Leaves out the nodes beyond a limit, of all relations together, and returns how many these are.
    private func keep(_ limit: Int?, of ties: inout [Tie]) -> Int {
        guard let limit else { return 0 }
        // A node that several relations tie counts once.
        var (nodes, beyond): (Set<NodeIndex>, Set<NodeIndex>) = ([], [])
        ties.removeAll { tie in
            guard nodes.count < limit || nodes.contains(tie.node) else {
                beyond.insert(tie.node)
                return true
            }
            nodes.insert(tie.node)
            return false
        }
        return beyond.count
    }

    private func groups(_ ties: [Tie]) -> [NeighboursAnswer.Group] {
        let direct = Dictionary(grouping: ties.filter { $0.neighbour.distance == 1 }, by: \.group)
        return direct.sorted { $0.key < $1.key }.map { _, ties in
            NeighboursAnswer.Group(relation: ties[0].relation, isSource: ties[0].isSource, count: ties.count)
        }
    }

    private func distances(_ ties: [Tie]) -> [NeighboursAnswer.Distance] {
        let further = Dictionary(grouping: ties.filter { $0.neighbour.distance > 1 }) { $0.neighbour.distance }
        return further.sorted { $0.key < $1.key }.flatMap { distance, ties in
            let nodes = Dictionary(grouping: Set(ties.map(\.node))) { self[$0].kind }
            return NodeKind.allCases.compactMap { kind in
                nodes[kind].map { NeighboursAnswer.Distance(distance: distance, kind: kind, count: $0.count) }
            }
        }
    }

    /// How far a search that finds nothing has to go, up to four edges.
    private func nearestDepth(_ request: NeighboursRequest) -> Int? {
        guard request.depth < 4 else { return nil }
        var request = request
        return (request.depth + 1...4).first { depth in
            request.depth = depth
            return !ties(request).isEmpty
        }
    }
}
