import GraphCore
import GraphSnapshot
import Plan

/// What a snapshot must find among some names, by looking at each of them: the rules of ``Snapshot/find(_:limit:)`` word by word.
///
/// Names and words are of lower-case ASCII letters.
struct NameOracle {
    let names: [String]
    /// The words of all names, ascending, each with the nodes whose names have it.
    private let nodesOfWord: [(word: String, nodes: [Int])]

    init(_ names: [String]) {
        self.names = names
        var nodes: [String: [Int]] = [:]
        for (node, name) in names.enumerated() {
            for word in Set(Words(name).folded) { nodes[word, default: []].append(node) }
        }
        nodesOfWord = nodes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func find(_ query: String, limit: Int) -> SnapshotMatch {
        let words = Words(query).folded
        guard !words.isEmpty, limit > 0 else { return .unknown(nearest: []) }
        let phrase = words.joined(separator: " ")
        let searches: [(String) -> Bool] = [
            { $0 == phrase }, { " \($0) ".contains(" \(phrase) ") },
            { words[words.count - 1].count > 2 && " \($0)".contains(" \(phrase)") },
        ]
        for fits in searches {
            let found = names.indices.filter { fits(Words.key(names[$0])) }
            if found.count == 1 { return .node(index(found[0])) }
            if !found.isEmpty {
                return .several(found.prefix(limit).map(index), isComplete: found.count <= limit)
            }
        }
        return .unknown(nearest: nearest(to: words, limit: limit))
    }

    private func index(_ number: Int) -> NodeIndex { NodeIndex(rawValue: UInt32(number)) }

    private func nearest(to words: [String], limit: Int) -> [NodeIndex] {
        let choices = Set(words).sorted().compactMap { word -> [String]? in
            if nodesOfWord.contains(where: { $0.word == word }) { return [word] }
            let near = wordsNear(word)
            return near.isEmpty ? nil : Array(near.prefix(8))
        }
        guard !choices.isEmpty else { return [] }
        var combinations = [choices.map { $0[0] }]
        for (place, words) in choices.enumerated() {
            for other in words.dropFirst() {
                var combination = combinations[0]
                combination[place] = other
                combinations.append(combination)
            }
        }
        var found: [Int] = []
        for combination in combinations where found.count < limit {
            let all = names.indices.filter { Set(Words(names[$0]).folded).isSuperset(of: combination) }
            for node in all.prefix(limit) where found.count < limit && !found.contains(node) { found.append(node) }
        }
        return found.map(index)
    }

    /// The words that differ in one letter, or from six letters on in two behind the first: those of more names first.
    private func wordsNear(_ word: String) -> [String] {
        guard word.count > 2 else { return [] }
        var near = nodesOfWord.filter { distance(word, $0.word) <= 1 }
        if near.isEmpty, word.count > 5 {
            near = nodesOfWord.filter { $0.word.first == word.first && distance(word, $0.word) <= 2 }
        }
        return near.enumerated().sorted { ($1.element.nodes.count, $0.offset) < ($0.element.nodes.count, $1.offset) }
            .map(\.element.word)
    }

    /// The optimal string alignment distance, by its definition.
    private func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one), Array(other))
        var known: [[Int]: Int] = [:]
        func distance(_ i: Int, _ j: Int) -> Int {
            if i == 0 || j == 0 { return max(i, j) }
            if let known = known[[i, j]] { return known }
            var best = min(
                distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, distance(i - 2, j - 2) + 1) }
            known[[i, j]] = best
            return best
        }
        return distance(a.count, b.count)
    }
}
