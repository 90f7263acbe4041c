import ArgumentParser
import CommandConsole
import Plan
import PlanExchange
import PlanGraph
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

    @Option(help: ArgumentHelp(ExportHelp.kind, .kind))
    var kind: [NodeKind] = []

    @Option(help: ArgumentHelp(ExportHelp.relation, .relation))
    var relation: [Relation] = []

    @Option(help: ArgumentHelp(ExportHelp.year, .year), completion: .years)
    var year: [Int] = []

    @OptionGroup var selectionOptions: SelectionOptions
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
        if format == .csv, isFiltered { throw ValidationError(UsageFailure.csvIsWhole) }
    }

    private var isFiltered: Bool {
        !kind.isEmpty || !relation.isEmpty || !year.isEmpty || !selectionOptions.isEmpty
    }

    func run() throws {
        let graph = try options.graph(years: year)
        if format == .csv {
            let files = OutputFiles()
            for (name, content) in try CSVFolder.files(of: graph.plan) {
                try files.write(content.utf8, to: PlanFolders.join(output ?? "", name), makesFolder: true)
            }
            return try files.commit()
        }
        var query = try selectionOptions.query(in: graph, years: graph.plan.checked(year))
        (query.kinds, query.relations) = (Set(kind), Set(relation))
        try Files.write(
            format == .jgf
                ? String(decoding: JSONGraphFormat.encode(graph, query), as: UTF8.self)
                : GraphMLFormat.encode(graph, query),
            toOutput: output)
        guard graph.selection(query).nodes.isEmpty else { return }
        Console.current.note(languageOptions.language(LimitMessage.nothing(isFiltered: isFiltered)) + "\n")
        throw ExitCode(2)
    }
}
