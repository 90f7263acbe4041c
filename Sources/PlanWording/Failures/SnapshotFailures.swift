/// Why a snapshot can't be written or read.
public enum SnapshotFailure: Message {
    case neverPrinted
    case sameID(id: String)
    case notASnapshot(path: String)
    case version(path: String, version: Int, words: String)
    case length(path: String, bytes: Int, expected: String)
    case damaged(path: String, part: String)
    case duplicateID(path: String, id: String)
    case unknownNode(path: String, node: Int)
    case tooMany(path: String, what: String, limit: Int)
}
