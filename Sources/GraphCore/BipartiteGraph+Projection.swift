/// What the weight of an edge between two members tells of the groups that they share.
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
}

extension BipartiteGraph {
    /// The members alone, with an edge between those who share at least one group.
    ///
    /// The groups that are behind an edge are told by ``sharedGroups(of:and:)``.
    ///
    /// - Returns: a graph with the members' numbers as nodes; those who share no group are isolated in it.
    /// - Throws: ``GraphError/tooManyEdges`` when there are 2³¹ edges or more.
    /// - Complexity: time the sum over groups of the square of their members, and sorting the neighbours of each; memory that of
    ///   the result.
    public func projection(_ weight: ProjectionWeight) throws(GraphError) -> UndirectedGraph {
        var rows = CompressedRows(starts: [0], neighbours: [])
        var sums = [Double](repeating: 0, count: memberCount)
        var touched: [UInt32] = []
        for one in 0..<memberCount {
            addShares(of: one, weight, to: &sums, &touched)
            touched.sort()
            try rows.appendRow(touched) { other in
                let shared = sums[Int(other)]
                sums[Int(other)] = 0
                guard weight == .jaccard else { return shared }
                return shared / (Double(groupSlice(one).count) + Double(groupSlice(Int(other)).count) - shared)
            }
            touched.removeAll(keepingCapacity: true)
        }
        return UndirectedGraph(rows)
    }

    /// Adds to the sums of the others in a member's groups what each group counts, and notes whose sums were 0.
    private func addShares(
        of one: Int, _ weight: ProjectionWeight, to sums: inout [Double], _ touched: inout [UInt32]
    ) {
        // The initialiser saw to it that rows lie in their arrays and have numbers of members and groups.
        groups.withUnsafeBufferPointer { groups in
            memberStarts.withUnsafeBufferPointer { memberStarts in
                members.withUnsafeBufferPointer { members in
                    sums.withUnsafeMutableBufferPointer { sums in
                        for place in Int(groupStarts[one])..<Int(groupStarts[one + 1]) {
                            let group = Int(groups[place])
                            let row = Int(memberStarts[group])..<Int(memberStarts[group + 1])
                            let share = weight == .newman ? 1 / Double(row.count - 1) : 1
                            for place in row where members[place] != one {
                                let other = members[place]
                                if sums[Int(other)] == 0 { touched.append(other) }
                                sums[Int(other)] += share
                            }
                        }
                    }
                }
            }
        }
    }
}
