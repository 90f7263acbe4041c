import Plan
import PlanGraph

/// A graph in GraphML (<http://graphml.graphdrawing.org>), which NetworkX, igraph, Gephi, yEd and Cytoscape read.
public enum GraphMLFormat {
    /// For which programs a file is.
    public enum Dialect: Sendable {
        /// All that read data by keys.
        case plain
        /// yEd, which shows shapes, colours and labels of its own.
        case yEd
    }

    /// Writes a graph as the XML of the schema `http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd`.
    ///
    /// A node's XML id must be an `NMTOKEN`: it is the id in the plan with `.` for `/`, as in `objective:casa.5`, and
    /// any other sign that may not stand there as its number between underscores. Data are the columns of the graph
    /// (``ExportGraph/init(_:_:focus:depth:)``) but `source` and `target`; the column `id` is called `planId`, since
    /// readers mix a data key `id` up with their own. Keys of the graph: `title`, `municipality`, `source`, `years`, `licence`.
    /// Edges have no XML id: igraph gives them those of nodes. What a node or edge does not have is left out.
    ///
    /// Signs that XML 1.0 does not allow, such as most control characters, are left out. Nodes and edges stand in the
    /// graph's order: the same graph gives the same bytes. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, _ dialect: Dialect = .plain, to sink: ByteSink) throws {
        var xml = XMLWriter(to: sink)
        let namespace = "http://graphml.graphdrawing.org/xmlns"
        xml.begin(
            "graphml",
            [
                ("xmlns", namespace), ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xmlns:y", dialect == .yEd ? "http://www.yworks.com/xml/graphml" : nil),
                ("xsi:schemaLocation", namespace + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"),
            ])
        let head: [(name: String, value: String?)] =
            [
                ("title", graph.head.title), ("municipality", graph.head.body), ("source", graph.head.source),
                ("years", graph.head.years.isEmpty ? nil : graph.head.years.map(String.init).joined(separator: " ")),
            ] + (graph.head.licence.map { [("licence", $0.text)] } ?? [])
        for (name, _) in head { key(ExportColumn(name), "graph", &xml) }
        for column in graph.nodeColumns {
            // Readers of yEd's labels take these for the label.
            key(column, "node", named: dialect == .yEd && column.name == "label" ? "name" : nil, &xml)
        }
        let edgeColumns = graph.edgeColumns.dropFirst(2)
        for column in edgeColumns { key(column, "edge", &xml) }
        if dialect == .yEd {
            for domain in ["node", "edge"] {
                xml.element(
                    "key", [("id", "y-" + domain), ("for", domain), ("yfiles.type", domain + "graphics")])
            }
        }
        xml.begin("graph", [("id", "plan"), ("edgedefault", graph.head.isDirected ? "directed" : "undirected")])
        for (name, value) in head {
            if let value { xml.element("data", [("key", "graph-" + name)], text: value) }
        }
        let nodeData = graph.nodeColumns.map { xml.repeated("data", [("key", "node-" + $0.name)]) }
        try graph.forEachNode { node in
            xml.begin("node", [("id", token(node.id))])
            for (data, cell) in zip(nodeData, node.cells) {
                if let cell { xml.element(data, text: cell.text) }
            }
            if dialect == .yEd { yEdNode(node, &xml) }
            xml.end()
        }
        let edgeData = edgeColumns.map { xml.repeated("data", [("key", "edge-" + $0.name)]) }
        try graph.forEachEdge { edge in
            xml.begin("edge", [("source", token(edge.sourceID)), ("target", token(edge.targetID))])
            for (data, cell) in zip(edgeData, edge.cells.dropFirst(2)) {
                if let cell { xml.element(data, text: cell.text) }
            }
            if dialect == .yEd { yEdEdge(edge, &xml) }
            xml.end()
        }
        try xml.finish()
    }

    /// The graph of a plan, or the part of it that a query selects, as text.
    public static func encode(_ graph: PlanGraph, _ query: GraphQuery = GraphQuery()) throws -> String {
        String(decoding: try ByteSink.bytes { try write(ExportGraph(graph, query), to: $0) }, as: UTF8.self)
    }

    private static func key(
        _ column: ExportColumn, _ domain: String, named name: String? = nil, _ xml: inout XMLWriter
    ) {
        let types: [ExportColumn.Kind: String] = [
            .text: "string", .integer: "int", .number: "double", .boolean: "boolean",
        ]
        xml.element(
            "key",
            [
                ("id", "\(domain)-\(column.name)"), ("for", domain),
                ("attr.name", name ?? (column.name == "id" ? "planId" : column.name)),
                ("attr.type", types[column.kind]),
            ])
    }

    /// An id as an `NMTOKEN` of ASCII; different ids make different ones.
    static func token(_ id: String) -> String {
        guard !id.isEmpty else { return "_" }
        var (isPlain, hasSlashes) = (true, false)
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "-"):
                continue
            case UInt8(ascii: "/"): hasSlashes = true
            default: isPlain = false
            }
        }
        if isPlain {
            guard hasSlashes else { return id }
            return String(decoding: id.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
        }
        return id.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ":", "-": String(scalar)
            case "/": "."
            default: "_" + String(scalar.value, radix: 16) + "_"
            }
        }.joined()
    }

    /// Text as it may stand in XML or HTML, in content and in attributes between double quotes; without the characters
    /// that XML does not allow.
    package static func escaped(_ text: String) -> String { XMLWriter.escaped(text) }
}
