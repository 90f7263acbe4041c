/// What makes no sense with the options of several commands, or with those of a small one.
public enum UsageFailure: Message {
    case tooSmall(option: String)
    case outOfRange(option: String, first: Int, last: Int)
    case verbosity
    case language(variable: String, value: String, languages: [String])
    case completionScripts
    case csvIsAFolder
    case csvIsWhole
    /// - Parameter format: one of those of an export; so in the following ones.
    case exportIsAFolder(format: String)
    case exportIsAFile(format: String)
    case exportNeedsAFormat([String])
    case exportDialect(String, formats: [String])
    case exportOptionIsOf(String, formats: [String])
    /// - Parameter options: what only a plan knows.
    case exportOfSnapshot(options: [String])
    /// - Parameter option: one that names another graph than the plans of `--partition`.
    case partitionNamesPlans(String)
    case exportDepthNeedsAFocus
    case exportBase
    case reportAndPlan
    case noSuchExplanation
    case nameOrNone
    case pagesAreOfAll
    case pagesAreAFolder
    /// - Parameter nearest: those that are perhaps meant.
    case unknownCommand(name: String, nearest: [String], commands: [String])
    case nothingToSearch
    /// A word for offices that the plan has not.
    case strangeOfficeWord(String, kinds: [String])
    /// - Parameter format: one that only answers about candidates have.
    case formatNeedsTarget(format: String)
    case measureNeedsReading
}
