import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

extension SnapshotBuilder {
    /// Adds the nodes and edges of a plan, and the texts that searches of it look at.
    ///
    /// - Parameters:
    ///   - isOneOfSeveral: whether what is the city's own gets the municipality into its id and name.
    ///   - shared: the nodes of all plans that others may share, by id.
    public mutating func add(
        _ graph: PlanGraph, isOneOfSeveral: Bool, shared: inout [String: NodeIndex]
    ) throws(SnapshotError) {
        let others = PlanAmongOthers(body: graph.plan.municipality)
        var indices: [NodeIndex] = []
        for (place, node) in graph.graph.nodes.enumerated() {
            let isOwn = PlanAmongOthers.isOwn(node.id)
            let index: NodeIndex
            if isOneOfSeveral, !isOwn, let known = shared[node.id] {
                index = known
            } else {
                let (id, name) =
                    isOneOfSeveral && isOwn
                    ? (others.id(node.id), node.name + " (\(graph.plan.municipality))") : (node.id, node.name)
                index = try addNode(id: id, kind: node.kind.rawValue, name: name, relates: node.relates)
                if !isOwn { shared[node.id] = index }
            }
            indices.append(index)
            for passage in graph.passages(of: NodeIndex(rawValue: UInt32(place)), years: [])
            where passage.text != node.name {
                try addPassage(passage.text, field: passage.field.rawValue, of: index)
            }
        }
        for edge in graph.graph.edgeIndices {
            let (source, target) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
            try addEdge(
                from: indices[Int(source.rawValue)], to: indices[Int(target.rawValue)],
                relation: graph[edge].relation.rawValue, role: graph[edge].role?.rawValue ?? "")
        }
    }
}
