import Plan

/// What is said of an import that wrote a plan.
public enum ImportReport: Message {
    case summary(path: String, ImportCounts)
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
    /// Rows of the matrix whose words are others than those of the objective.
    public var joinedRows = 0
    /// Directions that the matrix calls otherwise.
    public var otherNames = 0
    public var objectivesWithoutRow = 0
    public var warnings = 0
    public var notes = 0

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
        contributions = plan.objectives.reduce(0) { $0 + $1.contributions.count }
        collaborations = plan.collaborations.count
    }

    public init() {}
}
