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
