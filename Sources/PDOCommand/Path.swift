import ArgumentParser
import CommandConsole
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// `pdo path`
struct Path: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "path", PathHelp.self) }

    @Argument(
        help: ArgumentHelp(PathHelp.from, .from),
        completion: .nodes)
    var from: String

    @Argument(help: ArgumentHelp(PathHelp.to, .to), completion: .nodes)
    var to: String

    @Option(help: ArgumentHelp(PathHelp.maxLength, .maxLength))
    var maxLength: Int?

    @Option(help: ArgumentHelp(PathHelp.count, .count))
    var count: Int?

    @Option(help: ArgumentHelp(PathHelp.via, .kind))
    var via: [NodeKind] = []

    @OptionGroup var filterOptions: FilterOptions

    @OptionGroup var result: OutputOptions<PathFormat>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let maxLength, !(1...12).contains(maxLength) {
            throw ValidationError(UsageFailure.outOfRange(option: "--max-length", first: 1, last: 12))
        }
        if let count, count < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--count")) }
    }

    func run() throws {
        let graph = try options.graph(years: filterOptions.year)
        let (start, end) = (try graph.node(typed: from), try graph.node(typed: to))
        guard start != end else {
            let node = graph[start]
            throw Failure(NodeFailure.same(id: node.id, kind: node.kind, name: node.name.shortened(to: 80)))
        }
        var request = PathsRequest(from: start, to: end)
        request.maximumLength = maxLength
        request.connectors = via.isEmpty ? nil : Set(via)
        request.query = try filterOptions.query(for: graph.plan)
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
            let edges = answer.paths.flatMap { $0.steps.flatMap { $0.map(\.index) } }
            let names = [answer.from, answer.to].map { graph[$0.index].shortName.shortened(to: 80) }
            // Other programs have use for nodes and links, and none for the places of rows.
            try result.write(
                result.format == .dot
                    ? picture(
                        of: edges, around: [answer.from.index], in: graph, title: names.joined(separator: " – "),
                        asDOT: true, language: language)
                    : picture(asDOT: false) { try PlanMap(graph, answer, language: language) })
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
