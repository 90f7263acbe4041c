import GraphCore
import Plan
import PlanExchange
import PlanGraph

/// What readers of a report see in the place of ids.
struct IDNames {
    private let graph: PlanGraph

    init(_ graph: PlanGraph) { self.graph = graph }

    func short(_ node: NodeIndex) -> String { graph.shortLabel(of: node) }

    /// A text with names for the ids in it: `casa/5` is "Casa 5". An id that only stands beside its name goes.
    func text(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(where: Self.isOfID) {
            result += rest[..<start]
            let end = rest[start...].firstIndex { !Self.isOfID($0) } ?? rest.endIndex
            var word = rest[start..<end]
            // What ends a sentence or opens a list is no part of an id.
            while let last = word.last, ".:/-".contains(last) { word = word.dropLast() }
            let after = rest[word.endIndex...]
            if let node = node(word) {
                let isBeside = result.hasSuffix(" (") && after.hasPrefix(")")
                if graph[node].kind != .objective, after.hasPrefix(": ") {
                    rest = after.dropFirst(2)
                    continue
                } else if isBeside, graph[node].kind != .objective {
                    result.removeLast(2)
                    rest = after.dropFirst()
                    continue
                }
                result += short(node)
            } else {
                result += word
            }
            rest = after
            // Whatever was taken off the word.
            while let first = rest.first, ".:/-".contains(first), Self.isOfID(first) {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    /// The node that a word is the id of, or the part of an objective's behind the kind.
    private func node(_ word: Substring) -> NodeIndex? {
        guard word.contains(":") || word.contains("/") else { return nil }
        return graph.node(withID: String(word)) ?? graph.node(withID: NodeKind.objective.idPrefix + ":" + word)
    }

    private static func isOfID(_ character: Character) -> Bool {
        guard let byte = character.asciiValue else { return false }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
            UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"):
            return true
        default: return false
        }
    }
}
