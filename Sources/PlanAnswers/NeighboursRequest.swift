import GraphCore
import Plan
import PlanGraph

/// What neighbours are sorted by; equal ones stay in the plan's order.
public enum NeighbourOrder: String, CaseIterable, Sendable {
    case name, id, kind, distance
    /// The heaviest first.
    case weight
}

/// The question what a node is tied to.
///
/// ```swift
/// var request = NeighboursRequest(of: goal)
/// request.depth = 2
/// request.kinds = [.direction]
/// let directions = graph.answer(request).neighbours.map(\.node.name)
/// ```
public struct NeighboursRequest: Hashable, Sendable {
    /// The node that is asked about.
    public var start: NodeIndex
    /// How many edges to go at most, from 1.
    public var depth = 1
    /// Which way edges are followed.
    public var edges: EdgeDirection = .both
    /// Which kinds of nodes to give; all where empty.
    public var kinds: Set<NodeKind> = []
    public var filter = GraphFilter()
    /// The graph's order by relation where nil.
    public var order: NeighbourOrder?
    /// By how many nodes before it a neighbour must be reached.
    public var minimumWeight = 1
    /// How many neighbours to give at most.
    public var limit: Int?

    public init(of start: NodeIndex) { self.start = start }

    /// Whether only some neighbours are asked for.
    var isNarrow: Bool {
        !kinds.isEmpty || edges != .both || minimumWeight > 1 || filter.isNarrow
    }
}

extension GraphFilter {
    /// Whether anything is filtered out.
    var isNarrow: Bool {
        relations.count < Relation.allCases.count || bases.count < Basis.allCases.count || !years.isEmpty
    }
}
