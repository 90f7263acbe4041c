import ArgumentParser
import CommandConsole
import GraphCore
import Plan
import PlanGraph
import PlanImport
import PlanWording
import TextDocument
import TextTools

extension PlanGraph {
    /// The node that somebody typed.
    ///
    /// - Parameter kinds: only nodes of these kinds count, if any of them fits; all where empty.
    /// - Throws: ``Failure`` with the candidates when several fit, or the nearest when none does.
    func node(typed query: String, among kinds: Set<NodeKind> = []) throws -> NodeIndex {
        func lines(_ nodes: [NodeIndex]) -> String {
            TypedNodes.candidates(nodes.map { (id: self[$0].id, name: self[$0].label) })
        }
        var resolution = resolve(query, among: kinds)
        // A node of another kind is reported as such.
        if case .unknown = resolution, !kinds.isEmpty { resolution = resolve(query) }
        switch resolution {
        case .node(let node): return node
        case .ambiguous(let nodes):
            throw Failure(
                NodeFailure.ambiguous(query: query.shortened(to: 80), count: nodes.count, candidates: lines(nodes)))
        case .unknown(let nearest) where nearest.isEmpty:
            throw Failure(unknown(query))
        case .unknown(let nearest):
            throw Failure(NodeFailure.misspelt(query: query.shortened(to: 80), candidates: lines(nearest)))
        }
    }

    /// With the command that lists what was perhaps meant: of what looks like an id the objectives of the direction, or
    /// the kind.
    private func unknown(_ query: String) -> NodeFailure {
        let shown = query.shortened(to: 80)
        let parts = query.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        if let tail = parts.last, let slash = tail.lastIndex(of: "/"),
            case .node(let node) = resolve(String(tail[..<slash])), self[node].kind == .direction
        {
            let id = String(self[node].id.drop { $0 != ":" }.dropFirst())
            return .unknownObjective(query: shown, direction: id, name: self[node].name)
        }
        if parts.count > 1, let kind = NodeKind.allCases.first(where: { $0.idPrefix == parts[0].lowercased() }) {
            return .unknownOfKind(query: shown, kind: kind)
        }
        return .unknown(query: shown)
    }
}

extension PlanGraph {
    /// The nodes that somebody typed, each once; `-` stands for those on standard input.
    func nodes(typed queries: [String]) throws -> [NodeIndex] {
        try TypedNodes.all(queries) { try node(typed: $0) }
    }

    /// The node of one of some kinds that somebody typed as the value of an option.
    ///
    /// - Throws: ``Failure`` also for a node of another kind.
    func node(typed query: String, option: String, _ kinds: [NodeKind]) throws -> NodeIndex {
        let index = try node(typed: query, among: Set(kinds))
        let node = self[index]
        guard kinds.contains(node.kind) else {
            throw Failure(
                NodeFailure.wrongKind(
                    option: option, query: query, id: node.id, kind: node.kind, name: node.sentenceName,
                    wanted: kinds))
        }
        return index
    }
}

extension PlanNode {
    /// The name by which a sentence calls it: an office has an article there, which goes with the whole name.
    var sentenceName: String { kind == .direction ? name : shortName }
}

extension NodeKind: ArgumentChoice {
    /// The kind's name, what its ids begin with, or its plural, in English or Italian; or the plan's own word for its
    /// offices, such as `settori`, which is checked when the plan is read.
    public init?(argument: String) {
        if let kind = NodeKind(word: argument) {
            self = kind
        } else if let singular = OfficeVocabulary.singular(of: argument) {
            Console.current.noteOfficeWord(argument, singular: singular)
            self = .direction
        } else {
            return nil
        }
    }
}

extension Relation: ArgumentChoice {}
extension Basis: ArgumentChoice {}
extension SilentConnector: ArgumentChoice {}
