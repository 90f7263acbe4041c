/// What the help of `pdo neighbours` says.
public enum NeighboursHelp: CommandHelp, CaseIterable {
    case abstract, discussion, nodes, depth, edges, via, kind, minWeight, sort, limit
}

/// What the help of `pdo path` says.
public enum PathHelp: CommandHelp, CaseIterable {
    case abstract, discussion, from, to, maxLength, count, via
}
