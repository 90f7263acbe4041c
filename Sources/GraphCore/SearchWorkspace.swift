/// Memory that searches use again and again instead of allocating it anew, and the result of the last one.
///
/// ```swift
/// var workspace = SearchWorkspace()
/// graph.measureDistances(from: start, in: &workspace)
/// workspace.distance(to: other)  // nil where there is no path
/// ```
///
/// One workspace serves graphs of any size, one search at a time; it grows to 8 bytes a node of the largest. For
/// searches at the same time give each its own.
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
    /// The present frontier, as bits.
    var frontier: [UInt64] = []
    /// How many nodes the last search for distances reached, its start among them.
    public internal(set) var reachedCount = 0
    /// The largest distance that it found.
    public internal(set) var greatestDistance = 0

    public init() {}

    /// Returns how many edges away from its start the last search found a node; nil where there is no path, and after a
    /// search for a path, which finds no distances. Complexity: constant.
    public func distance(to node: NodeIndex) -> Int? {
        guard Int(node.rawValue) < marks.count else { return nil }
        let mark = marks[Int(node.rawValue)]
        return mark >= base ? Int(mark - base) : nil
    }

    /// The sum of all distances that the last search for distances found. Complexity: linear in the nodes of the graph.
    public var sumOfDistances: Int {
        marks.reduce(0) { $0 + ($1 >= base ? Int($1 - base) : 0) }
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
    }
}
