import Testing

@testable import GraphCore

/// What a measure may be asked with, at the border of what it may not.
@Suite struct MeasureParameterTests {
    private let chain: UndirectedGraph
    private let empty: UndirectedGraph

    init() throws {
        chain = try UndirectedGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
        empty = try UndirectedGraph(nodeCount: 0, edges: [])
    }

    @Test func aToleranceIsAboveZero() throws {
        for tolerance in [0, -0.0, -1, -.infinity] as [Double] {
            let error = MeasureError.parameter("tolerance", tolerance, allowed: "above 0")
            for graph in [chain, empty] {
                #expect(throws: error) { try graph.eigenvectorCentrality(tolerance: tolerance) }
                #expect(throws: error) { try graph.pageRank(tolerance: tolerance) }
            }
        }
        for tolerance in [1e-9, 1, .infinity] as [Double] {
            #expect(try chain.eigenvectorCentrality(tolerance: tolerance).count == 3)
            #expect(try chain.pageRank(tolerance: tolerance).count == 3)
        }
        #expect(throws: MeasureError.self) { try chain.pageRank(tolerance: .nan) }
        #expect(throws: MeasureError.self) { try chain.eigenvectorCentrality(tolerance: .nan) }
    }

    @Test func withoutIterationsThereIsNoResult() throws {
        for count in [0, -1] {
            let error = MeasureError.notConverged(iterations: count)
            #expect(throws: error) { try chain.eigenvectorCentrality(maximumIterations: count) }
            #expect(throws: error) { try chain.pageRank(maximumIterations: count) }
        }
        // One is enough where all are equal.
        let pair = try UndirectedGraph(nodeCount: 2, edges: [(0, 1)])
        expectClose(try pair.eigenvectorCentrality(maximumIterations: 1), [(0.5).squareRoot(), (0.5).squareRoot()])
        expectClose(try pair.pageRank(maximumIterations: 1), [0.5, 0.5])
        #expect(throws: MeasureError.notConverged(iterations: 1)) {
            try chain.eigenvectorCentrality(maximumIterations: 1)
        }
        #expect(throws: MeasureError.notConverged(iterations: 1)) { try chain.pageRank(maximumIterations: 1) }
    }

    @Test func aDampingIsBelowOne() throws {
        for damping in [-0.01, 1, 1.01, .infinity, -.infinity] as [Double] {
            let error = MeasureError.parameter("damping", damping, allowed: "from 0 to below 1")
            #expect(throws: error) { try chain.pageRank(damping: damping) }
            #expect(throws: error) { try chain.pageRank(iterations: 1, damping: damping) }
        }
        #expect(try chain.pageRank(damping: 0) == [1, 1, 1].map { $0 / 3 })
        #expect(throws: MeasureError.self) { try chain.pageRank(damping: .nan) }
        #expect(try empty.pageRank().isEmpty && empty.eigenvectorCentrality().isEmpty)
    }

    @Test func aResolutionIsFiniteAndNotBelowZero() throws {
        let groups = Partition([0, 0, 1])
        for resolution in [-0.01, .infinity, -.infinity] as [Double] {
            let error = MeasureError.parameter("resolution", resolution, allowed: "a finite number from 0")
            #expect(throws: error) { try chain.modularity(of: groups, resolution: resolution) }
            #expect(throws: error) { try chain.communities(resolution: resolution) }
        }
        // Nothing is expected by chance then, so all that hangs together is one community.
        #expect(try chain.communities(resolution: 0, attempts: 1) == Partition([0, 0, 0]))
        #expect(try chain.modularity(of: groups, resolution: 0) == 0.5)
        for attempts in [0, -1] {
            #expect(throws: MeasureError.parameter("attempts", Double(attempts), allowed: "at least 1")) {
                try chain.communities(attempts: attempts)
            }
        }
    }

    @Test func groupsAreOfAllNodes() throws {
        for count in [0, 2, 4] {
            let groups = Partition(0..<count)
            let error = MeasureError.nodeCount(count, expected: 3)
            #expect(throws: error) { try chain.modularity(of: groups) }
            #expect(throws: error) { try chain.brokerage(among: groups) }
            #expect(throws: error) { try Partition(0..<3).adjustedRandIndex(with: groups) }
            #expect(throws: error) { try Partition(0..<3).normalisedMutualInformation(with: groups) }
        }
    }

    /// A partition that tells of each node apart knows what halves tell, and half as much besides.
    @Test func informationIsOverTheMeanOfEntropies() throws {
        expectClose([try Partition(0..<4).normalisedMutualInformation(with: Partition([0, 0, 1, 1]))], [2.0 / 3])
        #expect(try Partition([0, 0]).normalisedMutualInformation(with: Partition([0, 1])) == 0)
        #expect(try Partition([0, 0]).adjustedRandIndex(with: Partition([0, 1])) == 0)
        #expect(try Partition([0, 1]).adjustedRandIndex(with: Partition([0, 1])) == 1)
        #expect(try Partition([Int]()).normalisedMutualInformation(with: Partition([Int]())) == 1)
    }

    @Test(
        arguments: [
            (.parameter("tolerance", 0, allowed: "above 0"), "tolerance is 0.0, but must be above 0"),
            (.nodeCount(2, expected: 3), "what is given for 2 nodes doesn't fit 3 nodes"),
            (.notConverged(iterations: 7), "no convergence within 7 iterations; allow more, or a greater tolerance"),
        ] as [(MeasureError, String)])
    func errorsSayWhatIsWrong(error: MeasureError, text: String) { #expect(error.description == text) }
}
