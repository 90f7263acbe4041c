import CGraphviz

/// A drawing as cgraph's structure, for the length of one operation.
struct BuiltGraph: ~Copyable {
    private typealias Setting = PreparedDrawing.Setting

    private let graph: OpaquePointer
    private var nodes: [OpaquePointer] = []
    private var edges: [OpaquePointer] = []
    private var clusters: [OpaquePointer] = []

    /// An empty graph of this name and direction, to be filled by ``build(_:engine:)``.
    init(like drawing: PreparedDrawing) throws(GraphvizError) {
        guard let graph = graphviz_open(drawing.name, drawing.isDirected) else { throw Self.outOfMemory }
        self.graph = graph
    }

    deinit {
        graphviz_close(graph)
    }

    /// Builds all of it. The calls follow the order of the drawing, which decides the order in the output.
    mutating func build(_ drawing: PreparedDrawing, engine: Engine) throws(GraphvizError) {
        let root = graphviz_root(graph)
        var values = drawing.values
        switch engine {
        case .neato, .fdp, .sfdp:
            // Their positions are in inches otherwise.
            if !values.contains(where: { $0.name == "inputscale" }) {
                values.append(Setting(name: "inputscale", value: "72"))
            }
        case .fixedPositions:
            // Otherwise nodes would be moved apart and back to the origin.
            values.removeAll { $0.name == "overlap" || $0.name == "notranslate" }
            values += [Setting(name: "overlap", value: "true"), Setting(name: "notranslate", value: "true")]
        default: break
        }
        try declare(values.map(\.name), graphviz_kind_graph)
        let ofClusters = PreparedDrawing.names(drawing.clusters.map(\.values), except: values)
        try declare(ofClusters + ["label", "rank"], graphviz_kind_graph)
        try declare(drawing.nodeDefaults, graphviz_kind_node)
        let ofNodes = PreparedDrawing.names(drawing.nodes.map(\.values), except: drawing.nodeDefaults)
        try declare(ofNodes, graphviz_kind_node)
        try declare(drawing.edgeDefaults, graphviz_kind_edge)
        let ofEdges = PreparedDrawing.names(drawing.edges.map(\.values), except: drawing.edgeDefaults)
        try declare(ofEdges, graphviz_kind_edge)

        // Before the clusters are made, so that they inherit the fonts; they then set all the rest themselves.
        try set(values, on: root)
        for node in drawing.nodes {
            let made = graphviz_add_node(graph, node.name)
            try set(node.values, on: made)
            if let made { nodes.append(made) }
        }
        for cluster in drawing.clusters {
            let parent = cluster.parent.map { clusters[$0] } ?? root
            guard let made = graphviz_add_group(parent, cluster.name) else { throw Self.outOfMemory }
            clusters.append(made)
            if !cluster.values.contains(where: { $0.name == "label" }) {
                try set([Setting(name: "label", value: "")], on: made)
            }
            try set(cluster.values, on: made)
            for node in cluster.nodes {
                guard graphviz_put_node(made, nodes[node]) else { throw Self.outOfMemory }
            }
        }
        for (number, group) in drawing.ranks.enumerated() {
            let parent = group.cluster.map { clusters[$0] } ?? root
            guard let made = graphviz_add_group(parent, "layer \(number)") else { throw Self.outOfMemory }
            try set([Setting(name: "rank", value: group.constraint)], on: made)
            for node in group.nodes {
                guard graphviz_put_node(made, nodes[node]) else { throw Self.outOfMemory }
            }
        }
        for edge in drawing.edges {
            let made = graphviz_add_edge(graph, nodes[edge.tail], nodes[edge.head])
            try set(edge.values, on: made)
            if let made { edges.append(made) }
        }
    }

    /// Lays the graph out; false when Graphviz says that it failed.
    borrowing func layOut(using engine: Engine, forCairo: Bool) -> Bool {
        graphviz_layout(graph, engine.rawValue, forCairo) == 0
    }

    /// The bytes of a rendering, within `body`, or nil when it failed.
    borrowing func rendered<Result>(as format: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        var length = 0
        guard let data = graphviz_render(graph, format, &length) else { return nil }
        defer { graphviz_free_rendering(data) }
        return data.withMemoryRebound(to: UInt8.self, capacity: length) {
            body(UnsafeBufferPointer(start: $0, count: length))
        }
    }

