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
        let look: [Attribute] =
            switch kind {
            case .transversalGoal: [.shape(.hexagon), .margin(horizontalInches: 0, verticalInches: 0.06)]
            case .direction:
                [
                    .shape(.box), .style(.filled, .rounded), .width(inches: 2.5),
                    .margin(horizontalInches: 0.1, verticalInches: 0.05),
                ]
            default: [.shape(.ellipse), .margin(horizontalInches: 0, verticalInches: 0.02)]
            }
        return look + [
            .label(lines.joined(separator: "\n")), .fontSize(fontSize), .color(colors.line), .fillColor(colors.fill),
            .identifier(Self.identifier(graph[node].id)), .cssClass(kind.rawValue), .title(graph[node].name),
            .tooltip(description(of: node, in: language)),
        ]
    }

    private func colors(of node: NodeIndex) -> Palette.Colors {
        switch graph[node].kind {
        case .transversalGoal:
            Palette.goal(graph.plan.transversalGoals.firstIndex { $0.id == graph[node].id } ?? 0)
        case .collaboration: Palette.collaboration
        default: Palette.direction
        }
    }

    /// Thicker for more objectives, up to six; dots are wider than they are long, lest they vanish.
    private static func penWidth(objectives: Int, basis: Basis) -> Double {
        (basis == .sameText ? 2.2 : 1.3) + 0.8 * Double(max(1, min(objectives, 6)) - 1)
    }

    private static func style(of basis: Basis) -> Attribute {
        switch basis {
        case .named: .style(.solid)
        case .sameText: .style(.dotted)
        case .theme: .style(.dashed)
        }
    }

    /// A node's id as an id in the SVG, which may have no slash.
    private static func identifier(_ id: String) -> String { id.replacing("/", with: ".") }
}

extension CollaborationMap {
    /// What the whole map shows, in a sentence.
    public func summary(in language: Language) -> String {
        let counts = [
            NodeKind.direction.count(directions.count, in: language),
            NodeKind.transversalGoal.count(goals.count, in: language),
            NodeKind.collaboration.count(collaborations.count, in: language),
        ]
        return counts.joined(separator: ", ") + language(" e ", " and ")
            + "\(links.count) " + language(links.count == 1 ? "legame" : "legami", links.count == 1 ? "link" : "links")
    }

    private func description(of node: NodeIndex, in language: Language) -> String {
        let own = links.filter { $0.direction == node || $0.hub == node }
        let others = own.map { graph[$0.direction == node ? $0.hub : $0.direction].name }
        return ([graph[node].name, "", graph[node].kind.name(in: language) + ", "
            + language(own.count == 1 ? "1 legame:" : "\(own.count) legami:", own.count == 1 ? "1 link:" : "\(own.count) links:")]
            + others.map { "– " + $0 }).joined(separator: "\n")
    }

    private func explanation(of link: Link, in language: Language) -> String {
        let heading = "\(graph[link.direction].name) – \(graph[link.hub].name)"
        let quotations = link.evidence.prefix(12).map { evidence in
            "“\(evidence.text)” (\(language("riga", "line")) \(evidence.line); "
                + evidence.years.map(String.init).joined(separator: ", ") + ")"
        }
        return ([heading, link.basis.name(in: language) + ":"] + quotations).joined(separator: "\n")
    }

    private func notes(in language: Language) -> [String] {
        let missing = unlinked.map { graph[$0].shortName }.joined(separator: ", ")
        return (missing.isEmpty ? [] : [language("Senza legami: ", "Without links: ") + missing + "."]) + [
            language(
                "Ogni linea rimanda a parole del documento: si leggono passandoci sopra con il puntatore.",
                "Each line stands for words of the document, which show under the pointer."),
            language("Fonte: ", "Source: ") + graph.plan.source + ".",
        ]
    }

    private func addColumnHeadings(to frame: inout MapFrame, layout: Layout, language: Language) {
        for (nodes, kind) in [
            (goals, NodeKind.transversalGoal), (directions, .direction), (collaborations, .collaboration),
        ] {
            guard let first = nodes.first, let place = layout[graph[first].id] else { continue }
            frame.addHeading(kind.count(nodes.count, in: language), centre: place.x)
        }
    }

    private func addLegend(to frame: inout MapFrame, language: Language) {
        frame.addLegend(
            nodes: [
                (language("obiettivo trasversale, ognuno con un suo colore", "transversal goal, each with its own colour"),
                    [.shape(.hexagon), .color(Palette.goal(0).line), .fillColor(Palette.goal(0).fill)]),
                (NodeKind.direction.name(in: language),
                    [.shape(.box), .style(.filled, .rounded), .color(Palette.direction.line),
                        .fillColor(Palette.direction.fill)]),
                (NodeKind.collaboration.name(in: language),
                    [.shape(.ellipse), .color(Palette.collaboration.line), .fillColor(Palette.collaboration.fill)]),
            ],
            lines: Basis.allCases.filter { basis in links.contains { $0.basis == basis } }.map {
                ($0.name(in: language), [.color(Palette.text), .penWidth(Self.penWidth(objectives: 1, basis: $0)), Self.style(of: $0)])
            } + (links.contains { $0.objectives.count > 1 }
                ? [(language("più obiettivi: linea più spessa", "several objectives: thicker line"),
                    [.color(Palette.text), .penWidth(Self.penWidth(objectives: 4, basis: .named))])] : []),
            note: language("Più legami: scritta più grande", "More links: larger letters"))
    }
}
