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

/// Finds objectives that may serve a goal or dimension, or be part of a collaboration, without being tied to it.
///
/// ```swift
/// let search = CandidateSearch(graph)
/// if let goal = graph.node(withID: "goal:piano-aria-clima") {
///     for candidate in search.candidates(for: goal) where candidate.isUnreviewed {
///         print(graph[candidate.objective].name, candidate.words.map(\.text))
///     }
/// }
/// ```
///
/// They are ranked by BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009)
/// with k₁ = 1.2, b = 0.75 and k₃ = 8. An objective's document is its texts of all years, its programmes' names and
/// those of its directions; the query is what the plan says of the target: a goal's name, phrases and
/// ``TransversalGoal/about``, a dimension's name and text, a collaboration's name and phrases. A word of the query
/// counts for less the more other targets of the kind have it, by the square root of its inverse frequency among them:
/// what all dimensions speak of distinguishes none of them. What is known then shifts the ranking:
///
/// - verdicts of persons, by Rocchio's formula (*Relevance feedback in information retrieval*, 1971) with 0.75 and
///   0.25;
/// - the log-odds of programme, public value and driver among the objectives that are tied to the target, against the
///   others.
///
/// What a person has denied is no candidate any more; what is left open still is.
public struct CandidateSearch {
    /// The kinds of nodes for which there are candidates.
    public static let kinds: [NodeKind] = [.transversalGoal, .strategicDimension, .collaboration]

    let graph: PlanGraph
    private let index: CandidateIndex
    /// Of each target the weights of the terms that it has, ascending.
    private let queries: [NodeIndex: [(term: Int, weight: Double)]]
    /// Of each target what persons have said of objectives.
    private let verdicts: [NodeIndex: [NodeIndex: Declaration.Verdict]]

    /// Reads the words of a plan.
    ///
    /// - Complexity: linear in the length of all texts.
    public init(_ graph: PlanGraph) {
        self.graph = graph
        let targets = graph.graph.nodeIndices.filter { Self.kinds.contains(graph[$0].kind) }
        let texts = targets.map { Self.texts(of: $0, in: graph) }
        var index = CandidateIndex(graph, queries: texts.flatMap(\.self))
        let counts = texts.map { index.counts(in: $0) }
        self.index = index
        // How many targets of each kind have each term.
        var (frequencies, sizes): ([NodeKind: [Int: Int]], [NodeKind: Int]) = ([:], [:])
        for (target, own) in zip(targets, counts) {
            sizes[graph[target].kind, default: 0] += 1
            for term in own.keys { frequencies[graph[target].kind, default: [:]][term, default: 0] += 1 }
        }
        queries = Dictionary(
            uniqueKeysWithValues: zip(targets, counts).map { target, own in
                let kind = graph[target].kind
                return (target, Self.query(own, frequencies[kind] ?? [:], of: sizes[kind] ?? 0))
            })
        var verdicts: [NodeIndex: [NodeIndex: Declaration.Verdict]] = [:]
        for declaration in graph.plan.declarations {
            guard let target = graph.node(withID: declaration.target),
                let subject = graph.node(withID: declaration.subject)
            else { continue }
            verdicts[target, default: [:]][subject] = declaration.verdict
        }
        self.verdicts = verdicts
    }

    /// What the plan says of a target.
    private static func texts(of target: NodeIndex, in graph: PlanGraph) -> [String] {
        let id = graph[target].id
        let more: [String] =
            switch graph[target].kind {
            case .transversalGoal:
                graph.plan.transversalGoals.first { $0.id == id }.map { $0.phrases + [$0.about].compactMap(\.self) }
                    ?? []
            case .strategicDimension:
                graph.plan.strategicDimensions.first { $0.id == id }.map { [$0.text] } ?? []
            case .collaboration:
                graph.plan.collaborations.first { $0.id == id }.map(\.phrases) ?? []
            case .direction, .objective, .programme, .valueDimension, .driver, .strategicObjective: []
            }
        return [graph[target].name] + more
    }

    private static func query(
        _ own: [Int: Int], _ frequencies: [Int: Int], of all: Int
    ) -> [(term: Int, weight: Double)] {
        func rarity(_ frequency: Int) -> Double {
            log(1 + (Double(all - frequency) + 0.5) / (Double(frequency) + 0.5))
        }
        return own.sorted { $0.key < $1.key }.map { term, count in
            let contrast = (rarity(frequencies[term] ?? 0) / rarity(1)).squareRoot()
            return (term, contrast * Double(count) * 9 / (Double(count) + 8))
        }
    }

