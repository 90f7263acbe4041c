import ArgumentParser
import Plan
import PlanImport
import TextTools

/// `pdo suggest`
struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest", _superCommandName: "pdo",
        abstract: "What the profile could list and does not yet, as YAML to paste.",
        discussion: """
            EXAMPLES
              pdo suggest                        the only plan in Data
              pdo suggest Data/my-city --limit 40
              pdo suggest --measure              how many of the profile's themes it finds

            Words that are rare in the plan and yet stand in objectives of several directions, best first; names of \
            directions that look like an alias; collaborations that still need a name. Each is a guess: read the objectives \
            before you paste it.
            """)

    @Argument(help: ArgumentHelp("The folder with pdo.md and profile.yaml.", valueName: "folder"))
    var folder: String?

    @Option(help: "How many themes to suggest, at most.")
    var limit = 20

    @Flag(
        help: "Set the profile's themes aside, and tell how many of them are found and how many suggestions meet one.")
    var measure = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let (documentPath, profilePath, _) = try PlanFolders.sources(of: folder)
        let result = try Import.read(documentPath, profilePath)
        guard let plan = result.plan else {
            for diagnostic in result.diagnostics where diagnostic.severity == .error {
                Console.current.note("\(diagnostic)\n")
            }
            throw Failure("the plan can't be read; mend its files first")
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
            let directions = theme.directions.map { $0.dropFirst("direction:".count) }.joined(separator: ", ")
            let objectives = theme.objectives.map { $0.dropFirst("objective:".count) }.joined(separator: " ")
            text += "  # \(theme.directions.count) directions: \(directions)\n  # \(objectives)\n"
            text +=
                "  - id: \(slug(theme.phrase))\n    name: \(quoted(theme.phrase))\n    phrases: [\(quoted(theme.phrase))]\n"
        }
        if !suggestions.unnamed.isEmpty { text += "collaborations:\n" }
        for collaboration in suggestions.unnamed {
            let objective = collaboration.objectives.first?.objective.dropFirst("objective:".count) ?? ""
            let name = collaboration.name.shortened(to: 60).replacing("…", with: "")
            text += "  - id: \(slug(name))\n    name: \(quoted(name))\n    objective: \(objective)\n"
        }
        return text.isEmpty ? "# Nothing to suggest.\n" : text
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
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        let missed = measure.listed.filter { !measure.found.contains($0) }.map { $0.dropFirst("collaboration:".count) }
        return """
            # recall: \(measure.found.count) of \(measure.listed.count) themes of the profile (\(percent(measure.recall)))\
            \(missed.isEmpty ? "" : "; not found: " + missed.joined(separator: ", "))
            # precision: \(measure.hits) of \(measure.suggested) suggestions (\(percent(measure.precision)))

            """
    }
}
