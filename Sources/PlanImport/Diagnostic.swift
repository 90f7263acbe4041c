import Plan
import TextTools

/// Something that the import noticed in a document or profile, at a line.
///
/// It has no words of any language: ``statement`` holds what a sentence on it needs, which `PlanWording` makes.
public struct Diagnostic: Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Codable, CaseIterable, Sendable {
        /// The input can't be used: no plan comes of it.
        case error
        /// The document contradicts itself or the profile; the plan holds the reading that the message names.
        case warning
        /// The importer had to join or choose, and did so safely.
        case note
    }

    /// How much it matters.
    public let severity: Severity
    /// What was noticed, and how it was read.
    public let statement: Statement
    /// The path of the file as the caller gave it.
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// Counted from 1 in characters; 1 where the whole line is meant.
    public let column: Int

    /// The kind of what was noticed.
    public var code: Code { statement.code }
}

/// The diagnostics of one file, in the order in which they were noticed.
struct DiagnosticList {
    let file: String
    private(set) var all: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// All of them by line, and those of one line in the order in which they were noticed.
    var byLine: [Diagnostic] { Self.byLine(all) }

    static func byLine(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    var hasErrors: Bool { all.contains { $0.severity == .error } }

    mutating func add(_ diagnostics: [Diagnostic]) { all += diagnostics }

    mutating func add(
        _ severity: Diagnostic.Severity, _ statement: Diagnostic.Statement, line: Int, column: Int = 1
    ) {
        all.append(
            Diagnostic(severity: severity, statement: statement, file: file, line: max(1, line), column: column))
    }
}

extension String {
    /// The beginning of a text, for a message.
    var excerpt: String { shortened(to: 60) }
}
