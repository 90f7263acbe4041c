import Plan

/// A graph as the JSON of Cytoscape.js (<https://js.cytoscape.org/#notation/elements-json>), which Cytoscape opens as
/// `.cyjs` and programs of D3 read easily.
public enum CytoscapeFormat {
    /// Writes a graph: `data` with `name`, `body`, `source`, `licence` and `years`, and `elements` with `nodes` and `edges`, each
    /// with the graph's columns as `data`.
    ///
    /// Ids of nodes are those in the plan; those of edges are `e0` and so on. What NetworkX wants besides is there too:
    /// `value` of nodes, which is the id, `key` of edges, `directed` and `multigraph`. `name` is the short label, by
    /// which Cytoscape draws. One node or edge stands on a line. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        let head = graph.head
        let data = JSONText.object([
            ("name", JSONText.quoted(head.title)), ("body", head.body.map(JSONText.quoted)),
            ("source", head.source.map(JSONText.quoted)), ("licence", (head.licence?.text).map(JSONText.quoted)),
            ("years", "\(head.years)"),
        ])
        sink.write("{\n\"data\": \(data),\n\"directed\": \(head.isDirected),\n\"multigraph\": true,\n")
        sink.write("\"elements\": {\n\"nodes\": ")
        try JSONText.array(in: &sink) { add in
            try graph.forEachNode { node in
                let id = JSONText.quoted(node.id)
                let members = [("id", id), ("value", id), ("name", JSONText.quoted(node.shortLabel))]
                let rest = graph.nodeColumns.members(node.cells, besides: ["id", "shortLabel"])
                add("{\"data\": \(JSONText.object(members + rest))}")
            }
        }
        sink.write(",\n\"edges\": ")
        var number = 0
        try JSONText.array(in: &sink) { add in
            try graph.forEachEdge { edge in
                let members =
                    [("id", JSONText.quoted("e\(number)")), ("key", "\(number)")]
                    + graph.edgeColumns.members(edge.cells)
                add("{\"data\": \(JSONText.object(members))}")
                number += 1
            }
        }
        sink.write("\n}\n}\n")
        try sink.finish()
    }
}
