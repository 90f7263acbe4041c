import Graphviz
import Testing

@Suite struct DOTTests {
    @Test func wholeDrawing() throws {
        let drawing = Drawing(
            name: "a \"quoted\" name",
            isDirected: false,
            attributes: [.rankDirection(.leftToRight)],
            nodeDefaults: [.shape(.box)],
            nodes: [
                Drawing.Node("direction:casa", [.label("Casa & \"Verde\"\nC:\\N", alignment: .left), .title("Casa")]),
                Drawing.Node("b", [.fillColor("#fea"), .fillColor("red"), .raw("node", "keyword")]),
            ],
            edges: [Drawing.Edge(from: "direction:casa", to: "b", [.penWidth(1.5)])],
            clusters: [Drawing.Cluster("c", [.label("Cluster")], nodes: ["b"])]
        )
        #expect(
            try drawing.dot() == #"""
                graph "a \"quoted\" name" {
                    graph [fontname="Helvetica,Arial,sans-serif", rankdir="LR"];
                    node [fontname="Helvetica,Arial,sans-serif", shape="box"];
                    edge [fontname="Helvetica,Arial,sans-serif"];
                    "direction:casa" [label="Casa &amp; \"Verde\"\lC:\\N\l"];
                    "b" [label="b", fillcolor="red", "node"="keyword"];
                    subgraph "cluster_c" {
                        graph [label="Cluster", rankdir=""];
                        "b";
                    }
                    "direction:casa" -- "b" [penwidth="1.5"];
                }

                """#
        )
    }

    @Test func checksAreThoseOfARendering() {
        let drawing = Drawing(name: "wrong", edges: [Drawing.Edge(from: "a", to: "b")])
        #expect(throws: GraphvizError.self) { try drawing.dot() }
    }

    /// As the standard library writes them, which takes longer.
    @Test func numbersAreWrittenInTheFewestDigits() throws {
        var generator = SeededGenerator(seed: 4)
        let random = (0..<5_000).map { _ in Double.random(in: -2_000...2_000, using: &generator) }
        let edges = [
            0, -0.0, 0.00004, -0.00004, 0.00005, 0.1, 10, 100, -12.5, 1_000_000, -999_999.99996, 0.0001, 20.02,
        ]
        for number in random + edges + random.map({ ($0 / 10).rounded() * 10 }) {
            let rounded = (number * 10_000).rounded() / 10_000
            let expected = rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)"
            #expect(try Attribute.decimal(number) == expected)
        }
    }
}
