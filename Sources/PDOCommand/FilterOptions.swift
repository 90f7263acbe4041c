import ArgumentParser
import Plan
import PlanGraph

/// Which edges a query follows.
struct FilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Follow only edges of this relation; may be repeated.", valueName: "relation"))
    var relation: [Relation] = []

    @Option(
        help: ArgumentHelp(
            "Of the links inferred from words follow only those with this basis; may be repeated.", valueName: "basis"))
    var basis: [Basis] = []

    @Option(
        help: ArgumentHelp(
            "Follow only what stands in this year: quotations of its texts, and objectives that have a text in it; may be repeated.",
            valueName: "year"), completion: .years)
    var year: [Int] = []

    @Option(
        help: ArgumentHelp("Go also through this, though sharing it says nothing; may be repeated.", valueName: "what"))
    var allow: [SilentConnector] = []

    /// - Throws: ``Failure`` for a year that the plan does not have.
    func filter(for plan: PlanOfObjectives) throws -> GraphFilter {
        GraphFilter(
            relations: relation.isEmpty ? Set(Relation.allCases) : Set(relation),
            bases: basis.isEmpty ? Set(Basis.allCases) : Set(basis), years: try plan.checked(year), allowed: Set(allow))
    }

    /// Whether anything is asked for that only a plan tells, not a snapshot.
    var needsPlan: Bool { !basis.isEmpty || !year.isEmpty || !allow.isEmpty }
}

extension PlanOfObjectives {
    /// Some years, if all are the plan's.
    ///
    /// - Throws: ``Failure`` for the first that is not.
    func checked(_ years: [Int]) throws -> Set<Int> {
        if let year = years.first(where: { !self.years.contains($0) }) {
            throw Failure("the plan has no year \(year); it has \(self.years.map(String.init).joined(separator: ", "))")
        }
        return Set(years)
    }
}
