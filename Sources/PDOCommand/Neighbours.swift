import ArgumentParser
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo neighbours`
struct Neighbours: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neighbours", _superCommandName: "pdo",
        abstract: "What nodes are tied to, and which words of the document say so.",
        discussion: """
            EXAMPLES
              pdo neighbours "direzione casa"
              pdo neighbours casa --via goal        who shares goals with it, and which
              pdo neighbours casa --via collaboration --via goal --limit 5
              pdo neighbours piano-aria-clima --kind direction --depth 2
              pdo neighbours casa --depth 2 -o casa.svg   a picture
              pdo neighbours casa verde-e-ambiente --year 2025 --format csv
              pdo list goal --format ids | pdo neighbours - --kind objective

            With a depth above 1 the search goes on from what it found, except from drivers, public-value dimensions and \
            categories of programmes, unless --allow names them: to share one of those relates nothing.

            With --via a neighbour is a node of the same kind that shares something with the start: by an edge to it, or through \
            an objective. Its weight is the number of things shared. Directions share an objective (--via objective) where the \
            same text, or nearly the same, is assigned to both. Without --via the weight is the number of nodes before it by \
            which it is reached on shortest ways.

            A link stands in the years of the words that show it; what a table says, in the years for which its objective has a \
            text. The exit code is 2 if there are no neighbours.
            """,
        aliases: ["neighbors"])

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

    @Argument(
        help: ArgumentHelp(
            "The nodes: ids, names, or unambiguous parts of them; - reads them from standard input, one a line.",
            valueName: "node"), completion: .nodes)
    var nodes: [String]

    @Option(help: "How many edges to go, at most.")
    var depth: Int?

    @Option(help: "Which way to follow edges: in against them, out along them.")
    var direction: Way = .both

    @Option(
        help: ArgumentHelp(
            "Give the nodes that share something of this kind with the start; may be repeated.", valueName: "kind"))
    var via: [NodeKind] = []

    @Option(help: ArgumentHelp("Give only nodes of this kind; may be repeated.", valueName: "kind"))
    var kind: [NodeKind] = []

    @OptionGroup var filterOptions: FilterOptions

    @Option(help: "Give only neighbours of at least this weight. (default: 1)")
    var minWeight: Int?

    @Option(help: "What to sort by; equal ones stay in the plan's order. (default: weight with --via, else distance)")
    var sort: NeighbourOrder?

    @Option(help: "How many neighbours of each node to give, at most.")
    var limit: Int?

    @OptionGroup var result: OutputOptions<NeighbourFormat>

    @Option(
        help: ArgumentHelp(
            "Look in a file of 'pdo snapshot write' rather than in a plan, for neighbours at distance 1: only --kind, --relation, --direction, --limit, --format, --output and --lang go with it.",
            valueName: "file"))
    var graph: String?

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let depth, depth < 1 { throw ValidationError("--depth must be at least 1.") }
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
        if minWeight ?? 1 < 1 { throw ValidationError("--min-weight must be at least 1.") }
        if graph != nil,
            depth ?? 1 > 1 || !via.isEmpty || sort != nil || minimumWeight > 1 || filterOptions.needsPlan
                || options.plan != nil
        {
            throw ValidationError(
                "--graph gives the neighbours at distance 1: of the other options only --kind, --relation, --direction, --limit, --format, --output and --lang go with it."
            )
        }
        if graph != nil, result.format.ofTables == nil {
            throw ValidationError("--graph answers with tables, not with pictures.")
        }
        guard !via.isEmpty else { return }
        let needless = [
            depth != nil ? "--depth" : nil, direction != .both ? "--direction" : nil, kind.isEmpty ? nil : "--kind",
        ]
        .compactMap(\.self).joined(separator: " and ")
        if !needless.isEmpty {
            throw ValidationError(
                "--via gives nodes of the start's own kind, whatever lies between: leave out \(needless).")
        }
        if sort == .distance || sort == .kind {
            throw ValidationError("With --via all have one kind and no distance; --sort takes name, id or weight.")
        }
    }

    func run() throws {
        if let graph { return try neighbours(inSnapshot: graph) }
        let graph = try options.graph(years: filterOptions.year)
        let filter = try filterOptions.filter(for: graph.plan)
        let starts = try graph.nodes(typed: nodes)
        if let start = starts.first(where: { via.contains(graph[$0].kind) }) {
            throw Failure(
                "\(graph[start].id) is itself \(graph[start].kind.withIndefiniteArticle); --via names another kind, which lies between"
            )
        }
        if via.isEmpty {
            try write(starts.map { graph.answer(neighboursRequest(of: $0, filter)) }, graph)
        } else {
            try write(starts.map { graph.answer(sharedRequest(of: $0, filter)) }, graph)
        }
    }

    private func neighboursRequest(of start: NodeIndex, _ filter: GraphFilter) -> NeighboursRequest {
        var request = NeighboursRequest(of: start)
        request.depth = depth ?? 1
        request.edges = direction.edges
        request.kinds = Set(kind)
        request.filter = filter
        request.order = sort
        request.minimumWeight = minimumWeight
        request.limit = limit
        return request
    }

    private func sharedRequest(of start: NodeIndex, _ filter: GraphFilter) -> SharedRequest {
        var request = SharedRequest(of: start, via: via)
        request.filter = filter
        request.order = sort
        request.minimumWeight = minimumWeight
        request.limit = limit
        return request
    }

    private var minimumWeight: Int { minWeight ?? 1 }

    private func write<Answer: NeighbourhoodAnswer>(_ answers: [Answer], _ graph: PlanGraph) throws {
        if let text = try printed(answers, graph) { try result.write(text) }
        let (language, isEmpty) = (languageOptions.language, answers.allSatisfy(\.isEmpty))
        if answers.isEmpty {
            noteThatNoNodeIsNamed()
        } else if isEmpty, result.format != .table, result.format != .markdown {
            Console.current.note(
                language(NeighbourMessage.none(isFiltered: answers[0].isNarrow || minimumWeight > 1)) + "\n")
        }
        for answer in answers { noteWhatIsLeftOut(of: answer) }
        if isEmpty { throw ExitCode(2) }
    }

    func noteThatNoNodeIsNamed() {
        Console.current.note(languageOptions.language(LimitMessage.noNames) + "\n")
    }

    /// The answers in the form that was asked for: the one place where forms are told apart. Nil for a picture of
    /// nothing.
    private func printed<Answer: NeighbourhoodAnswer>(_ answers: [Answer], _ graph: PlanGraph) throws -> String? {
        let language = languageOptions.language
        switch result.format {
        case .table, .markdown:
            var document = TextDocument()
            for answer in answers { document.append(answer.document(in: language)) }
            return result.format == .table ? document.text(width: result.width) : document.markdown()
        case .json: return try CanonicalJSON.text(AnswerDocument(via.isEmpty ? .neighbours : .shared, answers))
        case .dot, .svg:
            guard !answers.allSatisfy(\.isEmpty) else { return nil }
            let names = answers.map { $0.node.shortName.shortened(to: 80) }
            return try picture(
                of: answers.flatMap(\.links).map(\.index), around: answers.map(\.node.index), in: graph,
                title: language(NeighbourMessage.around(names)), asDOT: result.format == .dot,
                language: language)
        case .csv, .tsv, .ids:
            var table = Table(columns: Answer.columns)
            for answer in answers { answer.addRows(to: &table) }
            return try table.rendered(as: result.format.ofTables ?? .table, width: nil)
        }
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
