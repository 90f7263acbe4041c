import GraphCore
import PlanGraph

/// Who alone ties others together in a network, in all years together and in each: articulation points, bridges and
/// brokers.
///
/// In JSON `section` is `bridges`. The rows of all years together, whose `year` is null, come first, then those of each
/// year. `role` is `articulationPoint` (a row for each part but the greatest), `bridge` or `broker`. All have `id` and
/// `name`; bridges `otherID` and `otherName`; articulation points and bridges `part` (ids), `partSize`, `restSize` and
/// `shared` (ids), and how many candidates that would overturn them are `unreviewed`, the strongest in `overturnedBy`
/// (ids); brokers `pairs` and `betweenness`.
public struct NetworkBridges: Encodable, Sendable {
    /// An articulation point: a node that alone ties parts to the rest, in the whole network, in single years, or in
    /// both.
    public struct ArticulationPoint: Sendable {
        public struct Occurrence: Sendable {
            /// Nil for all years together.
            public let year: Int?
            /// What it ties ``ArticulationPoint/parts`` to; in every year another part may be left.
            public let others: [[NodeReference]]
        }

        /// What it shares with a part.
        public struct Shared: Sendable {
            public let part: [NodeReference]
            public let things: [NodeReference]
        }

        public let node: NodeReference
        /// The nodes of each part but the greatest, the smallest part first.
        public let parts: [[NodeReference]]
        /// Where it was first found; but for a last part of more than three nodes.
        public let shared: [Shared]
        /// The whole network first, then by year.
        public fileprivate(set) var occurrences: [Occurrence]
        /// What would overturn it where it was first found; nil where links of objectives say little of that.
        public let fragility: FragilityReference?

        public var isOfWhole: Bool { occurrences.first?.year == nil }
        /// The single years in which it is so, ascending.
        public var years: [Int] { occurrences.compactMap(\.year) }
    }

    /// A bridge: an edge that alone ties two parts together, in the whole network, in single years, or in both.
    public struct Bridge: Sendable {
        public let ends: [NodeReference]
        /// What the two share where it was first found.
        public let things: [NodeReference]
        public let isOfWhole: Bool
        /// The single years in which it is so, ascending.
        public fileprivate(set) var years: [Int]
        /// What would overturn it where it was first found; nil where links of objectives say little of that.
        public let fragility: FragilityReference?
    }

    /// A node that alone stands between others: the only neighbour in common of two that share nothing.
    public struct Broker: Sendable {
        public struct Year: Sendable {
            public let year: Int
            public let pairs: [[NodeReference]]
            /// As ``Broker/shareOfPaths``; 0 where the network of the year does not have the node.
            public let shareOfPaths: Double
        }

        public let node: NodeReference
        /// The pairs that it stands between in all years together.
        public let pairs: [[NodeReference]]
        /// Which share of the shortest paths of two connected others leads through it on average; nil where there are
        /// none.
        public let shareOfPaths: Double?
        /// Ascending; empty where the network is of one year anyway.
        public let years: [Year]
    }

    /// A row of JSON and CSV.
    public struct Row: Encodable, Sendable {
        public enum Role: String, Encodable, Sendable {
            case articulationPoint, bridge, broker
        }

        public let role: Role
        public let node: NodeReference
        public let other: NodeReference?
        public let part: [NodeReference]
        public let partSize: Int?
        public let restSize: Int?
        public let shared: [NodeReference]
        public let pairs: Int?
        public let betweenness: Double?
        public fileprivate(set) var year: Int?
        public let fragility: FragilityReference?

        private enum CodingKeys: String, CodingKey {
            case role, id, name, otherID, otherName, part, partSize, restSize, shared, pairs, betweenness, year
            case unreviewed, overturnedBy
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(role, forKey: .role)
            try container.encode(node.id, forKey: .id)
            try container.encode(node.name, forKey: .name)
            try container.encode(other?.id, forKey: .otherID)
            try container.encode(other?.name, forKey: .otherName)
            try container.encode(part.map(\.id), forKey: .part)
            try container.encode(partSize, forKey: .partSize)
            try container.encode(restSize, forKey: .restSize)
            try container.encode(shared.map(\.id), forKey: .shared)
            try container.encode(pairs, forKey: .pairs)
            try container.encode(JSONNumber(value: betweenness ?? .nan), forKey: .betweenness)
            try container.encode(year, forKey: .year)
            try container.encode(fragility?.unreviewedCount, forKey: .unreviewed)
            try container.encode(fragility?.overturning.map(\.id), forKey: .overturnedBy)
        }
    }

