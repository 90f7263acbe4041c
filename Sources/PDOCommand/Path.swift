import ArgumentParser
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

/// `pdo path`
struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", _superCommandName: "pdo",
        abstract: "Why two nodes are linked: the paths between them, with the words that show each step.",
        discussion: """
            EXAMPLES
              pdo path casa mobilita
              pdo path casa verde-e-ambiente --max-length 4
              pdo path casa verde-e-ambiente --via goal
              pdo path casa mobilita -o path.svg        a picture
              pdo path casa/2 cultura --year 2025 --format json

            Without --max-length the shortest paths are given, of many links the first ten unless --count says more. A path makes no detour: no two of its nodes are tied besides \
            those that follow each other. It does not go through drivers, public-value dimensions and categories of programmes, \
            unless --allow or --via names them: to share one of those says nothing.

            Directions are tied to goals and programmes by their objectives, which are two steps, and to collaborations directly.

            The exit code is 2 if there is no path; the nearest nodes that can be reached are given then.
            """)

    @Argument(
        help: ArgumentHelp("A node: its id, its name, or an unambiguous part of it.", valueName: "from"),
        completion: .nodes)
    var from: String

    @Argument(help: ArgumentHelp("Another one.", valueName: "to"), completion: .nodes)
    var to: String

    @Option(help: "Give all paths of at most so many steps, up to 12.")
    var maxLength: Int?

    @Option(
        help:
            "How many links to tell, at most, each with all its paths. (default: 10 in a table or Markdown, else 1000)")
    var count: Int?

    @Option(
        help: ArgumentHelp(
            "Go only through nodes of this kind, and objectives; may be repeated.", valueName: "kind"))
    var via: [NodeKind] = []

    @OptionGroup var filterOptions: FilterOptions

    @OptionGroup var result: OutputOptions<PathFormat>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let maxLength, !(1...12).contains(maxLength) { throw ValidationError("--max-length must be from 1 to 12.") }
        if let count, count < 1 { throw ValidationError("--count must be at least 1.") }
    }

    func run() throws {
        let graph = try options.graph(years: filterOptions.year)
        let (start, end) = (try graph.node(typed: from), try graph.node(typed: to))
        guard start != end else {
            throw Failure("both names mean \(graph[start].id) (\(graph[start].name.shortened(to: 80))); give two nodes")
        }
        var request = PathsRequest(from: start, to: end)
        request.maximumLength = maxLength
        request.connectors = via.isEmpty ? nil : Set(via)
        request.filter = try filterOptions.filter(for: graph.plan)
        request.limit = count ?? ([.table, .markdown].contains(result.format) ? 10 : 1000)
        let answer = graph.answer(request)
        try write(answer, graph)
        noteWhatIsLeftOut(of: answer)
        if answer.paths.isEmpty { throw ExitCode(2) }
    }

    private func write(_ answer: PathsAnswer, _ graph: PlanGraph) throws {
        let language = languageOptions.language
        let document = answer.document(in: language)
        switch result.format {
        case .table: try result.write(document.text(width: result.width))
        case .markdown: try result.write(document.markdown())
        case .json: try result.write(CanonicalJSON.text(AnswerDocument(.paths, answer)))
        case .dot, .svg:
            // There is nothing to draw; what a table would say is said all the same.
            guard !answer.paths.isEmpty else {
                return Console.current.note(document.text(width: Console.current.width))
            }
            let names = [answer.from, answer.to].map { graph[$0.index].shortName.shortened(to: 80) }
            try result.write(
                picture(
                    of: answer.paths.flatMap { $0.steps.flatMap { $0.map(\.index) } }, around: [answer.from.index],
                    in: graph, title: names.joined(separator: " – "), asDOT: result.format == .dot, language: language))
        }
    }

    /// Says on standard error what is not told, or where to look if there is no path.
    private func noteWhatIsLeftOut(of answer: PathsAnswer) {
        let language = languageOptions.language
        var messages: [PathMessage] = []
        if answer.leftOut > 0 {
            messages.append(.more(answer.leftOut, all: answer.links.count + answer.leftOut))
        }
        if !answer.isSearchComplete { messages.append(.incomplete) }
        switch answer.alternative {
        case .withoutLimits(let length)?: messages.append(.withoutFilters(steps: length))
        case .allowing(let connectors, let length)?:
            let options = connectors.map { "--allow \($0.rawValue)" }.joined(separator: " ")
            messages.append(.allowing(options, steps: length))
        case nil: break
        }
        for message in messages { Console.current.note(language(message) + "\n") }
    }
}
