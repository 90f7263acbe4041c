import ArgumentParser
import GraphCore
import Plan
import PlanGraph

/// `pdo list`
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "pdo",
        abstract: "List the nodes of one kind, or say how many there are of each.",
        discussion: """
            EXAMPLES
              pdo list                            how many nodes there are of each kind
              pdo list direction
              pdo list objective --direction casa --year 2026
              pdo list direction --goal piano-aria-clima
              pdo list programme --goal piano-aria-clima --basis named
              pdo list objective --format csv > objectives.csv

            Kinds: \(NodeKind.allCases.map(\.rawValue).joined(separator: ", ")); plurals, "goal", "dimension" and "value" do \
            as well.

            The filters choose objectives: those of a direction, with a text in a year, of a programme, that serve a goal, with \
            a link of some basis. Of the other kinds the nodes tied to such objectives are listed, and their numbers count these \
            alone. Collaborations that a direction joins without an objective of its own are listed with it as well.
            """)

    @Argument(help: ArgumentHelp("The kind of nodes.", valueName: "kind"))
    var kind: NodeKind?

    @Option(help: ArgumentHelp("Only what has to do with this direction.", valueName: "node"))
    var direction: String?

    @Option(help: ArgumentHelp("Only what stands in this year; may be repeated.", valueName: "year"))
    var year: [Int] = []

    @Option(help: ArgumentHelp("Only what has to do with this programme.", valueName: "node"))
    var programme: String?

    @Option(help: ArgumentHelp("Only what has to do with this goal or strategic dimension.", valueName: "node"))
    var goal: String?

    @Option(
        help: ArgumentHelp(
            "Only what has to do with links inferred from words on this basis; may be repeated.", valueName: "basis"))
    var basis: [Basis] = []

    @Option(help: "How to print them; ids is for the next command.")
    var format: TableFormat = .table

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if kind == nil, format == .ids { throw ValidationError("--format ids needs a kind: kinds have no ids.") }
    }

    func run() throws {
        let graph = try options.graph()
        let selection = try selection(in: graph)
        let report = ListReport(selection: selection, language: languageOptions.language)
        let table =
            switch kind {
            case nil: report.counts()
            case .objective?: report.objectives(isShort: format == .table || format == .markdown)
            case let kind?: report.nodes(of: kind)
            }
        try Console.current.write(table.rendered(as: format, width: Console.current.width))
    }

    private func selection(in graph: PlanGraph) throws -> ListSelection {
        func node(_ name: String?, _ option: String, _ kinds: [NodeKind]) throws -> NodeIndex? {
            guard let name else { return nil }
            let node = try graph.node(typed: name, among: Set(kinds))
            guard kinds.contains(graph[node].kind) else {
                throw Failure(
                    "\(option) \"\(name)\" is \(graph[node].id), not a \(kinds.map { $0.name(in: .english) }.joined(separator: " or "))"
                )
            }
            return node
        }
        return ListSelection(
            graph: graph, direction: try node(direction, "--direction", [.direction]),
            programme: try node(programme, "--programme", [.programme]),
            goal: try node(goal, "--goal", [.transversalGoal, .strategicDimension]),
            filter: GraphFilter(
                bases: basis.isEmpty ? Set(Basis.allCases) : Set(basis), years: try graph.plan.checked(year)),
            hasBasis: !basis.isEmpty)
    }
}
