extension ComparisonUsage {
    public var english: String {
        switch self {
        case .yearAndPath(let year):
            "Give two years, or two plans; a folder whose name is a number is given as ./\(year)."
        case .sameYears: "The two years are the same."
        case .laterYearFirst: "The comparison goes from the earlier year to the later; give them in that order."
        case .pictureShowsAll: "The picture shows every status by direction; leave out --only and --by."
        case .jsonHasNoGroups:
            "JSON names the directions, programmes and goals of each objective and has no groups; leave out --by."
        case .nothingMovesInAPlan:
            "Between two years of a plan no objective goes to another direction; leave out --only moved."
        case .plansAreArguments: "--plan names the plan whose years are compared; two plans are named by themselves."
        }
    }
}
