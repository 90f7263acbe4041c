import Plan

/// Something about the plan itself that a control office would want to know.
public typealias AuditFinding = Finding<AuditStatement>

extension AuditFinding {
    init(_ statement: AuditStatement, nodes: [String], lines: [Int]) {
        self.init(statement.severity, statement, at: FindingPlace(lines: Set(lines).sorted(), nodes: nodes))
    }

    /// The ids of the nodes that it is about.
    public var nodes: [String] { place.nodes }
    /// The lines of the document that show it, ascending.
    public var lines: [Int] { place.lines }
}

/// What was found, with all that a sentence on it needs: names, quotations and texts are the plan's own.
public enum AuditStatement: FindingStatement, Hashable {
    case oneSided(collaboration: String, direction: String, quotation: String)
    /// - Parameters:
    ///   - column: the kind of what differs: programme, value dimension or driver.
    ///   - values: the names of what the objective has.
    case classifiedDifferently(directionCount: Int, column: NodeKind, values: [String], text: String)
    case noProgramme(number: String, direction: String, text: String)
    case severalProgrammes(number: String, direction: String, programmes: [String])
    case yearsSkipped(number: String, direction: String, years: [Int])
    /// With one objective, or none, in a year.
    case fewContributors(goal: String, year: Int, objectiveCount: Int, review: AuditReview? = nil)
    case singleObjective(programme: String)
    case similarNames(String, String)
    case sharesNothing(direction: String, review: AuditReview? = nil)
    case endsAfterFirstYear(direction: String, count: Int, all: Int, year: Int)
    /// - Parameters:
    ///   - subject: what the objective or collaboration is called.
    ///   - target: what the goal, dimension or collaboration is called.
    case declared(Declaration, subject: String, target: String)

    /// The kind of what was found.
    public var code: AuditCode {
        switch self {
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
        case .declared(let declaration, _, _): declaration.staleness == nil ? .declaredLink : .staleLink
        }
    }

    /// Of a finding that something is missing, what may overturn it.
    public var review: AuditReview? {
        switch self {
        case .fewContributors(_, _, _, let review), .sharesNothing(_, let review): review
        default: nil
        }
    }

    /// How much it matters: a warning where the plan contradicts itself, or leaves out what it promises; what may be
    /// overturned by a candidate that nobody has looked at is none.
    var severity: FindingSeverity {
        if let review, review.unreviewedCount > 0 { return .note }
        return switch code {
        case .oneSided, .classifiedDifferently, .noProgramme, .yearSkipped, .fewContributors, .similarNames,
            .staleLink:
            .warning
        case .severalProgrammes, .singleObjective, .sharesNothing, .endsAfterFirstYear, .declaredLink: .note
        }
    }
}

/// What a person may still decide that bears on a negative finding.
public struct AuditReview: Hashable, Sendable {
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

/// The kinds of what an audit finds.
public enum AuditCode: String, Codable, CaseIterable, Sendable {
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
    /// A link that a person declares, denies or leaves open, and of which the text has changed since.
    case staleLink = "stale-link"
    /// Any other link that a person declares, denies or leaves open.
    case declaredLink = "declared-link"
}

extension PlanGraph {
    /// Returns what a control office would want to know about the plan.
    ///
    /// - Returns: the findings in the order of ``AuditCode``, and within a code in the plan's order.
    /// - Complexity: near linear in the size of the plan.
    public func audit() -> [AuditFinding] {
        let (audit, fragility) = (PlanAudit(self), FragilitySearch(self))
        return audit.oneSided() + audit.classifiedDifferently() + audit.programmes() + audit.years()
            + audit.contributors(fragility) + audit.singleObjectives() + audit.similarNames()
            + audit.sharesNothing(fragility) + audit.endings() + audit.declarations()
    }
}
