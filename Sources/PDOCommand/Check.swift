import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanWording
import TextTools

/// `pdo check`
struct Check: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "check", CheckHelp.self) }

    @Argument(help: ArgumentHelp(CheckHelp.plan, .plan), completion: .file())
    var plan: String?

    @OptionGroup var result: OutputOptions<ReportForms>
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let file = try PlanFolders.location(of: plan).file
        let plan = try PlanFolders.plan(from: file)
        let (sources, path) = try PlanSourceFiles.imported(besides: file, of: plan)
        let answer = try CheckAnswer(
            plan, file: file, sources: sources.readPlan(), document: path,
            missing: sources.missing(plan.quotations) ?? [])
        let language = languageOptions.language
        try result.write(Rendition(.check, answer) { answer.document(in: language) })
        if !answer.isSound { throw ExitCode(2) }
    }
}
