import Testing

@testable import GraphCore

@Suite struct InducedPathTests {
    /// All simple paths from node 0 to the last one, without those that have a chord: by trying every way.
    private func bruteForce(
        _ edges: [(Int, Int)], nodeCount: Int, longest: Int, passes: (Int) -> Bool
    ) -> [[Int]] {
        var neighbours = Array(repeating: Set<Int>(), count: nodeCount)
        for (one, other) in edges where one != other {
            neighbours[one].insert(other)
            neighbours[other].insert(one)
        }
        var found: [[Int]] = []
        func extend(_ path: [Int]) {
            guard let last = path.last else { return }
            if last == nodeCount - 1 {
                let isInduced = path.indices.allSatisfy { place in
                    path.indices.allSatisfy { abs($0 - place) <= 1 || !neighbours[path[place]].contains(path[$0]) }
                }
                if isInduced { found.append(path) }
                return
            }
            guard path.count <= longest, path.count == 1 || passes(last) else { return }
            for next in neighbours[last].sorted() where !path.contains(next) { extend(path + [next]) }
        }
        if nodeCount > 1 { extend([0]) }
        return found.sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count }
    }

    @Test(arguments: UInt64(0)..<150) func pathsAreThoseThatTryingEveryWayFinds(seed: UInt64) throws {
        let (graph, ends) = try randomGraph(seed: seed)
        let nodeCount = graph.nodes.count
        func follows(_ edge: Int) -> Bool { seed % 3 != 0 || edge % 5 != 0 }
        func passes(_ node: Int) -> Bool { seed % 2 != 0 || ![0, 4].contains(node % 6) }
        func paths(_ longest: Int?, limit: Int = .max) -> (paths: [[Int]], isComplete: Bool) {
            let found = graph.structure.inducedPaths(
                from: NodeIndex(0), to: NodeIndex(nodeCount - 1), maximumLength: longest, limit: limit,
                follows: { follows(Int($0.rawValue)) }, passes: { passes(Int($0.rawValue)) })
            return (found.paths.map { $0.map { Int($0.rawValue) } }, found.isComplete)
        }
        let edges = ends.indices.filter(follows).map { ends[$0] }
        let all = bruteForce(edges, nodeCount: nodeCount, longest: nodeCount, passes: passes)
        for longest in [nil, -1, 0, 1, 2, 3, 5, nodeCount, .max] {
            let expected = all.filter { $0.count - 1 <= longest ?? (all[0].count - 1) }
            for limit in [-1, 0, 1, 3, expected.count, .max] {
                let found = paths(longest, limit: limit)
                #expect(found.paths == Array(expected.prefix(max(limit, 0))))
                #expect(found.isComplete == (expected.count <= max(limit, 0)))
            }
        }
    }

    @Test func theExampleIsTrue() throws {
        var builder = GraphBuilder<String, Int>()
        let nodes = try "abcdef".map { name throws in try builder.addNode(String(name)) }
        for (one, other) in [(0, 1), (1, 2), (2, 3), (0, 2), (0, 4), (4, 5), (5, 3)] {
            try builder.addEdge(from: nodes[one], to: nodes[other], 0)
        }
        let graph = builder.build()
        func paths(_ length: Int?) -> [String] {
            graph.structure.inducedPaths(from: nodes[0], to: nodes[3], maximumLength: length, limit: 10).paths.map {
                $0.map { graph[$0] }.joined()
            }
        }
        #expect(paths(nil) == ["acd"] && paths(3) == ["acd", "aefd"])
    }

    /// A ladder of diamonds has two to the power of its length paths.
    private func ladder(_ rungs: Int) throws -> GraphStructure {
        var builder = GraphBuilder<Int, Int>()
        for number in 0...3 * rungs { try builder.addNode(number) }
        for rung in 0..<rungs {
            for middle in [1, 2] {
                try builder.addEdge(from: NodeIndex(3 * rung), to: NodeIndex(3 * rung + middle), 0)
                try builder.addEdge(from: NodeIndex(3 * rung + middle), to: NodeIndex(3 * rung + 3), 0)
            }
        }
        return builder.build().structure
    }

    @Test func aLimitKeepsExponentiallyManyPathsFromBeingWalked() throws {
        let found = try ladder(40).inducedPaths(from: NodeIndex(0), to: NodeIndex(120), limit: 5)
        #expect(found.paths.count == 5 && !found.isComplete)
        #expect(Set(found.paths).count == 5 && found.paths.allSatisfy { $0.count == 81 })
    }

    @Test func theSearchForLongerPathsIsGivenUpAfterSomeSteps() throws {
        // Every path has 24 edges; that none has more is known only after all ways were tried.
        let structure = try ladder(12)
        func search(_ steps: Int) -> (paths: [[NodeIndex]], isComplete: Bool) {
            structure.inducedPaths(
                from: NodeIndex(0), to: NodeIndex(36), maximumLength: 30, limit: .max, maximumSteps: steps)
        }
        #expect(search(0).paths.count == 4096 && !search(0).isComplete)
        #expect(search(1000).paths.count == 4096 && !search(1000).isComplete)
        #expect(search(.max).paths.count == 4096 && search(.max).isComplete)
    }

    @Test func shortestPathsAreFoundHoweverManyEdgesLeadElsewhere() throws {
        var builder = GraphBuilder<Int, Int>()
        let hub = try builder.addNode(0)
        for number in 1...200_001 { try builder.addEdge(from: hub, to: builder.addNode(number), 0) }
        let end = try builder.addNode(-1)
        try builder.addEdge(from: NodeIndex(200_001), to: end, 0)
        let found = builder.build().structure.inducedPaths(from: hub, to: end, limit: .max)
        #expect(found.paths == [[hub, NodeIndex(200_001), end]] && found.isComplete)
    }
}
