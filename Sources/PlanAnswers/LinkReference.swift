import GraphCore
import Plan
import PlanGraph

/// An edge of the graph in an answer: what it says, and what shows it.
///
/// In JSON it has all of this but the index.
public struct LinkReference: Hashable, Encodable, Sendable {
    /// Where the graph has it.
    public let index: EdgeIndex
    /// The ids of the two nodes.
    public let source: String
    public let target: String
    /// What the source does to the target.
    public let relation: Relation
    /// A direction's role in a collaboration.
    public let role: Role?
    /// What it was inferred from, of several bases the strongest; nil where a table says it.
    public let basis: Basis?
    /// All of them, the strongest first; empty where a table says it.
    @OmittedWhenEmpty public var bases: [Basis]
    /// The collaboration that a person declares to serve the target, of which the source is a part.
    public let through: NodeReference?
    /// What persons say of it, where it is declared.
    @OmittedWhenEmpty public var declarations: [Declaration]
    /// The words that show it, with line and years; empty where a table says it.
    public let evidence: [Evidence]
    /// The lines of the document that say it, ascending.
    public let lines: [Int]
    /// The years in which it stands, ascending.
    public let years: [Int]

    /// The id of the objective at one of its ends; nil where neither is one.
    public var objective: String? {
        switch relation {
        case .assigns: target
        case .belongsTo, .creates, .drivenBy, .shares: source
        case .participates: nil
        case .contributesTo, .partOf: source.hasPrefix("objective:") ? source : nil
        }
    }

    /// Whether it only has a direction take part in an objective of others.
    public var isInvolvement: Bool { relation == .assigns && role == .involved }

    private enum CodingKeys: String, CodingKey {
        case source, target, relation, role, basis, bases, through, declarations, evidence, lines, years
    }
}

extension PlanGraph {
    /// Returns what an answer says of an edge. Complexity: linear in the number of its quotations.
    public func reference(to edge: EdgeIndex) -> LinkReference {
        let value = self[edge]
        return LinkReference(
            index: edge, source: self[structure.source(of: edge)].id, target: self[structure.target(of: edge)].id,
            relation: value.relation, role: value.role, basis: value.basis, bases: value.bases,
            through: through(edge), declarations: value.declarations, evidence: value.evidence, lines: value.lines,
            years: years(of: edge))
    }

    /// The collaboration through which an objective serves a goal, where a person declares that it does.
    func through(_ edge: EdgeIndex) -> NodeReference? {
        self[edge].through.flatMap { node(withID: $0) }.map { reference(to: $0) }
    }
}
