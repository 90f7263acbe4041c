import Testing

@testable import GraphCore

/// A small random undirected graph as a matrix of weights (0: no edge), from which oracles reckon by definition, and as
/// the library holds it. Weights are powers of 2, so that sums of their inverses are exact.
struct RandomNetwork {
    let matrix: [[Double]]
    let graph: UndirectedGraph

    init(matrix: [[Double]]) throws {
        self.matrix = matrix
        var edges: [(UInt32, UInt32)] = []
        var weights: [Double] = []
        for (row, line) in matrix.enumerated() {
            for column in 0..<row where line[column] > 0 {
                edges.append((UInt32(row), UInt32(column)))
                weights.append(line[column])
            }
        }
        graph = try UndirectedGraph(nodeCount: matrix.count, edges: edges, weights: weights)
    }

    /// Odd seeds give weights, even ones none.
    init(seed: UInt64, upTo greatest: Int = 7) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...greatest, using: &generator)
        let density = Double.random(in: 0...1, using: &generator)
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
        for row in 0..<count {
            for column in 0..<row where Double.random(in: 0..<1, using: &generator) < density {
                let weight: Double = seed % 2 == 0 ? 1 : [0.5, 1, 2, 4].randomElement(using: &generator) ?? 1
                (matrix[row][column], matrix[column][row]) = (weight, weight)
            }
        }
        try self.init(matrix: matrix)
    }

    var nodes: Range<Int> { matrix.indices }

    func degree(_ node: Int) -> Double { Double(matrix[node].count { $0 > 0 }) }

    func strength(_ node: Int) -> Double { matrix[node].reduce(0, +) }

    /// Floyd and Warshall.
    func distances(length: (Double) -> Double) -> [[Double]] {
        var distances = nodes.map { row in
            nodes.map { row == $0 ? 0 : matrix[row][$0] > 0 ? length(matrix[row][$0]) : .infinity }
        }
        for middle in nodes {
            for row in nodes {
                for column in nodes {
                    distances[row][column] = min(
                        distances[row][column], distances[row][middle] + distances[middle][column])
                }
            }
        }
        return distances
    }

    /// The graph with node `order[i]` as node `i`.
    func permuted(_ order: [Int]) throws -> RandomNetwork {
        try RandomNetwork(matrix: order.map { row in order.map { matrix[row][$0] } })
    }

    func randomGroups(seed: UInt64) -> Partition {
        var generator = SeededGenerator(seed: seed &+ 1000)
        return Partition(nodes.map { _ in Int.random(in: 0..<3, using: &generator) })
    }
}

/// Whether numbers are equal but for rounding; what is not a number equals itself.
func expectClose(
    _ numbers: [Double], _ others: [Double], _ what: String = "", within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(numbers.count == others.count, "\(what)", sourceLocation: sourceLocation)
    for (node, (number, other)) in zip(numbers, others).enumerated() {
        let isClose = number.isNaN && other.isNaN || abs(number - other) <= tolerance * max(1, abs(other))
        if !isClose { Issue.record("\(what)[\(node)]: \(number) is not \(other)", sourceLocation: sourceLocation) }
    }
}
