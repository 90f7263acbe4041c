extension SnapshotFailure {
    public var english: String {
        switch self {
        case .neverPrinted: "A snapshot is read where it lies, so it is never printed: give --output a file."
        case .sameID(let id): "the id \"\(id)\" stands in two plans; are two of them of one municipality?"
        case .notASnapshot(let path): "\(path): it is no snapshot of a graph; write one with 'pdo snapshot write'"
        case .version(let path, _, let words): "\(path): \(words)"
        case .length(let path, let bytes, let expected):
            "\(path): the snapshot has \(bytes) bytes and should have \(expected); write or copy it anew"
        case .damaged(let path, let part): "\(path): the snapshot is damaged: \(part); write or copy it anew"
        case .duplicateID(let path, let id): "\(path): the id \"\(id)\" stands twice"
        case .unknownNode(let path, let node): "\(path): an edge refers to node \(node), which has not been added"
        case .tooMany(let path, let what, let limit): "\(path): a snapshot holds at most \(limit) \(what)"
        }
    }
}
