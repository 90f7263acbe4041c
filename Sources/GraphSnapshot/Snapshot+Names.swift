import GraphCore
import TextTools

/// What a name that somebody typed may mean in a snapshot.
public enum SnapshotMatch: Hashable, Sendable {
    case node(NodeIndex)
    /// Several nodes fit equally well: the first of them, and whether these are all.
    case several([NodeIndex], isComplete: Bool)
    /// Nothing fits; nodes whose names have the words nearest in spelling, best first.
    case unknown(nearest: [NodeIndex])
}

extension Snapshot {
    /// Returns the node with an id. Complexity: logarithmic in the number of nodes.
    ///
    /// - Throws: ``SnapshotError/damaged(_:)``, as do all that follow.
    public func node(withID id: String) throws(SnapshotError) -> NodeIndex? {
        let wanted = Array(id.utf8)
        let nodes = Numbers(bytes: bytes(.nodesByID))
        let place = try firstPlace(in: 0..<nodeCount) { (place) throws(SnapshotError) in
            let text = try self.text(Int(checked(nodes[place]).rawValue), .idPlaces, .idTexts)
            return wanted.withUnsafeBytes { Bytes.compare(text, $0) >= 0 }
        }
        guard place < nodeCount else { return nil }
        let node = try checked(nodes[place])
        return try text(Int(node.rawValue), .idPlaces, .idTexts).elementsEqual(wanted) ? node : nil
    }

    /// Finds the node that a person means, without minding case, accents, apostrophes or hyphens.
    ///
    /// Tried in turn, until something fits: the id; the whole name; a part of a name by whole words; the same where the
    /// last word is only the beginning of one, of at least three letters. When nothing fits, words that no name has are
    /// replaced by those that differ in one letter, or from six letters on in two behind the first, and the nodes that
    /// have all these words are the nearest.
    ///
    /// - Parameter limit: how many nodes to give at most, where several fit or are near.
    /// - Complexity: logarithmic in the number of nodes for ids and whole names; else in proportion to the nodes that
    ///   have the query's rarest word, of which some ten thousands are looked at. To correct a word takes far less than
    ///   a look at every word that there is.
    public func find(_ query: String, limit: Int = 20) throws(SnapshotError) -> SnapshotMatch {
        for id in [query, query.lowercased()] {
            if let node = try node(withID: id) { return .node(node) }
        }
        let words = Words(String(query.prefix(400))).folded
        guard !words.isEmpty, limit > 0 else { return .unknown(nearest: []) }
        var found = try nodes(named: words, limit: limit)
        if found.nodes.isEmpty { found = try nodes(withPhrase: words, limit: limit) }
        if found.nodes.isEmpty { found = try nodes(withBeginning: words, limit: limit) }
        if found.nodes.count == 1, found.isComplete { return .node(found.nodes[0]) }
        if !found.nodes.isEmpty { return .several(found.nodes, isComplete: found.isComplete) }
        return .unknown(nearest: try nearest(to: words, limit: limit))
    }

    private struct Found {
        var nodes: [NodeIndex] = []
        /// Whether there are no more.
        var isComplete = true
    }

    /// How many names are read in vain in a search for a phrase.
    private static let nameBudget = 300

    private func nodes(named words: [String], limit: Int) throws(SnapshotError) -> Found {
        let wanted = words.joined(separator: " ")
        let nodes = Numbers(bytes: bytes(.nodesByName))
        var place = try firstPlace(in: 0..<nodeCount) { (place) throws(SnapshotError) in
            let key = try self.key(of: checked(nodes[place]))
            return !key.utf8.lexicographicallyPrecedes(wanted.utf8)
        }
        var found = Found()
        while place < nodeCount {
            let node = try checked(nodes[place])
            guard try key(of: node) == wanted else { break }
            if found.nodes.count == limit {
                found.isComplete = false
                break
            }
            found.nodes.append(node)
            place += 1
        }
        return found
    }

    private func nodes(withPhrase words: [String], limit: Int) throws(SnapshotError) -> Found {
        var lists: [Range<Int>] = []
        for word in Set(words).sorted() {
            guard let number = try number(ofWord: word) else { return Found() }
            lists.append(try row(number, .wordStarts, count: Numbers(bytes: bytes(.wordNodes)).count))
        }
        let wanted = " " + words.joined(separator: " ") + " "
        return try common(of: lists, limit: limit) { (node) throws(SnapshotError) in
            guard words.count > 1 else { return true }
            let key = try self.key(of: node)
            return " \(key) ".contains(wanted)
        }
    }

