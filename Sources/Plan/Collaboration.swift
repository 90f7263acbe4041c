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

extension SharedObjective: Inferred {}
extension Participant: Inferred {}
