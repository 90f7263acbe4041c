import GraphCore
import Plan
import PlanGraph

/// The communities of a network, what holds them together, and how far they are the public-value dimensions' groups.
///
/// In JSON `section` is `groups`, beside it stand `modularity`, `isClear` and what is known of `randomNetworks`: their
/// `count`, how many are `reaching` that modularity, and the `highest`; and a row is a node: `community` (from 1; null where it shares nothing), `id`,
/// `name`, `valueDimensions` (ids), `degree` and `tiesWithin`.
public struct NetworkGroups: Encodable, Sendable {
    public struct Member: Sendable {
        public let node: NodeReference
        /// The public-value dimensions that prevail among its objectives; several where they are equal.
        public let valueDimensions: [NodeReference]
        public let degree: Int
        /// How many of its neighbours are in its group.
        public let tiesWithin: Int
    }

    /// What several nodes of a group share.
    public struct Shared: Sendable {
        public let thing: NodeReference
        /// How many nodes of the group have it.
        public let count: Int
    }

    public struct Group: Sendable {
        /// In the graph's order.
        public let members: [Member]
        /// The three things that most of them share.
        public let shared: [Shared]
    }

    public let network: NetworkDescription
    /// The greatest first; last the nodes that share nothing, each by itself.
    public let groups: [Group]
    public let division: NetworkDivision
    /// Nil where there are fewer than two groups or nodes to compare.
    public let agreement: ValueAgreement?
    /// The nodes where several dimensions have equally many objectives, so that none prevails; those that share
    /// something, in the graph's order.
    public let undecided: [Member]

    /// Those of several nodes.
    public var ofSeveral: [Group] { groups.filter { $0.members.count > 1 } }

    private struct Row: Encodable {
        let community: Int?
        let member: Member

        private enum CodingKeys: String, CodingKey {
            case community, id, name, valueDimensions, degree, tiesWithin
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(community, forKey: .community)
            try container.encode(member.node.id, forKey: .id)
            try container.encode(member.node.name, forKey: .name)
            try container.encode(member.valueDimensions.map(\.id), forKey: .valueDimensions)
            try container.encode(member.degree, forKey: .degree)
            try container.encode(member.tiesWithin, forKey: .tiesWithin)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        let rows = groups.enumerated().flatMap { number, group in
            group.members.map { Row(community: $0.degree == 0 ? nil : number + 1, member: $0) }
        }
        try SectionJSON(network: network, section: "groups", rows: rows).encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(JSONNumber(value: division.modularity), forKey: .modularity)
        try container.encode(division.isClear, forKey: .isClear)
        try container.encodeIfPresent(division.random, forKey: .randomNetworks)
    }

    private enum CodingKeys: String, CodingKey {
        case modularity, isClear, randomNetworks
    }
}

extension NetworkAnalysis {
    /// Returns the network's communities.
    ///
    /// Takes its time: they are looked for in many attempts, and so are those of the random networks that they are
    /// compared with.
    ///
    /// - Throws: `MeasureError` for a network that is too great.
    public func groups() throws -> NetworkGroups {
        let communities = try communities()
        let dimensions = valueDimensions
        func member(_ place: Int, of group: [Int]) -> NetworkGroups.Member {
            let neighbours = network.graph.neighbours(of: NodeIndex(rawValue: UInt32(place)))
            return NetworkGroups.Member(
                node: reference(place), valueDimensions: dimensions[place].map { reference($0) }, degree: degree(place),
                tiesWithin: neighbours.count { group.contains(Int($0.rawValue)) })
        }
        let prevailing = dimensions.map { $0.count == 1 ? $0.first : nil }
        return NetworkGroups(
            network: description(),
            groups: communities.members.map { group in
                NetworkGroups.Group(members: group.map { member($0, of: group) }, shared: shared(by: group))
            },
            division: try division(of: communities, isAlwaysCompared: true),
            agreement: communities.ofSeveral.count > 1
                ? try network.agreement(of: Partition(communities.numbers), with: prevailing) : nil,
            undecided: network.places.filter { dimensions[$0].count > 1 && degree($0) > 0 }.map { place in
                member(place, of: communities.members[communities.numbers[place]])
            })
    }

    /// The three things that most nodes of a group share.
    private func shared(by group: [Int]) -> [NetworkGroups.Shared] {
        var counts: [Int: Int] = [:]
        for place in group { for thing in network.memberships.groups(of: place) { counts[thing, default: 0] += 1 } }
        return counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map {
            NetworkGroups.Shared(thing: reference(network.things[$0.key]), count: $0.value)
        }
    }

    /// Takes its time, as of ``Communities/init(of:)``.
    func communities() throws -> Communities { try Communities(of: network.graph) }
}
