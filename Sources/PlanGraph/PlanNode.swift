import Plan

/// A node of a plan's graph.
public struct PlanNode: Hashable, Sendable {
    /// Stable and readable, such as `direction:casa`; unique in the graph.
    public let id: String
    /// What it is.
    public let kind: NodeKind
    /// As the document writes it; of an objective, its text in the first year that has one, of those that the graph was
    /// asked for.
    public let name: String
    /// For tables: of a direction without the word "Direzione", of a goal as the profile shortens it, else the name.
    public let shortName: String
    /// For pictures: as the profile shortens it, else the short name.
    public let pictureName: String
    /// For the heads of narrow columns, if the profile gives one.
    public let acronym: String?
    /// True for a programme that is only a category: to share it relates nothing.
    public let crossProgramme: Bool

    /// What people read where another node is mentioned: of a direction the name, else the short name.
    public var label: String { kind == .direction ? name : shortName }

    /// Whether to have this node in common says something. Drivers, public-value dimensions and categories of
    /// programmes are shared by so many objectives that it does not; a search does not go through them.
    public var relates: Bool { silentConnector == nil }
}

/// What an edge of a plan's graph says of the two nodes.
public enum Relation: String, CaseIterable, Codable, Sendable {
    /// Direction → objective.
    case assigns
    /// Objective → programme.
    case belongsTo
    /// Objective → public-value dimension.
    case creates
    /// Objective → driver.
    case drivenBy
    /// Objective or collaboration → transversal goal or strategic dimension.
    case contributesTo
    /// Objective → collaboration.
    case shares
    /// Direction → collaboration.
    case participates
    /// Objective, programme or strategic objective → strategic objective; direction → direction.
    case partOf
}

/// An edge of a plan's graph.
public struct PlanEdge: Hashable, Sendable {
    /// What the edge says.
    public let relation: Relation
    /// The direction's role, of `participates` edges, and of `assigns` edges of an objective that has several.
    public let role: Role?
    /// What it was inferred from, of several bases the strongest; none where a table says it.
    public var basis: Basis? { bases.first }
    /// All of what it was inferred from, the strongest first; empty where a table says it.
    public let bases: [Basis]
    /// The id of the collaboration, of which the objective is a part, that a person declares to serve the goal.
    public let through: String?
    /// What persons say of it, where it is declared.
    public let declarations: [Declaration]
    /// The words that show it; empty where a table says it.
    public let evidence: [Evidence]
    /// The lines of the document that say it, ascending.
    public let lines: [Int]

    /// An edge that rows of a table say.
    init(relation: Relation, role: Role? = nil, lines: [Int]) {
        self.relation = relation
        self.role = role
        bases = []
        through = nil
        declarations = []
        evidence = []
        self.lines = lines.sorted()
    }

    /// An edge that was inferred from words.
    init(
        relation: Relation, role: Role? = nil, bases: [Basis], evidence: [Evidence], through: String? = nil,
        declarations: [Declaration] = []
    ) {
        self.relation = relation
        self.role = role
        self.bases = bases
        self.through = through
        self.declarations = declarations
        self.evidence = evidence
        lines = Set(evidence.map(\.line)).sorted()
    }

    /// Whether it only has a direction take part in an objective: then the objective is another direction's, and what
    /// it is tied to is not the direction's own.
    public var isInvolvement: Bool { relation == .assigns && role == .involved }

    /// The same edge as only some of its evidence shows it.
    package func with(evidence: [Evidence]) -> PlanEdge {
        guard basis != nil else { return self }
        return PlanEdge(
            relation: relation, role: role, bases: bases, evidence: evidence, through: through,
            declarations: declarations)
    }
}
