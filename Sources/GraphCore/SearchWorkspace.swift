/// Memory that searches use again and again instead of allocating it anew, and the result of the last one.
///
/// ```swift
/// var workspace = SearchWorkspace()
/// graph.measureDistances(from: start, in: &workspace)
/// workspace.distance(to: other)  // nil where there is no path
/// ```
///
/// One workspace serves graphs of any size, one search at a time; it grows to 9 bytes a node of the largest, and by
/// searches for paths to 13. For searches at the same time give each its own.
public struct SearchWorkspace: Sendable {
    /// For each node `base` and its distance, if the present search reached it; else anything below `base`. So a new
    /// search need not clear it: its base lies above all that was written before.
    var marks: [UInt32] = []
    var base: UInt32 = 1
    /// How many marks from `base` on are in use.
    var used: UInt32 = 0
    /// The nodes that were reached.
    var queue: [UInt32] = []
    /// Of searches for a path: by which node each was reached.
    var predecessors: [UInt32] = []
    /// Of searches for distances: three sets of nodes, a bit for each node.
    var bits: [UInt64] = []
    /// How many nodes the last search for distances reached, its start among them.
    public internal(set) var reachedCount = 0
    /// The largest distance that it found.
    public internal(set) var greatestDistance = 0
    /// The sum of all distances that it found.
    public internal(set) var sumOfDistances = 0

    public init() {}

    /// Returns how many edges away from its start the last search found a node; nil where there is no path, and after a
    /// search for a path, which finds no distances. Complexity: constant.
    public func distance(to node: NodeIndex) -> Int? {
        guard Int(node.rawValue) < marks.count else { return nil }
        let mark = marks[Int(node.rawValue)]
        return mark >= base ? Int(mark - base) : nil
    }

    /// Begins a search that writes marks from `base` up to, but not including, `base + range`.
    mutating func begin(nodeCount: Int, range: UInt32) {
        let top = base.addingReportingOverflow(used)
        let end = top.partialValue.addingReportingOverflow(range)
        if marks.count == nodeCount, !top.overflow, !end.overflow {
            base = top.partialValue
        } else {
            marks = Array(repeating: 0, count: nodeCount)
            base = 1
        }
        used = range
        if queue.count < nodeCount { queue = Array(repeating: 0, count: nodeCount) }
    }

    /// Ends a search whose marks are no distances: none of them counts any more.
    mutating func forget() {
        base += used
        used = 0
        reachedCount = 0
        greatestDistance = 0
        sumOfDistances = 0
    }
}
