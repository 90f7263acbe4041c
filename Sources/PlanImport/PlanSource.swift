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
    var unusedEntries: [(statement: DiagnosticStatement, line: Int)] = []
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

    /// Notes something of a whole table.
    mutating func note(_ statement: DiagnosticStatement, ofTable name: String) {
        for list in [\SourceDiagnostics.directions, \.objectives, \.matrix, \.goals]
        where self[keyPath: list].file.split(separator: "/").last.map(String.init) == name {
            self[keyPath: list].add(.note, statement, line: 1)
        }
    }

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
