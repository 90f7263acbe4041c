/// What makes no sense with `pdo compare`.
public enum ComparisonUsage: Message {
    case yearAndPath(year: String)
    case sameYears
    case laterYearFirst
    case pictureShowsAll
    case jsonHasNoGroups
    case nothingMovesInAPlan
    case plansAreArguments
}
