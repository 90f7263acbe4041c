import Plan

/// What an import noticed of links that persons declare or deny (``Diagnostic/Statement/link(_:)``).
public enum DeclaredLinkStatement: Hashable, Sendable {
    case fault(LinksProblem)
    /// An objective, goal, dimension or collaboration that the plan has not.
    case unknownEnd(String, nearest: String?)
    case ambiguousEnd(String, ids: [String])
    /// A collaboration serves goals and dimensions only.
    case collaborationOfCollaboration(String)
    case otherYear(Int)
    /// - Parameter agrees: whether both entries say the same.
    case repeated(subject: String, target: String, line: Int, agrees: Bool)
    /// A link that the text shows without anybody's word.
    case inferred(subject: String, target: String, basis: Basis)
    /// - Parameter line: the document's.
    case contradicted(words: String, line: Int)
    case dissolvedCollaboration(String)
    case changedText(objective: String)
    case missingWords(String, objective: String)
    case noTextInYears([Int], subject: String)
}
