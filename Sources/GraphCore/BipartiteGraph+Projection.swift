/// How the weight of an edge between two members comes from the groups that they share.
public enum ProjectionWeight: String, CaseIterable, Hashable, Sendable {
    /// How many groups they share.
    case sharedCount
    /// Σ 1/(n(g) − 1) over the shared groups *g*, with *n(g)* members each: in a group of two they have more to do with
    /// each other than in one of twenty. A member's strength is then the number of its groups that have other members.
    ///
    /// Newman, *Scientific collaboration networks II*, 2001.
    case newman
    /// Which share of the groups that at least one of them is in are those of both: |A ∩ B| / |A ∪ B|, above 0 to 1.
    ///
    /// Jaccard, 1901.
    case jaccard

    /// Returns what a shared group of so many members, two at least, counts; of ``jaccard`` before the division.
    public func share(ofGroupWith memberCount: Int) -> Double {
        self == .newman ? 1 / Double(memberCount - 1) : 1
    }
}

extension BipartiteGraph {
    /// Returns the members alone, with an edge between those who share at least one group.
    ///
    /// ``sharedGroups(of:and:)`` returns the groups behind an edge.
    ///
    /// - Returns: a graph with the members' numbers as nodes; those who share no group are isolated in it.
    /// - Throws: ``GraphError/tooManyEdges`` when there are 2³¹ edges or more.
    /// - Complexity: time the sum over groups of the square of their members, and for each member who has a group the
    ///   number of members, 4,096 at a time; memory at most twice the result's.
    public func projection(_ weight: ProjectionWeight) throws(GraphError) -> UndirectedGraph {
        var rows = SharingRows(self, weight)
        for one in 0..<memberCount { try rows.append(one) }
        return UndirectedGraph(CompressedRows(starts: rows.starts, neighbours: rows.neighbours, weights: rows.weights))
    }
}

/// With whom members share groups, row by row.
///
/// Nothing here checks an index of the graph's arrays: its initialiser saw to it that rows lie in them and have numbers
/// of members and groups.
private struct SharingRows {
    private let graph: BipartiteGraph
    private let weight: ProjectionWeight
    private(set) var starts: [UInt32]
    private(set) var neighbours: [UInt32]
    private(set) var weights: [Double]
    /// What the groups count that are shared with the present member, by the other one; else 0.
    private var sums: [Double]
    /// The present member's row, itself in it.
    private var row: [UInt32] = []
    private var weightsOfRow: [Double] = []
    /// The row as a set, a bit for each member, and the words of that which have any, likewise; else empty.
    private var members: [UInt64]
    private var words: [UInt64]

    init(_ graph: BipartiteGraph, _ weight: ProjectionWeight) {
        (self.graph, self.weight) = (graph, weight)
        starts = [UInt32](greatCapacity: graph.memberCount + 1)
        starts.append(0)
        neighbours = [UInt32](greatCapacity: 2 * graph.groups.count)
        weights = [Double](greatCapacity: 2 * graph.groups.count)
        sums = [Double](count: graph.memberCount) { $0.initialize(repeating: 0) }
        members = Array(repeating: 0, count: graph.memberCount / 64 + 1)
        words = Array(repeating: 0, count: graph.memberCount / 4096 + 1)
    }

    /// Adds the row of the next member.
    mutating func append(_ one: Int) throws(GraphError) {
        let own = Int(graph.groupStarts[one])..<Int(graph.groupStarts[one + 1])
        if !own.isEmpty {
            let found = addShares(of: own)
            let count = sort(found, without: UInt32(one))
            guard neighbours.count + count < UInt32.max else { throw .tooManyEdges }
            neighbours.append(contentsOf: row[..<count])
            weights.append(contentsOf: weightsOfRow[..<count])
            if weight == .jaccard {
                for place in neighbours.count - count..<neighbours.count {
                    let other = Int(neighbours[place])
                    let either = Double(own.count) + Double(graph.groupStarts[other + 1] - graph.groupStarts[other])
                    weights[place] /= either - weights[place]
                }
            }
        }
        starts.append(UInt32(neighbours.count))
    }

    /// Adds to the sums of all members of some groups what each group counts, and puts the members into the row, in the
    /// order in which they are found.
    ///
    /// - Returns: how many they are.
    private mutating func addShares(of groups: Range<Int>) -> Int {
        var count = 0
        graph.groups.withUnsafeBufferPointer { shared in
            graph.memberStarts.withUnsafeBufferPointer { starts in
                // A place for each, and one more, since a place is written before it is known whether it counts.
                var most = 1
                for place in groups { most += Int(starts[Int(shared[place]) + 1] - starts[Int(shared[place])]) }
                if row.count < most {
                    row = Array(repeating: 0, count: 2 * most)
                    weightsOfRow = Array(repeating: 0, count: 2 * most)
                }
                graph.members.withUnsafeBufferPointer { members in
                    sums.withUnsafeMutableBufferPointer { sums in
                        row.withUnsafeMutableBufferPointer { row in
                            for place in groups {
                                let group = Int(shared[place])
                                let (begin, end) = (Int(starts[group]), Int(starts[group + 1]))
                                let share = weight.share(ofGroupWith: end - begin)
                                for place in begin..<end {
                                    let other = members[place]
                                    let sum = sums[Int(other)]
                                    row[count] = other
                                    count += sum == 0 ? 1 : 0
                                    sums[Int(other)] = sum + share
                                }
                            }
                        }
                    }
                }
            }
        }
        return count
    }

    /// Makes the row ascend, with its weights, without the member itself, and all sums 0.
    ///
    /// - Returns: how many are left.
    private mutating func sort(_ count: Int, without own: UInt32) -> Int {
        var kept = 0
        row.withUnsafeMutableBufferPointer { row in
            weightsOfRow.withUnsafeMutableBufferPointer { weights in
                sums.withUnsafeMutableBufferPointer { sums in
                    members.withUnsafeMutableBufferPointer { members in
                        words.withUnsafeMutableBufferPointer { words in
                            var (first, last) = (words.count, 0)
                            for place in 0..<count {
                                let member = row[place]
                                members[Int(member >> 6)] |= 1 << UInt64(member & 63)
                                let word = Int(member >> 12)
                                words[word] |= 1 << UInt64(member >> 6 & 63)
                                (first, last) = (min(first, word), max(last, word))
                            }
                            members[Int(own >> 6)] &= ~(1 << UInt64(own & 63))
                            sums[Int(own)] = 0
                            for number in first...last {
                                var filled = words[number]
                                words[number] = 0
                                while filled != 0 {
                                    let word = number * 64 + filled.trailingZeroBitCount
                                    filled &= filled - 1
                                    var rest = members[word]
                                    members[word] = 0
                                    while rest != 0 {
                                        let member = word * 64 + rest.trailingZeroBitCount
                                        rest &= rest - 1
                                        row[kept] = UInt32(member)
                                        weights[kept] = sums[member]
                                        sums[member] = 0
                                        kept += 1
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return kept
    }
}
