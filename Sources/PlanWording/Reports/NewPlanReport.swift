import PlanImport

/// What is said of a folder that was made for a new plan.
public enum NewPlanReport: Message {
    case guesses
    case title, municipality, years, language
    case fromLines([Int])
    case fromName
    case notFound
    case assumed
    case toLookAt
    case officesWord, columnsWord, sectionsWord, personsWord, linesWord, namesWord, unknownWord, unreadWord
    case offices([String])
    case columns([String])
    case sections([String])
    case persons(lines: Int)
    case lineForms([String])
    case aliases([ProfileAdvice.OtherName])
    case unknown([ProfileAdvice.OtherName])
    case unread([Int])
    case nothingToLookAt
    case next
    case explain, choose, draw
    case fillIn
    case putDocument(document: String, table: String)
    case importIt
}

/// What stands beside the entries of a new profile.
public enum ProfileComment: Message {
    case head(command: String)
    case years, source, title, municipality
    case offices
    case columns(roles: [String])
    case sections, lines, persons, directions, goals, themes
}
