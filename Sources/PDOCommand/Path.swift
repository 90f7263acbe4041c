import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import PlanIndex
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
    var via: [FreeChoice<NodeKind>] = []

    @OptionGroup var filterOptions: FilterOptions

    @OptionGroup var result: OutputOptions<PathForms>
    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let maxLength, !(1...12).contains(maxLength) {
            throw ValidationError(UsageFailure.outOfRange(option: "--max-length", first: 1, last: 12))
        }
        if let count, count < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--count")) }
        try snapshotOptions.check(options, result.format, filterOptions.ofPlans)
    }

    func run() throws {
        if let source = try snapshotOptions.source() { return try ask(source) }
        let isPlain = !filterOptions.isNarrow && via.isEmpty && maxLength == nil
        let isPicture = [.svg, .dot].contains(result.format)
        let graph = try options.graph(
            years: filterOptions.year, about: [from, to], isPlain && !isPicture ? .path : nil)
        let (start, end) = (try graph.node(typed: from), try graph.node(typed: to))
        guard start != end else {
            let node = graph[start]
            throw Failure(NodeFailure.same(id: node.id, kind: node.kind, name: node.name.shortened(to: 80)))
        }
        var request = PathsRequest(from: start, to: end)
        request.maximumLength = maxLength
        request.connectors = via.isEmpty ? nil : Set(via.compactMap(\.known))
        request.query = try filterOptions.query(for: graph.plan)
        request.limit = count ?? (result.format.isForPeople ? 10 : 1000)
        let answer = graph.answer(request)
        try write(answer, graph)
        noteWhatIsLeftOut(of: answer)
        if answer.paths.isEmpty { throw ExitCode(2) }
    }

    private func ask(_ source: SnapshotSource) throws {
        let (start, end) = (try source.node(typed: from), try source.node(typed: to))
        guard start != end else {
            throw Failure(NodeFailure.sameNode(id: start.id, name: start.name.shortened(to: 80)))
        }
        var request = SnapshotPathsRequest(from: start, to: end)
        (request.maximumLength, request.query) = (maxLength, try source.query(filterOptions))
        request.connectors = via.isEmpty ? nil : try source.kinds(via)
        request.limit = count ?? (result.format.isForPeople ? 10 : 1000)
        let answer = try source { (snapshot) throws(SnapshotError) in try snapshot.answer(request) }
        try result.write(Rendition(answer, in: languageOptions.language))
        Console.current.note(answer, languageOptions.language)
        if answer.paths.isEmpty { throw ExitCode(2) }
    }

    private func write(_ answer: PathsAnswer, _ graph: PlanGraph) throws {
        let language = languageOptions.language
        var rendition = Rendition(.paths, answer) { answer.document(in: language) }
        rendition.others = pictures { format in
            // There is nothing to draw; what a table would say is said all the same.
            guard !answer.paths.isEmpty else {
                Console.current.note(answer.document(in: language).text(width: Console.current.width))
                return nil
            }
            let edges = answer.paths.flatMap { $0.steps.flatMap { $0.map(\.index) } }
            let names = [answer.from, answer.to].map { graph[$0.index].shortName.shortened(to: 80) }
            // Other programs have use for nodes and links, and none for the places of rows.
            return format == .dot
                ? try PlanMap(
                    graph, edges: edges, focus: [answer.from.index], title: names.joined(separator: " – "),
                    language: language) : try PlanMap(graph, answer, language: language)
        }
        try result.write(rendition)
    }

    /// Says on standard error what is left out, or where to look if there is no path.
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
