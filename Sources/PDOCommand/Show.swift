import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanReports
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

    @OptionGroup var result: OutputOptions<PageForms>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let graph = try options.graph()
        let node = try graph.node(typed: words.joined(separator: " "))
        let page = graph.page(on: node)
        let language = languageOptions.language
        var rendition = Rendition(.page, page) { document(page) }
        rendition.report = {
            try PlanReport(page.document(in: language), of: graph, language: language)
                .file { try PlanMap.around(node, in: graph, language: language) }
        }
        try result.write(rendition)
    }

    private func document(_ page: NodePage) -> TextDocument {
        let language = languageOptions.language
        return page.document(in: language) { section in
            let options = section.sharedKinds.map { " --via \($0.idPrefix)" }.joined()
            return language(PageMessage.all("pdo neighbours \(page.node.id)\(options)"))
        }
    }
}
