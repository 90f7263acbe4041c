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
    /// How many negative findings a candidate would overturn.
    case impact(Int)
    /// Above entries to paste.
    case guesses
    /// What a measure is called in the heading of a column.
    case target, relevant, averagePrecision
    case recall(Int)
    case mean(NodeKind)
}

/// What is said of how little would undo a negative finding.
package enum FragilityMessage: Message {
    /// How many candidates wait for a verdict, each of which would overturn it, and the strongest: an objective's code
    /// and the name of what it may serve.
    case overturned(Int, objective: String, target: String)
    /// How many candidates wait for a verdict, of which none would overturn it by itself.
    case unreviewed(Int)
    /// None is left.
    case reviewed
}

extension FragilityReference {
    package var message: FragilityMessage {
        if unreviewedCount == 0 { return .reviewed }
        guard overturning.count == 2 else { return .unreviewed(unreviewedCount) }
        return .overturned(unreviewedCount, objective: overturning[0].code, target: overturning[1].shortName)
    }
}
