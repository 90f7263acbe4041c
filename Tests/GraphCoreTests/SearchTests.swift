import Testing

@testable import GraphCore

/// Searches over undirected graphs, one workspace for all.
@Suite struct SearchTests {
    @Test func distancesAreThoseOfRelaxation() throws {
        var workspace = SearchWorkspace()
        for seed in UInt64(0)..<120 {
            let random = try RandomUndirectedGraph(seed: seed)
            for start in stride(from: 0, to: random.nodeCount, by: 7) {
                let expected = random.distances(from: start)
                random.graph.measureDistances(from: NodeIndex(start), in: &workspace)
                #expect((0..<random.nodeCount).map { workspace.distance(to: NodeIndex($0)) } == expected)
                let found = expected.compactMap { $0 }
                #expect(workspace.reachedCount == found.count)
                #expect(workspace.greatestDistance == found.max())
                #expect(workspace.sumOfDistances == found.reduce(0, +))
            }
        }
    }

    /// The search turns to the nodes that are left at a hub, and back on the path between two; sets end with a word or
    /// within one.
    @Test(arguments: [(20, 50, 0), (30, 66, 0), (30, 65, 0), (100, 60, 1), (100, 300, 70)])
    func distancesWhereLevelsAreSmallAndGreat(leaves: Int, apart: Int, isolated: Int) throws {
        var workspace = SearchWorkspace()
        for seed in UInt64(0)..<2 {
            let random = try RandomUndirectedGraph(
                hubsWithLeaves: leaves, apart: apart, isolated: isolated, seed: seed)
            for start in stride(from: 0, to: random.nodeCount, by: 29) {
                let expected = random.distances(from: start)
                random.graph.measureDistances(from: NodeIndex(start), in: &workspace)
                #expect((0..<random.nodeCount).map { workspace.distance(to: NodeIndex($0)) } == expected)
                #expect(workspace.sumOfDistances == expected.reduce(0) { $0 + ($1 ?? 0) })
                #expect(workspace.greatestDistance == expected.compactMap { $0 }.max())
                #expect(workspace.reachedCount == expected.count { $0 != nil })
            }
        }
    }

    @Test func aPathIsAsShortAsCanBe() throws {
        var workspace = SearchWorkspace()
        for seed in UInt64(0)..<120 {
            let random = try RandomUndirectedGraph(seed: seed)
            let neighbours = random.neighbours
            for start in stride(from: 0, to: random.nodeCount, by: 5) {
                let expected = random.distances(from: start)
                for end in 0..<random.nodeCount {
                    let path = random.graph.shortestPath(from: NodeIndex(start), to: NodeIndex(end), in: &workspace)
                    #expect(path.map { $0.count - 1 } == expected[end])
                    guard let path else { continue }
                    #expect(path.first == NodeIndex(start) && path.last == NodeIndex(end))
                    for (one, other) in zip(path, path.dropFirst()) {
                        #expect(neighbours[Int(one.rawValue)].contains(other.rawValue))
                    }
                }
            }
        }
    }

    /// Two stars of 5,000 leaves each: around such hubs the search looks ahead.
    @Test(arguments: [
        (apart: 0, length: 4), (apart: 1, length: 5), (apart: 2, length: 6), (apart: 3, length: 7),
        (apart: 9, length: nil),
    ])
    func pathsBetweenHubs(apart: Int, length: Int?) throws {
        let leaves = 5_000
        var edges: [(UInt32, UInt32)] = []
        for leaf in 0..<UInt32(leaves) {
            edges.append((0, 2 + leaf))
            edges.append((1, UInt32(2 + leaves) + leaf))
        }
        // Leaves of the one tied to leaves of the other by a chain, or one leaf of both.
        let (left, right) = (UInt32(2 + leaves / 2), UInt32(2 + leaves + leaves / 2))
        var nodeCount = 2 + 2 * leaves
        switch apart {
        case 0: edges.append((0, right))
        case 9: break
        default:
            var last = left
            for _ in 1..<apart {
                edges.append((last, UInt32(nodeCount)))
                last = UInt32(nodeCount)
                nodeCount += 1
            }
            edges.append((last, right))
        }
        let graph = try UndirectedGraph(nodeCount: nodeCount, edges: edges)
        var workspace = SearchWorkspace()
        let path = graph.shortestPath(from: NodeIndex(2), to: NodeIndex(2 + leaves), in: &workspace)
        #expect(path.map { $0.count - 1 } == length)
        graph.measureDistances(from: NodeIndex(2), in: &workspace)
        #expect(workspace.distance(to: NodeIndex(2 + leaves)) == length)
    }

