import ArgumentParser
import GraphCore
import Plan
import PlanGraph

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
              pdo path casa/2 cultura --year 2025 --format json

            Without --max-length all shortest paths are given. A path makes no detour: no two of its nodes are tied besides \
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
        help: "How many paths to give, at most. (default: 1000, and to people the first 10 of what they tell)")
    var count: Int?

    @Option(
        help: ArgumentHelp(
            "Go only through nodes of this kind, and objectives; may be repeated.", valueName: "kind"))
    var via: [NodeKind] = []

    @OptionGroup var filterOptions: FilterOptions

    @Option(help: "How to print the paths.")
    var format: ReportFormat = .table

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let maxLength, !(1...12).contains(maxLength) { throw ValidationError("--max-length must be from 1 to 12.") }
        if let count, count < 1 { throw ValidationError("--count must be at least 1.") }
    }

    func run() throws {
        let graph = try options.graph()
        let filter = try filterOptions.filter(for: graph.plan)
        let (start, end) = (try graph.node(typed: from), try graph.node(typed: to))
        guard start != end else {
            throw Failure("both names mean \(graph[start].id) (\(graph[start].name.shortened(to: 80))); give two nodes")
        }
        let connectors = via.isEmpty ? nil : Set(via)
        let found = graph.paths(
            from: start, to: end, maximumLength: maxLength, limit: count ?? 1000, through: connectors, filter: filter)
        let nearest =
            found.paths.isEmpty
            ? graph.nearest(to: start, kind: graph[end].kind, through: connectors, filter: filter).nodes : []
        let report = PathReport(
            graph: graph, start: start, end: end, paths: found.paths, nearest: Array(nearest.prefix(10)),
            years: filter.years, limit: count ?? 10,
            language: languageOptions.language)
        switch format {
        case .table: try Console.current.write(report.outline().text(width: Console.current.width))
        case .markdown: try Console.current.write(report.outline().markdown())
        case .json: try Console.current.write(CanonicalJSON.text(PathsJSON(report, isComplete: found.isComplete)))
        }
        if format != .json, report.leftOut > 0 {
            Console.current.note(
                languageOptions.language(
                    "Altri \(report.leftOut) legami non raccontati: --count 1000.\n",
                    "\(report.leftOut) more links not told: --count 1000.\n"))
        }
        remark(on: found, from: start, to: end, in: graph)
        if found.paths.isEmpty { throw ExitCode(2) }
    }

    /// Says on standard error that there are more paths, or where to look if there is none.
    private func remark(
        on found: (paths: [PlanPath], isComplete: Bool), from start: NodeIndex, to end: NodeIndex, in graph: PlanGraph
    ) {
        let language = languageOptions.language
        if !found.isComplete {
            Console.current.note(
                language("Ce ne sono altri: --count.\n", "There are more: --count.\n"))
        }
        guard found.paths.isEmpty else { return }
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
