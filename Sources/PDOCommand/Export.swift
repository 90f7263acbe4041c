import ArgumentParser
import PlanExchange

/// `pdo export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the whole graph in another program's format.",
        discussion: """
            EXAMPLES
              pdo export jgf > graph.json
              pdo export jgf -o graph.json

            Formats: jgf, JSON Graph Format version 2.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case jgf
    }

    @Argument(help: "The format.")
    var format: Format

    @Option(name: .shortAndLong, help: "The file to write; - prints.")
    var output = "-"

    @OptionGroup var options: PlanOptions

    func run() throws {
        let graph = try options.graph()
        let data =
            switch format {
            case .jgf: try JSONGraphFormat.encode(graph)
            }
        if output == "-" {
            try Console.current.write(String(decoding: data, as: UTF8.self))
        } else {
            try Files.write(data, to: output)
        }
    }
}
