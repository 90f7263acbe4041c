import Testing

@testable import Graphviz

/// Attributes by Graphviz's own names: known ones are checked, unknown ones are told. What must not reach Graphviz is
/// tested without it.
@Suite struct RawAttributeTests {
    private func drawing(_ attribute: Attribute, on owner: AttributeOwner) -> Drawing {
        var drawing = Drawing(
            name: "raw", nodes: ["a", "b"].map { Drawing.Node($0) }, edges: [Drawing.Edge(from: "a", to: "b")],
            clusters: [Drawing.Cluster("c", nodes: ["b"])])
        switch owner {
        case .graph: drawing.attributes = [attribute]
        case .cluster: drawing.clusters[0].attributes = [attribute]
        case .node: drawing.nodes[0].attributes = [attribute]
        case .edge: drawing.edges[0].attributes = [attribute]
        case .nodeDefaults: drawing.nodeDefaults = [attribute]
        case .edgeDefaults: drawing.edgeDefaults = [attribute]
        }
        return drawing
    }

    private func refusal(_ name: String, _ value: String, on owner: AttributeOwner) -> GraphvizError? {
        do throws(GraphvizError) {
            _ = try PreparedDrawing(drawing(.raw(name, value), on: owner), for: .library, engine: .dot)
            return nil
        } catch {
            return error
        }
    }

    private func warnings(_ attribute: Attribute, on owner: AttributeOwner) throws -> [String] {
        try PreparedDrawing(drawing(attribute, on: owner), for: .library, engine: .dot).warnings.map(\.text)
    }

    static let unfit: [(String, String, AttributeOwner)] = [
        ("ranksep", "inf", .graph), ("ranksep", "99999", .graph), ("pad", "-inf", .graph), ("pad", "1,2,3", .graph),
        ("margin", "99999", .graph), ("size", "1000,99999", .graph), ("quantum", "99999", .graph),
        ("margin", "600", .node),
        ("K", "999999", .graph),
        ("repulsiveforce", "1000", .graph), ("smoothing", "spring", .graph), ("packmode", "aspect2", .graph),
        ("mode", "ipsep", .graph), ("nslimit", "1", .graph), ("nslimit1", "1", .graph),
        ("root", "nobody", .graph), ("root", "", .graph), ("pack", "8", .graph), ("page", "1,1", .graph),
        ("beautify", "true", .graph), ("overlap", "portho", .graph),
        ("pos", "0,0 1,1 2,2 3,3", .edge), ("pos", "1,2", .edge), ("pos", "nan,2", .node), ("bb", "0,0,1,1", .graph),
        ("vertices", "1,1", .node), ("lp", "1,1", .edge), ("_draw_", "c 7", .node), ("key", "k", .edge),
        ("rank", "same", .cluster), ("peripheries", "1e1", .node), ("sides", "0x4", .node), ("sides", "+4", .node),
        ("fontsize", " 4", .node), ("style", "setlinewidth(3)", .node), ("style", "filled,", .node),
        ("color", "red:#12", .node), ("color", "red;2:blue", .node), ("color", "", .edge),
        ("arrowhead", "Normal", .edge),
        ("splines", "Ortho", .graph), ("layout", "nope", .graph), ("headport", "a:b:c", .edge),
        ("center", "maybe", .graph),
        ("dim", "1", .graph), ("maxiter", "100000", .graph), ("viewport", "0,0", .graph),
        ("image", "/picture.png", .node),
        ("headURL", "x", .edge), ("label", "a\\\"b", .node), ("anything", "a\\", .node), ("anyURL", "x", .node),
    ]

    @Test(arguments: unfit) func unfitValuesAreRefused(_ name: String, _ value: String, _ owner: AttributeOwner) {
        #expect(refusal(name, value, on: owner) != nil)
    }

    static let fit: [(String, String, AttributeOwner)] = [
        ("ranksep", "1.5 equally", .graph), ("pad", "1,2", .graph), ("size", "4,5!", .graph), ("root", "a", .graph),
        ("sep", "+4,4", .graph), ("start", "7", .graph), ("overlap", "ortho", .graph),
        ("color", "red;0.3:#abcdef", .edge),
        ("pos", "1.5,-2!", .node), ("style", "filled,rounded", .node), ("headport", "p:nw", .edge),
        ("lhead", "cluster_c", .edge),
        ("fontcolor", "/blues9/3", .cluster), ("label", "a\\\\\"b", .node), ("weight", "3", .edgeDefaults),
        ("sides", "5", .nodeDefaults), ("normalize", "90", .graph), ("normalize", "true", .graph),
    ]

