import GraphSnapshot
import PlanExchange
import PlanReports
import PlanWording

/// For which program an export is.
package enum ExportDialect: String, CaseIterable {
    case plain, gephi, excel, yed
}

/// Writes a graph in a format, to a file, a folder or standard output.
package struct ExportWriter {
    private let export: ExportGraph
    private let format: ExportFormat
    private let output: String?

    package init(_ export: ExportGraph, _ format: ExportFormat, _ output: String?) {
        (self.export, self.format, self.output) = (export, format, output)
    }

    package func write(dialect: ExportDialect, base: String?, language: Language, isPart: Bool) throws {
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
                    try files.write(to: (output ?? "") + "/" + name, makesFolder: true) { add in
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
