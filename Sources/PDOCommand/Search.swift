import ArgumentParser
import CommandConsole
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo search`
struct Search: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "search", SearchHelp.self) }

    @Argument(help: ArgumentHelp(SearchHelp.text, .text))
    var text: [String]

    @Option(help: ArgumentHelp(SearchHelp.kind, .kind))
    var kind: [NodeKind] = []

    @Option(
        help: ArgumentHelp(SearchHelp.year, .year),
        completion: .years)
    var year: [Int] = []

    @OptionGroup var selectionOptions: SelectionOptions

    @Option(help: ArgumentHelp(SearchHelp.limit, .limit))
    var limit = 20

    @OptionGroup var result: OutputOptions<TableForms>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    private var words: SearchQuery { SearchQuery(text.joined(separator: " ")) }

    func validate() throws {
        if limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
        if words.isEmpty { throw ValidationError(UsageFailure.nothingToSearch) }
    }

    func run() throws {
        let graph = try options.graph(years: year)
        var request = SearchRequest(for: words)
        request.query = try selectionOptions.query(in: graph, years: graph.plan.checked(year))
        request.query.kinds = Set(kind)
        request.limit = limit
        let answer = graph.answer(request)
        try write(answer)
        try note(answer)
    }

    private func write(_ answer: SearchAnswer) throws {
        // For people a sentence below says that there is nothing; a file of an earlier answer stays.
        if answer.hits.isEmpty, result.format.isForPeople { return }
        let language = languageOptions.language
        try result.write(Rendition(.search, answer, rows: answer.table) { answer.document(in: language) })
    }

    /// - Throws: `ExitCode` where nothing was found.
    private func note(_ answer: SearchAnswer) throws {
        let language = languageOptions.language
        guard !answer.hits.isEmpty else {
            Console.current.note(language(ListMessage.notFound(nearest: answer.spellings)) + "\n")
            throw ExitCode(2)
        }
        if !answer.haveAll {
            Console.current.note(language(ListMessage.partlyFound) + "\n")
        }
        if answer.leftOut > 0 {
            Console.current.note(language(LimitMessage.shown(limit, of: limit + answer.leftOut)) + "\n")
        }
    }
}
