/// Finds the induced paths between two nodes, those of one length after the other: the depth-first search of
/// ``GraphStructure/inducedPaths(from:to:maximumLength:limit:maximumSteps:follows:passes:)``.
struct InducedPathSearch {
    private let start: NodeIndex
    /// How many edges each node is away from the end; `UInt32.max` for those out of reach.
    private let distances: [UInt32]
    private let limit: Int
    private var stepsLeft: Int
    private(set) var paths: [[NodeIndex]] = []
    /// For each node, to how many nodes of the present path it is tied, the last one not counted.
    private var ties: [UInt32] = []

    /// - Parameter stepsLeft: how many steps to make at most for paths that are longer than the shortest.
    init(start: NodeIndex, distances: [UInt32], limit: Int, stepsLeft: Int) {
        self.start = start
        self.distances = distances
        self.limit = limit
        self.stepsLeft = stepsLeft
    }

    /// Finds the paths of a length.
    ///
    /// - Parameter row: the nodes to which a path may go on from a node, descending: for the shortest paths those that
    ///   are nearer to the end; for longer ones all, but the start.
    /// - Returns: whether it found all.
    mutating func find(length: Int, row: (NodeIndex) -> [NodeIndex]) -> Bool {
        let isLonger = length > Int(distances[Int(start.rawValue)])
        if isLonger, ties.isEmpty { ties = Array(repeating: 0, count: distances.count) }
        var path = [start]
        /// For each node of the path those to which it may still go on, the next one last.
        var choices = [isLonger ? untied(row(start), left: length - 1) : row(start)]
        while let last = path.last {
            guard let next = choices[choices.count - 1].popLast() else {
                choices.removeLast()
                path.removeLast()
                if isLonger, let last = path.last { for node in row(last) { ties[Int(node.rawValue)] -= 1 } }
                continue
            }
            if isLonger {
                guard stepsLeft > 0 else { return false }
                stepsLeft -= 1
            }
            if path.count == length {
                guard paths.count < limit else { return false }
                paths.append(path + [next])
            } else {
                if isLonger { for node in row(last) { ties[Int(node.rawValue)] += 1 } }
                path.append(next)
                choices.append(isLonger ? untied(row(next), left: length - path.count) : row(next))
            }
        }
        return true
    }

    /// The nodes of a row that are not tied to the path, and from which it may reach the end with as many edges as are
    /// left.
    ///
    /// What is tied to the end must come last before it, or else the path makes a detour.
    private func untied(_ row: [NodeIndex], left: Int) -> [NodeIndex] {
        row.filter { node in
            let distance = Int(distances[Int(node.rawValue)])
            return ties[Int(node.rawValue)] == 0 && (distance == left || distance > 1 && distance < left)
        }
    }
}
