import ArgumentParser
import CommandConsole
import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import PlanIndex
import PlanMaps
import PlanWording
import TextDocument
import TextTools

/// `pdo neighbours`
struct Neighbours: ParsableCommand {
    static var configuration: CommandConfiguration {
        configured(Self.self, "neighbours", NeighboursHelp.self, aliases: ["neighbors"])
    }

    enum Way: String, ArgumentChoice {
        case `in`, out, both

        var edges: EdgeDirection {
            switch self {
            case .in: .incoming
            case .out: .outgoing
            case .both: .both
            }
        }
    }

    @Argument(help: ArgumentHelp(NeighboursHelp.nodes, .node), completion: .nodes)
    var nodes: [String]

    @Option(help: ArgumentHelp(NeighboursHelp.depth, .depth))
    var depth: Int?

    @Option(help: ArgumentHelp(NeighboursHelp.edges, .way))
    var edges: Way = .both

    /// As it was called before.
    @Option(name: .customLong("direction"), help: .hidden)
    var oldEdges: Way?

    @Option(help: ArgumentHelp(NeighboursHelp.via, .kind))
    var via: [FreeChoice<NodeKind>] = []

    @Option(help: ArgumentHelp(NeighboursHelp.kind, .kind))
    var kind: [FreeChoice<NodeKind>] = []

    @OptionGroup var filterOptions: FilterOptions

    @Option(help: ArgumentHelp(NeighboursHelp.minWeight, .minWeight))
    var minWeight: Int?

    @Option(help: ArgumentHelp(NeighboursHelp.sort, .sort))
    var sort: NeighbourOrder?

    @Option(help: ArgumentHelp(NeighboursHelp.limit, .limit))
    var limit: Int?

