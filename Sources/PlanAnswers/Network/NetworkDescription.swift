import GraphCore
import Plan
import PlanGraph

/// How a network was made, and what is to be known of it whatever is asked.
///
/// In JSON it has `of`, `through`, `weight`, `years`, `bases`, `relations`, `nodes`, `edges` and `edgesInNoYear`, pairs
/// of ids; and where there are any, the number of `declaredLinks`.
public struct NetworkDescription: Encodable, Sendable {
    /// Of what kind the nodes are.
    public let kind: NodeKind
    /// Of what kinds the things are that nodes were asked to share, in the order of kinds.
    public let things: [NodeKind]
    /// Those of ``things`` of which some node has one; all where none has.
    public let sharedKinds: [NodeKind]
    public let weight: ProjectionWeight
    /// What was asked for.
    public let query: GraphQuery
    /// The years that it is of, ascending.
    public let years: [Int]
    public let nodeCount: Int
    public let edgeCount: Int
    /// The nodes that share nothing, in the graph's order.
    public let isolated: [NodeReference]
    /// How many nodes of the plan are not in it, since they have nothing to do with its years.
    public let absentCount: Int
    /// The two ends of each edge that holds in no single year, in the graph's order.
    public let edgesInNoYear: [[NodeReference]]
    /// How many of the links to the things only a person's word shows.
    public let declaredLinkCount: Int

    private enum CodingKeys: String, CodingKey {
        case of, through, weight, years, bases, relations, nodes, edges, edgesInNoYear, declaredLinks
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .of)
        try container.encode(things, forKey: .through)
        try container.encode(weight.rawValue, forKey: .weight)
        try container.encode(years, forKey: .years)
        try container.encode(query.bases.listed ?? Basis.allCases, forKey: .bases)
        try container.encode(query.relations.listed ?? Relation.allCases, forKey: .relations)
        try container.encode(nodeCount, forKey: .nodes)
        try container.encode(edgeCount, forKey: .edges)
        try container.encode(edgesInNoYear.map { $0.map(\.id) }, forKey: .edgesInNoYear)
        if declaredLinkCount > 0 { try container.encode(declaredLinkCount, forKey: .declaredLinks) }
    }
}

extension NetworkAnalysis {
    /// Returns how the network was made. Complexity: the edges within two steps of each node, and the things of the two
    /// ends of each edge.
    public func description() -> NetworkDescription {
        let shared = Set(network.things.map { graph[$0].kind })
        return NetworkDescription(
            kind: kind, things: things, sharedKinds: shared.isEmpty ? things : things.filter(shared.contains),
            weight: weight, query: query, years: years, nodeCount: network.graph.nodeCount,
            edgeCount: network.graph.edgeCount,
            isolated: network.places.filter { degree($0) == 0 }.map { reference($0) },
            absentCount: graph.nodes(of: kind, query).count - network.members.count,
            edgesInNoYear: graph.edgesInNoYear(of: network, through: Set(things), query: query).map {
                [reference($0.0), reference($0.1)]
            },
            declaredLinkCount: graph.selection(query).declaredLinkCount(to: Set(things)))
    }
}

/// An answer about a network as JSON has it: how the network was made, which section it is, and its rows.
struct SectionJSON<Row: Encodable>: Encodable {
    /// Nil for what is not about a network.
    let network: NetworkDescription?
    let section: String
    let rows: [Row]
}

/// A key that is known only from the answer, such as a year.
struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// A number as JSON has it: null where it is not finite, zero without a sign.
struct JSONNumber: Encodable {
    let value: Double

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if !value.isFinite {
            try container.encodeNil()
        } else {
            try container.encode(value == 0 ? 0 : value)
        }
    }
}
