import StrictReader

/// What is wrong in a profile.
public enum ProfileProblem: YAMLFileProblem {
    case yaml(YAMLProblem<ProfileSubject>)
    case empty
    /// - Parameter nearest: the words that may be meant.
    case unknownContent(String, of: ProfileContainer, nearest: [String], words: [String])
    case noLineForm(String)
    case noLanguageCode(String)
    /// - Parameter slug: what the id could be instead.
    case noIdentifier(slug: String?)
    case noYear(String)
    case descendingYears(Int, after: Int)
    case noYears
}

/// What the mappings of a profile describe, and its words choose.
public enum ProfileSubject: CaseIterable, Sendable {
    case profile, direction, transversalGoal, strategicDimension, programme, strategicObjective, theme, collaboration,
        offices, persons
}

/// Parts of a document of which a profile says what they hold.
public enum ProfileContainer: CaseIterable, Sendable {
    case column, section
}
