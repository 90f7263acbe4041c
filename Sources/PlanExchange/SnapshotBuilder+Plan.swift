import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

extension SnapshotBuilder {
    /// Collects the nodes and edges of plans, and the texts that searches of them look at.
    ///
    /// ```swift
    /// let builder = try SnapshotBuilder(ofPlans: files.count) { try PlanGraph(PlanOfObjectives(json: Data(contentsOf: files[$0]))) }
    /// ```
    ///
    /// Of several plans what is a body's own has the body in its id and name, and of a body that has more than one plan
    /// also the plan's years, as in `direction:comune-di-milano-2024-2026/casa`. Goals, programmes and the like of one id
    /// are one node. No more than one plan is in memory.
    ///
    /// - Parameters:
    ///   - count: how many plans there are.
    ///   - graph: gives that of a plan, by its number from 0; called for each in turn, twice where a body has several.
    /// - Throws: what `graph` throws, or a ``SnapshotError`` where there is more than a snapshot holds. That two plans are of
    ///   one body and the same years is told when the snapshot is written.
    /// - Complexity: linear in the plans.
    public init(ofPlans count: Int, _ graph: (Int) throws -> PlanGraph) throws {
        var repeated: Set<String> = []
        while true {
            let known = repeated
            var (builder, shared): (SnapshotBuilder, [String: NodeIndex]) = (SnapshotBuilder(), [:])
            var bodies: Set<String> = []
            for number in 0..<count {
                let graph = try graph(number)
                let body = PlanAmongOthers(body: graph.plan.municipality)
                if !bodies.insert(body.slug).inserted { repeated.insert(body.slug) }
                // Once a body turns up again the turn only looks for others.
                guard repeated.count == known.count else { continue }
                let years = known.contains(body.slug) ? graph.plan.years : []
                try builder.add(graph, amongOthersWith: count > 1 ? years : nil, shared: &shared)
            }
            if repeated.count == known.count {
                self = builder
                return
            }
        }
    }

    /// - Parameters:
    ///   - years: what tells the plan from others of its body, beside that body; nil for a plan alone.
    ///   - shared: the nodes of all plans that others may share, by id.
    private mutating func add(
        _ graph: PlanGraph, amongOthersWith years: [Int]?, shared: inout [String: NodeIndex]
    ) throws(SnapshotError) {
        let others = PlanAmongOthers(body: graph.plan.municipality, years: years ?? [])
        let isOneOfSeveral = years != nil
        var indices: [NodeIndex] = []
        for (place, node) in graph.graph.nodes.enumerated() {
            let isOwn = PlanAmongOthers.isOwn(node.id)
            let index: NodeIndex
            if isOneOfSeveral, !isOwn, let known = shared[node.id] {
                index = known
            } else {
                let (id, name) =
                    isOneOfSeveral && isOwn
                    ? (others.id(node.id), "\(node.name) (\(others.name))") : (node.id, node.name)
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
