import Plan

extension GraphMLFormat {
    /// The shapes by which yEd's palette is nearest to those of the maps.
    private static func shape(_ kind: NodeKind?) -> String {
        switch kind {
        case .direction: "roundrectangle"
        case .transversalGoal: "hexagon"
        case .collaboration: "ellipse"
        case .strategicDimension: "octagon"
        case .valueDimension: "parallelogram"
        case .driver: "trapezoid"
        case .programme, .strategicObjective: "rectangle3d"
        case .objective, nil: "rectangle"
        }
    }

    static func yEdNode(_ node: ExportNode, _ xml: inout XMLWriter) {
        let width = min(320, max(60, 7 * node.shortLabel.count + 20))
        xml.begin("data", [("key", "y-node")])
        xml.begin("y:ShapeNode")
        xml.element("y:Geometry", [("height", "30.0"), ("width", "\(width).0")])
        xml.element("y:Fill", [("color", "#FFFFFF"), ("transparent", "false")])
        xml.element(
            "y:BorderStyle", [("color", NodeKind.hexColour(of: node.kind)), ("type", "line"), ("width", "2.0")])
        xml.element("y:NodeLabel", [("fontSize", "12")], text: node.shortLabel)
        xml.element("y:Shape", [("type", shape(NodeKind(rawValue: node.kind)))])
        xml.end()
        xml.end()
    }

    static func yEdEdge(_ edge: ExportEdge, _ xml: inout XMLWriter) {
        xml.begin("data", [("key", "y-edge")])
        xml.begin("y:PolyLineEdge")
        xml.element(
            "y:LineStyle",
            [("color", "#5D6B7A"), ("type", edge.evidence.isEmpty ? "line" : "dashed"), ("width", "1.0")])
        xml.element("y:Arrows", [("source", "none"), ("target", "standard")])
        xml.end()
        xml.end()
    }
}
