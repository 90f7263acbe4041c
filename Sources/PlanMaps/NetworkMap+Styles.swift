import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

extension NetworkMap {
    /// How a node looks, and what it says.
    ///
    /// - Parameter fixedWidth: whether all nodes of a kind are equally wide, so that no line to one of them runs under
    ///   another.
    func attributes(
        of node: NodeIndex, fontSize: Double, fixedWidth: Bool
    ) -> [Attribute] {
        let look = graph[node].kind.look
        let labelWidth = definition.wrap.map { Double($0) * 0.62 * fontSize } ?? look.labelWidth
        let lines = lines(of: node, width: labelWidth, fontSize: fontSize)
        let quotations = quotations(of: node, width: labelWidth, fontSize: fontSize)
        let widest = (lines + quotations.flatMap(\.self)).map { textWidth($0, fontSize: fontSize) }.max() ?? 0
        var attributes = look.shape
        attributes += [
            .margin(horizontalInches: look.margin.horizontal, verticalInches: look.margin.vertical),
            quotations.isEmpty
                ? .label(lines.joined(separator: "\n"), alignment: graph[node].kind == .objective ? .left : .center)
                : .tableLabel(Self.label(lines, quotations, width: max(labelWidth, widest))),
            .fontSize(fontSize), .height(inches: 0.36),
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

    /// The lines of a node's label: the whole name if they are to be full, else four, or of an objective with more to
    /// say three.
    private func lines(of node: NodeIndex, width: Double, fontSize: Double) -> [String] {
        let value = graph[node]
        let isFull = definition.labels == .full
        let mark = value.kind.look.mark + "\u{A0}"
        if let objective = graph.objective(node) {
            func lines(atMost most: Int) -> [String] {
                wrapped(
                    "\(mark)\(objective.label). \(value.name)", width: width, fontSize: fontSize,
                    isBalanced: false, atMost: most)
            }
            let four = lines(atMost: isFull ? 8 : 4)
            return isFull || four.last?.hasSuffix("…") == false ? four : lines(atMost: 3)
        }
        return wrapped(
            mark + (isFull ? value.name : value.shortName), width: width, fontSize: fontSize, atMost: isFull ? 12 : 4)
    }

    /// What ties a node to the focus.
    private func evidenceOfFocus(_ node: NodeIndex) -> [Evidence] {
        network.links(of: node).filter { focus.contains($0.other(than: node)) }.flatMap(\.evidence)
    }

    /// Whether words of the document stand on nodes.
    var hasQuotations: Bool { network.nodes.contains { graph[$0].kind == .objective && !evidenceOfFocus($0).isEmpty } }

    /// The words of an objective for which it is tied to the focus, each quotation in lines.
    private func quotations(of node: NodeIndex, width: Double, fontSize: Double) -> [[String]] {
        guard graph[node].kind == .objective else { return [] }
        return evidenceOfFocus(node).prefix(2).map {
            wrapped(context.quotation($0), width: width, fontSize: fontSize, isBalanced: false)
        }
    }

    /// A text, and below it the document's own words in another hand.
    private static func label(_ lines: [String], _ quotations: [[String]], width: Double) -> LabelTable {
        var runs = lines.map { TextRun($0) }
        for quotation in quotations {
            runs.append(TextRun("\u{A0}", fontSize: 4))
            runs += quotation.map { TextRun($0, .italic, color: Palette.quietText) }
        }
        return .lines(runs, alignment: .left, minimumWidth: width)
    }

    /// How a line looks, and what it says.
    func attributes(of link: MapContent.Link, number: Int) -> [Attribute] {
        [
            .penWidth(penWidth(of: link)), .style(Self.style(of: link.basis)), .identifier("link-\(number)"),
            .cssClass(cssClass(of: link)), .title(heading(of: link)),
            .tooltip(explanation(of: link)),
        ]
    }

    func lineColor(of link: MapContent.Link, _ colors: [NodeIndex: Palette.Colors]) -> String {
        let hub = [link.target, link.source].first { ![.direction, .objective].contains(graph[$0].kind) }
        return colors[hub ?? link.source]?.line ?? Palette.text
    }

    private func penWidth(of link: MapContent.Link) -> Double {
        Self.penWidth(objectives: link.objectives.count, basis: link.basis)
    }

    static func penWidth(objectives: Int, basis: Basis?) -> Double {
        let ofOne =
            switch basis {
            case .stated, .named: 1.9
            case .sameText: 2.2
            case .declared: 1.5
            case .theme: 1.05
            case nil: 1.0
            }
        return ofOne + 2 * (Double(max(1, objectives)).squareRoot() - 1)
    }

    /// What somebody declares has dashes, which are long where the style sheet counts. Short ones mean that two nodes
    /// have something in common in no year.
    static func style(of basis: Basis?) -> Style {
        switch basis {
        case .stated, .named, .theme, nil: .solid
        case .sameText: .dotted
        case .declared: .dashed
        }
    }

    private func cssClass(of link: MapContent.Link) -> String { "link \(link.basis?.rawValue ?? "table")" }

    /// Says what the shapes and lines that appear in the map mean.
    func addLegend(to frame: inout MapFrame, colors: [NodeIndex: Palette.Colors]) {
        let nodes = NodeKind.allCases.flatMap { kind -> [MapFrame.Sample] in
            let present = network.nodes.filter { graph[$0].kind == kind }
            guard !present.isEmpty else { return [] }
            // Where nodes of the kind differ in colour, none of these stands for it.
            let lines = Set(present.compactMap { colors[$0]?.line })
            let fills = Set(present.compactMap { colors[$0]?.fill })
            let look =
                kind.look.shape + [
                    .color(lines.count == 1 ? lines.first ?? Palette.quietText : Palette.quietText),
                    .fillColor(fills.count == 1 ? fills.first ?? Palette.background : Palette.background),
                ]
            let plain = (text: "\(kind.look.mark) \(kind.name(in: language))", look: look)
            guard present.contains(where: { graph[$0].crossProgramme }) else { return [plain] }
            let broad = (
                text: language(NetworkMapMessage.umbrellaCategory),
                look: look + [.style(.filled, .dashed)]
            )
            return [plain, broad]
        }
        var lines: [MapFrame.Sample] = []
        if network.links.contains(where: { $0.basis == nil }) {
            let isOnly = network.links.allSatisfy { $0.basis == nil }
            lines.append(
                (
                    language(NetworkMapMessage.fromTable),
                    [
                        .penWidth(Self.penWidth(objectives: 1, basis: nil)),
                        .color(isOnly ? Palette.text : Palette.direction.line),
                    ]
                ))
        }
        let bases = Basis.allCases.filter { basis in network.links.contains { $0.basis == basis } }
        lines +=
            bases.map { basis in
                (
                    basis.name(in: language),
                    [
                        .style(Self.style(of: basis)), .penWidth(Self.penWidth(objectives: 1, basis: basis)),
                        .cssClass("legend \(basis.rawValue)"),
                    ]
                )
            }
        if network.links.contains(where: { $0.objectives.count > 1 }) {
            lines.append(
                (
                    language(NetworkMapMessage.severalObjectives),
                    [.penWidth(Self.penWidth(objectives: 4, basis: .named))]
                ))
        }
        let sizes: String? =
            switch definition.size {
            case _ where !hasSizes: nil
            case .links: language(NetworkMapMessage.largerForLinks)
            case .objectives: language(NetworkMapMessage.largerForObjectives)
            case .none: nil
            }
        frame.addLegend(nodes: nodes, lines: lines, sizes: sizes)
    }
}
