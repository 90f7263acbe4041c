/// What the help of `pdo snapshot` says.
public enum SnapshotHelp: Message, CaseIterable {
    case abstract, discussion
}

/// What the help of `pdo snapshot write` says.
public enum SnapshotWriteHelp: Message, CaseIterable {
    case abstract, discussion, plans, output
}

/// What the help of `pdo snapshot check` says.
public enum SnapshotCheckHelp: Message, CaseIterable {
    case abstract, discussion, file
}
