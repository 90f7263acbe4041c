/// What the help of `pdo declare` says.
public enum DeclareHelp: CommandHelp, CaseIterable {
    case abstract, discussion, subject, target, because, no, open, words, source, by, date, year
}

/// What the help of `pdo review` says.
public enum ReviewHelp: CommandHelp, CaseIterable {
    case abstract, discussion, target, sort, limit, by
}

/// What the help of `pdo review compare` says.
public enum ReviewCompareHelp: CommandHelp, CaseIterable {
    case abstract, discussion, first, second
}
