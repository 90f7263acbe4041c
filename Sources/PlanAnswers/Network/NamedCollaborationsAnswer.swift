import GraphCore
import Plan
import PlanGraph

/// Which directions the objectives of others name, and which name others in turn.
///
/// In JSON `section` is `named`, and a row is a quotation: `from`, `fromName`, `to`, `toName`, `role`, `answer`,
/// `collaboration`, `objectives` (ids), `evidence`, `line` and `years`; a naming without quotation has one row, whose
/// `line` is null.
public struct NamedCollaborationsAnswer: Encodable, Sendable {
    /// That an objective of one direction names another.
    public struct Naming: Sendable {
        public let from: NodeReference
        public let to: NodeReference
        public let collaboration: NodeReference
        /// The objectives that name it, in the graph's order.
        public let objectives: [NodeReference]
        public let role: Role
        public let evidence: [Evidence]
        /// What the named direction has to say to it.
        public let answer: NamedCollaboration.Answer
        /// Whether the answer stands in other years than the naming alone.
        public let isAnsweredInOtherYears: Bool
    }

    /// What was asked for.
    public let query: GraphQuery
    /// By collaboration, then in the order of its participants.
    public let namings: [Naming]
    /// Which share of the ordered pairs of directions of which one names the other is returned; nil where there are
    /// none.
    public let reciprocity: Double?

    private struct Row: Encodable {
        let naming: Naming
        let evidence: Evidence?

        private enum CodingKeys: String, CodingKey {
            case from, fromName, to, toName, role, answer, collaboration, objectives, evidence, line, years
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(naming.from.id, forKey: .from)
            try container.encode(naming.from.name, forKey: .fromName)
            try container.encode(naming.to.id, forKey: .to)
            try container.encode(naming.to.name, forKey: .toName)
            try container.encode(naming.role, forKey: .role)
            try container.encode(naming.answer, forKey: .answer)
            try container.encode(naming.collaboration.id, forKey: .collaboration)
            try container.encode(naming.objectives.map(\.id), forKey: .objectives)
            try container.encode(evidence?.text ?? "", forKey: .evidence)
            try container.encode(evidence?.line, forKey: .line)
            try container.encode(evidence?.years ?? [], forKey: .years)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        let rows = namings.flatMap { naming in naming.quotations.map { Row(naming: naming, evidence: $0) } }
        try SectionJSON(network: nil, section: "named", rows: rows).encode(to: encoder)
    }
}

extension NamedCollaborationsAnswer.Naming {
    /// The quotations that rows are made of: nil where there is none.
    package var quotations: [Evidence?] { evidence.isEmpty ? [nil] : evidence }
}

extension PlanGraph {
    /// Returns which directions the objectives of others name. Complexity: as of
    /// ``PlanGraph/PlanGraph/namedCollaborations(query:)``.
    ///
    /// - Throws: `GraphError` when there are too many.
    public func namedCollaborationsAnswer(query: GraphQuery = GraphQuery()) throws -> NamedCollaborationsAnswer {
        let named = try namedCollaborations(query: query)
        let inOtherYears = try answeredInOtherYears(named.edges, query)
        func reference(_ node: NodeIndex) -> NodeReference { self.reference(to: node, years: query.years) }
        return NamedCollaborationsAnswer(
            query: query,
            namings: named.edges.map { naming in
                NamedCollaborationsAnswer.Naming(
                    from: reference(naming.from), to: reference(naming.to),
                    collaboration: reference(naming.collaboration), objectives: naming.objectives.map(reference),
                    role: naming.role, evidence: naming.evidence, answer: naming.answer,
                    isAnsweredInOtherYears: inOtherYears.contains(naming))
            },
            reciprocity: named.structure.reciprocity())
    }

    private func answeredInOtherYears(
        _ namings: [NamedCollaboration], _ query: GraphQuery
    ) throws -> Set<NamedCollaboration> {
        let years = query.years.isEmpty ? plan.years : query.years.sorted()
        guard years.count > 1 else { return [] }
        func key(_ naming: NamedCollaboration) -> [String] {
            [naming.from, naming.to, naming.collaboration].map { self[$0].id }
                + [naming.role.rawValue, naming.answer.rawValue]
        }
        let ofYears = try years.flatMap { year in
            var query = query
            query.years = [year]
            return try namedCollaborations(query: query).edges.map(key)
        }
        let answered = Set(ofYears)
        return Set(namings.filter { $0.answer != .nothing && !answered.contains(key($0)) })
    }
}
