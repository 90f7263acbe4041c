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
        let words = Words(query)
        let wanted = words.folded.joined(separator: " ")
        guard !wanted.isEmpty else { return .unknown(nearest: []) }
        let isBeginning = wanted.count > 2 && !words.all.allSatisfy(\.isAcronym)

        let keys = searchKeys()
        let nodes = graph.nodeIndices.filter { kinds.isEmpty || kinds.contains(self[$0].kind) }
        let steps: [(SearchKeys) -> Bool] = [
            { $0.names.prefix($0.wholeNames).contains(wanted) },
            { !$0.isObjective && $0.names.contains { Self.contains($0, phrase: wanted, mayGoOn: false) } },
            { $0.isObjective && $0.names.contains { Self.contains($0, phrase: wanted, mayGoOn: false) } },
            {
                isBeginning && !$0.isObjective && $0.names.contains { Self.contains($0, phrase: wanted, mayGoOn: true) }
            },
            { isBeginning && $0.isObjective && $0.names.contains { Self.contains($0, phrase: wanted, mayGoOn: true) } },
        ]
        for step in wanted.count > 1 ? steps : Array(steps.prefix(1)) {
            let fits = nodes.filter { step(keys[Int($0.rawValue)]) }
            if let resolution = Self.resolution(fits) { return resolution }
        }
        return .unknown(nearest: nearest(to: wanted, keys: keys))
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

    private struct SearchKeys {
        /// All names under which it is known, its id and that id's last part among them, folded; phrases stand last.
        let names: [String]
        /// How many of the names are no phrases.
        let wholeNames: Int
        let isObjective: Bool
    }

    private func searchKeys() -> [SearchKeys] {
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

    /// Whether a phrase stands in a folded text, from the beginning of a word on and, unless a word may go on after it,
    /// to the end of one.
    ///
    /// By bytes: the library's search goes character by character and takes many times longer.
    private static func contains(_ key: String, phrase: String, mayGoOn: Bool) -> Bool {
        let (key, phrase, space) = (Array(key.utf8), Array(phrase.utf8), UInt8(ascii: " "))
        guard let first = phrase.first, key.count >= phrase.count else { return false }
        for start in 0...(key.count - phrase.count) where key[start] == first {
            let end = start + phrase.count
            guard start == 0 || key[start - 1] == space, mayGoOn || end == key.count || key[end] == space else {
                continue
            }
            if key[start..<end].elementsEqual(phrase) { return true }
        }
        return false
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
