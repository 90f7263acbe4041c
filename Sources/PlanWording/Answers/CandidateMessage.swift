import Plan
import PlanAnswers

/// What is said of objectives that may serve a goal.
package enum CandidateMessage: Message {
    case heading(NodeReference, shown: Int, of: Int)
    case none(NodeReference)
    /// How many of them are likely and wait for a verdict.
    case unreviewed(Int)
    case score(Double)
    case programmes([NodeReference])
    case leftOpen
    /// Above entries to paste.
    case guesses
    /// What a measure is called in the heading of a column.
    case target, relevant, averagePrecision
    case recall(Int)
    case mean(NodeKind)
}
