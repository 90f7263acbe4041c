/// A drawing that was found to be sound, with every value in the form its audience needs.
struct PreparedDrawing: Sendable {
    /// Attributes by name, each once, in the order in which they were first given.
    typealias Values = [(name: String, value: String)]

    struct Node {
        let name: String
        let values: Values
    }
    struct Edge {
        let tail: Int
        let head: Int
        let values: Values
    }
    /// Outer clusters come before their inner ones.
    struct Cluster {
        let parent: Int?
        let name: String
        let values: Values
        let nodes: [Int]
    }

    var name: String
    var isDirected: Bool
    var values: Values
    var nodeDefaults: Values
    var edgeDefaults: Values
    var nodes: [Node] = []
    var edges: [Edge] = []
    var clusters: [Cluster] = []
    /// Nodes that are to be on one layer each.
    var layers: [[Int]] = []
    /// The `<title>` of objects that have one of their own, by their `id` in the SVG.
    var titles: [String: String] = [:]

    /// Checks the drawing, for this engine if one is named.
    ///
    /// - Complexity: linear in the size of the drawing.
    init(_ drawing: Drawing, for audience: Audience, engine: Engine? = nil) throws(GraphvizError) {
        try drawing.checkSupport(by: engine)
        var encoder = AttributeEncoder(audience: audience)
        name = try encoder.name(drawing.name, of: "the drawing")
        isDirected = drawing.isDirected
        let fonts = [Attribute.fontName("Helvetica,Arial,sans-serif")]
        values = try encoder.values(fonts + drawing.attributes, of: "the drawing", kind: "graph")
        nodeDefaults = try encoder.values(fonts + drawing.nodeDefaults, of: "the node defaults", kind: nil)
        edgeDefaults = try encoder.values(fonts + drawing.edgeDefaults, of: "the edge defaults", kind: nil)

        var indices: [String: Int] = [:]
        let hasDefaultLabel = drawing.nodeDefaults.contains { $0.name == "label" }
        for node in drawing.nodes {
            let place = "node \(Attribute.quoted(node.id))"
            guard indices.updateValue(nodes.count, forKey: node.id) == nil else {
                throw GraphvizError(.invalidDrawing, "There are two nodes with the id \(Attribute.quoted(node.id)).")
            }
            // Explicitly, since the default differs between versions.
            let label = hasDefaultLabel ? [] : [Attribute.label(node.id)]
            let values = try encoder.values(label + node.attributes, of: place, kind: "node", number: nodes.count)
            nodes.append(Node(name: try encoder.name(node.id, of: place), values: values))
        }
        for edge in drawing.edges {
            let place = "the edge from \(Attribute.quoted(edge.tail)) to \(Attribute.quoted(edge.head))"
            guard let tail = indices[edge.tail], let head = indices[edge.head] else {
                let missing = Attribute.quoted(indices[edge.tail] == nil ? edge.tail : edge.head)
                throw GraphvizError(.invalidDrawing, "There is no node \(missing), but \(place) names it.")
            }
            let values = try encoder.values(edge.attributes, of: place, kind: "edge", number: edges.count)
            edges.append(Edge(tail: tail, head: head, values: values))
        }
        var clusterOfNode: [Int: String] = [:]
        var names: Set<String> = []
        for cluster in drawing.clusters {
            try add(cluster, to: nil, encoder: &encoder, indices: indices, clusterOfNode: &clusterOfNode, names: &names)
        }
        for layer in drawing.layers where engine == .dot || engine == nil {
            var members: [Int] = []
            for id in layer {
                guard let index = indices[id] else {
                    throw GraphvizError(
                        .invalidDrawing, "There is no node \(Attribute.quoted(id)), but a layer names it.")
                }
                members.append(index)
            }
            layers.append(members)
        }
        titles = encoder.titles
    }

    /// Adds a cluster and its inner ones, unless there is no node in any of them: Graphviz can't draw those.
    private mutating func add(
        _ cluster: Drawing.Cluster,
        to parent: Int?,
        encoder: inout AttributeEncoder,
        indices: [String: Int],
        clusterOfNode: inout [Int: String],
        names: inout Set<String>
    ) throws(GraphvizError) {
        let place = "cluster \(Attribute.quoted(cluster.id))"
        guard names.insert(cluster.id).inserted else {
            throw GraphvizError(.invalidDrawing, "There are two clusters with the id \(Attribute.quoted(cluster.id)).")
        }
        var members: [Int] = []
        for id in cluster.nodes {
            guard let index = indices[id] else {
                throw GraphvizError(.invalidDrawing, "There is no node \(Attribute.quoted(id)), but \(place) names it.")
            }
            if let other = clusterOfNode.updateValue(cluster.id, forKey: index) {
                throw GraphvizError(
                    .invalidDrawing,
                    "Node \(Attribute.quoted(id)) is in cluster \(Attribute.quoted(other)) and in \(place): "
                        + "list it in one of them only, the innermost."
                )
            }
            members.append(index)
        }
        let own = try encoder.values(cluster.attributes, of: place, kind: "cluster", number: names.count - 1)
        // cgraph hands the drawing's attributes on to clusters. Fonts are meant to be, nothing else is.
        let fixed = Set(own.map(\.name)).union(["fontname", "fontsize", "fontcolor"])
        let inherited = values.filter { !fixed.contains($0.name) }.map { (name: $0.name, value: "") }
        let hasNodes = cluster.hasNodes
        if hasNodes {
            let name = "cluster_" + (try encoder.name(cluster.id, of: place))
            clusters.append(Cluster(parent: parent, name: name, values: own + inherited, nodes: members))
        }
        let position = clusters.count - 1
        for inner in cluster.clusters {
            try add(
                inner,
                to: hasNodes ? position : nil,
                encoder: &encoder,
                indices: indices,
                clusterOfNode: &clusterOfNode,
                names: &names
            )
        }
    }

    /// The names of all attributes of the objects and of the defaults given, each once, in order of appearance.
    static func names(_ lists: some Sequence<Values>, except given: Values) -> [String] {
        var seen = Set(given.map(\.name))
        return lists.flatMap { $0.map(\.name) }.filter { seen.insert($0).inserted }
    }
}

extension Drawing.Cluster {
    /// Whether there is a node in it or in an inner cluster.
    var hasNodes: Bool { !nodes.isEmpty || clusters.contains(where: \.hasNodes) }
}
