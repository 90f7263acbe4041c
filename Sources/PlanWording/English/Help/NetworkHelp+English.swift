extension AnalyseHelp {
    public var english: String {
        switch self {
        case .abstract: "Measure the network of who shares what."
        case .discussion:
            """
            EXAMPLES
              pdo analyse                              the network in a few sentences
              pdo analyse nodes --sort betweenness --limit 5
              pdo analyse groups --weight newman       who shares most with whom
              pdo analyse bridges                      who alone ties others together
              pdo analyse named                        who names whom, and is not named
              pdo analyse roles --by value             who mediates between groups
              pdo analyse nodes --of programme --through direction --limit 5
              pdo analyse nodes --year 2026 -o nodes-2026.csv
              pdo analyse nodes --graph lesmis.snapshot --sort degree --limit 5

            Two nodes are tied where they share something, by an edge to it or through an objective, as in 'pdo neighbours \
            --via'. By default: directions that share transversal goals and collaborations. Drivers, public-value dimensions \
            and categories of programmes count only where they are named.

            Without --year all years are taken together, and what is said of the whole is said of each year as well, where it \
            may not hold. The network of a year has those nodes that appear in it, as in 'pdo list --year'.

            The numbers describe how the plan is written; they are never a ranking of merit. 'pdo help-measures' defines each \
            measure and says how to read it.
            """
        case .section: "What to tell: the whole, its nodes, groups, bridges, who names whom, or brokerage roles."
        case .of: "The kind of the nodes. (default: direction)"
        case .through:
            "The kind of what they share; may be repeated. (default: transversalGoal, collaboration; between these: direction)"
        case .weight:
            "What an edge weighs: how many things are shared; each thing by 1/(n - 1) where n nodes share it (Newman); the share of all that the two have (Jaccard)."
        case .measure: "Of nodes, show this measure; may be repeated."
        case .sort:
            "Sort nodes by this measure, the greatest first (constraint, community: the least). (default: the first shown)"
        case .limit: "How many nodes to give, at most; of bridges, how many brokers. (default: all; of bridges 5)"
        case .grouping:
            "Of roles, the groups between which they mediate: communities, or the public-value dimension that prevails among a node's objectives."
        }
    }
}

extension MeasuresHelp {
    public var english: String {
        switch self {
        case .abstract: "What each measure of 'pdo analyse' means, how to read it, and who defined it."
        case .discussion:
            """
            EXAMPLES
              pdo help-measures                       all measures
              pdo help-measures betweenness constraint
              pdo help-measures modularity --lang en

            In the formulas n is the number of nodes, m that of edges (or the sum of their weights), d(v) the degree, w(v, u) \
            the weight of an edge, s(v) the weighted degree, and dist(v, u) the number of edges on a shortest path.
            """
        case .measures: "Only these measures, by their names in CSV and JSON."
        case .format: "How to print them."
        }
    }
}
