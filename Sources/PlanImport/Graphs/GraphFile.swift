import GraphCore
import GraphSnapshot

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

    init(nodes: [Node], edges: [Edge], isDirected: Bool, undirectedCount: Int) {
        (self.nodes, self.edges) = (nodes, edges)
        (self.isDirected, self.undirectedCount) = (isDirected, undirectedCount)
    }

    /// Whether the ending of a file's name is one of graphs and of nothing else.
    public static func isNamedAsGraph(_ name: String) -> Bool {
        [".graphml", ".jgf", ".cyjs", ".edgelist", ".edges"].contains { name.lowercased().hasSuffix($0) }
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
