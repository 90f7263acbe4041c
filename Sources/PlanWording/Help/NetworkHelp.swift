/// What the help of `pdo analyse` says.
public enum AnalyseHelp: CommandHelp, CaseIterable {
    case abstract, discussion, section, of, through, weight, measure, sort, limit, grouping
}

/// What the help of `pdo help-measures` says.
public enum MeasuresHelp: CommandHelp, CaseIterable {
    case abstract, discussion, measures, format
}
