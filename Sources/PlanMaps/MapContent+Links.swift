import GraphCore
import Plan
import PlanGraph

extension MapContent {
    /// The links between the nodes of the kinds that are shown.
    static func links(_ selection: GraphSelection, _ definition: MapDefinition) -> [Link] {
        let graph = selection.graph
        let wanted = definition.projection.map { Set([$0.of] + $0.through) } ?? selection.query.kinds
        let kinds = wanted.isEmpty ? Set(NodeKind.allCases) : wanted
        var assembly = LinkAssembly()
        let shown = kinds.contains(.objective) ? drawnObjectives(around: definition.focus, graph) : []
        /// For a direction, the hubs that objectives of its own lead to.
        var reached: [NodeIndex: Set<NodeIndex>] = [:]

        for node in graph.graph.nodeIndices where graph[node].kind == .objective && selection.contains(node) {
            let owners = kinds.contains(.direction) ? graph.directions(carrying: node).filter(selection.contains) : []
            var ties: [(node: NodeIndex, edge: PlanEdge)] = []
            for (edge, neighbour) in graph.structure.edges(at: node) where kinds.contains(graph[neighbour].kind) {
                guard let value = selection.edge(edge) else { continue }
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
            guard kinds.contains(.direction), kinds.contains(.collaboration), let value = selection.edge(edge),
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
        of selection: GraphSelection, among kinds: Set<NodeKind>, to assembly: inout LinkAssembly
    ) {
        guard kinds.contains(.strategicObjective) else { return }
        let graph = selection.graph
        for edge in graph.graph.edgeIndices where graph[edge].relation == .partOf {
            let (part, whole) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
            guard graph[whole].kind == .strategicObjective, graph[part].kind != .objective,
                kinds.contains(graph[part].kind), let value = selection.edge(edge)
            else { continue }
            assembly.add(part, whole, [value])
        }
    }

    /// The objectives that have a node of their own: all, or where the map has a focus, those tied to it.
    private static func drawnObjectives(around focus: [NodeIndex], _ graph: PlanGraph) -> Set<NodeIndex> {
        guard !focus.isEmpty else {
            return Set(graph.graph.nodeIndices.filter { graph[$0].kind == .objective })
        }
        return Set(
            focus.flatMap { node in
                graph[node].kind == .objective
                    ? [node]
                    : graph.structure.edges(at: node).map(\.neighbour).filter { graph[$0].kind == .objective }
            })
    }

    /// Links between the nodes of one kind that share things: the edges of the plan's network, with what the lines from
    /// the two to these things say.
    ///
    /// - Parameter ties: the links between the nodes and the things.
    static func projected(
        _ ties: [Link], _ projection: MapDefinition.Projection, _ selection: GraphSelection
    ) -> [Link] {
        let (graph, query) = (selection.graph, query(of: selection))
        guard
            let network = try? graph.network(
                of: projection.of, through: Set(projection.through), weight: projection.weighting, query: query)
        else { return [] }
        let tieOfPair = Dictionary(
            ties.map { (Pair(source: $0.source, target: $0.target), $0) }, uniquingKeysWith: { first, _ in first })
        func tie(_ node: NodeIndex, _ thing: NodeIndex) -> Link? {
            tieOfPair[Pair(source: min(node, thing), target: max(node, thing))]
        }
        let inNoYear = Set(
            graph.edgesInNoYear(of: network, through: Set(projection.through), query: query).map { [$0.0, $0.1] })
        return network.places.flatMap { one in
            let node = NodeIndex(rawValue: UInt32(one))
            return network.graph.neighbours(of: node).filter { $0 > node }.map { other in
                let groups = network.memberships.sharedGroups(of: one, and: Int(other.rawValue))
                var link = Link(
                    source: network.members[one], target: network.members[Int(other.rawValue)],
                    shared: groups.map { network.things[$0] },
                    weight: network.graph.weight(between: node, and: other) ?? 0,
                    isInNoYear: inNoYear.contains([one, Int(other.rawValue)]))
                let ends = [link.source, link.target]
                let ties = link.shared.map { thing in ends.compactMap { tie($0, thing) } }
                let shares = groups.map { group in
                    projection.weighting.share(ofGroupWith: network.memberships.members(of: group).count)
                }
                link.explain(by: ties, shares)
                return link
            }
        }
    }

    /// What to ask for the network of a selection: on a map an objective stands for its direction, whatever relations are
    /// drawn.
    static func query(of selection: GraphSelection) -> GraphQuery {
        var query = selection.query
        if !query.relations.isEmpty { query.relations.insert(.assigns) }
        return query
    }

    struct Pair: Hashable {
        let source: NodeIndex
        let target: NodeIndex
    }
}

extension MapContent.Link {
    /// Takes over the basis of most weight and the lines from the ties of both ends to what they share.
    ///
    /// - Parameters:
    ///   - things: for each shared thing, what ties the two ends to it.
    ///   - shares: what each thing counts.
    fileprivate mutating func explain(by things: [[MapContent.Link]], _ shares: [Double]) {
        var weights: [Basis: Double] = [:]
        for (ties, share) in zip(things, shares) {
            if let weaker = ties.compactMap(\.basis).max() {
                weights[weaker, default: 0] += share
            }
        }
        basis = weights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        lines = Set(things.joined().flatMap(\.lines)).sorted()
    }
}

/// Joins what ties the same two nodes.
struct LinkAssembly {
    private struct Ties {
        var objectives: Set<NodeIndex> = []
        var bases: Set<Basis> = []
        var declarations: [Declaration] = []
        var evidence: [Evidence] = []
        var seen: Set<Evidence> = []
        var lines: Set<Int> = []
    }

    private var joined: [MapContent.Pair: Ties] = [:]

    mutating func add(_ one: NodeIndex, _ other: NodeIndex, _ edges: [PlanEdge], objective: NodeIndex? = nil) {
        let pair = MapContent.Pair(source: min(one, other), target: max(one, other))
        if let objective { joined[pair, default: Ties()].objectives.insert(objective) }
        for edge in edges {
            joined[pair, default: Ties()].bases.formUnion(edge.bases)
            for declaration in edge.declarations where joined[pair]?.declarations.contains(declaration) == false {
                joined[pair]?.declarations.append(declaration)
            }
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
                source: pair.source, target: pair.target, objectives: ties.objectives.sorted(), basis: ties.bases.min(),
                bases: ties.bases.sorted(), declarations: ties.declarations, evidence: ties.evidence,
                lines: ties.lines.sorted(), weight: Double(max(1, ties.objectives.count)))
        }
    }
}
