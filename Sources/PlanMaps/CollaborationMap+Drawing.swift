import GraphCore
import Graphviz
import Plan
import PlanGraph

extension CollaborationMap {
    /// The map as SVG: goals at the left, directions in the middle, collaborations at the right, and round them a title, a
    /// legend and the source.
    ///
    /// - Throws: `GraphvizError` when Graphviz fails.
    /// - Complexity: that of Graphviz's `dot`: a tenth of a second for some forty nodes, minutes from a thousand on.
    public func svg(in language: Language = .italian) throws -> String {
        try picture(in: language).svg(using: .fixedPositions).text
    }

    /// The whole picture, with everything in its place.
    func picture(in language: Language) throws -> Drawing {
        let layout = try drawing(in: language, colors: colors(collaborations)).layout(using: .dot)
        // From top to bottom, so that neighbours differ in colour.
        let colors = colors(
            collaborations.sorted { (layout[Self.drawingID($0)]?.y ?? 0) > (layout[Self.drawingID($1)]?.y ?? 0) })
        var frame = MapFrame(drawing(in: language, colors: colors).positioned(by: layout), around: layout.box)
        frame.widenLines()
        let plan = graph.plan
        frame.addTitle(
            language("Chi condivide che cosa", "Who shares what"), subtitle: "\(plan.municipality) · \(plan.title)")
        addColumnHeadings(to: &frame, layout: layout, language: language)
        addLegend(to: &frame, colors: colors, language: language)
        frame.addNote(notes(in: language))
        return frame.drawing
    }

    /// The colours of all nodes; collaborations take theirs in the given order.
    private func colors(_ collaborations: [NodeIndex]) -> [NodeIndex: Palette.Colors] {
        var colors: [NodeIndex: Palette.Colors] = [:]
        for direction in directions { colors[direction] = Palette.direction }
        for goal in goals {
            colors[goal] = Palette.goal(graph.plan.transversalGoals.firstIndex { $0.id == graph[goal].id } ?? 0)
        }
        for (number, collaboration) in collaborations.enumerated() {
            colors[collaboration] = Palette.collaboration(number)
        }
        return colors
    }

    private func drawing(in language: Language, colors: [NodeIndex: Palette.Colors]) -> Drawing {
        let greatest = Double((directions + goals + collaborations).map(linkCount).max() ?? 1)
        func fontSize(_ node: NodeIndex) -> Double { 11 + 5 * Double(linkCount(of: node)) / greatest }

        var drawing = Drawing(
            name: "collaborations", isDirected: false,
            attributes: [
                .rankDirection(.leftToRight), .rankSeparation(inches: 3), .nodeSeparation(inches: 0.13),
                .splines(.straight), .raw("outputorder", "edgesfirst"), .padding(inches: 0.3),
                .backgroundColor(Palette.background), .title(summary(in: language)),
            ],
            nodeDefaults: [.style(.filled), .fontColor(Palette.text), .penWidth(1.6)])
        drawing.nodes = (goals + directions + collaborations).map { node in
            Drawing.Node(
                Self.drawingID(node),
                attributes(of: node, colors: colors[node], fontSize: fontSize(node), language: language)
            )
        }
        drawing.edges = links.enumerated().map { number, link in
            let (direction, hub) = (Self.drawingID(link.direction), Self.drawingID(link.hub))
            let isGoal = graph[link.hub].kind == .transversalGoal
            return Drawing.Edge(
                from: isGoal ? hub : direction, to: isGoal ? direction : hub,
                [
                    .tailSide(.right), .headSide(.left), .color(colors[link.hub]?.line ?? Palette.text),
                    .penWidth(Self.penWidth(objectives: link.objectives.count, basis: link.basis)),
                    Self.style(of: link.basis),
                    .identifier("link-\(number + 1)"), .cssClass("link \(link.basis.rawValue)"),
                    .title(heading(of: link)),
                    .tooltip(explanation(of: link, in: language)),
                ])
        }
        drawing.layers = [goals, directions, collaborations].map { $0.map(Self.drawingID) }
        return drawing
    }

    private func attributes(
        of node: NodeIndex, colors: Palette.Colors?, fontSize: Double, language: Language
    ) -> [Attribute] {
        let kind = graph[node].kind
        let width = kind == .direction ? 165.0 : 140
        let lines = wrapped(graph[node].shortName.shortened(to: 72), width: width, fontSize: fontSize)
        let colors = colors ?? Palette.direction
        return Self.outline(of: kind) + [
            .label(lines.joined(separator: "\n")), .fontSize(fontSize), .color(colors.line), .fillColor(colors.fill),
            .identifier(identifier(of: node)), .cssClass(kind.rawValue), .title(graph[node].name.shortened(to: 400)),
            .tooltip(description(of: node, in: language)),
        ]
    }

    /// The shape that tells a kind of node, and its size. Nodes of a column are equally wide, so that no line to one of them
    /// runs under another.
    static func outline(of kind: NodeKind) -> [Attribute] {
        switch kind {
        case .transversalGoal:
            [.shape(.hexagon), .width(inches: 2.7), .margin(horizontalInches: 0, verticalInches: 0.06)]
        case .direction:
            [
                .shape(.box), .style(.filled, .rounded), .width(inches: 2.5),
                .margin(horizontalInches: 0.1, verticalInches: 0.05),
            ]
        default: [.shape(.ellipse), .width(inches: 2.7), .margin(horizontalInches: 0, verticalInches: 0.02)]
        }
    }

    static func penWidth(objectives: Int, basis: Basis) -> Double {
        (basis == .sameText ? 2.2 : 1.3) + 0.8 * Double(max(1, min(objectives, 6)) - 1)
    }

    static func style(of basis: Basis) -> Attribute {
        switch basis {
        case .named: .style(.solid)
        case .sameText: .style(.dotted)
        case .theme: .style(.dashed)
        }
    }

    /// What the drawing calls a node: short, whatever its name.
    static func drawingID(_ node: NodeIndex) -> String { "node \(node.rawValue)" }

    /// A node's id as an id in the SVG, which may be no longer than 256 letters and have no slash.
    private func identifier(of node: NodeIndex) -> String {
        let id = graph[node].id
        return id.utf8.count > 200 ? "node-\(node.rawValue)" : id.replacing("/", with: ".")
    }
}
