import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo review`
struct Review: ParsableCommand {
    static var configuration: CommandConfiguration {
        configured(Self.self, "review", ReviewHelp.self, subcommands: [Compare.self])
    }

    @Option(
        name: .customLong("for"), help: ArgumentHelp(ReviewHelp.target, .node),
        completion: .nodes(of: CandidateSearch.kinds))
    var targets: [String] = []

    @Option(help: ArgumentHelp(ReviewHelp.sort, .sort))
    var sort: CandidatesRequest.Order = .score

    @Option(help: ArgumentHelp(ReviewHelp.limit, .limit))
    var limit = 20

    @Option(help: ArgumentHelp(ReviewHelp.by, .text))
    var by: String?

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
    }

    func run() throws {
        let graph = try options.graph()
        let targets = try TypedNodes.all(targets) { try graph.node(typed: $0, option: "--for", CandidateSearch.kinds) }
        let editor = try LinksEditor(besides: options.location().file)
        let session = ReviewSession(
            for: targets.map { graph[$0].id }, order: sort, limit: limit,
            excluding: try editor.declarationsElsewhere(in: graph.plan))
        var dialogue = try ReviewDialogue(session, editor, by: by, languageOptions.language)
        try dialogue.run()
    }

    struct Compare: ParsableCommand {
        static var configuration: CommandConfiguration {
            configured(Self.self, "compare", ReviewCompareHelp.self, isNested: true)
        }

        @Argument(help: ArgumentHelp(ReviewCompareHelp.first, .file), completion: .file())
        var first: String

        @Argument(help: ArgumentHelp(ReviewCompareHelp.second, .file), completion: .file())
        var second: String

        @OptionGroup var result: OutputOptions<AgreementForms>
        @OptionGroup var options: PlanOptions
        @OptionGroup var languageOptions: LanguageOptions

        func run() throws {
            let graph = try options.graph()
            let answer = graph.agreement(
                of: try PlanSourceFiles.declarations(in: first, of: graph.plan),
                and: try PlanSourceFiles.declarations(in: second, of: graph.plan))
            let language = languageOptions.language
            try result.write(
                Rendition(.agreement, answer, rows: { answer.table }) {
                    answer.document(named: (first, second), in: language)
                })
            if answer.judgedByBoth == 0 || !answer.differences.isEmpty { throw ExitCode(2) }
        }
    }
}
