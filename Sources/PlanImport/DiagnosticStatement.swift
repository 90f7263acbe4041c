import Plan
import PlanSources

/// What was noticed, with all that a sentence on it needs: names, quotations and texts are the document's own,
/// long ones shortened.
public enum DiagnosticStatement: FindingStatement, Hashable {
    // The document as a whole, and its tables
    /// A document without an objective.
    case noObjectives
    /// A folder of tables without an objective.
    case noObjectivesInTables
    case emptyFile(columns: [String])
    case missingColumns([String], header: String, needed: [String])
    /// - Parameter isOurs: whether it may hold what a plan needs, so that it can't be passed over.
    case unknownTable(header: String, isOurs: Bool)
    /// A table whose columns don't say what an objective is.
    case noTextColumn(header: String)
    /// Objectives that no heading, column or line gives to an office; the body itself carries them.
    case noOffice(body: String)
    /// A name of which no id can be made.
    case nameWithoutLetters(String)
    /// A heading without a word for an office, taken as one.
    case assumedOffice(String)
    /// An office that is not in the profile's list.
    case unlistedOffice(String)
    /// Rows of a merged column begin before the first name in it.
    case officeBelowItsRows(String)
    /// Offices that have one name, in different ones.
    case sameOfficeName(String, id: String)
    case missingHeader(line: Int)
    case controlCharacters(first: String)
    case bidirectionalControls(first: String)
    /// A file that is read as of another encoding than UTF-8.
    case encoding(String)
    case formattingTags(lines: Int)
    case pageNumbers(lines: Int)
    case mixedApostrophes(String, String)
    case mixedDashes(String, String)
    /// Letters that no language of the plan has, as a font without a table of its letters gives.
    case foreignLetters(String)
    /// Text that the document strikes out.
    case struckText(String)
    /// What a document of an office program has besides its text, and how often; the place is the first.
    case leftOut(SourceDocument.Remark.Omission, count: Int)
    /// A footnote that stands beside no objective.
    case leftOutNote(String)
    /// A word that was put together at the end of a line, though it isn't known how it is written.
    case joinedWords(String)
    /// Words of which only a part is struck out, or can be seen.
    case doubtfulWords(String)
    /// Something like a table that can't be made out, with what was seen.
    case unclearTable(String)
    /// A table whose right part is cut off, with the words within which it is.
    case cutTable(String)
    /// Formulas without the value that they had when the file was saved.
    case missingValue(count: Int)
    /// - Parameter isRead: whether the columns were read in the years' order.
    case headerMismatch(columns: [String], years: [Int], isRead: Bool)
    /// Something of a year that the plan has not.
    case otherYear(Int, column: String)
    /// A value where the text of a year should stand.
    case notAText(String, column: String)
    /// Columns kept as attributes.
    case keptColumns([String])
    /// A table of the profile's `columns` that no table has.
    case unusedColumn(String)
    case cellCount(Int, header: Int, line: Int, row: String)
    case emptyCell(column: String, row: String)
    case openTable
    case openQuote
    case goalKind(String)

    // Objectives
    case noCode(column: String, cell: String)
    case repeatedCode(String, office: String, line: Int)
    case emptyObjective
    case yearSkipped(first: Int, last: Int, years: [Int])
    case continuedRow(line: Int)
    case totalRow(String)
    case emptyRows(Int)
    case rowOfOneCell(String)
    /// A row that holds neither an objective nor anything of one.
    case unreadRow(String)
    /// A text that goes on with what should begin a line, row or cell of its own.
    case runTogether(String, inner: String, RunTogether)
    /// A cell with the codes of several objectives.
    case severalCodes(String)
    case personLeftOut(lines: Int)
    /// An office that takes part and that the plan has not otherwise.
    case newOffice(String)

    // Sections
    case unreadGoalLine(String)
    case unreadDimensionLine(String)
    /// - Parameter lines: how many lines follow one another.
    case unreadText(String, lines: Int)
    case noGoals
    case unreadSection(String)
    case dimensionCount(promised: Int, found: Int)

    // The matrix
    case aliasTaken(String, as: String, line: Int, resembles: Bool)
    case unknownDirection(String, nearest: String?)
    case unknownMention(objective: String, name: String, nearest: String?)
    /// - Parameter heading: of the column, or the indicator that is measured by the words.
    case mentionInValue(objective: String, words: String, heading: String)
    /// - Parameter words: which words only one of the two has; nil where they are too many to compare.
    case joinedText(objective: String, line: Int, words: DifferentWords?)
    case noObjectiveForRow(direction: String, text: String)
    case severalObjectivesForRow(direction: String, text: String)
    case rowGivenInOrder(count: Int, direction: String, objective: String, line: Int, isSafe: Bool)
    case missingRow(text: String)
    case severalRows(lines: [Int])

