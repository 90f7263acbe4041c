import GraphCore
import GraphSnapshot
import PlanGraph
import TextTools

/// The nodes of a snapshot in whose names or other texts some words stand.
///
/// In JSON a list of hits, each with its `node` and `passages`.
public struct SnapshotSearchAnswer: Encodable, Sendable {
    public struct Hit: Encodable, Sendable {
        public let node: SnapshotNode
        /// Of the texts beside the name that which holds most of what was sought; none where the name holds all.
        public let passages: [SearchAnswer.Passage]
    }

    /// Those whose names have all that is sought first, the shortest of these before others.
    public let hits: [Hit]
    public let leftOut: Int
    /// Whether each hit has all that was sought; else each has a part of it.
    public let haveAll: Bool
    /// Whether the snapshot has no other texts than names.
    public let isOfNames: Bool

    public func encode(to encoder: any Encoder) throws { try hits.encode(to: encoder) }
}

extension Snapshot {
    /// Returns the nodes in whose texts words stand, of which the endings don't matter, and phrases.
    ///
    /// Searched are names and the texts that the snapshot has of nodes: of a plan's those that a search of the plan
    /// looks at. Everything must stand somewhere in a node; if no node has all, those that have some are given.
    ///
    /// - Parameters:
    ///   - words: what is sought.
    ///   - kinds: only nodes of these; of all where empty.
    ///   - limit: how many to give at most.
    /// - Complexity: linear in the words of names that begin alike and in the nodes that have them, and in the bytes of
    ///   all other texts.
    public func search(
        _ words: SearchQuery, kinds: Set<String> = [], limit: Int
    ) throws(SnapshotError) -> SnapshotSearchAnswer {
        var finder = try SnapshotFinder(
            self, words, kinds: try self.kinds().map { kinds.isEmpty || kinds.contains($0) })
        try finder.lookAtNames()
        try finder.lookAtPassages()
        let found = finder.best
        var hits: [SnapshotSearchAnswer.Hit] = []
        for (node, passage) in found.hits.prefix(limit) {
            hits.append(
                .init(node: try self.node(node), passages: passage.flatMap { finder.told($0) }.map { [$0] } ?? []))
        }
        return SnapshotSearchAnswer(
            hits: hits, leftOut: found.hits.count - hits.count, haveAll: found.haveAll, isOfNames: passageCount == 0)
    }
}

/// Finds what is sought in the texts of a snapshot's nodes.
private struct SnapshotFinder {
    private let snapshot: Snapshot
    private let query: SearchQuery
    /// Of each number of a kind whether it is wanted.
    private let isWanted: [Bool]
    private let stemmer: Stemmer
    private var found: [NodeIndex: Found] = [:]

    /// What of the query's words and phrases, by their numbers, a node has.
    private struct Found {
        var terms: Set<Int> = []
        var ofName: Set<Int> = []
        var lengthOfName = 0
        /// The text that holds most, and how many terms and words it holds.
        var passage: SnapshotPassage?
        var held = (terms: 0, marks: 0)
    }

    init(_ snapshot: Snapshot, _ query: SearchQuery, kinds: [Bool]) throws(SnapshotError) {
        (self.snapshot, self.query, isWanted) = (snapshot, query, kinds)
        stemmer = Stemmer(accented: try Self.accented(in: snapshot, query).sorted())
    }

    /// The words that begin as one that is sought and are written with "à" at their end, folded: in a passage, or in one
    /// of the first hundred names that have them.
    private static func accented(in snapshot: Snapshot, _ query: SearchQuery) throws(SnapshotError) -> Set<String> {
        var accented = Set(query.accented)
        var ofNames: Set<String> = []
        for word in query.words {
            _ = try snapshot.nodes(withWordBeginning: beginning(word)) { word in
                if word.utf8.last == UInt8(ascii: "a") { ofNames.insert(word) }
                return false
            }
        }
        for word in ofNames.subtracting(accented).sorted() {
            for node in try snapshot.nodes(withWordBeginning: word, where: { $0 == word }).prefix(100) {
                guard Stemmer.accented(in: Words(try snapshot.node(node).name)).contains(word) else { continue }
                accented.insert(word)
                break
            }
        }
        try snapshot.forEachPassage(withWordBeginning: query.words.map(beginning)) { passage in
            accented.formUnion(Stemmer.accented(in: Words(passage.text)))
        }
        return accented
    }

    private var termCount: Int { query.words.count + query.phrases.count }

