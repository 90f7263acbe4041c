import PlanImport

/// What can't be asked of a snapshot, or not so.
public enum SnapshotUsage: Message {
    /// - Parameter options: what only a plan can answer.
    case needsPlan(options: [String])
    case noPicture
    case noDirections
    case needsTexts
    /// A kind or relation that a snapshot does not have.
    case unknownWord(path: String, word: String, known: [String])
    case tooLargeToDraw(nodes: Int, links: Int, mostNodes: Int, mostLinks: Int)
    case importNeedsASnapshot
    case onlyOfGraphs
}

/// Why a file is no graph that is read.
public enum GraphFileFailure: Message {
    case unreadable(file: String, line: Int?, GraphFileError.Problem)
    case noEdges(folder: String)
}
