import ArgumentParser
import GraphCore
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// `pdo analyse`
struct Analyse: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse", _superCommandName: "pdo",
        abstract: "Measure the network of who shares what.",
        discussion: """
            EXAMPLES
              pdo analyse                              the network in a few sentences
              pdo analyse nodes --sort betweenness --limit 5
              pdo analyse groups --weight newman       who shares most with whom
              pdo analyse bridges                      who alone ties others together
              pdo analyse named                        who names whom, and is not named
              pdo analyse roles --by value             who mediates between groups
              pdo analyse nodes --of programme --through direction --limit 5
              pdo analyse nodes --year 2026 -o nodes-2026.csv

            Two nodes are tied where they share something, by an edge to it or through an objective, as in 'pdo neighbours \
            --via'. By default: directions that share transversal goals and collaborations. Drivers, public-value dimensions \
            and categories of programmes count only where they are named.

            Without --year all years are taken together, and what is said of the whole is said of each year as well, where it \
            may not hold. The network of a year has those nodes that appear in it, as in 'pdo list --year'.

            The numbers describe how the plan is written; they are never a ranking of merit. 'pdo help-measures' defines each \
            measure and says how to read it.
            """,
        aliases: ["analyze"])

    enum Section: String, ArgumentChoice {
        case overview, nodes, groups, bridges, named, roles
    }

    @Argument(help: "What to tell: the whole, its nodes, groups, bridges, who names whom, or brokerage roles.")
    var section: Section = .overview

    @Option(help: ArgumentHelp("The kind of the nodes.", valueName: "kind"))
    var of: NodeKind = .direction

    @Option(
        help: ArgumentHelp(
            "The kind of what they share; may be repeated. (default: transversalGoal, collaboration; between these: direction)",
            valueName: "kind"))
    var through: [NodeKind] = []

    @Option(
        help:
            "What an edge weighs: how many things are shared; each thing by 1/(n - 1) where n nodes share it (Newman); the share of all that the two have (Jaccard)."
    )
    var weight: ProjectionWeight = .sharedCount

    @OptionGroup var filterOptions: FilterOptions

    @Option(help: ArgumentHelp("Of nodes, show this measure; may be repeated.", valueName: "measure"))
    var measure: [NodeMeasure] = []

    @Option(
        help: ArgumentHelp(
            "Sort nodes by this measure, the greatest first (constraint, community: the least). (default: the first shown)",
            valueName: "measure"))
    var sort: NodeMeasure?

    @Option(help: "How many nodes to give, at most; of bridges, how many go-betweens. (default: all; of bridges 5)")
    var limit: Int?

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            "Of roles, the groups between which they mediate: communities, or the public-value dimension that prevails among a node's objectives.",
            valueName: "grouping"))
    var grouping: BrokerageRoles.Grouping = .community

    @OptionGroup var result: OutputOptions<TableFormat>
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
        if section != .nodes, !measure.isEmpty || sort != nil {
            throw ValidationError("--measure and --sort are for 'pdo analyse nodes'.")
        }
        if limit != nil, ![.nodes, .roles, .bridges].contains(section) {
            throw ValidationError("--limit is for 'pdo analyse nodes', 'bridges' and 'roles'.")
        }
        if section != .roles, grouping != .community {
            throw ValidationError("--by is for 'pdo analyse roles'.")
        }
        if result.format == .ids, section == .overview || section == .named {
            throw ValidationError("--format ids is for 'pdo analyse nodes', 'groups', 'bridges' and 'roles'.")
        }
        if section == .named, of != .direction || !through.isEmpty || weight != .sharedCount {
            throw ValidationError(
                "'pdo analyse named' tells which directions name each other: leave out --of, --through and --weight.")
        }
        if through.contains(of) {
            throw ValidationError("--through names what nodes share, which is of another kind than they are (--of).")
        }
        if of == .direction, through.contains(.objective) {
            throw ValidationError(
                "no two directions have an objective in common; those with the same text are collaborations (--through collaboration), and 'pdo neighbours NODE --via objective' lists them."
            )
        }
    }

    func run() throws {
        let graph = try options.graph()
        let filter = try filterOptions.filter(for: graph.plan)
        let answer =
            try section == .named
            ? graph.namedCollaborationsAnswer(filter: filter) : answer(from: network(of: graph, filter))
        let language = languageOptions.language
        try result.write(rendered(answer, in: language))
        let isForPeople = result.format == .table || result.format == .markdown
        for remark in answer.remarks(in: language, isForPeople: isForPeople) { Console.current.note(remark + "\n") }
    }

    /// - Throws: ``Failure`` when there are no nodes of the kind.
    private func network(of graph: PlanGraph, _ filter: GraphFilter) throws -> NetworkAnalysis {
        let request = NetworkRequest(of: of, through: Set(through), weight: weight, filter: filter)
        let analysis = try NetworkAnalysis(of: graph, request)
        guard analysis.isEmpty else { return analysis }
        let years = filter.years.isEmpty ? "" : " in " + filter.years.sorted().map(String.init).joined(separator: ", ")
        throw Failure("the plan has no \(of.plural(in: .english))\(years); choose another kind with --of")
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

    private func rendered(_ answer: any NetworkAnswer, in language: Language) throws -> String {
        let format = result.format
        switch format {
        case .table, .markdown:
            let document = answer.document(in: language)
            let text = format == .table ? document.text(width: result.width) : document.markdown()
            return try answer.table(in: language).map {
                text + "\n" + (try $0.rendered(as: format, width: result.width))
            } ?? text
        case .json: return try json(answer)
        case .csv, .tsv, .ids: return try answer.table().rendered(as: format, width: nil)
        }
    }
}

private func json(_ answer: some NetworkAnswer) throws -> String {
    try CanonicalJSON.text(AnswerDocument(.network, answer))
}

extension ProjectionWeight: ArgumentChoice {}
extension NodeMeasure: ArgumentChoice {}
extension BrokerageRoles.Grouping: ArgumentChoice {}
