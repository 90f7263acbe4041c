import ArgumentParser
import CommandConsole
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
        let isForPeople = result.format.isForPeople
        let answers = try PDOCommand.nodes(typed: nodes) { try node(typed: $0, in: snapshot, path) }.map { node in
            var request = SnapshotNeighboursRequest(of: node)
            request.kinds = Set(kind.map(\.rawValue))
            request.relations = Set(filterOptions.relation.map(\.rawValue))
            request.edges = wantedEdges.edges
            request.limit = limit
            request.limitOfRelation = isForPeople && limit == nil ? 100 : nil
            return try SnapshotFile.reading(path) { () throws(SnapshotError) in try snapshot.answer(request) }
        }
        if answers.isEmpty { noteThatNoNodeIsNamed() }
        let language = languageOptions.language
        try result.write(
            Rendition(.snapshotNeighbours, answers) {
                Table(columns: NeighboursAnswer.columns, of: answers) { $0.addRows(to: &$1) }
            } document: {
                TextDocument(answers.map { $0.document(in: language) })
            })
        for answer in answers where answer.leftOut > 0 {
            let subject = nodes == ["-"] || nodes.count > 1 ? answer.node.id + ": " : ""
            let shown = answer.groups.reduce(0) { $0 + $1.neighbours.count }
            let message = LimitMessage.shown(shown, of: shown + answer.leftOut)
            Console.current.note(subject + language(message) + "\n")
        }
        if answers.allSatisfy(\.groups.isEmpty) { throw ExitCode(2) }
    }

    /// The node of a snapshot that somebody typed.
    private func node(typed query: String, in snapshot: Snapshot, _ path: String) throws -> SnapshotNode {
        func reading<Value>(_ body: () throws(SnapshotError) -> Value) throws -> Value {
            try SnapshotFile.reading(path, body)
        }
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