    @OptionGroup var result: OutputOptions<NeighbourForms>

    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let depth, depth < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--depth")) }
        if let limit, limit < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--limit")) }
        if minWeight ?? 1 < 1 { throw ValidationError(UsageFailure.tooSmall(option: "--min-weight")) }
        try snapshotOptions.check(options, result.format, filterOptions.ofPlans)
        guard !via.isEmpty else { return }
        let needless = [
            depth != nil ? "--depth" : nil, wantedEdges != .both ? "--edges" : nil, kind.isEmpty ? nil : "--kind",
        ]
        .compactMap(\.self)
        if !needless.isEmpty {
            throw ValidationError(NeighboursUsage.needlessWithVia(options: needless))
        }
        if sort == .distance || sort == .kind {
            throw ValidationError(NeighboursUsage.orderWithVia)
        }
    }

    func run() throws {
        if let source = try snapshotOptions.source() { return try ask(source) }
        let graph = try options.graph(years: filterOptions.year, about: nodes, reach)
        let query = try filterOptions.query(for: graph.plan)
        let starts = try graph.nodes(typed: nodes)
        if let start = starts.first(where: { viaKinds.contains(graph[$0].kind) }).map({ graph[$0] }) {
            throw Failure(NodeFailure.isOfViaKind(id: start.id, kind: start.kind, name: start.sentenceName))
        }
        if via.isEmpty {
            try write(starts.map { graph.answer(neighboursRequest(of: $0, query)) }, graph)
        } else {
            try write(starts.map { graph.answer(sharedRequest(of: $0, query)) }, graph)
        }
    }

    /// What of the plan the answer may have. Where there are no neighbours it says whether some are further away.
    private var reach: PlanReach? {
        guard filterOptions.allow.isEmpty, ![.svg, .dot].contains(result.format) else { return nil }
        if !via.isEmpty { return .sharing(Set(viaKinds)) }
        let isNarrow = filterOptions.isNarrow || !kind.isEmpty || wantedEdges != .both || minimumWeight > 1
        return .steps(isNarrow ? max(4, depth ?? 1) : depth ?? 1)
    }

    private func neighboursRequest(of start: NodeIndex, _ query: GraphQuery) -> NeighboursRequest {
        var request = NeighboursRequest(of: start)
        request.depth = depth ?? 1
        request.edges = wantedEdges.edges
        request.query = query
        request.query.kinds = Set(kind.compactMap(\.known))
        request.order = sort
        request.minimumWeight = minimumWeight
        request.limit = limit
        return request
    }

    private func sharedRequest(of start: NodeIndex, _ query: GraphQuery) -> SharedRequest {
        var request = SharedRequest(of: start, via: viaKinds)
        request.query = query
        request.order = sort
        request.minimumWeight = minimumWeight
        request.limit = limit
        return request
    }

    private var minimumWeight: Int { minWeight ?? 1 }
    private var viaKinds: [NodeKind] { via.compactMap(\.known) }

    private var wantedEdges: Way { oldEdges ?? edges }

    private func ask(_ source: SnapshotSource) throws {
        let (starts, language) = (try source.nodes(typed: nodes), languageOptions.language)
        let query = try source.query(filterOptions, kinds: kind)
        if wantedEdges != .both, !source.snapshot.isDirected { throw ValidationError(SnapshotUsage.noDirections) }
        if starts.isEmpty { noteThatNoNodeIsNamed() }
        if via.isEmpty {
            let answers = try starts.map { start in
                var request = SnapshotNeighboursRequest(of: start)
                (request.query, request.depth, request.order) = (query, depth ?? 1, sort)
                request.query.edges = wantedEdges.edges
                (request.minimumWeight, request.limit) = (minimumWeight, limit)
                request.limitOfGroup = result.format.isForPeople && limit == nil ? 100 : nil
                return try source { (snapshot) throws(SnapshotError) in try snapshot.answer(request) }
            }
            try write(answers, Rendition(answers, in: language))
        } else {
            let kinds = try source.kinds(via)
            let answers = try starts.map { start in
                var request = SnapshotSharedRequest(of: start, via: kinds)
                (request.query, request.order) = (query, sort)
                (request.minimumWeight, request.limit) = (minimumWeight, limit)
                if request.needsTexts { throw Failure(SnapshotUsage.needsTexts) }
                return try source { (snapshot) throws(SnapshotError) in try snapshot.answer(request) }
            }
            try write(answers, Rendition(answers, in: language))
        }
    }

    private func write(_ answers: [some SnapshotNodeAnswer], _ rendition: Rendition) throws {
        try result.write(rendition)
        let (isOneOfSeveral, language) = (nodes == ["-"] || nodes.count > 1, languageOptions.language)
        for answer in answers {
            Console.current.note(answer, depth: depth ?? 1, isOneOfSeveral: isOneOfSeveral, language)
        }
        if answers.allSatisfy({ $0.shown == 0 }) { throw ExitCode(2) }
    }

    private func write<Answer: NeighbourhoodAnswer>(_ answers: [Answer], _ graph: PlanGraph) throws {
        try result.write(rendition(of: answers, graph))
        let (language, isEmpty) = (languageOptions.language, answers.allSatisfy(\.isEmpty))
        if answers.isEmpty {
            noteThatNoNodeIsNamed()
        } else if isEmpty, !result.format.isForPeople {
            Console.current.note(
                language(NeighbourMessage.none(isFiltered: answers[0].isNarrow || minimumWeight > 1)) + "\n")
        }
        for answer in answers { noteWhatIsLeftOut(of: answer) }
        if isEmpty { throw ExitCode(2) }
    }

    private func noteThatNoNodeIsNamed() {
        Console.current.note(languageOptions.language(LimitMessage.noNames) + "\n")
    }

    private func rendition<Answer: NeighbourhoodAnswer>(of answers: [Answer], _ graph: PlanGraph) -> Rendition {
        let language = languageOptions.language
        var rendition = Rendition(via.isEmpty ? .neighbours : .shared, answers) {
            Table(columns: Answer.columns, of: answers) { $0.addRows(to: &$1) }
        } document: {
            TextDocument(answers.map { $0.document(in: language) })
        }
        rendition.others = pictures { format in
            guard !answers.allSatisfy(\.isEmpty) else { return nil }
            let names = answers.map { $0.node.shortName.shortened(to: 80) }
            let query = try filterOptions.query(for: graph.plan)
            return !via.isEmpty && answers.count == 1 && format == .svg
                ? try PlanMap(
                    graph,
                    .partners(
                        of: answers[0].node.index, through: viaKinds, query: query, minimumWeight: minimumWeight,
                        limit: limit), language: language)
                : try PlanMap(
                    graph, edges: answers.flatMap(\.links).map(\.index), focus: answers.map(\.node.index),
                    title: language(NeighbourMessage.around(names)), language: language)
        }
        return rendition
    }

    /// Says on standard error what the answer leaves out, or where to look if it is empty.
    private func noteWhatIsLeftOut(of answer: some NeighbourhoodAnswer) {
        let language = languageOptions.language
        let subject = nodes == ["-"] || nodes.count > 1 ? answer.node.id + ": " : ""
        if answer.leftOut > 0, let limit {
            Console.current.note(subject + language(LimitMessage.shown(limit, of: limit + answer.leftOut)) + "\n")
        }
        if let further = answer.nearestDepth {
            let message = NeighbourMessage.furtherAway(steps: depth ?? 1, depth: further)
            Console.current.note(subject + language(message) + "\n")
        }
    }
}

/// What is around a node: its neighbours, or what it shares with others.
private protocol NeighbourhoodAnswer: Encodable {
    var node: NodeReference { get }
    var isEmpty: Bool { get }
    var isNarrow: Bool { get }
    var leftOut: Int { get }
    var nearestDepth: Int? { get }
    var links: [LinkReference] { get }

    func document(in language: Language) -> TextDocument
    static var columns: [Table.Column] { get }
    func addRows(to table: inout Table)
}

extension NeighboursAnswer: NeighbourhoodAnswer {}
extension SharedAnswer: NeighbourhoodAnswer {
    /// Only neighbours have a distance.
    fileprivate var nearestDepth: Int? { nil }
}
extension NeighbourOrder: ArgumentChoice {}
