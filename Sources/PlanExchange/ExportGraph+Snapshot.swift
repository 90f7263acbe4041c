import GraphCore
import GraphSnapshot
import Plan

extension ExportGraph {
    /// The graph of a snapshot, or the part of it with some kinds and relations.
    ///
    /// Columns are those that a snapshot knows: of nodes `id`, `label`, `shortLabel`, `kind` and `color`, of edges
    /// `source`, `target`, `relation`, `role` and `weight`. Order: nodes as they were added, edges by their source.
    ///
    /// - Parameters:
    ///   - title: what the whole is called.
    ///   - kinds: only nodes of these; all where empty.
    ///   - relations: only edges of these; all where empty.
    /// - Throws: `SnapshotError` for a damaged file; so do walks over the graph.
    /// - Complexity: linear in nodes and edges, which are counted; four bytes a node are kept.
    public init(
        _ snapshot: Snapshot, title: String, kinds: Set<String> = [], relations: Set<String> = []
    ) throws {
        var places = [Int32](repeating: -1, count: snapshot.nodeCount)
        var nodeCount = 0
        for number in 0..<snapshot.nodeCount {
            let node = try snapshot.node(NodeIndex(rawValue: UInt32(number)))
            guard kinds.isEmpty || kinds.contains(node.kind) else { continue }
            places[number] = Int32(nodeCount)
            nodeCount += 1
        }
        let ends = places
        @Sendable func walk(
            _ body: (_ source: NodeIndex, _ target: NodeIndex, SnapshotEdges, _ number: Int) throws -> Void
        ) throws {
            for number in 0..<snapshot.nodeCount where ends[number] >= 0 {
                let source = NodeIndex(rawValue: UInt32(number))
                for edges in try snapshot.edges(at: source) where edges.isOutgoing {
                    guard relations.isEmpty || relations.contains(edges.relation) else { continue }
                    for (number, target) in try snapshot.neighbours(edges).enumerated()
                    where ends[Int(target.rawValue)] >= 0 {
                        try body(source, target, edges, number)
                    }
                }
            }
        }
        var edgeCount = 0
        try walk { _, _, _, _ in edgeCount += 1 }
        self.init(
            head: Head(
                title: title, body: nil, source: nil, language: nil, years: [], ids: [:],
                isDirected: snapshot.isDirected), part: nil,
            nodeColumns: ["id", "label", "shortLabel", "kind", "color"].map { ExportColumn($0) },
            edgeColumns: ["source", "target", "relation", "role"].map { ExportColumn($0) } + [
                ExportColumn("weight", snapshot.hasWeights ? .number : .integer)
            ],
            nodeCount: nodeCount, edgeCount: edgeCount,
            walkNodes: { body in
                for number in 0..<snapshot.nodeCount where ends[number] >= 0 {
                    let node = try snapshot.node(NodeIndex(rawValue: UInt32(number)))
                    let texts = [node.id, node.name, node.name, node.kind, NodeKind.hexColour(of: node.kind)]
                    try body(
                        ExportNode(
                            id: node.id, label: node.name, shortLabel: node.name, kind: node.kind, years: [],
                            cells: texts.map { .text($0) }))
                }
            },
            walkEdges: { body in
                // A node has all its edges one after another.
                var (last, from) = (NodeIndex?.none, "")
                try walk { source, target, edges, number in
                    if source != last { (last, from) = (source, try snapshot.node(source).id) }
                    let to = try snapshot.node(target).id
                    let weight = try snapshot.weight(edges, number)
                    try body(
                        ExportEdge(
                            source: Int(ends[Int(source.rawValue)]), target: Int(ends[Int(target.rawValue)]),
                            sourceID: from, targetID: to, relation: edges.relation, weight: weight, years: [],
                            evidence: [], declarations: [],
                            cells: [
                                .text(from), .text(to), .text(edges.relation),
                                try snapshot.role(edges, number).map { .text($0) },
                                snapshot.hasWeights ? .number(weight) : .integer(1),
                            ]))
                }
            })
    }
}
