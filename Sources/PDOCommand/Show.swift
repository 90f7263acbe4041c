import ArgumentParser
import Plan
import PlanGraph
import TextTools

/// How a report of several parts is printed.
enum ReportFormat: String, ResultFormat {
    case table, json, markdown
}

/// `pdo show`
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", _superCommandName: "pdo",
        abstract: "A page on one node: all that the plan says of it.",
        discussion: """
            EXAMPLES
              pdo show casa/5                   an objective: its texts, year by year
              pdo show direzione casa           a direction and what it shares
              pdo show piano-aria-clima         a goal: who contributes, with which words
              pdo show coesione-sociale -o programme.md

            Where the text of an objective changes, [-…-] marks the words that are gone and {+…+} those that are new.
            """)

    @Argument(
        help: ArgumentHelp(
            "The node: its id, its name, or an unambiguous part of it; several words are one name.", valueName: "node"),
        completion: .nodes)
    var words: [String]

    @OptionGroup var result: OutputOptions<ReportFormat>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let graph = try options.graph()
        let language = languageOptions.language
        let profile = NodeProfile(
            of: try graph.node(typed: words.joined(separator: " ")), in: graph, language: language)
        switch result.format {
        case .table: try result.write(profile.outline(in: language).text(width: result.width))
        case .markdown: try result.write(profile.outline(in: language).markdown())
        case .json: try result.write(CanonicalJSON.text(profile))
        }
    }
}