    /// The bytes of a PDF of this size in points, or nil when it failed.
    borrowing func renderedPDF(width: Double, height: Double) -> [UInt8]? {
        var length = 0
        guard let data = graphviz_render_pdf(graph, width, height, &length) else { return nil }
        defer { graphviz_free_pdf(data) }
        return data.withMemoryRebound(to: UInt8.self, capacity: length) {
            Array(UnsafeBufferPointer(start: $0, count: length))
        }
    }

    /// After the layout: the box round everything.
    borrowing func box() -> Layout.Box {
        graphviz_root(graph).map(Self.box(of:)) ?? Layout.Box(left: 0, bottom: 0, right: 0, top: 0)
    }

    /// After the layout: the nodes' places, in the drawing's order.
    borrowing func placedNodes(ids: [String]) -> [Layout.PlacedNode] {
        zip(ids, nodes).map { id, node in
            var (x, y, width, height) = (0.0, 0.0, 0.0, 0.0)
            graphviz_node_geometry(node, &x, &y, &width, &height)
            return Layout.PlacedNode(id: id, x: x, y: y, width: width, height: height)
        }
    }

    /// After the layout: the edges' curves, in the drawing's order.
    borrowing func placedEdges(_ ends: [(tail: String, head: String)]) -> [Layout.PlacedEdge] {
        func point(_ read: (inout Double, inout Double) -> Void) -> Layout.Point {
            var (x, y) = (0.0, 0.0)
            read(&x, &y)
            return Layout.Point(x: x, y: y)
        }
        func tip(of edge: OpaquePointer, _ curve: Int, atEnd: Bool) -> Layout.Point? {
            var hasTip = false
            let tip = point { hasTip = graphviz_curve_tip(edge, curve, atEnd, &$0, &$1) }
            return hasTip ? tip : nil
        }
        return zip(ends, edges).map { ends, edge in
            let curves = (0..<graphviz_curve_count(edge)).map { curve in
                Layout.Curve(
                    controlPoints: (0..<graphviz_curve_size(edge, curve)).map { index in
                        point { graphviz_curve_point(edge, curve, index, &$0, &$1) }
                    },
                    tailTip: tip(of: edge, curve, atEnd: false), headTip: tip(of: edge, curve, atEnd: true))
            }
            return Layout.PlacedEdge(tail: ends.tail, head: ends.head, curves: curves)
        }
    }

    /// After the layout: the places of the clusters that the engine drew.
    borrowing func placedClusters(ids: [String]) -> [Layout.PlacedCluster] {
        zip(ids, clusters)
            .map { Layout.PlacedCluster(id: $0, box: Self.box(of: $1)) }
            .filter { $0.box.width > 0 && $0.box.height > 0 }
    }

    private static func box(of graphOrCluster: OpaquePointer) -> Layout.Box {
        var box = Layout.Box(left: 0, bottom: 0, right: 0, top: 0)
        graphviz_box(graphOrCluster, &box.left, &box.bottom, &box.right, &box.top)
        return box
    }

    private static let outOfMemory = GraphvizError(
        .layoutFailed,
        "Graphviz could not build the graph, probably for lack of memory: draw fewer nodes and edges.",
        lack: .memory
    )

    private func declare(_ values: PreparedDrawing.Values, _ kind: graphviz_kind) throws(GraphvizError) {
        for setting in values {
            guard graphviz_declare(graph, kind, setting.name, setting.value) else { throw Self.outOfMemory }
        }
    }

    private func declare(_ names: [String], _ kind: graphviz_kind) throws(GraphvizError) {
        try declare(names.map { Setting(name: $0, value: "") }, kind)
    }

    private func set(_ values: PreparedDrawing.Values, on object: OpaquePointer?) throws(GraphvizError) {
        guard let object else { throw Self.outOfMemory }
        for setting in values {
            // To pass the strings themselves would copy each into an array of its own.
            let hasSet = setting.name.withCString { name in
                setting.value.withCString { value in
                    setting.isFormatted
                        ? graphviz_set_formatted(graph, object, name, value) : graphviz_set(object, name, value)
                }
            }
            guard hasSet else { throw Self.outOfMemory }
        }
    }
}
