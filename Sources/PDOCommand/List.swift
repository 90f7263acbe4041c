import ArgumentParser
import Plan
import PlanGraph

/// `pdo list`
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the nodes of one kind.",
        discussion: """
            EXAMPLES
              pdo list direction
              pdo list collaboration --format csv

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
        let nodes = graph.graph.nodeIndices.filter { graph[$0].kind == kind }
        let language = languageOptions.language
        var table = Table(columns: [
            .init("id"), .init("name", heading: language("nome", "name"), wraps: true),
            .init("links", heading: language("legami", "links"), isNumber: true),
        ])
        for node in nodes {
            table.add([.text(graph[node].id), .text(graph[node].name), .number(graph.structure.degree(of: node))])
        }
        try Console.current.write(table.rendered(as: format, width: Console.current.width))
    }
}
