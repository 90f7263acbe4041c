import CGraphvizSystem
import Testing

@testable import Graphviz

/// What is written as DOT, Graphviz reads as the same nodes, edges and attributes. Each test is a process of its own:
/// the parser keeps its state from one text to the next.
@Suite struct DOTReadingTests {
    /// Texts that are hard to quote.
    static let texts =
        TextTests.texts + [
            "\\", "a\\", "\\\"", "\"", "a\\\"b", "\\\\\"", "node", "subgraph", "strict", "<b>", "<", ">", "a;b", "a->b",
            "-5.",
            "\n", "a\\\nb", "//", "/* x */", "# x", "é\u{301}", String(repeating: "long ", count: 3200), "]", "[", "{",
            "0x\u{0}1",
        ]

    struct Graph: Equatable {
        var nodes: [String: [String: String]] = [:]
        var edges: [[String: String]] = []
        var clusters: [String: [String]] = [:]
    }

    /// The drawing as it was meant: each object's own values, or the defaults.
    static func meant(_ drawing: Drawing) throws -> Graph {
        let prepared = try PreparedDrawing(drawing, for: .dotFile)
        func values(_ defaults: PreparedDrawing.Values, _ own: PreparedDrawing.Values) -> [String: String] {
            Dictionary((defaults + own).map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }).filter { !$1.isEmpty }
        }
        var graph = Graph()
        for node in prepared.nodes { graph.nodes[node.name] = values(prepared.nodeDefaults, node.values) }
        for edge in prepared.edges {
            var own = values(prepared.edgeDefaults, edge.values)
            let ends = [prepared.nodes[edge.tail].name, prepared.nodes[edge.head].name]
            own["from"] = prepared.isDirected ? ends[0] : ends.min()
            own["to"] = prepared.isDirected ? ends[1] : ends.max()
            graph.edges.append(own)
        }
        func members(_ index: Int) -> [String] {
            prepared.clusters[index].nodes.map { prepared.nodes[$0].name }
                + prepared.clusters.indices.filter { prepared.clusters[$0].parent == index }.flatMap(members)
        }
        for index in prepared.clusters.indices {
            graph.clusters[prepared.clusters[index].name] = members(index).sorted()
        }
        graph.edges.sort { "\($0.sorted { $0.key < $1.key })" < "\($1.sorted { $0.key < $1.key })" }
        return graph
    }

    /// The graph as Graphviz's own parser reads it, or nil when it doesn't.
    static func read(_ text: String) -> Graph? {
        guard let root = agmemread(text) else { return nil }
        defer { agclose(root) }
        func name(_ object: UnsafeMutableRawPointer) -> String { agnameof(object).map { String(cString: $0) } ?? "" }
        func values(_ object: UnsafeMutableRawPointer, _ kind: Int32) -> [String: String] {
            var result: [String: String] = [:]
            var symbol = agnxtattr(root, kind, nil)
            while let current = symbol {
                if let value = agxget(object, current), value.pointee != 0 {
                    result[String(cString: current.pointee.name)] = String(cString: value)
                }
                symbol = agnxtattr(root, kind, current)
            }
            return result
        }
        var graph = Graph()
        var node = agfstnode(root)
        let isDirected = agisdirected(root) != 0
        while let current = node {
            graph.nodes[name(current)] = values(current, 1)
            var edge = agfstout(root, current)
            while let one = edge {
                var own = values(one, 2)
                own["key"] = nil
                let ends = [name(current), name(one.pointee.node)]
                own["from"] = isDirected ? ends[0] : ends.min()
                own["to"] = isDirected ? ends[1] : ends.max()
                graph.edges.append(own)
                edge = agnxtout(root, one)
            }
            node = agnxtnode(root, current)
        }
        func readClusters(of parent: UnsafeMutablePointer<Agraph_t>) {
            var group = agfstsubg(parent)
            while let current = group {
                if name(current).hasPrefix("cluster_") {
                    var members: [String] = []
                    var node = agfstnode(current)
                    while let member = node {
                        members.append(name(member))
                        node = agnxtnode(current, member)
                    }
                    graph.clusters[name(current)] = members.sorted()
                }
                readClusters(of: current)
                group = agnxtsubg(current)
            }
        }
        readClusters(of: root)
        graph.edges.sort { "\($0.sorted { $0.key < $1.key })" < "\($1.sorted { $0.key < $1.key })" }
        return graph
    }

    @Test func whatIsWrittenIsRead() async {
        await #expect(processExitsWith: .success) {
            var count = 0
            for seed in 0..<600 {
                let random = RandomDrawing(seed: seed, texts: Self.texts)
                guard let text = try? random.drawing.dot() else { continue }
                let (read, meant) = (Self.read(text), try Self.meant(random.drawing))
                #expect(read?.nodes == meant.nodes, "\(seed)")
                #expect(read?.edges == meant.edges, "\(seed)")
                #expect(read?.clusters == meant.clusters, "\(seed)")
                count += 1
            }
            #expect(count > 300)
        }
    }

    @Test func anyNameIsReadOrRefused() async {
        await #expect(processExitsWith: .success) {
            var refused = 0
            for text in Self.texts {
                var drawing = Drawing(
                    name: text, nodes: [Drawing.Node(text, [.raw("comment", String(text.prefix(400)))])])
                drawing.clusters = [Drawing.Cluster(text, nodes: [text])]
                drawing.edges = [Drawing.Edge(from: text, to: text)]
                guard let written = try? drawing.dot() else {
                    refused += 1
                    continue
                }
                let (read, meant) = (Self.read(written), try Self.meant(drawing))
                #expect(read == meant, "\(text)")
            }
            #expect((5...25).contains(refused), "\(refused)")
        }
    }

    @Test(arguments: ["a\\", "\\", "a\\\"b", "\\\\\\", "%5"]) func namesThatDOTCannotWriteAreRefused(_ name: String)
        throws
    {
        let drawings = [
            Drawing(name: name), Drawing(name: "d", nodes: [Drawing.Node(name)]),
        ]
        for drawing in drawings {
            let error = #expect(throws: GraphvizError.self) { try drawing.dot() }
            #expect(error?.reason == .invalidDrawing && error?.explanation.contains("DOT") == true)
            // The picture has no such limit.
            #expect(throws: Never.self) { try drawing.svg(using: .dot) }
        }
    }
}
