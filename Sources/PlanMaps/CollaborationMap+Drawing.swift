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
        let core = drawing(in: language)
        let layout = try core.layout(using: .dot)
        var frame = MapFrame(core.positioned(by: layout), around: layout.box)
        frame.widenLines()
        let plan = graph.plan
        frame.addTitle(
            language("Chi condivide che cosa", "Who shares what"), subtitle: "\(plan.municipality) · \(plan.title)")
        addColumnHeadings(to: &frame, layout: layout, language: language)
        addLegend(to: &frame, language: language)
        frame.addNote(notes(in: language))
        return frame.drawing
    }

    private func drawing(in language: Language) -> Drawing {
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
            Drawing.Node(graph[node].id, attributes(of: node, fontSize: fontSize(node), language: language))
        }
        drawing.edges = links.enumerated().map { number, link in
            let (direction, hub) = (graph[link.direction].id, graph[link.hub].id)
            let isGoal = graph[link.hub].kind == .transversalGoal
            return Drawing.Edge(
                from: isGoal ? hub : direction, to: isGoal ? direction : hub,
                [
                    .tailSide(.right), .headSide(.left), .color(colors(of: link.hub).line),
                    .penWidth(Self.penWidth(objectives: link.objectives.count, basis: link.basis)),
                    Self.style(of: link.basis),
                    .identifier("link-\(number + 1)"), .cssClass("link \(link.basis.rawValue)"),
                    .title("\(graph[link.direction].name) – \(graph[link.hub].name)"),
                    .tooltip(explanation(of: link, in: language)),
                ])
        }
        drawing.layers = [goals, directions, collaborations].map { $0.map { graph[$0].id } }
        return drawing
    }

    private func attributes(of node: NodeIndex, fontSize: Double, language: Language) -> [Attribute] {
        let kind = graph[node].kind
        let width = kind == .direction ? 165.0 : 140
        var lines = wrapped(graph[node].shortName, width: width, fontSize: fontSize)
        if lines.count > 4 { lines = Array(lines.prefix(4)) + ["…"] }
        let colors = colors(of: node)
        return Self.outline(of: kind) + [
            .label(lines.joined(separator: "\n")), .fontSize(fontSize), .color(colors.line), .fillColor(colors.fill),
            .identifier(Self.identifier(graph[node].id)), .cssClass(kind.rawValue), .title(graph[node].name),
            .tooltip(description(of: node, in: language)),
        ]
    }

    /// The shape that tells a kind of node, and the space round its label.
    static func outline(of kind: NodeKind) -> [Attribute] {
        switch kind {
        case .transversalGoal: [.shape(.hexagon), .margin(horizontalInches: 0, verticalInches: 0.06)]
        case .direction:
            [
                .shape(.box), .style(.filled, .rounded), .width(inches: 2.5),
                .margin(horizontalInches: 0.1, verticalInches: 0.05),
            ]
        default: [.shape(.ellipse), .margin(horizontalInches: 0, verticalInches: 0.02)]
        }
    }

    func colors(of node: NodeIndex) -> Palette.Colors {
        switch graph[node].kind {
        case .transversalGoal:
            Palette.goal(graph.plan.transversalGoals.firstIndex { $0.id == graph[node].id } ?? 0)
        case .collaboration: Palette.collaboration
        default: Palette.direction
        }
    }

    /// Thicker for more objectives, up to six; dots are wider than they are long, lest they vanish.
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

    /// A node's id as an id in the SVG, which may have no slash.
    private static func identifier(_ id: String) -> String { id.replacing("/", with: ".") }
}
