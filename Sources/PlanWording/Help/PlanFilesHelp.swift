/// What the help of `pdo import` says.
public enum ImportHelp: CommandHelp, CaseIterable {
    case abstract, discussion, folder, output, format, strict
}

/// What the help of `pdo suggest` says.
public enum SuggestHelp: CommandHelp, CaseIterable {
    case abstract, discussion, folder, limit, measure
}

/// What the help of `pdo export` says.
public enum ExportHelp: CommandHelp, CaseIterable {
    case abstract, discussion, format, output
}
