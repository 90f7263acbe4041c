import Testing

@testable import GraphCore

/// Measures on small random graphs against what their definitions give, reckoned from the matrix of weights.
@Suite struct CentralityTests {
    /// All simple paths between two nodes.
    private func simplePaths(_ matrix: [[Double]], from path: [Int], to end: Int) -> [[Int]] {
        guard let last = path.last else { return [] }
        if last == end { return [path] }
        return matrix.indices.filter { matrix[last][$0] > 0 && !path.contains($0) }.flatMap {
            simplePaths(matrix, from: path + [$0], to: end)
        }
    }

    /// For each node the share of shortest paths between each ordered pair that go through it, as [source][node].
    private func dependencies(_ network: RandomNetwork, length: (Double) -> Double) -> [[Double]] {
        network.nodes.map { source in
            var sums = [Double](repeating: 0, count: network.nodes.count)
            for target in network.nodes where target != source {
                let paths = simplePaths(network.matrix, from: [source], to: target)
                let lengths = paths.map { path in
                    zip(path, path.dropFirst()).reduce(0) { $0 + length(network.matrix[$1.0][$1.1]) }
                }
                guard let least = lengths.min() else { continue }
                let shortest = zip(paths, lengths).filter { $0.1 == least }.map(\.0)
                for path in shortest {
                    for node in path.dropFirst().dropLast() { sums[node] += 1 / Double(shortest.count) }
                }
            }
            return sums
        }
    }

