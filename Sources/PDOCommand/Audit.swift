import ArgumentParser
import Plan
import PlanAnswers
import PlanExchange
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo audit`
struct Audit: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "audit", AuditHelp.self) }

    enum Format: String, ResultFormat {
        case table, json, sarif, markdown
    }

    /// From which severity on findings are printed; an audit finds no errors.
    enum Severity: String, ArgumentChoice {
        case warning, note
    }

    @Option(help: ArgumentHelp(AuditHelp.severity, .severity))
    var severity: Severity = .note

    @OptionGroup var result: OutputOptions<Format>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let findings = try options.graph().audit().filter { severity == .note || $0.severity == .warning }
        try result.write(try printed(findings))
        if !findings.isEmpty { throw ExitCode(2) }
    }

    private func printed(_ findings: [AuditFinding]) throws -> String {
        let language = languageOptions.language
        switch result.format {
        case .table: return text(findings)
        case .json: return try CanonicalJSON.text(AnswerDocument(.audit, findings.map(ToldAuditFinding.init)))
        case .sarif:
            let document = PlanFolders.join(
                try options.location().file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                    .joined(separator: "/"), PlanFolders.documentFile)
            return try CanonicalJSON.text(
                SARIF(findings, of: document, version: Program.version) { $0.message(in: language) })
        case .markdown: return findings.markdownTable(in: language)
        }
    }

    private func text(_ findings: [AuditFinding]) -> String {
        let language = languageOptions.language
        guard !findings.isEmpty else { return language(AuditMessage.none) + "\n" }
        return findings.document(in: language).text(width: result.width)
    }
}
