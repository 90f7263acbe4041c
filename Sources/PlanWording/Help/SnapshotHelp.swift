/// What the help of `pdo snapshot` says.
public enum SnapshotHelp: CommandHelp, CaseIterable {
    case abstract, discussion
}

/// What the help of `pdo snapshot write` says.
public enum SnapshotWriteHelp: CommandHelp, CaseIterable {
    case abstract, discussion, plans, output
}

/// What the help of `pdo snapshot check` says.
public enum SnapshotCheckHelp: CommandHelp, CaseIterable {
    case abstract, discussion, file
}
