import Graphviz
import Testing

/// Forecasts of what a layout costs. No times are measured here: the figures' source is in the documentation.
@Suite struct CostTests {
    @Test(arguments: Engine.allCases) func moreCostsMore(_ engine: Engine) {
        let sizes = [-5, 0, 1, 2, 10, 49, 50, 51, 100, 101, 250, 300, 900, 1000, 3000, 9999, 10_000, 1_000_000, .max]
        for (size, larger) in zip(sizes, sizes.dropFirst()) {
            for others in [0, 30, 300, 30_000] {
                let seconds = engine.expectedSeconds(nodes: size, edges: others)
                #expect(seconds.isFinite && seconds >= 0)
                #expect(seconds <= engine.expectedSeconds(nodes: larger, edges: others))
                #expect(
                    engine.expectedSeconds(nodes: others, edges: size)
                        <= engine.expectedSeconds(nodes: others, edges: larger))
            }
        }
        #expect(engine.expectedSeconds(nodes: 0, edges: 0) == 0)
        #expect(engine.expectedSeconds(nodes: 20, edges: 60) < engine.expectedSeconds(nodes: 4000, edges: 12_000))
    }

    @Test func figuresAreMet() {
        func about(_ seconds: Double, _ engine: Engine, _ nodes: Int) -> Bool {
            abs(engine.expectedSeconds(nodes: nodes, edges: 3 * nodes) - seconds) < seconds / 1000
        }
        #expect(about(0.17, .dot, 300) && about(2.1, .dot, 1000))
        #expect(about(34, .neato, 3000) && about(41, .sfdp, 10_000) && about(0.1, .osage, 1000))
        #expect(Engine.dot.expectedSeconds(nodes: 3000, edges: 9000) > 120)
        #expect(Engine.circo.expectedSeconds(nodes: 300, edges: 900) > 120)
    }

    static func random(_ nodes: Int, _ edges: Int) -> Drawing {
        var generator = SeededGenerator(seed: 42)
        var drawing = Drawing(name: "random", nodes: (0..<nodes).map { Drawing.Node("n\($0)") })
        for _ in 0..<edges {
            let ends = (Int.random(in: 0..<nodes, using: &generator), Int.random(in: 0..<nodes, using: &generator))
            drawing.edges.append(Drawing.Edge(from: "n\(ends.0)", to: "n\(ends.1)"))
        }
        return drawing
    }

    @Test func formCounts() {
        var hubs = Drawing(name: "hubs", nodes: (0..<300).map { Drawing.Node("n\($0)") })
        hubs.edges = (0..<900).map { Drawing.Edge(from: "n\(20 + $0 % 280)", to: "n\($0 * 7 % 20)") }
        var tree = Drawing(name: "tree", nodes: (0..<1000).map { Drawing.Node("n\($0)") })
        tree.edges = (1..<1000).map { Drawing.Edge(from: "n\($0 / 3)", to: "n\($0)") }
        // Measured: 0.3 s, 0.2 s, 3 s and over 200 s.
        #expect(hubs.expectedSeconds(using: .dot) < 2)
        #expect(tree.expectedSeconds(using: .dot) < 2)
        #expect((1..<20).contains(Self.random(100, 300).expectedSeconds(using: .dot)))
        #expect(Self.random(300, 900).expectedSeconds(using: .dot) > 100)
        // Measured: 0.1 s, 11 s and over 100 s.
        #expect(tree.expectedSeconds(using: .circo) < 1)
        #expect((3..<40).contains(Self.random(100, 300).expectedSeconds(using: .circo)))
        #expect(hubs.expectedSeconds(using: .circo) > 60)
        #expect(hubs.expectedSeconds(using: .sfdp) == Engine.sfdp.expectedSeconds(nodes: 300, edges: 900))

        hubs.attributes = [.splines(.orthogonal)]
        #expect(hubs.expectedSeconds(using: .dot) > 50)
        hubs.attributes = [.splines(.curvedRoundNodes)]
        #expect(hubs.expectedSeconds(using: .sfdp) > 20)
    }

    @Test func oddDrawings() {
        var drawing = Drawing(name: "odd")
        for engine in Engine.allCases { #expect(drawing.expectedSeconds(using: engine) == 0) }
        drawing.nodes = [Drawing.Node("a"), Drawing.Node("a"), Drawing.Node("b")]
        drawing.edges = [("a", "a"), ("a", "b"), ("b", "a"), ("x", "b")].map { Drawing.Edge(from: $0, to: $1) }
        for engine in Engine.allCases { #expect((0..<1).contains(drawing.expectedSeconds(using: engine))) }
        let chain = Drawing(
            name: "chain", nodes: (0..<50_000).map { Drawing.Node("n\($0)") },
            edges: (1..<50_000).map { Drawing.Edge(from: "n\($0 - 1)", to: "n\($0)") })
        #expect(chain.expectedSeconds(using: .dot).isFinite)
    }
}
