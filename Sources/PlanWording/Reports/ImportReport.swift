import Plan
import PlanImport

/// What is said of an import that wrote a plan.
public enum ImportReport: Message {
    case summary(path: String, ImportCounts)
    /// What became of the lines of the document.
    case coverage(LineCoverage)
}

/// How much an import read, inferred, joined and noticed.
public struct ImportCounts: Sendable {
    public var directions = 0
    public var objectives = 0
    /// How many objectives have a text, by year in the plan's order.
    public var texts: [(year: Int, count: Int)] = []
    public var strategicDimensions = 0
    public var transversalGoals = 0
    public var matrixRows = 0
    public var programmes = 0
    public var valueDimensions = 0
    public var drivers = 0
    public var contributions = 0
    public var collaborations = 0
    /// What persons say of single links, by verdict.
    public var declarations: [Declaration.Verdict: Int] = [:]
    /// Rows of the matrix whose words are others than those of the objective.
    public var joinedRows = 0
    /// Directions that the matrix calls otherwise.
    public var otherNames = 0
    public var objectivesWithoutRow = 0
    public var warnings = 0
    public var notes = 0
    /// What became of the lines; none where that isn't known.
    public var coverage: LineCoverage?

    /// Counts what a plan has; what the import noticed is not known from it.
    public init(of plan: PlanOfObjectives) {
        directions = plan.directions.count
        objectives = plan.objectives.count
        texts = plan.years.map { year in (year, plan.objectives.count { $0.texts[year] != nil }) }
        strategicDimensions = plan.strategicDimensions.count
        transversalGoals = plan.transversalGoals.count
        matrixRows = plan.objectives.reduce(0) { $0 + $1.matrixRows.count }
        programmes = plan.programmes.count
        valueDimensions = plan.valueDimensions.count
        drivers = plan.drivers.count
        contributions = plan.objectives.reduce(0) { sum, objective in
            sum + objective.contributions.count { $0.basis != .declared }
        }
        collaborations = plan.collaborations.count
        for declaration in plan.declarations { declarations[declaration.verdict, default: 0] += 1 }
    }

    /// Counts what a plan has, and what was noticed when it was read.
    public init(of plan: PlanOfObjectives, _ result: ImportResult) {
        func noticed(_ code: DiagnosticCode) -> Int { result.diagnostics.count { $0.code == code } }
        func noticed(_ severity: FindingSeverity) -> Int { result.diagnostics.count { $0.severity == severity } }
        self.init(of: plan)
        joinedRows = noticed(.joinedText)
        otherNames = noticed(.aliasName)
        objectivesWithoutRow = noticed(.missingRow)
        warnings = noticed(.warning)
        notes = noticed(.note)
        coverage = result.lines.isEmpty ? nil : result.coverage
    }

    public init() {}
}
