import ArgumentParser
import CommandConsole
import Plan
import PlanGraph
import PlanWording

/// Which edges a query follows.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp(FilterHelp.relation, .relation))
    var relation: [FreeChoice<Relation>] = []

    @Option(help: ArgumentHelp(FilterHelp.basis, .basis))
    var basis: [Basis] = []

    @Option(
        help: ArgumentHelp(FilterHelp.year, .year), completion: .years)
    var year: [Int] = []

    @Option(help: ArgumentHelp(FilterHelp.allow, .what))
    var allow: [SilentConnector] = []

    /// - Throws: ``Failure`` for a year that the plan does not have.
    func query(for plan: PlanOfObjectives) throws -> GraphQuery {
        GraphQuery(
            relations: Set(relation.compactMap(\.known)), bases: Set(basis), years: try plan.checked(year),
            allowed: Set(allow))
    }

    /// Whether some edges are left out, or others are followed than usual.
    var isNarrow: Bool { !(relation.isEmpty && basis.isEmpty && year.isEmpty && allow.isEmpty) }

    /// What only a plan knows, not a snapshot, and whether it is asked for.
    var ofPlans: [(name: String, isGiven: Bool)] { [("--basis", !basis.isEmpty), ("--year", !year.isEmpty)] }
}

extension PlanOfObjectives {
    /// Some years, if all are the plan's.
    ///
    /// - Throws: ``Failure`` for the first that is not.
    func checked(_ years: [Int]) throws -> Set<Int> {
        if let year = years.first(where: { !self.years.contains($0) }) {
            throw Failure(PlanFailure.noYear(year: year, years: self.years))
        }
        return Set(years)
    }
}
