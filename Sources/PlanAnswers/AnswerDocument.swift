/// What an answer as JSON is an answer to.
public enum Question: String, CaseIterable, Encodable, Sendable {
    case neighbours, shared, snapshotNeighbours, paths, page, list, search, network, comparison, audit, check,
        candidates,
        /// How far two reviewers agree.
        agreement
    /// What was remarkable when a document was read.
    case diagnostics
    /// What was made of each line of a document.
    case reading
}

/// An answer as `pdo` prints it in JSON: an object with `schemaVersion`, `question` and `answer`.
///
/// ```json
/// {"answer": [{"id": "direction:casa", …}], "question": "list", "schemaVersion": 1}
/// ```
///
/// <doc:JSON> describes the keys of each answer.
public struct AnswerDocument<Answer: Encodable>: Encodable {
    /// Raised when a key goes or comes to mean something else; a new key leaves it as it is.
    public let schemaVersion = 1
    public let question: Question
    public let answer: Answer

    public init(_ question: Question, _ answer: Answer) { (self.question, self.answer) = (question, answer) }
}
