import ArgumentParser
import Plan
import PlanImport
import PlanWording
import TextTools

/// `pdo suggest`
struct Suggest: ParsableCommand {
    static var configuration: CommandConfiguration {
        configured(Self.self) {
            CommandConfiguration(
                commandName: "suggest", _superCommandName: "pdo",
                abstract: said(SuggestHelp.abstract),
                discussion: said(SuggestHelp.discussion))
        }
    }

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
        let result = try Import.read(documentPath, profilePath)
        guard let plan = result.plan else {
            for diagnostic in result.diagnostics where diagnostic.severity == .error {
                Console.current.note(diagnostic.line(in: Console.current.language) + "\n")
            }
            throw Failure(PlanFailure.unreadable)
        }
        let suggestions = PlanImporter.suggestions(
            for: plan, profile: try Files.readText(profilePath), named: profilePath, limit: limit, measuring: measure)
        try Console.current.write(Self.yaml(suggestions) + (suggestions.measure.map(Self.report) ?? ""))
    }

    private static func yaml(_ suggestions: ProfileSuggestions) -> String {
        var text = ""
        if !suggestions.aliases.isEmpty {
            text += "directions:\n"
            for (alias, direction) in suggestions.aliases {
                text += "  - name: \(quoted(direction))\n    aliases: [\(quoted(alias))]\n"
            }
        }
        if !suggestions.themes.isEmpty { text += "themes:\n" }
        for theme in suggestions.themes {
            let directions = theme.directions.map { String($0.dropFirst("direction:".count)) }
            let comment = said(SuggestReport.directions(count: directions.count, names: directions))
            let objectives = theme.objectives.map { $0.dropFirst("objective:".count) }.joined(separator: " ")
            text += "  # \(comment)\n  # \(objectives)\n"
            text +=
                "  - id: \(slug(theme.phrase))\n    name: \(quoted(theme.phrase))\n    phrases: [\(quoted(theme.phrase))]\n"
        }
        if !suggestions.unnamed.isEmpty { text += "collaborations:\n" }
        for collaboration in suggestions.unnamed {
            let objective = collaboration.objectives.first?.objective.dropFirst("objective:".count) ?? ""
            let name = collaboration.name.shortened(to: 60).replacing("…", with: "")
            text += "  - id: \(slug(name))\n    name: \(quoted(name))\n    objective: \(objective)\n"
        }
        return "# \(said(text.isEmpty ? SuggestReport.nothing : .guesses))\n" + text
    }

    private static func slug(_ text: String) -> String { Slug.of(text) ?? "" }

    private static func quoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
            case "\\", "\"": quoted.append(contentsOf: ["\\", scalar])
            default: quoted.append(scalar)
            }
        }
        return String(quoted) + "\""
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
