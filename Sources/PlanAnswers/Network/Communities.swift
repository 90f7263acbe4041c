import GraphCore

/// The communities of a network.
struct Communities {
    /// The places of each one's nodes, the greatest first; nodes that share nothing are groups of one, and last.
    let members: [[Int]]
    /// The number of each place's group, from 0.
    let numbers: [Int]
    let modularity: Double

    /// Those of several nodes.
    var ofSeveral: [[Int]] { members.filter { $0.count > 1 } }
}

extension Communities {
    /// Takes its time: looked for in 100 attempts, in networks of more than 2,000 edges in fewer.
    init(of graph: UndirectedGraph) throws {
        let attempts = max(5, min(100, 200_000 / max(1, graph.edgeCount)))
        let found = try graph.communities(attempts: attempts)
        let places = found.members.map { $0.map { Int($0.rawValue) } }
        let members = places.sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
        var numbers = [Int](repeating: 0, count: graph.nodeCount)
        for (number, places) in members.enumerated() {
            for place in places { numbers[place] = number }
        }
        self.init(members: members, numbers: numbers, modularity: try graph.modularity(of: found))
    }
}
