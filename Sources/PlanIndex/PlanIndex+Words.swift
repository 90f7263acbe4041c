import GraphCore
import Plan
import PlanGraph
import TextTools

extension PlanIndex {
    /// Returns what stands in an index of the words of a plan's texts.
    ///
    /// - Complexity: linear in the length of all texts.
    static func words(in graph: PlanGraph) -> (numbers: [Table: [UInt32]], texts: [Table: [UInt8]]) {
        var (places, postings, lengths, accented): ([String: Int], [[UInt32]], [UInt32], Set<String>) = (
            [:], [], [], []
        )
        for node in graph.graph.nodeIndices {
            var length = 0
            for passage in graph.passages(of: node, years: []) {
                let words = Words(passage.text)
                length += words.all.count
                accented.formUnion(Stemmer.accented(in: words))
                for word in words.all {
                    let place = places[word.folded] ?? postings.count
                    if place == postings.count {
                        places[word.folded] = place
                        postings.append([])
                    }
                    if let last = postings[place].indices.last, postings[place][last - 1] == node.rawValue {
                        postings[place][last] += 1
                    } else {
                        postings[place] += [node.rawValue, 1]
                    }
                }
            }
            lengths.append(UInt32(length))
        }
        var (text, starts, all): ([UInt8], [UInt32], [UInt32]) = ([], [], [])
        var ends: [UInt32] = [0]
        for (word, place) in places.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            starts.append(UInt32(text.count))
            text += Array(word.utf8) + [UInt8(ascii: "\n")]
            all += postings[place]
            ends.append(UInt32(all.count))
        }
        return (
            [
                .wordStarts: starts + [UInt32(text.count)], .postingStarts: ends, .postings: all,
                .lengths: lengths,
            ], [.words: text, .accented: Array(accented.sorted().joined(separator: "\n").utf8)]
        )
    }

    /// Returns what a search in all of the plan gives, and the things that its answer has.
    ///
    /// - Parameters:
    ///   - kinds: those that are given; all where empty.
    ///   - limit: how many are given at most.
    /// - Returns: nil where nothing is found or the plan has to be read: for phrases and for what may be an id.
    /// - Complexity: linear in how often words stand that begin with the same two letters as one of the query.
    func search(_ query: SearchQuery, kinds: Set<NodeKind>, limit: Int) -> (part: Set<Int>, found: IndexedSearch)? {
        guard query.isOfWordsAlone else { return nil }
        let accented = lines(of: .accented)
        let terms = SearchTerms(query, Stemmer(accented: accented + query.accented))
        let hits = hits(of: query.words, terms)
        let lengths = numbers(.lengths)
        let scoring = SearchScoring(
            documentCount: nodeCount, wordCount: lengths.reduce(0) { $0 + Int($1) },
            frequencies: terms.words.indices.map { term in hits.values.count { $0.counts[term] > 0 } })
        let allowed = hits.filter { kind($0.key).map(kinds.allows) == true }
        let complete = allowed.filter { $0.value.counts.allSatisfy { $0 > 0 } }
        let scored = (complete.isEmpty ? allowed : complete).map { node, hit in
            (score: scoring.score(hit.counts, hasItself: hit.hasItself, length: Int(lengths[node])), node: node)
        }.sorted { ($1.score, $0.node) < ($0.score, $1.node) }
        guard !scored.isEmpty else { return nil }
        let best = scored.prefix(limit).map(\.node)
        let found = IndexedSearch(
            ids: best.compactMap(id(of:)), leftOut: scored.count - best.count, haveAll: !complete.isEmpty,
            scoring: scoring,
            accented: accented)
        // Quotations stand at what is tied by them.
        let quoted = best.filter { [.transversalGoal, .strategicDimension, .collaboration].contains(kind($0)) }
        return (completed(Set(best).union(ball(around: quoted, 1))), found)
    }

    /// How often each term stands in a node, and whether as it was sought.
    private struct Hit {
        var counts: [Int]
        var hasItself: [Bool]
    }

    private func hits(of sought: [String], _ terms: SearchTerms) -> [Int: Hit] {
        let (starts, postings, count) = (numbers(.postingStarts), numbers(.postings), terms.words.count)
        let none = Hit(counts: Array(repeating: 0, count: count), hasItself: Array(repeating: false, count: count))
        var hits: [Int: Hit] = [:]
        for beginning in Set(sought.map { Array($0.utf8.prefix(2)) }) {
            for word in words(with: beginning) {
                for (term, isItself) in terms.fitting(self.word(word)) {
                    let (start, end) = (Int(starts[word]), Int(starts[word + 1]))
                    for place in stride(from: start, to: min(end, postings.count) - 1, by: 2) {
                        let node = Int(postings[place])
                        guard node < nodeCount else { continue }
                        hits[node, default: none].counts[term] += Int(postings[place + 1])
                        if isItself { hits[node, default: none].hasItself[term] = true }
                    }
                }
            }
        }
        return hits
    }

    /// The places of the words that begin with some letters.
    private func words(with beginning: [UInt8]) -> Range<Int> {
        let starts = numbers(.wordStarts).dropLast()
        let text = text(.words)
        func first(at start: UInt32) -> Slice<UnsafeRawBufferPointer> {
            let word = text[min(Int(start), text.count)...].prefix(beginning.count)
            return word.prefix { $0 != UInt8(ascii: "\n") }
        }
        let start = starts.firstPlace { !first(at: $0).lexicographicallyPrecedes(beginning) }
        let end = starts.firstPlace { beginning.lexicographicallyPrecedes(first(at: $0)) }
        return start..<max(start, end)
    }

    private func word(_ place: Int) -> String {
        let (text, starts) = (text(.words), numbers(.wordStarts))
        let (start, end) = (Int(starts[place]), Int(starts[place + 1]) - 1)
        return start <= end && end <= text.count ? String(decoding: text[start..<end], as: UTF8.self) : ""
    }
}
