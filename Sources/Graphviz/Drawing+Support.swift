extension Drawing {
    /// Refuses what an engine would crash over, hang on or give different results for.
    func checkSupport(by engine: Engine?) throws(GraphvizError) {
        if engine == .fdp, clusters.contains(where: \.hasNodes) {
            throw Self.unsupported(
                "The engine fdp draws clusters differently in every run: use dot or osage, or leave the clusters out.")
        }
        if engine == .fixedPositions,
            let node = nodes.first(where: { !$0.attributes.contains { $0.name == "pos" } })
        {
            throw GraphvizError(
                .invalidDrawing,
                "Node \(Attribute.quoted(node.id)) has no position, but the engine fixedPositions needs one for each: "
                    + "give it a .position(…), or use another engine."
            )
        }
        try checkOrthogonalEdges(engine)
        if let engine, engine != .dot { try checkRouting(engine) }
        if engine == .dot { try checkLabelsWithinLayers() }
        try checkRawAttributes(engine)
    }

    private static func unsupported(_ explanation: String) -> GraphvizError {
        GraphvizError(.unsupportedCombination, explanation)
    }

    private func checkOrthogonalEdges(_ engine: Engine?) throws(GraphvizError) {
        guard attributes.word("splines")?.lowercased() == Splines.orthogonal.rawValue else { return }
        guard engine == nil || engine == .dot else {
            throw Self.unsupported(
                "Graphviz crashes when edges are orthogonal and nodes lie on one another, which only dot precludes: use dot, or "
                    + "other splines.")
        }
        for attributes in [nodeDefaults] + nodes.map(\.attributes) where engine != nil {
            guard (attributes.sides + (nodeDefaults + attributes).sidesOfLabel).allSatisfy({ $0 <= 100 }) else {
                throw Self.unsupported(
                    "Graphviz crashes over orthogonal edges among nodes of more than 100 inches: take smaller ones, or other "
                        + "splines.")
            }
            guard let shape = attributes.word("shape"), !Shape.symmetric.map(\.rawValue).contains(shape) else {
                continue
            }
            throw Self.unsupported(
                "Graphviz crashes over orthogonal edges among nodes of the shape \(shape): take another shape, or other splines."
            )
        }
        let isLabelled: (Attribute) -> Bool = { $0.name == "label" }
        if edgeDefaults.contains(where: isLabelled)
            || edges.contains(where: { $0.attributes.contains(where: isLabelled) })
        {
            throw Self.unsupported(
                "Graphviz crashes when edges are orthogonal and have labels: use .externalLabel(…) for the edges, "
                    + "or other splines.")
        }
    }

    /// Refuses what the engines other than `dot` crash over where they lead edges round nodes: nodes without any space
    /// round them, sides and cells, and segments between the same two nodes. The last two are dangerous only where
    /// nodes overlap, which the caller of `fixedPositions` decides.
    private func checkRouting(_ engine: Engine) throws(GraphvizError) {
        let spaces = ["sep", "esep"].flatMap { attributes.numbers($0) }
        guard spaces.allSatisfy({ $0 >= 0 }) else {
            throw Self.unsupported(
                "The space round nodes is negative, over which \(engine) crashes: give it at least 0.")
        }
        if engine == .twopi, edges.contains(where: { (edgeDefaults + $0.attributes).word("weight") == "0" }) {
            throw Self.unsupported(
                "An edge has no weight, over which twopi crashes: give it at least 1, or leave it out.")
        }
        let splines = attributes.word("splines")?.lowercased() ?? ""
        guard ["true", "yes", "spline", "polyline"].contains(splines) else { return }
        guard spaces.allSatisfy({ $0 > 0 }) else {
            throw Self.unsupported(
                "Edges are to go round nodes that have no space round them, over which \(engine) crashes: give .separation(…) "
                    + "some points, or take other splines.")
        }
        guard engine != .fixedPositions else { return }
        let hasPort: (Attribute) -> Bool = { ["tailport", "headport"].contains($0.name) }
        guard !edgeDefaults.contains(where: hasPort), !edges.contains(where: { $0.attributes.contains(where: hasPort) })
        else {
            throw Self.unsupported(
                "Edges that go round nodes can't begin or end at a side or a cell, over which \(engine) crashes: use dot, or "
                    + "straight edges.")
        }
        var seen: Set<Set<String>> = []
        guard splines != "polyline" || edges.allSatisfy({ seen.insert([$0.tail, $0.head]).inserted }) else {
            throw Self.unsupported(
                "Several edges between the same two nodes can't be of segments, over which \(engine) crashes: take other splines."
            )
        }
    }

    /// Between nodes of one layer, dot writes a label into a layer of its own, by way of memory that it has freed (2.42
    /// to 14): it crashes at once, later, or never. An edge that could come to lie so is one across a cluster's border,
    /// within a group of ranks or tied by it, or one that has no say in the layers.
    private func checkLabelsWithinLayers() throws(GraphvizError) {
        let defaultLabel = edgeDefaults.label
        guard !defaultLabel.isEmpty || edges.contains(where: { !$0.attributes.label.isEmpty }) else { return }
        let clusterOf = innermostClusters
        var groupOf: [String: Int] = [:]
        let groups = layers.map { RankGroup(.same, nodes: $0) } + ranks
        for (number, group) in groups.enumerated() {
            for node in group.nodes { groupOf[node] = number }
        }
        for edge in edges where edge.tail != edge.head {
            let own = edge.attributes + (edge.attributes.contains { $0.name == "label" } ? [] : edgeDefaults)
            guard !own.label.isEmpty else { continue }
            let all = edgeDefaults + edge.attributes
            let (tail, head) = (groupOf[edge.tail], groupOf[edge.head])
            let isTied = [tail, head].contains { $0.map { groups[$0].constraint != .same } ?? false }
            guard
                clusterOf[edge.tail] != clusterOf[edge.head] || tail != nil && tail == head || isTied
                    || ["false", "no"].contains(all.word("constraint") ?? "") || all.word("minlen") == "0"
            else { continue }
            throw Self.unsupported(
                "The label of the edge from \(Attribute.quoted(edge.tail)) to \(Attribute.quoted(edge.head)) could come to "
                    + "stand between nodes of one layer, over which dot crashes: use .externalLabel(…) for edges that cross a "
                    + "cluster's border, join nodes of a rank group, or don't count for the layers.")
        }
    }

    /// The id of the innermost cluster that each node is in.
    private var innermostClusters: [String: String] {
        var result: [String: String] = [:]
        var level = clusters
        while !level.isEmpty {
            for cluster in level {
                for node in cluster.nodes { result[node] = cluster.id }
            }
            level = level.flatMap(\.clusters)
        }
        return result
    }

    private func checkRawAttributes(_ engine: Engine?) throws(GraphvizError) {
        if let root = attributes.word("root"), !nodes.contains(where: { $0.id == root }) {
            throw GraphvizError(
                .invalidDrawing,
                "There is no node \(Attribute.quoted(root)), but the attribute root of the drawing names it.")
        }
        let isConcentrated = ["true", "yes"].contains(attributes.word("concentrate") ?? "")
        let name =
            isConcentrated ? "concentrate" : ["pack", "packmode"].first(where: { attributes.word($0) != nil })
        if engine == .dot, let name {
            throw Self.unsupported("The engine dot crashes over the attribute \(name) now and then: leave it out.")
        }
    }
}

