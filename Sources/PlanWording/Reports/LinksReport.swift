import Plan

/// What is said of links that persons declare, deny or leave open.
public enum LinksReport: Message {
    /// - Parameter line: that of the entry in whose place it stands, if any.
    case written(Declaration.Verdict, from: String, to: String, path: String, line: Int?)
}
