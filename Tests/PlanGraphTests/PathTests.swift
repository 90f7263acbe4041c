import GraphCore
import Plan
import Testing

@testable import PlanGraph

@Suite struct PathTests {
    private func node(_ number: Int) -> NodeIndex { NodeIndex(rawValue: UInt32(number)) }

    /// All simple paths between two nodes, without those that have a chord: by trying everything.
    private func bruteForce(_ edges: [(Int, Int)], nodeCount: Int, longest: Int, avoiding: Set<Int>) -> [[Int]] {
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
            guard path.count <= longest, path.count == 1 || !avoiding.contains(last) else { return }
            for next in neighbours[last].sorted() where !path.contains(next) { extend(path + [next]) }
        }
        extend([0])
        return found.sorted {
            ($0.count, $0.map(String.init).joined(separator: " ")) < (
                $1.count, $1.map(String.init).joined(separator: " ")
            )
        }
    }

    @Test(arguments: UInt64(1)...60) func pathsAreThoseThatTryingEverythingFinds(seed: UInt64) throws {
        var generator = SeededGenerator(state: seed)
        let nodeCount = Int.random(in: 2...9, using: &generator)
        let edges = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
            (Int.random(in: 0..<nodeCount, using: &generator), Int.random(in: 0..<nodeCount, using: &generator))
        }
        let avoiding = Set((0..<nodeCount).filter { _ in Int.random(in: 0...5, using: &generator) == 0 })
        var builder = GraphBuilder<Int, Int>()
        for number in 0..<nodeCount { try builder.addNode(number) }
        for (one, other) in edges { try builder.addEdge(from: node(one), to: node(other), 0) }
        let structure = builder.build().structure
        func paths(_ longest: Int?, limit: Int = .max) -> (paths: [[Int]], isComplete: Bool) {
            let found = structure.inducedPaths(
                from: node(0), to: node(nodeCount - 1), maximumLength: longest, limit: limit, follows: { _ in true },
                passes: { !avoiding.contains(Int($0.rawValue)) })
            return (found.paths.map { $0.map { Int($0.rawValue) } }, found.isComplete)
        }
        for longest in 1...nodeCount {
            let expected = bruteForce(edges, nodeCount: nodeCount, longest: longest, avoiding: avoiding)
            #expect(paths(longest).paths == expected)
            #expect(paths(longest).isComplete)
            if expected.count > 1 {
                let some = paths(longest, limit: expected.count - 1)
                #expect(some.paths == expected.dropLast() && !some.isComplete)
                #expect(paths(longest, limit: expected.count).isComplete)
            }
        }
        let all = bruteForce(edges, nodeCount: nodeCount, longest: nodeCount, avoiding: avoiding)
        #expect(paths(nil).paths == all.filter { $0.count == all.first?.count })
    }

    @Test func aSearchThatWouldNotEndIsGivenUp() throws {
        // A ladder of diamonds has two to the power of its length paths.
        var builder = GraphBuilder<Int, Int>()
        for number in 0..<91 { try builder.addNode(number) }
        for rung in 0..<30 {
            for middle in [1, 2] {
                try builder.addEdge(from: node(3 * rung), to: node(3 * rung + middle), 0)
                try builder.addEdge(from: node(3 * rung + middle), to: node(3 * rung + 3), 0)
            }
        }
        let found = builder.build().structure.inducedPaths(
            from: node(0), to: node(90), maximumLength: nil, limit: .max, follows: { _ in true }, passes: { _ in true })
        #expect(!found.isComplete && !found.paths.isEmpty)
    }

    private func ids(
        _ from: String, _ to: String, _ graph: PlanGraph, through: Set<NodeKind>? = nil,
        filter: GraphFilter = GraphFilter(), maximumLength: Int? = nil
    ) throws -> [[String]] {
        let (start, end) = (try #require(graph.node(withID: from)), try #require(graph.node(withID: to)))
        return graph.paths(from: start, to: end, maximumLength: maximumLength, through: through, filter: filter).paths
            .map { $0.nodes.map { graph[$0].id } }
    }

    @Test func aPathDoesNotGoThroughWhatRelatesNothing() throws {
        let graph = try PlanGraph(smallPlan)
        #expect(
            try ids("direction:verde", "direction:casa", graph) == [
                ["direction:verde", "collaboration:tetti", "direction:casa"]
            ])
        let goal = [["direction:verde", "objective:verde/1", "goal:acqua", "objective:casa/1", "direction:casa"]]
        #expect(try ids("direction:verde", "direction:casa", graph, through: [.transversalGoal]) == goal)
        #expect(try ids("direction:verde", "direction:casa", graph, filter: GraphFilter(bases: [.theme])) == goal)
        #expect(try ids("direction:verde", "direction:casa", graph, through: [.strategicDimension]).isEmpty)
        #expect(try ids("direction:verde", "direction:casa", graph, through: [.driver]).count == 2)
        let byDriver = GraphFilter(allowed: [.driver])
        #expect(
            try ids("objective:verde/2", "objective:verde/1", graph, filter: byDriver).map { $0[1] } == [
                "direction:verde", "driver:equita",
            ])
        #expect(try ids("objective:verde/2", "objective:verde/1", graph, through: [], filter: byDriver).isEmpty)
        #expect(try ids("direction:verde", "direction:verde", graph).isEmpty)
    }

    @Test func parallelEdgesAreOneStep() throws {
        let graph = try PlanGraph(smallPlan)
        let (verde, tetti) = (graph.node(withID: "direction:verde"), graph.node(withID: "collaboration:tetti"))
        let found = graph.paths(from: try #require(verde), to: try #require(tetti)).paths
        #expect(found.map { $0.steps.map { $0.map { graph[$0].role } } } == [[[.partner, .supervisor]]])
    }

    @Test func theNearestOfAKindAreThoseAtTheLeastDistance() throws {
        let graph = try PlanGraph(smallPlan)
        let goal = try #require(graph.node(withID: "goal:acqua"))
        let nearest = graph.nearest(to: goal, kind: .direction)
        #expect(nearest.distance == 2 && nearest.nodes.map { graph[$0].id } == ["direction:verde", "direction:casa"])
        #expect(graph.nearest(to: goal, kind: .strategicDimension).nodes.isEmpty)
    }
}
