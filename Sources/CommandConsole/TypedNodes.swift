import PlanWording
import TextDocument
import TextTools

/// Nodes as somebody types them.
package enum TypedNodes {
    /// The nodes that a name may mean, each on lines of its own as wide as the terminal; they begin with a line feed and
    /// end without.
    package static func candidates(_ nodes: [(id: String, name: String)]) -> String {
        var outline = TextDocument()
        for node in nodes { outline.item(node.id, node.name.shortened(to: 70)) }
        return "\n" + outline.text(width: Console.current.width).dropLast()
    }

    /// The nodes that somebody typed, each once; `-` stands for those on standard input, one a line.
    ///
    /// - Parameter node: finds the node that is called so, or throws.
    /// - Throws: ``Failure`` for the first that is not one node, with its line if it was read.
    package static func all<Node: Hashable>(
        _ queries: [String], named node: (String) throws -> Node
    ) throws -> [Node] {
        var nodes: [Node] = []
        var seen: Set<Node> = []
        var asked: Set<String> = []
        func add(_ query: String) throws {
            guard asked.insert(query).inserted else { return }
            let node = try node(query)
            if seen.insert(node).inserted { nodes.append(node) }
        }
        for query in queries {
            guard query == "-" else {
                try add(query)
                continue
            }
            for (number, line) in try StandardInput.lines().enumerated() {
                let query = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !query.isEmpty else { continue }
                do {
                    try add(query)
                } catch {
                    throw Failure(NodeFailure.inputLine(number: number + 1, reason: "\(error)"))
                }
            }
        }
        return nodes
    }
}
