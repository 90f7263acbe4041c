import Plan

/// What a document or a folder of tables says, before it is put together to a plan.
struct PlanSource {
    struct Goal {
        let name: String
        let line: Int
    }

    struct Dimension {
        let name: String
        let text: String
        let line: Int
    }

    var goals: [Goal] = []
    var dimensions: [Dimension] = []
    /// Tables of objectives, each below the name of its direction.
    var objectiveTables: [Document.Table] = []
    var matrix = PublicValueMatrix(rows: [])
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
    init(_ document: Document, _ diagnostics: inout SourceDiagnostics) {
        document.noteHabits(&diagnostics.objectives)
        goals = document.transversalGoals(&diagnostics.goals).map { Goal(name: $0.plainText, line: $0.number) }
        let (promised, sections) = document.strategicDimensions(&diagnostics.goals)
        dimensions = sections.map { section in
            Dimension(
                name: section.title.plainText,
                text: section.paragraphs.map(\.text.trimmed).joined(separator: "\n\n"), line: section.title.number)
        }
        if let promised, promised.count != sections.count {
            diagnostics.goals.add(
                .warning, .countMismatch, line: promised.line,
                "the title speaks of \(promised.count) dimensions, and \(sections.count) were found")
        }
        let all = document.tables(&diagnostics.objectives)
        objectiveTables = all.filter { DocumentVocabulary.numberColumn($0.header.cells.map(\.text)) != nil }
        let matrixTables = all.filter { DocumentVocabulary.numberColumn($0.header.cells.map(\.text)) == nil }
        matrix = PublicValueMatrix(tables: matrixTables, diagnostics: &diagnostics.matrix)
        if objectiveTables.isEmpty {
            diagnostics.objectives.add(
                .error, .noTables, line: 1,
                "no table of objectives found: a line \"ID\", tab, a column for each year, below a heading that names the direction"
            )
        }
    }

    /// Reads tables; all but the objectives may be missing.
    init(_ tables: PlanTables, _ diagnostics: inout SourceDiagnostics) {
        readGoals(tables, &diagnostics.goals)
        readObjectives(tables, &diagnostics)
        guard let text = tables.matrix, !text.trimmed.isEmpty,
            let table = CSVTable(
                text, columns: ["programme", "objective", "direction", "dimension", "driver"], &diagnostics.matrix)
        else { return }
        matrix = PublicValueMatrix(
            rows: table.rowsByLine.map { row in
                PublicValueMatrix.Row(
                    line: table.line(of: row), programme: table.text("programme", in: row),
                    objective: table.text("objective", in: row), direction: table.text("direction", in: row),
                    valueDimension: table.text("dimension", in: row), driver: table.text("driver", in: row), year: nil)
            })
    }

    private mutating func readGoals(_ tables: PlanTables, _ diagnostics: inout DiagnosticList) {
        guard let text = tables.goals, !text.trimmed.isEmpty,
            let table = CSVTable(text, columns: ["kind", "name"], &diagnostics)
        else { return }
        for row in table.rows {
            let (name, line) = (table.text("name", in: row).trimmed, table.line(of: row))
            switch NodeKind(rawValue: table.text("kind", in: row).trimmed) {
            case .transversalGoal?: goals.append(Goal(name: name, line: line))
            case .strategicDimension?:
                dimensions.append(Dimension(name: name, text: table.text("text", in: row), line: line))
            default:
                diagnostics.add(
                    .error, .malformedRow, line: row.line,
                    "the kind must be transversalGoal or strategicDimension, and is \"\(table.text("kind", in: row).excerpt)\""
                )
            }
        }
    }

    private mutating func readObjectives(_ tables: PlanTables, _ diagnostics: inout SourceDiagnostics) {
        guard let table = CSVTable(tables.objectives, columns: ["direction", "number"], &diagnostics.objectives) else {
            return
        }
        var lines: [String: Int] = [:]
        var names: [String] = []
        if let text = tables.directions, !text.trimmed.isEmpty,
            let directions = CSVTable(text, columns: ["name"], &diagnostics.directions)
        {
            for row in directions.rows {
                let name = directions.text("name", in: row).trimmed
                if lines.updateValue(directions.line(of: row), forKey: name) == nil { names.append(name) }
            }
        }
        let years = table.years
        let first = table.header.cells[0]
        let header = Document.Row(
            line: table.header.line,
            cells: [Document.Cell(text: "ID", line: first.line, column: first.column)]
                + years.map { table.header.cells[$0.column] })
        var rows: [String: [Document.Row]] = [:]
        for row in table.rows {
            let name = table.text("direction", in: row).trimmed
            if lines[name] == nil {
                lines[name] = table.line(of: row)
                names.append(name)
            }
            let line = table.line(of: row)
            let cells = [table.text("number", in: row)] + years.map { row.cells[$0.column].text }
            rows[name, default: []].append(
                Document.Row(line: line, cells: cells.map { Document.Cell(text: $0.trimmed, line: line, column: 1) }))
        }
        objectiveTables = names.map { name in
            Document.Table(
                title: Document.Line(number: lines[name] ?? 1, text: name[...]), header: header, rows: rows[name] ?? [],
                isTitleName: true)
        }
        if objectiveTables.isEmpty, !diagnostics.hasErrors {
            diagnostics.objectives.add(.error, .noTables, line: 1, "the file has no objectives")
        }
    }
}

/// A plan as tables of comma- or semicolon-separated values, UTF-8; the first line of each names its columns.
public struct PlanTables: Hashable, Sendable {
    /// `name`, and `line` if need be: the directions in their order.
    public var directions: String?
    /// `direction`, `number`, a column for each year, and `line` if need be.
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
