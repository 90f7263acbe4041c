import ArgumentParser
import GraphCore
import Plan
import PlanGraph
import TextDocument

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
    var grouping: Analysis.Grouping = .community

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
        let analysis = try Analysis(
            graph: graph, kind: of, things: through.isEmpty ? Analysis.defaultThings(for: of) : through,
            weight: weight, filter: filter, language: languageOptions.language)
        let format = result.format
        let isForPeople = format == .table || format == .markdown
        let report =
            switch section {
            case .overview: try analysis.overview()
            case .nodes: try analysis.nodes(measures: measure, sort: sort, limit: limit)
            case .groups: try analysis.groups()
            case .bridges: try analysis.bridges(limit: limit)
            case .named: try analysis.named()
            case .roles: try analysis.roles(by: grouping, limit: limit, isForPeople: isForPeople)
            }
        try result.write(try report.rendered(as: format, section, analysis, width: result.width))
        for remark in report.remarks { Console.current.note(remark + "\n") }
    }
}

extension ProjectionWeight: ArgumentChoice {}
