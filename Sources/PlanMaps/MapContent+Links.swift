import GraphCore
import Plan
import PlanGraph

extension MapContent {
    /// The links between the nodes of the kinds that are shown.
    static func links(_ selection: MapSelection) -> [Link] {
        let (graph, definition) = (selection.graph, selection.definition)
        let kinds = Set(definition.projection.map { [$0.of] + $0.through } ?? definition.nodes)
        var assembly = LinkAssembly()
        let shown = kinds.contains(.objective) ? drawnObjectives(selection) : []
        /// For a direction, the hubs that objectives of its own lead to.
        var reached: [NodeIndex: Set<NodeIndex>] = [:]

        for node in graph.graph.nodeIndices where graph[node].kind == .objective && selection.admits(node) {
            let owners = kinds.contains(.direction) ? graph.directions(carrying: node).filter(selection.admits) : []
            var ties: [(node: NodeIndex, edge: PlanEdge)] = []
            for (edge, neighbour) in graph.structure.edges(at: node) where kinds.contains(graph[neighbour].kind) {
                guard let value = selection.admitted(edge) else { continue }
                if value.relation != .assigns || shown.contains(node) { ties.append((neighbour, value)) }
            }
            if shown.contains(node) {
                for tie in ties { assembly.add(node, tie.node, [tie.edge]) }
                for owner in owners { reached[owner, default: []].formUnion(ties.map(\.node)) }
            } else if !owners.isEmpty {
                for owner in owners {
                    for tie in ties { assembly.add(owner, tie.node, [tie.edge], objective: node) }
                }
            } else if !kinds.contains(.direction) {
                for (place, tie) in ties.enumerated() {
                    for other in ties[(place + 1)...] where graph[other.node].kind != graph[tie.node].kind {
                        assembly.add(tie.node, other.node, [tie.edge, other.edge], objective: node)
                    }
                }
            }
        }
        for edge in graph.graph.edgeIndices where graph[edge].relation == .participates {
            let (direction, collaboration) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
            guard kinds.contains(.direction), kinds.contains(.collaboration), let value = selection.admitted(edge),
                !(reached[direction]?.contains(collaboration) ?? false)
            else { continue }
            assembly.add(direction, collaboration, [value])
        }
        addParts(of: selection, among: kinds, to: &assembly)
        return assembly.links
    }

    /// Adds what programmes and levels are part of. That an office is part of another is no link of a map: it says
    /// nothing of what the two have to do with each other.
    private static func addParts(
        of selection: MapSelection, among kinds: Set<NodeKind>, to assembly: inout LinkAssembly
    ) {
        guard kinds.contains(.strategicObjective) else { return }
        let graph = selection.graph
        for edge in graph.graph.edgeIndices where graph[edge].relation == .partOf {
            let (part, whole) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
            guard graph[whole].kind == .strategicObjective, graph[part].kind != .objective,
                kinds.contains(graph[part].kind), let value = selection.admitted(edge)
            else { continue }
            assembly.add(part, whole, [value])
        }
    }

    /// The objectives that have a node of their own: all, or where the map has a focus, those tied to it.
    private static func drawnObjectives(_ selection: MapSelection) -> Set<NodeIndex> {
        let graph = selection.graph
        guard !selection.focus.isEmpty else {
            return Set(graph.graph.nodeIndices.filter { graph[$0].kind == .objective })
        }
        return Set(
            selection.focus.flatMap { focus in
                graph[focus].kind == .objective
                    ? [focus]
                    : graph.structure.edges(at: focus).map(\.neighbour).filter { graph[$0].kind == .objective }
            })
    }

    /// Links between nodes of one kind that share what the others stand for.
    static func projected(_ links: [Link], _ projection: MapDefinition.Projection, _ graph: PlanGraph) -> [Link] {
        var membersOfHub: [NodeIndex: [Link]] = [:]
        for link in links {
            for hub in [link.source, link.target]
            where graph[hub].kind != projection.of && graph[link.other(than: hub)].kind == projection.of
                && graph[hub].relates && graph[link.other(than: hub)].relates
            {
                membersOfHub[hub, default: []].append(link)
            }
        }
        var joined: [Pair: Link] = [:]
        var weights: [Pair: [Basis: Double]] = [:]
        var inSomeYear: Set<Pair> = []
        func years(_ link: Link) -> Set<Int> {
            link.evidence.isEmpty
                ? Set(link.objectives.flatMap { graph.objective($0)?.texts.keys.map { $0 } ?? [] })
                : Set(link.evidence.flatMap(\.years))
        }
        for (hub, memberships) in membersOfHub.sorted(by: { $0.key < $1.key }) where memberships.count > 1 {
            for (place, one) in memberships.enumerated() {
                for another in memberships[(place + 1)...] {
                    let ends = [one.other(than: hub), another.other(than: hub)].sorted()
                    guard ends[0] != ends[1] else { continue }
                    let pair = Pair(source: ends[0], target: ends[1])
                    var link = joined[pair] ?? Link(source: ends[0], target: ends[1], weight: 0)
                    link.shared.append(hub)
                    if !years(one).isDisjoint(with: years(another)) { inSomeYear.insert(pair) }
                    let weight = projection.weighting == .newman ? 1 / Double(memberships.count - 1) : 1
                    link.weight += weight
                    let weaker = [one.basis, another.basis].compactMap(\.self).max { $0.rank < $1.rank }
                    if let weaker { weights[pair, default: [:]][weaker, default: 0] += weight }
                    link.lines = Set(link.lines + one.lines + another.lines).sorted()
                    joined[pair] = link
                }
            }
        }
        for pair in joined.keys { joined[pair]?.isInNoYear = !inSomeYear.contains(pair) }
        for (pair, weights) in weights {
            joined[pair]?.basis = weights.max { ($0.value, $1.key.rank) < ($1.value, $0.key.rank) }?.key
        }
        return joined.values.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }

    struct Pair: Hashable {
        let source: NodeIndex
        let target: NodeIndex
    }
}

extension Basis {
    /// 0 for the strongest.
    var rank: Int { Basis.allCases.firstIndex(of: self) ?? 0 }
}

/// Joins what ties the same two nodes.
struct LinkAssembly {
    private struct Ties {
        var objectives: Set<NodeIndex> = []
        var basis: Basis?
        var evidence: [Evidence] = []
        var seen: Set<Evidence> = []
        var lines: Set<Int> = []
    }

    private var joined: [MapContent.Pair: Ties] = [:]

    mutating func add(_ one: NodeIndex, _ other: NodeIndex, _ edges: [PlanEdge], objective: NodeIndex? = nil) {
        let pair = MapContent.Pair(source: min(one, other), target: max(one, other))
        if let objective { joined[pair, default: Ties()].objectives.insert(objective) }
        for edge in edges {
            joined[pair, default: Ties()].basis = [joined[pair]?.basis, edge.basis].compactMap(\.self)
                .min { $0.rank < $1.rank }
            for item in edge.evidence where joined[pair, default: Ties()].seen.insert(item).inserted {
                joined[pair]?.evidence.append(item)
            }
            joined[pair]?.lines.formUnion(edge.lines)
        }
    }

    /// By source and target.
    var links: [MapContent.Link] {
        joined.sorted { ($0.key.source, $0.key.target) < ($1.key.source, $1.key.target) }.map { pair, ties in
            MapContent.Link(
                source: pair.source, target: pair.target, objectives: ties.objectives.sorted(), basis: ties.basis,
                evidence: ties.evidence, lines: ties.lines.sorted(), weight: Double(max(1, ties.objectives.count)))
        }
    }
}
