extension Drawing {
    /// Returns the drawing in Graphviz's own language, for other tools.
    ///
    /// It is written without Graphviz and is the same bytes with every version. The same checks are made as for a
    /// rendering. Titles are left out, as DOT has none. With ``positioned(by:)`` before, nodes have their places in it:
    /// `neato -n` draws such a file, and the attribute `inputscale` says to the other engines that places are in
    /// points.
    public func dot() throws(GraphvizError) -> String {
        let prepared = try PreparedDrawing(self, for: .dotFile)
        var writer = DOTWriter()
        writer.write(prepared)
        return writer.text
    }
}

private struct DOTWriter {
    var text = ""
    private var depth = 1

    mutating func write(_ drawing: PreparedDrawing) {
        text = "\(drawing.isDirected ? "digraph" : "graph") \(quoted(drawing.name)) {\n"
        var values = drawing.values
        let hasPositions = drawing.nodes.contains { $0.values.contains { $0.name == "pos" } }
        if hasPositions, !values.contains(where: { $0.name == "inputscale" }) {
            values.append(PreparedDrawing.Setting(name: "inputscale", value: "72"))
        }
        line("graph", values)
        line("node", drawing.nodeDefaults)
        line("edge", drawing.edgeDefaults)
        for node in drawing.nodes { line(quoted(node.name), node.values) }
        writeClusters(of: nil, in: drawing)
        writeRanks(of: nil, in: drawing)
        let arrow = drawing.isDirected ? " -> " : " -- "
        for edge in drawing.edges {
            line(quoted(drawing.nodes[edge.tail].name) + arrow + quoted(drawing.nodes[edge.head].name), edge.values)
        }
        text += "}\n"
    }

    private mutating func writeClusters(of parent: Int?, in drawing: PreparedDrawing) {
        for (index, cluster) in drawing.clusters.enumerated() where cluster.parent == parent {
            line("subgraph \(quoted(cluster.name)) {", [])
            depth += 1
            let hasLabel = cluster.values.contains { $0.name == "label" }
            line("graph", (hasLabel ? [] : [PreparedDrawing.Setting(name: "label", value: "")]) + cluster.values)
            for node in cluster.nodes { line(quoted(drawing.nodes[node].name), []) }
            writeRanks(of: index, in: drawing)
            writeClusters(of: index, in: drawing)
            depth -= 1
            line("}", [])
        }
    }

    private mutating func writeRanks(of cluster: Int?, in drawing: PreparedDrawing) {
        for group in drawing.ranks where group.cluster == cluster {
            let names = group.nodes.map { quoted(drawing.nodes[$0].name) }.joined(separator: "; ")
            text += String(repeating: "    ", count: depth) + "{ rank=\(group.constraint); \(names) }\n"
        }
    }

    private mutating func line(_ beginning: String, _ values: PreparedDrawing.Values) {
        text += String(repeating: "    ", count: depth) + beginning
        if !values.isEmpty {
            text +=
                " ["
                + values.map { "\(attributeName($0.name))=\($0.isFormatted ? "<\($0.value)>" : quoted($0.value))" }
                .joined(separator: ", ") + "]"
        }
        text += beginning.hasSuffix("{") || beginning == "}" ? "\n" : ";\n"
    }

    private func attributeName(_ name: String) -> String {
        let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]
        let isWord = name.first?.isLetter == true && !keywords.contains(name.lowercased())
        return isWord ? name : quoted(name)
    }

    /// In quotes always: a word such as `node` means something else without.
    private func quoted(_ word: String) -> String {
        "\"" + Attribute.replacing(word, ["\"": "\\\""]) + "\""
    }
}
