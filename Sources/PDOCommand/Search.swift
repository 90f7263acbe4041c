import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
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
    var kind: [FreeChoice<NodeKind>] = []

    @Option(
        help: ArgumentHelp(SearchHelp.year, .year),
        completion: .years)
    var year: [Int] = []

    @OptionGroup var selectionOptions: SelectionOptions

    @Option(help: ArgumentHelp(SearchHelp.limit, .limit))
    var limit = Self.usualLimit

    static let usualLimit = 20

    @OptionGroup var result: OutputOptions<TableForms>
    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    private var words: SearchQuery { SearchQuery(text.joined(separator: " ")) }

    func validate() throws {
        if limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
        try snapshotOptions.check(options, result.format, selectionOptions.ofPlans + [("--year", !year.isEmpty)])
        if words.isEmpty { throw ValidationError(UsageFailure.nothingToSearch) }
    }

    func run() throws {
        if let source = try snapshotOptions.source() { return try ask(source) }
        let answer = try answer()
        try write(answer)
        try note(answer)
    }

    private func answer() throws -> SearchAnswer {
        var request = SearchRequest(for: words)
        (request.query.kinds, request.limit) = (Set(kind.compactMap(\.known)), limit)
        if year.isEmpty, selectionOptions.isEmpty {
            let (graph, found) = try options.graph(searching: request)
            return found.map { graph.answer(request, $0) } ?? graph.answer(request)
        }
        let graph = try options.graph(years: year)
        request.query = try selectionOptions.query(in: graph, years: graph.plan.checked(year))
        request.query.kinds = Set(kind.compactMap(\.known))
        return graph.answer(request)
    }

    private func ask(_ source: SnapshotSource) throws {
        let (kinds, language) = (Set(try source.kinds(kind)), languageOptions.language)
        let answer = try source { (snapshot) throws(SnapshotError) in
            try snapshot.search(words, kinds: kinds, limit: limit)
        }
        if !answer.hits.isEmpty || !result.format.isForPeople { try result.write(Rendition(answer, in: language)) }
        if answer.isOfNames { Console.current.note(language(SnapshotMessage.onlyNames) + "\n") }
        if answer.hits.isEmpty {
            Console.current.note(language(ListMessage.notFound(nearest: [])) + "\n")
            throw ExitCode(2)
        }
        if !answer.haveAll { Console.current.note(language(ListMessage.partlyFound) + "\n") }
        Console.current.noteLeftOut(answer.leftOut, shown: limit, of: nil, language)
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