    // Names
    case nameVariant(String, count: Int, as: String, chosenCount: Int)
    /// - Parameter isSame: whether only signs differ that mean the same.
    case directionVariant(String, as: String, line: Int, isSame: Bool)
    case similarNames(String, String, line: Int)
    case sameID(String, String, line: Int, id: String)
    case repeatedID(String, line: Int)
    case repeatedCollaboration(String)

    // The profile
    case profileFault(ProfileProblem)
    case unknownName(ProfileName, String, nearest: String?)
    case nameTaken(String, by: String)
    case unusedPhrase(String)
    case unusedProgramme(String)
    case unusedOffice(String)
    case unusedSection(String)
    case unusedLine(String)
    case collaborationNamed(objective: String, as: String)
    case unusedCollaborationName(objective: String)
    case oneDirection(theme: String)

    /// Of a declared link.
    case link(DeclaredLinkStatement)

    /// Which names of the document a profile speaks of.
    public enum ProfileName: Hashable, Sendable {
        case transversalGoal, strategicDimension, direction, programme, strategicObjective
    }

    /// What a text goes on with.
    public enum RunTogether: Hashable, Sendable {
        /// What one of the profile's forms of lines begins with, or a key such as `Obiettivo operativo:`.
        case objective
        /// A key such as `Peso:`.
        case value
        /// The second entry of a list with which it begins.
        case entry
    }

    /// The words in which two texts differ.
    public struct DifferentWords: Hashable, Sendable {
        public let matrix: String
        public let table: String

        package init(matrix: String, table: String) { (self.matrix, self.table) = (matrix, table) }
    }
}

/// The kinds of what an import notices.
public enum DiagnosticCode: String, Codable, CaseIterable, Sendable {
    /// Nothing in the document that the importer reads.
    case noTables = "no-tables"
    /// A table whose header row is none that the importer knows, or that has no column of objectives.
    case unknownTable = "unknown-table"
    /// Objectives without an office, offices that are doubtful, or of one name.
    case office
    /// Control characters, such as the form feeds between pages, taken as spaces, and bidirectional controls, left
    /// out.
    case controlCharacters = "control-characters"
    /// A file of tables that is no UTF-8, read as what spreadsheets write.
    case encoding
    /// Tags of formatting in the text, left out.
    case formattingTags = "formatting-tags"
    /// Page numbers at the end of titles, left out.
    case pageNumbers = "page-numbers"
    /// Apostrophes of several kinds, taken as the same.
    case mixedApostrophes = "mixed-apostrophes"
    /// Dashes of several kinds, taken as the same.
    case mixedDashes = "mixed-dashes"
    /// Letters that the plan's language has not.
    case foreignLetters = "foreign-letters"
    /// Text that is struck out, left out.
    case struckText = "struck-text"
    /// Text that goes on with what should begin a line, row or cell of its own.
    case runTogether = "run-together"
    /// What an office program's document has besides its text: hidden text, comments, deletions, notes, tables in cells.
    case leftOut = "left-out"
    /// A word that the end of a line may have cut.
    case joinedWords = "joined-words"
    /// Words of which only a part is struck out, or can be seen.
    case doubtfulWords = "doubtful-words"
    /// Something like a table that can't be made out.
    case unclearTable = "unclear-table"
    /// A table whose right part is not in the file.
    case cutTable = "cut-table"
    /// A formula without its value.
    case missingValue = "missing-value"
    /// A table that goes on without a header of its own.
    case missingHeader = "missing-header"
    /// Year columns whose names are wrong, or of other years.
    case headerMismatch = "header-mismatch"
    /// Columns without a role, kept as attributes.
    case keptColumns = "kept-columns"
    /// A row with more or fewer cells than its header, or one that can't be read.
    case malformedRow = "malformed-row"
    /// Rows of totals, empty rows and rows that go on, which are no objectives.
    case otherRow = "other-row"
    /// A number that a direction gives to two objectives, or no number.
    case objectiveNumber = "objective-number"
    /// An objective without any text.
    case emptyObjective = "empty-objective"
    /// A year without text between two that have one.
    case yearSkipped = "year-skipped"
    /// Names of persons, left out.
    case persons
    /// A line of a section that is part of nothing.
    case unreadText = "unread-text"
    /// A plan without transversal goals.
    case noGoals = "no-goals"
    /// A section heading that promises another number of parts than follow.
    case countMismatch = "count-mismatch"
    /// A direction that the matrix names in another way.
    case aliasName = "alias-name"
    /// A direction of the matrix that no table belongs to.
    case unknownDirection = "unknown-direction"
    /// A direction that an objective names and the plan does not have.
    case unknownMention = "unknown-mention"
    /// Words in an indicator, its values or a column without a role that say that a direction takes part.
    case mentionInValue = "mention-in-value"
    /// A matrix row tied to an objective whose words differ.
    case joinedText = "joined-text"
    /// A matrix row that fits no objective, or several alike.
    case unplacedRow = "unplaced-row"
    /// An objective that no matrix row speaks of.
    case missingRow = "missing-row"
    /// An objective of which several matrix rows speak.
    case severalRows = "several-rows"
    /// A name in several spellings, folded to one.
    case nameVariant = "name-variant"
    /// Two names that nearly agree, kept apart.
    case similarNames = "similar-names"
    /// Two different names with one id.
    case duplicateID = "duplicate-id"
    /// A profile that can't be read, or an entry of it that makes no sense.
    case profile
    /// An entry of the profile that matches nothing in the document.
    case unusedEntry = "unused-entry"
    /// A theme that only one direction names.
    case oneDirection = "one-direction"
    /// A file of links that can't be read, or an entry of it that makes no sense.
    case links
    /// An entry that says what another does, or what the text shows anyway.
    case repeatedLink = "repeated-link"
    /// A denial of what the text names, or one by which a collaboration comes to its end.
    case contradictedLink = "contradicted-link"
    /// A declaration of a text that has changed since.
    case staleLink = "stale-link"
}

