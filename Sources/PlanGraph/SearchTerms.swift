import GraphCore
import TextTools

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What is sought: words, and behind them phrases.
package final class SearchTerms {
    /// The words of which each fits all the places of one of them; forms of one word stand together.
    package private(set) var words: [[String]] = []
    /// The folded words of each.
    let phrases: [[String]]
    private let stemmer: Stemmer
    /// Of words that were looked at before, what was found.
    private var known: [String: [(term: Int, isItself: Bool)]] = [:]
    var count: Int { words.count + phrases.count }
    /// Where phrases begin among the terms.
    var firstPhrase: Int { words.count }

    /// - Parameter stemmer: must know the words with an accent at their end of all that is searched, and of the query.
    package init(_ query: SearchQuery, _ stemmer: Stemmer) {
        self.stemmer = stemmer
        phrases = query.phrases
        for word in query.words.sorted() {
            if let place = words.firstIndex(where: { $0.contains { stemmer.areForms($0, word) } }) {
                words[place].append(word)
            } else {
                words.append([word])
            }
        }
    }

    /// The words sought of which a word of a text is a form, and whether it is one of them itself.
    package func fitting(_ word: String) -> [(term: Int, isItself: Bool)] {
        if let found = known[word] { return found }
        let found = words.enumerated().compactMap { term, words in
            words.contains { stemmer.areForms($0, word) } ? (term, words.contains(word)) : nil
        }
        known[word] = found
        return found
    }
}

/// How well texts fit what is sought: BM25, with what is added for a word itself (``PlanGraph/search(_:in:)``).
package struct SearchScoring: Sendable {
    private let averageLength: Double
    private let weights: [Double]

    /// - Parameters:
    ///   - documentCount: how many nodes there are.
    ///   - wordCount: how many words all of them have.
    ///   - frequencies: in how many nodes each term stands.
    package init(documentCount: Int, wordCount: Int, frequencies: [Int]) {
        averageLength = max(1, Double(wordCount) / Double(max(1, documentCount)))
        weights = frequencies.map { frequency in
            log(1 + (Double(documentCount) - Double(frequency) + 0.5) / (Double(frequency) + 0.5))
        }
    }

    /// - Parameters:
    ///   - counts: how often each term stands in a node.
    ///   - hasItself: whether each stands in it as it was sought.
    ///   - length: how many words the node has.
    package func score(_ counts: [Int], hasItself: [Bool], length: Int) -> Double {
        weights.indices.reduce(0.0) { sum, term in
            let count = Double(counts[term])
            let length = 0.25 + 0.75 * Double(length) / averageLength
            let ofWord = hasItself[term] ? 2.2 : 0
            return sum + weights[term] * (count * 2.2 / (count + 1.2 * length) + ofWord)
        }
    }
}

/// What an index of a plan's words tells of a search: which nodes to give, and what their scores depend on.
package struct IndexedSearch: Sendable {
    /// The best hits' nodes, the best first.
    package let ids: [String]
    /// How many more there are.
    package let leftOut: Int
    /// Whether each has all that was sought.
    package let haveAll: Bool
    let scoring: SearchScoring
    /// The words of the plan that have "à" at their end, folded.
    let accented: [String]

    package init(ids: [String], leftOut: Int, haveAll: Bool, scoring: SearchScoring, accented: [String]) {
        (self.ids, self.leftOut, self.haveAll) = (ids, leftOut, haveAll)
        (self.scoring, self.accented) = (scoring, accented)
    }
}

/// The texts of a node, with what of them was sought.
struct SearchDocument {
    /// Each with how much of what was sought stands in it, and how many words as they were sought.
    private var passages: [(passage: SearchHit.Passage, terms: Int, exact: Int)] = []
    /// How often each term stands in it.
    private(set) var counts: [Int]
    /// Whether each stands in it as it was sought.
    private var hasItself: [Bool]
    /// The number of its words.
    private(set) var length = 0

    init(_ texts: [(passage: SearchHit.Passage, words: Words)], _ terms: SearchTerms) {
        counts = Array(repeating: 0, count: terms.count)
        hasItself = Array(repeating: false, count: terms.count)
        for (passage, text) in texts {
            let words = text.all
            length += words.count
            var marked: Set<Int> = []
            var found: Set<Int> = []
            var exact = 0
            for (place, word) in words.enumerated() {
                for (term, isItself) in terms.fitting(word.folded) {
                    counts[term] += 1
                    found.insert(term)
                    marked.insert(place)
                    if isItself {
                        hasItself[term] = true
                        exact += 1
                    }
                }
                for (number, phrase) in terms.phrases.enumerated()
                where words[place...].prefix(phrase.count).lazy.map(\.folded).elementsEqual(phrase) {
                    counts[terms.firstPhrase + number] += 1
                    found.insert(terms.firstPhrase + number)
                    marked.formUnion(place..<place + phrase.count)
                    hasItself[terms.firstPhrase + number] = true
                    exact += 1
                }
            }
            let hit = SearchHit.Passage(
                field: passage.field, label: passage.label, text: passage.text,
                marks: marked.sorted().map { words[$0].range }.filter { !$0.isEmpty },
                years: passage.years, line: passage.line)
            passages.append((hit, found.count, exact))
        }
    }

    func hit(at node: NodeIndex, _ scoring: SearchScoring) -> SearchHit {
        let passages = passages.filter { !$0.passage.marks.isEmpty }.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            return (right.terms, right.exact, right.passage.marks.count, one.offset)
                < (left.terms, left.exact, left.passage.marks.count, other.offset)
        }.map(\.element.passage)
        return SearchHit(
            node: node, score: scoring.score(counts, hasItself: hasItself, length: length), passages: passages)
    }
}
