import GraphCore
import Plan
import TextTools

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The words of all objectives, with how much each says: what candidates for any target are found by.
///
/// A word is its Italian stem; stop words count for nothing.
struct CandidateIndex {
    /// An objective: its texts of all years, and the names of its programmes and directions.
    struct Document {
        let node: NodeIndex
        /// Its texts, each once.
        let passages: [Passage]
        /// The weight of each term that it has, by BM25; terms ascend.
        fileprivate(set) var weights: [(term: Int, weight: Double)]
        /// Its programmes, public-value dimensions and drivers, but for categories of programmes.
        let categories: [NodeIndex]
    }

    /// A text of an objective.
    struct Passage {
        let passage: SearchHit.Passage
        let words: [Words.Word]
        /// The term of each word; nil where it has none.
        let terms: [Int?]
    }

    /// In the order of the plan.
    private(set) var documents: [Document] = []
    /// How telling each term is: the inverse of the number of objectives that have it, as BM25 has it.
    private(set) var rarity: [Double] = []
    private var terms: [String: Int] = [:]
    private let stemmer: Stemmer

    /// - Parameter queries: other texts that are to be read with the same stems.
    init(_ graph: PlanGraph, queries: [String]) {
        let objectives = graph.graph.nodeIndices.filter { graph[$0].kind == .objective }
        let passages = objectives.map { graph.passages(of: $0, years: []).filter { $0.field == .text } }
        let texts = passages.map { $0.map { Words($0.text) } }
        stemmer = Stemmer(texts.flatMap(\.self) + queries.map(Words.init))
        var counts: [[Int: Int]] = []
        for (place, node) in objectives.enumerated() {
            let own = zip(passages[place], texts[place]).map { passage, words in
                Passage(passage: passage, words: words.all, terms: words.folded.map { term($0, isNew: true) })
            }
            let linked = graph.structure.edges(at: node, .outgoing).filter {
                [.belongsTo, .creates, .drivenBy].contains(graph[$0.edge].relation)
                    && !graph[$0.neighbour].crossProgramme
            }.map(\.neighbour)
            // A wording that comes back in another year says nothing more.
            var count = own.map { Self.counts($0.terms) }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: max) }
            let names = linked.filter { graph[$0].kind == .programme } + graph.directions(carrying: node)
            for name in names {
                let terms = Words(graph[name].shortName).folded.map { term($0, isNew: true) }
                count.merge(Self.counts(terms), uniquingKeysWith: +)
            }
            counts.append(count)
            documents.append(Document(node: node, passages: own, weights: [], categories: linked))
        }
        weigh(counts)
    }

    private static func counts(_ terms: [Int?]) -> [Int: Int] {
        Dictionary(terms.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
    }

    private mutating func weigh(_ counts: [[Int: Int]]) {
        var frequencies = [Int](repeating: 0, count: terms.count)
        for term in counts.flatMap(\.keys) { frequencies[term] += 1 }
        let all = Double(documents.count)
        rarity = frequencies.map { log(1 + (all - Double($0) + 0.5) / (Double($0) + 0.5)) }
        let lengths = counts.map { Double($0.values.reduce(0, +)) }
        let average = max(1, lengths.reduce(0, +) / max(1, all))
        for (place, count) in counts.enumerated() {
            let length = 0.25 + 0.75 * lengths[place] / average
            documents[place].weights = count.sorted { $0.key < $1.key }.map { term, count in
                (term, rarity[term] * Double(count) * 2.2 / (Double(count) + 1.2 * length))
            }
        }
    }

    private mutating func term(_ word: String, isNew: Bool) -> Int? {
        if Words.stopWords.contains(word) { return nil }
        let stem = stemmer.stem(word)
        if let term = terms[stem] { return term }
        guard isNew else { return nil }
        terms[stem] = terms.count
        return terms.count - 1
    }

    /// How often each term of the index stands in some texts.
    mutating func counts(in texts: [String]) -> [Int: Int] {
        Self.counts(texts.flatMap { Words($0).folded.map { term($0, isNew: false) } })
    }

    /// Of each term the documents that have it, by their places, and how much they say of it.
    var postings: [[(document: Int, weight: Double)]] {
        var postings: [[(document: Int, weight: Double)]] = rarity.map { _ in [] }
        for (place, document) in documents.enumerated() {
            for (term, weight) in document.weights { postings[term].append((place, weight)) }
        }
        return postings
    }

    /// How much a document says of a query, which has a weight for each term.
    func score(_ document: Document, _ query: [Double]) -> Double {
        document.weights.reduce(0) { $0 + query[$1.term] * $1.weight }
    }
}
