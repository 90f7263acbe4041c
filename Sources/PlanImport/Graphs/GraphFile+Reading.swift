extension GraphFile {
    /// Reads a graph from a file, in the form that the ending of its name and its content tell.
    ///
    /// - Parameters:
    ///   - bytes: the file's content.
    ///   - name: the file's name.
    ///   - nodes: a table of nodes, and its name, where the file is one of edges.
    ///   - isUndirected: whether edges that say nothing of it have no direction; nil for what is usual in the form.
    /// - Throws: ``GraphFileError`` with the file and the line.
    /// - Complexity: linear in the file.
    public init(
        _ bytes: [UInt8], named name: String, nodes: (bytes: [UInt8], name: String)? = nil, isUndirected: Bool? = nil
    ) throws(GraphFileError) {
        let form = Form(bytes, named: name)
        var assembly = GraphAssembly(file: name)
        switch form {
        case .xml: try assembly.readGraphML(bytes)
        case .json: try assembly.readJSON(bytes)
        case .table: try assembly.readTables(edges: bytes, nodes: nodes)
        case .list: try assembly.readEdgeList(bytes)
        case nil: throw GraphFileError(file: name, line: nil, .unknownForm)
        }
        if let isUndirected { assembly.isDirectedByDefault = !isUndirected }
        self = try assembly.graph()
    }

    private enum Form {
        case xml, json, table, list

        /// By the first sign, or of what is no XML and no JSON by the ending.
        init?(_ bytes: [UInt8], named name: String) {
            let name = name.lowercased()
            let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
            let first = begin.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
            if first == UInt8(ascii: "<") {
                self = .xml
            } else if first == UInt8(ascii: "{") {
                self = .json
            } else if [".csv", ".tsv"].contains(where: name.hasSuffix) {
                self = .table
            } else if [".edgelist", ".edges", ".txt"].contains(where: name.hasSuffix) {
                self = .list
            } else {
                return nil
            }
        }
    }
}
