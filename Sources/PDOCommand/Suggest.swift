import ArgumentParser
import CommandConsole
import PlanImport
import PlanWording

/// `pdo suggest`
struct Suggest: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "suggest", SuggestHelp.self) }

    @Argument(help: ArgumentHelp(SuggestHelp.folder, .folder))
    var folder: String?

    @Option(help: ArgumentHelp(SuggestHelp.limit, .limit))
    var limit = 20

    @Flag(help: ArgumentHelp(SuggestHelp.measure))
    var measure = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
    }

    func run() throws {
        let (documentPath, profilePath, _) = try PlanFolders.sources(of: folder)
        let profile = try Files.readText(profilePath)
        let result = try PlanSourceFiles(document: documentPath).imported(profile: profile, named: profilePath)
        guard let plan = result.plan else {
            for diagnostic in result.diagnostics where diagnostic.severity == .error {
                Console.current.note(diagnostic.line(in: Console.current.language) + "\n")
            }
            throw Failure(PlanFailure.unreadable)
        }
        let suggestions = PlanImporter.suggestions(
            for: plan, profile: profile, named: profilePath, limit: limit, measuring: measure)
        try Console.current.write(Self.text(suggestions) + (suggestions.measure.map(Self.report) ?? ""))
    }

    /// What is to be pasted, with comments in the language of messages.
    private static func text(_ suggestions: ProfileSuggestions) -> String {
        let yaml = suggestions.yaml { ids in said(SuggestReport.directions(count: ids.count, names: ids)) }
        return "# \(said(yaml.isEmpty ? SuggestReport.nothing : .guesses))\n" + yaml
    }

    private static func report(_ measure: ProfileSuggestions.Measure) -> String {
        let missed = measure.listed.filter { !measure.found.contains($0) }
            .map { String($0.dropFirst("collaboration:".count)) }
        let recall = SuggestReport.recall(
            found: measure.found.count, of: measure.listed.count, share: measure.recall, missed: missed)
        let precision = SuggestReport.precision(
            hits: measure.hits, of: measure.suggested, share: measure.precision)
        return "# \(said(recall))\n# \(said(precision))\n"
    }
}
