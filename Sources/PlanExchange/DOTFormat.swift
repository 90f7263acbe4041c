import Plan
import TextTools

/// A graph in the DOT language of Graphviz, with the plan's ids as the names of nodes: for `dot`, pydot and the like.
///
/// How a map looks, with all positions, is another question (`pdo map --format dot`).
public enum DOTFormat {
    /// Writes a graph. Labels are short; the whole name, and the words that show an edge, are tooltips; the
    /// columns `kind`, `relation`, `role`, `basis` and `years` are attributes of these names, `weight` is `penwidth`.
    ///
    /// A backslash is written twice everywhere: a value that ends in a single one can't be read again. Complexity:
    /// linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        sink.write("\(graph.head.isDirected ? "digraph" : "graph") \(quoted(graph.head.title)) {\n")
        if let note = graph.head.licenceNote { sink.write("  // \(note)\n") }
        sink.write("  graph [rankdir=LR];\n  node [shape=box, style=rounded, fontname=Helvetica];\n")
        sink.write("  edge [color=\"#5d6b7a\"];\n")
        try graph.forEachNode { node in
            let attributes = [
                ("label", node.shortLabel), ("tooltip", node.label), ("kind", node.kind),
                ("color", NodeKind.hexColour(of: node.kind)),
            ]
            sink.write("  \(quoted(node.id)) [\(list(attributes))];\n")
        }
        let columns = graph.edgeColumns.enumerated().filter {
            ["relation", "role", "basis", "years"].contains($1.name)
        }
        let arrow = graph.head.isDirected ? "->" : "--"
        try graph.forEachEdge { edge in
            var attributes = columns.compactMap { place, column in edge.cells[place].map { (column.name, $0.text) } }
            if !edge.evidence.isEmpty {
                attributes.append(("tooltip", edge.evidence.map(\.text).joined(separator: "\n")))
            }
            if edge.weight > 1 { attributes.append(("penwidth", ExportValue.number(min(edge.weight, 6)).text)) }
            sink.write("  \(quoted(edge.sourceID)) \(arrow) \(quoted(edge.targetID)) [\(list(attributes))];\n")
        }
        sink.write("}\n")
        try sink.finish()
    }

    private static func list(_ attributes: [(name: String, value: String)]) -> String {
        attributes.map { "\($0)=\(quoted($1))" }.joined(separator: ", ")
    }

    static func quoted(_ text: String) -> String {
        text.quoted { ControlCharacters.contains($0) ? "" : nil }
    }
}
