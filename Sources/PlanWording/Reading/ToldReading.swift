import Plan
import PlanImport

/// A document line by line with what was made of it, for programs.
public struct ToldReading: Encodable, Sendable {
    public struct Line: Encodable, Sendable {
        public let line: Int
        public let reading: LineReading
        public let text: String
        public let ids: [String]
        public let links: [Link]
        public let diagnostics: [ToldDiagnostic]
    }

    public struct Link: Encodable, Sendable {
        public let text: String
        public let source: String
        public let target: String?
        public let basis: Basis
        public let role: Role?
    }

    public let file: String
    public let title: String
    public let coverage: [LineCoverage.Count]
    public let keptColumns: [String]
    public let lines: [Line]
    /// Of other files.
    public let diagnostics: [ToldDiagnostic]

    public init(_ reading: DocumentReading, _ language: Language) {
        file = reading.file
        title = reading.title
        coverage = reading.coverage.counts
        keptColumns = reading.coverage.keptColumns
        lines = reading.lines.map { line in
            Line(
                line: line.number, reading: line.reading, text: line.text, ids: line.ids,
                links: line.links.map {
                    Link(text: $0.words, source: $0.source, target: $0.target, basis: $0.basis, role: $0.role)
                }, diagnostics: line.diagnostics.map { ToldDiagnostic($0, language) })
        }
        diagnostics = reading.otherDiagnostics.map { ToldDiagnostic($0, language) }
    }
}
