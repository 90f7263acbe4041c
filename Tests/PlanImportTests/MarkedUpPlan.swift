import Plan
import Testing

@testable import PlanImport

/// A plan with a goal and a direction, below which a test writes what it is about.
enum MarkedUpPlan {
    static let head = "Obiettivi trasversali\n\nPiano Acque\n\n\nDirezione Argini – Obiettivi di Direzione\n\n"
    static let htmlHeader = "<tr><th>ID</th><th>Obiettivi Anno 2031</th><th>Obiettivi Anno 2032</th></tr>"
    static let pipeHeader = "| ID | Obiettivi Anno 2031 | Obiettivi Anno 2032 |\n| --- | --- | --- |\n"

    static func table(_ rows: String) -> String { "<table>\(htmlHeader)\(rows)</table>" }

    static func read(_ body: String, head: String = head, language: String = "it") -> ImportResult {
        PlanImporter.read(
            document: head + body, named: "pdo.md",
            profile: "title: t\nmunicipality: m\nsource: s\nyears: [2031, 2032]\nlanguage: \(language)\n",
            named: "profile.yaml")
    }

    /// The objectives as direction, number and texts, such as `argini/1: Dragare | Rialzare`.
    static func objectives(
        _ body: String, head: String = head, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> [String] {
        let result = read(body, head: head)
        let plan = try #require(result.plan, "\(result.diagnostics)", sourceLocation: sourceLocation)
        return plan.objectives.map { objective in
            let texts = objective.texts.sorted { $0.key < $1.key }.map(\.value).joined(separator: " | ")
            return "\(objective.id.dropFirst("objective:".count)): \(texts)"
        }
    }
}

extension ImportResult {
    /// What was noticed of one kind, as line and severity.
    func places(of code: DiagnosticCode) -> [String] {
        diagnostics.filter { $0.code == code }.map { "\($0.line) \($0.severity)" }
    }
}
