import GraphCore
import GraphSnapshot
import Plan
import TextTools

/// A graph that need not be a plan's, as another program wrote it: GraphML, JSON (JSON Graph Format, node-link as
/// NetworkX and D3 have it, Cytoscape.js), tables of nodes and edges, or a list of edges.
///
/// ```swift
/// let graph = try GraphFile(bytes, named: "lesmis.graphml")
/// try graph.builder().write(to: "lesmis.snapshot")
/// ```
///
/// What a node or edge is called is found by the names that the field has for it: of nodes an id, `label` or `name`,
/// `kind`, `type` or `category`; of edges `relation`, `kind`, `interaction` or `type`, and `weight` or `value`.
/// Whatever else is there is left out.
public struct GraphFile: Sendable {
    public struct Node: Hashable, Sendable {
        /// Unique in the graph.
        public let id: String
        public let kind: String
        /// What people read; the id where there is nothing else.
        public let name: String
        /// Whether to have it in common says something: not of a plan's drivers, value dimensions and categories.
        public let relates: Bool
    }

    public struct Edge: Hashable, Sendable {
        /// The places of its ends among the nodes.
        public let source: Int
        public let target: Int
        public let relation: String
        public let role: String
        /// Above 0; 1 where none is given.
        public let weight: Double
    }

    public let nodes: [Node]
    public let edges: [Edge]
    /// Whether it matters from which end of an edge to which it goes.
    public let isDirected: Bool
    /// How many edges say of themselves that they have no direction, though others have one.
    public let undirectedCount: Int

    /// What nodes are that say nothing of it, and edges.
    public static let (usualKind, usualRelation) = ("node", "link")

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

    init(nodes: [Node], edges: [Edge], isDirected: Bool, undirectedCount: Int) {
        (self.nodes, self.edges) = (nodes, edges)
        (self.isDirected, self.undirectedCount) = (isDirected, undirectedCount)
    }

    /// Whether the ending of a file's name is one of graphs and of nothing else.
    public static func isNamedAsGraph(_ name: String) -> Bool {
        [".graphml", ".jgf", ".cyjs", ".edgelist", ".edges"].contains { name.lowercased().hasSuffix($0) }
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

    /// Returns the graph, to be written as a snapshot.
    ///
    /// - Throws: `SnapshotError` where it has more of something than a snapshot holds.
    public func builder() throws(SnapshotError) -> SnapshotBuilder {
        var builder = SnapshotBuilder(isDirected: isDirected)
        var indices: [NodeIndex] = []
        indices.reserveCapacity(nodes.count)
        for node in nodes {
            indices.append(
                try builder.addNode(id: node.id, kind: node.kind, name: node.name, relates: node.relates))
        }
        for edge in edges {
            try builder.addEdge(
                from: indices[edge.source], to: indices[edge.target], relation: edge.relation, role: edge.role,
                weight: edge.weight)
        }
        return builder
    }
}