    private func nodes(withBeginning words: [String], limit: Int) throws(SnapshotError) -> Found {
        guard let last = words.last, last.unicodeScalars.count > 2 else { return Found() }
        var lists: [Range<Int>] = []
        for word in Set(words.dropLast()).sorted() {
            guard let number = try number(ofWord: word) else { return Found() }
            lists.append(try row(number, .wordStarts, count: Numbers(bytes: bytes(.wordNodes)).count))
        }
        let wanted = " " + words.joined(separator: " ")
        var nodes: Set<NodeIndex> = []
        var isComplete = true
        var number = try place(ofWord: last)
        while number < wordCount, try text(number, .wordPlaces, .wordTexts).starts(with: last.utf8) {
            let list = try row(number, .wordStarts, count: Numbers(bytes: bytes(.wordNodes)).count)
            let found = try common(of: lists + [list], limit: limit) { (node) throws(SnapshotError) in
                guard words.count > 1 else { return true }
                let key = try self.key(of: node)
                return " \(key)".contains(wanted)
            }
            nodes.formUnion(found.nodes)
            isComplete = isComplete && found.isComplete && nodes.count <= limit
            if nodes.count > limit { break }
            number += 1
        }
        return Found(nodes: Array(nodes.sorted().prefix(limit)), isComplete: isComplete)
    }

    private func nearest(to words: [String], limit: Int) throws(SnapshotError) -> [NodeIndex] {
        var choices: [[Int]] = []
        for word in Set(words).sorted() {
            if let number = try number(ofWord: word) {
                choices.append([number])
                continue
            }
            let near = try wordsNear(word, limit: 8)
            // A word that resembles none is left out.
            if !near.isEmpty { choices.append(near) }
        }
        guard !choices.isEmpty else { return [] }
        var nodes: [NodeIndex] = []
        // The best correction of every word, then others for one word at a time.
        var combinations = [choices.map { $0[0] }]
        for place in choices.indices {
            for other in choices[place].dropFirst() {
                var combination = combinations[0]
                combination[place] = other
                combinations.append(combination)
            }
        }
        for combination in combinations where nodes.count < limit {
            var lists: [Range<Int>] = []
            for word in combination {
                lists.append(try row(word, .wordStarts, count: Numbers(bytes: bytes(.wordNodes)).count))
            }
            let found = try common(of: lists, limit: limit) { (_) throws(SnapshotError) in true }
            for node in found.nodes where nodes.count < limit && !nodes.contains(node) { nodes.append(node) }
        }
        return nodes
    }

    /// The nodes that stand in all lists and fit, ascending.
    private func common(
        of lists: [Range<Int>], limit: Int, where fits: (NodeIndex) throws(SnapshotError) -> Bool
    ) throws(SnapshotError) -> Found {
        let nodes = Numbers(bytes: bytes(.wordNodes))
        let lists = lists.sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
        guard let shortest = lists.first else { return Found() }
        var rests = Array(lists.dropFirst())
        var found = Found()
        var budget = (steps: 20_000, names: Self.nameBudget)
        candidates: for place in shortest {
            let node = try nodes[place]
            budget.steps -= 1
            if budget.steps < 0 || budget.names < 0 {
                found.isComplete = false
                break
            }
            for number in rests.indices {
                let rest = rests[number]
                // Doubling steps first, since the next is mostly near.
                var reach = 1
                while reach < rest.count, try nodes[rest.lowerBound + reach] < node { reach *= 2 }
                let window = rest.lowerBound + reach / 2..<min(rest.lowerBound + reach + 1, rest.upperBound)
                let next = try firstPlace(in: window) { (place) throws(SnapshotError) in try nodes[place] >= node }
                rests[number] = next..<rest.upperBound
                guard next < rest.upperBound else { return found }
                guard try nodes[next] == node else { continue candidates }
            }
            let index = try checked(node)
            guard try fits(index) else {
                budget.names -= 1
                continue
            }
            if found.nodes.count == limit {
                found.isComplete = false
                break
            }
            found.nodes.append(index)
        }
        return found
    }

    private func key(of node: NodeIndex) throws(SnapshotError) -> String {
        Words.key(try string(Int(node.rawValue), .namePlaces, .nameTexts))
    }
}
