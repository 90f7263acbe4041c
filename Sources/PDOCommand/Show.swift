import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo show`
struct Show: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "show", ShowHelp.self) }

    @Argument(
        help: ArgumentHelp(ShowHelp.words, .node),
        completion: .nodes)
    var words: [String]

    @OptionGroup var result: OutputOptions<ReportForms>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let graph = try options.graph()
        let page = graph.page(on: try graph.node(typed: words.joined(separator: " ")))
        try result.write(Rendition(.page, page) { document(page) })
    }

    private func document(_ page: NodePage) -> TextDocument {
        let language = languageOptions.language
        return page.document(in: language) { section in
            let options = section.sharedKinds.map { " --via \($0.idPrefix)" }.joined()
            return language(PageMessage.all("pdo neighbours \(page.node.id)\(options)"))
        }
    }
}