    @Test func afterASearchForAPathThereAreNoDistances() throws {
        let graph = try UndirectedGraph(nodeCount: 6, edges: (1..<6).map { ($0 - 1, $0) })
        for end in [0, 1, 5] {
            var workspace = SearchWorkspace()
            graph.measureDistances(from: NodeIndex(0), in: &workspace)
            #expect(workspace.sumOfDistances == 15)
            #expect(graph.shortestPath(from: NodeIndex(0), to: NodeIndex(end), in: &workspace)?.count == end + 1)
            #expect(graph.nodeIndices.allSatisfy { workspace.distance(to: $0) == nil })
            #expect(workspace.sumOfDistances == 0 && workspace.reachedCount == 0 && workspace.greatestDistance == 0)
        }
    }

    @Test func aWorkspaceOutlastsItsMarks() throws {
        var workspace = SearchWorkspace()
        let random = try RandomUndirectedGraph(seed: 5, nodeCount: 30, edgesPerNode: 1)
        random.graph.measureDistances(from: NodeIndex(0), in: &workspace)
        workspace.base = .max - 40
        random.graph.measureDistances(from: NodeIndex(3), in: &workspace)
        random.graph.measureDistances(from: NodeIndex(4), in: &workspace)
        let expected = random.distances(from: 4)
        #expect((0..<random.nodeCount).map { workspace.distance(to: NodeIndex($0)) } == expected)
    }

    @Test(arguments: UInt64(0)..<80) func componentsAreThoseOfDistances(seed: UInt64) throws {
        // With few edges there are many components, and those of 400 nodes are so many that not all are asked which
        // component is the greatest.
        let random = try RandomUndirectedGraph(
            seed: seed, nodeCount: seed % 5 == 0 ? 400 : nil, edgesPerNode: seed % 2 == 0 ? 1 : nil)
        var least = [Int?](repeating: nil, count: random.nodeCount)
        for node in 0..<random.nodeCount where least[node] == nil {
            for (other, distance) in random.distances(from: node).enumerated() where distance != nil {
                least[other] = node
            }
        }
        #expect(random.graph.connectedComponents() == Partition(least))
    }

    @Test(arguments: UInt64(0)..<40) func twoEdgesAwayIsWhatDistancesSay(seed: UInt64) throws {
        // Those with many nodes have two hubs.
        let nodeCount = seed % 10 == 0 ? 5_000 : seed % 10 == 5 ? 400 : nil
        let random = try RandomUndirectedGraph(
            seed: seed, nodeCount: nodeCount, edgesPerNode: nodeCount.map { $0 == 400 ? 8 : 3 })
        let hubs = Hubs(of: random.graph)
        if nodeCount != nil { #expect(hubs.sets.count == 2) }
        var set = NodeSet(nodeCount: random.nodeCount)
        for node in stride(from: 0, to: random.nodeCount, by: nodeCount.map { $0 * 2 / 5 } ?? 1) {
            let distances = random.distances(from: node)
            let expected = distances.indices.filter { distances[$0].map { $0 <= 2 } ?? false }
            for hubs in [nil, hubs] {
                random.graph.collect(withinTwoEdgesOf: NodeIndex(node), into: &set, hubs: hubs)
                #expect(set.nodes() == expected.map { NodeIndex($0) })
                #expect(set.count == expected.count)
            }
        }
    }

    @Test func nodesWithManyNeighboursNeedNotBeGoneThrough() throws {
        let graph = try UndirectedGraph(nodeCount: 6, edges: [(0, 1), (0, 2), (1, 3), (1, 4), (1, 5), (2, 5)])
        var set = NodeSet(nodeCount: 6)
        graph.collect(withinTwoEdgesOf: NodeIndex(0), into: &set, expandingUpTo: 3)
        #expect(set.nodes() == [0, 1, 2, 5].map { NodeIndex($0) })
        #expect(!set.contains(NodeIndex(3)) && set.contains(NodeIndex(5)))
    }
}
