import GraphCore

/// The communities of a network.
struct NodeGroups {
    /// The places of each one's nodes, the greatest first; nodes that share nothing are groups of one, and last.
    let members: [[Int]]
    /// The number of each place's group, from 0.
    let numbers: [Int]
    let modularity: Double

    /// Those of several nodes.
    var ofSeveral: [[Int]] { members.filter { $0.count > 1 } }
}

extension Analysis {
    /// Takes its time: looked for in many attempts.
    func communities() throws -> NodeGroups {
        let found = try network.graph.communities()
        let places = found.members.map { $0.map { Int($0.rawValue) } }
        let members = places.sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
        var numbers = network.members.map { _ in 0 }
        for (number, places) in members.enumerated() {
            for place in places { numbers[place] = number }
        }
        return NodeGroups(members: members, numbers: numbers, modularity: try network.graph.modularity(of: found))
    }

    /// "2 gruppi di direzioni, con più condivisioni …", or that there is one; nil where nothing is shared.
    func sentence(_ groups: NodeGroups) -> String? {
        let several = groups.ofSeveral
        guard let first = several.first else { return nil }
        guard several.count > 1 else {
            return language("Un solo gruppo di \(nodes(first.count)).", "A single group of \(nodes(first.count)).")
        }
        let quality = groups.modularity
        let strength =
            quality >= 0.3
            ? language("una divisione netta", "a clear division")
            : language(
                "una divisione debole (si parla di gruppi netti da 0,3)",
                "a weak division (0.3 is the usual mark of a clear one)")
        let sizes = sizes(several.map(\.count))
        return language(
            "\(several.count) gruppi di \(sizes) \(kind.plural(in: language)), che dentro condividono più di quanto farebbero per caso: modularità \(number(quality)), \(strength).",
            "\(several.count) groups of \(sizes) \(kind.plural(in: language)), which share more within than they would by chance: modularity \(number(quality)), \(strength)."
        )
    }
}
