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
/// request.query.kinds = [.direction]
/// let directions = graph.answer(request).neighbours.map(\.node.name)
/// ```
public struct NeighboursRequest: Hashable, Sendable {
    /// The node that is asked about.
    public var start: NodeIndex
    /// How many edges to go at most, from 1.
    public var depth = 1
    /// Which way edges are followed.
    public var edges: EdgeDirection = .both
    /// Which edges to follow, and which kinds of nodes to give.
    public var query = GraphQuery()
    /// The graph's order by relation where nil.
    public var order: NeighbourOrder?
    /// By how many nodes before it a neighbour must be reached.
    public var minimumWeight = 1
    /// How many neighbours to give at most.
    public var limit: Int?

    public init(of start: NodeIndex) { self.start = start }

    /// Whether only some neighbours are asked for.
    var isNarrow: Bool { edges != .both || minimumWeight > 1 || query.isNarrow }
}