    @Test(arguments: UInt64(0)..<60) func betweennessCountsShortestPaths(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 6)
        let count = Double(network.nodes.count)
        for (length, function) in [
            (EdgeLength.one, { _ in 1 }), (.inverseWeight, { 1 / $0 }), (.of { $0 }, { $0 }),
        ] as [(EdgeLength, (Double) -> Double)] {
            let expected = dependencies(network, length: function)
            let sums = network.nodes.map { node in expected.reduce(0) { $0 + $1[node] } }
            expectClose(network.graph.betweenness(isNormalised: false, length: length), sums.map { $0 / 2 })
            let pairs = (count - 1) * (count - 2)
            expectClose(network.graph.betweenness(length: length), sums.map { pairs > 0 ? $0 / pairs : 0 })
        }
    }

    /// For each ordered pair, how many shortest paths lead through a node is the product of those on both sides of it.
    private func sumsOfDependencies(_ random: RandomUndirectedGraph, sources: [Int]) -> [Double] {
        let neighbours = random.neighbours
        let distances = (0..<random.nodeCount).map { random.distances(from: $0) }
        let paths = distances.map { row in
            var paths = row.map { $0 == 0 ? 1.0 : 0 }
            for depth in 0..<(row.compactMap { $0 }.max() ?? 0) {
                for node in row.indices where row[node] == depth + 1 {
                    for other in neighbours[node] where row[Int(other)] == depth { paths[node] += paths[Int(other)] }
                }
            }
            return paths
        }
        var sums = [Double](repeating: 0, count: random.nodeCount)
        for source in sources {
            for target in 0..<random.nodeCount where target != source {
                guard let distance = distances[source][target] else { continue }
                for node in 0..<random.nodeCount where node != source && node != target {
                    guard let one = distances[source][node], let other = distances[node][target],
                        one + other == distance
                    else { continue }
                    sums[node] += paths[source][node] * paths[node][target] / paths[source][target]
                }
            }
        }
        return sums
    }

    /// Levels of the searches are small and great, so that both sides of two have the fewer edges.
    @Test(arguments: UInt64(0)..<24) func betweennessWhereLevelsAreSmallAndGreat(seed: UInt64) async throws {
        let random =
            seed < 12
            ? try RandomUndirectedGraph(seed: seed, nodeCount: 60 + Int(seed), edgesPerNode: 1 + Int(seed) % 4)
            : try RandomUndirectedGraph(
                hubsWithLeaves: 10 + Int(seed), apart: Int(seed) - 10, isolated: 5, seed: seed)
        let graph = random.graph
        let expected = sumsOfDependencies(random, sources: Array(0..<random.nodeCount))
        expectClose(graph.betweenness(isNormalised: false), expected.map { $0 / 2 })
        let sources = stride(from: 0, to: random.nodeCount, by: 3).map { $0 }
        let some = sumsOfDependencies(random, sources: sources)
        let (others, drawn) = (Double(random.nodeCount - 1), Double(sources.count))
        let estimates = some.indices.map { node in
            some[node] * others / drawn / 2 * (sources.contains(node) ? drawn / (drawn - 1) : 1)
        }
        expectClose(graph.betweenness(isNormalised: false, sources: sources.map { NodeIndex($0) }), estimates)
        #expect(
            await graph.betweenness(isNormalised: false, sources: sources.map { NodeIndex($0) }, threads: 2)
                == graph.betweenness(isNormalised: false, sources: sources.map { NodeIndex($0) }))
    }

    @Test(arguments: UInt64(0)..<20) func samplesOfAllPairsOfSourcesHaveTheExactMean(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 6)
        let nodes = Array(network.graph.nodeIndices)
        guard nodes.count > 2 else { return }
        var mean = network.nodes.map { _ in 0.0 }
        let samples = nodes.indices.flatMap { one in (0..<one).map { [nodes[one], nodes[$0]] } }
        for sample in samples {
            for (node, value) in network.graph.betweenness(sources: sample + sample).enumerated() {
                mean[node] += value / Double(samples.count)
            }
        }
        expectClose(mean, network.graph.betweenness())
        expectClose(network.graph.betweenness(sources: nodes), network.graph.betweenness())
        #expect(network.graph.betweenness(sources: []).allSatisfy { $0 == 0 })
    }

    /// From a single source nothing is known of the paths through it.
    @Test func theOnlySourceHasZero() throws {
        let graph = try UndirectedGraph(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3), (1, 4)])
        for length in [EdgeLength.one, .inverseWeight] {
            for isNormalised in [true, false] {
                let values = graph.betweenness(
                    isNormalised: isNormalised, length: length, sources: [NodeIndex(rawValue: 1)])
                // From 1 on, only the path to 3 goes through another node; it stands for those from all four that may
                // be sources.
                let all = isNormalised ? 12.0 : 2.0
                #expect(values == [0, 0, 4 / all, 0, 0])
            }
        }
        // Of a node that is one of two sources, what is counted from the other is doubled.
        let both = graph.betweenness(isNormalised: false, sources: [0, 1].map { NodeIndex(rawValue: $0) })
        expectClose(both, [0, 3 * 4 / 2 / 2 * 2, 2 * 4 / 2 / 2, 0, 0])
    }

    @Test(arguments: UInt64(0)..<80) func measuresOfDistanceFollowFromDistances(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed)
        let count = Double(network.nodes.count)
        for (length, function) in [(EdgeLength.one, { _ in 1 }), (.inverseWeight, { 1 / $0 })]
            as [(EdgeLength, (Double) -> Double)]
        {
            let others = network.distances(length: function).enumerated().map { node, row in
                row.indices.filter { $0 != node && row[$0].isFinite }.map { row[$0] }
            }
            expectClose(
                network.graph.closeness(length: length),
                others.map { near in
                    let reached = Double(near.count)
                    return near.isEmpty ? 0 : reached / near.reduce(0, +) * reached / (count - 1)
                })
            let harmonic = others.map { $0.reduce(0) { $0 + 1 / $1 } }
            expectClose(network.graph.harmonicCentrality(isNormalised: false, length: length), harmonic)
            expectClose(network.graph.harmonicCentrality(length: length), harmonic.map { $0 / max(1, count - 1) })
        }
        let hops = network.distances { _ in 1 }.map { $0.filter(\.isFinite).max() ?? 0 }
        #expect(network.graph.eccentricities().map(Double.init) == hops)
        #expect(Double(network.graph.diameter()) == hops.max() ?? 0)
    }

    @Test(arguments: UInt64(0)..<20) func diametersOfLongerGraphsAreExact(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let edges = (1..<UInt32(60)).map { node in
            (node, UInt32.random(in: node - min(node, 4)..<node, using: &generator))
        }
        let graph = try UndirectedGraph(nodeCount: 70, edges: edges)
        let expected = graph.nodeIndices.map { node in
            var search = HopSearch(graph)
            search.run(from: node.rawValue)
            return search.order.map { Int(search.hops[Int($0)]) }.max() ?? 0
        }
        #expect(graph.eccentricities() == expected)
        #expect(graph.diameter() == expected.max())
    }

    @Test(arguments: UInt64(0)..<80) func eigenvectorAndPageRankSolveTheirEquations(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed)
        let (matrix, nodes) = (network.matrix, network.nodes)
        let count = Double(nodes.count)
        let ranks = try network.graph.pageRank(damping: 0.7)
        let stranded = nodes.reduce(0) { network.degree($1) == 0 ? $0 + ranks[$1] : $0 }
        expectClose(
            ranks,
            nodes.map { node in
                let arriving = nodes.reduce(0) {
                    matrix[$1][node] > 0 ? $0 + ranks[$1] * matrix[$1][node] / network.strength($1) : $0
                }
                return 0.3 / count + 0.7 * (arriving + stranded / count)
            }, within: 1e-11)

        let values = try network.graph.eigenvectorCentrality()
        if count > 0 { #expect(abs(values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-12) }
        let products = nodes.map { node in nodes.reduce(0) { $0 + matrix[node][$1] * values[$1] } }
        let eigenvalue = zip(products, values).reduce(0) { $0 + $1.0 * $1.1 }
        expectClose(products, values.map { $0 * eigenvalue })
        #expect(values.allSatisfy { $0 >= 0 })
        for component in network.graph.connectedComponents().members {
            // No component has a greater eigenvalue: its matrix, applied often, does not grow faster.
            var vector = nodes.map { component.map(\.rawValue).contains(UInt32($0)) ? 1.0 : 0 }
            var growth = 0.0
            for _ in 0..<200 {
                let next = nodes.map { node in vector[node] + nodes.reduce(0) { $0 + matrix[node][$1] * vector[$1] } }
                growth = (next.max() ?? 0) / (vector.max() ?? 1) - 1
                vector = next.map { $0 / (next.max() ?? 1) }
            }
            #expect(growth <= eigenvalue * 1.001 + 1e-9)
        }
    }

    @Test func whatCannotConvergeOrBeIsAnError() throws {
        let chain = try UndirectedGraph(nodeCount: 1000, edges: (1..<1000).map { ($0 - 1, $0) })
        #expect(throws: MeasureError.notConverged(iterations: 10)) {
            try chain.eigenvectorCentrality(maximumIterations: 10)
        }
        #expect(throws: MeasureError.notConverged(iterations: 3)) { try chain.pageRank(maximumIterations: 3) }
        #expect(throws: MeasureError.parameter("damping", 1, allowed: "from 0 to below 1")) {
            try chain.pageRank(damping: 1)
        }
        #expect(throws: MeasureError.self) { try chain.pageRank(tolerance: 0) }
        #expect(throws: MeasureError.self) { try chain.eigenvectorCentrality(tolerance: .nan) }
        #expect(MeasureError.parameter("damping", 1, allowed: "x").description == "damping is 1.0, but must be x")
    }

    @Test(arguments: UInt64(0)..<30) func numberingNodesOtherwiseChangesNothingElse(seed: UInt64) throws {
        let network = try RandomNetwork(seed: seed, upTo: 12)
        var generator = SeededGenerator(seed: seed)
        let order = network.nodes.shuffled(using: &generator)
        let permuted = try network.permuted(order)
        let measures: [(UndirectedGraph) throws -> [Double]] = [
            { $0.betweenness() }, { $0.betweenness(length: .inverseWeight) }, { $0.closeness() },
            { $0.constraint() }, { $0.effectiveSize() }, { try $0.pageRank() }, { $0.localClustering() },
            { $0.coreNumbers().map(Double.init) }, { $0.eccentricities().map(Double.init) },
        ]
        for measure in measures {
            let values = try measure(network.graph)
            expectClose(try measure(permuted.graph), order.map { values[$0] })
        }
    }

    @Test func randomNodesAreDrawnOnceAndAscend() throws {
        let graph = try UndirectedGraph(nodeCount: 50, edges: [])
        let drawn = graph.randomNodes(count: 20, seed: 3)
        #expect(drawn.count == 20 && Set(drawn).count == 20 && drawn == drawn.sorted())
        #expect(drawn == graph.randomNodes(count: 20, seed: 3))
        #expect(drawn != graph.randomNodes(count: 20, seed: 4))
        #expect(graph.randomNodes(count: 99).count == 50)
        #expect(graph.randomNodes(count: -1).isEmpty)
        var counts = [Int](repeating: 0, count: 50)
        for seed in UInt64(0)..<1000 {
            for node in graph.randomNodes(count: 10, seed: seed) { counts[Int(node.rawValue)] += 1 }
        }
        #expect(counts.allSatisfy { 140...260 ~= $0 }, "each is drawn about 200 times")
    }

    /// a ── b ── c, of which the documentation tells.
    @Test func documentedExamplesAreTrue() throws {
        let graph = try UndirectedGraph(nodeCount: 3, edges: [(0, 1), (1, 2)])
        let groups = Partition([0, 0, 1])
        expectClose(graph.betweenness(), [0, 1, 0])
        expectClose(graph.closeness(), [2.0 / 3, 1, 2.0 / 3])
        expectClose(graph.harmonicCentrality(), [0.75, 1, 0.75])
        expectClose(try graph.eigenvectorCentrality(), [0.5, 0.5.squareRoot(), 0.5])
        expectClose(try graph.pageRank(), [0.257, 0.486, 0.257], within: 1e-3)
        expectClose(graph.constraint(), [1, 0.5, 1])
        expectClose(graph.effectiveSize(), [1, 2, 1])
        expectClose(graph.localClustering(), [0, 0, 0])
        #expect(graph.eccentricities() == [2, 1, 2])
        #expect(graph.articulationPoints() == [NodeIndex(rawValue: 1)])
        expectClose([try #require(try graph.assortativity(ofValues: [1, 2, 1]))], [-1])
        expectClose([try #require(try graph.assortativity(of: groups))], [-1.0 / 3])
        #expect(try graph.brokerage(among: groups)[1] == Brokerage(representative: 1, gatekeeper: 1))
        let triangle = try UndirectedGraph(nodeCount: 4, edges: [(0, 1), (0, 2), (1, 2), (2, 3)])
        #expect(triangle.coreNumbers() == [2, 2, 2, 1])
    }

    @Test func edgesWithoutAUsableLengthAreNotGoneAlong() throws {
        let graph = try UndirectedGraph(
            nodeCount: 3, edges: [(0, 1), (1, 2)], weights: [1, Double.leastNonzeroMagnitude])
        #expect(graph.closeness(length: .inverseWeight) == [0.5, 0.5, 0])
        #expect(graph.betweenness(length: .inverseWeight) == [0, 0, 0])
        #expect(graph.harmonicCentrality(length: .of { _ in .nan }) == [0, 0, 0])
        #expect(graph.betweenness(length: .of { _ in -1 }) == [0, 0, 0])
        #expect(graph.betweenness(length: .of { _ in 1e308 }).count == 3)
        // What a short edge adds to a long way would be lost in a number of sixteen digits.
        let path = try UndirectedGraph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)], weights: [1, 1e16, 1])
        #expect(path.betweenness(isNormalised: false, length: .of { $0 }) == [0, 2, 2, 0])
    }
}
