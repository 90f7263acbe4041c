import GraphCore
import Plan
import TextTools

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
    /// Tried in turn, until something fits: the id; the id without its kind and colon; the name, a
    /// direction's alias, or a printed code that is no plain number; a part of a name by whole words, then of an
    /// objective's text; the beginning of a word of a name, then of an objective's text. A phrase by which the profile
    /// knows a goal or a collaboration is a part of its name, and never the whole: it may stand in the names of others.
    /// Where the first step that fits has several nodes, all are given and none is guessed. A query in capitals only,
    /// an acronym, is no beginning of a word; nor is one of fewer than three letters. A single letter or digit is no
    /// part of a name.
    ///
    /// - Parameters:
    ///   - query: what the person typed.
    ///   - kinds: by names only nodes of these kinds are found; all where empty. An id means its node, whatever
    ///     its kind.
    /// - Complexity: linear in the length of all names, times the length of the query if nothing fits.
    public func resolve(_ query: String, among kinds: Set<NodeKind> = []) -> Resolution {
        if let resolution = resolution(ofID: query) { return resolution }
        let typed = TypedName(query)
        guard !typed.folded.isEmpty else { return .unknown(nearest: []) }
        let keys = searchKeys()
        let (text, starts) = Self.foldedNames(keys)
        let fits = text.withUnsafeBytes { text in
            FoldedNames.nodes(named: typed, in: text, starts: starts) {
                keys[$0].isObjective
            } isWanted: {
                kinds.isEmpty || kinds.contains(self[NodeIndex(rawValue: UInt32($0))].kind)
            }
        }
        return Self.resolution(fits.map { NodeIndex(rawValue: UInt32($0)) })
            ?? .unknown(nearest: nearest(to: typed.folded, keys: keys))
    }

    /// What an id may mean, whole or without its kind and colon; nil where no node has it.
    func resolution(ofID query: String) -> Resolution? {
        let lowered = query.lowercased()
        if let node = node(withID: query) ?? node(withID: lowered) { return .node(node) }
        return query.isEmpty
            ? nil : Self.resolution(graph.nodeIndices.filter { idTail(of: $0).lowercased() == lowered })
    }

    private static func resolution(_ fits: [NodeIndex]) -> Resolution? {
        fits.isEmpty ? nil : fits.count == 1 ? .node(fits[0]) : .ambiguous(fits)
    }

    /// A node's id without its kind and colon.
    private func idTail(of node: NodeIndex) -> Substring { self[node].id.drop { $0 != ":" }.dropFirst() }

    struct SearchKeys {
        /// All names under which it is known, its id and that id's last part among them, folded; phrases stand last.
        let names: [String]
        /// How many of the names are no phrases.
        let wholeNames: Int
        let isObjective: Bool
    }

    func searchKeys() -> [SearchKeys] {
        let ofDirections = plan.directions.map { direction in
            (
                direction.id,
                direction.aliases + (direction.bareName == direction.name ? [] : ["Direzione " + direction.bareName])
            )
        }
        let aliases = Dictionary(ofDirections, uniquingKeysWith: { first, _ in first })
        // A plain number names an objective within its direction only.
        let ofObjectives = plan.objectives.lazy.filter { $0.number == nil }.map { ($0.id, $0.code) }
        let ofOthers =
            plan.transversalGoals.map { ($0.id, $0.code) } + plan.strategicObjectives.map { ($0.id, $0.code) }
        let codes = Dictionary(ofObjectives + ofOthers, uniquingKeysWith: { first, _ in first })
        let ofGoals = plan.transversalGoals.map { ($0.id, $0.phrases) }
        let ofCollaborations = plan.collaborations.map { ($0.id, $0.phrases) }
        let phrases = Dictionary(ofGoals + ofCollaborations, uniquingKeysWith: { first, _ in first })
        return graph.nodeIndices.map { index in
            let node = self[index]
            // Most nodes have no other short name; of objectives that saves folding the text twice.
            let names =
                (node.name == node.shortName ? [node.name] : [node.name, node.shortName])
                + [String(idTail(of: index)), node.id] + (aliases[node.id] ?? [])
                + [codes[node.id] ?? nil].compactMap(\.self)
            return SearchKeys(
                names: (names + (phrases[node.id] ?? [])).map(Words.key), wholeNames: names.count,
                isObjective: node.kind == .objective)
        }
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
