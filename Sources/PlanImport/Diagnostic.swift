import Plan
import TextTools

/// Something that an import noticed in a document or profile, at a line.
public typealias Diagnostic = Finding<DiagnosticStatement>

extension Diagnostic {
    /// The path of the file as the caller gave it.
    public var file: String { place.file }
    /// Counted from 1.
    public var line: Int { place.line }
    /// Counted from 1 in characters; 1 where the whole line is meant.
    public var column: Int { place.column }
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
        _ severity: FindingSeverity, _ statement: DiagnosticStatement, line: Int, column: Int = 1,
        at inDocument: DocumentPlace? = nil
    ) {
        let place = FindingPlace(file: file, lines: [max(1, line)], column: column, inDocument: inDocument)
        all.append(Diagnostic(severity, statement, at: place))
    }
}

extension String {
    /// The beginning of a text, for a message.
    var excerpt: String { shortened(to: 60) }
}
