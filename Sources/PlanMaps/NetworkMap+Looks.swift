import GraphCore
import Graphviz
import Plan
import PlanGraph

extension NetworkMap {
    /// How a node looks, and what it says.
    ///
    /// - Parameter fixedWidth: whether all nodes of a kind are equally wide, so that no line to one of them runs under another.
    func attributes(
        of node: NodeIndex, fontSize: Double, fixedWidth: Bool
    ) -> [Attribute] {
        let look = graph[node].kind.look
        let label = label(of: node)
        let labelWidth = definition.wrap.map { Double($0) * 0.62 * fontSize } ?? look.labelWidth
        let isObjective = graph[node].kind == .objective
        let lines = label.flatMap { wrapped($0, width: labelWidth, fontSize: fontSize, isBalanced: !isObjective) }
        let widest = lines.map { textWidth($0, fontSize: fontSize) }.max() ?? 0
        var attributes = look.shape
        attributes += [
            .margin(horizontalInches: look.margin.horizontal, verticalInches: look.margin.vertical),
            .label(lines.joined(separator: "\n"), alignment: isObjective ? .left : .center),
            .fontSize(fontSize),
            .identifier(context.identifier(of: node)), .cssClass(graph[node].kind.rawValue),
            .title(graph[node].name.shortened(to: 400)), .tooltip(description(of: node)),
        ]
        if fixedWidth {
            let room = look.width + max(0, widest - look.labelWidth) / 72
            attributes.append(.width(inches: room))
        }
        if graph[node].crossProgramme { attributes.append(.style(.filled, .dashed)) }
        if focus.contains(node) { attributes.append(.penWidth(3)) }
        return attributes + context.link(to: node)
    }

    /// The paragraphs on a node.
    private func label(of node: NodeIndex) -> [String] {
        let value = graph[node]
        let isFull = definition.labels == .full
        let mark = value.kind.look.mark + " "
        guard let objective = graph.objective(node) else {
            return [mark + (isFull ? value.name : value.shortName.shortened(to: 72))]
        }
        let text = "\(mark)\(objective.number). " + objective.firstText.shortened(to: isFull ? 400 : 150)
        let quotations = network.links(of: node).filter { focus.contains($0.other(than: node)) }
            .flatMap(\.evidence).prefix(2).map(context.quotation)
        return [text] + quotations
    }

    /// How a line looks, and what it says.
    func attributes(of link: MapContent.Link, number: Int) -> [Attribute] {
        [
            .penWidth(penWidth(of: link)), Self.style(of: link.basis), .identifier("link-\(number)"),
            .cssClass("link \(link.basis?.rawValue ?? "table")"), .title(heading(of: link)),
            .tooltip(explanation(of: link)),
        ] + (definition.projection == nil ? [] : [.length(inches: 1.2 + 1.4 * (1 - link.weight / heaviest))])
    }

    func lineColor(of link: MapContent.Link, _ colors: [NodeIndex: Palette.Colors]) -> String {
        guard definition.projection == nil else { return Palette.direction.line }
        let hub = [link.target, link.source].first { ![.direction, .objective].contains(graph[$0].kind) }
        return colors[hub ?? link.source]?.line ?? Palette.text
    }

    private func penWidth(of link: MapContent.Link) -> Double {
        definition.projection != nil
            ? 1 + 6 * link.weight / heaviest
            : Self.penWidth(objectives: link.objectives.count, basis: link.basis)
    }

    static func penWidth(objectives: Int, basis: Basis?) -> Double {
        (basis == .sameText ? 2.2 : 1.3) + 0.8 * Double(max(1, min(objectives, 6)) - 1)
    }

    static func style(of basis: Basis?) -> Attribute {
        switch basis {
        case .named, nil: .style(.solid)
        case .sameText: .style(.dotted)
        case .theme: .style(.dashed)
        }
    }

    /// Says what the shapes and lines that appear in the map mean.
    func addLegend(to frame: inout MapFrame, colors: [NodeIndex: Palette.Colors]) {
        let nodes = NodeKind.allCases.compactMap { kind -> MapFrame.Sample? in
            guard let first = network.nodes.first(where: { graph[$0].kind == kind }), let colors = colors[first] else {
                return nil
            }
            return (
                "\(kind.look.mark) \(kind.name(in: language))",
                kind.look.shape
                    + (definition.colour == .community
                        ? [.color(Palette.quietText), .fillColor(Palette.background)]
                        : [.color(colors.line), .fillColor(colors.fill)])
            )
        }
        var lines: [MapFrame.Sample] = []
        if network.links.contains(where: { $0.basis == nil }) {
            let isOnly = network.links.allSatisfy { $0.basis == nil }
            lines.append(
                (
                    language("scritto in una tabella del piano", "written in a table of the plan"),
                    [.penWidth(1.3), .color(isOnly ? Palette.text : Palette.direction.line)]
                ))
        }
        lines += Basis.allCases.filter { basis in network.links.contains { $0.basis == basis } }
            .map { basis in
                (
                    basis.name(in: language),
                    [Self.style(of: basis), .penWidth(Self.penWidth(objectives: 1, basis: basis))]
                )
            }
        if definition.projection != nil {
            lines.append(
                (language("legame più forte: linea più spessa", "stronger link: thicker line"), [.penWidth(5)]))
        } else if network.links.contains(where: { $0.objectives.count > 1 }) {
            lines.append(
                (
                    language("più obiettivi: linea più spessa", "several objectives: thicker line"),
                    [.penWidth(Self.penWidth(objectives: 4, basis: .named))]
                ))
        }
        let sizes: String? =
            switch definition.size {
            case _ where !hasSizes: nil
            case .links: language("più legami: scritta più grande", "more links: larger letters")
            case .objectives: language("più obiettivi: scritta più grande", "more objectives: larger letters")
            case .none: nil
            }
        frame.addLegend(nodes: nodes + communitySamples, lines: lines, sizes: sizes)
    }
}
