/// What the help of `pdo compare` says.
public enum CompareHelp: CommandHelp, CaseIterable {
    case abstract, discussion, old, new, by, only, direction
}

/// What the help of `pdo audit` says.
public enum AuditHelp: CommandHelp, CaseIterable {
    case abstract, discussion, severity
}
