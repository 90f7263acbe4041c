import ArgumentParser
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
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
        let page = graph.page(on: try graph.node(typed: words.joined(separator: " ")))
        switch result.format {
        case .table: try result.write(document(page).text(width: result.width))
        case .markdown: try result.write(document(page).markdown())
        case .json: try result.write(CanonicalJSON.text(AnswerDocument(.page, page)))
        }
    }

    private func document(_ page: NodePage) -> TextDocument {
        let language = languageOptions.language
        return page.document(in: language) { section in
            let options = section.sharedKinds.map { " --via \($0.idPrefix)" }.joined()
            return language(PageMessage.all("pdo neighbours \(page.node.id)\(options)"))
        }
    }
}
