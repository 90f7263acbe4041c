import ArgumentParser
import CommandConsole
import GraphSnapshot
import Plan
import PlanExchange
import PlanGraph
import PlanReports
import PlanWording

/// `pdo export`
struct Export: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "export", ExportHelp.self) }

    @Argument(help: ArgumentHelp(ExportHelp.format, .format))
    var format: ExportFormat?

    @Option(
        name: .shortAndLong, help: ArgumentHelp(ExportHelp.output, .output), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp(ExportHelp.dialect, .form))
    var dialect: ExportDialect = .plain

    @Option(parsing: .upToNextOption, help: ArgumentHelp(ExportHelp.partition, .plan), completion: .file())
    var partition: [String] = []

    @Option(name: .customLong("base-url"), help: ArgumentHelp(ExportHelp.baseURL, .url))
    var baseURL: String?

    @Option(help: ArgumentHelp(ExportHelp.kind, .kind))
    var kind: [FreeChoice<NodeKind>] = []

    @Option(help: ArgumentHelp(ExportHelp.relation, .relation))
    var relation: [FreeChoice<Relation>] = []

    @Option(help: ArgumentHelp(ExportHelp.year, .year), completion: .years)
    var year: [Int] = []

    @Option(help: ArgumentHelp(ExportHelp.focus, .node), completion: .nodes)
    var focus: [String] = []

    @Option(help: ArgumentHelp(ExportHelp.depth, .depth))
    var depth: Int?

    @Option(help: ArgumentHelp(ExportHelp.graph, .file), completion: .file())
    var graph: String?

    @OptionGroup var selectionOptions: SelectionOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try Files.checkName(ofOutput: output)
        guard let chosen else {
            throw ValidationError(UsageFailure.exportNeedsAFormat(ExportFormat.allValueStrings))
        }
        if format != nil, !chosen.isFolder { try Files.checkName(ofOutput: output, endings: chosen.endings) }
        if chosen.isFolder, output == nil || output == "-" {
            throw ValidationError(
                chosen == .csv ? UsageFailure.csvIsAFolder : .exportIsAFolder(format: chosen.rawValue))
        }
        if chosen.isBinary, output == nil {
            throw ValidationError(UsageFailure.exportIsAFile(format: chosen.rawValue))
        }
        if chosen == .csv, isFiltered { throw ValidationError(UsageFailure.csvIsWhole) }
        if let formats = dialect.formats, !formats.contains(chosen) {
            throw ValidationError(
                UsageFailure.exportDialect(dialect.rawValue, formats: formats.map(\.rawValue)))
        }
        try validateAddresses(chosen)
        if !partition.isEmpty {
            if chosen != .tables {
                throw ValidationError(UsageFailure.exportOptionIsOf("--partition", formats: ["tables"]))
            }
            let given = [("--plan", options.plan != nil), ("--graph", graph != nil), ("--focus", !focus.isEmpty)]
            if let other = given.first(where: \.1) { throw ValidationError(UsageFailure.partitionNamesPlans(other.0)) }
        }
        if let depth, depth < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--depth")) }
        if depth != nil, focus.isEmpty { throw ValidationError(UsageFailure.exportDepthNeedsAFocus) }
        let onlyOfPlans = [
            ("--year", !year.isEmpty), ("--focus", !focus.isEmpty), ("--basis", !selectionOptions.basis.isEmpty),
            ("--direction", selectionOptions.direction != nil), ("--programme", selectionOptions.programme != nil),
            ("--goal", selectionOptions.goal != nil), ("--plan", options.plan != nil),
        ].filter(\.1).map(\.0)
        if graph != nil, !onlyOfPlans.isEmpty {
            throw ValidationError(UsageFailure.exportOfSnapshot(options: onlyOfPlans))
        }
    }

    private func validateAddresses(_ chosen: ExportFormat) throws {
        guard let baseURL else { return }
        let formats: [ExportFormat] = [.graph(.turtle), .graph(.jsonld)]
        guard formats.contains(chosen) else {
            throw ValidationError(UsageFailure.exportOptionIsOf("--base-url", formats: formats.map(\.rawValue)))
        }
        if baseURL.wholeMatch(of: /https?:\/\/[A-Za-z0-9\-._~:\/?@!$&'()*+,;=%\[\]]+\//) == nil {
            throw ValidationError(UsageFailure.exportBase)
        }
    }

    /// The format that is named, or that the output's name asks for.
    private var chosen: ExportFormat? { format ?? ExportFormat(output: output) }

    private var isFiltered: Bool {
        !kind.isEmpty || !relation.isEmpty || !year.isEmpty || !focus.isEmpty || !selectionOptions.isEmpty
    }

    func run() throws {
        guard let chosen else { return }
        if chosen == .csv, graph == nil {
            return try ExportWriter.writeSources(of: options.graph().plan, to: output ?? "")
        }
        let nodeCount: Int
        if partition.isEmpty {
            let export = try graph.map(snapshot) ?? planPart(options.plan)
            try ExportWriter(export, chosen, output).write(
                dialect: dialect, base: baseURL, language: languageOptions.language, isPart: isFiltered)
            nodeCount = export.nodeCount
        } else {
            nodeCount = try ExportWriter.writePartitions(of: partition, to: output ?? "", dialect, planPart)
        }
        guard nodeCount == 0 else { return }
        Console.current.note(languageOptions.language(LimitMessage.nothing(isFiltered: isFiltered)) + "\n")
        throw ExitCode(2)
    }

    private func planPart(_ plan: String?) throws -> ExportGraph {
        var options = options
        options.plan = plan
        let graph = try options.graph(years: year)
        var query = try selectionOptions.query(in: graph, years: graph.plan.checked(year))
        (query.kinds, query.relations) = (Set(kind.compactMap(\.known)), Set(relation.compactMap(\.known)))
        return try ExportGraph(graph, query, focus: graph.nodes(typed: focus), depth: depth ?? 1)
    }

    private func snapshot(_ path: String) throws -> ExportGraph {
        let source = try SnapshotSource(path: path)
        let name = PlanFolders.lastName(of: path)
        do {
            return try ExportGraph(
                source.snapshot, title: name, kinds: Set(source.kinds(kind)), relations: Set(source.relations(relation))
            )
        } catch let error as SnapshotError {
            throw Failure(error, path: path)
        }
    }
}

extension ExportFormat: ArgumentChoice {}
extension ExportDialect: ArgumentChoice {}
