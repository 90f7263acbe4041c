import ArgumentParser
import GraphCore
import GraphSnapshot
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextDocument
import TextTools

extension Neighbours {
    /// `pdo neighbours --graph`: the neighbours of nodes of a snapshot.
    func neighbours(inSnapshot path: String) throws {
        let snapshot = try SnapshotFile.open(path)
        let report = SnapshotNeighbours(
            path: path, snapshot: snapshot, language: languageOptions.language, kinds: Set(kind.map(\.rawValue)),
            relations: Set(filterOptions.relation.map(\.rawValue)), way: direction, limit: limit)
        let format = result.format.ofTables ?? .table
        let answers = try report.answers(nodes, for: format)
        if answers.isEmpty { noteThatNoNodeIsNamed() }
        try result.write(report.printed(answers, as: format, width: result.width))
        for answer in answers where answer.leftOut > 0 {
            let subject = nodes == ["-"] || nodes.count > 1 ? answer.node.id + ": " : ""
            let language = languageOptions.language
            Console.current.note(
                subject
                    + (limit.map { language.beyond($0, answer.leftOut) + "\n" }
                        ?? language(
                            "altri \(answer.leftOut); --limit ne dà di più.\n",
                            "\(answer.leftOut) more; --limit gives more.\n")))
        }
        if answers.allSatisfy(\.groups.isEmpty) { throw ExitCode(2) }
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
    /// How many neighbours of one node to give at most.
    let limit: Int?

    /// How many of one relation people are given where there is no limit.
    private static let shownNeighbours = 100

    /// What is known of one node.
    struct Answer {
        /// The neighbours by one relation.
        struct Group {
            let edges: SnapshotEdges
            /// How many there are.
            let count: Int
            /// Those within the limit.
            let neighbours: [SnapshotNode]
        }

        let node: SnapshotNode
        let groups: [Group]
        var leftOut: Int { groups.reduce(0) { $0 + $1.count - $1.neighbours.count } }
    }

    func answers(_ queries: [String], for format: TableFormat) throws -> [Answer] {
        try nodes(typed: queries, named: node).map { node in
            try answer(node, isForPeople: format == .table || format == .markdown)
        }
    }

    func printed(_ answers: [Answer], as format: TableFormat, width: Int?) throws -> String {
        switch format {
        case .table, .markdown:
            var outline = TextDocument()
            for answer in answers { add(answer, to: &outline) }
            return format == .table ? outline.text(width: width) : outline.markdown()
        case .json: return try CanonicalJSON.text(answers.map { SnapshotNeighboursJSON($0) })
        case .csv, .tsv, .ids:
            var table = Table(columns: NeighboursAnswer.columns)
            for answer in answers { addRows(of: answer, to: &table) }
            return try table.rendered(as: format, width: nil)
        }
    }

    private func answer(_ node: SnapshotNode, isForPeople: Bool) throws -> Answer {
        var left = limit ?? .max
        let most = isForPeople && limit == nil ? Self.shownNeighbours : .max
        return Answer(
            node: node,
            groups: try edges(at: node).compactMap { edges in
                let (count, neighbours) = try neighbours(edges, limit: min(left, most))
                left -= neighbours.count
                return count > 0 ? Answer.Group(edges: edges, count: count, neighbours: neighbours) : nil
            })
    }

    /// The columns of the neighbours in a plan; a snapshot knows of no words, lines and years.
    private func addRows(of answer: Answer, to table: inout Table) {
        for group in answer.groups {
            for neighbour in group.neighbours {
                let source = group.edges.isOutgoing ? answer.node.id : neighbour.id
                let known: [Table.Cell] = [
                    .text(answer.node.id), .text(group.edges.relation), .text(neighbour.id), .text(neighbour.kind),
                    .text(neighbour.name), .number(1), .number(1), .text(answer.node.id), .text(source),
                ]
                table.add(known + Array(repeating: .text(""), count: NeighboursAnswer.columns.count - known.count))
            }
        }
    }

    private func add(_ answer: Answer, to outline: inout TextDocument) {
        outline.title(answer.node.name, subtitle: "\(answer.node.id), \(kindName(answer.node.kind))")
        for group in answer.groups {
            let number = language.number(group.neighbours.count, of: group.count)
            let name = relationName(group.edges)
            let word = name == group.edges.relation ? "" : " (\(group.edges.relation))"
            outline.heading("\(name)\(word): \(number)")
            for neighbour in group.neighbours { outline.item(neighbour.id, neighbour.name) }
        }
        if answer.groups.isEmpty {
            outline.paragraph(
                language.noNeighbours(isNarrow: !kinds.isEmpty || !relations.isEmpty || way != .both))
        }
    }

    private func edges(at node: SnapshotNode) throws -> [SnapshotEdges] {
        try reading { () throws(SnapshotError) in try snapshot.edges(at: node.index) }.filter { edges in
            (relations.isEmpty || relations.contains(edges.relation)) && (way != .in || !edges.isOutgoing)
                && (way != .out || edges.isOutgoing)
        }
    }

    /// How many neighbours of the kinds that are wanted there are, and the first of them.
    private func neighbours(_ edges: SnapshotEdges, limit: Int) throws -> (count: Int, first: [SnapshotNode]) {
        try reading { () throws(SnapshotError) in
            var found: [SnapshotNode] = []
            var count = 0
            var last: NodeIndex?
            // A neighbour stands once for each edge, and they ascend.
            for index in try snapshot.neighbours(edges) where index != last {
                last = index
                // Those that are not shown need be read only to tell their kinds.
                guard !kinds.isEmpty || found.count < limit else {
                    count += 1
                    continue
                }
                let node = try snapshot.node(index)
                guard kinds.isEmpty || kinds.contains(node.kind) else { continue }
                count += 1
                if found.count < limit { found.append(node) }
            }
            return (count, found)
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
            candidates(
                try nodes.map { index in
                    let node = try reading { () throws(SnapshotError) in try snapshot.node(index) }
                    return (id: node.id, name: node.name)
                })
        }
        let shown = query.shortened(to: 80)
        switch try reading({ () throws(SnapshotError) in try snapshot.find(query) }) {
        case .node(let node): return try reading { () throws(SnapshotError) in try snapshot.node(node) }
        case .several(let nodes, let isComplete):
            let (count, candidates) = (nodes.count, try lines(nodes))
            throw Failure(
                isComplete
                    ? NodeFailure.ambiguous(query: shown, count: count, candidates: candidates)
                    : .ambiguousAndMore(query: shown, count: count, candidates: candidates))
        case .unknown(let nearest) where nearest.isEmpty: throw Failure(NodeFailure.unknownIn(path: path, query: shown))
        case .unknown(let nearest):
            throw Failure(
                NodeFailure.misspeltIn(
                    path: path, query: shown, candidates: try lines(Array(nearest.prefix(5)))))
        }
    }
}

/// The neighbours of a node of a snapshot as programs read them.
private struct SnapshotNeighboursJSON: Encodable {
    struct Node: Encodable {
        let id: String
        let kind: String
        let name: String

        init(_ node: SnapshotNode) {
            id = node.id
            kind = node.kind
            name = node.name
        }
    }

    struct Neighbour: Encodable {
        let relation: String
        let isOutgoing: Bool
        let node: Node
        let distance = 1
        let weight = 1
    }

    let node: Node
    let neighbours: [Neighbour]

    init(_ answer: SnapshotNeighbours.Answer) {
        node = Node(answer.node)
        neighbours = answer.groups.flatMap { group in
            group.neighbours.map {
                Neighbour(relation: group.edges.relation, isOutgoing: group.edges.isOutgoing, node: Node($0))
            }
        }
    }
}
