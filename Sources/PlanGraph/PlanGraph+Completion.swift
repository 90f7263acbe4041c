import GraphCore
import Plan
import TextTools

extension PlanGraph {
    /// A text by which a node can be asked for, and which node it is.
    package typealias NodeName = (text: String, explanation: String)

    /// Finds the texts that name one node each and begin as what was typed.
    ///
    /// Of the nodes of some kinds these are the ids that begin so; where there is none, the ids' last parts, if they
    /// name only one of them; where there is none either, names, or what stands in a name from some word on. Where
    /// nothing was typed, the objectives are left out: they would bury the rest.
    package func names(beginningAs typed: String, of kinds: Set<NodeKind>) -> [NodeName] {
        let nodes = graph.nodes.filter { kinds.contains($0.kind) }
        let ids = nodes.filter { $0.id.hasPrefix(typed) && (!typed.isEmpty || $0.kind != .objective) }
        if !ids.isEmpty { return ids.map { ($0.id, $0.shortName) } }
        let tails = nodes.map { (text: String($0.id.drop { $0 != ":" }.dropFirst()), explanation: $0.shortName) }
        let counts = Dictionary(tails.map { ($0.text, 1) }, uniquingKeysWith: +)
        let unique = tails.filter { $0.text.hasPrefix(typed) && counts[$0.text] == 1 }
        return unique.isEmpty ? spelledNames(beginningAs: typed, of: kinds) : unique
    }

    /// What was typed and what follows it in a name, where it is the beginning of a word of it but for case and
    /// accents, and where the whole names that node alone. Objectives, whose names are their texts, are left out.
    private func spelledNames(beginningAs typed: String, of kinds: Set<NodeKind>) -> [NodeName] {
        let keys = typed.map { Words.key(String($0)) }
        guard keys.first?.isEmpty == false else { return [] }
        func isNamed(_ node: NodeIndex, by text: String) -> Bool {
            switch resolve(text) {
            case .node(let only): only == node
            case .ambiguous(let all): all.filter { kinds.contains(self[$0].kind) } == [node]
            case .unknown: false
            }
        }
        let named = graph.nodeIndices.filter { self[$0].kind != .objective && kinds.contains(self[$0].kind) }
        return named.flatMap { node in
            var texts: [String] = []
            for name in [self[node].name, self[node].shortName] {
                for word in Words(name).all {
                    guard let rest = Self.rest(of: name[word.range.lowerBound...], behind: keys) else { continue }
                    let text = typed + rest
                    if !texts.contains(text), isNamed(node, by: text) { texts.append(text) }
                    break
                }
            }
            return texts.map { ($0, self[node].id) }
        }
    }

    private static func rest(of name: Substring, behind keys: [String]) -> Substring? {
        var rest = name
        for key in keys {
            guard let character = rest.popFirst(), Words.key(String(character)) == key else { return nil }
        }
        return rest
    }
}
