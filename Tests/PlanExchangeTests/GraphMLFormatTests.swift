import Foundation
import FoundationXML
import Plan
import PlanGraph
import Testing

@testable import PlanExchange

/// What an XML reader finds in a GraphML file.
final class GraphMLReading: NSObject, XMLParserDelegate {
    struct Element {
        var attributes: [String: String]
        var data: [String: String] = [:]
    }

    private(set) var keys: [String] = []
    private(set) var nodes: [Element] = []
    private(set) var edges: [Element] = []
    private(set) var text = ""
    private var current: Element?
    private var key = ""

    init(_ xml: String) throws {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        if !parser.parse() { throw try #require(parser.parserError) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        switch name {
        case "key": keys.append(attributes["id"] ?? "")
        case "node", "edge": current = Element(attributes: attributes)
        case "data":
            key = attributes["key"] ?? ""
            text = ""
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        switch name {
        case "node":
            if let current { nodes.append(current) }
            current = nil
        case "edge":
            if let current { edges.append(current) }
            current = nil
        case "data": current?.data[key] = text
        default: break
        }
    }
}

@Suite struct GraphMLFormatTests {
    static func graph() throws -> PlanGraph {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Data/milano-2024-2026/plan.json")
        return try PlanGraph(PlanOfObjectives(json: Data(contentsOf: file)))
    }