    public let network: NetworkDescription
    /// What is so of all years together, in the graph's order, then what is so in single years alone.
    public let articulationPoints: [ArticulationPoint]
    /// In the same order.
    public let bridges: [Bridge]
    /// By the number of pairs in all years together, then by the number in the year with most, then in the graph's
    /// order.
    public let brokers: [Broker]
    /// Whether only so many brokers were asked for.
    public let isLimited: Bool
    /// How many brokers the limit left out.
    public let leftOut: Int
    public let rows: [Row]

    public func encode(to encoder: any Encoder) throws {
        try SectionJSON(network: network, section: "bridges", rows: rows).encode(to: encoder)
    }
}

extension NetworkAnalysis {
    /// Returns who alone ties others together.
    ///
    /// - Parameter limit: how many brokers to give, at most.
    /// - Throws: `GraphError` for a network that is too great.
    /// - Complexity: linear in nodes and edges for each articulation point and bridge; for brokers, the sum over nodes
    ///   of the degrees of their neighbours, and of betweenness.
    public func bridges(limit: Int? = nil) throws -> NetworkBridges {
        let (years, search) = (try ofEachYear(), fragilitySearch())
        let all = brokers(years)
        let brokers = Array(all.prefix(limit ?? .max))
        return NetworkBridges(
            network: description(), articulationPoints: articulationPoints(years, search),
            bridges: bridges(years, search),
            brokers: brokers, isLimited: limit != nil, leftOut: all.count - brokers.count,
            rows: periods(years).flatMap { year, analysis in
                analysis.bridgeRows(brokers.map(\.node.index), search).map { row in
                    var row = row
                    row.year = year
                    return row
                }
            })
    }

    /// - Parameter years: ``ofEachYear()``.
    package func articulationPoints(
        _ years: [(year: Int, analysis: NetworkAnalysis)], _ search: FragilitySearch? = nil
    ) -> [NetworkBridges.ArticulationPoint] {
        typealias Point = NetworkBridges.ArticulationPoint
        var points: [Point] = []
        for (year, analysis) in periods(years) {
            let separations = analysis.separations(search)
            for point in analysis.ties.articulationPoints {
                let node = analysis.reference(point.place)
                let parts = point.parts.map { $0.map { analysis.network.members[$0] } }
                let same = points.firstIndex { point in
                    point.node.index == node.index && point.parts.count < parts.count
                        && point.parts.allSatisfy { parts.contains($0.map(\.index)) }
                }
                if let same {
                    let told = points[same].parts.map { $0.map(\.index) }
                    let others = parts.filter { !told.contains($0) }
                    points[same].occurrences.append(.init(year: year, others: others.map(references)))
                } else {
                    points.append(
                        Point(
                            node: node, parts: parts.dropLast().map(references), shared: analysis.shared(point),
                            occurrences: [.init(year: year, others: parts.suffix(1).map(references))],
                            fragility: analysis.fragility(point, separations)))
                }
            }
        }
        return points
    }

    /// - Parameter years: ``ofEachYear()``.
    package func bridges(
        _ years: [(year: Int, analysis: NetworkAnalysis)], _ search: FragilitySearch? = nil
    ) -> [NetworkBridges.Bridge] {
        var bridges: [NetworkBridges.Bridge] = []
        // By the ends of each.
        var known: [[NodeIndex]: Int] = [:]
        for (year, analysis) in periods(years) {
            let separations = analysis.separations(search)
            for bridge in analysis.ties.bridges {
                let places = [bridge.smaller.end, bridge.greater.end]
                let ends = places.map { analysis.network.members[$0] }
                if let same = known[ends.sorted()] {
                    bridges[same].years += [year].compactMap(\.self)
                } else {
                    known[ends.sorted()] = bridges.count
                    let things = analysis.network.things(sharedBy: places[0], and: places[1])
                    bridges.append(
                        NetworkBridges.Bridge(
                            ends: references(ends), things: references(things), isOfWhole: year == nil,
                            years: [year].compactMap(\.self), fragility: analysis.fragility(bridge, separations)))
                }
            }
        }
        return bridges
    }

