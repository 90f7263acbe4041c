import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

extension SnapshotBuilder {
    /// Adds the nodes and edges of a plan.
    ///
    /// - Parameters:
    ///   - isOneOfSeveral: whether what is the city's own gets the municipality into its id and name.
    ///   - shared: the nodes of all plans that others may share, by id.
    public mutating func add(
        _ graph: PlanGraph, isOneOfSeveral: Bool, shared: inout [String: NodeIndex]
    ) throws(SnapshotError) {
        let others = PlanAmongOthers(body: graph.plan.municipality)
        var indices: [NodeIndex] = []
        for node in graph.graph.nodes {
            let isOwn = PlanAmongOthers.isOwn(node.id)
            if isOneOfSeveral, !isOwn, let index = shared[node.id] {
                indices.append(index)
                continue
            }
            let (id, name) =
                isOneOfSeveral && isOwn
                ? (others.id(node.id), node.name + " (\(graph.plan.municipality))") : (node.id, node.name)
            let index = try addNode(id: id, kind: node.kind.rawValue, name: name, relates: node.relates)
            if !isOwn { shared[node.id] = index }
            indices.append(index)
        }
        for edge in graph.graph.edgeIndices {
            let (source, target) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
            try addEdge(
                from: indices[Int(source.rawValue)], to: indices[Int(target.rawValue)],
                relation: graph[edge].relation.rawValue, role: graph[edge].role?.rawValue ?? "")
        }
    }
}
