import Plan

/// A graph as the JSON that Kumu imports (<https://docs.kumu.io/guides/import>).
public enum KumuFormat {
    /// Writes a graph: `elements` with `label`, `type`, `description`, `tags` and `id`, `connections` with `from`,
    /// `to`, `direction`, `type` and `description`.
    ///
    /// Kumu knows elements by their labels: they are short, and where two have the same one, the id stands behind it.
    /// Tags are the years. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        var (counts, labels): ([String: Int], [String]) = ([:], [])
        try graph.forEachNode { counts[$0.shortLabel, default: 0] += 1 }
        try graph.forEachNode { node in
            labels.append(counts[node.shortLabel] == 1 ? node.shortLabel : "\(node.shortLabel) (\(node.id))")
        }
        var number = 0
        sink.write("{\n\"elements\": ")
        try JSONText.array(in: &sink) { add in
            try graph.forEachNode { node in
                let tags = "[" + node.years.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
                let members = [
                    ("label", labels[number]), ("type", node.kind), ("description", node.label), ("id", node.id),
                ].map { ($0, JSONText.quoted($1)) }
                add(JSONText.object(members + [("tags", tags)]))
                number += 1
            }
        }
        sink.write(",\n\"connections\": ")
        try JSONText.array(in: &sink) { add in
            try graph.forEachEdge { edge in
                let words = edge.evidence.map(\.text).joined(separator: "\n")
                add(
                    JSONText.object(
                        [
                            ("from", labels[edge.source]), ("to", labels[edge.target]),
                            ("direction", graph.head.isDirected ? "directed" : "undirected"),
                            ("type", edge.relation), ("description", words),
                        ].map { ($0, JSONText.quoted($1)) }))
            }
        }
        sink.write("\n}\n")
        try sink.finish()
    }
}
