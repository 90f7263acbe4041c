/// A drawing that was found to be sound, with every value in the form its audience needs.
struct PreparedDrawing: Sendable {
    /// A value of an attribute.
    struct Setting {
        let name: String
        var value: String
        /// Whether the value is in Graphviz's HTML-like language.
        var isFormatted = false
    }
    /// Attributes by name, each once, in the order in which they were first given.
    typealias Values = [Setting]

    struct Node {
        let name: String
        let values: Values
    }
    struct Edge {
        let tail: Int
        let head: Int
        var values: Values
    }
    /// Outer clusters come before their inner ones.
    struct Cluster {
        let id: String
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
    /// Nodes whose places among the layers are tied.
    struct Ranks {
        let constraint: String
        /// The innermost cluster that all of them are in.
        let cluster: Int?
        let nodes: [Int]
    }
    var ranks: [Ranks] = []
    /// The `<title>` of objects that have one of their own, by their `id` in the SVG.
    var titles: [String: String] = [:]

    /// Attributes that Graphviz will ignore.
    var warnings: [GraphvizMessage] = []
    /// What objects without an identifier are called.
    let objectNames: ObjectNames

    /// Checks the drawing, for this engine if one is named; for a layout without its tooltips and titles.
    ///
    /// - Complexity: linear in the size of the drawing.
    init(
        _ drawing: Drawing, for audience: Audience, engine: Engine? = nil, isForLayout: Bool = false
    ) throws(GraphvizError) {
        try drawing.checkDepthOfClusters()
        try drawing.checkSupport(by: engine)
        objectNames = ObjectNames(of: drawing)
        var encoder = AttributeEncoder(audience: audience, names: objectNames, isForLayout: isForLayout)
        name = try encoder.name(drawing.name, of: "the drawing")
        isDirected = drawing.isDirected
        let fonts = [Attribute.fontName("Helvetica,Arial,sans-serif")]
        values = try encoder.values(fonts + drawing.attributes, of: "the drawing", owner: .graph)
        nodeDefaults = try encoder.values(fonts + drawing.nodeDefaults, of: "the node defaults", owner: .nodeDefaults)
        edgeDefaults = try encoder.values(fonts + drawing.edgeDefaults, of: "the edge defaults", owner: .edgeDefaults)

        var indices: [String: Int] = [:]
        let hasDefaultLabel = drawing.nodeDefaults.contains { $0.name == "label" }
        for node in drawing.nodes {
            func place() -> String { "node \(Attribute.quoted(node.id))" }
            guard indices.updateValue(nodes.count, forKey: node.id) == nil else {
                throw GraphvizError(.invalidDrawing, "There are two nodes with the id \(Attribute.quoted(node.id)).")
            }
            // Explicitly, since the default differs between versions.
            var label = hasDefaultLabel ? [] : [Attribute.label(node.id)]
            if let formatted = node.attributes.last(where: { $0.name == "label" })?.formattedLabel {
                // Graphviz's own tooltip would be "<TABLE>".
                label.append(.tooltip(String(formatted.plainText.prefix(1000))))
            }
            let values = try encoder.values(label + node.attributes, of: place(), owner: .node, number: nodes.count)
            nodes.append(Node(name: try encoder.name(node.id, of: place()), values: values))
        }
        for edge in drawing.edges {
            func place() -> String { "the edge from \(Attribute.quoted(edge.tail)) to \(Attribute.quoted(edge.head))" }
            guard let tail = indices[edge.tail], let head = indices[edge.head] else {
                let missing = Attribute.quoted(indices[edge.tail] == nil ? edge.tail : edge.head)
                throw GraphvizError(.invalidDrawing, "There is no node \(missing), but \(place()) names it.")
            }
            let values = try encoder.values(edge.attributes, of: place(), owner: .edge, number: edges.count)
            edges.append(Edge(tail: tail, head: head, values: values))
        }
        try addGroups(of: drawing, encoder: &encoder, indices: indices, hasRanks: engine == .dot || engine == nil)
        try checkPorts(of: drawing)
        titles = encoder.titles
        warnings = encoder.warnings
    }

    /// The names of all attributes of the objects and of the defaults given, each once, in order of appearance.
    static func names(_ lists: some Sequence<Values>, except given: Values) -> [String] {
        // They are few: to look through them takes less than to hash the name of each attribute of each object.
        var (seen, names) = (given.map(\.name), [String]())
        for values in lists {
            for value in values where !seen.contains(value.name) {
                seen.append(value.name)
                names.append(value.name)
            }
        }
        return names
    }
}
