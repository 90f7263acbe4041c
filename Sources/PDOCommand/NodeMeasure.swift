import ArgumentParser
import GraphCore
import PlanGraph

/// What is measured of each node of a network.
enum NodeMeasure: String, ArgumentChoice {
    case degree, weightedDegree, betweenness, closeness, harmonic, eigenvector, pageRank, constraint, clustering, core
    case onlyGoBetween, community

    /// Those that people see unless they choose: as many as a terminal of 80 columns has room for.
    static let usual: [NodeMeasure] = [.degree, .weightedDegree, .betweenness, .constraint, .community]

    func heading(in language: Language) -> String {
        switch self {
        case .degree: language("grado", "degree")
        case .weightedDegree: language("pesato", "weighted")
        case .betweenness: language("intermediazione", "betweenness")
        case .closeness: language("vicinanza", "closeness")
        case .harmonic: language("armonica", "harmonic")
        case .eigenvector: language("autovettore", "eigenvector")
        case .pageRank: "PageRank"
        case .constraint: language("vincolo", "constraint")
        case .clustering: "clustering"
        case .core: language("nucleo", "core")
        case .onlyGoBetween: language("unico tramite", "only go-between")
        case .community: language("gruppo", "group")
        }
    }

    /// Whether to sort by it puts the least first: a low constraint is what makes a go-between.
    var sortsAscending: Bool { self == .constraint || self == .community }

    /// Whether it is found step by step, which may not come to an end.
    var canFail: Bool { self == .eigenvector || self == .pageRank }

    /// Whether it is always a whole number.
    func isWhole(_ weight: ProjectionWeight) -> Bool {
        switch self {
        case .degree, .core, .onlyGoBetween, .community: true
        case .weightedDegree: weight == .sharedCount
        default: false
        }
    }
}

extension Analysis {
    /// A measure of each node, by its place; not a number where it can't be given.
    func values(of measure: NodeMeasure) throws -> [Double] {
        let network = network.graph
        return switch measure {
        case .degree: self.network.places.map { Double(degree($0)) }
        case .weightedDegree: network.strength()
        case .betweenness: network.betweenness()
        case .closeness: network.closeness()
        case .harmonic: network.harmonicCentrality()
        case .eigenvector: (try? network.eigenvectorCentrality()) ?? self.network.places.map { _ in .nan }
        case .pageRank: (try? network.pageRank()) ?? self.network.places.map { _ in .nan }
        case .constraint: network.constraint()
        case .clustering: network.localClustering()
        case .core: network.coreNumbers().map(Double.init)
        case .onlyGoBetween: self.network.pairsWithOnlyGoBetween().map { Double($0.count) }
        // Nodes that share nothing are in no group.
        case .community:
            try zip(self.network.places, communities().numbers).map { degree($0) == 0 ? .nan : Double($1 + 1) }
        }
    }
}
