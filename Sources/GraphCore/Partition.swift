/// Nodes divided into groups: components, communities, or whatever a node's kind or place defines.
///
/// Groups are numbered by their first node: node 0 is in group 0, and each group's number is above those of groups with
/// an earlier node. So two partitions are equal when they put the same nodes together, whatever the groups were called.
///
/// ```swift
/// Partition(["Nord", "Sud", "Nord"]).groups  // [0, 1, 0]
/// ```
public struct Partition: Hashable, Sendable {
    /// The group of each node, by the node's number.
    public let groups: [Int]
    /// How many groups there are, none of them empty: their numbers are below it.
    public let groupCount: Int

    /// How many nodes are divided.
    public var nodeCount: Int { groups.count }

    /// Creates a partition in which the nodes with equal labels are together.
    ///
    /// - Parameter labels: one for each node, in the order of their numbers.
    /// - Complexity: linear in the nodes.
    public init<Label: Hashable>(_ labels: some Sequence<Label>) {
        var numbers: [Label: Int] = [:]
        groups = labels.map { label in
            if let number = numbers[label] { return number }
            numbers[label] = numbers.count
            return numbers.count - 1
        }
        groupCount = numbers.count
    }

    /// The nodes with equal numbers together; each is below `bound`.
    init(numbers: [UInt32], below bound: Int) {
        var count = 0
        var renumbered = [Int](repeating: -1, count: bound)
        groups = numbers.map { number in
            if renumbered[Int(number)] < 0 {
                renumbered[Int(number)] = count
                count += 1
            }
            return renumbered[Int(number)]
        }
        groupCount = count
    }

    /// The nodes of each tree together.
    ///
    /// - Parameter forest: for each node its parent, which has a lower number; for a root itself.
    init(forest: [UInt32]) {
        var count = 0
        groups = [Int](count: forest.count) { groups in
            for (node, parent) in forest.enumerated() {
                if parent == node {
                    groups[node] = count
                    count += 1
                } else {
                    groups[node] = groups[Int(parent)]
                }
            }
        }
        groupCount = count
    }

    /// The group of a node.
    ///
    /// - Precondition: the node is one of the partition's.
    public subscript(node: NodeIndex) -> Int { groups[Int(node.rawValue)] }

    /// How many nodes each group has. Complexity: linear in the nodes.
    public var sizes: [Int] {
        var sizes = [Int](repeating: 0, count: groupCount)
        for group in groups { sizes[group] += 1 }
        return sizes
    }

    /// The nodes of each group, ascending. Complexity: linear in the nodes.
    public var members: [[NodeIndex]] {
        var members = sizes.map { size in
            var list: [NodeIndex] = []
            list.reserveCapacity(size)
            return list
        }
        for (node, group) in groups.enumerated() { members[group].append(NodeIndex(rawValue: UInt32(node))) }
        return members
    }
}
