import GraphCore
import GraphSnapshot
import PlanAnswers
import PlanWording
import TextTools

/// A snapshot by its path, with failures that name it.
package struct SnapshotSource {
    package let path: String
    package let snapshot: Snapshot

    package init(path: String) throws {
        Files.noteInput(path)
        self.path = path
        snapshot = try Self.reading(path) { () throws(SnapshotError) in try Snapshot(path: Files.resolved(path)) }
    }

    private static func reading<Result>(_ path: String, _ body: () throws(SnapshotError) -> Result) throws -> Result {
        do { return try body() } catch { throw Failure(error, path: path) }
    }

    /// What something reads of it.
    ///
    /// - Throws: ``Failure`` where the file is damaged.
    package func callAsFunction<Result>(_ body: (Snapshot) throws(SnapshotError) -> Result) throws -> Result {
        try Self.reading(path) { () throws(SnapshotError) in try body(snapshot) }
    }

    /// What is said where a question fails; what is said already stays as it is.
    package func failure(_ error: any Error) -> any Error {
        switch error {
        case let error as SnapshotError: Failure(error, path: path)
        case SnapshotNetworkError.tooGreat(let nodes, let edges):
            Failure(SnapshotUsage.tooLargeToMeasure(nodes: nodes, links: edges))
        default: error
        }
    }

    /// The nodes that somebody typed, each once; `-` stands for those on standard input.
    package func nodes(typed queries: [String]) throws -> [SnapshotNode] {
        try TypedNodes.all(queries) { try node(typed: $0) }
    }

    /// The node that somebody typed.
    ///
    /// - Throws: ``Failure`` with the candidates when several fit, or the nearest when none does.
    package func node(typed query: String) throws -> SnapshotNode {
        func lines(_ nodes: [NodeIndex]) throws -> String {
            TypedNodes.candidates(
                try nodes.map { index in
                    let node = try self { (snapshot) throws(SnapshotError) in try snapshot.node(index) }
                    return (id: node.id, name: node.name)
                })
        }
        let shown = query.shortened(to: 80)
        switch try self({ (snapshot) throws(SnapshotError) in try snapshot.find(query) }) {
        case .node(let node): return try self { (snapshot) throws(SnapshotError) in try snapshot.node(node) }
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

    /// A kind of nodes as somebody typed it.
    ///
    /// - Parameters:
    ///   - typed: as it stands there.
    ///   - known: what it means where it is one of a plan's.
    /// - Throws: ``Failure`` with all that there are when the snapshot has none.
    package func kind(typed: String, known: String?) throws -> String {
        try word(typed, known, among: try self { (snapshot) throws(SnapshotError) in try snapshot.kinds() })
    }

    /// A relation, likewise.
    package func relation(typed: String, known: String?) throws -> String {
        try word(typed, known, among: try self { (snapshot) throws(SnapshotError) in try snapshot.relations() })
    }

    private func word(_ typed: String, _ known: String?, among words: [String]) throws -> String {
        if words.contains(typed) { return typed }
        // One of a plan that a plan's snapshot happens not to have is no slip.
        if let known { return known }
        throw Failure(SnapshotUsage.unknownWord(path: path, word: typed.shortened(to: 80), known: words.sorted()))
    }
}

extension Failure {
    /// Why a snapshot can't be read, or a plan can't go into one.
    package init(_ error: SnapshotError, path: String) {
        if case .file(let reason) = error {
            self.init(FileFailure.cannotRead(path: path, reason: systemMessage(words: reason)))
        } else {
            self.init(SnapshotFailure.unusable(path: path, error))
        }
    }

    /// Why one can't be written.
    package init(_ error: SnapshotError, writing path: String) {
        switch error {
        case .duplicateID(let id): self.init(SnapshotFailure.sameID(id: id))
        case .file(let reason):
            self.init(FileFailure.cannotWrite(path: path, reason: systemMessage(words: reason)))
        case .notRegular: self.init(FileFailure.cannotWrite(path: path, reason: said(FileFailure.notRegular)))
        default: self.init(error, path: path)
        }
    }
}
