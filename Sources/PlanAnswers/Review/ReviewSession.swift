import GraphCore
import Plan
import PlanGraph

/// A sitting in which a person decides on candidates, one after the other: which is next, and what was decided.
///
/// ```swift
/// var session = ReviewSession()
/// while let item = try session.item(in: graph) {
///     session.record(.yes, on: item)
///     graph = …  // the plan with that verdict
/// }
/// ```
///
/// Where a person has said yes or no, nothing is a candidate any more, so that another sitting goes on where this one
/// ended. First come the candidates that wait for a verdict (`Candidate.isUnreviewed`), then those that were left open
/// in other sittings. The order is that of the graph at hand, whose verdicts move the ranking.
public struct ReviewSession: Sendable {
    /// What was decided of a link.
    public struct Decision: Hashable, Sendable {
        /// The id of the objective.
        public let objective: String
        /// The id of the goal, strategic dimension or collaboration.
        public let target: String
        public let verdict: Declaration.Verdict
    }

    private struct Link: Hashable {
        let objective: String
        let target: String
    }

    /// The ids of goals, strategic dimensions and collaborations; all of the plan where empty.
    private let targets: [String]
    private let order: CandidatesRequest.Order
    private let limit: Int
    /// Links that are decided on elsewhere.
    private let excluded: Set<Link>
    /// What was decided in this sitting, in its order.
    public private(set) var decisions: [Decision] = []

    /// - Parameters:
    ///   - targets: the ids of goals, strategic dimensions and collaborations, one after the other; all of the plan
    ///     where empty.
    ///   - order: of the candidates; in that of impact the candidates for all targets are mixed.
    ///   - limit: how many to decide on, at most.
    ///   - excluded: links that are not asked for, because they are decided on elsewhere.
    public init(
        for targets: [String] = [], order: CandidatesRequest.Order = .score, limit: Int = .max,
        excluding excluded: [Declaration] = []
    ) {
        self.targets = targets
        self.order = order
        self.limit = limit
        self.excluded = Set(excluded.map { Link(objective: $0.subject, target: $0.target) })
    }

    /// How many links got a verdict in this sitting.
    public func count(_ verdict: Declaration.Verdict) -> Int { decisions.count { $0.verdict == verdict } }

    /// The candidate to decide on next; nil where none is left, or the limit is reached.
    ///
    /// - Parameter graph: that of the plan with all that was decided.
    /// - Complexity: as that of the answer to a ``CandidatesRequest`` for all targets.
    /// - Throws: `GraphError.tooManyEdges` as that answer.
    public func item(in graph: PlanGraph) throws(GraphError) -> ReviewItem? {
        let queue = try queue(in: graph)
        guard decisions.count < limit, let (target, candidate) = queue.first else { return nil }
        return ReviewItem(
            place: decisions.count + 1, count: min(limit, decisions.count + queue.count), target: target,
            about: graph.about(target.index), candidate: candidate,
            directions: graph.directions(carrying: candidate.objective.index).map { graph.reference(to: $0) })
    }

    /// How many candidates are left, whatever the limit.
    public func remainingCount(in graph: PlanGraph) throws(GraphError) -> Int { try queue(in: graph).count }

    private func queue(
        in graph: PlanGraph
    ) throws(GraphError) -> [(target: NodeReference, candidate: CandidatesAnswer.Entry)] {
        let wanted =
            targets.isEmpty
            ? graph.graph.nodeIndices.filter { CandidateSearch.kinds.contains(graph[$0].kind) }
            : targets.compactMap { graph.node(withID: $0) }
        var request = CandidatesRequest(for: wanted)
        (request.limit, request.order) = (.max, order)
        let all = try graph.answer(request).lists.flatMap { list in list.candidates.map { (list.target, $0) } }
        let seen = excluded.union(decisions.map { Link(objective: $0.objective, target: $0.target) })
        let left = all.filter { target, candidate in
            (candidate.isLikely || candidate.isOpen)
                && !seen.contains(Link(objective: candidate.objective.id, target: target.id))
        }
        return left.enumerated().sorted { one, other in
            let (first, second) = (one.element.1, other.element.1)
            return (first.isOpen ? 1 : 0, -(first.impact ?? 0), one.offset)
                < (second.isOpen ? 1 : 0, -(second.impact ?? 0), other.offset)
        }.map(\.element)
    }

    /// Takes note of a verdict.
    public mutating func record(_ verdict: Declaration.Verdict, on item: ReviewItem) {
        decisions.append(
            Decision(objective: item.candidate.objective.id, target: item.target.id, verdict: verdict))
    }

    /// Forgets the last verdict, of which it returns what it was.
    public mutating func takeBack() -> Decision? { decisions.popLast() }
}

/// A candidate that a person is to decide on.
public struct ReviewItem: Sendable {
    /// Which of those of the sitting it is, counted from 1.
    public let place: Int
    /// How many the sitting has.
    public let count: Int
    /// The goal, strategic dimension or collaboration.
    public let target: NodeReference
    /// What the target is about: of a goal as the profile says, of a dimension as the document does; empty where
    /// neither says anything.
    public let about: String
    public let candidate: CandidatesAnswer.Entry
    /// Those that carry the objective.
    public let directions: [NodeReference]
}

extension PlanGraph {
    fileprivate func about(_ target: NodeIndex) -> String {
        let id = self[target].id
        return plan.transversalGoals.first { $0.id == id }?.about ?? plan.strategicDimensions.first { $0.id == id }?
            .text
            ?? ""
    }
}
