import Plan

/// A graph in CX2 (<https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/>),
/// the format of Cytoscape and NDEx.
public enum CX2Format {
    /// Writes a graph. Types of all attributes are declared; `name` is the short label, `represents` the id in the
    /// plan, and `interaction` the relation, as these programs expect; nodes are drawn in the colour of their kind.
    ///
    /// Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        let (head, types) = (
            graph.head,
            [
                ExportColumn.Kind.text: "string", .integer: "integer", .number: "double", .boolean: "boolean",
            ]
        )
        let (ownNodes, ownEdges): (Set<String>, Set<String>) = (
            ["id", "shortLabel"], ["source", "target", "relation"]
        )
        func declarations(_ names: [String], _ columns: [ExportColumn], besides own: Set<String>) -> String {
            let declared =
                names.map { ($0, "string") }
                + columns.filter { !own.contains($0.name) }.map { ($0.name, types[$0.kind] ?? "string") }
            return JSONText.object(declared.map { ($0.0, "{\"d\": \"\($0.1)\"}") })
        }
        let network: [(name: String, value: String?)] = [
            ("name", JSONText.quoted(head.title)), ("organization", head.body.map(JSONText.quoted)),
            ("reference", head.source.map(JSONText.quoted)), ("rights", (head.licence?.text).map(JSONText.quoted)),
        ]
        let counts = [
            ("attributeDeclarations", 1), ("networkAttributes", 1), ("nodes", graph.nodeCount),
            ("edges", graph.edgeCount), ("visualProperties", 1),
        ]
        let metadata = counts.map { "{\"elementCount\": \($0.1), \"name\": \"\($0.0)\"}" }.joined(separator: ", ")
        sink.write("[\n{\"CXVersion\": \"2.0\", \"hasFragments\": false},\n{\"metaData\": [\(metadata)]},\n")
        let all = JSONText.object([
            (
                "networkAttributes",
                JSONText.object(network.filter { $0.value != nil }.map { ($0.name, "{\"d\": \"string\"}") })
            ),
            ("nodes", declarations(["name", "represents"], graph.nodeColumns, besides: ownNodes)),
            ("edges", declarations(["interaction"], graph.edgeColumns, besides: ownEdges)),
        ])
        sink.write("{\"attributeDeclarations\": [\(all)]},\n{\"networkAttributes\": [\(JSONText.object(network))]},\n")
        sink.write("{\"nodes\": ")
        var number = 0
        try JSONText.array(in: &sink) { add in
            try graph.forEachNode { node in
                let own = [("name", JSONText.quoted(node.shortLabel)), ("represents", JSONText.quoted(node.id))]
                let values = JSONText.object(own + graph.nodeColumns.members(node.cells, besides: ownNodes))
                add("{\"id\": \(number), \"v\": \(values)}")
                number += 1
            }
        }
        sink.write("},\n{\"edges\": ")
        number = 0
        try JSONText.array(in: &sink) { add in
            try graph.forEachEdge { edge in
                let values = JSONText.object(
                    [("interaction", JSONText.quoted(edge.relation))]
                        + graph.edgeColumns.members(edge.cells, besides: ownEdges))
                add("{\"id\": \(number), \"s\": \(edge.source), \"t\": \(edge.target), \"v\": \(values)}")
                number += 1
            }
        }
        sink.write("},\n{\"visualProperties\": [\(style)]},\n{\"status\": [{\"success\": true}]}\n]\n")
        try sink.finish()
    }

    private static var style: String {
        let colours = NodeKind.allCases.map { "{\"v\": \"\($0.rawValue)\", \"vp\": \"\($0.hexColour)\"}" }
        let mapping =
            "{\"type\": \"DISCRETE\", \"definition\": {\"attribute\": \"kind\", "
            + "\"map\": [\(colours.joined(separator: ", "))]}}"
        let label = "{\"type\": \"PASSTHROUGH\", \"definition\": {\"attribute\": \"name\"}}"
        return "{\"default\": {\"edge\": {\"EDGE_TARGET_ARROW_SHAPE\": \"triangle\"}}, "
            + "\"nodeMapping\": {\"NODE_BACKGROUND_COLOR\": \(mapping), \"NODE_LABEL\": \(label)}}"
    }
}
