import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import PlanMaps
import PlanReports
import PlanWording
import TextDocument
import TextTools

/// `pdo analyse`
struct Analyse: ParsableCommand {
    static var configuration: CommandConfiguration {
        configured(Self.self, "analyse", AnalyseHelp.self, aliases: ["analyze"])
    }

    enum Section: String, ArgumentChoice {
        case overview, nodes, groups, bridges, named, roles
    }

    @Argument(help: ArgumentHelp(AnalyseHelp.section, .section))
    var section: Section = .overview

    @Option(name: .customLong("of"), help: ArgumentHelp(AnalyseHelp.of, .kind))
    var wantedKind: FreeChoice<NodeKind>?

    private var of: NodeKind { wantedKind?.known ?? .direction }

    @Option(name: .customLong("through"), help: ArgumentHelp(AnalyseHelp.through, .kind))
    var things: [FreeChoice<NodeKind>] = []

    private var through: [NodeKind] { things.compactMap(\.known) }

    @Option(help: ArgumentHelp(AnalyseHelp.weight, .weight))
    var weight: ProjectionWeight = .sharedCount

    @OptionGroup var filterOptions: FilterOptions

    @Option(help: ArgumentHelp(AnalyseHelp.measure, .measure))
    var measure: [NodeMeasure] = []

    @Option(help: ArgumentHelp(AnalyseHelp.sort, .measure))
    var sort: NodeMeasure?

    @Option(help: ArgumentHelp(AnalyseHelp.limit, .limit))
    var limit: Int?

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(AnalyseHelp.grouping, .grouping))
    var grouping: BrokerageRoles.Grouping = .community

    @OptionGroup var result: OutputOptions<NetworkForms>
    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try snapshotOptions.check(
            options, result.format,
            filterOptions.ofPlans + [
                (section.rawValue, ![.overview, .nodes, .groups].contains(section)),
                ("--weight", weight != .sharedCount && things.isEmpty),
            ])
        if let limit, limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
        if section != .nodes, !measure.isEmpty || sort != nil {
            throw ValidationError(NetworkUsage.measuresAreOfNodes)
        }
        if limit != nil, ![.nodes, .roles, .bridges].contains(section) {
            throw ValidationError(NetworkUsage.limitIsOfLists)
        }
        if section != .roles, grouping != .community {
            throw ValidationError(NetworkUsage.groupingIsOfRoles)
        }
        if result.format == .ids, section == .overview || section == .named {
            throw ValidationError(NetworkUsage.idsAreOfLists)
        }
        if section == .named, of != .direction || !through.isEmpty || weight != .sharedCount {
            throw ValidationError(NetworkUsage.namedIsOfDirections)
        }
        if through.contains(of) {
            throw ValidationError(NetworkUsage.throughIsOfAnotherKind)
        }
        if of == .direction, through.contains(.objective) {
            throw ValidationError(NetworkUsage.directionsShareNoObjective)
        }
    }

    func run() throws {
        if let source = try snapshotOptions.source() { return try ask(source) }
        let graph = try options.graph()
        let query = try filterOptions.query(for: graph.plan)
        let answer =
            try section == .named
            ? graph.namedCollaborationsAnswer(query: query) : answer(from: network(of: graph, query))
        let language = languageOptions.language
        var rendition = Self.rendition(of: answer, in: language)
        rendition.report = {
            let document = rendition.document()
            return try PlanReport(document, of: graph, title: language(ReportMessage.analysis), language: language)
                .file { try PlanMap.network(of: of, in: graph, query, language: language) }
        }
        try result.write(rendition)
        let remarks = answer.remarks(in: language, isForPeople: result.format.isForPeople)
        for remark in remarks { Console.current.note(remark + "\n") }
    }

    private func ask(_ source: SnapshotSource) throws {
        let answer: any SnapshotNetworkAnswer
        do {
            let network = try SnapshotNetwork(
                of: source.snapshot,
                .init(
                    of: try source.kinds([wantedKind].compactMap(\.self)).first, through: try source.kinds(things),
                    weight: weight, query: try source.query(filterOptions), in: source.snapshot))
            switch section {
            case .nodes: answer = try network.measures(measure, sortedBy: sort, limit: limit)
            case .groups: answer = try network.groups()
            default: answer = try network.overview()
            }
        } catch {
            throw source.failure(error)
        }
        func write(_ answer: some SnapshotNetworkAnswer) throws {
            try result.write(Rendition(answer, in: languageOptions.language))
        }
        try write(answer)
        Console.current.noteLeftOut(answer.leftOut, shown: limit ?? 0, of: nil, languageOptions.language)
    }

    /// - Throws: ``Failure`` when there are no nodes of the kind.
    private func network(of graph: PlanGraph, _ query: GraphQuery) throws -> NetworkAnalysis {
        let request = NetworkRequest(of: of, through: Set(through), weight: weight, query: query)
        let analysis = try NetworkAnalysis(of: graph, request)
        guard analysis.isEmpty else { return analysis }
        throw Failure(PlanFailure.noNodes(kind: of, years: query.years.sorted()))
    }

    private func answer(from analysis: NetworkAnalysis) throws -> any NetworkAnswer {
        switch section {
        case .nodes: try analysis.measures(measure, sortedBy: sort, limit: limit)
        case .groups: try analysis.groups()
        case .bridges: try analysis.bridges(limit: limit)
        case .roles: try analysis.roles(by: grouping, limit: limit)
        case .overview, .named: try analysis.overview()
        }
    }

    private static func rendition(of answer: some NetworkAnswer, in language: Language) -> Rendition {
        Rendition(.network, answer, rows: answer.table) { answer.wholeDocument(in: language) }
    }
}

extension ProjectionWeight: ArgumentChoice {}
extension NodeMeasure: ArgumentChoice {}
extension BrokerageRoles.Grouping: ArgumentChoice {}
