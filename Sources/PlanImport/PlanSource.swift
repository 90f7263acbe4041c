import Plan
import TextTools

/// What a document or a folder of tables says, before it is put together to a plan.
struct PlanSource {
    struct Dimension {
        let name: String
        let text: String
        let line: Int
    }

    var goals: [SourceGoal] = []
    var dimensions: [Dimension] = []
    var offices = OfficeRegister()
    var objectives: [SourceObjective] = []
    var matrix = PublicValueMatrix(rows: [])
    /// What stands above the objectives, where tables name it by ids.
    var levels: [StrategicObjective] = []
    /// The ids of what stands above programmes, by their folded names.
    var programmeParents: [String: String] = [:]
    /// What was made of each line; lines without an entry are blank.
    private(set) var readings: [Int: LineReading] = [:]
    /// Entries of the profile that match nothing in the document, with their lines.
    var unusedEntries: [(statement: Diagnostic.Statement, line: Int)] = []
    /// Headings that may be the title of the section of goals, and were not read as such.
    var doubtfulTitles: [Document.Line] = []

    /// Puts down what a line was read as; what was put down first stays.
    mutating func note(_ line: Int, _ reading: LineReading) {
        if readings[line] == nil || readings[line] == .value && reading == .objective { readings[line] = reading }
    }

    /// The first line that belongs to the plan.
    var firstLine: Int {
        let own: Set<LineReading> = [
            .sectionTitle, .officeHeading, .levelHeading, .tableHeader, .goal, .strategicDimension, .objective, .value,
            .matrixRow,
        ]
        return readings.filter { own.contains($0.value) }.keys.min() ?? .max
    }
}

/// What was noticed, by file: in a document all are the same.
struct SourceDiagnostics {
    var directions: DiagnosticList
    var objectives: DiagnosticList
    var matrix: DiagnosticList
    var goals: DiagnosticList

    private var lists: [DiagnosticList] { [goals, directions, objectives, matrix] }

    var hasErrors: Bool { lists.contains(where: \.hasErrors) }

    /// Those of one file by line, the files in the order in which they are read.
    var all: [Diagnostic] {
        var files: [String] = []
        for list in lists where !files.contains(list.file) { files.append(list.file) }
        return files.flatMap { file in
            DiagnosticList.byLine(lists.filter { $0.file == file }.flatMap(\.all))
        }
    }
}

/// A plan as tables of comma- or semicolon-separated values, UTF-8; the first line of each names its columns.
public struct PlanTables: Hashable, Sendable {
    /// `name`, and `line`, `word`, `parent` if need be: the directions in their order.
    public var directions: String?
    /// `direction`, `number`, a column for each year or one text, whatever else a table of objectives may have, and
    /// `line` if need be.
    public var objectives: String
    /// `programme`, `objective`, `direction`, `dimension`, `driver`, and `line` if need be.
    public var matrix: String?
    /// `kind` (`transversalGoal` or `strategicDimension`), `name`, `text`, and `line` if need be.
    public var goals: String?
    /// `direction`, `number` or `goal`, `indicator`, `unit`, `formula`, `source`, `baseline`, `baselineYear`, `target`,
    /// `target 2026` and so on, `result` and so on.
    public var indicators: String?
    /// `id`, `level`, `code`, `name`, `parent`, `line`: what stands above the objectives, whose column `parent` names
    /// it by its id.
    public var levels: String?
    /// `name`, `parent`: which of these stands above a programme.
    public var programmes: String?

    public init(
        directions: String? = nil, objectives: String, matrix: String? = nil, goals: String? = nil,
        indicators: String? = nil, levels: String? = nil, programmes: String? = nil
    ) {
        self.directions = directions
        self.objectives = objectives
        self.matrix = matrix
        self.goals = goals
        self.indicators = indicators
        self.levels = levels
        self.programmes = programmes
    }
}