    @Test(arguments: fit) func fitValuesAreDrawn(_ name: String, _ value: String, _ owner: AttributeOwner) throws {
        #expect(try warnings(.raw(name, value), on: owner) == [])
        #expect(throws: Never.self) { try drawing(.raw(name, value), on: owner).dot() }
    }

    /// Graphviz reads entities in texts that it shows, and in no others.
    @Test func signsOfMarkupStandForThemselves() throws {
        let text = "a & <b> \"c\" è &lt; &amp;"
        for name in ["label", "xlabel"] {
            let svg = try drawing(.raw(name, text), on: .node).svg(using: .dot).text
            #expect(SVGReading.contents(of: "text", in: svg).contains(text))
        }
        let svg = try drawing(.raw("tooltip", text), on: .node).svg(using: .dot).text
        #expect(SVGReading.values(of: "xlink:title", in: svg).contains(text))
        for name in ["label", "tooltip"] {
            let dot = try drawing(.raw(name, text), on: .node).dot()
            #expect(dot.contains("\(name)=\"a &amp; <b> \\\"c\\\" è &amp;lt; &amp;amp;\""))
        }
        for name in ["comment", "department"] {
            let dot = try drawing(.raw(name, text), on: .node).dot()
            #expect(dot.contains("\(name)=\"a & <b> \\\"c\\\" è &lt; &amp;\""))
        }
    }

