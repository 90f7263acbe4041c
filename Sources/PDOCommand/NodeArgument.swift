import ArgumentParser
import GraphCore
import Plan
import PlanGraph

extension PlanGraph {
    /// The node that somebody typed.
    ///
    /// - Throws: ``Failure`` with the candidates when several fit, or the nearest when none does.
    func node(typed query: String) throws -> NodeIndex {
        func lines(_ nodes: [NodeIndex]) -> String {
            let width = nodes.map { self[$0].id.count }.max() ?? 0
            return nodes.map { node in
                "\n  " + self[node].id.padded(to: width) + "  " + self[node].name.shortened(to: 70)
            }.joined()
        }
        switch resolve(query) {
        case .node(let node): return node
        case .ambiguous(let nodes):
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

extension NodeKind: ExpressibleByArgument {
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

    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension Relation: ExpressibleByArgument {}

extension String {
    /// The text with spaces behind it up to a number of characters.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// The text in lines of at most a number of characters, broken between words; a longer word has a line of its own.
    func wrapped(to width: Int) -> [String] {
        guard !isEmpty else { return [] }
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
