import GraphCore
import Plan
import PlanGraph
import PlanWording
import StrictReader

extension MapDefinition {
    /// The definition with the nodes and years that a file names, as a plan has them.
    ///
    /// - Throws: ``MapDefinitionError`` when a name fits no node, or several, or a year is not the plan's.
    func resolved(in graph: PlanGraph) throws(MapDefinitionError) -> MapDefinition {
        guard names != Names() else { return self }
        var (definition, faults) = (self, [MapDefinitionFault]())
        func nodes(_ names: [Located<String>], _ kind: NodeKind? = nil) -> [NodeIndex] {
            names.compactMap { name in
                do throws(MapDefinitionFault) { return try graph.node(named: name, kind) } catch {
                    faults.append(error)
                    return nil
                }
            }
        }
        if !names.focus.isEmpty { definition.focus = nodes(names.focus) }
        definition.query.directions.formUnion(nodes(names.directions, .direction).map { graph[$0].id })
        definition.query.programmes.formUnion(nodes(names.programmes, .programme).map { graph[$0].id })
        definition.query.years.formUnion(names.years.map(\.value))
        for year in names.years where !graph.plan.years.contains(year.value) {
            faults.append(
                MapDefinitionFault(line: year.line, problem: .noYear(year.value, years: graph.plan.years)))
        }
        guard faults.isEmpty else { throw MapDefinitionError(faults: faults.sorted { $0.line < $1.line }) }
        definition.names = Names()
        return definition
    }
}

extension PlanGraph {
    /// The one node that a name in a file fits, of a kind if that matters.
    fileprivate func node(named name: Located<String>, _ kind: NodeKind?) throws(MapDefinitionFault) -> NodeIndex {
        func fault(_ problem: MapDefinitionProblem) -> MapDefinitionFault {
            MapDefinitionFault(line: name.line, problem: problem)
        }
        switch resolve(name.value) {
        case .node(let node):
            guard let kind, self[node].kind != kind else { return node }
            throw fault(.otherKind(id: self[node].id, wanted: kind))
        case .ambiguous(let nodes):
            let nodes = nodes.filter { kind == nil || self[$0].kind == kind }
            if nodes.count == 1 { return nodes[0] }
            if let kind, nodes.isEmpty { throw fault(.noneOfKind(kind, name: name.value)) }
            throw fault(
                .severalNodes(name: name.value, count: nodes.count, first: nodes.prefix(10).map { self[$0].id }))
        case .unknown(let nearest):
            throw fault(.unknownNode(name: name.value, nearest: nearest.map { self[$0].id }))
        }
    }
}
