import Plan
import TextTools

/// Nodes and edges as a file has them, to become a graph.
struct GraphAssembly {
    /// What a node or an edge may say of itself that is of use, as files name it; capitals, spaces, `_` and `-` don't
    /// matter.
    enum Name: String {
        case id = "planid"
        case label, name, title
        case shortLabel = "shortlabel"
        case kind, type, category
        case crossProgramme = "crossprogramme"
        case relation, relationship, interaction, role, weight, value

        /// Nil for other names.
        init?(ofColumn column: String) {
            if let name = Name(rawValue: column) {
                self = name
            } else {
                self.init(rawValue: column.lowercased().filter { !"_- ".contains($0) })
            }
        }
    }

    /// What a file says of a node or an edge.
    struct Values {
        let line: Int
        /// Few, so that to look through them is faster than a dictionary, of which there would be one for each edge.
        private var values: [(name: Name, value: String)] = []

        init(line: Int) { self.line = line }

        /// Adds a value, unless it is empty or there is one under its name.
        mutating func set(_ name: Name, to value: String) {
            if !value.isEmpty, self[name] == nil { values.append((name, value)) }
        }

        subscript(name: Name) -> String? { values.first { $0.name == name }?.value }

        /// The value under the first of some names that has one.
        func first(_ names: [Name]) -> String? { names.lazy.compactMap { self[$0] }.first }
    }

    private struct Edge {
        let source: Int
        let target: Int
        let values: Values
        /// Nil where it says nothing of it.
        let isDirected: Bool?
        let file: String
    }

    let file: String
    var isDirectedByDefault = true
    private var nodes: [(id: String, values: Values)] = []
    private var places: [String: Int] = [:]
    private var edges: [Edge] = []

    init(file: String) { self.file = file }

    func fault(_ problem: GraphFileError.Problem, line: Int?, in file: String? = nil) -> GraphFileError {
        GraphFileError(file: file ?? self.file, line: line, problem)
    }

    /// - Parameter key: by what edges refer to it.
    func hasNode(_ key: String) -> Bool { places[key] != nil }

    /// - Parameters:
    ///   - key: by what edges refer to it, where that is not its id.
    ///   - file: where it stands, if it is another than that of the edges.
    mutating func addNode(
        _ id: String, key: String? = nil, _ values: Values, in file: String? = nil
    ) throws(GraphFileError) {
        guard !id.isEmpty else { throw fault(.noID, line: values.line, in: file) }
        guard places.updateValue(nodes.count, forKey: key ?? id) == nil else {
            throw fault(.duplicateID(key ?? id), line: values.line, in: file)
        }
        nodes.append((id, values))
    }

    /// - Parameter makesNodes: whether ends that are not there yet are nodes of their own.
    mutating func addEdge(
        from source: String?, to target: String?, _ values: Values, isDirected: Bool? = nil, makesNodes: Bool = false
    ) throws(GraphFileError) {
        var ends: [Int] = []
        for end in [source, target] {
            guard let end, !end.isEmpty else { throw fault(.missingEnd, line: values.line) }
            if places[end] == nil, makesNodes { try addNode(end, Values(line: values.line)) }
            guard let place = places[end] else { throw fault(.unknownNode(end), line: values.line) }
            ends.append(place)
        }
        edges.append(
            Edge(source: ends[0], target: ends[1], values: values, isDirected: isDirected, file: file))
    }

    /// - Throws: ``GraphFileError`` for what can be seen only of the whole.
    func graph() throws(GraphFileError) -> GraphFile {
        guard !nodes.isEmpty else { throw fault(.noNodes, line: nil) }
        var ids: Set<String> = []
        for (id, values) in nodes where !ids.insert(id).inserted { throw fault(.duplicateID(id), line: values.line) }
        let kind = Self.column([.kind, .type, .category], of: nodes.lazy.map(\.values))
        let relation = Self.column(
            [.relation, .relationship, .interaction, .kind, .type, .label], of: edges.lazy.map(\.values))
        let known = nodes.map { id, values in
            let kind = kind.flatMap { values[$0] } ?? GraphFile.usualKind
            let isCategory = values[.crossProgramme]?.lowercased() == "true"
            return GraphFile.Node(
                id: id, kind: kind, name: values.first([.label, .name, .title, .shortLabel]) ?? id,
                relates: !isCategory && !Self.isSilent(kind, id))
        }
        let isDirected = edges.contains { $0.isDirected ?? isDirectedByDefault } || edges.isEmpty && isDirectedByDefault
        var links: [GraphFile.Edge] = []
        links.reserveCapacity(edges.count)
        for edge in edges {
            links.append(
                GraphFile.Edge(
                    source: edge.source, target: edge.target,
                    relation: relation.flatMap { edge.values[$0] } ?? GraphFile.usualRelation,
                    role: edge.values[.role] ?? "", weight: try weight(of: edge)))
        }
        return GraphFile(
            nodes: known, edges: links, isDirected: isDirected,
            undirectedCount: isDirected ? edges.count { $0.isDirected == false } : 0)
    }

    /// A weight that is called so must be one; a value may be anything.
    private func weight(of edge: Edge) throws(GraphFileError) -> Double {
        if let text = edge.values[.weight] {
            guard let weight = Self.number(text), weight.isFinite, weight > 0 else {
                throw fault(.weight(text), line: edge.values.line, in: edge.file)
            }
            return weight
        }
        guard let value = edge.values[.value].flatMap(Self.number), value.isFinite, value > 0 else { return 1 }
        return value
    }

    /// With a decimal comma too, as Italian spreadsheets write it.
    private static func number(_ text: String) -> Double? {
        let text = text.trimmed
        return Double(text) ?? (text.contains(".") ? nil : Double(text.replacing(",", with: ".")))
    }

    /// The first of some columns whose values are few enough to be what kinds are called.
    private static func column(_ names: [Name], of rows: some Sequence<Values>) -> Name? {
        names.first { name in
            var values: Set<String> = []
            for case let value? in rows.lazy.map({ $0[name] }) where values.insert(value).inserted {
                if values.count == 256 { return false }
            }
            return !values.isEmpty
        }
    }

    /// Whether it is a driver or a value dimension of a plan that was exported.
    private static func isSilent(_ kind: String, _ id: String) -> Bool {
        [NodeKind.driver, .valueDimension].contains { $0.rawValue == kind && id.hasPrefix($0.idPrefix + ":") }
    }
}
