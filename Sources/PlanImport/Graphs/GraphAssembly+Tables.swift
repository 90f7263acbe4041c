import TextTools

/// Tables of nodes and edges, and lists of edges.
extension GraphAssembly {
    private static let sources = ["source", "from", "src", "tail", "da", "origine"]
    private static let targets = ["target", "to", "dst", "head", "a", "destinazione"]
    private static let ids = ["id", "node", "key"]

    /// - Parameter nodes: a table of nodes, if there is one; else the ends of edges are the nodes.
    mutating func readTables(
        edges bytes: [UInt8], nodes: (bytes: [UInt8], name: String)?
    ) throws(GraphFileError) {
        if let nodes { try readNodes(nodes.bytes, nodes.name) }
        var rows = CSVRows(try text(bytes, in: file))
        guard let first = rows.next() else {
            try checkQuotes(&rows)
            throw fault(.noNodes, line: nil)
        }
        let heads = first.cells.map { $0.text.trimmed.lowercased() }
        let source = heads.firstIndex(where: Self.sources.contains)
        let target = heads.firstIndex(where: Self.targets.contains)
        if let source, let target {
            try readEdges(&rows, heads, source, target, makesNodes: nodes == nil)
        } else {
            // Where a table of nodes stands beside it, or one of the two is there, it was meant to have a head.
            guard source == nil, target == nil, nodes == nil, heads.count > 1 else {
                try checkQuotes(&rows)
                throw fault(.missingColumn(source == nil ? Self.sources : Self.targets), line: first.line)
            }
            try addEdge(first.line, first.cells.map(\.text.trimmed))
            while let row = rows.next() { try addEdge(row.line, row.cells.map(\.text.trimmed)) }
        }
        try checkQuotes(&rows)
    }

    private mutating func readEdges(
        _ rows: inout CSVRows, _ heads: [String], _ source: Int, _ target: Int, makesNodes: Bool
    ) throws(GraphFileError) {
        let names = heads.map { Name(ofColumn: $0) }
        let type = heads.firstIndex(of: "type")
        while let row = rows.next() {
            var values = Values(line: row.line)
            var isDirected: Bool?
            func text(_ place: Int) -> String? { place < row.cells.count ? row.cells[place].text.trimmed : nil }
            for (place, name) in names.enumerated() where place != source && place != target {
                guard let name, let text = text(place) else { continue }
                // So Gephi writes whether an edge has a direction.
                if place == type, ["directed", "undirected"].contains(text.lowercased()) {
                    isDirected = text.lowercased() == "directed"
                } else {
                    values.set(name, to: text)
                }
            }
            try addEdge(
                from: text(source), to: text(target), values, isDirected: isDirected, makesNodes: makesNodes)
        }
    }

    private mutating func readNodes(_ bytes: [UInt8], _ file: String) throws(GraphFileError) {
        var rows = CSVRows(try text(bytes, in: file))
        let first = rows.next()
        let heads = first?.cells.map { $0.text.trimmed } ?? []
        guard let id = heads.firstIndex(where: { Self.ids.contains($0.lowercased()) }) else {
            try checkQuotes(&rows, in: file)
            throw fault(.missingColumn(Self.ids), line: first?.line ?? 1, in: file)
        }
        let names = heads.map { Name(ofColumn: $0) }
        while let row = rows.next() {
            var values = Values(line: row.line)
            for (name, cell) in zip(names, row.cells) {
                if let name { values.set(name, to: cell.text.trimmed) }
            }
            try addNode(id < row.cells.count ? row.cells[id].text.trimmed : "", values, in: file)
        }
        try checkQuotes(&rows, in: file)
    }

    /// - Throws: a fault where a quotation mark opens in the rest of a table and is never closed.
    private func checkQuotes(_ rows: inout CSVRows, in file: String? = nil) throws(GraphFileError) {
        while rows.next() != nil {}
        if let quote = rows.openQuote { throw fault(.openQuote, line: quote.line, in: file) }
    }

    /// Reads a line for each edge: its ends, and perhaps a weight, with white space between, as NetworkX's
    /// `write_edgelist` and `write_weighted_edgelist` do; `#` begins a comment.
    mutating func readEdgeList(_ bytes: [UInt8]) throws(GraphFileError) {
        let lines = try text(bytes, in: file).split(omittingEmptySubsequences: false) { $0.isNewline }
        for (number, line) in lines.enumerated() {
            let line = line.prefix { $0 != "#" }
            // Data as Python writes them: {'weight': 3}.
            let data = line.firstIndex(of: "{").map { line[$0...] }
            var words = line.prefix(upTo: data?.startIndex ?? line.endIndex).split(whereSeparator: \.isWhitespace)
                .map(String.init)
            guard !words.isEmpty else { continue }
            if let match = data?.firstMatch(of: /["']weight["']\s*:\s*([^,}\s]+)/) { words.append(String(match.1)) }
            try addEdge(number + 1, words)
        }
    }

    /// An edge of which only the order of its values says what they are.
    private mutating func addEdge(_ line: Int, _ words: [String]) throws(GraphFileError) {
        guard words.count > 1 else { throw fault(.shortLine, line: line) }
        var values = Values(line: line)
        if words.count > 2 { values.set(.weight, to: words[2]) }
        try addEdge(from: words[0], to: words[1], values, makesNodes: true)
    }

    private func text(_ bytes: [UInt8], in file: String) throws(GraphFileError) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw fault(.malformed(.utf8), line: line.map { $0 + 1 }, in: file)
    }
}
