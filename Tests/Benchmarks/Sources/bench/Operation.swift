/// What is measured.
enum Operation: String, CaseIterable {
    /// The structure from the edge list in memory.
    case build
    /// Bytes an edge of the structure; in place of seconds.
    case memory
    /// The same of the directed structure, which has an order of edges of its own.
    case directedMemory = "directed-memory"
    /// All neighbours of 100,000 random nodes.
    case neighbours
    /// How many nodes are at most two edges away, for 20 random nodes.
    case twoEdges = "two-edges"
    /// The same, but not through nodes of more than 10,000 neighbours.
    case twoEdgesWithoutHubs = "two-edges-without-hubs"
    /// Distances of all nodes from one, for 3 random nodes.
    case distances
    case components
    /// Shortest paths between 100 random pairs.
    case path
    /// PageRank to an error of 10⁻⁴.
    case pageRank = "page-rank"
    /// Ten steps of PageRank, however far from its limit they end.
    case pageRankSteps = "page-rank-10-steps"
    /// The projection onto directions: how many objectives they share, as owner or partner.
    case projection
    /// Betweenness of the nodes of one city, with all that is shared by cities.
    case betweenness
    /// Betweenness of 10,000 nodes, estimated from the paths that begin at 200 of them.
    case sampledBetweenness = "sampled-betweenness"
    /// The same by two threads.
    case sampledBetweennessByTwo = "sampled-betweenness-2-threads"
    /// Communities by the Leiden algorithm, one attempt, in 10,000 nodes.
    case communities

    /// How far the results of libraries may be apart, relative to their size.
    var tolerance: Double {
        switch self {
        // Others stop by other rules.
        case .pageRank: 1e-3
        // NetworKit does not give on what isolated nodes have.
        case .pageRankSteps: 1e-4
        case .betweenness, .sampledBetweenness: 1e-9
        // NetworKit draws its sources itself, and its estimates are some tenths apart.
        case .sampledBetweennessByTwo: 0.5
        // A heuristic with chance in it: modularities are compared.
        case .communities: 0.05
        default: 0
        }
    }

    /// Whether one result may be better than another.
    var resultsMayDiffer: Bool { self == .communities }

    var isSize: Bool { self == .memory || self == .directedMemory }

    /// Whether two results are the same.
    func agrees(_ one: [Double], _ other: [Double]) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { abs($0 - $1) <= tolerance * max(abs($0), abs($1)) }
    }
}
