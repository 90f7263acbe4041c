import PlanGraph

/// Why a link can't be declared.
public enum LinksFailure: Message {
    case twoVerdicts
    case noReason
    /// Between two things of which none can serve the other.
    case noSuchLink(from: String, to: String)
    case declaredElsewhere(path: String, line: Int)
    case unusualFile(path: String)
    case unreadable(path: String)
    /// Somebody has written the file, so that what stood in it before can't be brought back.
    case changedSince(path: String)
}
