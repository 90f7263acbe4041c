import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanExchange

@Suite struct JSONGraphFormatTests {
    private static let plan = PlanOfObjectives(
        title: "Piano", municipality: "Prova", source: "Prova", years: [2031],
        transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua", line: 1)],
        directions: [Direction(id: "direction:verde", name: "Direzione Verde", line: 2)],
        objectives: [
            Objective(
                id: "objective:verde/1", direction: "direction:verde", code: "1", line: 4, texts: [2031: "L'acqua"],
                contributions: [
                    Contribution(
                        target: "goal:acqua", basis: .named, evidence: [Evidence(text: "acqua", line: 4, years: [2031])]
                    )
                ])
        ])

    private func graph() throws -> [String: Any] {
        let data = try JSONGraphFormat.encode(PlanGraph(Self.plan))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(Array(file.keys) == ["graph"])
        return try #require(file["graph"] as? [String: Any])
    }

    @Test func nodesHaveKindNumberAndTexts() throws {
        let nodes = try #require(try graph()["nodes"] as? [String: [String: Any]])
        #expect(Set(nodes.keys) == ["direction:verde", "objective:verde/1", "goal:acqua"])
        #expect(nodes["direction:verde"]?["label"] as? String == "Direzione Verde")
        let metadata = try #require(nodes["objective:verde/1"]?["metadata"] as? [String: Any])
        #expect(metadata["kind"] as? String == "objective")
        #expect(metadata["number"] as? Int == 1)
        #expect(metadata["texts"] as? [String: String] == ["2031": "L'acqua"])
    }

    @Test func edgesHaveRelationBasisAndEvidence() throws {
        let edges = try #require(try graph()["edges"] as? [[String: Any]])
        #expect(edges.map { $0["relation"] as? String } == ["assigns", "contributesTo"])
        let metadata = try #require(edges[1]["metadata"] as? [String: Any])
        #expect(metadata["basis"] as? String == "named")
        let evidence = try #require((metadata["evidence"] as? [[String: Any]])?.first)
        #expect(evidence["text"] as? String == "acqua")
        #expect(evidence["line"] as? Int == 4)
        #expect((edges[0]["metadata"] as? [String: Any])?["basis"] == nil)
    }

    @Test func theWholeGraphIsThere() throws {
        let graph = try GraphMLFormatTests.graph()
        let file = try #require(
            try JSONSerialization.jsonObject(with: JSONGraphFormat.encode(graph)) as? [String: [String: Any]])
        let body = try #require(file["graph"])
        #expect(body["directed"] as? Bool == true && body["label"] as? String == graph.plan.title)
        let nodes = try #require(body["nodes"] as? [String: [String: Any]])
        #expect(nodes.count == graph.graph.nodes.count)
        for node in graph.graph.nodes {
            let metadata = try #require(nodes[node.id]?["metadata"] as? [String: Any])
            #expect(metadata["kind"] as? String == node.kind.rawValue)
            #expect(metadata["crossProgramme"] as? Bool == (node.crossProgramme ? true : nil))
            #expect((metadata["line"] as? Int ?? 0 > 0) == (node.kind != .collaboration))
        }
        #expect(graph.graph.nodes.contains { $0.crossProgramme })
        let edges = try #require(body["edges"] as? [[String: Any]])
        try #require(edges.count == graph.graph.edges.count)
        for (read, index) in zip(edges, graph.graph.edgeIndices) {
            let edge = graph[index]
            #expect(read["source"] as? String == graph[graph.structure.source(of: index)].id)
            #expect(read["target"] as? String == graph[graph.structure.target(of: index)].id)
            let metadata = try #require(read["metadata"] as? [String: Any])
            #expect(metadata["lines"] as? [Int] == edge.lines)
            #expect(metadata["weight"] as? Int == max(1, edge.evidence.count))
            #expect(
                metadata["years"] as? [Int]
                    == (edge.evidence.isEmpty ? graph.years(of: index) : Set(edge.evidence.flatMap(\.years)).sorted()))
            #expect(metadata["basis"] as? String == edge.basis?.rawValue)
            #expect(metadata["role"] as? String == edge.role?.rawValue)
            let evidence = metadata["evidence"] as? [[String: Any]]
            #expect((evidence == nil) == edge.evidence.isEmpty)
            #expect((evidence ?? []).map { $0["years"] as? [Int] ?? [] } == edge.evidence.map { $0.years })
        }
    }

    /// The keys that the schema of version 2 allows (additionalProperties is false).
    @Test func noKeysAreThereThatTheSchemaForbids() throws {
        let graph = try graph()
        #expect(Set(graph.keys).isSubset(of: ["id", "label", "directed", "type", "metadata", "nodes", "edges"]))
        for node in try #require(graph["nodes"] as? [String: [String: Any]]).values {
            #expect(Set(node.keys).isSubset(of: ["label", "metadata"]))
        }
        for edge in try #require(graph["edges"] as? [[String: Any]]) {
            let allowed: Set = ["id", "source", "target", "relation", "directed", "label", "metadata"]
            #expect(Set(edge.keys).isSubset(of: allowed))
        }
    }

    @Test func theSamePlanGivesTheSameBytes() throws {
        #expect(try JSONGraphFormat.encode(PlanGraph(Self.plan)) == JSONGraphFormat.encode(PlanGraph(Self.plan)))
    }
}
