import Graphviz

/// The code of the article "Draw something of your own", step by step.
enum DrawSomething {
    static func run(print: (String) -> Void) throws -> Drawing {
        var drawing = Drawing(name: "garden")
        drawing.nodes = ["rain", "well", "pump", "beds", "kitchen"].map { Drawing.Node($0) }
        drawing.edges = [
            Drawing.Edge(from: "rain", to: "well"),
            Drawing.Edge(from: "well", to: "pump"),
            Drawing.Edge(from: "pump", to: "beds", [.label("in summer")]),
            Drawing.Edge(from: "beds", to: "kitchen"),
        ]
        let first = try drawing.svg(using: .dot)
        print("\(first.warnings.count) warnings")

        drawing.attributes = [.rankDirection(.leftToRight), .padding(inches: 0.1), .backgroundColor("#ffffff")]
        drawing.nodeDefaults = [
            .shape(.box), .style(.filled, .rounded), .color("#0b6e69"), .fillColor("#dff1f0"), .fontSize(12),
        ]
        drawing.edgeDefaults = [.color("#6b6b6b"), .fontSize(10), .fontColor("#555555")]
        drawing.nodes[0].attributes = [.shape(.ellipse), .fillColor("#e9edf3"), .color("#44546a")]
        drawing.nodes[2].attributes = [
            .formattedLabel(FormattedText(TextRun("pump\n", .bold), TextRun("12 litres a minute", fontSize: 9))),
            .tooltip("Switched off from November to March"),
        ]

        drawing.clusters = [
            Drawing.Cluster("garden", [.label("Garden"), .color("#8a7400")], nodes: ["well", "pump", "beds"])
        ]

        let layout = try drawing.layout(using: .dot)
        for node in layout.nodes where node.id == "rain" || node.id == "kitchen" {
            print("\(node.id) stands \(node.x < layout.box.right / 2 ? "left" : "right")")
        }

        var broken = drawing
        broken.edges.append(Drawing.Edge(from: "kitchen", to: "compost"))
        do {
            _ = try broken.svg(using: .dot)
        } catch {
            print("\(error)")
        }
        return drawing
    }
}
