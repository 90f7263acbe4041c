import GraphCore
import Plan

/// Something that two nodes have in common.
public struct SharedThing: Hashable, Sendable {
    /// What is shared. Of objectives with the same text in two directions: the one of the node that was asked about.
    public let node: NodeIndex
    /// The ways from the node that was asked about to what is shared: one edge each, or two with an objective between.
    public let own: [[EdgeIndex]]
    /// The same for the other node.
    public let others: [[EdgeIndex]]
    /// The years in which both hold, ascending; empty where each holds in other years.
    public let years: [Int]
    /// How many nodes of the kind that was asked about have it, the two among them.
    public let holderCount: Int
}

/// A node of the same kind as another, and what the two share: an edge of a projection, which the graph does not store.
public struct ProjectedNeighbour: Hashable, Sendable {
    /// The other node.
    public let node: NodeIndex
    /// In the graph's order.
    public let shared: [SharedThing]

    /// How many things are shared (`ProjectionWeight.sharedCount`).
    public var weight: Int { shared.count }
    /// The sum over what is shared of 1/(n − 1), where n nodes have it (`ProjectionWeight.newman`).
    public var newmanWeight: Double {
        shared.reduce(0) { $0 + ProjectionWeight.newman.share(ofGroupWith: $1.holderCount) }
    }
}

extension PlanGraph {
    /// Returns the nodes of the same kind as a node that share something with it.
    ///
    /// ```swift
    /// graph.neighbours(of: direction, via: [.transversalGoal])  // with whom does it share goals, and which?
    /// graph.neighbours(of: goal, via: [.objective])             // which goals have objectives in common with it?
    /// ```
    ///
    /// A node has what an edge ties it to, and what its objectives are tied to; an objective in which a direction only
    /// takes part is not one of its own (``PlanEdge/isInvolvement``). Two directions share an objective that the
    /// document assigns to both, and one where the same, or nearly the same, text is assigned to both: at least four
    /// words, and a similarity of words of at least 0.8 (Sørensen–Dice), as when a plan is imported.
    ///
    /// - Parameters:
    ///   - start: the node that is asked about.
    ///   - kinds: of what kinds the shared things are. Drivers and value dimensions are looked at where they are named
    ///     here, cross-programme categories where the query allows them.
    ///   - query: which edges to follow. A cross-programme category is not among the results either unless it allows
    ///     them.
    ///   - minimumWeight: how many things must be shared at least.
    /// - Returns: the nodes that share most first; of equal ones in the graph's order. The node itself is not among
    ///   them.
    /// - Complexity: linear in the edges within four steps, besides sorting; with `.objective` among the kinds and a
    ///   direction as start, its objectives times all objectives.
    public func neighbours(
        of start: NodeIndex, via kinds: Set<NodeKind>, query: GraphQuery = GraphQuery(), minimumWeight: Int = 1
    ) -> [ProjectedNeighbour] {
        let query = query.allowing(kinds)
        let selection = selection(query)
        let kind = self[start].kind
        func isWanted(_ node: NodeIndex) -> Bool {
            !self[node].crossProgramme || query.allowed.contains(.crossProgramme)
        }
        var shared: [NodeIndex: [SharedThing]] = [:]
        for (thing, own) in holdings(of: start, kinds, selection) where selection.passes(thing) {
            let holders = holdings(of: thing, [kind], selection).filter { $0.node == start || isWanted($0.node) }
            for (other, ways) in holders where other != start {
                shared[other, default: []].append(
                    SharedThing(
                        node: thing, own: own, others: ways.map { $0.reversed() },
                        years: commonYears(own, ways), holderCount: holders.count))
            }
        }
        if kind == .direction, kinds.contains(.objective), query.bases.allows(.sameText) {
            for (other, thing) in sameObjectives(as: start, selection)
            where !(shared[other] ?? []).contains(where: { $0.node == thing.node }) {
                shared[other, default: []].append(thing)
            }
        }
        return shared.filter { $0.value.count >= minimumWeight }
            .map { ProjectedNeighbour(node: $0.key, shared: $0.value.sorted { $0.node < $1.node }) }
            .sorted { ($1.weight, $0.node) < ($0.weight, $1.node) }
    }

    /// The nodes of some kinds to which a node is tied, by an edge or through an objective, each with all such ways; in
    /// the graph's order.
    func holdings(
        of node: NodeIndex, _ kinds: Set<NodeKind>, _ selection: GraphSelection
    ) -> [(node: NodeIndex, ways: [[EdgeIndex]])] {
        var ways: [NodeIndex: [[EdgeIndex]]] = [:]
        for (edge, neighbour) in structure.edges(at: node) where selection.follows(edge) {
            if kinds.contains(self[neighbour].kind) { ways[neighbour, default: []].append([edge]) }
            guard self[neighbour].kind == .objective, self[node].kind != .objective, !self[edge].isInvolvement else {
                continue
            }
            for (further, end) in structure.edges(at: neighbour) where end != node && selection.follows(further) {
                if kinds.contains(self[end].kind), !self[further].isInvolvement {
                    ways[end, default: []].append([edge, further])
                }
            }
        }
        return ways.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The years in which all of some edges hold on one way of each side at least.
    private func commonYears(_ one: [[EdgeIndex]], _ other: [[EdgeIndex]]) -> [Int] {
        func years(_ ways: [[EdgeIndex]]) -> Set<Int> { Set(ways.flatMap { self.years(of: $0) }) }
        return years(one).intersection(years(other)).sorted()
    }

    /// Returns the years in which all of some edges stand, ascending; all years of the plan for none.
    public func years(of edges: [EdgeIndex]) -> [Int] {
        plan.years.filter { year in edges.allSatisfy { years(of: $0).contains(year) } }
    }
}
