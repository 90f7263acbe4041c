import Testing

@testable import GraphCore

/// Measures of how a network hangs together, against brute force.
@Suite struct StructureTests {
    private func componentCount(_ matrix: [[Double]], without node: Int? = nil) -> Int {
        var unseen = Set(matrix.indices.filter { $0 != node })
        var count = 0
        while let start = unseen.min() {
            count += 1
            unseen.remove(start)
            var pending = [start]
            while let next = pending.popLast() {
                for other in matrix.indices where matrix[next][other] > 0 && unseen.remove(other) != nil {
                    pending.append(other)
                }
            }
        }
        return count
    }

    @Test(arguments: UInt64(0)..<150) func cutsAreWhatLeavesMoreComponents(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 10)
        let (matrix, nodes) = (network.matrix, network.nodes)
        let components = network.graph.connectedComponents()
        let hops = network.distances { _ in 1 }
        for one in nodes {
            for other in nodes {
                #expect((components.groups[one] == components.groups[other]) == hops[one][other].isFinite)
            }
        }
        let count = componentCount(matrix)
        #expect(components.groupCount == count)
        #expect(
            network.graph.articulationPoints().map { Int($0.rawValue) }
                == nodes.filter { componentCount(matrix, without: $0) > count })
        var bridges: [[Int]] = []
        for one in nodes {
            for other in nodes where other > one && matrix[one][other] > 0 {
                var cut = matrix
                (cut[one][other], cut[other][one]) = (0, 0)
                if componentCount(cut) > count { bridges.append([one, other]) }
            }
        }
        #expect(network.graph.bridges().map { [Int($0.rawValue), Int($1.rawValue)] } == bridges)
    }

    @Test(arguments: UInt64(0)..<150) func coresAreWhatIsLeftOfPeeling(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 12)
        var expected = network.nodes.map { _ in 0 }
        for core in 1..<12 {
            var left = Set(network.nodes)
            while let loose = left.first(where: { node in
                left.count { network.matrix[node][$0] > 0 } < core
            }) {
                left.remove(loose)
            }
            for node in left { expected[node] = core }
        }
        #expect(network.graph.coreNumbers() == expected)
    }

    @Test(arguments: UInt64(0)..<60) func trianglesAreTriplesOfNeighbours(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 10)
        let (matrix, nodes) = (network.matrix, network.nodes)
        var closed = nodes.map { _ in 0.0 }
        var all = closed
        for middle in nodes {
            for one in nodes where matrix[middle][one] > 0 {
                for other in 0..<one where matrix[middle][other] > 0 {
                    all[middle] += 1
                    if matrix[one][other] > 0 { closed[middle] += 1 }
                }
            }
        }
        #expect(network.graph.triangles().map(Double.init) == closed)
        expectClose(network.graph.localClustering(), zip(closed, all).map { $1 == 0 ? 0 : $0 / $1 })
        let paths = all.reduce(0, +)
        expectClose([network.graph.transitivity()], [paths == 0 ? 0 : closed.reduce(0, +) / paths])
    }

    @Test(arguments: UInt64(0)..<80) func structuralHolesAreAsBurtDefinesThem(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 9)
        let (matrix, nodes) = (network.matrix, network.nodes)
        func share(_ one: Int, _ other: Int) -> Double {
            matrix[one][other] == 0 ? 0 : matrix[one][other] / network.strength(one)
        }
        func contacts(_ node: Int) -> [Int] { nodes.filter { matrix[node][$0] > 0 } }
        expectClose(
            network.graph.constraint(),
            nodes.map { node in
                contacts(node).isEmpty
                    ? .nan
                    : contacts(node).reduce(0) { sum, contact in
                        let indirect = nodes.reduce(0) { $0 + share(node, $1) * share($1, contact) }
                        let whole = share(node, contact) + indirect
                        return sum + whole * whole
                    }
            })
        expectClose(
            network.graph.effectiveSize(),
            nodes.map { node in
                contacts(node).isEmpty
                    ? .nan
                    : contacts(node).reduce(0) { sum, contact in
                        let greatest = matrix[contact].max() ?? 1
                        return sum + 1
                            - contacts(node).reduce(0) {
                                $0 + share(node, $1) * matrix[contact][$1] / greatest
                            }
                    }
            })
        expectClose(network.graph.strength(), nodes.map(network.strength))
    }

    @Test(arguments: UInt64(0)..<80) func assortativityIsACorrelationOverEndsOfEdges(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 9)
        let ends = network.nodes.flatMap { one in
            network.nodes.filter { network.matrix[one][$0] > 0 }.map { (one, $0) }
        }
        let groups = network.randomGroups(seed: seed)
        let values = network.nodes.map { Double($0 * $0 % 5) }
        func correlation(_ values: [Double]) -> Double? {
            let (left, right) = (ends.map { values[$0.0] }, ends.map { values[$0.1] })
            guard Set(left).count > 1 else { return nil }
            let mean = left.reduce(0, +) / Double(left.count)
            let variance = left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return zip(left, right).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) } / variance
        }
        func expectClose(_ value: Double?, _ other: Double?) {
            #expect((value == nil) == (other == nil) && abs((value ?? 0) - (other ?? 0)) < 1e-9)
        }
        expectClose(network.graph.degreeAssortativity(), correlation(network.nodes.map(network.degree)))
        expectClose(try network.graph.assortativity(ofValues: values), correlation(values))

        let count = Double(ends.count)
        let within = Double(ends.count { groups.groups[$0.0] == groups.groups[$0.1] }) / count
        let byChance = (0..<groups.groupCount).reduce(0) { sum, group in
            let share = Double(ends.count { groups.groups[$0.0] == group }) / count
            return sum + share * share
        }
        let isDefined = Set(ends.map { groups.groups[$0.0] }).count > 1
        expectClose(
            try network.graph.assortativity(of: groups), isDefined ? (within - byChance) / (1 - byChance) : nil)
    }

    @Test func densityIsTheShareOfPossibleEdges() throws {
        #expect(try UndirectedGraph(nodeCount: 0, edges: []).density() == 0)
        #expect(try UndirectedGraph(nodeCount: 1, edges: []).density() == 0)
        #expect(try UndirectedGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)]).density() == 0.5)
    }

    @Test func listsOfAnotherLengthAreErrors() throws {
        let graph = try UndirectedGraph(nodeCount: 2, edges: [(0, 1)])
        let expected = MeasureError.nodeCount(3, expected: 2)
        #expect(throws: expected) { try graph.assortativity(of: Partition([1, 2, 3])) }
        #expect(throws: expected) { try graph.assortativity(ofValues: [1, 2, 3]) }
        #expect(throws: expected) { try graph.modularity(of: Partition([1, 2, 3])) }
        #expect(throws: expected) { try graph.brokerage(among: Partition([1, 2, 3])) }
        #expect(throws: expected) { try Partition([1, 2]).adjustedRandIndex(with: Partition([1, 2, 3])) }
        #expect(throws: expected) { try Partition([1, 2]).normalisedMutualInformation(with: Partition([1, 2, 3])) }
    }

    /// A chain of fifty thousand nodes would overflow the stack of a recursive search.
    @Test func longChainsDoNotOverflowTheStack() throws {
        let count: UInt32 = 50_000
        let chain = try UndirectedGraph(nodeCount: Int(count), edges: (1..<count).map { ($0 - 1, $0) })
        #expect(chain.articulationPoints().count == Int(count) - 2)
        #expect(chain.bridges().count == Int(count) - 1)
        #expect(chain.diameter() == Int(count) - 1)
        #expect(chain.connectedComponents().groupCount == 1)
    }
}
