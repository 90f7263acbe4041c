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
            let years = graph.plan.years.map(String.init).joined(separator: ", ")
            faults.append(
                MapDefinitionFault(
                    line: year.line, message: "the plan has no year \(year.value); its years are \(years)"))
        }
        guard faults.isEmpty else { throw MapDefinitionError(faults: faults.sorted { $0.line < $1.line }) }
        definition.names = Names()
        return definition
    }
}

extension PlanGraph {
    /// The one node that a name in a file fits, of a kind if that matters.
    fileprivate func node(named name: Located<String>, _ kind: NodeKind?) throws(MapDefinitionFault) -> NodeIndex {
        func fault(_ message: String) -> MapDefinitionFault { MapDefinitionFault(line: name.line, message: message) }
        switch resolve(name.value) {
        case .node(let node):
            guard kind == nil || self[node].kind == kind else {
                throw fault("\(self[node].id) is no \(kind?.name(in: .english) ?? "")")
            }
            return node
        case .ambiguous(let nodes):
            let nodes = nodes.filter { kind == nil || self[$0].kind == kind }
            if nodes.count == 1 { return nodes[0] }
            if nodes.isEmpty { throw fault("no \(kind?.name(in: .english) ?? "node") is called \"\(name.value)\"") }
            let ids = nodes.prefix(10).map { self[$0].id }.joined(separator: ", ")
            throw fault("\"\(name.value)\" fits \(nodes.count) nodes; name one of them by its id: \(ids)")
        case .unknown(let nearest):
            let ids = nearest.map { self[$0].id }.joined(separator: ", ")
            throw fault(
                "nothing in the plan is called \"\(name.value)\"" + (ids.isEmpty ? "" : "; did you mean \(ids)?"))
        }
    }
}
