import Foundation
import Plan
import PlanAnswers
import PlanGraph
import PlanWording

/// The code of the article "Ask a plan", step by step.
enum AskAPlan {
    static func run(file: URL, print: (String) -> Void) throws {
        let graph = try PlanGraph(PlanOfObjectives(json: Data(contentsOf: file)))
        print("\(graph.plan.objectives.count) objectives of \(graph.plan.directions.count) directions")

        guard case .node(let goal) = graph.resolve("piano aria") else { return }
        print(graph[goal].id)

        var request = NeighboursRequest(of: goal)
        request.depth = 2
        request.query = GraphQuery(kinds: [.direction], bases: [.named], years: [2026])
        request.limit = 2
        let answer = graph.answer(request)
        for neighbour in answer.neighbours {
            for evidence in neighbour.steps.flatMap(\.way).flatMap(\.evidence) {
                print("\(neighbour.node.name), line \(evidence.line): \(evidence.text)")
            }
        }
        print("and \(answer.leftOut) more")

        print(answer.document(in: .italian).text(width: 80))

        let casa = answer.neighbours[1].node.index
        let shared = graph.answer(SharedRequest(of: casa, via: [.transversalGoal]))
        for neighbour in shared.neighbours.prefix(2) {
            print("\(neighbour.node.name): \(neighbour.shared.map(\.node.shortName).joined(separator: ", "))")
        }

        let selection = graph.selection(GraphQuery(years: [2026], goals: [graph[goal].id]))
        print("\(selection.objectives.count) objectives of 2026 serve the goal")

        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        print(String(decoding: try encoder.encode(answer.node), as: UTF8.self))
    }
}
