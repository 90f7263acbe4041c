import GraphCore
import Plan
import PlanGraph

/// A node as an answer names it: enough to call it, to ask for it again, and to say where an objective stands.
///
/// In JSON it has `id`, `kind` and `name`.
public struct NodeReference: Hashable, Encodable, Sendable {
    /// Where an objective stands, and when.
    public struct ObjectiveDetails: Hashable, Sendable {
        /// The line of the document that it begins on, counted from 1.
        public let line: Int
        /// The years for which it has a text, ascending.
        public let years: [Int]
        /// Of the years asked for, those whose text has other words than the year before, ascending.
        public let yearsWithNewText: [Int]
    }

    /// Where the graph has it. Nodes in the order of their indices stand in the plan's order.
    public let index: NodeIndex
    public let id: String
    public let kind: NodeKind
    /// As the document writes it; of an objective its text.
    public let name: String
    /// What people read where it is mentioned in passing: of a direction the name, else a short name if there is
    /// one.
    public let label: String
    /// For tables and quotation marks: of a direction without the word for the office, of a goal as the profile
    /// shortens it, else the name.
    public let shortName: String
    /// Nil for nodes of other kinds.
    public let objective: ObjectiveDetails?

    private enum CodingKeys: String, CodingKey {
        case id, kind, name
    }
}

extension PlanGraph {
    /// Returns what an answer says of a node.
    ///
    /// - Parameter years: those that were asked for; all where empty.
    /// - Complexity: constant; of an objective linear in the length of its texts.
    public func reference(to node: NodeIndex, years: Set<Int> = []) -> NodeReference {
        let value = self[node]
        let details = objective(node).map { objective in
            let texts = objective.texts.filter { years.isEmpty || years.contains($0.key) }.sorted { $0.key < $1.key }
            let changed = zip(texts, texts.dropFirst()).filter { before, after in
                before.value != after.value
                    && !PlanComparison.ObjectiveChange.haveSameWording(before.value, after.value)
            }
            return NodeReference.ObjectiveDetails(
                line: objective.line, years: objective.texts.keys.sorted(), yearsWithNewText: changed.map { $0.1.key })
        }
        return NodeReference(
            index: node, id: value.id, kind: value.kind, name: value.name, label: value.label,
            shortName: value.shortName, objective: details)
    }
}
