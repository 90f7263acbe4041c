import ArgumentParser
import GraphCore
import Plan
import PlanGraph
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
        let filter = try filterOptions.filter(for: graph.plan)
        let (start, end) = (try graph.node(typed: from), try graph.node(typed: to))
        guard start != end else {
            throw Failure("both names mean \(graph[start].id) (\(graph[start].name.shortened(to: 80))); give two nodes")
        }
        let found = graph.paths(from: start, to: end, maximumLength: maxLength, through: connectors, filter: filter)
        let format = result.format
        let report = PathReport(
            graph: graph, start: start, end: end, paths: found.paths,
            nearest: found.paths.isEmpty ? nearest(to: start, like: end, in: graph, filter) : [], years: filter.years,
            limit: count ?? ([.table, .markdown].contains(format) ? 10 : 1000), language: languageOptions.language)
        switch format {
        case .table: try result.write(report.outline().text(width: result.width))
        case .markdown: try result.write(report.outline().markdown())
        case .json:
            let isComplete = found.isComplete && report.leftOut == 0
            try result.write(CanonicalJSON.text(PathsJSON(report, isComplete: isComplete)))
        case .dot, .svg:
            // There is nothing to draw; what a table would say is said all the same.
            guard !found.paths.isEmpty else {
                Console.current.note(report.outline().text(width: Console.current.width))
                break
            }
            let language = languageOptions.language
            try result.write(
                picture(
                    of: report.paths.flatMap { $0.steps.flatMap(\.self) }, around: [start], in: graph,
                    title: "\(graph[start].shortName.shortened(to: 80)) – \(graph[end].shortName.shortened(to: 80))",
                    asDOT: format == .dot, language: language))
        }
        remark(on: report, isComplete: found.isComplete)
        if found.paths.isEmpty { throw ExitCode(2) }
    }

    /// The nearest nodes of another's kind that can be reached, or if there are none the nearest of any.
    private func nearest(
        to start: NodeIndex, like end: NodeIndex, in graph: PlanGraph, _ filter: GraphFilter
    ) -> [NodeIndex] {
        func nearest(_ kind: NodeKind?) -> [NodeIndex] {
            graph.nearest(to: start, kind: kind, through: connectors, filter: filter).nodes
        }
        let ofKind = nearest(graph[end].kind)
        return ofKind.isEmpty ? nearest(nil) : ofKind
    }

    private var connectors: Set<NodeKind>? { via.isEmpty ? nil : Set(via) }

    /// Says on standard error what is not told, or where to look if there is no path.
    private func remark(on report: PathReport, isComplete: Bool) {
        let (graph, start, end, language) = (report.graph, report.start, report.end, report.language)
        if report.leftOut > 0 {
            let all = report.stories.count + report.leftOut
            Console.current.note(
                language(
                    (report.leftOut == 1
                        ? "Un altro legame non raccontato" : "Altri \(report.leftOut) legami non raccontati")
                        + ": --count \(all).\n",
                    (report.leftOut == 1 ? "1 more link" : "\(report.leftOut) more links")
                        + " not told: --count \(all).\n"))
        }
        if !isComplete {
            Console.current.note(
                language(
                    "La ricerca si è fermata prima di trovarli tutti: --max-length, --via e --year la restringono.\n",
                    "The search ended before it had found all: --max-length, --via and --year make it narrower.\n"))
        }
        guard report.stories.isEmpty else { return }
        let isNarrow = filterOptions.isNarrow || !via.isEmpty
        if isNarrow || maxLength != nil, let length = graph.paths(from: start, to: end, limit: 1).paths.first?.length {
            Console.current.note(
                language(
                    "Senza questi limiti ce n’è uno di \(length) passi.\n",
                    "Without these limits there is one of \(length) steps.\n"))
        } else {
            let all = GraphFilter(allowed: Set(SilentConnector.allCases))
            if let path = graph.paths(from: start, to: end, limit: 1, filter: all).paths.first {
                let needed = Set(path.nodes.dropFirst().dropLast().compactMap { graph[$0].silentConnector })
                let allowances = SilentConnector.allCases.filter(needed.contains).map { "--allow \($0.rawValue)" }
                    .joined(separator: " ")
                Console.current.note(
                    language(
                        "Con \(allowances) ce n’è uno di \(path.length) passi.\n",
                        "With \(allowances) there is one of \(path.length) steps.\n"))
            }
        }
    }
}
