import Plan

/// Why there is no plan to read, or it can't be read, and how much is in one that can.
public enum PlanFailure: Message {
    case emptyPath
    case missing(file: String, isFromVariable: Bool, folder: String?)
    case several(option: String?, folders: [String])
    /// The plan that a file remembers isn't there.
    case forgottenPlan(name: String, file: String)
    case noSuchPlan(name: String, plans: [String])
    case noProject
    case folderExists(path: String)
    case newPlanIsFaulty(folder: String, errors: Int)
    case notImported(document: String, file: String)
    case notFound(file: String, option: String)
    case documentNotFound(document: String, profile: String)
    /// - Parameter others: names of files beside it that may hold the plan in a form that is not read.
    case noSource(document: String, table: String, others: [String])
    case invalid(path: String, error: PlanFileError)
    case noYear(year: Int, years: [Int])
    case noNodes(kind: NodeKind, years: [Int])
    case nothingWritten(errors: Int)
    case unreadable
    case warnings(count: Int)
    case content(path: String, nodes: Int, edges: Int)
}
