import GraphCore
import Plan
import PlanGraph

/// The brokerage roles of a network's nodes between groups.
///
/// In an undirected network each pair of others counts in both directions, so a node is as often a gatekeeper as it is
/// a representative: here each pair counts once, and the two are one, the gateway. The graph of who names whom has
/// directions, but so few edges in a plan that it would say nothing.
///
/// In JSON `section` is `roles`, and a row has `id`, `name`, `group`, `coordinator`, `consultant`, `gateway`, `liaison`
/// and `total`.
public struct BrokerageRoles: Encodable, Sendable {
    /// The groups between which nodes mediate.
    public enum Grouping: String, CaseIterable, Sendable {
        /// The network's communities.
        case community
        /// By the public-value dimension that prevails among a node's objectives. Where several do equally a node
        /// stands for itself.
        case value
    }

    public enum Role: String, CaseIterable, Sendable {
        case coordinator, consultant, gateway, liaison, total
    }

    public struct Row: Encodable, Sendable {
        public let node: NodeReference
        /// The number of a community, or the name of a dimension; empty for a node of none.
        public let group: String
        /// The number of the group: of a community, or the place of a dimension in ``BrokerageRoles/dimensions`` from
        /// 1.
        public let groupNumber: Int?
        /// Of how many pairs it is a broker in each role.
        public let counts: [Role: Int]

        private enum CodingKeys: String, CodingKey {
            case id, name, group
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(node.id, forKey: .id)
            try container.encode(node.name, forKey: .name)
            try container.encode(group, forKey: .group)
            var numbers = encoder.container(keyedBy: AnyKey.self)
            for role in Role.allCases {
                try numbers.encode(counts[role] ?? 0, forKey: AnyKey(stringValue: role.rawValue))
            }
        }
    }

    public let network: NetworkDescription
    public let grouping: Grouping
    /// The dimensions between which nodes mediate, in the graph's order; empty for communities.
    public let dimensions: [NodeReference]
    /// Whether some nodes have no group of others.
    public let hasUngrouped: Bool
    /// The greatest total first.
    public let rows: [Row]
    /// How many nodes there are, with those that the limit leaves out.
    public let nodeCount: Int
    /// How many of them are brokers at all.
    public let brokerCount: Int
    /// Of how many pairs of other groups those are gateway or liaison that are so of most; 0 where none is.
    public let mostBetweenGroups: Int
    /// The nodes that are so of most.
    public let leaders: [NodeReference]

    public func encode(to encoder: any Encoder) throws {
        try SectionJSON(network: network, section: "roles", rows: rows).encode(to: encoder)
    }
}

extension NetworkAnalysis {
    /// Returns the brokerage roles of the nodes.
    ///
    /// - Throws: `MeasureError` for a network that is too great.
    /// - Complexity: the sum over nodes of the square of their degrees; of communities, many attempts to find them.
    public func roles(by grouping: BrokerageRoles.Grouping, limit: Int? = nil) throws -> BrokerageRoles {
        let groups = try grouping == .community ? groupsOfCommunities() : groupsOfDimensions()
        let brokerages = try network.graph.brokerage(among: groups.partition)
        let order = sorted(by: brokerages.map { Double($0.total) })
        let between = brokerages.map { Double($0.representative + $0.liaison / 2) }
        let leaders = first(by: between)
        let most = leaders.first.map { Int(between[$0]) } ?? 0
        return BrokerageRoles(
            network: description(), grouping: grouping, dimensions: groups.dimensions.map { reference($0) },
            hasUngrouped: groups.hasUngrouped,
            rows: order.prefix(limit ?? .max).map { place in
                BrokerageRoles.Row(
                    node: reference(place), group: groups.labels[place], groupNumber: groups.numbers[place],
                    counts: brokerages[place].pairs)
            },
            nodeCount: order.count, brokerCount: brokerages.count { $0.total > 0 }, mostBetweenGroups: most,
            leaders: most > 0 ? leaders.map { reference($0) } : [])
    }

    private struct RoleGroups {
        /// Nodes of no group stand for themselves.
        let partition: Partition
        let numbers: [Int?]
        let labels: [String]
        var dimensions: [NodeIndex] = []
        var hasUngrouped = false
    }

    private func groupsOfCommunities() throws -> RoleGroups {
        let communities = try communities().numbers
        let numbers = network.places.map { degree($0) == 0 ? nil : communities[$0] + 1 }
        return RoleGroups(
            partition: Partition(communities), numbers: numbers, labels: numbers.map { $0.map { String($0) } ?? "" })
    }

    private func groupsOfDimensions() -> RoleGroups {
        let prevailing = valueDimensions.map { $0.count == 1 ? $0.first : nil }
        let dimensions = Set(prevailing.compactMap(\.self)).sorted()
        return RoleGroups(
            partition: Partition(prevailing.enumerated().map { $1.map { [Int($0.rawValue)] } ?? [-1, $0] }),
            numbers: prevailing.map { $0.flatMap { dimensions.firstIndex(of: $0) }.map { $0 + 1 } },
            labels: prevailing.map { $0.map { graph[$0].name } ?? "" }, dimensions: dimensions,
            hasUngrouped: prevailing.contains(nil))
    }
}

extension Brokerage {
    /// Of how many pairs, each counted once, in each role.
    fileprivate var pairs: [BrokerageRoles.Role: Int] {
        [
            .coordinator: coordinator / 2, .consultant: consultant / 2, .gateway: representative, .liaison: liaison / 2,
            .total: total / 2,
        ]
    }
}