extension DiagnosticStatement {
    /// The kind of what was noticed.
    public var code: DiagnosticCode {
        switch self {
        case .noObjectives, .noObjectivesInTables: .noTables
        case .emptyFile, .missingColumns, .unknownTable, .noTextColumn, .nameWithoutLetters: .unknownTable
        case .noOffice, .assumedOffice, .unlistedOffice, .officeBelowItsRows, .sameOfficeName, .newOffice: .office
        case .missingHeader: .missingHeader
        case .controlCharacters, .bidirectionalControls: .controlCharacters
        case .formattingTags: .formattingTags
        case .pageNumbers: .pageNumbers
        case .mixedApostrophes: .mixedApostrophes
        case .mixedDashes: .mixedDashes
        case .encoding: .encoding
        case .foreignLetters: .foreignLetters
        case .struckText: .struckText
        case .runTogether, .severalCodes: .runTogether
        case .leftOut(.errorValue, _): .missingValue
        case .leftOut, .leftOutNote: .leftOut
        case .joinedWords: .joinedWords
        case .doubtfulWords: .doubtfulWords
        case .unclearTable: .unclearTable
        case .cutTable: .cutTable
        case .missingValue: .missingValue
        case .headerMismatch, .otherYear: .headerMismatch
        case .keptColumns: .keptColumns
        case .cellCount, .emptyCell, .openTable, .openQuote, .goalKind, .unreadRow, .notAText: .malformedRow
        case .noCode, .repeatedCode: .objectiveNumber
        case .emptyObjective: .emptyObjective
        case .yearSkipped: .yearSkipped
        case .continuedRow, .totalRow, .emptyRows, .rowOfOneCell: .otherRow
        case .personLeftOut: .persons
        case .unreadGoalLine, .unreadDimensionLine, .unreadText: .unreadText
        case .noGoals, .unreadSection: .noGoals
        case .dimensionCount: .countMismatch
        case .aliasTaken: .aliasName
        case .unknownDirection: .unknownDirection
        case .unknownMention: .unknownMention
        case .mentionInValue: .mentionInValue
        case .joinedText: .joinedText
        case .noObjectiveForRow, .severalObjectivesForRow, .rowGivenInOrder: .unplacedRow
        case .missingRow: .missingRow
        case .severalRows: .severalRows
        case .nameVariant, .directionVariant: .nameVariant
        case .similarNames: .similarNames
        case .sameID, .repeatedID, .repeatedCollaboration: .duplicateID
        case .profileFault, .unknownName, .nameTaken: .profile
        case .unusedPhrase, .unusedProgramme, .unusedOffice, .unusedSection, .unusedLine, .unusedColumn,
            .collaborationNamed, .unusedCollaborationName:
            .unusedEntry
        case .oneDirection: .oneDirection
        case .link(let statement): statement.code
        }
    }
}

extension DeclaredLinkStatement {
    /// The kind of what was noticed.
    fileprivate var code: DiagnosticCode {
        switch self {
        case .fault, .unknownEnd, .ambiguousEnd, .collaborationOfCollaboration, .otherYear: .links
        case .repeated, .inferred: .repeatedLink
        case .contradicted, .dissolvedCollaboration: .contradictedLink
        case .changedText, .missingWords, .noTextInYears: .staleLink
        }
    }
}
