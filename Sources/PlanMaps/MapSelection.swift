import GraphCore
import Plan
import PlanGraph
import PlanWording
import StrictReader

/// What of a plan a definition lets through: the nodes it names, and its filters.
struct MapSelection: Sendable {
    let graph: PlanGraph
    let definition: MapDefinition
    let focus: [NodeIndex]
    private let directions: Set<NodeIndex>
    private let programmes: Set<NodeIndex>
    private let years: Set<Int>
    /// The objectives of the programmes that are shown; nil for those of all.
    private let objectivesOfProgrammes: Set<NodeIndex>?
    private let linesOfProgrammes: Set<Int>?

    /// - Throws: ``MapDefinitionError`` when a name fits no node, or several, or a year is not the plan's.
    init(_ graph: PlanGraph, _ definition: MapDefinition) throws(MapDefinitionError) {
        self.graph = graph
        self.definition = definition
        var faults: [MapDefinitionFault] = []
        func node(_ name: Located<String>, _ kind: NodeKind?) -> NodeIndex? {
            switch graph.resolve(name.value) {
            case .node(let node) where kind == nil || graph[node].kind == kind: return node
            case .node(let node):
                faults.append(
                    MapDefinitionFault(
                        line: name.line, message: "\(graph[node].id) is no \(kind?.name(in: .english) ?? "")"))
            case .ambiguous(let nodes):
                let nodes = nodes.filter { kind == nil || graph[$0].kind == kind }
                if nodes.count == 1 { return nodes[0] }
                if nodes.isEmpty {
                    faults.append(
                        MapDefinitionFault(
                            line: name.line,
                            message: "no \(kind?.name(in: .english) ?? "node") is called \"\(name.value)\""))
                    return nil
                }
                let ids = nodes.prefix(10).map { graph[$0].id }.joined(separator: ", ")
                faults.append(
                    MapDefinitionFault(
                        line: name.line,
                        message: "\"\(name.value)\" fits \(nodes.count) nodes; name one of them by its id: \(ids)"))
            case .unknown(let nearest):
                let ids = nearest.map { graph[$0].id }.joined(separator: ", ")
                faults.append(
                    MapDefinitionFault(
                        line: name.line,
                        message: "nothing in the plan is called \"\(name.value)\""
                            + (ids.isEmpty ? "" : "; did you mean \(ids)?")))
            }
            return nil
        }
        focus = definition.focus.compactMap { node($0, nil) }
        directions = Set(definition.directions.compactMap { node($0, .direction) })
        programmes = Set(definition.programmes.compactMap { node($0, .programme) })
        for year in definition.years where !graph.plan.years.contains(year.value) {
            faults.append(
                MapDefinitionFault(
                    line: year.line,
                    message: "the plan has no year \(year.value); its years are "
                        + graph.plan.years.map(String.init).joined(separator: ", ")))
        }
        years = Set(definition.years.map(\.value))
        guard faults.isEmpty else { throw MapDefinitionError(faults: faults.sorted { $0.line < $1.line }) }

        let ofProgrammes = programmes.flatMap { programme in
            graph.structure.edges(at: programme, .incoming).map(\.neighbour).filter { graph[$0].kind == .objective }
        }
        objectivesOfProgrammes = programmes.isEmpty ? nil : Set(ofProgrammes)
        linesOfProgrammes = programmes.isEmpty ? nil : Set(ofProgrammes.compactMap { graph.objective($0)?.line })
    }

    /// Whether any filter was asked for.
    var isFiltering: Bool {
        !years.isEmpty || !directions.isEmpty || !programmes.isEmpty || definition.basis.count < Basis.allCases.count
            || definition.minimumLinks > 1 || definition.relations.count < Relation.allCases.count
    }

    /// Whether a node may appear at all; kinds are not asked.
    func admits(_ node: NodeIndex) -> Bool {
        switch graph[node].kind {
        case .direction: return directions.isEmpty || directions.contains(node)
        case .programme: return programmes.isEmpty || programmes.contains(node)
        case .objective:
            guard let objective = graph.objective(node) else { return false }
            return (years.isEmpty || objective.texts.keys.contains(where: years.contains))
                && (directions.isEmpty || graph.directions(carrying: node).contains(where: directions.contains))
                && (objectivesOfProgrammes?.contains(node) ?? true)
        default: return true
        }
    }

    /// What remains of an edge: itself with the evidence of the years that are shown, or nothing.
    func admitted(_ edge: EdgeIndex) -> PlanEdge? {
        let value = graph[edge]
        guard definition.relations.contains(value.relation) else { return nil }
        guard admits(graph.structure.source(of: edge)), admits(graph.structure.target(of: edge)) else { return nil }
        guard let basis = value.basis else { return value }
        guard definition.basis.contains(basis) else { return nil }
        var evidence = value.evidence
        if !years.isEmpty { evidence.removeAll { $0.years.allSatisfy { !years.contains($0) } } }
        if value.relation == .participates, let lines = linesOfProgrammes {
            evidence.removeAll { !lines.contains($0.line) }
        }
        return evidence.isEmpty && !value.evidence.isEmpty ? nil : value.with(evidence: evidence)
    }
}
