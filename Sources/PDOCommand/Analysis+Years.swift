import Plan
import PlanGraph
import TextDocument

extension Analysis {
    /// What is to be known of a network that takes several years together, or is made from a table that tells of none;
    /// nil where there is nothing.
    var remarkOnYears: String? {
        let single = language("Con --year si guarda un anno solo.", "--year looks at one year.")
        let together =
            years.count > 1
            ? language(
                "La rete mette insieme \(list(years.map(String.init))): un cammino può passare per legami di anni diversi.",
                "The network takes \(list(years.map(String.init))) together: a path may go along ties of different years."
            ) : nil
        let inNoYear = language.tiesInNoYear(edgesInNoYear.map { name($0) + " – " + name($1) })
        let ofMatrix: Set<NodeKind> = [.programme, .valueDimension, .driver]
        let matrix =
            things.contains(where: ofMatrix.contains) || ofMatrix.contains(kind)
            ? language(
                "La matrice del piano non distingue gli anni: ciò che dice di un obiettivo vale qui per tutti gli anni in cui l’obiettivo ha un testo.",
                "The plan's matrix does not tell years apart: what it says of an objective is taken here for all years in which the objective has a text."
            ) : nil
        let remarks = [together, inNoYear, together.map { _ in single }, matrix].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: " ")
    }

    /// The places of the ends of ties that hold in no single year.
    var edgesInNoYear: [(Int, Int)] {
        graph.edgesInNoYear(of: network, through: Set(things), filter: filter)
    }

    /// A value of each year: " (2024: 4, 2025: 4, 2026: 3)"; empty where there are no years to tell apart.
    func yearByYear(_ values: [(year: Int, value: String)]) -> String {
        values.isEmpty ? "" : " (" + values.map { "\($0.year): \($0.value)".unbroken }.joined(separator: ", ") + ")"
    }
}
