import GraphCore
import Plan
import PlanGraph

/// The question which network the nodes of a kind make up through what they share.
public struct NetworkRequest: Sendable {
    /// Of what kind the nodes are.
    public var kind: NodeKind
    /// Of what kinds the things are that they share; the ``usualThings(for:)`` where empty.
    public var things: Set<NodeKind>
    /// What the weight of an edge says.
    public var weight: ProjectionWeight
    /// Which edges of the plan's graph count. Its years choose the nodes as well.
    public var query: GraphQuery

    public init(
        of kind: NodeKind = .direction, through things: Set<NodeKind> = [], weight: ProjectionWeight = .sharedCount,
        query: GraphQuery = GraphQuery()
    ) {
        (self.kind, self.things, self.weight, self.query) = (kind, things, weight, query)
    }

    /// Returns what nodes of a kind are usually asked to share: goals and collaborations, or the directions that have
    /// to do with these.
    public static func usualThings(for kind: NodeKind) -> Set<NodeKind> {
        let usual: Set<NodeKind> = [.transversalGoal, .collaboration]
        return usual.contains(kind) ? [.direction] : usual
    }
}

/// A network of a plan's nodes, of which one asks how it is as a whole, and for its nodes, groups, bridges and roles.
///
/// ```swift
/// let analysis = try NetworkAnalysis(of: graph)  // directions that share transversal goals and collaborations
/// for point in analysis.bridges().articulationPoints { print(point.node.name, point.parts.map(\.count)) }
/// ```
///
/// What it says of several years together is said of each year as well, where it may not hold.
public struct NetworkAnalysis: Sendable {
    let graph: PlanGraph
    let kind: NodeKind
    let things: [NodeKind]
    let weight: ProjectionWeight
    let query: GraphQuery
    package let network: PlanNetwork
    let ties: NetworkTies

    /// Makes the network. Complexity: as of `PlanGraph.network(of:through:weight:query:)`.
    ///
    /// - Throws: `GraphError.tooManyEdges` for a network of 2³¹ edges or more.
    public init(of graph: PlanGraph, _ request: NetworkRequest = NetworkRequest()) throws(GraphError) {
        let wanted = request.things.isEmpty ? NetworkRequest.usualThings(for: request.kind) : request.things
        self.graph = graph
        kind = request.kind
        things = NodeKind.allCases.filter(wanted.contains)
        (weight, query) = (request.weight, request.query)
        network = try graph.network(of: kind, through: wanted, weight: weight, query: query)
        ties = NetworkTies(of: network)
    }

    /// Whether it has no nodes: the plan has none of the kind, or none in the years asked for.
    public var isEmpty: Bool { network.members.isEmpty }

    /// The years that the network is of, ascending.
    var years: [Int] { query.years.isEmpty ? graph.plan.years : query.years.sorted() }

    /// The same network of each single year; none where it is of one year anyway.
    ///
    /// The whole network takes the years together, so that what holds in it may hold in none of these.
    package func ofEachYear() throws(GraphError) -> [(year: Int, analysis: NetworkAnalysis)] {
        guard years.count > 1 else { return [] }
        var analyses: [(year: Int, analysis: NetworkAnalysis)] = []
        for year in years {
            var query = query
            query.years = [year]
            let request = NetworkRequest(of: kind, through: Set(things), weight: weight, query: query)
            analyses.append((year, try NetworkAnalysis(of: graph, request)))
        }
        return analyses
    }

    /// The whole network, without a year, and the network of each single year.
    ///
    /// - Parameter years: ``ofEachYear()``.
    package func periods(
        _ years: [(year: Int, analysis: NetworkAnalysis)]
    ) -> [(year: Int?, analysis: NetworkAnalysis)] {
        [(nil, self)] + years.map { ($0.year, $0.analysis) }
    }
}

// Places of nodes in the network.
extension NetworkAnalysis {
    func degree(_ place: Int) -> Int { network.graph.degree(of: NodeIndex(rawValue: UInt32(place))) }

    func reference(_ node: NodeIndex) -> NodeReference { graph.reference(to: node, years: query.years) }

    func reference(_ place: Int) -> NodeReference { reference(network.members[place]) }

    /// The prevailing public-value dimensions of each node, by its place, several where they are equal; in the years
    /// that are looked at, whatever edges else the network is of.
    var valueDimensions: [[NodeIndex]] {
        let query = GraphQuery(years: query.years)
        return network.members.map { graph.prevailingValueDimensions(of: $0, query: query).dimensions }
    }

    /// The places by their values, equal ones and those without in the graph's order.
    func sorted(by values: [Double], ascending: Bool = false) -> [Int] {
        NodeMeasure.order(by: values, ascending: ascending)
    }

    /// The places with the greatest value, or the least; empty where none has a value.
    func first(by values: [Double], ascending: Bool = false) -> [Int] {
        guard let place = sorted(by: values, ascending: ascending).first, values[place].isFinite else { return [] }
        return network.places.filter { abs(values[$0] - values[place]) <= 5e-10 }
    }

    /// How many of the shortest paths of two others lead through each place, on average over the pairs of others that
    /// have any; nil where no two have. Betweenness is divided by all pairs, also by those without a path.
    var sharesOfPaths: [Double?] {
        let components = network.graph.connectedComponents()
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        let all = components.sizes.reduce(0) { $0 + pairs($1) }
        let ofAllOthers = pairs(network.members.count - 1)
        return zip(ties.betweenness, components.groups).map { value, component in
            let connected = all - Double(components.sizes[component] - 1)
            return connected > 0 ? value * ofAllOthers / connected : nil
        }
    }
}
