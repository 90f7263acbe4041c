import PlanAnswers

// What measures are called at the head of a column, or of a row.

extension NetworkFacts.Key {
    public var italian: String {
        switch self {
        case .nodes: "nodi"
        case .edges: "legami"
        case .density: "densità"
        case .components: "componenti"
        case .largestComponent: "nodi nella parte maggiore"
        case .isolated: "nodi senza legami"
        case .diameter: "diametro"
        case .transitivity: "transitività"
        case .assortativity: "assortatività dei gradi"
        case .communities: "gruppi"
        case .modularity: "modularità"
        case .articulationPoints: "snodi"
        case .bridges: "ponti"
        case .named: "menzioni tra \(Italian.officeNoun.plural)"
        case .reciprocity: "reciprocità delle menzioni"
        }
    }
}

extension NodeMeasure {
    public var italian: String {
        switch self {
        case .degree: "grado"
        case .weightedDegree: "grado pesato"
        case .betweenness: "intermediazione"
        case .closeness: "vicinanza"
        case .harmonic: "centralità armonica"
        case .eigenvector: "autovettore"
        case .pageRank: "PageRank"
        case .constraint: "vincolo"
        case .clustering: "aggregazione"
        case .core: "nucleo (k-core)"
        case .onlyBroker: "coppie come tramite"
        case .community: "gruppo"
        }
    }
}

extension BrokerageRoles.Role {
    public var italian: String {
        switch self {
        case .coordinator: "coordinatore"
        case .consultant: "consulente"
        case .gateway: "rappresentante"
        case .liaison: "collegamento"
        case .total: "totale"
        }
    }
}
