import Plan
import Synchronization

/// What sentences call the offices of the plan that they are about: the plan's own word, where the language knows its
/// grammar.
///
/// ```swift
/// OfficeWord.$current.withValue(OfficeWord(of: graph.plan)) {
///     NodeKind.direction.count(3, in: .italian)  // "3 settori" where the plan has such
/// }
/// ```
///
/// It is a task-local value since every sentence may name an office, and a message is made without the plan at hand.
public final class OfficeWord: Sendable {
    /// The one that sentences go by; outside all scopes none, so that kinds are called as everywhere.
    @TaskLocal public static var current: OfficeWord?

    private let word: Mutex<String?>

    /// - Parameter plan: nil until ``set(_:)`` says which it is.
    public init(of plan: PlanOfObjectives? = nil) { word = Mutex(plan?.officeWord) }

    /// Goes by a plan's word (`PlanOfObjectives.officeWord`) from now on.
    public func set(_ officeWord: String?) { word.withLock { $0 = officeWord } }

    /// In lower case, as in `settore`; nil where the plan has none.
    var text: String? { word.withLock { $0 } }
}
