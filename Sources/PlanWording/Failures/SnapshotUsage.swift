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
    /// More than ``mostDrawn``; links where they have been counted.
    case tooLargeToDraw(nodes: Int, links: Int?)
    case tooLargeToMeasure(nodes: Int, links: Int)
    case importNeedsASnapshot
    case onlyOfGraphs

    /// How many nodes and links a picture of a snapshot has at most: more nobody reads.
    package static let mostDrawn = (nodes: 2_000, links: 6_000)
}

/// Why a file is no graph that is read.
public enum GraphFileFailure: Message {
    case unreadable(file: String, line: Int?, GraphFileError.Problem)
    case noEdges(folder: String)
}
