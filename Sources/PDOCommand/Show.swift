import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import PlanIndex
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
    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws { try snapshotOptions.check(options, result.format) }

    func run() throws {
        if let source = try snapshotOptions.source() {
            let node = try source.node(typed: words.joined(separator: " "))
            let limit = result.format.isForPeople ? 100 : nil
            let page = try source { (snapshot) throws(SnapshotError) in try snapshot.page(on: node, limitOfGroup: limit)
            }
            return try result.write(Rendition(page, in: languageOptions.language))
        }
        let name = words.joined(separator: " ")
        let (graph, node, page) = try page(on: name, result.format == .docx ? nil : .page)
        let language = languageOptions.language
        var rendition = Rendition(.page, page) { document(page) }
        rendition.report = {
            try PlanReport(page.document(in: language), of: graph, language: language)
                .file { try PlanMap.around(node, in: graph, language: language) }
        }
        try result.write(rendition)
    }

    /// The page on what was typed, of an excerpt of the plan where that tells all.
    private func page(on name: String, _ reach: PlanReach?) throws -> (
        graph: PlanGraph, node: NodeIndex, page: NodePage
    ) {
        let graph = try options.graph(about: [name], reach)
        let node = try graph.node(typed: name)
        // A report has no command that tells the rest.
        let page = result.format == .docx ? graph.page(on: node, limit: .max) : graph.page(on: node)
        // What would overturn that, only the whole tells.
        if graph.isExcerpt, page.notes.contains(.sharesNothing) { return try self.page(on: name, nil) }
        return (graph, node, page)
    }

    private func document(_ page: NodePage) -> TextDocument {
        let language = languageOptions.language
        return page.document(in: language) { section in
            let options = section.sharedKinds.map { " --via \($0.idPrefix)" }.joined()
            return language(PageMessage.all("pdo neighbours \(page.node.id)\(options)"))
        }
    }
}
