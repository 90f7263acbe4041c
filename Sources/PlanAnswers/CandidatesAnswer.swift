import GraphCore
import Plan
import PlanGraph

/// The question which objectives may serve some goals or dimensions, or be part of some collaborations, to which nothing
/// ties them yet.
///
/// ```swift
/// let answer = graph.answer(CandidatesRequest(for: [goal]))
/// ```
public struct CandidatesRequest: Sendable {
    /// Goals, strategic dimensions and collaborations; for other nodes there are no candidates.
    public var targets: [NodeIndex]
    /// How many candidates to give for each, at most.
    public var limit = 20
    /// Which come first.
    public var order = Order.score

    /// The order of candidates.
    public enum Order: String, CaseIterable, Sendable {
        /// Those for which most speaks.
        case score
        /// Those that would overturn most negative findings about the plan; of these, those for which most speaks.
        case impact
    }

    public init(for targets: [NodeIndex]) { self.targets = targets }
}

/// For each target its candidates, best first.
///
/// In JSON a list of targets.
public struct CandidatesAnswer: Encodable, Sendable {
    /// What there is for one target.
    public struct List: Encodable, Sendable {
        public let target: NodeReference
        /// How many objectives may serve it, of which the limit may leave some out.
        public let count: Int
        /// How many of them are likely and still wait for a verdict.
        public let unreviewed: Int
        public let candidates: [Entry]
    }

    /// An objective that may serve a target.
    public struct Entry: Encodable, Sendable {
        public let objective: NodeReference
        /// Its programmes.
        public let programmes: [NodeReference]
        /// How much speaks for it: higher is better, and comparable among the candidates for one target only.
        public let score: Double
        /// Whether its words say at least a quarter of what those of the best say.
        public let isLikely: Bool
        /// Whether a person has looked at it and left it open.
        public let isOpen: Bool
        /// How many negative findings about the plan it would overturn by itself, were it a link; nil where nobody asked.
        public let impact: Int?
        /// The words that speak for it, the weightiest first.
        public let words: [Evidence]
        /// Its texts with these words marked, the one that has most of them first.
        public let passages: [SearchAnswer.Passage]

        private enum CodingKeys: String, CodingKey {
            case objective, line, programmes, score, isLikely, isOpen, impact, words
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(objective, forKey: .objective)
            try container.encode(line, forKey: .line)
            try container.encode(programmes, forKey: .programmes)
            try container.encode((score * 1000).rounded() / 1000, forKey: .score)
            try container.encode(isLikely, forKey: .isLikely)
            try container.encode(isOpen, forKey: .isOpen)
            try container.encodeIfPresent(impact, forKey: .impact)
            try container.encode(words, forKey: .words)
        }

        /// The line of the document that it begins on, counted from 1.
        public var line: Int { objective.objective?.line ?? 0 }
    }

    public let lists: [List]

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(lists)
    }
}

extension PlanGraph {
    /// Which objectives may serve some targets.
    ///
    /// - Complexity: linear in the length of all texts, for each target; in the order of impact for all targets of the
    ///   plan.
    /// - Throws: `GraphError.tooManyEdges` where impact is asked for in a plan whose network has 2³¹ edges or more.
    public func answer(_ request: CandidatesRequest) throws(GraphError) -> CandidatesAnswer {
        let search = CandidateSearch(self)
        let impacts = request.order == .impact ? try FragilitySearch(self).impacts() : nil
        return CandidatesAnswer(
            lists: request.targets.map { target in
                let all = search.candidates(for: target)
                let entries = all.map { candidate in
                    (candidate: candidate, impact: impacts.map { $0[target]?[candidate.objective] ?? 0 })
                }
                let sorted = entries.enumerated().sorted { one, other in
                    (other.element.impact ?? 0, one.offset) < (one.element.impact ?? 0, other.offset)
                }
                return CandidatesAnswer.List(
                    target: reference(to: target), count: all.count, unreviewed: all.count(where: \.isUnreviewed),
                    candidates: sorted.prefix(request.limit).map { entry($0.element.candidate, $0.element.impact) })
            })
    }

    private func entry(_ candidate: Candidate, _ impact: Int?) -> CandidatesAnswer.Entry {
        let programmes = structure.edges(at: candidate.objective, .outgoing)
            .filter { self[$0.edge].relation == .belongsTo }
        return CandidatesAnswer.Entry(
            objective: reference(to: candidate.objective), programmes: programmes.map { reference(to: $0.neighbour) },
            score: candidate.score, isLikely: candidate.isLikely, isOpen: candidate.isOpen, impact: impact,
            words: candidate.words, passages: candidate.passages.map(SearchAnswer.Passage.init))
    }
}

/// How well the candidates for each of some targets meet what a person found by reading, and the means of goals, of
/// dimensions, and of collaborations.
public struct CandidateMeasuresAnswer: Sendable {
    public let targets: [(target: NodeReference, measure: CandidateMeasure)]

    /// The kinds of the targets, with the mean of each measure.
    public var means: [(kind: NodeKind, precision: Double, recallAt10: Double, recallAt20: Double)] {
        CandidateSearch.kinds.compactMap { kind in
            let own = targets.filter { $0.target.kind == kind }.map(\.measure)
            guard !own.isEmpty else { return nil }
            func mean(_ value: (CandidateMeasure) -> Double) -> Double {
                own.reduce(0) { $0 + value($1) } / Double(own.count)
            }
            return (kind, mean(\.averagePrecision), mean(\.recallAt10), mean(\.recallAt20))
        }
    }
}

extension PlanGraph {
    /// Compares candidates with the verdicts of a person who read the plan; see
    /// `CandidateSearch.measures(against:)`.
    public func measures(against reading: [Declaration]) -> CandidateMeasuresAnswer {
        CandidateMeasuresAnswer(
            targets: CandidateSearch(self).measures(against: reading).map { (reference(to: $0.target), $0) })
    }
}
