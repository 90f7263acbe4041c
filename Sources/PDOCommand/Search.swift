import ArgumentParser
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo search`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", _superCommandName: "pdo",
        abstract: "Find nodes by words of their names, texts and quotations.",
        discussion: """
            EXAMPLES
              pdo search alloggi sociali
              pdo search '"qualità dell’aria" scuole'   a whole phrase, and a word
              pdo search formazione --kind objective --year 2026
              pdo search qualità --direction casa --goal piano-aria-clima
              pdo search mercati --format ids | pdo neighbours - --kind direction

            Searched are names, aliases and keywords, objectives' texts of all years, descriptions of strategic dimensions, and \
            the quotations that tie goals, dimensions and collaborations to the plan. Case, accents and apostrophes don't \
            matter, nor do the endings of Italian words: "scuola" finds "scuole". What stands in quotation marks is found as it \
            is. All words must be there; where no node has all, those that have some are given. The best come first (BM25); a \
            word itself counts for more than one with another ending.

            On a terminal what was sought is in bold type; elsewhere, and with $NO_COLOR or TERM=dumb, in asterisks.

            The filters choose nodes as those of 'pdo list' do: objectives, and what is tied to them.

            The exit code is 2 if nothing is found.
            """)

    @Argument(help: ArgumentHelp("What to look for; \"…\" within it encloses a phrase.", valueName: "text"))
    var text: [String]

    @Option(help: ArgumentHelp("Give only nodes of this kind; may be repeated.", valueName: "kind"))
    var kind: [NodeKind] = []

    @Option(
        help: ArgumentHelp(
            "Search only texts of this year, and what is of no year; may be repeated.", valueName: "year"),
        completion: .years)
    var year: [Int] = []

    @OptionGroup var selectionOptions: SelectionOptions

    @Option(help: "How many nodes to give, at most.")
    var limit = 20

    @OptionGroup var result: OutputOptions<TableFormat>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    private var query: SearchQuery { SearchQuery(text.joined(separator: " ")) }

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit must be at least 1.") }
        if query.isEmpty { throw ValidationError("Give at least a word to look for: letters or digits.") }
    }

    func run() throws {
        let graph = try options.graph(years: year)
        let years = try graph.plan.checked(year)
        var request = SearchRequest(for: query)
        request.kinds = Set(kind)
        request.years = years
        request.selection = selectionOptions.isEmpty ? nil : try selectionOptions.selection(in: graph, years: years)
        request.limit = limit
        let answer = graph.answer(request)
        try write(answer)
        try note(answer)
    }

    private func write(_ answer: SearchAnswer) throws {
        let document = answer.document(in: languageOptions.language)
        switch result.format {
        // For people a sentence below says that there is nothing; a file of an earlier answer stays.
        case .table where answer.hits.isEmpty, .markdown where answer.hits.isEmpty: break
        case .table: try result.write(document)
        case .markdown: try result.write(document.markdown())
        case .json: try result.write(CanonicalJSON.text(AnswerDocument(.search, answer)))
        case .csv, .tsv, .ids: try result.write(answer.table().rendered(as: result.format, width: nil))
        }
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
