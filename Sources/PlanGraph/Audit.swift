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

    /// What was found.
    public let code: Code
    /// How much it matters.
    public let severity: Severity
    /// The ids of the nodes that it is about.
    public let nodes: [String]
    /// The lines of the document that show it, ascending.
    public let lines: [Int]
    private let italian: String
    private let english: String

    init(_ code: Code, _ severity: Severity, nodes: [String], lines: [Int], italian: String, english: String) {
        self.code = code
        self.severity = severity
        self.nodes = nodes
        self.lines = Set(lines).sorted()
        self.italian = italian
        self.english = english
    }

    /// The finding in a sentence.
    public func sentence(in language: Language) -> String { language(italian, english) }
}

extension PlanGraph {
    /// What a control office would want to know about the plan.
    ///
    /// - Returns: the findings in the order of ``AuditFinding/Code``, and within one in that of the plan.
    /// - Complexity: near linear in the size of the plan.
    public func audit() -> [AuditFinding] {
        let audit = PlanAudit(self)
        return audit.oneSided() + audit.classifiedDifferently() + audit.programmes() + audit.years()
            + audit.contributors() + audit.singleObjectives() + audit.similarNames() + audit.sharesNothing()
            + audit.endings()
    }
}
