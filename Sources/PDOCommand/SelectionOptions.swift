import ArgumentParser
import CommandConsole
import GraphCore
import Plan
import PlanGraph
import PlanWording

/// What nodes have to do with, of lists and searches.
struct SelectionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(SelectionHelp.direction, .node),
        completion: .nodes(of: [.direction]))
    var direction: String?

    @Option(
        help: ArgumentHelp(SelectionHelp.programme, .node),
        completion: .nodes(of: [.programme]))
    var programme: String?

    @Option(
        help: ArgumentHelp(SelectionHelp.goal, .node),
        completion: .nodes(of: [.transversalGoal, .strategicDimension]))
    var goal: String?

    @Option(help: ArgumentHelp(SelectionHelp.basis, .basis))
    var basis: [Basis] = []

    /// Whether nothing is asked for.
    var isEmpty: Bool { direction == nil && programme == nil && goal == nil && basis.isEmpty }

    /// What only a plan knows, not a snapshot, and whether it is asked for.
    var ofPlans: [(name: String, isGiven: Bool)] {
        [
            ("--direction", direction != nil), ("--programme", programme != nil), ("--goal", goal != nil),
            ("--basis", !basis.isEmpty),
        ]
    }

    /// - Parameter years: only what stands in one of these; all where empty.
    /// - Throws: ``Failure`` for what is not one node, or one of another kind.
    func query(in graph: PlanGraph, years: Set<Int>) throws -> GraphQuery {
        func id(_ name: String?, _ option: String, _ kinds: [NodeKind]) throws -> Set<String> {
            try name.map { [graph[try graph.node(typed: $0, option: option, kinds)].id] } ?? []
        }
        return GraphQuery(
            bases: Set(basis), years: years, directions: try id(direction, "--direction", [.direction]),
            programmes: try id(programme, "--programme", [.programme]),
            goals: try id(goal, "--goal", [.transversalGoal, .strategicDimension]))
    }
}
