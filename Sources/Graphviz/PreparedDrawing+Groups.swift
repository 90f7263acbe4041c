extension PreparedDrawing {
    /// How deep clusters may lie within one another.
    static let deepestCluster = 100

    /// Adds all clusters of a drawing, outer ones before their inner ones, and then its groups of ranks.
    mutating func addGroups(
        of drawing: Drawing, encoder: inout AttributeEncoder, indices: [String: Int], hasRanks: Bool
    ) throws(GraphvizError) {
        var names: Set<String> = []
        var clusterOfNode: [Int: Int] = [:]
        for cluster in drawing.clusters {
            try add(
                cluster, to: nil, encoder: &encoder, indices: indices, clusterOfNode: &clusterOfNode, names: &names)
        }
        guard hasRanks else { return }
        var tied: Set<Int> = []
        for group in drawing.layers.map({ Drawing.RankGroup(.same, nodes: $0) }) + drawing.ranks {
            try add(group, indices: indices, clusterOfNode: clusterOfNode, encoder: encoder)
            // Graphviz fails over some groups that share nodes, and crashes over others.
            for node in Set(ranks.last?.nodes ?? []) where !group.nodes.isEmpty {
                guard tied.insert(node).inserted else {
                    throw GraphvizError(
                        .unsupportedCombination,
                        "Node \(Attribute.quoted(drawing.nodes[node].id)) is in two layers or rank groups: list it in one."
                    )
                }
            }
        }
    }

    /// Adds a cluster and its inner ones, unless there is no node in any of them: Graphviz can't draw those.
    private mutating func add(
        _ cluster: Drawing.Cluster,
        to parent: Int?,
        encoder: inout AttributeEncoder,
        indices: [String: Int],
        clusterOfNode: inout [Int: Int],
        names: inout Set<String>
    ) throws(GraphvizError) {
        let place = "cluster \(Attribute.quoted(cluster.id))"
        guard names.insert(cluster.id).inserted else {
            throw GraphvizError(.invalidDrawing, "There are two clusters with the id \(Attribute.quoted(cluster.id)).")
        }
        let hasNodes = cluster.hasNodes
        let position = clusters.count
        var members: [Int] = []
        for id in cluster.nodes {
            guard let index = indices[id] else {
                throw GraphvizError(.invalidDrawing, "There is no node \(Attribute.quoted(id)), but \(place) names it.")
            }
            if let other = clusterOfNode.updateValue(position, forKey: index) {
                let name = other == position ? cluster.id : clusters[other].id
                throw GraphvizError(
                    .invalidDrawing,
                    "Node \(Attribute.quoted(id)) is in cluster \(Attribute.quoted(name)) and in \(place): "
                        + "list it in one of them only, the innermost, and there once."
                )
            }
            members.append(index)
        }
        let own = try encoder.values(cluster.attributes, of: place, owner: .cluster, number: names.count - 1)
        // cgraph hands the drawing's attributes on to clusters. Fonts are meant to be, nothing else is.
        let fixed = Set(own.map(\.name)).union(["fontname", "fontsize", "fontcolor"])
        let inherited = values.filter { !fixed.contains($0.name) }.map { Setting(name: $0.name, value: "") }
        if hasNodes {
            let name = "cluster_" + (try encoder.name(cluster.id, of: place))
            clusters.append(
                Cluster(id: cluster.id, parent: parent, name: name, values: own + inherited, nodes: members))
        }
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

    private mutating func add(
        _ group: Drawing.RankGroup, indices: [String: Int], clusterOfNode: [Int: Int], encoder: AttributeEncoder
    ) throws(GraphvizError) {
        var members: [Int] = []
        for id in group.nodes {
            guard let index = indices[id] else {
                throw GraphvizError(
                    .invalidDrawing, "There is no node \(Attribute.quoted(id)), but a layer or rank group names it.")
            }
            members.append(index)
        }
        guard let first = members.first else { return }
        guard members.allSatisfy({ clusterOfNode[$0] == clusterOfNode[first] }) else {
            throw GraphvizError(
                .unsupportedCombination,
                "The layer or rank group of node \(Attribute.quoted(group.nodes[0])) has nodes of several clusters, or "
                    + "of one and of none, which Graphviz would take out of them: give a group for each cluster."
            )
        }
        let cluster = clusterOfNode[first]
        guard group.constraint != .same, encoder.audience != .dotFile else {
            ranks.append(Ranks(constraint: group.constraint.rawValue, cluster: cluster, nodes: members))
            return
        }
        ranks.append(Ranks(constraint: "same", cluster: cluster, nodes: members))
        let others = nodes.indices.filter { cluster == nil || isCluster(clusterOfNode[$0], within: cluster) }
        tie(Set(members), by: group.constraint, to: others)
    }

    private func isCluster(_ cluster: Int?, within outer: Int?) -> Bool {
        var cluster = cluster
        while let current = cluster, current != outer { cluster = clusters[current].parent }
        return cluster == outer
    }

    /// Puts nodes before or behind others by edges that are not drawn. Graphviz has ranks for this, but with them it
    /// reads memory that it has freed, and now and then crashes (2.42), or heeds them only in part (with `newrank`).
    private mutating func tie(_ members: Set<Int>, by constraint: Drawing.RankGroup.Constraint, to others: [Int]) {
        let isFirst = constraint == .minimum || constraint == .source
        let distance = constraint == .source || constraint == .sink ? "1" : "0"
        var follows: Set<Int> = []
        for (index, edge) in edges.enumerated() where edge.tail != edge.head {
            let (near, far) = isFirst ? (edge.head, edge.tail) : (edge.tail, edge.head)
            if members.contains(near), !members.contains(far) {
                edges[index].values.removeAll { $0.name == "constraint" }
                edges[index].values.append(Setting(name: "constraint", value: "false"))
            } else if !edge.values.contains(where: { $0.name == "constraint" && $0.value == "false" }) {
                follows.insert(near)
            }
        }
        guard let member = members.min() else { return }
        let hidden = [
            ("headport", ""), ("label", ""), ("minlen", distance), ("style", "invis"), ("tailport", ""),
            ("weight", "0"),
        ].map { Setting(name: $0, value: $1) }
        for other in others where !members.contains(other) && !follows.contains(other) {
            let (tail, head) = isFirst ? (member, other) : (other, member)
            edges.append(Edge(tail: tail, head: head, values: hidden))
        }
    }

    /// Refuses edges to ports that their nodes don't have.
    func checkPorts(of drawing: Drawing) throws(GraphvizError) {
        func isPort(_ attribute: Attribute) -> Bool {
            if case .port = attribute.value { true } else { false }
        }
        guard drawing.edges.contains(where: { $0.attributes.contains(where: isPort) }) else { return }
        var ports: [String: [String]] = [:]
        for node in drawing.nodes {
            ports[node.id] = node.attributes.last { $0.name == "label" }?.formattedLabel?.ports ?? []
        }
        for edge in drawing.edges {
            for attribute in edge.attributes {
                guard case .port(let port, _) = attribute.value else { continue }
                let node = attribute.name == "tailport" ? edge.tail : edge.head
                guard let known = ports[node], !known.contains(port) else { continue }
                throw GraphvizError(
                    .invalidDrawing,
                    "Node \(Attribute.quoted(node)) has no cell with the port \(Attribute.quoted(port)), which the edge "
                        + "from \(Attribute.quoted(edge.tail)) to \(Attribute.quoted(edge.head)) names; "
                        + (known.isEmpty ? "it has none at all." : "there are \(known.joined(separator: ", ")).")
                )
            }
        }
    }
}

extension Drawing {
    /// Refuses clusters that lie too deep within one another. Done first, and without recursion: what follows has it.
    func checkDepthOfClusters() throws(GraphvizError) {
        var level = clusters
        var depth = 0
        while !level.isEmpty {
            depth += 1
            guard depth <= PreparedDrawing.deepestCluster else {
                throw GraphvizError(
                    .invalidDrawing,
                    "Clusters lie more than \(PreparedDrawing.deepestCluster) deep within one another, the outermost "
                        + "being among \(Attribute.quoted(clusters[0].id)) and its neighbours: leave some out."
                )
            }
            level = level.flatMap(\.clusters)
        }
    }
}

extension Drawing.Cluster {
    /// Whether there is a node in it or in an inner cluster.
    var hasNodes: Bool { !nodes.isEmpty || clusters.contains(where: \.hasNodes) }
}
