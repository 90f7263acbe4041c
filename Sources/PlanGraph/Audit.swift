import Plan

/// Something about the plan itself that a control office would want to know.
public struct AuditFinding: Hashable, Sendable {
    /// How much a finding matters.
    public enum Severity: String, Codable, CaseIterable, Sendable {
        /// The plan contradicts itself, or leaves out what it promises.
        case warning
        /// Worth a look.
        case note
    }

    /// What was found.
    public enum Code: String, Codable, CaseIterable, Sendable {
        /// An objective names a direction of which no objective is tied to the collaboration.
        case oneSided = "one-sided"
        /// The same objective has other programmes, dimensions or drivers in different directions.
        case classifiedDifferently = "classified-differently"
        /// An objective of a plan with a matrix that no programme has.
        case noProgramme = "no-programme"
        /// An objective with several programmes.
        case severalProgrammes = "several-programmes"
        /// An objective without a text in a year between two that have one.
        case yearSkipped = "year-skipped"
        /// A transversal goal with one contributing objective, or none, in a year.
        case fewContributors = "few-contributors"
        /// A programme with a single objective.
        case singleObjective = "single-objective"
        /// Two programmes whose names nearly agree.
        case similarNames = "similar-names"
        /// A direction that shares no goal and no collaboration.
        case sharesNothing = "shares-nothing"
        /// Objectives that end after the first year.
        case endsAfterFirstYear = "ends-after-first-year"
    }

    /// What was found, with all that a sentence on it needs: names, quotations and texts are the plan's own.
    public enum Statement: Hashable, Sendable {
        case oneSided(collaboration: String, direction: String, quotation: String)
        /// - Parameters:
        ///   - column: the kind of what differs: programme, value dimension or driver.
        ///   - values: the names of what the objective has.
        case classifiedDifferently(directionCount: Int, column: NodeKind, values: [String], text: String)
        case noProgramme(number: String, direction: String, text: String)
        case severalProgrammes(number: String, direction: String, programmes: [String])
        case yearsSkipped(number: String, direction: String, years: [Int])
        /// With one objective, or none, in a year.
        case fewContributors(goal: String, year: Int, objectiveCount: Int)
        case singleObjective(programme: String)
        case similarNames(String, String)
        case sharesNothing(direction: String)
        case endsAfterFirstYear(direction: String, count: Int, all: Int, year: Int)
    }

    /// What a person may still decide that bears on a negative finding.
    public struct Review: Hashable, Sendable {
        /// A candidate that would overturn the finding, were it a link.
        public struct Link: Hashable, Sendable {
            /// The ids of the objective, and of the goal or collaboration.
            public let objective: String
            public let target: String
            public let targetName: String
        }

        /// How many candidates wait for a verdict.
        public let unreviewedCount: Int
        /// The strongest that would overturn the finding by itself.
        public let overturning: Link?
    }

    public let statement: Statement
    /// The ids of the nodes that it is about.
    public let nodes: [String]
    /// The lines of the document that show it, ascending.
    public let lines: [Int]
    /// Of a finding that something is missing, what may overturn it.
    public let review: Review?

    init(_ statement: Statement, nodes: [String], lines: [Int], review: Review? = nil) {
        self.statement = statement
        self.nodes = nodes
        self.lines = Set(lines).sorted()
        self.review = review
    }

    /// The kind of what was found.
    public var code: Code {
        switch statement {
        case .oneSided: .oneSided
        case .classifiedDifferently: .classifiedDifferently
        case .noProgramme: .noProgramme
        case .severalProgrammes: .severalProgrammes
        case .yearsSkipped: .yearSkipped
        case .fewContributors: .fewContributors
        case .singleObjective: .singleObjective
        case .similarNames: .similarNames
        case .sharesNothing: .sharesNothing
        case .endsAfterFirstYear: .endsAfterFirstYear
        }
    }

    /// How much it matters; what may be overturned by a candidate that nobody has looked at is no warning.
    public var severity: Severity {
        if let review, review.unreviewedCount > 0 { return .note }
        return switch code {
        case .oneSided, .classifiedDifferently, .noProgramme, .yearSkipped, .fewContributors, .similarNames: .warning
        case .severalProgrammes, .singleObjective, .sharesNothing, .endsAfterFirstYear: .note
        }
    }
}

extension PlanGraph {
    /// What a control office would want to know about the plan.
    ///
    /// - Returns: the findings in the order of ``AuditFinding/Code``, and within one in that of the plan.
    /// - Complexity: near linear in the size of the plan.
    public func audit() -> [AuditFinding] {
        let (audit, fragility) = (PlanAudit(self), FragilitySearch(self))
        return audit.oneSided() + audit.classifiedDifferently() + audit.programmes() + audit.years()
            + audit.contributors(fragility) + audit.singleObjectives() + audit.similarNames()
            + audit.sharesNothing(fragility)
            + audit.endings()
    }
}
