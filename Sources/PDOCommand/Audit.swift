import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanExchange
import PlanGraph
import PlanReports
import PlanWording
import TextDocument
import TextTools

/// `pdo audit`
struct Audit: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "audit", AuditHelp.self) }

    /// From which severity on findings are printed; an audit finds no errors.
    enum Severity: String, ArgumentChoice {
        case warning, note
    }

    @Option(help: ArgumentHelp(AuditHelp.severity, .severity))
    var severity: Severity = .note

    @OptionGroup var result: OutputOptions<FindingForms>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let graph = try options.graph()
        let findings = graph.audit().filter { severity == .note || $0.severity == .warning }
        var rendition = rendition(of: findings, graph.plan)
        let language = languageOptions.language
        rendition.report = {
            let title = language(ReportMessage.audit)
            return try PlanReport(findings.document(in: language), of: graph, title: title, language: language)
                .file { nil }
        }
        try result.write(rendition)
        if !findings.isEmpty { throw ExitCode(2) }
    }

    private func rendition(of findings: [AuditFinding], _ plan: PlanOfObjectives) -> Rendition {
        let language = languageOptions.language
        var rendition = Rendition(.audit, findings.map(ToldAuditFinding.init)) { findings.document(in: language) }
        rendition.others = [
            .markdown: { findings.markdownTable(in: language) },
            .sarif: {
                let file = try options.location().file
                let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
                let name = plan.documentFile.map { PlanFolders.lastName(of: $0.name) } ?? PlanFolders.documentFile
                let sarif = SARIF(findings, of: folder + name, places: plan.place, version: Program.version) {
                    $0.message(in: language)
                }
                return try CanonicalJSON.text(sarif)
            },
        ]
        return rendition
    }
}
