import Foundation
import GraphCore
import Plan
import PlanGraph
import Testing

@testable import PDOCommand

/// Neighbours by the direction and relation of their edges, in a plan and in its snapshot, against all edges.
@Suite struct NeighbourDirectionTests {
    private static let nodes = [
        "direction:polizia-locale", "objective:tributi-e-bilancio/2", "goal:bilancio", "collaboration:rette",
    ]

    @Test(arguments: nodes) func neighboursAreTheOtherEndsOfTheEdgesAskedFor(id: String) throws {
        let data = try Data(contentsOf: Valdombra.folder.appending(path: "plan.json"))
        let graph = try PlanGraph(PlanOfObjectives(json: data))
        let node = try #require(graph.node(withID: id))
        try withTemporaryFolder { folder in
            let snapshot = folder.appending(path: "v").path(percentEncoded: false)
            #expect(Valdombra.pdo("snapshot", "write", ".", "-o", snapshot).exitCode == 0)
            for relation in [nil, Relation.assigns, .contributesTo, .participates] {
                for (way, direction) in [("out", EdgeDirection.outgoing), ("in", .incoming), ("both", .both)] {
                    let expected = graph.structure.edges(at: node, direction)
                        .filter { relation == nil || graph[$0.edge].relation == relation }
                        .map { graph[$0.neighbour].id }
                    let options = ["--edges", way] + (relation.map { ["--relation", $0.rawValue] } ?? [])
                    for graph in [[], ["--graph", snapshot]] {
                        let run = CommandRun.pdo(
                            arguments: ["neighbours", id, "--format", "ids"] + graph + options, in: Valdombra.folder)
                        let found = run.output.split(separator: "\n").map(String.init)
                        #expect(Set(found) == Set(expected), "\(graph + options)")
                        #expect(run.exitCode == (expected.isEmpty ? 2 : 0), "\(graph + options)")
                    }
                }
            }
        }
    }
}
