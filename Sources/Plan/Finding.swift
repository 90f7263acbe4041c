/// Something that an import, an audit or another look at things noticed: how much it matters, what it is, and where.
///
/// It has no words of any language: ``statement`` holds what a sentence on it needs, which `PlanWording` makes.
public struct Finding<Statement: FindingStatement>: Sendable {
    public typealias Code = Statement.Code

    /// How much it matters.
    public let severity: FindingSeverity
    /// What was noticed, and how it was read.
    public let statement: Statement
    /// Where.
    public let place: FindingPlace

    /// Creates a finding.
    public init(_ severity: FindingSeverity, _ statement: Statement, at place: FindingPlace = FindingPlace()) {
        (self.severity, self.statement, self.place) = (severity, statement, place)
    }

    /// The kind of what was noticed.
    public var code: Code { statement.code }
}

extension Finding: Equatable where Statement: Equatable {}
extension Finding: Hashable where Statement: Hashable {}

/// What one kind of examination can find, with the arguments of a sentence on it.
public protocol FindingStatement: Sendable {
    /// The kinds of what is found: by their raw values programs tell findings apart, in every language.
    associatedtype Code: RawRepresentable<String>, Codable, CaseIterable, Hashable, Sendable

    var code: Code { get }
}

/// How much a finding matters.
public enum FindingSeverity: String, Codable, CaseIterable, Sendable {
    /// What was examined can't be used: no plan comes of a document, say.
    case error
    /// The document, the profile or the plan contradicts itself or leaves out what it promises; of a document, the plan
    /// holds the reading that the statement names.
    case warning
    /// Worth a look: what was joined or chosen safely, or is as it is.
    case note
}

/// Where something was found: a place in a file, and nodes of a plan.
public struct FindingPlace: Hashable, Sendable {
    /// The path of the file as the caller gave it; empty for the document that a plan was read from.
    public var file: String
    /// Counted from 1, ascending.
    public var lines: [Int]
    /// Counted from 1 in characters; 1 where whole lines are meant.
    public var column: Int
    /// The ids of the nodes that the finding is about.
    public var nodes: [String]
    /// What the first line stands for, in a document that is no text.
    public var inDocument: DocumentPlace?

    /// Creates a place; without arguments, of something that stands nowhere.
    public init(
        file: String = "", lines: [Int] = [], column: Int = 1, nodes: [String] = [], inDocument: DocumentPlace? = nil
    ) {
        (self.file, self.lines, self.column, self.nodes) = (file, lines, column, nodes)
        self.inDocument = inDocument
    }

    /// The first line; 1 where there is none.
    public var line: Int { lines.first ?? 1 }
}
