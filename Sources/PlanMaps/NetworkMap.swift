import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextTools

/// A map of nodes and lines.
struct NetworkMap: MapPicture {
    let context: MapContext
    let network: MapContent
    /// Whether a person may point at a line to read where it comes from.
    var canBePointedAt = true

    init(_ network: MapContent, _ context: MapContext) {
        self.context = context
        self.network = network
        focus = Set(context.focus)
    }

    let focus: Set<NodeIndex>
    let summaryOnce = Once<String>()
    var content: MapContent? { network }
    var graph: PlanGraph { network.graph }
    var definition: MapDefinition { context.definition }
    var language: Language { context.language }
    var isEmpty: Bool { network.links.isEmpty }

    func portableDrawing(page: Int) throws -> Drawing {
        var (drawing, engine) = try arranged()
        let order = Dictionary(uniqueKeysWithValues: network.nodes.enumerated().map { ($1, -Double($0)) })
        drawing = painted(drawing, colors(order))
        drawing.attributes += [
            .label(([title, subtitle] + context.closingNotes).joined(separator: "\n")), .labelLocation(.bottom),
            .raw("layout", engine.rawValue),
        ]
        return drawing
    }

    func picture(page: Int, noting note: (String) -> Void) throws -> Drawing {
        let (first, engine, layout) = try laidOut(noting: note)
        let colors = colors(
            Dictionary(uniqueKeysWithValues: network.nodes.map { ($0, layout[Self.drawingID($0)]?.y ?? 0) }))
        var frame = MapFrame(placed(painted(first, colors), by: layout, engine), around: layout.box)
        for (column, nodes) in (engine == .dot ? columns : []).enumerated() {
            guard let place = nodes.first.flatMap({ layout[Self.drawingID($0)] }), definition.orientation == .horizontal
            else { continue }
            frame.addHeading(heading(ofColumn: column, nodes), centre: place.x, width: place.width)
        }
        frame.addTitle(title, subtitle: subtitle)
        addLegend(to: &frame, colors: colors)
        frame.addNote(notes)
        return frame.finished(on: definition.format)
    }

    /// A drawing as an engine laid it out. Between neighbouring columns all lines are straight, also where others go
    /// round nodes.
    private func placed(_ drawing: Drawing, by layout: Layout, _ engine: Engine) -> Drawing {
        var placed = drawing.positioned(by: layout)
        let columnOf = columnOf
        let spans = network.links.map { span(of: $0, columnOf) }
        guard engine == .dot, definition.orientation == .horizontal, spans.contains(where: { $0 > 1 }) else {
            return placed
        }
        for (number, edge) in drawing.edges.enumerated() where spans[number] == 1 {
            guard let tail = layout[edge.tail], let head = layout[edge.head] else { continue }
            placed.edges[number].attributes =
                edge.attributes + [
                    .straightLine(
                        from: Layout.Point(x: tail.box.right, y: tail.y), to: Layout.Point(x: head.box.left, y: head.y))
                ]
        }
        return placed
    }

