import PlanSources

/// GraphML, as NetworkX, igraph, Gephi, Cytoscape and yEd write it.
extension GraphAssembly {
    mutating func readGraphML(_ bytes: [UInt8]) throws(GraphFileError) {
        let tree: XMLTree
        do {
            tree = try XMLTree(bytes, part: "")
        } catch {
            throw fault(error)
        }
        guard tree.root.localName == "graphml" else { throw fault(.noGraph(.graphML), line: tree.root.line) }
        var names: [String: Name?] = [:]
        var defaults: [(domain: String, name: Name, value: String)] = []
        for key in tree.root.children where key.localName == "key" {
            let name = Name(ofColumn: key["attr.name"] ?? key["id"] ?? "")
            names[key["id"] ?? ""] = .some(name)
            guard let name else { continue }
            for child in key.children where child.localName == "default" {
                defaults.append((key["for"] ?? "all", name, child.text))
            }
        }
        let graphs = tree.root.children.filter { $0.localName == "graph" }
        guard let graph = graphs.first else { throw fault(.noGraph(.graphML), line: tree.root.line) }
        if graphs.count > 1 { throw fault(.severalGraphs, line: graphs[1].line) }
        isDirectedByDefault = graph["edgedefault"] != "undirected"
        // Groups of yEd are graphs within nodes.
        var open = Array(graph.children.map { $0 }.reversed())
        var edges: [XMLElement] = []
        while let element = open.popLast() {
            switch element.localName {
            case "node":
                var values = values(of: element, "node", names, defaults)
                if values.first([.label, .name]) == nil, let label = element.firstLabel {
                    values.set(.label, to: label)
                }
                let key = element["id"] ?? ""
                try addNode(values[.id] ?? key, key: key, values)
                open += Array(element.children.filter { $0.localName == "graph" }.reversed())
            case "graph": open += Array(element.children.map { $0 }.reversed())
            case "edge": edges.append(element)
            case "hyperedge": throw fault(.hyperedge, line: element.line)
            default: break
            }
        }
        for edge in edges {
            var values = values(of: edge, "edge", names, defaults)
            if values[.label] == nil, let label = edge.firstLabel { values.set(.label, to: label) }
            try addEdge(
                from: edge["source"], to: edge["target"], values, isDirected: edge["directed"].map { $0 == "true" })
        }
    }

    private func values(
        of element: XMLElement, _ domain: String, _ names: [String: Name?],
        _ defaults: [(domain: String, name: Name, value: String)]
    ) -> Values {
        var values = Values(line: element.line)
        for data in element.children where data.localName == "data" {
            // Of yEd's graphics only labels are of use.
            guard data.children.first(where: { _ in true }) == nil else { continue }
            let key = data["key"] ?? ""
            if let name = names[key] ?? Name(ofColumn: key) { values.set(name, to: data.text) }
        }
        for (of, name, value) in defaults where of == domain || of == "all" { values.set(name, to: value) }
        return values
    }

    private func fault(_ error: SourceError) -> GraphFileError {
        switch error.reason {
        case .malformed(let line): fault(.malformed(.graphML), line: line)
        case .missingLibrary(let name): fault(.missingLibrary(name), line: nil)
        case .documentType: fault(.documentType, line: nil)
        case .tooDeep(let limit), .tooManyElements(let limit), .tooLarge(let limit):
            fault(.tooGreat(limit: limit), line: nil)
        default: fault(.malformed(.graphML), line: nil)
        }
    }
}

extension XMLElement {
    /// Its name without the prefix of a namespace.
    fileprivate var localName: Substring {
        let name = name
        return name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name[...]
    }

    /// The label that yEd shows.
    fileprivate var firstLabel: String? {
        var open = Array(children.filter { $0.localName == "data" }.reversed())
        while let element = open.popLast() {
            if ["NodeLabel", "EdgeLabel"].contains(element.localName) {
                let words = element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                if !words.isEmpty { return words }
            }
            open += Array(element.children.filter { $0.localName != "graph" }.reversed())
        }
        return nil
    }
}