extension Shape {
    /// Those whose centre is in the middle of their box, and that have a box: a `plain` node without a label has none.
    fileprivate static let symmetric: Set<Shape> = [
        .box, .square, .ellipse, .circle, .oval, .point, .plainText, .underline, .note, .tab, .folder,
        .component,
        .cylinder, .diamond, .hexagon, .octagon, .doubleCircle, .doubleOctagon, .parallelogram,
    ]
}

extension [Attribute] {
    /// The last value of an attribute that is a word or a raw text; nil where there is none.
    fileprivate func word(_ name: String) -> String? {
        switch last(where: { $0.name == name })?.value {
        case .word(let word), .raw(let word): word
        case .integer(let number, _): "\(number)"
        default: nil
        }
    }

    /// How wide and high a node is at least, in inches, where it is said.
    fileprivate var sides: [Double] {
        compactMap { attribute in
            guard ["width", "height"].contains(attribute.name) else { return nil }
            switch attribute.value {
            case .number(let number, _): return number
            case .raw(let text): return Double(text)
            default: return nil
            }
        }
    }

    /// How wide and high a label is at most, in inches, if each sign is as wide as the font is high.
    fileprivate var sidesOfLabel: [Double] {
        let lines =
            switch last(where: { $0.name == "label" })?.value {
            case .text(let text, _), .raw(let text): text.replacing("\\n", with: "\n").split(separator: "\n")
            case .formatted(let label): label.plainText.split(separator: "\n")
            default: [Substring]()
            }
        let size =
            switch last(where: { $0.name == "fontsize" })?.value {
            case .number(let number, _): number
            case .raw(let text): Double(text) ?? 14
            default: 14.0
            }
        let widest = lines.lazy.map(\.unicodeScalars.count).max() ?? 0
        return [Double(widest) * size / 72, Double(lines.count) * 1.2 * size / 72]
    }

    /// The numbers of the last value of an attribute.
    fileprivate func numbers(_ name: String) -> [Double] {
        switch last(where: { $0.name == name })?.value {
        case .numbers(let numbers, _, _, _): numbers
        case .raw(let text): text.split { $0 == "," || $0 == "+" }.compactMap { Double($0) }
        default: []
        }
    }

    /// Whether a label has anything to show, and what.
    fileprivate var label: String {
        switch last(where: { $0.name == "label" })?.value {
        case .text(let text, _), .raw(let text): text
        case .formatted(let label): label.plainText.isEmpty ? "" : " "
        default: ""
        }
    }
}
