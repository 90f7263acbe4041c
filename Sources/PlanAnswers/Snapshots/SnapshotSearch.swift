import GraphCore
import GraphSnapshot
import PlanGraph

/// A breadth-first search from nodes of a snapshot.
///
/// What it finds takes some bytes for each node; steps to a neighbour are looked for anew where it is told.
package struct SnapshotSearch {
    /// By what neighbours are tied.
    struct Group: Hashable {
        let isOutgoing: Bool
        /// The relation's number.
        let number: UInt8
    }

    /// A neighbour in a group.
    struct Tie {
        let group: Group
        let node: NodeIndex
        let distance: Int
        /// From how many nodes before it edges of the group lead to it, and which was the last.
        var weight = 1
        var lastBefore: NodeIndex
    }

    private struct Key: Hashable {
        let group: Group
        let node: NodeIndex
    }

    let walk: SnapshotWalk
    /// The nodes that were reached, nearer ones first.
    package private(set) var reached: [NodeIndex]
    private(set) var ties: [Tie] = []
    /// How many nodes of ``reached`` have been gone on from.
    private var next = 0
    /// Of each node how far it is, -1 where it was not reached, and from which one it was reached first.
    private var distances: [Int32]
    private var before: [UInt32]
    private var places: [Key: Int] = [:]
    /// Of each number of a kind whether the query asks for it.
    private let isWanted: [Bool]

    package init(_ walk: SnapshotWalk, from starts: [NodeIndex]) {
        self.walk = walk
        reached = []
        distances = [Int32](repeating: -1, count: walk.snapshot.nodeCount)
        before = [UInt32](repeating: 0, count: walk.snapshot.nodeCount)
        isWanted = (0..<256).map { walk.query.kinds.allows($0 < walk.kinds.count ? walk.kinds[$0] : "") }
        for start in starts where distances[Int(start.rawValue)] < 0 {
            distances[Int(start.rawValue)] = 0
            reached.append(start)
        }
    }

    /// Goes on until all nodes up to a distance are reached. Complexity: linear in the edges at the nodes before.
    package mutating func go(to depth: Int) throws(SnapshotError) {
        while next < reached.count, distances[Int(reached[next].rawValue)] < depth {
            let node = reached[next]
            defer { next += 1 }
            let distance = distances[Int(node.rawValue)] + 1
            guard distance == 1 || walk.passes(node) else { continue }
            for edges in try walk.edges(at: node) {
                for neighbour in try walk.snapshot.neighbours(edges) where neighbour != node {
                    let place = Int(neighbour.rawValue)
                    if distances[place] < 0 {
                        distances[place] = distance
                        before[place] = node.rawValue
                        reached.append(neighbour)
                    }
                    if distances[place] == distance, isWanted[walk.snapshot.kindNumber(of: neighbour)] {
                        add(neighbour, group(of: edges), from: node, Int(distance))
                    }
                }
            }
        }
    }

    private mutating func add(_ node: NodeIndex, _ group: Group, from last: NodeIndex, _ distance: Int) {
        let key = Key(group: group, node: node)
        guard let place = places[key] else {
            places[key] = ties.count
            return ties.append(Tie(group: group, node: node, distance: distance, lastBefore: last))
        }
        guard ties[place].lastBefore != last else { return }
        ties[place].weight += 1
        ties[place].lastBefore = last
    }

    func group(of edges: SnapshotEdges) -> Group {
        Group(isOutgoing: edges.isOutgoing || !walk.snapshot.isDirected, number: edges.number)
    }

    /// The node from which another was reached first; nil of a start.
    func nodeBefore(_ node: NodeIndex) -> NodeIndex? {
        distances[Int(node.rawValue)] > 0 ? NodeIndex(rawValue: before[Int(node.rawValue)]) : nil
    }

    /// The nodes from which edges of a tie's group lead to its node, in the snapshot's order.
    func nodes(before tie: Tie) throws(SnapshotError) -> [NodeIndex] {
        var nodes: Set<NodeIndex> = []
        for edges in try walk.snapshot.edges(at: tie.node) where edges.number == tie.group.number {
            guard !walk.snapshot.isDirected || edges.isOutgoing != tie.group.isOutgoing else { continue }
            for node in try walk.snapshot.neighbours(edges)
            where distances[Int(node.rawValue)] == tie.distance - 1 && (tie.distance == 1 || walk.passes(node)) {
                nodes.insert(node)
            }
        }
        return nodes.sorted()
    }
}