    @Test func unknownNamesAreToldWithTheNearest() throws {
        #expect(
            try warnings(.raw("fillcolour", "red"), on: .node)
                == ["Graphviz knows no attribute \"fillcolour\", which node \"a\" has; did you mean fillcolor?"])
        #expect(
            try warnings(.raw("Rankdir", "LR"), on: .graph)
                == ["Graphviz knows no attribute \"Rankdir\", which the drawing has; did you mean rankdir?"])
        #expect(
            try warnings(.raw("department", "x"), on: .edgeDefaults)
                == ["Graphviz knows no attribute \"department\", which the edge defaults has"])
        let rendering = try drawing(.raw("wieght", "3"), on: .edge).svg(using: .dot)
        #expect(rendering.warnings.map(\.text).first?.hasSuffix("did you mean weight?") == true)
        // It goes on to other programs all the same.
        #expect(try drawing(.raw("department", "x"), on: .node).dot().contains("department=\"x\""))
    }

    @Test func whatMeansNothingToAnObjectIsToldAndLeftOut() throws {
        for attribute in [Attribute.raw("rankdir", "LR"), .raw("root", "true"), .weight(3), .splines(.orthogonal)] {
            #expect(
                try warnings(attribute, on: .node) == [
                    "The attribute \(attribute.name) of node \"a\" has no effect there"
                ])
            let prepared = try PreparedDrawing(drawing(attribute, on: .node), for: .library, engine: .dot)
            #expect(!prepared.nodes[0].values.contains { $0.name == attribute.name })
        }
        let error = #expect(throws: GraphvizError.self) { try drawing(.position(x: 1, y: 2), on: .edge).dot() }
        #expect(error?.explanation.contains(".straightLine(from:to:)") == true)
    }

    /// Each attribute that may be set is named in the documentation of `Attribute.raw`.
    @Test func triedOnesAreDocumented() throws {
        let source = try ExampleTests.source("Attribute.swift")
        let words = Set(source.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
        for (name, known) in KnownAttribute.all {
            if case .refused = known.values { continue }
            let isNamed = words.contains(name)
            #expect(isNamed, "\(name)")
        }
    }

    private func isRefused(_ drawing: Drawing, by engine: Engine) -> Bool {
        do throws(GraphvizError) {
            _ = try PreparedDrawing(drawing, for: .library, engine: engine)
            return false
        } catch {
            return error.reason == .unsupportedCombination
        }
    }

    @Test func labelsThatCouldStandWithinALayerAreRefused() {
        var drawing = Drawing(name: "labels", nodes: ["a", "b", "c"].map { Drawing.Node($0) })
        drawing.edges = [Drawing.Edge(from: "a", to: "b", [.label("x")]), Drawing.Edge(from: "b", to: "c")]
        #expect(!isRefused(drawing, by: .dot))
        func with(_ change: (inout Drawing) -> Void) -> Drawing {
            var other = drawing
            change(&other)
            return other
        }
        let clustered = with { $0.clusters = [Drawing.Cluster("c", nodes: ["b"])] }
        #expect(isRefused(clustered, by: .dot) && !isRefused(clustered, by: .osage))
        #expect(isRefused(with { $0.layers = [["a", "b"]] }, by: .dot))
        #expect(!isRefused(with { $0.layers = [["a", "c"]] }, by: .dot))
        for constraint in Drawing.RankGroup.Constraint.allCases where constraint != .same {
            #expect(isRefused(with { $0.ranks = [Drawing.RankGroup(constraint, nodes: ["a"])] }, by: .dot))
            #expect(!isRefused(with { $0.ranks = [Drawing.RankGroup(constraint, nodes: ["c"])] }, by: .dot))
        }
        #expect(isRefused(with { $0.edges[0].attributes.append(.minimumLength(0)) }, by: .dot))
        #expect(isRefused(with { $0.edgeDefaults = [.raw("minlen", "0")] }, by: .dot))
        #expect(isRefused(with { $0.edges[0].attributes.append(.isRankConstraint(false)) }, by: .dot))
        #expect(!isRefused(with { $0.edges[1].attributes.append(.isRankConstraint(false)) }, by: .dot))
        let plain = with { $0.edges[0].attributes = [] }
        for label in [Attribute.raw("label", "x"), .formattedLabel(FormattedText(TextRun("x"))), .label("x")] {
            var labelled = plain
            labelled.layers = [["b", "c"]]
            #expect(!isRefused(labelled, by: .dot))
            labelled.edges[1].attributes = [label]
            #expect(isRefused(labelled, by: .dot))
            labelled.edges[1].attributes.append(.label(""))
            #expect(!isRefused(labelled, by: .dot))
        }
    }

    @Test(arguments: Engine.allCases) func packingIsRefusedForDot(_ engine: Engine) {
        for (name, value) in [("pack", "true"), ("packmode", "node"), ("concentrate", "true")] {
            let drawing = Drawing(
                name: "pack", attributes: [.raw(name, value)], nodes: [Drawing.Node("a", [.position(x: 0, y: 0)])])
            #expect(isRefused(drawing, by: engine) == (engine == .dot))
        }
    }

    @Test(arguments: Engine.allCases) func orthogonalEdgesAreForDot(_ engine: Engine) {
        for attribute in [Attribute.splines(.orthogonal), .raw("splines", "ortho")] {
            let drawing = Drawing(
                name: "ortho", attributes: [attribute], nodes: [Drawing.Node("a", [.position(x: 0, y: 0)])])
            #expect(isRefused(drawing, by: engine) == (engine != .dot))
        }
        for shape in [Shape.house, .pentagon, .invertedTriangle, .star, .plain] {
            let node = Drawing.Node("a", [.position(x: 0, y: 0), .shape(shape), .width(inches: 1)])
            #expect(isRefused(Drawing(name: "ortho", attributes: [.splines(.orthogonal)], nodes: [node]), by: engine))
        }
        let wide = Drawing.Node("a", [.position(x: 0, y: 0), .width(inches: 101)])
        #expect(isRefused(Drawing(name: "ortho", attributes: [.splines(.orthogonal)], nodes: [wide]), by: engine))
        for text in [String(repeating: "W", count: 600), String(repeating: "W\n", count: 500)] {
            let node = Drawing.Node("a", [.position(x: 0, y: 0), .label(text)])
            #expect(isRefused(Drawing(name: "ortho", attributes: [.splines(.orthogonal)], nodes: [node]), by: engine))
        }
    }

    @Test(arguments: Engine.allCases) func edgesRoundNodes(_ engine: Engine) {
        func drawing(_ attributes: [Attribute], _ edge: [Attribute] = [], count: Int = 1) -> Drawing {
            let nodes = [0.0, 100].enumerated().map { Drawing.Node("n\($0)", [.position(x: $1, y: 0)]) }
            return Drawing(
                name: "round", attributes: attributes, nodes: nodes,
                edges: (0..<count).map { Drawing.Edge(from: "n\($0 % 2)", to: "n\(1 - $0 % 2)", edge) })
        }
        let isOther = engine != .dot
        let mayOverlap = isOther && engine != .fixedPositions
        #expect(!isRefused(drawing([.splines(.polyline), .separation(points: 4)]), by: engine))
        #expect(isRefused(drawing([.splines(.polyline)], count: 2), by: engine) == mayOverlap)
        #expect(!isRefused(drawing([.splines(.straight)], count: 2), by: engine))
        for splines in [Attribute.splines(.curvedRoundNodes), .splines(.polyline), .raw("splines", "spline")] {
            #expect(!isRefused(drawing([splines]), by: engine))
            #expect(isRefused(drawing([splines, .separation(points: 0)]), by: engine) == isOther)
            #expect(isRefused(drawing([splines, .raw("esep", "+0")]), by: engine) == isOther)
            #expect(isRefused(drawing([splines], [.headSide(.left)]), by: engine) == mayOverlap)
        }
        #expect(isRefused(drawing([.separation(points: -1)]), by: engine) == isOther)
        #expect(!isRefused(drawing([.separation(points: 0)], [.headSide(.left)]), by: engine))
        #expect(isRefused(drawing([], [.weight(0)]), by: engine) == (engine == .twopi))
    }
}
