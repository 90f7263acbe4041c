import CommandConsole
import GraphSnapshot
import PlanExchange
import PlanReports
import PlanWording

/// What `pdo export` writes, by its name on the command line.
enum ExportFormat: RawRepresentable, ArgumentChoice, Hashable {
    /// One file of a graph.
    case graph(GraphFormat)
    /// Folders.
    case tables, csv
    case xlsx

    static var allCases: [ExportFormat] {
        [.tables, .xlsx] + GraphFormat.allCases.map { .graph($0) } + [.csv]
    }

    init?(rawValue: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = format
    }

    var rawValue: String {
        switch self {
        case .graph(let format): format.rawValue
        case .tables: "tables"
        case .csv: "csv"
        case .xlsx: "xlsx"
        }
    }

    /// The format whose ending a file's name has; of several the longest.
    init?(output: String?) {
        guard let name = output?.split(separator: "/").last?.lowercased() else { return nil }
        let own = Self.allCases.flatMap { format -> [(ending: String, format: ExportFormat)] in
            // Endings that several formats may have mean one of them.
            let shared: [String: ExportFormat] = ["xml": .graph(.stratml), "json": .graph(.jgf)]
            return format.endings.filter { shared[$0] == nil || shared[$0] == format }.map { ($0, format) }
        }
        guard let found = own.filter({ name.hasSuffix("." + $0.ending) }).max(by: { $0.ending.count < $1.ending.count })
        else { return nil }
        self = found.format
    }

    var isFolder: Bool { self == .tables || self == .csv }
    var isBinary: Bool { if case .graph(let format) = self { format.isBinary } else { self == .xlsx } }

    var endings: [String] {
        switch self {
        case .graph(let format): format.endings
        case .xlsx: ["xlsx"]
        case .tables, .csv: []
        }
    }
}

/// Writes a graph in a format, to a file, a folder or standard output.
struct ExportWriter {
    private let export: ExportGraph
    private let format: ExportFormat
    private let output: String?

    init(_ export: ExportGraph, _ format: ExportFormat, _ output: String?) {
        (self.export, self.format, self.output) = (export, format, output)
    }

    func write(dialect: Export.Dialect, base: String?, language: Language, isPart: Bool) throws {
        do {
            switch format {
            case .graph(let form):
                var options = GraphFormat.Options()
                options.dialect = dialect == .yed ? .yEd : .plain
                options.base = base
                try Files.write(toOutput: output, isText: !form.isBinary) { add in
                    try form.write(export, options, to: ByteSink(add))
                }
            case .tables:
                let files = OutputFiles()
                let dialect = GraphTables.Dialect(rawValue: dialect.rawValue) ?? .plain
                for name in GraphTables.names {
                    try files.write(to: PlanFolders.join(output ?? "", name), makesFolder: true) { add in
                        try GraphTables.write(name, of: export, dialect, to: ByteSink(add))
                    }
                }
                try files.commit()
            case .xlsx:
                let bytes = try PlanWorkbook(export, language: language, isPart: isPart).bytes()
                try Files.write(toOutput: output, isText: false) { add in try bytes.withUnsafeBytes { try add($0) } }
            case .csv: throw ExportError.needsPlan
            }
        } catch ExportError.missingLibrary(let name) {
            throw Failure(ExportFailure.missingLibrary(name: name, format: format.rawValue))
        } catch ExportError.database(let reason) {
            throw Failure(ExportFailure.database(reason: reason))
        } catch ExportError.needsPlan {
            throw Failure(ExportFailure.needsPlan(format: format.rawValue))
        } catch WorkbookError.tooManyRows(let count, let limit) {
            throw Failure(ExportFailure.tooManyRows(count: count, limit: limit))
        } catch let error as SnapshotError {
            throw Failure(error, path: output ?? "")
        }
    }
}
