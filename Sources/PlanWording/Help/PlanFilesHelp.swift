/// What the help of `pdo import` says.
public enum ImportHelp: CommandHelp, CaseIterable {
    case abstract, discussion, folder, output, format, strict, explain, undirected
}

/// What the help of `pdo check` says.
public enum CheckHelp: CommandHelp, CaseIterable {
    case abstract, discussion, plan
}

/// What the help of `pdo new` says.
public enum NewHelp: CommandHelp, CaseIterable {
    case abstract, discussion, folder, from
}

/// What the help of `pdo use` says.
public enum UseHelp: CommandHelp, CaseIterable {
    case abstract, discussion, name, none
}

/// What the help of `pdo suggest` says.
public enum SuggestHelp: CommandHelp, CaseIterable {
    case abstract, discussion, folder, target, limit, sort, measure
}

/// What the help of `pdo export` says.
public enum ExportHelp: CommandHelp, CaseIterable {
    case abstract, discussion, format, output, kind, relation, year, focus, depth, dialect, partition, baseURL, graph
}
