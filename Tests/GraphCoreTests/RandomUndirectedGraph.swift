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

    /// Two hubs, each with leaves that are tied to one another here and there, and a long path between the hubs; then
    /// isolated nodes. So levels of a search are small, great and small again.
    init(hubsWithLeaves leaves: Int, apart length: Int, isolated: Int, seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = 2 + 2 * leaves + length
        var edges: [(UInt32, UInt32)] = []
        for leaf in 0..<UInt32(2 * leaves) {
            edges.append((leaf % 2, 2 + leaf))
            if leaf % 3 == 0 {
                edges.append(
                    (2 + leaf, 2 + UInt32.random(in: 0..<UInt32(2 * leaves), using: &generator) / 2 * 2 + leaf % 2))
            }
        }
        let path = [0] + (0..<UInt32(length)).map { UInt32(2 + 2 * leaves) + $0 } + [1]
        edges += zip(path, path.dropFirst())
        // Any numbers, so that hubs are not the lowest.
        let numbers = (0..<UInt32(count)).shuffled(using: &generator)
        self.edges = edges.map { (numbers[Int($0)], numbers[Int($1)]) }
        nodeCount = count + isolated
        graph = try UndirectedGraph(nodeCount: nodeCount, edges: self.edges)
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
