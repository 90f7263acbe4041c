/// What the help of `pdo` says.
public enum ProgramHelp: CommandHelp, CaseIterable {
    case abstract, discussion
}

/// What the help of `pdo completions` says.
public enum CompletionsHelp: CommandHelp, CaseIterable {
    case abstract, discussion, shell
}

/// What the help of `pdo manual` says.
public enum ManualHelp: CommandHelp, CaseIterable {
    case abstract, discussion, subcommands, output
}

/// What the help of `pdo doctor` says.
public enum DoctorHelp: CommandHelp, CaseIterable {
    case abstract, discussion
}
