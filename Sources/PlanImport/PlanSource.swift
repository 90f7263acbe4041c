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

extension PlanSource {
    /// Reads a document.
    init(_ document: Document, _ profile: Profile, _ diagnostics: inout SourceDiagnostics) {
        document.noteHabits(&diagnostics.objectives)
        var reader = DocumentReader(profile)
        reader.read(document, &diagnostics)
        self = reader.source
        if objectives.isEmpty, !diagnostics.hasErrors { diagnostics.objectives.add(.error, .noObjectives, line: 1) }
    }

    /// Reads tables; all but the objectives may be missing.
    init(_ tables: PlanTables, _ profile: Profile, _ diagnostics: inout SourceDiagnostics) {
        self.init()
        readGoals(tables, &diagnostics.goals)
        var lines: [String: Int] = [:]
        if let text = tables.directions, !text.trimmed.isEmpty,
            let directions = CSVTable(text, columns: ["name"], &diagnostics.directions)
        {
            for row in directions.rows {
                let name = directions.text("name", in: row).trimmed
                let parent = directions.text("parent", in: row).trimmed
                let above =
                    parent.isEmpty
                    ? nil : offices.place(of: parent, line: directions.line(of: row), &diagnostics.directions)
                _ = offices.place(
                    of: name, word: directions.text("word", in: row).trimmed.nonEmpty, line: directions.line(of: row),
                    parent: above, &diagnostics.directions)
                lines[name] = directions.line(of: row)
            }
        }
        var reader = DocumentReader(profile)
        reader.source = self
        reader.hasObjectives = true
        reader.read(csv: tables.objectives, &diagnostics)
        self = reader.source
        guard let text = tables.matrix, !text.trimmed.isEmpty else { return }
        var content = CSVText(diagnostics.matrix.readable(text))
        guard let rows = content.rows(&diagnostics.matrix, needed: ["programme", "objective", "direction"]) else {
            return
        }
        let columns = TableColumns(rows[...], profile.roles, years: profile.years)
        guard columns.kind == .matrix else {
            let needed = ["programme", "objective", "direction", "dimension", "driver"]
            let missing = needed.prefix(3).filter { name in !columns.names.contains { $0.lowercased() == name } }
            diagnostics.matrix.add(
                .error, .missingColumns(missing, header: columns.header.excerpt, needed: needed), line: 1)
            return
        }
        matrix.add(rows.dropFirst().sortedByLine, columns, &diagnostics.matrix)
    }

    private mutating func readGoals(_ tables: PlanTables, _ diagnostics: inout DiagnosticList) {
        guard let text = tables.goals, !text.trimmed.isEmpty,
            let table = CSVTable(text, columns: ["kind", "name"], &diagnostics)
        else { return }
        for row in table.rows {
            let (name, line) = (table.text("name", in: row).trimmed, table.line(of: row))
            switch Self.kind(table.text("kind", in: row)) {
            case .transversalGoal?:
                goals.append(
                    SourceGoal(
                        name: name, line: line, code: table.text("code", in: row).nonEmpty,
                        weight: table.text("weight", in: row).nonEmpty))
            case .strategicDimension?:
                dimensions.append(Dimension(name: name, text: table.text("text", in: row), line: line))
            default:
                diagnostics.add(.error, .goalKind(table.text("kind", in: row).excerpt), line: row.line)
            }
        }
    }

    /// The kind that a cell names, as `pdo export` writes it or in Italian.
    private static func kind(_ text: String) -> NodeKind? {
        switch Words.key(text) {
        case "obiettivo trasversale", "trasversale": .transversalGoal
        case "dimensione strategica", "dimensione": .strategicDimension
        default: NodeKind(rawValue: text.trimmed)
        }
    }
}

extension DocumentReader {
    /// Reads a table of comma-separated values with objectives.
    mutating func read(csv text: String, _ diagnostics: inout SourceDiagnostics) {
        var content = CSVText(diagnostics.objectives.readable(text))
        let needed = ["direction", "number"]
        guard let rows = content.rows(&diagnostics.objectives, needed: needed) else { return }
        let columns = TableColumns(rows[...], roles, years: profile.years)
        for name in columns.names where roles[Words.key(name)] != nil { usedOverrides.insert(Words.key(name)) }
        guard columns.kind == .objectives || columns.kind == .matrix else {
            let missing = [("direction", ColumnRole.office), ("number", .code)].filter {
                columns.place(of: $0.1) == nil
            }
            return diagnostics.objectives.add(
                .error,
                missing.isEmpty
                    ? .noTextColumn(header: columns.header.excerpt)
                    : .missingColumns(missing.map(\.0), header: columns.header.excerpt, needed: needed),
                line: 1)
        }
        source.note(columns.header.line, .tableHeader)
        var table = ObjectiveTable(columns, profile.years, before: false)
        table.read(rows.dropFirst(columns.height), into: &self, &diagnostics)
        if source.objectives.isEmpty, !diagnostics.hasErrors {
            diagnostics.objectives.add(.error, .noObjectivesInTables, line: 1)
        }
        for entry in profile.columns where !usedOverrides.contains(Words.key(entry.heading.value)) {
            source.unusedEntries.append((.unusedColumn(entry.heading.value), entry.heading.line))
        }
    }
}

extension String {
    /// The text, unless there is none.
    var nonEmpty: String? { trimmed.isEmpty ? nil : trimmed }
}

extension Sequence<Document.Row> {
    /// The rows in the document's order, however a table is sorted.
    var sortedByLine: ArraySlice<Document.Row> {
        enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)[...]
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

    public init(directions: String? = nil, objectives: String, matrix: String? = nil, goals: String? = nil) {
        self.directions = directions
        self.objectives = objectives
        self.matrix = matrix
        self.goals = goals
    }
}
