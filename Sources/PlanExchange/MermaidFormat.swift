import Plan

/// A graph as a flow chart of Mermaid (<https://mermaid.js.org>), which code hosts, Obsidian and Notion draw where it
/// stands in Markdown.
public enum MermaidFormat {
    /// What Mermaid draws unless its page is set otherwise: more edges, or a longer text, are an error there.
    public static let edgeLimit = 500
    public static let textLimit = 50_000

    /// Writes a graph: a box with its short label for each node, an arrow with its relation for each edge, dotted where
    /// words show it. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        sink.write("flowchart LR\n")
        if let note = graph.head.licenceNote { sink.write("  %% \(note)\n") }
        var number = 0
        try graph.forEachNode { node in
            let (open, close) = brackets(NodeKind(rawValue: node.kind))
            sink.write("  n\(number)\(open)\"\(escaped(node.shortLabel))\"\(close):::\(node.kind.filter(\.isLetter))\n")
            number += 1
        }
        try graph.forEachEdge { edge in
            sink.write(
                "  n\(edge.source) \(edge.evidence.isEmpty ? "-->" : "-.->")"
                    + "|\(escaped(edge.relation))| n\(edge.target)\n"
            )
        }
        for kind in NodeKind.allCases {
            sink.write("  classDef \(kind.rawValue) fill:#ffffff,stroke:\(kind.hexColour),color:#1a1a1a\n")
        }
        try sink.finish()
    }

    private static func brackets(_ kind: NodeKind?) -> (String, String) {
        switch kind {
        case .direction: ("(", ")")
        case .transversalGoal: ("{{", "}}")
        case .collaboration: ("([", "])")
        case .driver: ("[/", "\\]")
        case .valueDimension: ("[/", "/]")
        default: ("[", "]")
        }
    }

    /// As text that Mermaid shows as it is: what it would take for syntax, for Markdown or for an entity is a number.
    static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\n", "\r", "\t": " "
            case _
            where scalar.isASCII
                && !(scalar.properties.isAlphabetic || " .,-/()'".unicodeScalars.contains(scalar)
                    || ("0"..."9").contains(scalar)):
                "#\(scalar.value);"
            default: String(scalar)
            }
        }.joined()
    }
}
