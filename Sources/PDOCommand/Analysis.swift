import ArgumentParser
import GraphCore
import Plan
import PlanGraph

/// A network of a plan, and what is known of its nodes in words.
struct Analysis {
    let graph: PlanGraph
    let kind: NodeKind
    /// Of what kinds the shared things are.
    let things: [NodeKind]
    let weight: ProjectionWeight
    let filter: GraphFilter
    let language: Language
    let network: PlanNetwork

    /// The groups between which nodes mediate.
    enum Grouping: String, ArgumentChoice {
        case community, value
    }

    /// - Throws: ``Failure`` when there are no nodes of the kind.
    init(
        graph: PlanGraph, kind: NodeKind, things: [NodeKind], weight: ProjectionWeight, filter: GraphFilter,
        language: Language
    ) throws {
        self.graph = graph
        self.kind = kind
        self.things = NodeKind.allCases.filter(things.contains)
        self.weight = weight
        self.filter = filter
        self.language = language
        network = try graph.network(of: kind, through: Set(things), weight: weight, filter: filter)
        guard network.members.isEmpty else { return }
        let years = filter.years.isEmpty ? "" : " in " + filter.years.sorted().map(String.init).joined(separator: ", ")
        throw Failure("the plan has no \(kind.plural(in: .english))\(years); choose another kind with --of")
    }

    private init(_ whole: Analysis, year: Int) throws {
        (graph, kind, things) = (whole.graph, whole.kind, whole.things)
        (weight, language) = (whole.weight, whole.language)
        var filter = whole.filter
        filter.years = [year]
        self.filter = filter
        network = try graph.network(of: kind, through: Set(things), weight: weight, filter: filter)
    }

    /// What nodes of a kind are usually asked to share: goals and collaborations, or the directions that have to do
    /// with these.
    static func defaultThings(for kind: NodeKind) -> [NodeKind] {
        let usual: [NodeKind] = [.transversalGoal, .collaboration]
        return usual.contains(kind) ? [.direction] : usual
    }

    /// The years that the network is of, ascending.
    var years: [Int] { filter.years.isEmpty ? graph.plan.years : filter.years.sorted() }

    /// The same network of each single year; none where it is of one year anyway.
    ///
    /// The whole network takes the years together, so that what holds in it may hold in none of these.
    func ofEachYear() throws -> [(year: Int, analysis: Analysis)] {
        guard years.count > 1 else { return [] }
        return try years.map { ($0, try Analysis(self, year: $0)) }
    }

    func degree(_ place: Int) -> Int { network.graph.degree(of: NodeIndex(rawValue: UInt32(place))) }

    /// The prevailing public-value dimensions of each node, by its place, several where they are equal; in the years
    /// that are looked at, whatever edges else the network is of.
    var valueDimensions: [[NodeIndex]] {
        let filter = GraphFilter(years: filter.years)
        return network.members.map { graph.prevailingValueDimensions(of: $0, filter: filter).dimensions }
    }

    /// The places by their values, equal ones and those without in the graph's order.
    func sorted(by values: [Double], ascending: Bool = false) -> [Int] {
        network.places.sorted { one, other in
            // Rounded: what differs by less is equal but for the order of its sums.
            let (left, right) = ((values[one] * 1e9).rounded(), (values[other] * 1e9).rounded())
            if left.isNaN || right.isNaN { return !left.isNaN || (right.isNaN && one < other) }
            if left == right { return one < other }
            return ascending ? left < right : left > right
        }
    }

    /// The places with the greatest value, or the least; empty where none has a value.
    func first(by values: [Double], ascending: Bool = false) -> [Int] {
        guard let place = sorted(by: values, ascending: ascending).first, values[place].isFinite else { return [] }
        return network.places.filter { abs(values[$0] - values[place]) <= 5e-10 }
    }
}
