import Plan
import TextDocument

/// A graph as a canvas of Obsidian (<https://jsoncanvas.org>, version 1.0): cards that a person moves about.
public enum ObsidianCanvas {
    private static let (width, gap) = (320, 40)

    /// Writes a graph: a card for each node with its short label and, where that is another, the document's words, in a
    /// column for each kind; an arrow with its relation for each edge. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        var (columns, ends): ([String: Int], [String: Int]) = ([:], [:])
        sink.write("{\n\"nodes\": ")
        try JSONText.array(in: &sink) { add in
            try graph.forEachNode { node in
                let column = columns[node.kind] ?? columns.count
                columns[node.kind] = column
                let (top, height) = (ends[node.kind, default: 0], height(of: node))
                ends[node.kind] = top + height + gap
                add(
                    JSONText.object([
                        ("id", JSONText.quoted(node.id)), ("type", "\"text\""),
                        ("text", JSONText.quoted(text(of: node))), ("x", "\(column * (width + 200))"),
                        ("y", "\(top)"), ("width", "\(width)"), ("height", "\(height)"),
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

    /// In Markdown, as which the text of a card is read.
    private static func text(of node: ExportNode) -> String {
        let label = node.label.escapedForMarkdown
        return isShortened(node) ? "**\(node.shortLabel.escapedForMarkdown)**\n\n\(label)" : label
    }

    private static func isShortened(_ node: ExportNode) -> Bool {
        !node.shortLabel.isEmpty && node.shortLabel != node.label
    }

    /// Enough for the text in Obsidian's own letters, some 36 of which stand in a line; what is very long is scrolled.
    private static func height(of node: ExportNode) -> Int {
        let lines = (node.label.utf8.count + 35) / 36 + (isShortened(node) ? 2 : 0)
        return 20 * min(20, max(4, 2 + (6 * lines + 4) / 5))
    }
}
