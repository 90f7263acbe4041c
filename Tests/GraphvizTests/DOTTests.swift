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
}
