/// Where an engine put the nodes and clusters of a drawing.
///
/// All numbers are points (1/72 inch). The origin is at the lower left and **y grows upwards**, as Graphviz has it.
public struct Layout: Hashable, Sendable {
    /// A rectangle.
    public struct Box: Hashable, Sendable {
        public var left: Double
        public var bottom: Double
        public var right: Double
        public var top: Double

        public init(left: Double, bottom: Double, right: Double, top: Double) {
            self.left = left
            self.bottom = bottom
            self.right = right
            self.top = top
        }

        public var width: Double { right - left }
        public var height: Double { top - bottom }
    }

    /// A node's place.
    public struct PlacedNode: Hashable, Sendable {
        /// The node's id.
        public let id: String
        /// The centre.
        public let x: Double
        public let y: Double
        public let width: Double
        public let height: Double

        /// The rectangle that the node's shape fills.
        public var box: Box {
            Box(left: x - width / 2, bottom: y - height / 2, right: x + width / 2, top: y + height / 2)
        }
    }

    /// A place.
    public struct Point: Hashable, Sendable {
        public let x: Double
        public let y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A piece of an edge's line: cubic Bézier segments, each beginning where the one before it ends.
    public struct Curve: Hashable, Sendable {
        /// The first point, and for each segment its two control points and its end.
        public let controlPoints: [Point]
        /// The tip of the arrow at the tail, where there is one.
        public let tailTip: Point?
        /// The tip of the arrow at the head, where there is one.
        public let headTip: Point?
    }

    /// An edge's line.
    public struct PlacedEdge: Hashable, Sendable {
        /// The id of the node where it begins.
        public let tail: String
        /// The id of the node where it ends.
        public let head: String
        /// Usually one; none when edges are not drawn.
        public let curves: [Curve]
    }

    /// A cluster's place.
    public struct PlacedCluster: Hashable, Sendable {
        /// The cluster's id.
        public let id: String
        /// Its frame.
        public let box: Box
    }

    /// The box round everything: nodes, clusters, edges and labels.
    public let box: Box
    /// The nodes, in the drawing's order.
    public let nodes: [PlacedNode]
    /// The edges, in the drawing's order.
    public let edges: [PlacedEdge]
    /// The clusters that were drawn, outer before inner. Empty with engines that ignore clusters.
    public let clusters: [PlacedCluster]
    /// What Graphviz warned of.
    public let warnings: [GraphvizMessage]

    private let indices: [String: Int]

    init(
        box: Box, nodes: [PlacedNode], edges: [PlacedEdge], clusters: [PlacedCluster], warnings: [GraphvizMessage]
    ) {
        self.box = box
        self.nodes = nodes
        self.edges = edges
        self.clusters = clusters
        self.warnings = warnings
        indices = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The place of the node with this id, or nil when the drawing has none.
    public subscript(id: String) -> PlacedNode? {
        indices[id].map { nodes[$0] }
    }
}

extension Drawing {
    /// Returns the drawing with its nodes, edges and clusters where a layout put them, for ``Engine/fixedPositions``.
    ///
    /// So further nodes, such as a legend, can be put beside a finished layout:
    ///
    /// ```swift
    /// let layout = try drawing.layout(using: .sfdp)
    /// var complete = drawing.positioned(by: layout)
    /// complete.nodes.append(Drawing.Node("legend", [.position(x: layout.box.right + 80, y: layout.box.top)]))
    /// let svg = try complete.svg(using: .fixedPositions).text
    /// ```
    ///
    /// The layout must be of this drawing. Edges that are added later are routed, straight unless `.splines(…)` says
    /// otherwise.
    public func positioned(by layout: Layout) -> Drawing {
        var result = self
        for index in result.nodes.indices {
            guard let place = layout[result.nodes[index].id] else { continue }
            result.nodes[index].attributes.append(.position(x: place.x, y: place.y))
        }
        for (index, edge) in layout.edges.enumerated()
        where index < result.edges.count && result.edges[index].tail == edge.tail
            && result.edges[index].head == edge.head && !edge.curves.isEmpty
        {
            result.edges[index].attributes.append(Attribute("pos", .curves(edge.curves)))
        }
        let boxes = Dictionary(layout.clusters.map { ($0.id, $0.box) }, uniquingKeysWith: { first, _ in first })
        for index in result.clusters.indices { result.clusters[index].place(in: boxes) }
        return result
    }
}

extension Drawing.Cluster {
    fileprivate mutating func place(in boxes: [String: Layout.Box]) {
        if let box = boxes[id] {
            let corners = [box.left, box.bottom, box.right, box.top]
            attributes.append(Attribute("bb", .numbers(corners, separator: ",", prefix: "", suffix: "")))
        }
        for index in clusters.indices { clusters[index].place(in: boxes) }
    }
}
