import GraphCore
import Plan
import PlanGraph

/// The numbers of a network as a whole.
public struct NetworkFacts: Sendable {
    /// Who names whom, of a network of directions.
    public struct Named: Sendable {
        /// How often one direction names another.
        public let count: Int
        /// How many of these are not returned.
        public let unreturnedCount: Int
        /// Nil where none names another.
        public let reciprocity: Double?
    }

    /// A number's name, in JSON and CSV as well, in the order in which they are given.
    public enum Key: String, CaseIterable, Sendable {
        case nodes, edges, density, components, largestComponent, isolated, diameter, transitivity, assortativity
        case communities, modularity, articulationPoints, bridges
        /// Of directions alone.
        case named, reciprocity
    }

    public enum Value: Hashable, Sendable {
        case count(Int)
        /// Not a number where it can't be given.
        case measure(Double)
    }

    public let nodeCount: Int
    public let edgeCount: Int
    /// The share of the possible pairs that are edges.
    public let density: Double
    /// How many nodes each connected component has, the greatest first.
    public let componentSizes: [Int]
    /// The edges on the longest shortest path.
    public let diameter: Int
    public let transitivity: Double
    /// Of the degrees; nil where they don't differ.
    public let assortativity: Double?
    /// How many nodes each community of several has, the greatest first.
    public let communitySizes: [Int]
    public let modularity: Double
    public let articulationPointCount: Int
    public let bridgeCount: Int
    /// Nil where the nodes are no directions.
    public let named: Named?

    /// Those that the network has, in the order of keys.
    public var keys: [Key] { Key.allCases.filter { named != nil || ![.named, .reciprocity].contains($0) } }

    /// A number by its name; not a number where the network has none.
    public subscript(key: Key) -> Value {
        switch key {
        case .nodes: .count(nodeCount)
        case .edges: .count(edgeCount)
        case .density: .measure(density)
        case .components: .count(componentSizes.count)
        case .largestComponent: .count(componentSizes.first ?? 0)
        case .isolated: .count(componentSizes.count { $0 == 1 })
        case .diameter: .count(diameter)
        case .transitivity: .measure(transitivity)
        case .assortativity: .measure(assortativity ?? .nan)
        case .communities: .count(communitySizes.count)
        case .modularity: .measure(modularity)
        case .articulationPoints: .count(articulationPointCount)
        case .bridges: .count(bridgeCount)
        case .named: named.map { .count($0.count) } ?? .measure(.nan)
        case .reciprocity: .measure(named?.reciprocity ?? .nan)
        }
    }
}

/// A network as a whole, of all years together and of each.
///
/// In JSON `section` is `overview`, and a row has `measure`, `value` and the value of each year under the year.
public struct NetworkOverview: Encodable, Sendable {
    public struct Year: Sendable {
        public let year: Int
        public let facts: NetworkFacts
    }

    public let network: NetworkDescription
    public let facts: NetworkFacts
    /// Of each single year, ascending; empty where the network is of one year anyway.
    public let years: [Year]
    /// How it divides into groups.
    public let division: NetworkDivision
    /// Whether any node has two neighbours, without which transitivity says nothing.
    public let hasPathsOfTwo: Bool
    /// The nodes that alone tie parts together.
    public let articulationPoints: [NetworkBridges.ArticulationPoint]
    /// What would overturn that nodes share nothing; nil where none are isolated, or links of objectives say little.
    public let isolation: FragilityReference?

    private struct Row: Encodable {
        let key: NetworkFacts.Key
        let value: NetworkFacts.Value
        let ofYears: [(year: Int, value: NetworkFacts.Value)]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: AnyKey.self)
            try container.encode(key.rawValue, forKey: AnyKey(stringValue: "measure"))
            try container.encode(value, forKey: AnyKey(stringValue: "value"))
            for (year, value) in ofYears { try container.encode(value, forKey: AnyKey(stringValue: String(year))) }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        let rows = facts.keys.map { key in
            Row(key: key, value: facts[key], ofYears: years.map { ($0.year, $0.facts[key]) })
        }
        try SectionJSON(network: network, section: "overview", rows: rows).encode(to: encoder)
    }
}

extension NetworkFacts.Value: Encodable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .count(let count): try count.encode(to: encoder)
        case .measure(let value): try JSONNumber(value: value).encode(to: encoder)
        }
    }
}

extension NetworkAnalysis {
    /// Returns the network as a whole.
    ///
    /// Takes its time: communities are looked for in many attempts.
    ///
    /// - Throws: `GraphError` and `MeasureError` for a network that is too great.
    public func overview() throws -> NetworkOverview {
        let (years, search) = (try ofEachYear(), fragilitySearch())
        let isolated = network.places.filter { degree($0) == 0 }.map { network.members[$0] }
        let communities = try communities()
        return NetworkOverview(
            network: description(), facts: try facts(communities),
            years: try years.map { year, analysis in
                NetworkOverview.Year(year: year, facts: try analysis.facts(analysis.communities()))
            },
            division: try division(of: communities),
            hasPathsOfTwo: network.places.contains { degree($0) > 1 },
            articulationPoints: articulationPoints(years, search),
            isolation: isolated.isEmpty
                ? nil
                : search.map {
                    graph.reference(to: $0.ofSharingNothing(isolated, years: query.years, through: things))
                })
    }

    private func facts(_ communities: Communities) throws -> NetworkFacts {
        let named = kind == .direction ? try graph.namedCollaborations(query: query) : nil
        return NetworkFacts(
            of: network.graph, communities,
            named: named.map { named in
                NetworkFacts.Named(
                    count: named.edges.count, unreturnedCount: named.edges.count { !$0.isReturned },
                    reciprocity: named.structure.reciprocity())
            })
    }
}

extension NetworkFacts {
    init(of network: UndirectedGraph, _ communities: Communities, named: Named?) {
        self.init(
            nodeCount: network.nodeCount, edgeCount: network.edgeCount, density: network.density(),
            componentSizes: network.connectedComponents().sizes.sorted(by: >), diameter: network.diameter(),
            transitivity: network.transitivity(), assortativity: network.degreeAssortativity(),
            communitySizes: communities.ofSeveral.map(\.count), modularity: communities.modularity,
            articulationPointCount: network.articulationPoints().count, bridgeCount: network.bridges().count,
            named: named)
    }
}