    /// The candidates for a target, best first; of equal ones in the plan's order.
    ///
    /// - Parameter target: a goal, strategic dimension or collaboration; for other nodes there are none.
    /// - Complexity: linear in the length of all texts.
    public func candidates(for target: NodeIndex) -> [Candidate] {
        guard let own = queries[target] else { return [] }
        let words = own.reduce(into: [Double](repeating: 0, count: index.rarity.count)) { $0[$1.term] = $1.weight }
        let known = knowledge(of: target)
        let query = rocchio(words, known)
        let odds = logOdds(known.tied)
        let scores = index.documents.map { index.score($0, words) }
        let best = scores.max() ?? 0
        return index.documents.indices.compactMap { place -> Candidate? in
            let document = index.documents[place]
            let score = index.score(document, query)
            guard score > 0, !known.tied.contains(place), !known.denied.contains(place) else { return nil }
            let (passages, words) = marked(document, query)
            return Candidate(
                objective: document.node,
                score: score + document.categories.reduce(0) { $0 + (odds[$1] ?? 0) },
                strength: best > 0 ? scores[place] / best : 0, isOpen: verdicts[target]?[document.node] == .open,
                passages: passages, words: words)
        }.sorted { ($1.score, $0.objective) < ($0.score, $1.objective) }
    }

    /// The candidates for all targets that are likely and wait for a verdict, the strongest first, of equal ones in the
    /// plan's order.
    ///
    /// - Complexity: linear in the length of all texts, and for each target in the objectives that have words of it.
    func unreviewed() -> [PossibleLink] {
        let postings = index.postings
        var scores = [Double](repeating: 0, count: index.documents.count)
        return queries.keys.sorted().flatMap { target -> [PossibleLink] in
            var found: [Int] = []
            for (term, weight) in queries[target] ?? [] {
                for (place, said) in postings[term] {
                    if scores[place] == 0 { found.append(place) }
                    scores[place] += weight * said
                }
            }
            defer { for place in found { scores[place] = 0 } }
            let best = found.map { scores[$0] }.max() ?? 0
            let tied = Set(graph.structure.edges(at: target, .incoming).map(\.neighbour))
            return found.compactMap { place in
                let (objective, score) = (index.documents[place].node, scores[place])
                guard best > 0, score / best >= Candidate.leastStrength, !tied.contains(objective),
                    verdicts[target]?[objective] == nil
                else { return nil }
                return PossibleLink(objective: objective, target: target, strength: score / best)
            }
        }.sorted { ($1.strength, $0.objective, $0.target) < ($0.strength, $1.objective, $1.target) }
    }

    /// What is known of the objectives, by their places in the index.
    private struct Knowledge {
        /// Those that are tied to the target, and those of which a person says so.
        var tied: Set<Int> = []
        /// Those of which a person says that they serve it.
        var affirmed: Set<Int> = []
        /// Those of which a person says that they do not.
        var denied: Set<Int> = []
    }

    private func knowledge(of target: NodeIndex) -> Knowledge {
        let neighbours = Set(graph.structure.edges(at: target, .incoming).map(\.neighbour))
        var known = Knowledge()
        for (place, document) in index.documents.enumerated() {
            let verdict = verdicts[target]?[document.node]
            if verdict == .yes { known.affirmed.insert(place) }
            if verdict == .no { known.denied.insert(place) }
            if verdict == .yes || neighbours.contains(document.node) { known.tied.insert(place) }
        }
        return known
    }

