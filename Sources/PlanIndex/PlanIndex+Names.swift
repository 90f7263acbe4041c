import PlanGraph
import TextTools

extension PlanIndex {
    /// Returns the node that somebody means, as `PlanGraph.resolve` finds it; nil unless it is just one.
    ///
    /// Complexity: linear in the length of all names.
    func node(named query: String) -> Int? {
        guard !query.isEmpty, query.utf8.allSatisfy({ $0 >= 0x20 }) else { return nil }
        if let found = node(withID: query) { return found.only }
        let typed = TypedName(query)
        let names = text(.names)
        guard !typed.folded.isEmpty, names.last == FoldedNames.name else { return nil }
        let found = FoldedNames.nodes(named: typed, in: names, starts: numbers(.nameStarts)) {
            kind($0) == .objective
        }
        return found.count == 1 ? found.first.flatMap { $0 >= 0 ? $0 : nil } : nil
    }

    /// A node's id; nil where the index is damaged.
    func id(of node: Int) -> String? {
        let (ids, starts) = (text(.ids), numbers(.idStarts))
        let (start, end) = (Int(starts[node]), Int(starts[node + 1]) - 1)
        return start <= end && end <= ids.count ? String(decoding: ids[start..<end], as: UTF8.self) : nil
    }

    /// A node, or none because several fit.
    private struct Found { var only: Int? }

    /// The node with an id, whole or without its kind and colon; nil where none has it. Ids have small letters here.
    private func node(withID query: String) -> Found? {
        let lowered = query.lowercased()
        if let node = lines("\n" + lowered + "\n").first { return Found(only: node) }
        let tails = lines(":" + lowered + "\n", isTail: true)
        return tails.isEmpty ? nil : Found(only: tails.count == 1 ? tails[0] : nil)
    }

    /// The nodes in whose ids' lines a text stands.
    ///
    /// - Parameter isTail: whether it begins with the line's first colon.
    private func lines(_ sought: String, isTail: Bool = false) -> [Int] {
        let (ids, starts) = (text(.ids), numbers(.idStarts))
        var found: [Int] = []
        var sought = sought
        sought.withUTF8 { sought in
            var next = 0
            while let place = ids.firstPlace(of: UnsafeRawBufferPointer(sought), from: next) {
                next = place + 1
                // The line's feed stands before the id's first sign.
                let node = starts.firstPlace { $0 > UInt32(isTail ? place : place + 1) } - 1
                guard node >= 0, node < nodeCount else { continue }
                let start = Int(starts[node])
                if isTail, start > place || ids[start..<place].contains(UInt8(ascii: ":")) { continue }
                found.append(node)
            }
        }
        return found
    }
}
