import GraphCore
import GraphSnapshot
import Plan
import PlanGraph

extension Neighbours {
    /// `pdo neighbours --graph`: the neighbours of nodes of a snapshot.
    func neighbours(inSnapshot path: String) throws {
        let snapshot = try SnapshotFile.open(path)
        let report = SnapshotNeighbours(
            path: path, snapshot: snapshot, language: languageOptions.language, kinds: Set(kind.map(\.rawValue)),
            relations: Set(filterOptions.relation.map(\.rawValue)), way: direction, limit: limit)
        try Console.current.write(report.printed(nodes, as: format.ofTables ?? .table))
    }
}

/// The neighbours of nodes of a snapshot, in the forms in which they are printed.
struct SnapshotNeighbours {
    let path: String
    let snapshot: Snapshot
    let language: Language
    /// Only neighbours of these kinds, or of any if there are none; so with the relations.
    let kinds: Set<String>
    let relations: Set<String>
    let way: Neighbours.Way
    /// How many neighbours of one relation to give at most.
    let limit: Int?

    /// How many of them people are given where there is no limit.
    private static let shownNeighbours = 100

    private struct Node: Encodable {
        let id: String
        let kind: String
        let name: String

        init(_ node: SnapshotNode) {
            id = node.id
            kind = node.kind
            name = node.name
        }
    }

    private struct Answer: Encodable {
        struct Neighbour: Encodable {
            let relation: String
            let isOutgoing: Bool
            let node: Node
        }

        let node: Node
        let neighbours: [Neighbour]
    }

    func printed(_ queries: [String], as format: TableFormat) throws -> String {
        var nodes: [SnapshotNode] = []
        for query in queries.flatMap({ $0 == "-" ? StandardInput.lines().map { String($0) } : [$0] })
        where !query.isEmpty {
            nodes.append(try node(typed: query))
        }
        switch format {
        case .table, .markdown:
            var outline = Outline()
            for node in nodes { try add(node, to: &outline) }
            return format == .table ? outline.text(width: Console.current.width) : outline.markdown()
        case .json: return try CanonicalJSON.text(nodes.map(answer))
        case .csv, .tsv, .ids:
            var table = Table(columns: [
                .init("start"), .init("relation"), .init("direction"), .init("id"), .init("kind"), .init("name"),
            ])
            for answer in try nodes.map(answer) {
                for neighbour in answer.neighbours {
                    table.add([
                        .text(answer.node.id), .text(neighbour.relation),
                        .text(neighbour.isOutgoing ? "outgoing" : "incoming"),
                        .text(neighbour.node.id), .text(neighbour.node.kind), .text(neighbour.node.name),
                    ])
                }
            }
            return try table.rendered(as: format, width: nil)
        }
    }

    private func answer(_ node: SnapshotNode) throws -> Answer {
        Answer(
            node: Node(node),
            neighbours: try edges(at: node).flatMap { edges in
                try neighbours(edges, limit: limit ?? .max).prefix(limit ?? .max).map { neighbour in
                    Answer.Neighbour(relation: edges.relation, isOutgoing: edges.isOutgoing, node: Node(neighbour))
                }
            })
    }

    private func add(_ node: SnapshotNode, to outline: inout Outline) throws {
        outline.title(node.name, subtitle: "\(node.id), \(kindName(node.kind))")
        var isEmpty = true
        for edges in try edges(at: node) {
            let found = try neighbours(edges, limit: limit ?? Self.shownNeighbours)
            // Neighbours that are not shown need be read only to tell their kinds.
            let count = kinds.isEmpty ? edges.count : found.count
            guard count > 0 else { continue }
            isEmpty = false
            outline.heading("\(relationName(edges)) (\(edges.relation)): \(count)")
            let shown = found.prefix(limit ?? Self.shownNeighbours)
            for neighbour in shown { outline.item(neighbour.id, neighbour.name) }
            if count > shown.count {
                outline.item(
                    "",
                    language(
                        "… e altri \(count - shown.count); --limit ne dà di più",
                        "… and \(count - shown.count) more; --limit gives more"))
            }
        }
        if isEmpty { outline.paragraph(language("Nessun vicino.", "No neighbours.")) }
    }

    private func edges(at node: SnapshotNode) throws -> [SnapshotEdges] {
        try reading { () throws(SnapshotError) in try snapshot.edges(at: node.index) }.filter { edges in
            (relations.isEmpty || relations.contains(edges.relation)) && (way != .in || !edges.isOutgoing)
                && (way != .out || edges.isOutgoing)
        }
    }

    /// The neighbours of the kinds that are wanted; of all kinds no more than a limit.
    private func neighbours(_ edges: SnapshotEdges, limit: Int) throws -> [SnapshotNode] {
        try reading { () throws(SnapshotError) in
            var found: [SnapshotNode] = []
            for index in try snapshot.neighbours(edges, limit: kinds.isEmpty ? limit : .max) {
                let node = try snapshot.node(index)
                if kinds.isEmpty || kinds.contains(node.kind) { found.append(node) }
            }
            return found
        }
    }

    private func kindName(_ kind: String) -> String { NodeKind(rawValue: kind)?.name(in: language) ?? kind }

    private func relationName(_ edges: SnapshotEdges) -> String {
        guard let relation = Relation(rawValue: edges.relation) else {
            return edges.isOutgoing ? language("verso", "to") : language("da", "from")
        }
        return edges.isOutgoing ? relation.name(in: language) : relation.inverseName(in: language)
    }

    private func reading<Value>(_ body: () throws(SnapshotError) -> Value) throws -> Value {
        try SnapshotFile.reading(path, body)
    }

    private func node(typed query: String) throws -> SnapshotNode {
        func lines(_ nodes: [NodeIndex]) throws -> String {
            let nodes = try nodes.map { node in try reading { () throws(SnapshotError) in try snapshot.node(node) } }
            let width = nodes.map(\.id.count).max() ?? 0
            return nodes.map { "\n  " + $0.id.padded(to: width) + "  " + $0.name.shortened(to: 70) }.joined()
        }
        let shown = "\"\(query.shortened(to: 80))\""
        switch try reading({ () throws(SnapshotError) in try snapshot.find(query) }) {
        case .node(let node): return try reading { () throws(SnapshotError) in try snapshot.node(node) }
        case .several(let nodes, let isComplete):
            let count =
                isComplete ? "\(nodes.count) nodes" : "more than \(nodes.count) nodes, of which these are the first"
            throw Failure("\(shown) fits \(count); name one of them by its id:" + (try lines(nodes)))
        case .unknown(let nearest) where nearest.isEmpty: throw Failure("nothing in \(path) is called \(shown)")
        case .unknown(let nearest):
            throw Failure(
                "nothing in \(path) is called \(shown); did you mean:" + (try lines(Array(nearest.prefix(5)))))
        }
    }
}
