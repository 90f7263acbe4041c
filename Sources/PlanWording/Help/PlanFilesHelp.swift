/// What the help of `pdo import` says.
public enum ImportHelp: Message, CaseIterable {
    case abstract, discussion, folder, output, format, strict
}

/// What the help of `pdo suggest` says.
public enum SuggestHelp: Message, CaseIterable {
    case abstract, discussion, folder, limit, measure
}

/// What the help of `pdo export` says.
public enum ExportHelp: Message, CaseIterable {
    case abstract, discussion, format, output
}
