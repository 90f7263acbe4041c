import StrictReader

/// Graphs in JSON: JSON Graph Format 1 and 2, node-link as NetworkX and D3 have it, Cytoscape.js.
extension GraphAssembly {
    mutating func readJSON(_ bytes: [UInt8]) throws(GraphFileError) {
        let root: JSONTree
        do {
            root = try JSONTree(bytes)
        } catch {
            switch error {
            case .syntax(let line): throw fault(.malformed(.json), line: line)
            case .tooDeep(let line, let limit): throw fault(.tooGreat(limit: limit), line: line)
            case .tooManyValues(let limit): throw fault(.tooGreat(limit: limit), line: nil)
            }
        }
        if let graphs = root["graphs"]?.elements, let graph = graphs.first {
            if graphs.count > 1 { throw fault(.severalGraphs, line: graphs[1].line) }
            try read(graph, isDirected: true)
        } else if let graph = root["graph"], graph["nodes"] != nil || graph["edges"] != nil {
            try read(graph, isDirected: true)
        } else if let elements = root["elements"] {
            try read(elements, isDirected: root["directed"].map { $0.isTrue } ?? true)
        } else {
            // D3's graphs have no direction; NetworkX says of each whether it has.
            try read(root, isDirected: false)
        }
    }

    /// - Parameter isDirected: where the graph doesn't say.
    private mutating func read(_ graph: JSONTree, isDirected: Bool) throws(GraphFileError) {
        isDirectedByDefault = graph["directed"].map { $0.isTrue } ?? isDirected
        var nodes = graph["nodes"]
        var edges = graph["edges"] ?? graph["links"]
        if nodes == nil, let elements = graph.elements {
            // A list of both, as Cytoscape.js has it too.
            return try read(elements)
        }
        guard let list = nodes else { throw fault(.noGraph(.json), line: graph.line) }
        var keys: [String] = []
        if let members = list.members {
            for (id, node) in members {
                keys.append(id)
                try addNode(id, values(of: node))
            }
        } else {
            for node in list.elements ?? [] {
                let id = (node["data"] ?? node)["id"]?.text
                let key = id ?? node["name"]?.text ?? ""
                keys.append(key)
                try addNode(key, values(of: node))
            }
        }
        nodes = nil
        for edge in edges?.elements ?? [] { try add(edge, keys) }
        edges = nil
    }

    private mutating func read(_ elements: [JSONTree]) throws(GraphFileError) {
        let isEdge = { (element: JSONTree) in (element["data"] ?? element)["source"] != nil }
        for node in elements where !isEdge(node) {
            try addNode((node["data"] ?? node)["id"]?.text ?? "", values(of: node))
        }
        for edge in elements where isEdge(edge) { try add(edge, []) }
    }

    /// - Parameter keys: of the nodes in their order; older programs name them by their place.
    private mutating func add(_ edge: JSONTree, _ keys: [String]) throws(GraphFileError) {
        let data = edge["data"] ?? edge
        func end(_ name: String) -> String? {
            guard let value = data[name], let text = value.text else { return nil }
            if case .number = value.content, !hasNode(text), let place = Int(text), keys.indices.contains(place) {
                return keys[place]
            }
            return text
        }
        try addEdge(
            from: end("source"), to: end("target"), values(of: edge), isDirected: data["directed"].map { $0.isTrue })
    }

    /// What stands in it, in its metadata and in its data.
    private func values(of element: JSONTree) -> Values {
        var values = Values(line: element.line)
        for part in [element["data"], element, element["metadata"]] {
            for (name, value) in part?.members ?? [] {
                if let name = Name(ofColumn: name), let text = value.text { values.set(name, to: text) }
            }
        }
        return values
    }
}

extension JSONTree {
    fileprivate var isTrue: Bool { text == "true" }
}
