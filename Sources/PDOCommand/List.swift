import ArgumentParser
import GraphCore
import Plan
import PlanGraph

/// `pdo list`
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "pdo",
        abstract: "List the nodes of one kind.",
        discussion: """
            EXAMPLES
              pdo list direction
              pdo list collaboration
              pdo list objective --format csv > objectives.csv

            Kinds: \(NodeKind.allCases.map(\.rawValue).joined(separator: ", ")); plurals, "goal", "dimension" and "value" do \
            as well.
            """)

    @Argument(help: ArgumentHelp("The kind of nodes.", valueName: "kind"))
    var kind: NodeKind

    @Option(help: "How to print them.")
    var format: TableFormat = .table

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let graph = try options.graph()
        let language = languageOptions.language
        let table = kind == .objective ? objectives(of: graph, language) : nodes(of: graph, language)
        try Console.current.write(table.rendered(as: format, width: Console.current.width))
    }

    /// The nodes of a kind, with how many of the kinds that matter to it they are tied to.
    private func nodes(of graph: PlanGraph, _ language: Language) -> Table {
        let others: [(key: String, kind: NodeKind, depth: Int)] =
            kind == .direction
            ? [
                ("objectives", .objective, 1), ("goals", .transversalGoal, 2), ("collaborations", .collaboration, 1),
            ] : [("objectives", .objective, 1), ("directions", .direction, 2)]
        var table = Table(
            columns: [.init("id")]
                + others.map { .init($0.key, heading: $0.kind.plural(in: language), isNumber: true) }
                + [.init("name", heading: language("nome", "name"), wraps: true)])
        for node in graph.graph.nodeIndices where graph[node].kind == kind {
            let counts = others.map { other in
                let found = graph.neighbours(of: node, depth: other.depth, kinds: [other.kind])
                return Set(found.flatMap(\.neighbours).map(\.node)).count
            }
            table.add([.text(graph[node].id)] + counts.map { .number($0) } + [.text(graph[node].name)])
        }
        return table
    }

    private func objectives(of graph: PlanGraph, _ language: Language) -> Table {
        func name(_ id: String) -> String { graph.node(withID: id).map { graph[$0].name } ?? id }
        func names(_ objective: Objective, _ column: KeyPath<MatrixRow, String>) -> Table.Cell {
            var names: [String] = []
            for row in objective.matrixRows where !names.contains(name(row[keyPath: column])) {
                names.append(name(row[keyPath: column]))
            }
            return .text(names.joined(separator: "; "))
        }
        let years = graph.plan.years
        if format == .table {
            var table = Table(columns: [
                .init("id"), .init("years", heading: language("anni", "years")),
                .init("text", heading: language("testo", "text"), wraps: true),
            ])
            for objective in graph.plan.objectives {
                let years = objective.texts.keys.sorted().map(String.init).joined(separator: " ")
                table.add([.text(objective.id), .text(years), .text(objective.firstText)])
            }
            return table
        }
        var table = Table(
            columns: [
                .init("id"), .init("direction"), .init("number"), .init("line"), .init("programme"),
                .init("valueDimension"),
                .init("driver"),
            ] + years.map { .init("text\($0)") })
        for objective in graph.plan.objectives {
            table.add(
                [
                    .text(objective.id), .text(name(objective.direction)), .number(objective.number),
                    .number(objective.line), names(objective, \.programme), names(objective, \.valueDimension),
                    names(objective, \.driver),
                ] + years.map { .text(objective.texts[$0] ?? "") })
        }
        return table
    }
}