    /// Those of some pair, in all years together or in one of them.
    ///
    /// - Parameter years: ``ofEachYear()``.
    package func brokers(_ years: [(year: Int, analysis: NetworkAnalysis)]) -> [NetworkBridges.Broker] {
        let whole = ofEachMember
        let ofYears = years.map { (year: $0.year, members: $0.analysis.ofEachMember) }
        let brokers = network.members.map { node in
            let own = whole[node]
            return NetworkBridges.Broker(
                node: reference(node), pairs: own?.pairs.map(references) ?? [], shareOfPaths: own?.share,
                years: ofYears.map { year, members in
                    let own = members[node]
                    return .init(
                        year: year, pairs: own?.pairs.map(references) ?? [], shareOfPaths: own?.share ?? 0)
                })
        }
        func order(_ broker: NetworkBridges.Broker) -> (Int, Int) {
            (broker.pairs.count, broker.years.map(\.pairs.count).max() ?? 0)
        }
        return brokers.filter { order($0) > (0, 0) }.sorted { one, other in
            let (one, other) = ((order(one), one.node.index), (order(other), other.node.index))
            return (other.0.0, other.0.1, one.1) < (one.0.0, one.0.1, other.1)
        }
    }

    /// The pairs that each node alone stands between, and its share of shortest paths.
    private var ofEachMember: [NodeIndex: (pairs: [[NodeIndex]], share: Double?)] {
        let pairs = ties.pairsWithOnlyBroker.map { $0.map { $0.map { network.members[$0] } } }
        let values = zip(pairs, sharesOfPaths).map { (pairs: $0, share: $1) }
        return Dictionary(uniqueKeysWithValues: zip(network.members, values))
    }

    private func references(_ nodes: [NodeIndex]) -> [NodeReference] { nodes.map { reference($0) } }

    /// The things that a node shares with the nodes of a part, in the graph's order.
    private func things(of place: Int, with part: [Int]) -> [NodeIndex] {
        Set(part.filter { $0 != place }.flatMap { network.things(sharedBy: place, and: $0) }).sorted()
    }

    /// What a node shares with each part that it ties to others, but for a last part of many nodes.
    private func shared(_ point: PlanNetwork.ArticulationPoint) -> [NetworkBridges.ArticulationPoint.Shared] {
        let isLastTold = (point.parts.last?.count ?? 0) <= 3
        return point.parts.dropLast(isLastTold ? 0 : 1).map { part in
            .init(part: part.map { reference($0) }, things: references(things(of: point.place, with: part)))
        }
    }

    /// - Parameter brokers: of which nodes to give how many pairs they are brokers.
    /// - Parameter search: finds what would overturn the others.
    private func bridgeRows(_ brokers: [NodeIndex], _ search: FragilitySearch?) -> [NetworkBridges.Row] {
        typealias Row = NetworkBridges.Row
        func row(
            _ role: Row.Role, _ place: Int, other: Int? = nil, part: [Int], rest: Int, shared: [NodeIndex],
            _ fragility: FragilityReference?
        ) -> Row {
            Row(
                role: role, node: reference(place), other: other.map { reference($0) },
                part: part.map { reference($0) }, partSize: part.count, restSize: rest, shared: references(shared),
                pairs: nil, betweenness: nil, fragility: fragility)
        }
        let separations = separations(search)
        let points = ties.articulationPoints.flatMap { point in
            let all = point.parts.reduce(0) { $0 + $1.count }
            let fragility = fragility(point, separations)
            return point.parts.dropLast().map { part in
                row(
                    .articulationPoint, point.place, part: part, rest: all - part.count,
                    shared: things(of: point.place, with: part), fragility)
            }
        }
        let bridges = ties.bridges.map { bridge in
            let (end, other) = (bridge.smaller.end, bridge.greater.end)
            return row(
                .bridge, end, other: other, part: bridge.smaller.part, rest: bridge.greater.part.count,
                shared: network.things(sharedBy: end, and: other), fragility(bridge, separations))
        }
        let pairs = ties.pairsWithOnlyBroker
        let betweenness = ties.betweenness
        let placeOf = Dictionary(uniqueKeysWithValues: zip(network.members, network.places))
        let between = brokers.compactMap { node -> Row? in
            guard let place = placeOf[node], !pairs[place].isEmpty else { return nil }
            return Row(
                role: .broker, node: reference(place), other: nil, part: [], partSize: nil, restSize: nil, shared: [],
                pairs: pairs[place].count, betweenness: betweenness[place], fragility: nil)
        }
        return points + bridges + between
    }
}
