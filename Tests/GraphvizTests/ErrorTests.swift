import Graphviz
import Testing

/// What doesn't fit is an error that says where and what to do, and never a crash.
@Suite struct ErrorTests {
    static let drawing = Drawing(name: "small", nodes: [Drawing.Node("a"), Drawing.Node("b")])

    func failure(_ engine: Engine = .dot, _ change: (inout Drawing) -> Void) -> GraphvizError? {
        var drawing = Self.drawing
        change(&drawing)
        do throws(GraphvizError) {
            _ = try drawing.svg(using: engine)
            return nil
        } catch {
            return error
        }
    }

    @Test func partsThatDoNotFit() throws {
        let unknown = try #require(failure { $0.edges = [Drawing.Edge(from: "a", to: "x")] })
        #expect(unknown.reason == .invalidDrawing)
        #expect(unknown.description == "There is no node \"x\", but the edge from \"a\" to \"x\" names it.")
        #expect(failure { $0.nodes.append(Drawing.Node("a")) }?.reason == .invalidDrawing)
        #expect(failure { $0.nodes.append(Drawing.Node("")) }?.reason == .invalidDrawing)
        #expect(failure { $0.nodes.append(Drawing.Node("x\ny")) }?.reason == .invalidDrawing)
        #expect(
            failure { $0.nodes.append(Drawing.Node(String(repeating: "x", count: 257))) }?.reason == .invalidDrawing)
        #expect(failure { $0.name = "\u{0}" }?.reason == .invalidDrawing)
        #expect(failure { $0.clusters = [Drawing.Cluster("c", nodes: ["x"])] }?.reason == .invalidDrawing)
        #expect(
            failure {
                $0.clusters = [Drawing.Cluster("c", nodes: ["a"], clusters: [Drawing.Cluster("d", nodes: ["a"])])]
            }?
            .reason == .invalidDrawing
        )
        #expect(
            failure { $0.clusters = [Drawing.Cluster("c", nodes: ["a"]), Drawing.Cluster("c", nodes: ["b"])] }?.reason
                == .invalidDrawing
        )
        #expect(
            failure { for index in 0..<2 { $0.nodes[index].attributes = [.identifier("same")] } }?.reason
                == .invalidDrawing)
    }

    static let unfit: [Attribute] = [
        .raw("shape", "blob"), .raw("peripheries", "99999"), .raw("nodesep", "1e30"), .raw("pos", "9999999999,1"),
        .raw("charset", "latin1"), .raw("image", "/etc/passwd"), .raw("URL", "javascript:x"), .raw("edgehref", "x"),
        .raw("xlabel", String(repeating: "x", count: 501)), .raw("comment", "a\u{1}"), .raw("comment", "a\\"),
        .raw("a b", "c"),
        .color("#12"), .color("\"><script>"), .color(""), .fillColor("#gggggg"), .fontName("x\" onload=\"y"),
        .fontName(""),
        .raw("fontname", "x\"y"), .fontSize(.nan), .fontSize(0), .penWidth(-1), .width(inches: .infinity), .weight(-1),
        .position(x: .nan, y: 0), .identifier("1a"), .identifier("a b"), .identifier(""), .cssClass("ok \"no"),
        .label(String(repeating: "x", count: 20_000)), .margin(horizontalInches: 1e300, verticalInches: 0),
    ]

    @Test(arguments: unfit) func unfitValues(_ attribute: Attribute) {
        let found = failure { $0.nodes[0].attributes = [attribute] }
        #expect(found?.reason == .invalidAttribute)
        #expect(found?.explanation.contains("The attribute \(attribute.name) of node \"a\" ") == true)
    }

    @Test func combinationsThatGraphvizCannotDo() {
        #expect(
            failure {
                $0.attributes = [.raw("splines", "Ortho")]
                $0.edges = [Drawing.Edge(from: "a", to: "b", [.label("x")])]
            }?.reason == .unsupportedCombination
        )
        #expect(failure(.fdp) { $0.clusters = [Drawing.Cluster("c", nodes: ["a"])] }?.reason == .unsupportedCombination)
        #expect(failure(.fixedPositions) { _ in }?.reason == .invalidDrawing)
        #expect(failure { $0.nodeDefaults = [.identifier("x")] }?.reason == .invalidAttribute)
    }

    @Test func warningsAreValuesAndBelongToOneOperation() throws {
        var drawing = Self.drawing
        drawing.nodes[0].attributes = [
            .color("nosuchcolor"), .width(inches: 0.1), .height(inches: 0.1), .fixedSize(true),
        ]
        let rendering = try drawing.svg(using: .dot)
        #expect(rendering.warnings.allSatisfy { $0.severity == .warning })
        #expect(rendering.warnings.contains { $0.text.contains("nosuchcolor is not a known color") })
        #expect(rendering.warnings.contains { $0.text.contains("too small for label") })
        #expect(try Self.drawing.svg(using: .dot).warnings.isEmpty)
    }

    @Test func emptyDrawingsAndClusters() throws {
        for engine in Engine.allCases where engine.isUsable {
            #expect(try Drawing(name: "empty").svg(using: engine).text.hasSuffix("</svg>\n"))
        }
        var drawing = Self.drawing
        drawing.clusters = [
            Drawing.Cluster(
                "empty", [.title("x")], nodes: [], clusters: [Drawing.Cluster("i", [.title("x")], nodes: [])])
        ]
        #expect(try drawing.svg(using: .dot).text.contains("cluster") == false)
    }
}
