import GraphCore
import Plan
import TextTools

/// A node that a search found.
public struct SearchHit: Hashable, Sendable {
    /// The node that was found.
    public let node: NodeIndex
    /// How well it fits: higher is better, and comparable within one search only.
    public let score: Double
    /// The passages of the node that hold something sought, the one that holds most first.
    public let passages: [Passage]

    /// A text of a node and what of it was sought.
    public struct Passage: Hashable, Sendable {
        /// What the text is.
        public enum Field: String, Codable, Sendable {
            case name, alias, phrase, description
            /// The text of an objective.
            case text
            /// What else the plan says of a node, as printed; a code only where it is no plain number.
            case code, owner, type, deadline
            /// The name, formula or source of an indicator.
            case indicator
            /// What another column of the document says.
            case attribute
            /// A quotation by which the node is tied to others.
            case evidence
        }

        /// What the text is of the node.
        public let field: Field
        /// Of an attribute the document's heading, of an indicator's formula or source its name.
        public var label: String? = nil
        /// The whole text, as the plan has it.
        public let text: String
        /// The words that were sought, ascending and apart.
        public let marks: [Range<String.Index>]
        /// The years that have the text, if it is of years.
        public let years: [Int]
        /// The line of the document, if it stands there as it is; of a description its heading's.
        public let line: Int?
    }
}

extension PlanGraph {
    /// Returns the nodes in whose texts words and phrases stand.
    ///
    /// Searched are names, codes, aliases and phrases, objectives' texts of all years and what else the plan says of
    /// them, descriptions, indicators and attributes, and the quotations that tie goals, dimensions and collaborations
    /// to the plan.
    ///
    /// A word fits where a word has its Italian stem, if that has four letters or more, or is it in another number or
    /// gender; a phrase where its words follow each other as they are. All must fit somewhere in a node; if no node has
    /// all, those that have some are given. They are ranked by BM25 (Robertson and Zaragoza, *The Probabilistic
    /// Relevance Framework: BM25 and Beyond*, 2009) with k₁ = 1.2 and b = 0.75, a node's texts being its document and a
    /// phrase counting as a word. Where a word stands itself, but for case and accents, rather than another form of it,
    /// its greatest possible score is added: a relative, however frequent, does not reach that. A node whose id is what
    /// was typed comes first.
    ///
    /// - Parameters:
    ///   - words: what is sought.
    ///   - query: which kinds of nodes to give, and what they have to do with: an objective that counts, where the
    ///     query names bases, directions, programmes or goals. Of its years, texts and quotations are searched, and
    ///     what is of no year.
    /// - Returns: the hits, the best first, of equal ones in the graph's order; and whether each has all that was
    ///   sought.
    /// - Complexity: linear in the length of all texts.
    public func search(
        _ words: SearchQuery, in query: GraphQuery = GraphQuery()
    ) -> (hits: [SearchHit], haveAll: Bool) {
        let texts = graph.nodeIndices.map {
            passages(of: $0, years: query.years).map { (passage: $0, words: Words($0.text)) }
        }
        let stemmer = Stemmer(texts.flatMap { $0.map(\.words) }, accented: words.accented)
        let terms = SearchTerms(words, stemmer)
        let documents = texts.map { SearchDocument($0, terms) }
        let scoring = SearchScoring(
            documentCount: documents.count, wordCount: documents.reduce(0) { $0 + $1.length },
            frequencies: (0..<terms.count).map { term in documents.count { $0.counts[term] > 0 } })
        var named: NodeIndex?
        if case .node(let node)? = words.id.flatMap(resolution) { named = node }
        let related = nodes(relatedTo: query)
        let found = graph.nodeIndices.filter { node in
            query.kinds.allows(self[node].kind) && related?.contains(node) ?? true
                && (node == named || documents[Int(node.rawValue)].counts.contains { $0 > 0 })
        }
        let complete = found.filter { node in
            node == named || documents[Int(node.rawValue)].counts.allSatisfy { $0 > 0 }
        }
        let hits = (complete.isEmpty ? found : complete).map { node in
            documents[Int(node.rawValue)].hit(at: node, scoring)
        }
        func place(_ hit: SearchHit) -> Int { hit.node == named ? 0 : 1 }
        let sorted = hits.sorted { one, other in
            (place(one), other.score, one.node) < (place(other), one.score, other.node)
        }
        return (sorted, !complete.isEmpty)
    }

    /// Returns the nodes that an index of the plan's words has found, as ``search(_:in:)`` gives them.
    ///
    /// - Parameter found: must be of this plan, or of the plan that this one is an excerpt of.
    /// - Complexity: linear in the texts of the nodes.
    package func search(_ words: SearchQuery, _ found: IndexedSearch) -> [SearchHit] {
        let terms = SearchTerms(words, Stemmer(accented: found.accented + words.accented))
        return found.ids.compactMap(node(withID:)).map { node in
            let texts = passages(of: node, years: []).map { (passage: $0, words: Words($0.text)) }
            return SearchDocument(texts, terms).hit(at: node, found.scoring)
        }
    }

    /// Returns the words of the plan that are nearest in spelling to those of a query that stand nowhere in it: in
    /// lower case, with the accents that the plan writes.
    ///
    /// Complexity: linear in the length of all texts, and the product of the lengths of words.
    public func spellings(of query: SearchQuery) -> [String] {
        let texts = graph.nodeIndices.flatMap { passages(of: $0, years: []).map { Words($0.text) } }
        let stemmer = Stemmer(texts, accented: query.accented)
        var written: [String: String] = [:]
        for words in texts {
            // Capitals often lack the accent that the word has elsewhere.
            for word in words.all where !word.range.isEmpty && written[word.folded] ?? word.folded == word.folded {
                written[word.folded] = words.text[word.range].lowercased()
            }
        }
        let candidates = written.keys.filter { $0.count > 3 }.sorted()
        return (query.words + query.phrases.flatMap { $0 }).filter { word in
            !written.keys.contains { stemmer.areForms(word, $0) }
        }.flatMap { Spelling.nearest(to: $0, in: candidates, limit: 1) }.map { written[$0] ?? $0 }
    }
}
