import GraphCore
import Plan

/// What a name that somebody typed may mean.
public enum Resolution: Hashable, Sendable {
    case node(NodeIndex)
    /// Several nodes fit equally well; in the graph's order.
    case ambiguous([NodeIndex])
    /// Nothing fits; the nodes nearest in spelling, best first.
    case unknown(nearest: [NodeIndex])
}

extension PlanGraph {
    /// Finds the node that a person means, without minding case, accents, apostrophes or hyphens.
    ///
    /// Tried in turn, until something fits: the id; the id without what stands before the colon; the name, or a
    /// direction's alias or short name; a part of an id or name, by whole words; a part that begins words; last the same two in
    /// the texts of objectives. Where the first step that fits has several nodes, all are given and none is guessed.
    ///
    /// Complexity: linear in the length of all names, and once more by that of the query if nothing fits.
    public func resolve(_ query: String) -> Resolution {
        let trimmed = query.lowercased()
        if let node = node(withID: trimmed) { return .node(node) }
        let wanted = Words.key(query)
        guard !wanted.isEmpty else { return .unknown(nearest: []) }

        let keys = searchKeys()
        let steps: [(SearchKeys) -> Bool] = [
            { $0.id == wanted || $0.idTail == wanted },
            { $0.names.contains(wanted) },
            { !$0.isObjective && $0.names.contains { Self.contains($0, phrase: wanted) } },
            { !$0.isObjective && $0.names.contains { Self.contains($0, beginningOf: wanted) } },
            { $0.isObjective && $0.names.contains { Self.contains($0, phrase: wanted) } },
            { $0.isObjective && $0.names.contains { Self.contains($0, beginningOf: wanted) } },
        ]
        for step in steps {
            let fits = graph.nodeIndices.filter { step(keys[Int($0.rawValue)]) }
            if fits.count == 1 { return .node(fits[0]) }
            if fits.count > 1 { return .ambiguous(fits) }
        }
        return .unknown(nearest: nearest(to: wanted, keys: keys))
    }

    private struct SearchKeys {
        let id: String
        /// The id without what stands before the colon.
        let idTail: String
        /// All names under which it is known, its id's last part among them.
        let names: [String]
        let isObjective: Bool
    }

    private func searchKeys() -> [SearchKeys] {
        let aliases = Dictionary(
            plan.directions.map { ($0.id, $0.aliases) }, uniquingKeysWith: { first, _ in first })
        return graph.nodes.map { node in
            let tail = Words.key(String(node.id.drop { $0 != ":" }))
            return SearchKeys(
                id: Words.key(node.id), idTail: tail,
                names: ([node.name, node.shortName] + (aliases[node.id] ?? [])).map(Words.key) + [tail],
                isObjective: node.kind == .objective)
        }
    }

    private static func contains(_ key: String, phrase: String) -> Bool {
        " \(key) ".contains(" \(phrase) ")
    }

    private static func contains(_ key: String, beginningOf phrase: String) -> Bool {
        " \(key)".contains(" \(phrase)")
    }

    /// The nodes whose name, or a word of whose name, is nearest in spelling.
    private func nearest(to wanted: String, keys: [SearchKeys]) -> [NodeIndex] {
        let named = graph.nodeIndices.filter { !keys[Int($0.rawValue)].isObjective }
        let names = named.map { keys[Int($0.rawValue)].names }
        var nodesByName: [String: [NodeIndex]] = [:]
        for (node, names) in zip(named, names) {
            let words = names.flatMap { $0.split(separator: " ").map(String.init) }.filter { $0.count > 2 }
            for name in Set(names + words) { nodesByName[name, default: []].append(node) }
        }
        var found: [NodeIndex] = []
        for name in Spelling.nearest(to: wanted, in: nodesByName.keys.sorted(), limit: 5) {
            for node in nodesByName[name] ?? [] where !found.contains(node) { found.append(node) }
        }
        return Array(found.prefix(5))
    }
}
