import GraphCore
import Plan

/// The nodes of one kind, with an edge between those that share things of other kinds: a projection of a plan's graph,
/// for the measures of `UndirectedGraph`.
///
/// ```swift
/// let network = try graph.network()  // directions that share transversal goals and collaborations
/// let betweenness = network.graph.betweenness()
/// for (node, value) in zip(network.members, betweenness) { print(graph[node].name, value) }
/// ```
///
/// It describes how the plan is written: who shares what in its text. It says nothing about merit.
public struct PlanNetwork: Sendable {
    /// The nodes, in the order of the plan's graph; of some years, those that have to do with an objective that has a
    /// text in one of them. A node's place here is its number in ``graph``.
    public let members: [NodeIndex]
    /// What at least one member has, in the order of the plan's graph.
    public let things: [NodeIndex]
    /// Which member has which thing, by their places.
    public let memberships: BipartiteGraph
    /// The members alone. Those that share nothing are isolated in it.
    public let graph: UndirectedGraph

    /// Returns what two members share, by their places in ``members``; in the order of the plan's graph.
    ///
    /// Complexity: linear in the things of the two.
    ///
    /// - Precondition: both are below the number of members.
    public func things(sharedBy one: Int, and other: Int) -> [NodeIndex] {
        memberships.sharedGroups(of: one, and: other).map { things[$0] }
    }

    /// The members' numbers in ``graph``.
    public var places: Range<Int> { members.indices }
}

extension PlanGraph {
    /// Returns the network of the nodes of one kind that share things of other kinds.
    ///
    /// A node has what an edge ties it to, and what its objectives are tied to, as in
    /// ``neighbours(of:via:query:minimumWeight:)``: with `ProjectionWeight.sharedCount` both give the same pairs and
    /// the same numbers. The exception are objectives as things that directions share: that two have the same text does
    /// not make a network of members and groups. Such objectives are shared collaborations (`Basis.sameText`).
    ///
    /// - Parameters:
    ///   - kind: of what kind the nodes are. Cross-programme categories are among them where the query allows them.
    ///   - kinds: of what kinds the shared things are. Drivers and value dimensions are looked at where they are named
    ///     here, cross-programme categories where the query allows them.
    ///   - weight: what the weight of an edge means.
    ///   - query: which edges to follow from a node to what it has. Its years choose the nodes as well: those to which
    ///     no edge of these years leads, such as directions without an objective in them, are not in the network.
    /// - Throws: `GraphError.tooManyEdges` for a network of 2³¹ edges or more.
    /// - Complexity: the edges within two steps of each node, and the sum over things of the square of the nodes that
    ///   have them.
    public func network(
        of kind: NodeKind = .direction, through kinds: Set<NodeKind> = [.transversalGoal, .collaboration],
        weight: ProjectionWeight = .sharedCount, query: GraphQuery = GraphQuery()
    ) throws(GraphError) -> PlanNetwork {
        let (selection, ofYears) = (selection(query.allowing(kinds)), selection(GraphQuery(years: query.years)))
        let members = nodes(of: kind, query).filter { node in
            query.years.isEmpty
                || structure.edges(at: node).contains {
                    // What something is part of is the same in all years.
                    ofYears.follows($0.edge)
                        && (self[$0.edge].relation != .partOf || self[$0.neighbour].kind == .objective)
                }
        }
        let held = members.map { member in
            holdings(of: member, kinds.subtracting([kind]), selection).map(\.node).filter(selection.passes)
        }
        let things = Set(held.joined()).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(things, UInt32(0)...))
        let memberships = try BipartiteGraph(
            memberCount: members.count, groupCount: things.count,
            memberships: held.enumerated().flatMap { member, nodes in
                nodes.compactMap { node in places[node].map { (UInt32(member), $0) } }
            })
        return PlanNetwork(
            members: members, things: things, memberships: memberships, graph: try memberships.projection(weight))
    }

    /// The nodes of a kind that may be in a network, whatever the years: all but cross-programme categories, unless the
    /// query allows them.
    ///
    /// Complexity: linear in the nodes.
    package func nodes(of kind: NodeKind, _ query: GraphQuery) -> [NodeIndex] {
        graph.nodeIndices.filter { node in
            self[node].kind == kind && (!self[node].crossProgramme || query.allowed.contains(.crossProgramme))
        }
    }
}
