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
    /// - Complexity: time the sum over groups of the square of their members; memory twice the result's.
    public func projection(_ weight: ProjectionWeight) throws(GraphError) -> UndirectedGraph {
        // Who shares with one also shares with the other, so each is looked at from the lower one only.
        var half = HalfRows(rowCount: memberCount, entryCount: groups.count)
        var sums = [Double](count: memberCount) { $0.initialize(repeating: 0) }
        var touched: [UInt32] = []
        for one in 0..<memberCount {
            if groupCount(of: one) == 0 {
                half.appendRow([]) { _ in 0 }
                continue
            }
            if touched.count < mostOthers(of: one) { touched = Array(repeating: 0, count: 2 * mostOthers(of: one)) }
            let count = addShares(of: one, weight, to: &sums, &touched)
            guard half.entries.count + count <= UInt32.max / 2 else { throw .tooManyEdges }
            half.appendRow(touched[..<count]) { other in
                let shared = sums[Int(other)]
                sums[Int(other)] = 0
                guard weight == .jaccard else { return shared }
                return shared / (Double(groupCount(of: one)) + Double(groupCount(of: Int(other))) - shared)
            }
        }
        return UndirectedGraph(CompressedRows(half))
    }

    private func groupCount(of member: Int) -> Int { Int(groupStarts[member + 1] - groupStarts[member]) }

    /// How many others there are in a member's groups at most; itself and those in several are counted too.
    private func mostOthers(of member: Int) -> Int {
        var most = 0
        for place in Int(groupStarts[member])..<Int(groupStarts[member + 1]) {
            most += Int(memberStarts[Int(groups[place]) + 1] - memberStarts[Int(groups[place])])
        }
        return most
    }

    /// Adds to the sums of the higher numbers in a member's groups what each group counts, and notes those whose sums
    /// were 0 in an array with a place for every member of these groups.
    ///
    /// - Returns: how many it noted.
    private func addShares(
        of one: Int, _ weight: ProjectionWeight, to sums: inout [Double], _ touched: inout [UInt32]
    ) -> Int {
        var count = 0
        // The initialiser saw to it that rows lie in their arrays and have numbers of members and groups.
        groups.withUnsafeBufferPointer { groups in
            memberStarts.withUnsafeBufferPointer { memberStarts in
                members.withUnsafeBufferPointer { members in
                    sums.withUnsafeMutableBufferPointer { sums in
                        touched.withUnsafeMutableBufferPointer { touched in
                            for place in Int(groupStarts[one])..<Int(groupStarts[one + 1]) {
                                let group = Int(groups[place])
                                let row = Int(memberStarts[group])..<Int(memberStarts[group + 1])
                                let share = weight.share(ofGroupWith: row.count)
                                for place in row.reversed() {
                                    let other = members[place]
                                    guard other > one else { break }
                                    let sum = sums[Int(other)]
                                    if sum == 0 {
                                        touched[count] = other
                                        count += 1
                                    }
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
}
