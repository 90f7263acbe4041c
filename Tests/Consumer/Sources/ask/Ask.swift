import Foundation
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextDocument

/// Asks a plan what `pdo` asks it, by its libraries: values, JSON, sentences in Italian, and a map.
///
///     swift run --package-path Tests/Consumer ask Data/milano-2024-2026/plan.json casa mobilita casa.svg
@main struct Ask {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 4 else {
            throw Complaint("give a plan.json, two directions, and a name for the map")
        }
        let (file, first, second, map) = (arguments[1], arguments[2], arguments[3], arguments[4])
        let graph = try PlanGraph(PlanOfObjectives(json: Data(contentsOf: URL(filePath: file))))
        let (from, to) = (try node(first, in: graph), try node(second, in: graph))

        let neighbours = graph.answer(NeighboursRequest(of: from))
        print("\(neighbours.neighbours.count) neighbours, the first \(neighbours.neighbours[0].node.name)")
        try tell(neighbours, neighbours.document(in: .italian))

        let shared = graph.answer(SharedRequest(of: from, via: [.transversalGoal]))
        try tell(shared, shared.document(in: .italian))

        let paths = graph.answer(PathsRequest(from: from, to: to))
        for link in paths.links.flatMap(\.ties).flatMap(\.ways).flatMap(\.links) {
            print("because of", link.evidence.map(\.text), "on lines", link.lines)
        }
        try tell(paths, paths.document(in: .italian))

        let page = graph.page(on: from)
        print(page.sections.map(\.key.rawValue))
        try tell(page, page.document(in: .italian))

        let years = graph.plan.years
        let comparison = graph.comparison(from: years[0], to: years[1]).answer()
        print(comparison.objectives.filter { $0.status == .ended }.count, "objectives end")
        try tell(comparison, comparison.document(in: .italian))

        for finding in graph.audit() { print(finding.code.rawValue, finding.lines, finding.message(in: .italian)) }

        // Around a node by its index, of some years only: no name is written for the program to find again.
        var definition = MapDefinition.around([from], in: graph)
        definition.depth = 1
        definition.query.years = [years[0]]
        try Data(PlanMap(graph, definition).svg().utf8).write(to: URL(filePath: map))

        // The collaboration map as it is, with another focus.
        let goals = graph.graph.nodeIndices.filter { graph[$0].kind == .transversalGoal }
        for goal in goals { print(try PlanMap(graph, MapDefinition().focused(on: [goal])).summary) }
    }

    private static func node(_ name: String, in graph: PlanGraph) throws -> NodeIndex {
        switch graph.resolve(name) {
        case .node(let node): return node
        case .ambiguous(let nodes): throw Complaint("\(name) is one of \(nodes.map { graph[$0].id })")
        case .unknown(let nearest):
            throw Complaint("nothing is called \(name); perhaps \(nearest.map { graph[$0].id })")
        }
    }

    /// The answer as JSON, and as people read it.
    private static func tell(_ answer: some Encodable, _ document: TextDocument) throws {
        print(try JSONEncoder().encode(answer).count, "bytes of JSON")
        print(document.text(width: 80))
    }
}

struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