    /// A query that is nearer to what persons have affirmed, and farther from what they have denied.
    private func rocchio(_ query: [Double], _ known: Knowledge) -> [Double] {
        guard !known.affirmed.isEmpty || !known.denied.isEmpty else { return query }
        func length(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        func direction(_ places: Set<Int>) -> [Double] {
            var sum = [Double](repeating: 0, count: query.count)
            for place in places.sorted() {
                for (term, weight) in index.documents[place].weights { sum[term] += weight }
            }
            let whole = length(sum)
            return whole > 0 ? sum.map { $0 / whole } : sum
        }
        let size = length(zip(query, index.rarity).map(*))
        let (nearer, farther) = (direction(known.affirmed), direction(known.denied))
        return query.indices.map { term in
            max(0, query[term] + size * (0.75 * nearer[term] - 0.25 * farther[term]) / index.rarity[term])
        }
    }

    /// How much the programmes, public-value dimensions and drivers of an objective speak for its being tied to a
    /// target, or against it.
    ///
    /// Shares are drawn towards the share among all objectives as if four more were known. The same text in several
    /// directions is one objective.
    private func logOdds(_ tied: Set<Int>) -> [NodeIndex: Double] {
        guard !tied.isEmpty else { return [:] }
        var texts: Set<[Int]> = []
        var (counts, of): ([NodeIndex: (tied: Double, others: Double)], (tied: Double, others: Double)) = ([:], (0, 0))
        for (place, document) in index.documents.enumerated() {
            let isTied = tied.contains(place)
            let text = document.passages.first?.terms.compactMap(\.self) ?? []
            if isTied, !texts.insert(text).inserted { continue }
            for category in document.categories {
                counts[category, default: (0, 0)].tied += isTied ? 1 : 0
                counts[category, default: (0, 0)].others += isTied ? 0 : 1
            }
            of.tied += isTied ? 1 : 0
            of.others += isTied ? 0 : 1
        }
        return counts.mapValues { count in
            let share = (count.tied + count.others) / (of.tied + of.others)
            return log((count.tied + 4 * share) / (of.tied + 4)) - log((count.others + 4 * share) / (of.others + 4))
        }
    }

    /// The texts of an objective in which words of a query stand, and these words.
    ///
    /// A word that says less than a quarter of what the weightiest says is not marked.
    private func marked(
        _ document: CandidateIndex.Document, _ query: [Double]
    ) -> (passages: [SearchHit.Passage], words: [Evidence]) {
        var weights: [Int: Double] = [:]
        for (term, weight) in document.weights where query[term] > 0 { weights[term] = query[term] * weight }
        let inTexts = Set(document.passages.flatMap { $0.terms.compactMap(\.self) })
        let least = (weights.filter { inTexts.contains($0.key) }.values.max() ?? 0) / 4
        var passages: [(passage: SearchHit.Passage, weight: Double)] = []
        var words: [(evidence: Evidence, weight: Double)] = []
        for passage in document.passages {
            let runs = Runs(passage) { (weights[$0] ?? 0) >= least ? weights[$0] : nil }
            passages.append((runs.marked, runs.all.reduce(0) { $0 + $1.weight }))
            for run in runs.all {
                let place = words.firstIndex { $0.evidence.text == run.text }
                if let place {
                    words[place].evidence.years = (words[place].evidence.years + passage.passage.years).sorted()
                } else {
                    let evidence = Evidence(
                        text: run.text, line: passage.passage.line ?? 0, years: passage.passage.years)
                    words.append((evidence, run.weight))
                }
            }
        }
        func sorted<Element>(_ list: [(Element, weight: Double)]) -> [Element] {
            list.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
                .map(\.element.0)
        }
        return (
            sorted(passages.map { ($0.passage, weight: $0.weight) }),
            sorted(words.map { ($0.evidence, weight: $0.weight) })
        )
    }
}

/// The words of a text that speak for something, in runs with only articles and prepositions between them.
private struct Runs {
    private(set) var all: [(text: String, weight: Double)] = []
    /// The text with all of them marked.
    let marked: SearchHit.Passage

    /// - Parameter weight: of a term; nil where it says nothing.
    init(_ passage: CandidateIndex.Passage, weight: (Int) -> Double?) {
        let text = passage.passage.text
        var marks: [Range<String.Index>] = []
        var run: (range: Range<String.Index>, terms: [Int: Double])?
        var runs: [(range: Range<String.Index>, terms: [Int: Double])] = []
        for (word, term) in zip(passage.words, passage.terms) {
            let weight = term.flatMap(weight)
            if run != nil, word.followsComma || weight == nil && term != nil {
                runs.append(run!)
                run = nil
            }
            guard let term, let weight, !word.range.isEmpty else { continue }
            marks.append(word.range)
            let start = run?.range.lowerBound ?? word.range.lowerBound
            run = (start..<word.range.upperBound, (run?.terms ?? [:]).merging([term: weight]) { $1 })
        }
        if let run { runs.append(run) }
        all = runs.map { run in
            (String(text[run.range]), run.terms.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value })
        }
        marked = SearchHit.Passage(
            field: .text, text: text, marks: marks, years: passage.passage.years, line: passage.passage.line)
    }
}
