import GraphCore
import Plan
import PlanGraph

extension PlanGraph {
    /// Names the files of the pictures of a kind's nodes, each otherwise, also where case is not minded.
    package func pictureNames(of kind: NodeKind) -> [(node: NodeIndex, name: String)] {
        var taken: Set<String> = []
        return graph.nodeIndices.filter { self[$0].kind == kind }.map { node in
            let name = pictureName(of: node)
            var (free, number) = (name, 1)
            while !taken.insert(free.lowercased()).inserted {
                number += 1
                free = "\(name)-\(number)"
            }
            return (node, free)
        }
    }

    /// A node's id without the kind, and without what no file name may have.
    private func pictureName(of node: NodeIndex) -> String {
        let id = self[node].id
        let tail = String(id[(id.firstIndex(of: ":").map(id.index(after:)) ?? id.startIndex)...]).replacing(
            "/", with: "-")
        guard tail.utf8.count > 120 else { return tail }
        return tail.unicodeScalars.prefix(30).reduce(into: "") { $0.unicodeScalars.append($1) } + "-\(node.rawValue)"
    }
}
