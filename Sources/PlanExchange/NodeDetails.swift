import Plan
import TextTools

/// What a plan says of a node besides its name and texts, under the keys that exports have for it.
struct NodeDetails: Encodable {
    var code: String?
    var description: String?
    var weight: String?
    var owner: String?
    var type: String?
    var deadline: String?
    var level: String?
    /// The plan's word for an office.
    var word: String?
    var indicators: [Indicator]?
    var attributes: [NamedAttribute]?
    var ids: [String: String]?

    /// By the ids of the nodes that have any.
    static func all(of plan: PlanOfObjectives) -> [String: NodeDetails] {
        let objectives = plan.objectives.map { objective in
            (
                objective.id,
                NodeDetails(
                    code: objective.code, description: objective.description, weight: objective.weight,
                    owner: objective.owner, type: objective.type, deadline: objective.deadline,
                    indicators: filled(objective.indicators), attributes: filled(objective.attributes))
            )
        }
        let goals = plan.transversalGoals.map { goal in
            (
                goal.id,
                NodeDetails(
                    code: goal.code, weight: goal.weight, indicators: filled(goal.indicators),
                    attributes: filled(goal.attributes), ids: filled(goal.ids))
            )
        }
        let directions = plan.directions.map { ($0.id, NodeDetails(word: $0.word)) }
        let programmes = plan.programmes.map { ($0.id, NodeDetails(ids: filled($0.ids))) }
        let levels = plan.strategicObjectives.map {
            ($0.id, NodeDetails(code: $0.code, level: $0.level, ids: filled($0.ids)))
        }
        let dimensions = plan.strategicDimensions.filter { !$0.text.isEmpty }.map {
            ($0.id, NodeDetails(description: $0.text))
        }
        return Dictionary(
            objectives + goals + directions + programmes + levels + dimensions, uniquingKeysWith: { first, _ in first })
    }

    private static func filled<Values: Collection>(_ values: Values) -> Values? { values.isEmpty ? nil : values }

    /// The keys, in the order of ``texts()``.
    static let names = [
        "code", "description", "weight", "owner", "type", "deadline", "level", "word", "indicators", "attributes",
        "ids",
    ]

    /// The values as texts, lists as JSON on one line.
    func texts() throws -> [(name: String, value: String?)] {
        let values = [code, description, weight, owner, type, deadline, level, word]
        let lists = [
            try indicators.map(CanonicalJSON.line), try attributes.map(CanonicalJSON.line),
            try ids.map(CanonicalJSON.line),
        ]
        return Array(zip(Self.names, values + lists))
    }
}

extension Declaration {
    /// Who declares a link and why, on one line.
    var told: String {
        [by, date, reason, source].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
