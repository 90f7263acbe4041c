import Foundation
import Testing

@testable import PDOCommand

/// An export has what the same filters give in lists and among neighbours.
@Suite struct ExportTests {
    private struct Exported: Decodable {
        struct Graph: Decodable {
            struct Node: Decodable {}
            struct Edge: Decodable {
                let source: String
                let target: String
                let relation: String
            }

            let nodes: [String: Node]
            let edges: [Edge]
        }

        let graph: Graph
    }

    private func exported(_ arguments: String...) throws -> Exported.Graph {
        let run = CommandRun.pdo(arguments: ["export", "jgf"] + arguments)
        #expect(run.exitCode == 0, "\(run.messages)")
        return try JSONDecoder().decode(Exported.self, from: Data(run.output.utf8)).graph
    }

    private func listed(_ kind: String, _ arguments: [String]) -> Set<String> {
        let run = CommandRun.pdo(arguments: ["list", kind, "--format", "ids"] + arguments)
        return Set(run.output.split(separator: "\n").map(String.init))
    }

    @Test(
        arguments: [
            ["--direction", "casa"], ["--year", "2026"], ["--goal", "piano-aria-clima"],
            ["--goal", "piano-aria-clima", "--basis", "named"], ["--programme", "coesione-sociale"],
            ["--direction", "mobilita", "--year", "2025", "--year", "2026"],
        ]) func objectivesAndGoalsAreThoseOfALists(filters: [String]) throws
    {
        let run = CommandRun.pdo(arguments: ["export", "jgf"] + filters)
        let graph = try JSONDecoder().decode(Exported.self, from: Data(run.output.utf8)).graph
        let objectives = Set(graph.nodes.keys.filter { $0.hasPrefix("objective:") })
        #expect(!objectives.isEmpty && objectives == listed("objective", filters))
        #expect(graph.edges.allSatisfy { graph.nodes[$0.source] != nil && graph.nodes[$0.target] != nil })
    }

    @Test func kindsAndRelationsAreAllThatIsLeft() throws {
        let parts = try exported("--kind", "direction", "--kind", "collaboration", "--relation", "participates")
        #expect(Set(parts.nodes.keys.map { $0.prefix { $0 != ":" } }) == ["direction", "collaboration"])
        #expect(!parts.edges.isEmpty && parts.edges.allSatisfy { $0.relation == "participates" })
        let neighbours = CommandRun.pdo("neighbours", "casa", "--relation", "participates", "--format", "ids").output
        let casa = parts.edges.filter { $0.source == "direction:casa" }.map(\.target)
        #expect(Set(casa) == Set(neighbours.split(separator: "\n").map(String.init)))
    }

    @Test func graphMLHasTheSameParts() throws {
        let filters = ["--year", "2026", "--kind", "direction", "--kind", "programme"]
        let xml = CommandRun.pdo(arguments: ["export", "graphml"] + filters).output
        let graph = try exported("--year", "2026", "--kind", "direction", "--kind", "programme")
        #expect(xml.ranges(of: "<node ").count == graph.nodes.count && !graph.nodes.isEmpty)
        #expect(xml.ranges(of: "<edge ").count == graph.edges.count)
    }

    @Test func whatIsNotThereIsTold() {
        let year = CommandRun.pdo("export", "jgf", "--year", "1999")
        #expect(year.exitCode == 1 && year.output.isEmpty && year.messages.contains("1999"))
        let none = CommandRun.pdo("export", "jgf", "--kind", "strategicObjective")
        #expect(none.exitCode == 2 && none.output.contains("\"nodes\" : {"), "\(none.messages)")
        #expect(!none.messages.isEmpty)
    }
}
