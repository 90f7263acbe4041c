import Plan

/// A graph in GEXF 1.3 (<https://gexf.net>), the format of Gephi, with colours and with the years of each node and edge
/// as spells on its time line.
public enum GEXFFormat {
    /// Writes a graph.
    ///
    /// The id of a node is that in the plan; its label is short, the whole name is the attribute `name`. Attributes are
    /// the other columns of the graph; `weight` is the weight of Gephi. Where nodes or edges have years the graph is
    /// dynamic, of the time format `integer`, and each has a spell for each run of years. Sizes are by nothing: Gephi
    /// gives them by a measure that it computes. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var xml = XMLWriter(to: sink)
        let years = graph.head.years
        xml.begin(
            "gexf",
            [("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"), ("version", "1.3")])
        xml.begin("meta")
        xml.element("creator", text: "pdo")
        let description = ([graph.head.title] + graph.head.notes).joined(separator: "\n")
        xml.element("description", text: description)
        xml.end()
        xml.begin(
            "graph",
            [
                ("defaultedgetype", graph.head.isDirected ? "directed" : "undirected"), ("idtype", "string"),
                ("mode", years.isEmpty ? "static" : "dynamic"),
                ("timeformat", years.isEmpty ? nil : "integer"),
                ("timerepresentation", years.isEmpty ? nil : "interval"), ("start", years.first.map { String($0) }),
                ("end", years.last.map { String($0) }),
            ])
        let nodeColumns = attributes(graph.nodeColumns, besides: ["id", "shortLabel", "color"])
        let edgeColumns = attributes(graph.edgeColumns, besides: ["source", "target", "weight"])
        declare(nodeColumns, "node", &xml)
        declare(edgeColumns, "edge", &xml)
        xml.begin("nodes", [("count", String(graph.nodeCount))])
        try graph.forEachNode { node in
            xml.begin("node", [("id", node.id), ("label", node.shortLabel)])
            write(node.cells, nodeColumns, &xml)
            spells(node.years, &xml)
            let colour = (NodeKind(rawValue: node.kind) ?? .objective).colour
            xml.element(
                "viz:color", [("r", "\(colour.red)"), ("g", "\(colour.green)"), ("b", "\(colour.blue)")])
            xml.end()
        }
        xml.end()
        xml.begin("edges", [("count", String(graph.edgeCount))])
        var number = 0
        try graph.forEachEdge { edge in
            xml.begin(
                "edge",
                [
                    ("id", "e\(number)"), ("source", edge.sourceID), ("target", edge.targetID),
                    ("kind", edge.relation), ("weight", ExportValue.number(edge.weight).text),
                ])
            number += 1
            write(edge.cells, edgeColumns, &xml)
            spells(edge.years, &xml)
            xml.end()
        }
        try xml.finish()
    }

    private typealias Attribute = (place: Int, id: String, column: ExportColumn)

    private static func attributes(_ columns: [ExportColumn], besides own: Set<String>) -> [Attribute] {
        columns.enumerated().filter { !own.contains($1.name) }.map { ($0, "a\($0)", $1) }
    }

    private static func declare(_ attributes: [Attribute], _ domain: String, _ xml: inout XMLWriter) {
        let types: [ExportColumn.Kind: String] = [
            .text: "string", .integer: "integer", .number: "double", .boolean: "boolean",
        ]
        xml.begin("attributes", [("class", domain), ("mode", "static")])
        for (_, id, column) in attributes {
            // Readers have a label of their own.
            let title = column.name == "label" ? "name" : column.name
            xml.element("attribute", [("id", id), ("title", title), ("type", types[column.kind])])
        }
        xml.end()
    }

    private static func write(_ cells: [ExportValue?], _ attributes: [Attribute], _ xml: inout XMLWriter) {
        xml.begin("attvalues")
        for (place, id, _) in attributes {
            if let cell = cells[place] { xml.element("attvalue", [("for", id), ("value", cell.text)]) }
        }
        xml.end()
    }

    /// A spell for each run of years.
    private static func spells(_ years: [Int], _ xml: inout XMLWriter) {
        guard let first = years.first else { return }
        xml.begin("spells")
        var (start, end) = (first, first)
        for year in years.dropFirst() {
            if year > end + 1 {
                xml.element("spell", [("start", "\(start)"), ("end", "\(end)")])
                start = year
            }
            end = year
        }
        xml.element("spell", [("start", "\(start)"), ("end", "\(end)")])
        xml.end()
    }
}
