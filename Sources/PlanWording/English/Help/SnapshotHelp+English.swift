extension SnapshotHelp {
    public var english: String {
        switch self {
        case .abstract: "Put the graph of many plans into one file that opens at once."
        case .discussion:
            """
            EXAMPLES
              pdo snapshot write Data/my-city -o my-city.snapshot
              pdo snapshot write plans/*/plan.json -o italia.snapshot
              pdo snapshot check italia.snapshot
              pdo neighbours --graph italia.snapshot "coesione sociale"
            """
        }
    }
}

extension SnapshotWriteHelp {
    public var english: String {
        switch self {
        case .abstract: "Write one or more plans as a snapshot."
        case .discussion:
            """
            EXAMPLES
              pdo snapshot write Data/my-city -o my-city.snapshot
              pdo snapshot write plans/*/plan.json -o italia.snapshot

            Of several plans, what is each city's own (directions, objectives, collaborations) has the municipality in its \
            id, as in direction:my-city/casa, and behind its name, of a city with several plans also the plan's years; programmes, goals, dimensions and drivers with the same id \
            are one node.
            """
        case .plans: "Files plan.json, or folders with one."
        case .output: "The file to write."
        }
    }
}

extension SnapshotCheckHelp {
    public var english: String {
        switch self {
        case .abstract: "Say whether a snapshot is whole."
        case .discussion:
            """
            EXAMPLES
              pdo snapshot check italia.snapshot

            Compares the content of the file with its checksums.
            """
        case .file: "The snapshot."
        }
    }
}
