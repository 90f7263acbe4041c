@testable import GraphCore

/// A graph made up from a seed, with hubs and isolated nodes, and its edges as they were given: with loops and parallel
/// ones.
struct RandomUndirectedGraph {
    let nodeCount: Int
    let edges: [(UInt32, UInt32)]
    let graph: UndirectedGraph

    init(seed: UInt64, nodeCount: Int? = nil, edgesPerNode: Int? = nil) throws {
        var generator = SeededGenerator(seed: seed)
        func random(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
        let count = nodeCount ?? 1 + random(60)
        let perNode = edgesPerNode ?? random(4)
        edges = (0..<count * perNode).map { _ in
            // A tenth of the edges go to one of two hubs.
            let other = random(10) == 0 ? random(min(2, count)) : random(count)
            return (UInt32(random(count)), UInt32(other))
        }
        self.nodeCount = count
        graph = try UndirectedGraph(nodeCount: count, edges: edges)
    }

    var neighbours: [Set<UInt32>] {
        var neighbours = [Set<UInt32>](repeating: [], count: nodeCount)
        for (one, other) in edges where one != other {
            neighbours[Int(one)].insert(other)
            neighbours[Int(other)].insert(one)
        }
        return neighbours
    }

    /// Distances by relaxing all edges until nothing changes.
    func distances(from start: Int) -> [Int?] {
        var distances = [Int?](repeating: nil, count: nodeCount)
        distances[start] = 0
        var changes = true
        while changes {
            changes = false
            for (one, other) in edges {
                for (from, to) in [(Int(one), Int(other)), (Int(other), Int(one))] {
                    if let known = distances[from], known + 1 < distances[to] ?? .max {
                        distances[to] = known + 1
                        changes = true
                    }
                }
            }
        }
        return distances
    }
}

extension NodeIndex {
    init(_ number: Int) { self.init(rawValue: UInt32(number)) }
}
