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
    static var configuration: CommandConfiguration {
        configured(Self.self) {
            CommandConfiguration(
                commandName: "audit", _superCommandName: "pdo",
                abstract: said(AuditHelp.abstract),
                discussion: said(AuditHelp.discussion))
        }
    }

    enum Format: String, ResultFormat {
        case table, json, sarif, markdown
    }

    @Option(help: ArgumentHelp(AuditHelp.severity, .severity))
    var severity: AuditFinding.Severity = .note

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
        case .json: return try CanonicalJSON.text(AnswerDocument(.audit, findings.map(FindingJSON.init)))
        case .sarif:
            let document = PlanFolders.join(
                try options.location().file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
                    .joined(separator: "/"), PlanFolders.documentFile)
            let found = findings.map {
                SARIF.Finding(
                    rule: $0.code.rawValue, level: $0.severity.rawValue, message: $0.sentence(in: language),
                    file: document,
                    line: $0.lines.first ?? 1, column: 1)
            }
            return try CanonicalJSON.text(SARIF(found, version: PDO.configuration.version))
        case .markdown:
            let rows = findings.map { finding in
                let sentence = finding.sentence(in: language).escapedForMarkdown
                let severity = language(AuditMessage.severity(finding.severity))
                return "| \(severity) | \(sentence) | \(lines(finding)) | `\(finding.code.rawValue)` |\n"
            }
            let headings: [AuditMessage] = [.severityHeading, .findingHeading, .linesHeading, .codeHeading]
            return "| " + headings.map { language($0) }.joined(separator: " | ") + " |\n| --- | --- | --- | --- |\n"
                + rows.joined()
        }
    }

    private func lines(_ finding: AuditFinding) -> String { finding.lines.map(String.init).joined(separator: ", ") }

    private func text(_ findings: [AuditFinding]) -> String {
        let language = languageOptions.language
        guard !findings.isEmpty else { return language(AuditMessage.none) + "\n" }
        return findings.document(in: language).text(width: result.width)
    }

    private struct FindingJSON: Encodable {
        let code: AuditFinding.Code
        let severity: AuditFinding.Severity
        let nodes: [String]
        let lines: [Int]
        let italian: String
        let english: String

        init(_ finding: AuditFinding) {
            code = finding.code
            severity = finding.severity
            nodes = finding.nodes
            lines = finding.lines
            italian = finding.sentence(in: .italian)
            english = finding.sentence(in: .english)
        }
    }
}

extension AuditFinding.Severity: ArgumentChoice {}
