import ArgumentParser
import PlanExchange

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `pdo export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole plan for other programs.",
        discussion: """
            EXAMPLES
              pdo export jgf > graph.json
              pdo export jgf -o graph.json
              pdo export csv -o tables

            jgf is the graph in JSON Graph Format, version 2. csv is a folder of tables that spreadsheets open, with a \
            description of their columns; 'pdo import' reads them back.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case jgf, csv
    }

    @Argument(help: "The format.")
    var format: Format

    @Option(name: .shortAndLong, help: "The file to write, of csv the folder; - prints. (default: -)")
    var output: String?

    @OptionGroup var options: PlanOptions

    func validate() throws {
        if format == .csv, output == nil || output == "-" {
            throw ValidationError("csv is a folder of files: name it with --output.")
        }
    }

    func run() throws {
        let graph = try options.graph()
        switch (format, output) {
        case (.jgf, nil), (.jgf, "-"?):
            try Console.current.write(String(decoding: JSONGraphFormat.encode(graph), as: UTF8.self))
        case (.jgf, let file?): try Files.write(JSONGraphFormat.encode(graph), to: file)
        case (.csv, let folder):
            for (name, content) in try CSVFolder.files(of: graph.plan) {
                try Files.write(
                    Data(content.utf8), to: PlanFolders.join(folder ?? "", name), makesFolder: true)
            }
        }
    }
}
