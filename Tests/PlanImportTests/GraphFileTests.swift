import Foundation
import GraphCore
import GraphSnapshot
import Plan
import PlanExchange
import PlanGraph
import Testing

@testable import PlanImport

/// Graphs of other programs.
@Suite struct GraphFileTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    private static func graph(_ name: String, isUndirected: Bool? = nil) throws -> GraphFile {
        let bytes = [UInt8](try Data(contentsOf: fixtures.appending(path: "Graphs/\(name)")))
        return try GraphFile(bytes, named: name, isUndirected: isUndirected)
    }

    private static func graph(text: String, named name: String, nodes: String? = nil) throws -> GraphFile {
        try GraphFile(
            Array(text.utf8), named: name, nodes: nodes.map { (Array($0.utf8), "nodes.csv") })
    }

    private func error(_ text: String, named name: String, nodes: String? = nil) -> GraphFileError? {
        do {
            _ = try Self.graph(text: text, named: name, nodes: nodes)
            return nil
        } catch { return error as? GraphFileError }
    }

    private func fault(_ file: String, _ line: Int, _ problem: GraphFileError.Problem) -> GraphFileError {
        GraphFileError(file: file, line: line, problem)
    }

    @Test(arguments: ["networkx.graphml", "networkx.json", "networkx.cyjs"])
    func networkXIsRead(name: String) throws {
        let graph = try Self.graph(name)
        #expect(graph.isDirected)
        #expect(graph.nodes.map(\.id) == ["n1", "n2", "n3"])
        #expect(graph.nodes.map(\.name) == ["Comune", "Scuola Àncora", "Parco"])
        #expect(graph.nodes.map(\.kind) == ["body", "school", "park"])
        #expect(graph.edges.map(\.relation) == ["runs", "keeps"])
        #expect(graph.edges.map(\.weight) == [2.5, 1])
        #expect(graph.edges.map { [$0.source, $0.target] } == [[0, 1], [0, 2]])
    }

    @Test(arguments: ["networkx.edgelist", "networkx-weighted.edgelist"])
    func listsOfEdgesAreRead(name: String) throws {
        let graph = try Self.graph(name, isUndirected: true)
        #expect(!graph.isDirected && graph.nodes.map(\.id) == ["a", "b", "c"])
        #expect(graph.edges.map(\.weight) == [3, 1])
    }

    @Test func igraphGephiAndYEdAreRead() throws {
        let igraph = try Self.graph("igraph.graphml")
        #expect(!igraph.isDirected && igraph.nodes.map(\.name) == ["Anna", "Bruno", "Carla"])
        #expect(igraph.edges.map(\.weight) == [2, 1] && igraph.edges.allSatisfy { $0.relation == "link" })
        let gephi = try Self.graph("gephi.graphml")
        #expect(!gephi.isDirected && gephi.nodes.map(\.name) == ["Anna & Co.", "Bruno"])
        #expect(gephi.edges.map(\.weight) == [1.5])
        let yEd = try Self.graph("yed.graphml")
        #expect(yEd.isDirected && yEd.nodes.map(\.name) == ["Uffici", "Anagrafe", "Sportello"])
        #expect(yEd.edges.map(\.relation) == ["apre"])
        #expect(yEd.edges.map { [$0.source, $0.target] } == [[1, 2]])
    }

    @Test func lesMiserablesIsWhole() throws {
        let graph = try Self.graph("lesmis.csv", isUndirected: true)
        #expect(graph.nodes.count == 77 && graph.edges.count == 254 && !graph.isDirected)
        #expect(graph.edges.reduce(0) { $0 + $1.weight } == 820)
        #expect(try Self.graph("lesmis.csv").isDirected)
    }

    /// D3's older graphs name nodes by their places.
    @Test func placesOfNodesAreRead() throws {
        let graph = try Self.graph(
            text: """
                {"nodes": [{"name": "Myriel", "group": 1}, {"name": "Napoleon", "group": 1}],
                 "links": [{"source": 1, "target": 0, "value": 4}]}
                """, named: "miserables.json")
        #expect(!graph.isDirected && graph.nodes.map(\.id) == ["Myriel", "Napoleon"])
        #expect(graph.edges == [.init(source: 1, target: 0, relation: "link", role: "", weight: 4)])
    }

    @Test func tablesOfGephiSayWhichEdgesHaveADirection() throws {
        let nodes = "Id,Label\na,Anna\nb,Bruno\nc,Carla\n"
        let graph = try Self.graph(
            text: "Source,Target,Type,Weight\na,b,Undirected,2\nb,c,Undirected,\"1,5\"\n", named: "edges.csv",
            nodes: nodes)
        #expect(!graph.isDirected && graph.nodes.map(\.name) == ["Anna", "Bruno", "Carla"])
        #expect(graph.edges.map(\.weight) == [2, 1.5] && graph.undirectedCount == 0)
        let mixed = try Self.graph(
            text: "Source,Target,Type\na,b,Directed\nb,c,Undirected\n", named: "edges.csv", nodes: nodes)
        #expect(mixed.isDirected && mixed.undirectedCount == 1)
        #expect(try Self.graph(text: "da;a;peso\nx;y;1\n", named: "edges.csv").nodes.map(\.id) == ["x", "y"])
        #expect(try Self.graph(text: "x\ty\t2\n", named: "e.tsv").edges.map(\.weight) == [2])
    }

    /// What is exported comes back: ids, names, kinds, relations, roles, and what searches don't go through.
    @Test(arguments: ["graphml", "yed", "jgf", "tables", "cyjs"])
    func exportsAreReadBack(form: String) throws {
        let plan = try PlanOfObjectives(
            json: Data(contentsOf: Self.fixtures.appending(path: "Plans/valdombra-2031-2033/plan.json")))
        let plans = try PlanGraph(plan)
        let export = try ExportGraph(plans)
        func bytes(_ write: (ByteSink) throws -> Void) throws -> [UInt8] { try ByteSink.bytes(write) }
        let graph: GraphFile =
            switch form {
            case "graphml": try GraphFile(bytes { try GraphMLFormat.write(export, to: $0) }, named: "g.graphml")
            case "yed": try GraphFile(bytes { try GraphMLFormat.write(export, .yEd, to: $0) }, named: "g.graphml")
            case "jgf": try GraphFile(bytes { try JSONGraphFormat.write(export, to: $0) }, named: "g.json")
            case "cyjs": try GraphFile(bytes { try CytoscapeFormat.write(export, to: $0) }, named: "g.cyjs")
            default:
                try GraphFile(
                    bytes { try GraphTables.write("edges.csv", of: export, to: $0) }, named: "edges.csv",
                    nodes: (bytes { try GraphTables.write("nodes.csv", of: export, to: $0) }, "nodes.csv"))
            }
        let known = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0) })
        #expect(known.count == plans.graph.nodes.count && graph.isDirected)
        for node in plans.graph.nodes {
            #expect(known[node.id]?.name == node.name && known[node.id]?.kind == node.kind.rawValue, "\(node.id)")
            #expect(known[node.id]?.relates == node.relates, "\(node.id)")
        }
        let weights = plans.graph.edges.map { Double(max(1, $0.evidence.count)) }
        #expect(graph.edges.map(\.weight).sorted() == weights.sorted() && weights.contains { $0 > 1 })
        let edges = graph.edges.map {
            [graph.nodes[$0.source].id, graph.nodes[$0.target].id, $0.relation, $0.role]
        }
        let expected = plans.graph.edgeIndices.map { edge in
            [
                plans[plans.structure.source(of: edge)].id, plans[plans.structure.target(of: edge)].id,
                plans[edge].relation.rawValue, plans[edge].role?.rawValue ?? "",
            ]
        }
        #expect(edges == expected)
    }

    @Test func faultsNameTheirLines() {
        #expect(error("a,b\n\"c,d\n", named: "e.csv")?.problem == .openQuote)
        #expect(
            error("source,target,weight\na,b,1\na,c,heavy\n", named: "e.csv") == fault("e.csv", 3, .weight("heavy")))
        #expect(error("source,target,weight\na,b,-1\n", named: "e.csv")?.problem == .weight("-1"))
        #expect(error("source,target,weight\na,b,0\n", named: "e.csv")?.problem == .weight("0"))
        #expect(error("source,target\na,\n", named: "e.csv") == fault("e.csv", 2, .missingEnd))
        let unknown = error("source,target\na,x\n", named: "e.csv", nodes: "id\na\n")
        #expect(unknown == fault("e.csv", 2, .unknownNode("x")))
        let twice = error("source,target\na,b\n", named: "e.csv", nodes: "id\na\nb\na\n")
        #expect(twice == fault("nodes.csv", 4, .duplicateID("a")))
        #expect(
            error("source,target\na,b\n", named: "e.csv", nodes: "label\na\n")?.problem
                == .missingColumn(["id", "node", "key"]))
        #expect(error("source,weight\na,2\n", named: "e.csv")?.line == 1)
        #expect(error("a b\nc\n", named: "e.txt") == fault("e.txt", 2, .shortLine))
        #expect(error("# nothing\n", named: "e.txt")?.problem == .noNodes)
        #expect(error("a b\n", named: "e.xyz")?.problem == .unknownForm)
        #expect(error("{\"nodes\": [\n1,\n}", named: "e.json") == fault("e.json", 3, .malformed(.json)))
        #expect(error("{\"x\": 1}", named: "e.json")?.problem == .noGraph(.json))
        #expect(
            error("{\"graphs\": [{\"nodes\": {\"a\": {}}},\n{\"nodes\": {}}]}", named: "e.json")
                == fault("e.json", 2, .severalGraphs))
        #expect(error("<graphml>\n<graph>\n</graphml>", named: "e.graphml")?.problem == .malformed(.graphML))
        #expect(error("<svg/>", named: "e.graphml")?.problem == .noGraph(.graphML))
        #expect(
            error("<!DOCTYPE g [<!ENTITY a \"b\">]><graphml/>", named: "e.graphml")?.problem == .documentType)
        let lost = "<graphml><graph>\n<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>"
        #expect(error(lost, named: "e.graphml") == fault("e.graphml", 3, .unknownNode("b")))
        let wide = "<graphml><graph><node id=\"a\"/>\n<hyperedge/></graph></graphml>"
        #expect(error(wide, named: "e.graphml") == fault("e.graphml", 2, .hyperedge))
    }

    /// Whatever the bytes, there is a graph or an error.
    @Test(arguments: ["yed.graphml", "networkx.json", "networkx.edgelist", "lesmis.csv"])
    func damagedFilesAreErrorsOrGraphs(name: String) throws {
        let whole = [UInt8](try Data(contentsOf: Self.fixtures.appending(path: "Graphs/\(name)")))
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, count)
        }
        var refused = 0
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...random(3) {
                switch random(3) {
                case 0: bytes[random(bytes.count)] = UInt8(random(256))
                case 1: bytes.removeSubrange(random(bytes.count)..<bytes.count)
                default: bytes.insert(contentsOf: bytes.prefix(random(60)), at: random(bytes.count))
                }
                if bytes.isEmpty { bytes = [0] }
            }
            do { _ = try GraphFile(bytes, named: name).builder() } catch { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test func deepAndManyAreRefused() {
        let deep = String(repeating: "[", count: 100_000)
        guard case .tooGreat? = error("{\"nodes\": " + deep, named: "e.json")?.problem else {
            Issue.record("deep JSON is read")
            return
        }
        let levels = String(repeating: "<graph>", count: 10_000)
        guard case .tooGreat? = error("<graphml>" + levels, named: "e.graphml")?.problem else {
            Issue.record("deep XML is read")
            return
        }
    }
}