    /// The column of each node; empty where there are no columns.
    private var columnOf: [NodeIndex: Int] {
        Dictionary(
            columns.enumerated().flatMap { column, nodes in nodes.map { ($0, column) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// How many columns a link leads on.
    private func span(of link: MapContent.Link, _ columnOf: [NodeIndex: Int]) -> Int {
        abs((columnOf[link.source] ?? 0) - (columnOf[link.target] ?? 0))
    }

    /// The columns in which nodes stand; none where the definition has no columns. Of a kind that has two, the focus
    /// stands in the first, or where the map has none, the nodes with a single link.
    var columns: [[NodeIndex]] {
        var columns = definition.columns.map { _ in [NodeIndex]() }
        for node in network.nodes {
            let places = definition.columns.indices.filter { definition.columns[$0].contains(graph[node].kind) }
            guard let first = places.first, let last = places.last else { continue }
            let isFirst = focus.isEmpty ? network.linkCount(of: node) == 1 : focus.contains(node)
            columns[isFirst ? first : last].append(node)
        }
        return columns
    }

    /// The colours of all nodes. Transversal goals have the same ones in all maps; each of the other hubs has the one
    /// whose next use is farthest away.
    ///
    /// - Parameter heights: how high nodes stand, or would in a list.
    private func colors(_ heights: [NodeIndex: Double]) -> [NodeIndex: Palette.Colors] {
        var colors: [NodeIndex: Palette.Colors] = [:]
        for node in network.nodes { colors[node] = graph[node].kind.look.colors }
        guard definition.colour == .hub else { return colors }
        var uses: [(color: Int, height: Double)] = []
        for (number, goal) in graph.graph.nodeIndices.filter({ graph[$0].kind == .transversalGoal }).enumerated() {
            colors[goal] = Palette.goal(number)
            if let height = heights[goal] { uses.append((number % Palette.goals.count, height)) }
        }
        let hubs = network.nodes.filter { node in
            switch graph[node].kind {
            case .collaboration: true
            case .strategicDimension, .programme: network.linkCount(of: node) > 1
            default: false
            }
        }.sorted { (heights[$1] ?? 0, $0) < (heights[$0] ?? 0, $1) }
        for hub in hubs {
            let height = heights[hub] ?? 0
            func distance(_ color: Int) -> Double {
                uses.filter { $0.color == color }.map { abs($0.height - height) }.min() ?? .infinity
            }
            let color = Palette.goals.indices.max { (distance($0), $1) < (distance($1), $0) } ?? 0
            uses.append((color, height))
            colors[hub] =
                graph[hub].kind == .collaboration
                ? Palette.collaboration(color)
                : Palette.Colors(line: Palette.goal(color).line, fill: graph[hub].kind.look.colors.fill)
        }
        return colors
    }

    /// A drawing of the network with the colours of its nodes, and its lines in those of their hubs.
    private func painted(_ drawing: Drawing, _ colors: [NodeIndex: Palette.Colors]) -> Drawing {
        var drawing = drawing
        for (place, node) in network.nodes.enumerated() {
            let colors = colors[node] ?? Palette.direction
            drawing.nodes[place].attributes += [.color(colors.line), .fillColor(colors.fill)]
        }
        for (place, link) in network.links.enumerated() {
            drawing.edges[place].attributes.append(.color(lineColor(of: link, colors)))
        }
        return drawing
    }

    func drawing(engine: Engine) -> Drawing {
        let columns = columns
        let isColumns = engine == .dot && !columns.isEmpty
        var drawing = Drawing(
            name: "map", isDirected: false,
            attributes: [
                .raw("outputorder", "edgesfirst"), .padding(inches: 0.3), .backgroundColor(Palette.background),
                .title(summary),
            ],
            nodeDefaults: [.style(.filled), .fontColor(Palette.text), .penWidth(1.6)])
        let columnOf = columnOf
        let (hasSizes, greatest) = (hasSizes, Double(greatestAmount))
        drawing.nodes = network.nodes.map { node in
            Drawing.Node(
                Self.drawingID(node),
                attributes(
                    of: node,
                    fontSize: hasSizes ? 11 + 5 * Double(amount(of: node)) / greatest : 12,
                    fixedWidth: isColumns))
        }
        let spans = network.links.map { span(of: $0, columnOf) }
        drawing.edges = network.links.enumerated().map { number, link in
            let isBackwards =
                isColumns
                ? (columnOf[link.source] ?? 0) > (columnOf[link.target] ?? 0)
                : (network.distances[link.source] ?? 0) > (network.distances[link.target] ?? 0)
            let ends = isBackwards ? [link.target, link.source] : [link.source, link.target]
            var attributes = attributes(of: link, number: number + 1)
            if engine != .dot { attributes += Attribute.isClipped(false) }
            if isColumns, spans[number] > 0 {
                let isHorizontal = definition.orientation == .horizontal
                attributes +=
                    isHorizontal
                    ? [.tailSide(.right), .headSide(.left)] : [.tailSide(.bottom), .headSide(.top)]
            }
            return Drawing.Edge(from: Self.drawingID(ends[0]), to: Self.drawingID(ends[1]), attributes)
        }
        if isColumns {
            drawing.layers = columns.filter { !$0.isEmpty }.map { $0.map(Self.drawingID) }
            drawing.attributes += [
                .rankDirection(definition.orientation == .horizontal ? .leftToRight : .topToBottom),
                .rankSeparation(inches: columns.count > 3 ? 1.6 : 3), .nodeSeparation(inches: 0.13),
                .splines(spans.contains { $0 > 1 } ? .curvedRoundNodes : .straight),
            ]
        } else {
            drawing.attributes += arrangement(engine)
        }
        drawing.clusters = clusters(engine)
        return drawing
    }

    /// Attributes of the whole where nodes stand in no columns.
    private func arrangement(_ engine: Engine) -> [Attribute] {
        switch engine {
        case .dot:
            [
                .rankDirection(definition.orientation == .horizontal ? .leftToRight : .topToBottom),
                .rankSeparation(inches: 1.5), .nodeSeparation(inches: 0.15),
            ]
        case .osage, .patchwork: []
        case .twopi: [.overlap(.prism), .rankSeparation(inches: 3), .separation(points: 10)]
        default:
            [
                .overlap(.prism), .separation(points: 20),
                .splines(network.links.count <= 150 ? .curvedRoundNodes : .straight),
            ]
        }
    }

    /// Frames round the objectives of a direction or a programme.
    private func clusters(_ engine: Engine) -> [Drawing.Cluster] {
        let kind: NodeKind
        switch definition.clusters {
        case .none: return []
        case .direction: kind = .direction
        case .programme: kind = .programme
        }
        var members: [NodeIndex: [NodeIndex]] = [:]
        for node in network.nodes {
            let group =
                graph[node].kind == kind
                ? node
                : graph[node].kind != .objective
                    ? nil
                    : graph.structure.edges(at: node).map(\.neighbour).first { graph[$0].kind == kind }
            if let group { members[group, default: []].append(node) }
        }
        return members.sorted { $0.key < $1.key }.map { group, nodes in
            Drawing.Cluster(
                "group \(group.rawValue)",
                [
                    .label(graph[group].shortName.shortened(to: 60)), .style(.rounded), .color(kind.look.colors.line),
                    .title(graph[group].name), .fontColor(Palette.text),
                ], nodes: nodes.map(Self.drawingID))
        }
    }

    /// What the drawing calls a node: short, whatever its name.
    static func drawingID(_ node: NodeIndex) -> String { "node \(node.rawValue)" }

    /// What the size of a node's letters stands for.
    func amount(of node: NodeIndex) -> Int {
        guard definition.size == .objectives else { return network.linkCount(of: node) }
        return graph.structure.edges(at: node).count { graph[$0.neighbour].kind == .objective }
    }

    private var greatestAmount: Int { network.nodes.map(amount).max() ?? 0 }

    /// Whether letters differ in size. Between one link and two there is nothing to tell.
    var hasSizes: Bool { definition.size != .none && greatestAmount > 2 }
}
