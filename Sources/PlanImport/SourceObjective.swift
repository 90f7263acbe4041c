/// What a document says of one objective, before it is put together to a plan.
struct SourceObjective {
    /// Words and where they stand.
    struct Piece: Hashable {
        var text: String
        var line: Int
        /// The lines of a cell that has several.
        private(set) var lines: [String] = []
        /// Whether each of these is an entry of a list.
        private(set) var isList = false

        init(_ text: String, line: Int) { (self.text, self.line) = (text, line) }
        init(_ cell: Document.Cell) {
            (text, line, lines, isList) = (cell.text, cell.line, cell.lines, cell.isList)
        }

        /// Goes on with the words of a further line.
        mutating func append(_ further: String, _ words: DocumentWords) { words.append(further, to: &text) }
    }

    /// An indicator with its values.
    struct Measure {
        var name: Piece
        var unit: String?
        var formula: String?
        var source: String?
        var baseline: (value: String, year: Int?)?
        var targets: [(year: Int?, value: String)] = []
        var results: [(year: Int?, value: String)] = []
    }

    /// Something that stands above.
    struct Level: Hashable {
        /// The document's word for what it is.
        var word: String
        var text: String
        var line: Int
    }

    var line: Int
    /// The first place of the row that it is read from, to tell objectives on one line apart.
    var column = 1
    /// The cells that name the offices which carry it, each of which may name several; the place of one that is already
    /// known, of a heading.
    var officeCell: Piece?
    var officeWord: String?
    /// The cell that names what this office is a part of.
    var widerOffice: (cell: Piece, word: String?)?
    /// Whether that cell names one office, whatever signs are in it.
    var isOneOffice = false
    var headingOffice: Int?
    var involved: [Piece] = []
    var coOwners: [Piece] = []
    var code: Piece?
    /// The one text, and the years in which it holds; all where nil.
    var text: Piece?
    var years: [Int]?
    /// Where there is a text for each year; beside the one text, what is to be done in each year.
    var textsByYear: [Int: Piece] = [:]
    var description: Piece?
    var weight: String?
    var owner: Piece?
    var type: String?
    var deadline: String?
    /// From the top down.
    var levels: [Level] = []
    var programme: Piece?
    /// What stands above the programme, from the top down.
    var programmeLevels: [Level] = []
    var valueDimension: Piece?
    var driver: Piece?
    var goals: [Piece] = []
    var measures: [Measure] = []
    var attributes: [(name: String, value: String)] = []
    /// Whether it is a row of a table.
    var isOfTable = false
    /// Which table it is from: a code may stand again in another one.
    var table = 0
    /// Whether rows of the table are of single years.
    var isOfRow = false

    var hasText: Bool { text != nil || !textsByYear.isEmpty }

    /// What describes the one text, with what is to be done in each year.
    var wholeDescription: Piece? {
        guard text != nil else { return description }
        return textsByYear.sorted { $0.key < $1.key }.reduce(description) { before, part in
            let words = "\(part.key): \(part.value.text)"
            return Piece(before.map { "\($0.text) \(words)" } ?? words, line: before?.line ?? part.value.line)
        }
    }
}

/// A goal that cuts across offices, as its section says it.
struct SourceGoal {
    var name: String
    var line: Int
    var code: String?
    var weight: String?
    var measures: [SourceObjective.Measure] = []
    var attributes: [(name: String, value: String)] = []
}

/// What was made of a line of the document.
public enum LineReading: String, CaseIterable, Codable, Sendable {
    case blank
    /// Before anything that belongs to the plan.
    case frontMatter
    case sectionTitle, officeHeading, levelHeading, tableTitle, tableHeader
    case goal, strategicDimension, objective, furtherIndicator, continuation, matrixRow
    /// A line or row `key: value`.
    case value
    case totalRow, emptyRow
    /// The body's name, a page number or a title that is repeated on pages.
    case pageFurniture
    /// Of a section or table that the profile leaves out.
    case ignored
    /// Tags, comments and rules of tables: signs of the format without words.
    case markup
    case unread
}
