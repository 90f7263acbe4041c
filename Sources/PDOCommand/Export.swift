import ArgumentParser
import CommandConsole
import PlanExchange
import PlanWording

/// `pdo export`
struct Export: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "export", ExportHelp.self) }

    enum Format: String, ArgumentChoice {
        case jgf, graphml, csv
    }

    @Argument(help: ArgumentHelp(ExportHelp.format, .format))
    var format: Format

    @Option(
        name: .shortAndLong, help: ArgumentHelp(ExportHelp.output, .output), completion: .file())
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
            throw ValidationError(UsageFailure.csvIsAFolder)
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
