import Testing

@testable import Graphviz

/// Whatever identifiers are given, no two objects of the SVG have the same.
@Suite struct IdentifierTests {
    static let identifiers = [
        "graph0", "graph-1", "node1", "node2", "node-1", "node-2", "node-1-2", "edge1", "edge-1", "clust1", "cluster-1",
        "a_node1", "a_edge-1", "a_clust1", "node-2-cell-1", "a_node-2-cell-1", "gradient-1", "l_0", "r_0", "node1_l_0",
        "x", "x-cell-1", "layer1", "page1_1",
    ]

    static func identifiers(of svg: String) -> [String] { SVGReading.values(of: "id", in: svg) }

    private func drawing(_ generator: inout SeededGenerator) -> Drawing {
        var drawing = Drawing(name: "ids", nodes: (0..<4).map { Drawing.Node("n\($0)") })
        drawing.edges = [("n0", "n1"), ("n1", "n2"), ("n2", "n3")].map { Drawing.Edge(from: $0, to: $1) }
        drawing.clusters = [Drawing.Cluster("c", nodes: ["n3"])]
        var free = Self.identifiers
        func some(_ generator: inout SeededGenerator) -> [Attribute] {
            var result: [Attribute] = []
            if Bool.random(using: &generator) {
                let identifier = free.remove(at: Int.random(in: 0..<free.count, using: &generator))
                free.removeAll { $0 == "a_" + identifier || "a_" + $0 == identifier }
                result.append(.identifier(identifier))
            }
            if Bool.random(using: &generator) { result.append(.title("title")) }
            if Bool.random(using: &generator) { result.append(.tooltip("tip")) }
            return result
        }
        drawing.attributes = some(&generator)
        for index in drawing.nodes.indices { drawing.nodes[index].attributes = some(&generator) }
        for index in drawing.edges.indices { drawing.edges[index].attributes = some(&generator) }
        drawing.clusters[0].attributes = some(&generator)
        let cell = LabelTable.Cell("q", url: "x.html")
        drawing.nodes[1].attributes.append(.tableLabel(LabelTable(rows: [[cell, cell]])))
        drawing.nodes[2].attributes += [.style(.filled), .raw("fillcolor", "red:blue")]
        return drawing
    }

    @Test func allAreDifferent() throws {
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<200 {
            let drawing = drawing(&generator)
            let found = Self.identifiers(of: try drawing.svg(using: .dot).text)
            #expect(Set(found).count == found.count, "\(found.sorted()) of \(drawing)")
        }
    }

    @Test func givenOnesAreKept() throws {
        let nodes = ["node2", "graph0", "edge1"].enumerated().map {
            Drawing.Node("n\($0)", [.identifier($1), .tooltip("x")])
        }
        let drawing = Drawing(name: "kept", nodes: nodes, edges: [Drawing.Edge(from: "n0", to: "n1")])
        let found = Self.identifiers(of: try drawing.svg(using: .dot).text)
        for identifier in ["node2", "graph0", "edge1", "a_node2"] { #expect(found.count { $0 == identifier } == 1) }
    }

    /// The first free one: with a number behind it, from 2 on, where somebody has it, its link, or what looks like a
    /// cell of it.
    @Test func theFirstFreeNameIsTaken() {
        func name(_ identifiers: [String]) -> String {
            let nodes = identifiers.enumerated().map { Drawing.Node("n\($0)", [.identifier($1)]) }
            return ObjectNames(of: Drawing(name: "names", nodes: nodes)).name(kind: "node", number: 7)
        }
        #expect(name([]) == "node-7" && name(["node-70", "node-7-2", "edge-7", "node-7-celle"]) == "node-7")
        for one in ["node-7", "a_node-7", "node-7-cell-1", "a_node-7-cell-1"] {
            #expect(name([one]) == "node-7-2", "\(one)")
            #expect(name([one, "node-7-3"]) == "node-7-2", "\(one)")
            #expect(name([one, "node-7-2"]) == "node-7-3", "\(one)")
            #expect(name([one, "node-7-3-cell-2", "a_node-7-2"]) == "node-7-4", "\(one)")
        }
    }

    @Test func theLinkOfAnotherIsAnError() {
        let nodes = ["x", "a_x"].enumerated().map { Drawing.Node("n\($0)", [.identifier($1)]) }
        let error = #expect(throws: GraphvizError.self) { try Drawing(name: "link", nodes: nodes).dot() }
        #expect(error?.reason == .invalidDrawing && error?.explanation.contains("\"a_x\" of node \"n1\"") == true)
    }

    /// Graphviz counts gradients through the process.
    @Test func gradientsAreTheSameInEveryDrawing() throws {
        let node = Drawing.Node("a", [.style(.filled), .raw("fillcolor", "red:blue")])
        let drawing = Drawing(
            name: "gradient", nodes: [node, Drawing.Node("b", node.attributes + [.style(.filled, .radial)])])
        let first = try drawing.svg(using: .dot).text
        #expect(try drawing.svg(using: .dot).text == first)
        #expect(SVGReading.pieces(of: first, from: "url(#", to: ")") == ["gradient-1", "gradient-2"])
        #expect(SVGReading.pieces(of: first, from: "Gradient id=\"", to: "\"") == ["gradient-1", "gradient-2"])
    }
}
