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
    case fewContributors(goal: String, year: Int, objectiveCount: Int)
    case singleObjective(programme: String)
    case similarNames(String, String)
    case sharesNothing(direction: String)
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

    /// How much it matters: a warning where the plan contradicts itself, or leaves out what it promises.
    var severity: FindingSeverity {
        switch code {
        case .oneSided, .classifiedDifferently, .noProgramme, .yearSkipped, .fewContributors, .similarNames,
            .staleLink:
            .warning
        case .severalProgrammes, .singleObjective, .sharesNothing, .endsAfterFirstYear, .declaredLink: .note
        }
    }
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
    /// - Returns: the findings in the order of ``AuditCode``, and within one in that of the plan.
    /// - Complexity: near linear in the size of the plan.
    public func audit() -> [AuditFinding] {
        let audit = PlanAudit(self)
        return audit.oneSided() + audit.classifiedDifferently() + audit.programmes() + audit.years()
            + audit.contributors() + audit.singleObjectives() + audit.similarNames() + audit.sharesNothing()
            + audit.endings() + audit.declarations()
    }
}
