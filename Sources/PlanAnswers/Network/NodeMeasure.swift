import GraphCore
import PlanGraph

/// What is measured of each node of a network.
public enum NodeMeasure: String, CaseIterable, Sendable {
    case degree, weightedDegree, betweenness, closeness, harmonic, eigenvector, pageRank, constraint, clustering, core
    case onlyBroker, community

    /// Whether to sort by it puts the least first: a low constraint is what makes a broker.
    public var sortsAscending: Bool { self == .constraint || self == .community }

    /// Returns whether it is always a whole number.
    public func isWhole(_ weight: ProjectionWeight) -> Bool {
        switch self {
        case .degree, .core, .onlyBroker, .community: true
        case .weightedDegree: weight == .sharedCount
        default: false
        }
    }

    /// Whether it is found step by step, which may not come to an end.
    var canFail: Bool { self == .eigenvector || self == .pageRank }
}

extension NodeMeasure {
    /// Returns the measure of each node of a network, by its number; not a number where it can't be given.
    ///
    /// - Throws: `MeasureError` for a network that is too great.
    func values(in network: UndirectedGraph) throws -> [Double] {
        let nodes = network.nodeIndices
        return switch self {
        case .degree: nodes.map { Double(network.degree(of: $0)) }
        case .weightedDegree: network.strength()
        case .betweenness: network.betweenness()
        case .closeness: network.closeness()
        case .harmonic: network.harmonicCentrality()
        case .eigenvector: (try? network.eigenvectorCentrality()) ?? nodes.map { _ in .nan }
        case .pageRank: (try? network.pageRank()) ?? nodes.map { _ in .nan }
        case .constraint: network.constraint()
        case .clustering: network.localClustering()
        case .core: network.coreNumbers().map(Double.init)
        case .onlyBroker: network.pairsWithOnlyBroker().map { Double($0.count) }
        // Nodes that share nothing are in no group.
        case .community:
            try zip(nodes, Communities(of: network).numbers).map { network.degree(of: $0) == 0 ? .nan : Double($1 + 1) }
        }
    }

    /// The places of values, the greatest first or the least, equal ones and those that are no numbers in their order.
    static func order(by values: [Double], ascending: Bool = false) -> [Int] {
        values.indices.sorted { one, other in
            // Rounded: what differs by less is equal but for the order of its sums.
            let (left, right) = ((values[one] * 1e9).rounded(), (values[other] * 1e9).rounded())
            if left.isNaN || right.isNaN { return !left.isNaN || (right.isNaN && one < other) }
            if left == right { return one < other }
            return ascending ? left < right : left > right
        }
    }
}