    @Test func aReaderFindsTheWholeGraph() throws {
        let graph = try Self.graph()
        let reading = try GraphMLReading(GraphMLFormat.encode(graph))
        #expect(reading.nodes.map { $0.data["node-id"] } == graph.graph.nodes.map { $0.id })
        #expect(reading.nodes.map { $0.data["node-kind"] } == graph.graph.nodes.map { $0.kind.rawValue })
        #expect(reading.nodes.map { $0.data["node-label"] } == graph.graph.nodes.map { $0.name })
        let ids = reading.nodes.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == graph.graph.nodes.count)
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[-a-z0-9.:]+/) != nil })
        try #require(ids.count == graph.graph.nodes.count && reading.edges.count == graph.graph.edges.count)
        for (edge, index) in zip(reading.edges, graph.graph.edgeIndices) {
            #expect(edge.attributes["source"] == ids[Int(graph.structure.source(of: index).rawValue)])
            #expect(edge.attributes["target"] == ids[Int(graph.structure.target(of: index).rawValue)])
            #expect(edge.data["edge-relation"] == graph[index].relation.rawValue)
            let evidence = graph[index].evidence
            let years = graph.years(of: index).map { String($0) }
            #expect(edge.attributes["id"] == nil && edge.data["edge-weight"] == "\(max(1, evidence.count))")
            #expect(
                edge.data["edge-evidence"]
                    == (evidence.isEmpty ? nil : evidence.map { $0.text }.joined(separator: "\n")))
            #expect(edge.data["edge-years"] == (years.isEmpty ? nil : years.joined(separator: " ")))
            #expect(edge.data["edge-lines"] == graph[index].lines.map { String($0) }.joined(separator: " "))
            #expect(edge.data["edge-basis"] == graph[index].basis?.rawValue)
            #expect(edge.data["edge-role"] == graph[index].role?.rawValue)
        }
    }

    @Test func nodesHaveWhatTheirKindHas() throws {
        let graph = try Self.graph()
        let reading = try GraphMLReading(GraphMLFormat.encode(graph))
        let objectives = Dictionary(uniqueKeysWithValues: graph.plan.objectives.map { ($0.id, $0) })
        for (node, read) in zip(graph.graph.nodes, reading.nodes) {
            var expected = ["node-id": node.id, "node-kind": node.kind.rawValue, "node-label": node.name]
            if node.kind == .programme { expected["node-crossProgramme"] = "\(node.crossProgramme)" }
            expected["node-description"] = graph.plan.strategicDimensions.first { $0.id == node.id }?.text
            expected["node-word"] = graph.plan.directions.first { $0.id == node.id }?.word
            let objective = objectives[node.id]
            let office = objective.flatMap { graph.node(withID: $0.direction) }.map { graph[$0].pictureName }
            expected["node-shortLabel"] = office.map { "\($0) \(objective?.code ?? "")" } ?? node.pictureName
            expected["node-color"] = node.kind.hexColour
            expected["node-years"] = (objective.map { $0.texts.keys.sorted() } ?? graph.plan.years)
                .map { "\($0)" }.joined(separator: " ")
            // What stands on a line of the document says on which.
            expected["node-line"] = read.data["node-line"]
            expected["node-place"] = read.data["node-line"].map { "line:" + $0 }
            #expect((read.data["node-line"] == nil) == (node.kind == .collaboration || Self.onlyInProfile(node, graph)))
            if let objective = objectives[node.id] {
                expected["node-number"] = objective.number.map { "\($0)" }
                expected["node-line"] = "\(objective.line)"
                for (year, text) in objective.texts { expected["node-text\(year)"] = text }
            }
            #expect(read.data == expected)
        }
        #expect(reading.nodes.contains { $0.data["node-crossProgramme"] == "true" })
        #expect(reading.nodes.contains { $0.data["node-crossProgramme"] == "false" })
    }

    /// Whether only the profile names a goal.
    private static func onlyInProfile(_ node: PlanNode, _ graph: PlanGraph) -> Bool {
        graph.plan.transversalGoals.contains { $0.id == node.id && $0.line == 0 }
    }

    /// No reader mixes data up with what it knows itself, and one name has one type.
    @Test func keysHaveNamesOfTheirOwn() throws {
        let xml = try GraphMLFormat.encode(Self.graph())
        var types: [String: String] = [:]
        for match in xml.matches(of: /attr.name="(\w+)" attr.type="(\w+)"/) {
            let (name, type) = (String(match.1), String(match.2))
            #expect(name != "id" && name != "key")
            #expect(types[name] == nil || types[name] == type, "\(name)")
            types[name] = type
        }
        #expect(types["weight"] == "int" && types["planId"] == "string")
    }

    /// Years of texts that are not among the plan's have keys too; all ascend.
    @Test func keysOfYearsAscend() throws {
        let plan = PlanOfObjectives(
            title: "t", municipality: "m", source: "s", years: [2032, 2033],
            directions: [Direction(id: "direction:d", name: "D", line: 1)],
            objectives: [
                Objective(
                    id: "objective:d/1", direction: "direction:d", code: "1", line: 2, texts: [2031: "a", 2034: "b"])
            ])
        let reading = try GraphMLReading(GraphMLFormat.encode(PlanGraph(plan)))
        #expect(
            reading.keys.filter { $0.hasPrefix("node-text") }
                == ["node-text2031", "node-text2032", "node-text2033", "node-text2034"])
    }

    @Test func everyKeyIsDeclared() throws {
        let reading = try GraphMLReading(GraphMLFormat.encode(Self.graph()))
        #expect(Set(reading.keys).count == reading.keys.count && reading.keys.contains("node-text2024"))
        for element in reading.nodes + reading.edges { #expect(Set(element.data.keys).isSubset(of: reading.keys)) }
    }

    @Test func signsThatXMLDoesNotAllowAreLeftOut() throws {
        let text = "a & b <c> \"d\" 'e' \u{1}\u{FFFF}è🌳\r\n\tf"
        let escaped = GraphMLFormat.escaped(text)
        let reading = try GraphMLReading("<data y=\"\(escaped)\">\(escaped)</data>")
        #expect(reading.text == "a & b <c> \"d\" 'e' è🌳\r\n\tf")
    }

    @Test func differentIDsMakeDifferentTokens() {
        #expect(GraphMLFormat.token("objective:casa/5") == "objective:casa.5")
        #expect(GraphMLFormat.token("zZ09-: è") == "zZ09-:_20__e8_" && GraphMLFormat.token("") == "_")
        let ids = ["", "_", "a/b", "a.b", "a_2e_b", "a b", "è", "a\u{0}"]
        let tokens = ids.map(GraphMLFormat.token)
        #expect(Set(tokens).count == ids.count)
        #expect(tokens.allSatisfy { $0.wholeMatch(of: /[-A-Za-z0-9._:]+/) != nil })
    }
}
