/// A graph as it is to be drawn: nodes, edges and clusters with their ``Attribute``s.
///
/// ```swift
/// var drawing = Drawing(name: "collaborations")
/// drawing.nodeDefaults = [.shape(.box), .fontSize(11)]
/// drawing.nodes = [
///     Drawing.Node("casa", [.label("Direzione Casa"), .shape(.hexagon)]),
///     Drawing.Node("verde", [.label("Direzione Verde")]),
/// ]
/// drawing.edges = [Drawing.Edge(from: "casa", to: "verde", [.tooltip("Piano aria e clima")])]
/// let svg = try drawing.svg(using: .dot).text
/// ```
///
/// Everything is drawn in the order of the arrays, and the same drawing gives the same bytes in every process. A
/// drawing is a plain value: an edge may name a node that is added later. What doesn't fit together (an edge to a node
/// that is not there, two nodes with one id) is an error when the drawing is laid out, rendered or written, never a
/// crash.
///
/// | to | there is |
/// | --- | --- |
/// | draw | ``svg(using:)``, ``png(using:dotsPerInch:)``, ``pdf(using:description:)`` |
/// | write for other tools | ``dot()`` |
/// | know where things come to be | ``layout(using:)``, ``Layout``, ``textWidth(_:fontSize:isBold:)`` |
/// | add to a finished layout | ``positioned(by:)`` with ``Engine/fixedPositions`` |
/// | group nodes | ``Cluster``, also within clusters; ``layers`` and ``ranks`` for `dot` |
/// | label | ``Attribute/label(_:alignment:)``, ``Attribute/formattedLabel(_:)``, ``Attribute/tableLabel(_:)`` |
/// | lead edges to cells | ``Attribute/tailPort(_:side:)``, ``Attribute/headPort(_:side:)`` |
/// | style | the functions of ``Attribute``; ``Attribute/raw(_:_:)`` for any other of Graphviz's |
/// | choose an engine | ``Engine``, ``expectedSeconds(using:)``, ``Engine/expectedSeconds(nodes:edges:)`` |
/// | know what is installed | ``graphvizInstallation()``, ``graphvizVersion()`` |
/// | learn what went wrong | ``GraphvizError``, ``GraphvizMessage``, the `warnings` of every result |
///
/// ## Threads, stack and memory
///
/// All functions may be called from any thread or task. Graphviz itself is not thread-safe, so operations are done one
/// after the other in the whole process, each on a thread of its own; the caller's thread waits. That thread has a
/// stack of 512 MiB of addresses, since Graphviz recurses along chains of nodes (or 64 MiB where more is forbidden, by
/// `ulimit -v` for instance); of them only what is touched takes memory. Checking a drawing is done on the caller's own
/// stack and recurses only into clusters, 100 deep at most, and tables, 8 deep at most.
///
/// Graphviz loses some memory with every operation: 58 KB for a small drawing by `dot`, 1.7 MB with clusters, 28 KB by
/// `sfdp`, 61 KB by `neato`, 233 KB by `osage` (measured with 2.42). A program that draws thousands of pictures should
/// do so in child processes, each of which draws some hundreds.
///
/// ## Versions
///
/// Graphviz 2.42 to 14. The same drawing gives the same SVG on every machine with the same version; between versions
/// lines can differ by hundredths of a point.
public struct Drawing: Hashable, Sendable {
    /// A point of the graph.
    public struct Node: Hashable, Sendable {
        /// What edges and clusters call the node. Unique in the drawing, 1 to 256 bytes, without control characters.
        public var id: String
        /// How it looks. Of two attributes of the same name, the later counts.
        public var attributes: [Attribute]

        /// Creates a node. Without a `.label(…)`, here or in the defaults, its id is shown.
        public init(_ id: String, _ attributes: [Attribute] = []) {
            self.id = id
            self.attributes = attributes
        }
    }

    /// A line between two nodes. Several between the same two are drawn as several lines.
    public struct Edge: Hashable, Sendable {
        /// The id of the node at which the edge begins.
        public var tail: String
        /// The id of the node at which it ends; in a directed drawing, where the arrow points.
        public var head: String
        /// How it looks. Of two attributes of the same name, the later counts.
        public var attributes: [Attribute]

        /// Creates an edge between the nodes with these ids.
        public init(from tail: String, to head: String, _ attributes: [Attribute] = []) {
            self.tail = tail
            self.head = head
            self.attributes = attributes
        }
    }

