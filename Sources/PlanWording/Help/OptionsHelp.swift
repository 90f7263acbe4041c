/// What the help of the options that choose a plan says.
public enum PlanOptionsHelp: Message, CaseIterable {
    case plan, quiet, verbose
}

/// What the help of the option that asks a snapshot says.
public enum SnapshotOptionHelp: Message, CaseIterable {
    case graph
}

/// What the help of the option that chooses a language says.
public enum LanguageHelp: Message, CaseIterable {
    case language
}

/// What the help of the options that choose edges says.
public enum FilterHelp: Message, CaseIterable {
    case relation, basis, year, allow
}

/// What the help of the options that choose objectives says.
public enum SelectionHelp: Message, CaseIterable {
    case direction, programme, goal, basis
}

/// What the help of the options that say where a result goes, and in which form, says.
public enum OutputHelp: Message {
    case format(hasIDs: Bool)
    case file
}
