import PlanAnswers

// What measures are called at the head of a column, or of a row.

extension NetworkFacts.Key {
    public var english: String {
        switch self {
        case .nodes: "nodes"
        case .edges: "links"
        case .density: "density"
        case .components: "components"
        case .largestComponent: "nodes in the largest part"
        case .isolated: "nodes without links"
        case .diameter: "diameter"
        case .transitivity: "transitivity"
        case .assortativity: "degree assortativity"
        case .communities: "groups"
        case .modularity: "modularity"
        case .articulationPoints: "articulation points"
        case .bridges: "bridges"
        case .named: "mentions between directions"
        case .reciprocity: "reciprocity of mentions"
        }
    }
}

extension NodeMeasure {
    public var english: String {
        switch self {
        case .degree: "degree"
        case .weightedDegree: "weighted degree"
        case .betweenness: "betweenness"
        case .closeness: "closeness"
        case .harmonic: "harmonic"
        case .eigenvector: "eigenvector"
        case .pageRank: "PageRank"
        case .constraint: "constraint"
        case .clustering: "clustering"
        case .core: "core (k-core)"
        case .onlyBroker: "pairs brokered"
        case .community: "group"
        }
    }
}

extension BrokerageRoles.Role {
    public var english: String {
        switch self {
        case .coordinator: "coordinator"
        case .consultant: "consultant"
        case .gateway: "representative"
        case .liaison: "liaison"
        case .total: "total"
        }
    }
}
