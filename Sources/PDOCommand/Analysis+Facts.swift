import GraphCore
import PlanGraph
import PlanWording
import TextDocument

/// A number that tells of a network as a whole.
struct NetworkFact {
    let key: String
    let italian: String
    let english: String
    let cell: Table.Cell

    init(_ key: String, _ italian: String, _ english: String, _ number: Int) {
        (self.key, self.italian, self.english, cell) = (key, italian, english, .number(number))
    }

    init(_ key: String, _ italian: String, _ english: String, _ value: Double?) {
        (self.key, self.italian, self.english) = (key, italian, english)
        cell = .decimal(value ?? .nan, places: nil)
    }
}

extension Analysis {
    /// The numbers of a network as a whole, with those of who names whom where it is of directions.
    func facts(_ groups: NodeGroups) throws -> [NetworkFact] {
        let network = network.graph
        let components = network.connectedComponents().sizes
        let facts: [NetworkFact] = [
            .init("nodes", "nodi", "nodes", network.nodeCount),
            .init("edges", "legami", "edges", network.edgeCount),
            .init("density", "densità", "density", network.density()),
            .init("components", "componenti", "components", components.count),
            .init("largestComponent", "nodi della maggiore", "nodes of the largest", components.max() ?? 0),
            .init("isolated", "nodi isolati", "isolated nodes", self.network.places.count { degree($0) == 0 }),
            .init("diameter", "diametro", "diameter", network.diameter()),
            .init("transitivity", "transitività", "transitivity", network.transitivity()),
            .init("assortativity", "assortatività dei gradi", "degree assortativity", network.degreeAssortativity()),
            .init("communities", "gruppi", "groups", groups.ofSeveral.count),
            .init("modularity", "modularità", "modularity", groups.modularity),
            .init(
                "articulationPoints", "nodi di articolazione", "articulation points",
                network.articulationPoints().count),
            .init("bridges", "ponti", "bridges", network.bridges().count),
        ]
        guard kind == .direction else { return facts }
        let named = try graph.namedCollaborations(filter: filter)
        return facts + [
            .init("named", "nomine fra direzioni", "namings of directions", named.edges.count),
            .init("reciprocity", "loro reciprocità", "their reciprocity", named.structure.reciprocity()),
        ]
    }
}
