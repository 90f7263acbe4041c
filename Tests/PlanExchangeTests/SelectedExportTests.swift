import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanExchange

/// An export of a part of the graph has the nodes and edges that the query selects, and of their evidence what counts.
@Suite struct SelectedExportTests {
    private static let plan: PlanOfObjectives = {
        func objective(_ direction: String, _ years: [Int]) -> Objective {
            Objective(
                id: "objective:\(direction)/1", direction: "direction:\(direction)", code: "1", line: 4,
                texts: Dictionary(uniqueKeysWithValues: years.map { ($0, "L'acqua") }),
                contributions: [
                    Contribution(
                        target: "goal:acqua", basis: .named,
                        evidence: years.map { Evidence(text: "acqua \($0)", line: 4, years: [$0]) })
                ])
        }
        return PlanOfObjectives(
            title: "Piano", municipality: "Prova", source: "Prova", years: [2031, 2032],
            transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua", line: 1)],
            directions: ["verde", "casa"].map { Direction(id: "direction:\($0)", name: $0, line: 2) },
            objectives: [objective("verde", [2031, 2032]), objective("casa", [2031])])
    }()

    private struct Exported: Equatable {
        var nodes: Set<String>
        var evidence: [String]
    }

    private static let cases: [(GraphQuery, Exported)] = [
        (
            GraphQuery(),
            Exported(
                nodes: ["direction:verde", "direction:casa", "objective:verde/1", "objective:casa/1", "goal:acqua"],
                evidence: ["", "acqua 2031\nacqua 2032", "", "acqua 2031"])
        ),
        (
            GraphQuery(years: [2032]),
            Exported(
                nodes: ["direction:verde", "objective:verde/1", "goal:acqua"], evidence: ["", "acqua 2032"])
        ),
        (
            GraphQuery(kinds: [.objective, .transversalGoal], directions: ["direction:casa"]),
            Exported(nodes: ["objective:casa/1", "goal:acqua"], evidence: ["acqua 2031"])
        ),
        (GraphQuery(kinds: [.driver]), Exported(nodes: [], evidence: [])),
    ]

    @Test(arguments: cases.indices) func bothFormatsHaveWhatIsSelected(index: Int) throws {
        let (query, expected) = Self.cases[index]
        let graph = try PlanGraph(Self.plan)
        let file = try JSONSerialization.jsonObject(with: JSONGraphFormat.encode(graph, query)) as? [String: Any]
        let json = try #require(file?["graph"] as? [String: Any])
        let edges = try #require(json["edges"] as? [[String: Any]])
        let inJSON = Exported(
            nodes: Set((json["nodes"] as? [String: Any] ?? [:]).keys),
            evidence: edges.map { edge in
                let evidence = (edge["metadata"] as? [String: Any])?["evidence"] as? [[String: Any]]
                return (evidence ?? []).compactMap { $0["text"] as? String }.joined(separator: "\n")
            })
        #expect(inJSON == expected)
        let reading = try GraphMLReading(GraphMLFormat.encode(graph, query))
        let inXML = Exported(
            nodes: Set(reading.nodes.compactMap { $0.data["node-id"] }),
            evidence: reading.edges.map { $0.data["edge-evidence"] ?? "" })
        #expect(inXML == expected)
    }
}
