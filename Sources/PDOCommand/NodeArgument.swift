import ArgumentParser
import GraphCore
import Plan
import PlanGraph

extension PlanGraph {
    /// The node that somebody typed.
    ///
    /// - Parameter kinds: where several fit, only those of these kinds count; all where empty.
    /// - Throws: ``Failure`` with the candidates when several fit, or the nearest when none does.
    func node(typed query: String, among kinds: Set<NodeKind> = []) throws -> NodeIndex {
        func lines(_ nodes: [NodeIndex]) -> String {
            let width = nodes.map { self[$0].id.count }.max() ?? 0
            return nodes.map { node in
                "\n  " + self[node].id.padded(to: width) + "  " + self[node].name.shortened(to: 70)
            }.joined()
        }
        switch resolve(query) {
        case .node(let node): return node
        case .ambiguous(let all):
            let ofKind = all.filter { kinds.contains(self[$0].kind) }
            let nodes = ofKind.isEmpty ? all : ofKind
            if nodes.count == 1 { return nodes[0] }
            throw Failure(
                "\"\(query.shortened(to: 80))\" fits \(nodes.count) nodes; name one of them by its id:" + lines(nodes))
        case .unknown(let nearest) where nearest.isEmpty:
            throw Failure(
                "nothing in the plan is called \"\(query.shortened(to: 80))\"; 'pdo list direction' shows the directions, and so on for each kind"
            )
        case .unknown(let nearest):
            throw Failure(
                "nothing in the plan is called \"\(query.shortened(to: 80))\"; did you mean:" + lines(nearest))
        }
    }
}

extension PlanGraph {
    /// The nodes that somebody typed, each once; `-` stands for those on standard input, one a line.
    ///
    /// - Throws: ``Failure`` for the first that is not one node, with its line if it was read.
    func nodes(typed queries: [String]) throws -> [NodeIndex] {
        var nodes: [NodeIndex] = []
        func add(_ node: NodeIndex) {
            if !nodes.contains(node) { nodes.append(node) }
        }
        for query in queries {
            guard query == "-" else {
                add(try node(typed: query))
                continue
            }
            for (number, line) in StandardInput.lines().enumerated() {
                let query = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !query.isEmpty else { continue }
                do {
                    add(try node(typed: query))
                } catch {
                    throw Failure("standard input:\(number + 1): \(error)")
                }
            }
        }
        return nodes
    }
}

extension NodeKind: ArgumentChoice {
    /// The kind's name, what its ids begin with, or its plural, in English or Italian.
    public init?(argument: String) {
        let wanted = Words.key(argument)
        let kind = NodeKind.allCases.first { kind in
            let names =
                [kind.rawValue, kind.rawValue + "s", kind.idPrefix, kind.idPrefix + "s"]
                + Language.allCases.flatMap { [kind.name(in: $0), kind.plural(in: $0)] }
            return names.contains { Words.key($0) == wanted }
        }
        guard let kind else { return nil }
        self = kind
    }
}

extension Relation: ArgumentChoice {}
extension Basis: ArgumentChoice {}
extension SilentConnector: ArgumentChoice {}
