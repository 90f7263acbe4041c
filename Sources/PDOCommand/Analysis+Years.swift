import PlanGraph

extension Analysis {
    /// What is said of ties that hold in no single year; nil where there are none.
    var tiesInNoYear: String? {
        language.tiesInNoYear(edgesInNoYear.map { name($0) + " – " + name($1) })
            .map { $0 + language(" Con --year si guarda un anno solo.", " --year looks at one year.") }
    }

    /// The places of the ends of ties that hold in no single year.
    var edgesInNoYear: [(Int, Int)] {
        graph.edgesInNoYear(of: network, through: Set(things), filter: filter)
    }
}
