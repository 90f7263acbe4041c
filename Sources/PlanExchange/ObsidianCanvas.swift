import Plan

/// A graph as a canvas of Obsidian (<https://jsoncanvas.org>, version 1.0): cards that a person moves about.
public enum ObsidianCanvas {
    private static let (width, height, gap) = (320, 80, 40)

    /// Writes a graph: a card of text for each node, in a column for each kind, an arrow with its relation for each
    /// edge. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        var (columns, rows): ([String: Int], [String: Int]) = ([:], [:])
        sink.write("{\n\"nodes\": ")
        try JSONText.array(in: &sink) { add in
            try graph.forEachNode { node in
                let column = columns[node.kind] ?? columns.count
                columns[node.kind] = column
                let row = rows[node.kind, default: 0]
                rows[node.kind] = row + 1
                add(
                    JSONText.object([
                        ("id", JSONText.quoted(node.id)), ("type", "\"text\""),
                        ("text", JSONText.quoted(node.shortLabel)), ("x", "\(column * (width + 200))"),
                        ("y", "\(row * (height + gap))"), ("width", "\(width)"), ("height", "\(height)"),
                        ("color", "\"\(NodeKind.hexColour(of: node.kind))\""),
                    ]))
            }
        }
        sink.write(",\n\"edges\": ")
        var number = 0
        try JSONText.array(in: &sink) { add in
            try graph.forEachEdge { edge in
                add(
                    JSONText.object([
                        ("id", "\"e\(number)\""), ("fromNode", JSONText.quoted(edge.sourceID)),
                        ("toNode", JSONText.quoted(edge.targetID)), ("label", JSONText.quoted(edge.relation)),
                    ]))
                number += 1
            }
        }
        sink.write("\n}\n")
        try sink.finish()
    }
}
