import ArgumentParser
import PlanExchange

/// `pdo export`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", _superCommandName: "pdo",
        abstract: "Write the whole plan for other programs.",
        discussion: """
            EXAMPLES
              pdo export jgf > graph.json
              pdo export jgf -o graph.json
              pdo export graphml -o graph.graphml
              pdo export csv -o tables

            jgf is the graph in JSON Graph Format, version 2; graphml is for NetworkX, igraph, Gephi, yEd and the like. csv is a folder of tables that spreadsheets open, with a \
            description of their columns; 'pdo import' reads them back.
            """)

    enum Format: String, ArgumentChoice {
        case jgf, graphml, csv
    }

    @Argument(help: "The format.")
    var format: Format

    @Option(
        name: .shortAndLong, help: "The file to write, of csv the folder; - prints. (default: -)", completion: .file())
    var output: String?

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        switch format {
        case .jgf: try Files.checkName(ofOutput: output, endings: ["json", "jgf"])
        case .graphml: try Files.checkName(ofOutput: output, endings: ["graphml", "xml"])
        case .csv: try Files.checkName(ofOutput: output)
        }
        if format == .csv, output == nil || output == "-" {
            throw ValidationError("csv is a folder of files: name it with --output.")
        }
    }

    func run() throws {
        let graph = try options.graph()
        if format == .csv {
            let files = OutputFiles()
            for (name, content) in try CSVFolder.files(of: graph.plan) {
                try files.write(content.utf8, to: PlanFolders.join(output ?? "", name), makesFolder: true)
            }
            return try files.commit()
        }
        try Files.write(
            format == .jgf
                ? String(decoding: JSONGraphFormat.encode(graph), as: UTF8.self) : GraphMLFormat.encode(graph),
            toOutput: output)
    }
}
