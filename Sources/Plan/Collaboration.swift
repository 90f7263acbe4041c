/// Something that at least two directions do together, as the document's words show.
public struct Collaboration: Codable, Hashable, Sendable {
    /// Such as `collaboration:mala-movida`; unique in the plan, as all ids are.
    public var id: String
    /// What people read.
    public var name: String
    /// A shorter name for pictures, if the profile gives one.
    public var shortName: String?
    /// The phrases by which it was found, of a theme of the profile.
    public var phrases: [String]
    /// The objectives that are part of it, in the plan's order.
    public var objectives: [SharedObjective]
    /// The directions that take part, in the plan's order. A direction stands once for each role.
    public var participants: [Participant]
    /// Goals and strategic dimensions that a person declares it to serve, in the order of the plan.
    @OmittedWhenEmpty public var contributions: [Contribution]

    public init(
        id: String, name: String, shortName: String? = nil, phrases: [String] = [], objectives: [SharedObjective],
        participants: [Participant], contributions: [Contribution] = []
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.phrases = phrases
        self.objectives = objectives
        self.participants = participants
        self.contributions = contributions
    }
}

/// An objective's part in a collaboration.
public struct SharedObjective: Codable, Hashable, Sendable {
    /// The id of the objective.
    public var objective: String
    /// How it was found; of several bases the strongest.
    public var basis: Basis
    /// What else it was inferred from, the strongest first.
    @OmittedWhenEmpty public var otherBases: [Basis]
    /// The words that show it, one quotation for each line and wording.
    public var evidence: [Evidence]

    public init(objective: String, basis: Basis, otherBases: [Basis] = [], evidence: [Evidence]) {
        self.objective = objective
        self.basis = basis
        self.otherBases = otherBases
        self.evidence = evidence
    }
}

/// A direction's part in a collaboration.
public struct Participant: Codable, Hashable, Sendable {
    /// The id of the direction.
    public var direction: String
    /// What it does in the collaboration.
    public var role: Role
    /// How its part was found; of several bases the strongest.
    public var basis: Basis
    /// What else it was inferred from, the strongest first.
    @OmittedWhenEmpty public var otherBases: [Basis]
    /// The words that show it, one quotation for each line and wording.
    public var evidence: [Evidence]

    public init(direction: String, role: Role, basis: Basis, otherBases: [Basis] = [], evidence: [Evidence]) {
        self.direction = direction
        self.role = role
        self.basis = basis
        self.otherBases = otherBases
        self.evidence = evidence
    }
}

/// What a direction is in a collaboration, or for an objective.
public enum Role: String, Codable, CaseIterable, Sendable {
    /// One of the collaboration's objectives, or the objective, is its own.
    case owner
    /// It carries an objective together with the owner.
    case coOwner
    /// A column or line of the document has it among those who take part in an objective.
    case involved
    /// An objective of another direction names it as the one to work with.
    case partner
    /// An objective of another direction is carried out under its supervision.
    case supervisor
}

/// What a link was inferred from, the strongest first.
public enum Basis: String, Codable, CaseIterable, Sendable {
    /// A column or line of the document says so.
    case stated
    /// The text of an objective names the goal or the other direction.
    case named
    /// The same, or nearly the same, objective is assigned to several directions.
    case sameText
    /// A phrase that the plan's profile lists stands in the text.
    case theme
    /// A person says so, with a reason (``Declaration``).
    case declared
}

extension Basis: Comparable {
    /// Whether one is stronger than another: the strongest come first.
    public static func < (one: Basis, other: Basis) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .stated: 0
        case .named: 1
        case .sameText: 2
        case .theme: 3
        case .declared: 4
        }
    }
}

/// What was inferred from words, or declared, in one way or in several.
protocol Inferred {
    var basis: Basis { get set }
    var otherBases: [Basis] { get set }
}

extension Inferred {
    /// All ways in which it was inferred, the strongest first.
    public var bases: [Basis] { [basis] + otherBases }

    /// Takes note of a further way.
    public mutating func add(_ further: Basis) {
        let all = Set(bases + [further]).sorted()
        (basis, otherBases) = (all[0], Array(all.dropFirst()))
    }
}

extension SharedObjective: Inferred {}
extension Participant: Inferred {}
extension Contribution: Inferred {}

/// Words of the document that show a link, or on which a person declares one.
public struct Evidence: Codable, Hashable, Sendable {
    /// A quotation: a piece of the text, letter by letter.
    public var text: String
    /// The line of the document on which it stands, counted from 1.
    public var line: Int
    /// The years in whose text the quotation stands, ascending.
    public var years: [Int]
    /// What matched: the key of the profile and its phrase or alias, the name itself, or the text that it resembles.
    public var rules: [String]

    public init(text: String, line: Int, years: [Int], rules: [String] = []) {
        self.text = text
        self.line = line
        self.years = years
        self.rules = rules
    }
}
