import Testing

@testable import Graphviz

@Suite struct LayoutTests {
    func overlap(_ one: Layout.Box, _ other: Layout.Box) -> Bool {
        one.left < other.right && other.left < one.right && one.bottom < other.top && other.bottom < one.top
    }

    @Test(arguments: [Engine.dot, .neato, .fdp, .sfdp, .twopi].filter(\.isUsable))
    func nodesDoNotOverlap(_ engine: Engine) throws {
        let drawing = network(40, isDirected: false, attributes: [.overlap(bestOverlap), .separation(points: 4)])
        let layout = try drawing.layout(using: engine)
        #expect(layout.nodes.map(\.id) == drawing.nodes.map(\.id))
        for (index, node) in layout.nodes.enumerated() {
            #expect(node.box.left >= layout.box.left - 0.5 && node.box.right <= layout.box.right + 0.5)
            #expect(node.box.bottom >= layout.box.bottom - 0.5 && node.box.top <= layout.box.top + 0.5)
            #expect(node.width >= textWidth("Direzione 1"))
            for other in layout.nodes[(index + 1)...] { #expect(!overlap(node.box, other.box)) }
        }
    }

    @Test func yGrowsUpwards() throws {
        let drawing = Drawing(
            name: "order",
            nodes: [Drawing.Node("above"), Drawing.Node("below")],
            edges: [Drawing.Edge(from: "above", to: "below")]
        )
        let layout = try drawing.layout(using: .dot)
        let (above, below) = (try #require(layout["above"]), try #require(layout["below"]))
        #expect(above.y > below.y && above.x == below.x)
        #expect(layout["elsewhere"] == nil)
    }

    @Test(arguments: [Engine.sfdp, .dot].filter(\.isUsable)) func legendBesideAFinishedLayout(_ engine: Engine) throws {
        var drawing = network(12, attributes: [.overlap(bestOverlap)])
        if engine == .dot {
            drawing.clusters = [Drawing.Cluster("frame", [.label("Frame")], nodes: ["n0", "n1"])]
        }
        let before = try drawing.layout(using: engine)
        #expect(before.clusters.map(\.id) == (engine == .dot ? ["frame"] : []))
        drawing = drawing.positioned(by: before)
        let (x, y) = (before.box.right + 100, before.box.top - 20)
        drawing.nodes.append(Drawing.Node("legend", [.label("Legend"), .position(x: x, y: y)]))
        let after = try drawing.layout(using: .fixedPositions)
        for node in before.nodes {
            let same = try #require(after[node.id])
            #expect(abs(same.x - node.x) < 0.01 && abs(same.y - node.y) < 0.01)
            #expect(same.width == node.width && same.height == node.height)
        }
        #expect(abs(try #require(after["legend"]).x - x) < 0.01)
        let svg = try drawing.svg(using: .fixedPositions)
        #expect(svg.warnings.isEmpty)
        #expect(SVGReading.contents(of: "text", in: svg.text).contains("Legend"))
        #expect(svg.text.contains("class=\"cluster\"") == (engine == .dot))
        #expect(svg.text.components("class=\"edge\"") == drawing.edges.count)
    }

    @Test func edgesKeepTheirLinesToo() throws {
        for engine in [Engine.dot, .sfdp] where engine.isUsable {
            let drawing = network(12, attributes: [.splines(.curvedRoundNodes), .overlap(bestOverlap)])
            let before = try drawing.layout(using: engine)
            #expect(before.edges.map(\.tail) == drawing.edges.map(\.tail))
            let after = try drawing.positioned(by: before).layout(using: .fixedPositions)
            for (one, other) in zip(before.edges, after.edges) {
                #expect(one.curves.count == 1 && other.curves.count == 1)
                #expect((one.curves[0].headTip == nil) == (other.curves[0].headTip == nil))
                #expect(one.curves[0].controlPoints.count % 3 == 1)
                for (point, same) in zip(one.curves[0].controlPoints, other.curves[0].controlPoints) {
                    #expect(abs(point.x - same.x) < 0.01 && abs(point.y - same.y) < 0.01)
                }
            }
        }
    }

    /// What stands at an edge's place in another drawing has no line of it, and what was not drawn has none either.
    @Test func onlyTheSameEdgesKeepTheirLines() throws {
        func drawing(_ edges: [String], _ splines: Splines = .curvedRoundNodes) -> Drawing {
            Drawing(
                name: "lines", attributes: [.splines(splines)], nodes: ["a", "b", "c"].map { Drawing.Node($0) },
                edges: edges.map { Drawing.Edge(from: String($0.prefix(1)), to: String($0.suffix(1))) })
        }
        let edges = ["ab", "bc", "ac"]
        let layout = try drawing(edges).layout(using: .dot)
        func hasLine(_ edges: [String], by layout: Layout) -> [Bool] {
            drawing(edges).positioned(by: layout).edges.map { edge in edge.attributes.contains { $0.name == "pos" } }
        }
        #expect(hasLine(edges, by: layout) == [true, true, true])
        #expect(hasLine(edges + ["ca"], by: layout) == [true, true, true, false])
        #expect(hasLine(["ab"], by: layout) == [true] && hasLine([], by: layout).isEmpty)
        // Turned round, with another end, with another beginning.
        #expect(hasLine(["ba", "bc", "ac"], by: layout) == [false, true, true])
        #expect(hasLine(["ac", "ac", "ac"], by: layout) == [false, false, true])
        #expect(hasLine(edges, by: try drawing(edges, .none).layout(using: .dot)) == [false, false, false])
    }

    @Test func nodesOfALayerAreOnOneLine() throws {
        var drawing = network(9)
        drawing.layers = [["n0", "n4", "n7"], ["n1", "n5"]]
        let layout = try drawing.layout(using: .dot)
        for layer in drawing.layers {
            #expect(Set(layer.compactMap { layout[$0]?.y }).count == 1)
        }
        #expect(try drawing.dot().contains("{ rank=same; \"n0\"; \"n4\"; \"n7\" }"))
        drawing.layers = [["nobody"]]
        #expect(throws: GraphvizError.self) { try drawing.layout(using: .dot) }
        #expect(throws: Never.self) { try drawing.layout(using: .neato) }
    }

    @Test func edgesBeginAndEndAtASide() throws {
        let drawing = Drawing(
            name: "sides", nodes: [Drawing.Node("a"), Drawing.Node("b")],
            edges: [Drawing.Edge(from: "a", to: "b", [.tailSide(.right), .headSide(.right), .arrowDirection(.none)])])
        let layout = try drawing.layout(using: .dot)
        let points = try #require(layout.edges[0].curves.first?.controlPoints)
        let (first, last) = (try #require(points.first), try #require(points.last))
        #expect(abs(first.x - (try #require(layout["a"])).box.right) < 2)
        #expect(abs(last.x - (try #require(layout["b"])).box.right) < 2)
    }

    @Test func pinnedNodesKeepTheirPlacesToEachOther() throws {
        var drawing = network(6, isDirected: false)
        drawing.nodes[0].attributes.append(.position(x: 300, y: 200, pinned: true))
        drawing.nodes[1].attributes.append(.position(x: 20, y: 10, pinned: true))
        let layout = try drawing.layout(using: .neato)
        let (one, other) = (try #require(layout["n0"]), try #require(layout["n1"]))
        #expect(abs(one.x - other.x - 280) < 0.01 && abs(one.y - other.y - 190) < 0.01)
    }

    @Test func parallelEdgesAndLoopsAreAllDrawn() throws {
        var drawing = Drawing(name: "several", nodes: [Drawing.Node("a"), Drawing.Node("b")])
        drawing.edges = [("a", "b"), ("a", "b"), ("b", "a"), ("a", "a")].map { Drawing.Edge(from: $0, to: $1) }
        #expect(try drawing.svg(using: .dot).text.components("class=\"edge\"") == 4)
    }

    @Test func longChainDoesNotExhaustTheStack() throws {
        var drawing = Drawing(name: "chain")
        drawing.nodes = (0..<3000).map { Drawing.Node("n\($0)") }
        drawing.edges = (1..<3000).map { Drawing.Edge(from: "n\($0 - 1)", to: "n\($0)") }
        let layout = try drawing.layout(using: .dot)
        #expect(layout.nodes.count == 3000)
    }

    @Test func clusterTakesFontsAndNothingElseFromTheDrawing() throws {
        var drawing = Drawing(
            name: "fonts", attributes: [.fontName("Verdana"), .fontSize(30), .label("Heading"), .penWidth(7)])
        drawing.nodes = [Drawing.Node("a", [.label("x")])]
        drawing.clusters = [Drawing.Cluster("c", nodes: ["a"])]
        #expect(!(try drawing.svg(using: .dot).text.contains("stroke-width")))
        #expect(SVGReading.contents(of: "text", in: try drawing.svg(using: .dot).text).sorted() == ["Heading", "x"])
        drawing.clusters[0].attributes = [.label("Frame")]
        let svg = try drawing.svg(using: .dot).text
        #expect(SVGReading.values(of: "font-family", in: svg).filter { $0 == "Verdana" }.count == 2)
    }
}

extension String {
    /// How often a word occurs.
    func components(_ word: String) -> Int { ranges(of: word).count }
}
