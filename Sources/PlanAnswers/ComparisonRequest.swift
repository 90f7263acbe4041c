import Plan
import PlanGraph

/// The question what became of the objectives and links of a plan.
///
/// ```swift
/// var request = ComparisonRequest()
/// request.only = [.ended]
/// let answer = graph.comparison(from: 2024, to: 2025).answer(request)
/// ```
public struct ComparisonRequest: Sendable {
    /// What is asked for only: a status, or what went to another direction whatever its status.
    public enum Selection: String, CaseIterable, Sendable {
        case changed, started, ended, unchanged, moved

        func contains(_ change: PlanComparison.ObjectiveChange) -> Bool {
            self == .moved ? change.isMoved : change.status.rawValue == rawValue
        }

        /// A link that only came or went with its objective is moved, and neither started nor ended.
        func contains(_ link: PlanComparison.LinkChange) -> Bool {
            link.isMoved ? self == .moved : link.status.rawValue == rawValue
        }
    }

    /// The kind of nodes by which objectives are grouped: directions, programmes or transversal goals.
    public var grouping: NodeKind = .direction
    /// Everything where nil; what is unchanged is then only counted.
    public var only: Set<Selection>?
    /// The id of the only direction that is asked about, in either plan.
    public var direction: String?
    /// What the two plans are called by who compares them, to tell plans with one title apart.
    public var names: (old: String, new: String)?

    public init() {}
}