    private func isOfInterest(_ node: NodeIndex) -> Bool {
        let kind = snapshot.kindNumber(of: node)
        return kind < isWanted.count && isWanted[kind]
    }

    /// How forms of a word begin: with its first letters; of a short one with all.
    private static func beginning(_ word: String) -> String {
        word.unicodeScalars.count > 4 ? String(word.prefix(3)) : String(word.prefix(2))
    }

    mutating func lookAtNames() throws(SnapshotError) {
        for (term, word) in query.words.enumerated() {
            let nodes = try snapshot.nodes(withWordBeginning: Self.beginning(word)) { stemmer.areForms($0, word) }
            for node in nodes where isOfInterest(node) { found[node, default: Found()].ofName.insert(term) }
        }
        for (number, phrase) in query.phrases.enumerated() {
            var nodes: Set<NodeIndex>?
            for word in Set(phrase).sorted() {
                let having = Set(try snapshot.nodes(withWordBeginning: word) { $0 == word })
                nodes = nodes?.intersection(having) ?? having
            }
            for node in nodes ?? [] where isOfInterest(node) {
                guard Self.has(phrase, in: Words(try snapshot.node(node).name).folded) else { continue }
                found[node, default: Found()].ofName.insert(query.words.count + number)
            }
        }
        for (node, var known) in found {
            known.terms = known.ofName
            known.lengthOfName = Words(try snapshot.node(node).name).all.count
            found[node] = known
        }
    }

    private static func has(_ phrase: [String], in words: [String]) -> Bool {
        words.indices.contains { words[$0...].starts(with: phrase) }
    }

    mutating func lookAtPassages() throws(SnapshotError) {
        let beginnings = query.words.map(Self.beginning) + query.phrases.compactMap(\.first)
        try snapshot.forEachPassage(withWordBeginning: beginnings, of: isOfInterest) {
            (passage) throws(SnapshotError) in
            let marks = marks(in: passage.text)
            let terms = Set(marks.map(\.term))
            guard !terms.isEmpty else { return }
            var node = found[passage.node] ?? Found()
            node.terms.formUnion(terms)
            if (terms.count, marks.count) > node.held {
                node.held = (terms.count, marks.count)
                node.passage = passage
            }
            found[passage.node] = node
        }
    }

    /// Where what is sought stands in a text.
    private func marks(in text: String) -> [(term: Int, range: Range<String.Index>)] {
        let words = Words(text)
        var marks: [(term: Int, range: Range<String.Index>)] = []
        for (place, word) in words.all.enumerated() {
            for (term, sought) in query.words.enumerated() where stemmer.areForms(word.folded, sought) {
                marks.append((term, word.range))
            }
            for (number, phrase) in query.phrases.enumerated()
            where words.all[place...].prefix(phrase.count).lazy.map(\.folded).elementsEqual(phrase) {
                for word in words.all[place..<place + phrase.count] {
                    marks.append((query.words.count + number, word.range))
                }
            }
        }
        return marks
    }

    /// The nodes that have all, or if none has, those that have some: the best first.
    var best: (hits: [(node: NodeIndex, passage: SnapshotPassage?)], haveAll: Bool) {
        let complete = found.filter { $0.value.terms.count == termCount }
        let keyed = (complete.isEmpty ? found : complete).map { node, found in
            let missing = termCount - found.ofName.count
            return (
                key: (termCount - found.terms.count, missing, missing == 0 ? found.lengthOfName : -found.held.marks),
                node: node, found: found
            )
        }
        let sorted = keyed.sorted { ($0.key.0, $0.key.1, $0.key.2, $0.node) < ($1.key.0, $1.key.1, $1.key.2, $1.node) }
        return (sorted.map { ($0.node, $0.key.1 == 0 ? nil : $0.found.passage) }, !complete.isEmpty)
    }

    /// The passage with what of it was sought; nil where it is of no kind that answers know.
    func told(_ passage: SnapshotPassage) -> SearchAnswer.Passage? {
        SearchHit.Passage.Field(rawValue: passage.field).map { field in
            var marks: [Range<String.Index>] = []
            for mark in self.marks(in: passage.text).map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound })
            where !mark.isEmpty && mark.lowerBound >= marks.last?.upperBound ?? passage.text.startIndex {
                marks.append(mark)
            }
            return SearchAnswer.Passage(
                field: field, label: nil, text: passage.text, marks: marks, line: nil, years: [])
        }
    }
}
