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
        let rows = try rows(of: bytes, in: file)
        guard let first = rows.first else { throw fault(.noNodes, line: nil) }
        let heads = first.cells.map { $0.text.trimmed.lowercased() }
        let source = heads.firstIndex(where: Self.sources.contains)
        let target = heads.firstIndex(where: Self.targets.contains)
        guard let source, let target else {
            // Where a table of nodes stands beside it, or one of the two is there, it was meant to have a head.
            guard source == nil, target == nil, nodes == nil, heads.count > 1 else {
                throw fault(.missingColumn(source == nil ? Self.sources : Self.targets), line: first.line)
            }
            for row in rows { try addEdge(row.line, row.cells.map(\.text.trimmed)) }
            return
        }
        for row in rows.dropFirst() {
            var values = Values(line: row.line)
            var isDirected: Bool?
            for (place, cell) in row.cells.enumerated() where place < heads.count && place != source && place != target
            {
                let text = cell.text.trimmed
                // So Gephi writes whether an edge has a direction.
                if heads[place] == "type", ["directed", "undirected"].contains(text.lowercased()) {
                    isDirected = text.lowercased() == "directed"
                } else {
                    values.set(heads[place], to: text)
                }
            }
            func end(_ place: Int) -> String? { place < row.cells.count ? row.cells[place].text.trimmed : nil }
            try addEdge(
                from: end(source), to: end(target), values, isDirected: isDirected, makesNodes: nodes == nil)
        }
    }

    private mutating func readNodes(_ bytes: [UInt8], _ file: String) throws(GraphFileError) {
        let rows = try rows(of: bytes, in: file)
        let heads = rows.first?.cells.map { $0.text.trimmed } ?? []
        guard let id = heads.firstIndex(where: { Self.ids.contains($0.lowercased()) }) else {
            throw fault(.missingColumn(Self.ids), line: rows.first?.line ?? 1, in: file)
        }
        for row in rows.dropFirst() {
            var values = Values(line: row.line)
            for (head, cell) in zip(heads, row.cells) { values.set(head, to: cell.text.trimmed) }
            try addNode(id < row.cells.count ? row.cells[id].text.trimmed : "", values, in: file)
        }
    }

    private func rows(of bytes: [UInt8], in file: String) throws(GraphFileError) -> [Document.Row] {
        let table = CSVText(try text(bytes, in: file))
        if let quote = table.openQuote { throw fault(.openQuote, line: quote.line, in: file) }
        return table.rows
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
        if words.count > 2 { values.set("weight", to: words[2]) }
        try addEdge(from: words[0], to: words[1], values, makesNodes: true)
    }

    private func text(_ bytes: [UInt8], in file: String) throws(GraphFileError) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
        throw fault(.malformed(.utf8), line: line.map { $0 + 1 }, in: file)
    }
}
