import Plan

/// A graph as statements of Cypher, in one file, for Neo4j, Memgraph and others that speak openCypher.
public enum CypherFormat {
    /// Writes a graph. Each node has its kind as label, as in `(:TransversalGoal {id: 'goal:piano-aria-clima'})`, each
    /// edge its relation as type, as in `[:CONTRIBUTES_TO]`; columns are properties. What has no value is left out.
    ///
    /// A statement stands on a line and ends in a semicolon. Create an index on `id` of each label first where the
    /// graph is large: every edge looks for its ends. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        if let note = graph.head.licenceNote { sink.write("// \(note)\n") }
        var labels: [String] = []
        try graph.forEachNode { node in
            labels.append(label(node.kind))
            sink.write("CREATE (:\(label(node.kind)) {\(properties(graph.nodeColumns, node.cells))});\n")
        }
        try graph.forEachEdge { edge in
            let (from, to) = (labels[edge.source], labels[edge.target])
            let values = properties(Array(graph.edgeColumns.dropFirst(3)), Array(edge.cells.dropFirst(3)))
            sink.write(
                "MATCH (a:\(from) {id: \(quoted(edge.sourceID))}), (b:\(to) {id: \(quoted(edge.targetID))}) "
                    + "CREATE (a)-[:\(type(edge.relation))\(values.isEmpty ? "" : " {\(values)}")]->(b);\n")
        }
        try sink.finish()
    }

    private static func properties(_ columns: [ExportColumn], _ cells: [ExportValue?]) -> String {
        zip(columns, cells).compactMap { column, cell in
            cell.map { value in
                if case .text(let text) = value {
                    "\(column.name): \(quoted(text))"
                } else {
                    "\(column.name): \(value.text)"
                }
            }
        }.joined(separator: ", ")
    }

    /// `transversalGoal` as `TransversalGoal`.
    static func label(_ kind: String) -> String { word(kind.prefix(1).uppercased() + kind.dropFirst()) }

    /// `contributesTo` as `CONTRIBUTES_TO`.
    static func type(_ relation: String) -> String {
        word(relation.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined())
    }

    /// A name that needs no quotation marks, whatever a snapshot calls things.
    private static func word(_ name: String) -> String {
        let word = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        return word.first?.isLetter ?? false ? word : "N_" + word
    }

    static func quoted(_ text: String) -> String { text.quoted(by: "'", String.escapeOfSpace) }
}
