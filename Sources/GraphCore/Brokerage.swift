/// How often a node stands between two others that have no tie, by the groups of the three: its brokerage roles.
///
/// Counted are the pairs of edges *a → b → c* for a broker *b* where *a* and *c* are different nodes and there is no *a
/// → c*. Letters stand for groups.
///
/// | role | groups of a → b → c | |
/// | --- | --- | --- |
/// | coordinator | A → A → A | mediates within its own group |
/// | consultant | A → B → A | mediates, from outside, within another group (itinerant broker) |
/// | representative | A → A → B | speaks for its group to another |
/// | gatekeeper | A → B → B | lets others in to its own group |
/// | liaison | A → B → C | mediates between two groups, and belongs to neither |
///
/// Gould and Fernandez, *Structures of mediation: a formal approach to brokerage in transaction networks*, 1989. Their
/// raw counts; a role is not compared with what chance would give.
public struct Brokerage: Hashable, Sendable {
    public internal(set) var coordinator = 0
    public internal(set) var consultant = 0
    public internal(set) var representative = 0
    public internal(set) var gatekeeper = 0
    public internal(set) var liaison = 0

    /// All roles together.
    public var total: Int { coordinator + consultant + representative + gatekeeper + liaison }

    mutating func count(_ first: Int, _ broker: Int, _ last: Int) {
        switch (first == broker, broker == last) {
        case (true, true): coordinator += 1
        case (true, false): representative += 1
        case (false, true): gatekeeper += 1
        case (false, false):
            if first == last { consultant += 1 } else { liaison += 1 }
        }
    }
}

extension UndirectedGraph {
    /// Returns the brokerage roles of each node, among groups of nodes, where each edge counts in both directions.
    ///
    /// So each pair of neighbours counts twice, and a node is as often a gatekeeper as it is a representative. Weights
    /// are not looked at.
    ///
    /// ```
    /// a ── b ── c      brokerage(among: Partition([0, 0, 1]))  →  b: representative 1, gatekeeper 1
    /// ```
    ///
    /// - Parameter groups: of this graph's nodes.
    /// - Returns: one for each node, by its number.
    /// - Throws: ``MeasureError/nodeCount(_:expected:)`` when the groups are not of as many nodes as there are.
    /// - Complexity: the sum of the squares of the degrees.
    public func brokerage(among groups: Partition) throws(MeasureError) -> [Brokerage] {
        guard groups.nodeCount == nodeCount else { throw .nodeCount(groups.nodeCount, expected: nodeCount) }
        let groups = groups.groups
        var roles = [Brokerage](repeating: Brokerage(), count: nodeCount)
        /// The last node, as the first of three, that a node was tied to directly.
        var directFrom = [Int](repeating: -1, count: nodeCount)
        for first in 0..<nodeCount {
            for place in range(of: UInt32(first)) { directFrom[Int(neighbours[place])] = first }
            for place in range(of: UInt32(first)) {
                let broker = Int(neighbours[place])
                for farther in range(of: neighbours[place]) {
                    let last = Int(neighbours[farther])
                    if last != first, directFrom[last] != first {
                        roles[broker].count(groups[first], groups[broker], groups[last])
                    }
                }
            }
        }
        return roles
    }
}