    /// A frame round nodes.
    ///
    /// ``Engine/dot`` and ``Engine/osage`` draw them; ``Engine/fixedPositions`` does for clusters placed by
    /// ``Drawing/positioned(by:)``. ``Engine/fdp`` refuses them, since its result would differ from run to run. The
    /// other engines ignore them.
    ///
    /// ```swift
    /// let inner = Drawing.Cluster("inner", [.label("Within")], nodes: ["b"])
    /// drawing.clusters = [Drawing.Cluster("outer", [.label("Around")], nodes: ["a"], clusters: [inner])]
    /// drawing.ranks = [Drawing.RankGroup(.source, nodes: ["c"])]
    /// ```
    ///
    /// Clusters lie at most 100 deep within one another. A cluster takes the font name, size and colour from the
    /// drawing's `attributes`, and nothing else.
    public struct Cluster: Hashable, Sendable {
        /// Unique among the drawing's clusters, of the same form as a node's id.
        public var id: String
        /// How the frame looks and what is written on it.
        public var attributes: [Attribute]
        /// The ids of the nodes within it, other than those in its inner clusters. A node is in one cluster at most.
        public var nodes: [String]
        /// Clusters within this one.
        public var clusters: [Cluster]

        /// Creates a cluster round the nodes with these ids.
        public init(_ id: String, _ attributes: [Attribute] = [], nodes: [String], clusters: [Cluster] = []) {
            self.id = id
            self.attributes = attributes
            self.nodes = nodes
            self.clusters = clusters
        }
    }

    /// Nodes whose layers are tied, for ``Engine/dot``; the other engines ignore it.
    ///
    /// First and last are meant among the nodes of that cluster, or of the whole drawing. Edges that come from
    /// elsewhere to a first node, or lead on from a last one, are drawn but have no say in the layers. Nodes on a
    /// circle of edges that nothing else leads to may still come before the first or behind the last.
    ///
    /// All nodes of a group are in the same innermost cluster, or in none: Graphviz would take the others out of
    /// theirs.
    public struct RankGroup: Hashable, Sendable {
        /// Which layer the nodes are on.
        public enum Constraint: String, Hashable, Sendable, CaseIterable {
            /// One and the same.
            case same
            /// The first, perhaps with other nodes.
            case minimum = "min"
            /// The last, perhaps with other nodes.
            case maximum = "max"
            /// The first, without other nodes.
            case source
            /// The last, without other nodes.
            case sink
        }

        /// Which layer the nodes are on.
        public var constraint: Constraint
        /// The nodes' ids.
        public var nodes: [String]

        /// Creates a group of the nodes with these ids.
        public init(_ constraint: Constraint, nodes: [String]) {
            self.constraint = constraint
            self.nodes = nodes
        }
    }

    /// The drawing's name; it becomes the title of the SVG's outermost group.
    public var name: String
    /// Whether edges have a direction, and by default an arrow head.
    public var isDirected: Bool
    /// Attributes of the whole: `.overlap(…)`, `.rankDirection(…)`, `.backgroundColor(…)`, a `.label(…)` as heading, …
    public var attributes: [Attribute]
    /// Attributes of every node that doesn't set them itself.
    public var nodeDefaults: [Attribute]
    /// Attributes of every edge that doesn't set them itself.
    public var edgeDefaults: [Attribute]
    /// The nodes, in the order in which they are drawn.
    public var nodes: [Node]
    /// The edges, in the order in which they are drawn.
    public var edges: [Edge]
    /// The outermost clusters.
    public var clusters: [Cluster]
    /// Groups of nodes, by id, that ``Engine/dot`` puts on one layer each; the other engines ignore them. The same as
    /// groups of ``ranks`` with the constraint `.same`.
    public var layers: [[String]]
    /// What is asked of the layers of nodes, beyond ``layers``.
    public var ranks: [RankGroup]

    /// Creates a drawing, empty by default.
    public init(
        name: String,
        isDirected: Bool = true,
        attributes: [Attribute] = [],
        nodeDefaults: [Attribute] = [],
        edgeDefaults: [Attribute] = [],
        nodes: [Node] = [],
        edges: [Edge] = [],
        clusters: [Cluster] = [],
        layers: [[String]] = [],
        ranks: [RankGroup] = []
    ) {
        self.name = name
        self.isDirected = isDirected
        self.attributes = attributes
        self.nodeDefaults = nodeDefaults
        self.edgeDefaults = edgeDefaults
        self.nodes = nodes
        self.edges = edges
        self.clusters = clusters
        self.layers = layers
        self.ranks = ranks
    }
}
