import GraphCore
import Plan
import PlanGraph

/// How little would undo a negative finding, as an answer names it.
///
/// In JSON it has `unreviewed`, a number, and `overturnedBy`, two ids, where one candidate would do.
public struct FragilityReference: Hashable, Encodable, Sendable {
    /// How many candidates have to do with the finding and wait for a verdict.
    public let unreviewedCount: Int
    /// The objective and the target of the strongest that would overturn it by itself; empty where there is none.
    public let overturning: [NodeReference]

    private enum CodingKeys: String, CodingKey {
        case unreviewed, overturnedBy
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(unreviewedCount, forKey: .unreviewed)
        try container.encode(overturning.map(\.id), forKey: .overturnedBy)
    }
}

extension PlanGraph {
    func reference(to fragility: Fragility) -> FragilityReference {
        FragilityReference(
            unreviewedCount: fragility.unreviewed.count,
            overturning: fragility.overturning.map { [$0.objective, $0.target].map { reference(to: $0) } } ?? [])
    }
}
