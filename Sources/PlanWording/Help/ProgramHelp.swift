/// What the help of `pdo` says.
public enum ProgramHelp: Message, CaseIterable {
    case abstract, discussion
}

/// What the help of `pdo completions` says.
public enum CompletionsHelp: Message, CaseIterable {
    case abstract, discussion, shell
}

/// What the help of `pdo manual` says.
public enum ManualHelp: Message, CaseIterable {
    case abstract, discussion, subcommands, output
}

/// What the help of `pdo doctor` says.
public enum DoctorHelp: Message, CaseIterable {
    case abstract, discussion
}
