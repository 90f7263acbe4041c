/// What makes no sense with the options of several commands, or with those of a small one.
public enum UsageFailure: Message {
    case tooSmall(option: String)
    case outOfRange(option: String, first: Int, last: Int)
    case verbosity
    case language(variable: String, value: String, languages: [String])
    case completionScripts
    case csvIsAFolder
    case csvIsWhole
    case reportAndPlan
    case noSuchExplanation
    case nameOrNone
    case pagesAreOfAll
    case pagesAreAFolder
    /// - Parameter nearest: those that are perhaps meant.
    case unknownCommand(name: String, nearest: [String], commands: [String])
    case nothingToSearch
}
