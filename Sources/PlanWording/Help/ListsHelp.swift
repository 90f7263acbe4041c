/// What the help of `pdo show` says.
public enum ShowHelp: CommandHelp, CaseIterable {
    case abstract, discussion, words
}

/// What the help of `pdo list` says.
public enum ListHelp: CommandHelp, CaseIterable {
    case abstract, discussion, kind, columns, year, sort, limit
}

/// What the help of `pdo search` says.
public enum SearchHelp: CommandHelp, CaseIterable {
    case abstract, discussion, text, kind, year, limit
}
