import GraphCore
import Plan

/// What is tied to the objectives of a selection: the content of lists, and where a search looks.
///
/// ```swift
/// let ties = SelectedTies(of: graph.selection(GraphQuery(years: [2026], directions: ["direction:casa"])))
/// ties.nodes(of: .transversalGoal)  // the goals that objectives of that direction serve in that year
/// ```
package struct SelectedTies: Sendable {
    let selection: GraphSelection
    /// The objectives that count and, where the query names bases, have a link inferred in one of these ways; in the
    /// graph's order.
    package let objectives: [NodeIndex]
    private let chosen: Set<NodeIndex>
    /// The directions whose memberships of collaborations count although no objective says so: those that the query
    /// names alone. Nil where those of all do.
    private let members: Set<NodeIndex>?
    /// Whether nodes without any objective count as well.
    private let isAll: Bool

    private var graph: PlanGraph { selection.graph }

    /// - Complexity: linear in the objectives and their edges.
    package init(of selection: GraphSelection) {
        let (graph, query) = (selection.graph, selection.query)
        self.selection = selection
        objectives =
            query.bases.isEmpty
            ? selection.objectives
            : selection.objectives.filter { node in
                graph.structure.edges(at: node).contains {
                    graph[$0.edge].basis != nil && graph.follows($0.edge, query)
                }
            }
        chosen = Set(objectives)
        members =
            query.isOfSomeObjectives
            ? selection.programmes == nil && selection.goals == nil ? selection.directions : [] : nil
        isAll = members == nil && query.years.isEmpty && query.bases.isEmpty && query.relations.isEmpty
    }

    /// The nodes of a kind that have to do with the objectives, in the graph's order.
    package func nodes(of kind: NodeKind) -> [NodeIndex] {
        guard kind != .objective else { return objectives }
        return graph.graph.nodeIndices.filter { graph[$0].kind == kind && (isAll || isTied($0)) }
    }

    private func isTied(_ node: NodeIndex) -> Bool {
        !tied(to: node, .objective).isEmpty
            || graph.structure.edges(at: node).contains { edge, neighbour in
                graph[edge].relation == .participates && members?.contains(neighbour) ?? false && follows(edge)
            }
    }

    /// The nodes of a kind that are tied to a node, by an edge or through one of the objectives.
    ///
    /// Where the query names whose objectives count, a direction's membership of a collaboration counts only if it is
    /// that of a direction that the query names.
    package func tied(to node: NodeIndex, _ kind: NodeKind) -> Set<NodeIndex> {
        var found: Set<NodeIndex> = []
        for (edge, neighbour) in graph.structure.edges(at: node)
        where follows(edge) && !graph[edge].isInvolvement {
            let isChosen = chosen.contains(neighbour)
            let isMember =
                graph[edge].relation == .participates
                && members.map { !$0.isDisjoint(with: [node, neighbour]) } ?? true
            if graph[neighbour].kind == kind, isChosen || isMember { found.insert(neighbour) }
            guard isChosen else { continue }
            for (further, end) in graph.structure.edges(at: neighbour) where follows(further) {
                if end != node, graph[end].kind == kind, !graph[further].isInvolvement { found.insert(end) }
            }
        }
        return found
    }

    /// Lists tell whatever an objective that counts is tied to, other directions and programmes too.
    private func follows(_ edge: EdgeIndex) -> Bool { graph.follows(edge, selection.query) }
}

extension PlanGraph {
    /// The nodes that have to do with the objectives of a query; nil for all, where it has no condition for objectives
    /// but years.
    ///
    /// Complexity: linear in the graph.
    func nodes(relatedTo query: GraphQuery) -> Set<NodeIndex>? {
        guard query.isOfSomeObjectives || !query.bases.isEmpty || !query.relations.isEmpty else { return nil }
        let ties = SelectedTies(of: selection(query))
        return Set(NodeKind.allCases.flatMap(ties.nodes))
    }
}
