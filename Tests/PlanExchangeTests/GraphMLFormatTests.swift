import Foundation
import FoundationXML
import Plan
import PlanGraph
import Testing

@testable import PlanExchange

@Suite struct GraphMLFormatTests {
    private static let milan = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Data/milano-2024-2026/plan.json")

    private func elements(_ name: String, in document: XMLDocument) -> [XMLElement] {
        guard let graph = document.rootElement()?.elements(forName: "graph").first else { return [] }
        return graph.elements(forName: name)
    }

    private func value(_ key: String, of element: XMLElement) -> String? {
        element.elements(forName: "data").first { $0.attribute(forName: "key")?.stringValue == key }?.stringValue
    }

    @Test func aReaderFindsTheWholeGraph() throws {
        let graph = try PlanGraph(PlanOfObjectives(json: Data(contentsOf: Self.milan)))
        let document = try XMLDocument(data: Data(GraphMLFormat.encode(graph).utf8))
        let nodes = elements("node", in: document)
        #expect(nodes.map { value("node-id", of: $0) } == graph.graph.nodes.map(\.id))
        #expect(nodes.map { value("node-kind", of: $0) } == graph.graph.nodes.map(\.kind.rawValue))
        #expect(nodes.map { value("node-label", of: $0) } == graph.graph.nodes.map(\.name))
        let ids = nodes.compactMap { $0.attribute(forName: "id")?.stringValue }
        #expect(Set(ids).count == graph.graph.nodes.count)
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[-a-z0-9.:]+/) != nil })
        let edges = elements("edge", in: document)
        for (edge, index) in zip(edges, graph.graph.edgeIndices) {
            let ends = ["source", "target"].map { edge.attribute(forName: $0)?.stringValue }
            let expected = [graph.structure.source(of: index), graph.structure.target(of: index)]
            #expect(ends == expected.map { ids[Int($0.rawValue)] })
            #expect(value("edge-relation", of: edge) == graph[index].relation.rawValue)
        }
        #expect(edges.count == graph.graph.edges.count)
    }

    @Test func everyKeyIsDeclaredWithItsType() throws {
        let graph = try PlanGraph(PlanOfObjectives(json: Data(contentsOf: Self.milan)))
        let document = try XMLDocument(data: Data(GraphMLFormat.encode(graph).utf8))
        let keys = (document.rootElement()?.elements(forName: "key") ?? []).compactMap {
            $0.attribute(forName: "id")?.stringValue
        }
        #expect(Set(keys).count == keys.count)
        let used = (elements("node", in: document) + elements("edge", in: document)).flatMap { element in
            element.elements(forName: "data").compactMap { $0.attribute(forName: "key")?.stringValue }
        }
        #expect(Set(used).isSubset(of: keys))
        #expect(keys.contains("node-text2024"))
    }

    @Test func signsThatXMLDoesNotAllowAreLeftOut() throws {
        let text = "a & b <c> \"d\" 'e' \u{1}\u{FFFF}è🌳\r\n\tf"
        let escaped = GraphMLFormat.escaped(text)
        let document = try XMLDocument(data: Data("<x y=\"\(escaped)\">\(escaped)</x>".utf8))
        #expect(document.rootElement()?.stringValue == "a & b <c> \"d\" 'e' è🌳\r\n\tf")
    }

    @Test func differentIDsMakeDifferentTokens() {
        #expect(GraphMLFormat.token("objective:casa/5") == "objective:casa.5")
        let ids = ["", "_", "a/b", "a.b", "a_2e_b", "a b", "è", "a\u{0}"]
        let tokens = ids.map(GraphMLFormat.token)
        #expect(Set(tokens).count == ids.count)
        #expect(tokens.allSatisfy { $0.wholeMatch(of: /[-A-Za-z0-9._:]+/) != nil })
    }
}
