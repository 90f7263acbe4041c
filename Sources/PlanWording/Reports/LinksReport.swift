import Plan

/// What is said of links that persons declare, deny or leave open.
public enum LinksReport: Message {
    /// - Parameter line: the line of the entry that it replaces, if any.
    case written(Declaration.Verdict, from: String, to: String, path: String, line: Int?)
}
