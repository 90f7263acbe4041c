import Plan
import PlanImport

extension DiagnosticWord {
    public var english: String {
        switch self {
        case .hint: "hint"
        }
    }
}

extension FindingSeverity {
    public var english: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }
}

extension DiagnosticStatement {
    public var english: String {
        func quoted(_ text: String) -> String { "\"\(text)\"" }
        func list(_ names: [String]) -> String { names.joined(separator: ", ") }
        func nearest(_ name: String?) -> String { name.map { "; did you mean \"\($0)\"?" } ?? "" }
        func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }
        func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }
        return switch self {
        case .noObjectives:
            "no objective was found: no table with a column of objectives, no card and no coded line"
        case .noObjectivesInTables: "the file has no objectives"
        case .emptyFile: "the file is empty"
        case .missingColumns(let columns, let header, _): "the columns \(list(columns)) are missing: \(header)"
        case .unknownTable(let header, let isOurs):
            "a table with this header is not known\(isOurs ? "" : ", and is not read"): \(header)"
        case .noTextColumn(let header): "no column of this table says what the objectives are: \(header)"
        case .noOffice(let body):
            "no heading, column or line gives this objective to an office; \(quoted(body)) itself carries it, and others like it"
        case .nameWithoutLetters(let name):
            "the direction's name \(quoted(name)) has no letter or digit, which its id needs; give it one that has"
        case .assumedOffice(let name): "\(quoted(name)) above a table is read as the name of an office"
        case .unlistedOffice(let name): "\(quoted(name)) is not among the offices that the profile lists"
        case .officeBelowItsRows(let name):
            "the office of this row stands in no cell above it: \(quoted(name)) further down may be centred in a merged cell, so nothing can be filled downwards"
        case .sameOfficeName(let name, let id):
            "\(quoted(name)) is an office of two others; this one is \(id)"
        case .missingHeader(let line): "the table has no header; it is read like that \(Language.english.onLine(line))"
        case .controlCharacters(let first): "control characters are taken as spaces (\(first) is the first)"
        case .bidirectionalControls(let first):
            "controls of the direction of writing are left out (\(first) is the first)"
        case .encoding(let name): "the file is not UTF-8; it is read as \(name)"
        case .formattingTags(let count):
            "tags of formatting such as <i> are left out (\(lines(count)), this the first)"
        case .pageNumbers(let count):
            "page numbers such as (1/2) at the end of a title are no part of it (\(lines(count)), this the first)"
        case .mixedApostrophes(let one, let other):
            "apostrophes are written in several ways (\(quoted(one)) and \(quoted(other))); they are taken as the same"
        case .mixedDashes(let one, let other):
            "dashes between words are written in several ways (\(quoted(one)) and \(quoted(other))); they are taken as the same"
        case .foreignLetters(let letters):
            "the text has letters that the plan's language has not: \(letters); its words may be damaged"
        case .struckText(let text): "the document strikes this out, and it is left out: \(text)"
        case .leftOut(let subject, let count): subject.english(count)
        case .leftOutNote(let text): "this footnote belongs to no single objective, and is left out: \(text)"
        case .joinedWords(let word):
            "the end of a line parts this word, which is read as \(quoted(word)); look whether it is written so"
        case .doubtfulWords(let words):
            "a part of these words is struck out, or can't be seen, but they are read whole; look what is meant: \(words)"
        case .unclearTable(let seen):
            "this looks like a table whose rows and columns can't be told; give the document that it was made from, or one with lines between the cells: \(seen)"
        case .cutTable(let words):
            "a table is cut off on its right\(words.isEmpty ? "" : " (\(words))"), and the rest is not in the file; print it smaller or in landscape, or give the document that it was made from"
        case .missingValue(let count):
            "\(count == 1 ? "a formula has" : "\(count) formulas have") no value that was saved; the cell is read as empty"
        case .headerMismatch(let columns, let years, let isRead):
            isRead
                ? "the columns \(list(columns.map(quoted))) don't name each year once; they are read as \(list(years.map(String.init)))"
                : "the columns \(list(columns.map(quoted))) don't name the plan's years \(list(years.map(String.init)))"
        case .otherYear(let year, let column):
            "\(quoted(column)) is of \(year), which is no year of the plan, and is not read"
        case .notAText(let value, let column):
            "\(quoted(value)) below \(quoted(column)) is a value rather than the text of an objective, and is not read"
        case .keptColumns(let columns):
            "these columns are kept as attributes of each objective: \(list(columns.map(quoted)))"
        case .unusedColumn(let heading): "no table has a column \(quoted(heading))"
        case .cellCount(let count, let header, let line, let row):
            "the row has \(count) cells and its header \(Language.english.onLine(line)) \(header): \(row)"
        case .emptyCell(let column, let row): "the row has no text below \(quoted(column)): \(row)"
        case .openTable: "the table that begins here never ends"
        case .openQuote: "the quotation mark that opens here is never closed"
        case .goalKind(let kind): "the kind must be transversalGoal or strategicDimension, and is \(quoted(kind))"
        case .noCode(let column, let cell):
            "the cell below \(quoted(column)) must be the objective's number or code, and is \(quoted(cell))"
        case .repeatedCode(let code, let office, let line):
            "\(office) has an objective \(code) \(Language.english.onLine(line)) already"
        case .emptyObjective: "the objective has no text in any year"
        case .yearSkipped(let first, let last, let years):
            "the objective has a text for \(first) and \(last) but none for \(list(years.map(String.init)))"
        case .continuedRow(let line):
            "the row has no code of its own; its words go on with the objective of \(Language.english.line(line))"
        case .totalRow(let row): "a row of totals is no objective: \(row)"
        case .emptyRows(let count): "\(count == 1 ? "an empty row is" : "\(count) empty rows are") passed over"
        case .rowOfOneCell(let text):
            "a row with one cell names neither an office nor a level, and is not read: \(text)"
        case .unreadRow(let row): "this holds no objective that can be read: \(row)"
        case .runTogether(let text, let inner, .objective):
            "the text goes on with what begins another objective, \(quoted(inner)): \(text)"
        case .runTogether(let text, let inner, .value):
            "the text goes on with what begins a line of its own, \(quoted(inner)): \(text)"
        case .runTogether(let text, let inner, .entry):
            "several entries of a list are read as one, the second is \(quoted(inner)): \(text)"
        case .severalCodes(let cell): "the cell holds several codes, as where rows are joined to one: \(cell)"
        case .personLeftOut(let count): "names of persons are left out (\(lines(count)), this the first)"
        case .newOffice(let name):
            "\(quoted(name)) takes part and has no objective of its own; it becomes an office of the plan"
        case .unreadGoalLine(let text): "the line stands among the transversal goals and is not read as one: \(text)"
        case .unreadDimensionLine(let text):
            "the line stands before the first strategic dimension and belongs to none: \(text)"
        case .unreadText(let text, let count):
            count == 1 ? "this line was not read: \(text)" : "these \(count) lines were not read: \(text)"
        case .noGoals: "the document names no transversal goal"
        case .unreadSection(let title):
            "the plan has no transversal goal, and this heading was not read as their title: \(title)"
        case .dimensionCount(let promised, let found):
            "the title speaks of \(promised) dimensions, and \(found) were found"
        case .aliasTaken(let name, let known, let line, let resembles):
            "\(quoted(name)) is taken as \(quoted(known)) of \(Language.english.line(line))\(resembles ? ", which it resembles" : "")"
        case .unknownDirection(let name, let near): "no table of objectives is that of \(quoted(name))\(nearest(near))"
        case .unknownMention(let objective, let name, let near):
            "objective \(objective) names \(quoted(name)), which is no direction of the plan\(nearest(near))"
        case .mentionInValue(let objective, let words, let heading):
            "beside objective \(objective), under \(quoted(heading)), stands \(quoted(words)); links are read only from texts and descriptions"
        case .joinedText(let objective, let line, let words):
            "the row's words differ from those of objective \(objective) \(Language.english.onLine(line)), to which it is tied"
                + (words.map { ": matrix \(quoted($0.matrix)), table \(quoted($0.table))" } ?? "")
        case .noObjectiveForRow(let direction, let text): "no objective of \(direction) has such a text: \(text)"
        case .severalObjectivesForRow(let direction, let text):
            "several objectives of \(direction) have such a text alike: \(text)"
        case .rowGivenInOrder(let count, let direction, let objective, let line, _):
            "\(count) objectives of \(direction) have this text; in their order the row is tied to objective \(objective) \(Language.english.onLine(line))"
        case .missingRow(let text): "no row of the matrix speaks of the objective: \(text)"
        case .severalRows(let lines):
            "the matrix rows on lines \(lines.map(Language.english.place).joined(separator: " and ")) speak of the same objective; all are kept"
        case .nameVariant(let name, let count, let chosen, let chosenCount):
            "\(quoted(name)) (\(times(count))) is taken as \(quoted(chosen)) (\(times(chosenCount)))"
        case .directionVariant(let name, let known, let line, _):
            "\(quoted(name)) is taken as \(quoted(known)) \(Language.english.onLine(line))"
        case .similarNames(let later, let earlier, let line):
            "\(quoted(later)) nearly agrees with \(quoted(earlier)) \(Language.english.onLine(line)); they are kept apart"
        case .sameID(let name, let other, let line, let id):
            "\(quoted(name)) and \(quoted(other)) \(Language.english.onLine(line)) would both be \(id)"
        case .repeatedID(let id, let line):
            "\(id) stands \(Language.english.onLine(line)) already; name one of them otherwise"
        case .repeatedCollaboration(let id): "two collaborations would be \(id); give one another id"
        case .profileFault(let problem): problem.english
        case .unknownName(let kind, let name, let near):
            "the document has no \(Self.noun(kind)) \(quoted(name))\(nearest(near))"
        case .nameTaken(let name, let owner): "\(quoted(name)) is a name of \(quoted(owner)) already"
        case .unusedPhrase(let phrase): "no objective has the phrase \(quoted(phrase))"
        case .unusedProgramme(let name): "the matrix has no programme \(quoted(name))"
        case .unusedOffice(let name): "the document has no office \(quoted(name))"
        case .unusedSection(let title): "the document has no section \(quoted(title))"
        case .unusedLine(let form): "no line has the form \(quoted(form))"
        case .collaborationNamed(let objective, let name):
            "the collaboration of objective \(objective) is named \(quoted(name)) already"
        case .unusedCollaborationName(let objective): "objective \(objective) is in no collaboration that needs a name"
        case .link(let statement): statement.english
        case .oneDirection(let theme): "only one direction speaks of \(quoted(theme)), so it is no collaboration"
        }
    }

    private static func noun(_ kind: DiagnosticStatement.ProfileName) -> String {
        switch kind {
        case .transversalGoal: "transversal goal"
        case .strategicDimension: "strategic dimension"
        case .direction: "direction"
        case .programme: "programme"
        case .strategicObjective: "level above the objectives"
        }
    }

    /// What to do, where that is not plain.
    package var englishHint: String? {
        switch self {
        case .noObjectives:
            "a table needs a column such as \"Obiettivo\", or a column for each year; name others under columns: in the profile, and forms of lines under lines:"
        case .emptyFile(let columns): "its first line must name the columns \(columns.joined(separator: ", "))"
        case .missingColumns(_, _, let needed): "the first line must name the columns \(needed.joined(separator: ", "))"
        case .unknownTable(_, isOurs: true), .noTextColumn:
            "name the columns in the profile, as in columns: {Titolo: text, Rif.: code}, or leave the table out with ignore"
        case .unknownTable(_, isOurs: false): "if it holds objectives, name its columns under columns: in the profile"
        case .noOffice:
            "name the office in a heading, a column or a line \"Settore: …\", or a column with columns: {…: office}"
        case .assumedOffice: "if it is none, list its first word under offices: {ignore: […]} in the profile"
        case .unlistedOffice: "add it to offices: {list: […]} in the profile, or to the aliases of a direction"
        case .officeBelowItsRows: "write the office in the first row of its cell, or in each row"
        case .headerMismatch(_, _, isRead: false): "mend the header, or the years in the profile"
        case .keptColumns: "if one of them holds something that a plan has, name it under columns: in the profile"
        case .cellCount: "give the row a cell for each column, empty where there is no text"
        case .openTable: "close it with </table>"
        case .openQuote: "write a quotation mark within a value twice, and one at its end"
        case .runTogether:
            "put that on a line, or into a row, of its own in the document; where a converter lost the ends of lines, import the file that it was made from"
        case .severalCodes: "give each objective a row of its own in the document"
        case .repeatedCode:
            "give this row another number, or if it is another direction's table, put a heading with that direction's name above it"
        case .encoding: "save it as UTF-8 if signs are wrong"
        case .personLeftOut: "write persons: keep in the profile to keep them"
        case .unreadText: "if it belongs to the plan, say how with sections:, offices: or lines: in the profile"
        case .noGoals, .unreadSection:
            "if a section names them, give its title under sections:, as in {Linee strategiche: transversalGoals}; or list them under transversalGoals: in the profile"
        case .aliasTaken(_, _, _, resembles: true):
            "if that is right, list it among the aliases of the direction in the profile"
        case .unknownDirection: "list other names of a direction among its aliases in the profile"
        case .unknownMention: "if it is one under another name, list that among its aliases in the profile"
        case .mentionInValue:
            "if that column says what the objective is, give it the role description under columns: in the profile"
        case .noObjectiveForRow, .severalObjectivesForRow: "write the row as in the table of objectives"
        case .rowGivenInOrder(_, _, _, _, isSafe: false):
            "if it is another's, let the objectives' texts differ, or reorder the rows"
        case .directionVariant(_, _, _, isSame: false):
            "if they are two directions, give one of them a name of other words"
        case .sameID: "rename one of them"
        case .profileFault(let problem): problem.englishHint
        case .link(let statement): statement.englishHint
        default: nil
        }
    }
}
