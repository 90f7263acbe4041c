import ArgumentParser
import GraphCore
import Plan
import PlanGraph

/// `pdo neighbours`
struct Neighbours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neighbours", _superCommandName: "pdo",
        abstract: "What a node is tied to, and which words of the document say so.",
        discussion: """
            EXAMPLES
              pdo neighbours "direzione casa"
              pdo neighbours "direzione casa" --kind collaboration
              pdo neighbours goal:piano-aria-clima --kind direction --depth 2
              pdo neighbours casa/5 --format json

            With a depth above 1 the search goes on from what it found, except from drivers, public-value dimensions and \
            categories of programmes: to share one of those relates nothing.
            """,
        aliases: ["neighbors"])

    @Argument(
        help: ArgumentHelp("The node: its id, its name, or an unambiguous part of it.", valueName: "node"),
        completion: .nodes)
    var node: String

    @Option(help: "How many edges to go, at most.")
    var depth = 1

    @Option(help: ArgumentHelp("Give only nodes of this kind; may be repeated.", valueName: "kind"))
    var kind: [NodeKind] = []

    @Option(help: ArgumentHelp("Follow only edges of this relation; may be repeated.", valueName: "relation"))
    var relation: [Relation] = []

    @Option(help: "How to print them.")
    var format: TableFormat = .table

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if depth < 1 { throw ValidationError("--depth must be at least 1.") }
    }

    func run() throws {
        let graph = try options.graph()
        let start = try graph.node(typed: node)
        func neighbours(depth: Int) -> [NeighbourGroup] {
            graph.neighbours(
                of: start, depth: depth, kinds: kind.isEmpty ? Set(NodeKind.allCases) : Set(kind),
                relations: relation.isEmpty ? Set(Relation.allCases) : Set(relation))
        }
        let groups = neighbours(depth: depth)
        if groups.isEmpty, depth < 4, let further = (depth + 1...4).first(where: { !neighbours(depth: $0).isEmpty }) {
            Console.current.note(
                languageOptions.language(
                    "A distanza \(depth) nessuno; con --depth \(further) se ne trovano.\n",
                    "None at distance \(depth); with --depth \(further) there are some.\n"))
        }
        let report = NeighbourReport(graph: graph, start: start, groups: groups, language: languageOptions.language)
        switch format {
        case .table: try Console.current.write(report.text(width: Console.current.width))
        case .json: try Console.current.write(CanonicalJSON.text(report.json()))
        case .csv: try Console.current.write(report.table().rendered(as: .csv, width: nil))
        }
    }
}
