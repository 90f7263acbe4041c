import AtomicFiles
import GraphSnapshot
import Plan
import PlanExchange
import PlanReports
import PlanWording

/// For which program an export is.
package enum ExportDialect: String, CaseIterable {
    case plain, gephi, excel, yed

    /// The formats that it is of; nil where it is of all.
    package var formats: [ExportFormat]? {
        switch self {
        case .plain: nil
        case .gephi, .excel: [.tables]
        case .yed: [.graph(.graphml)]
        }
    }
}

/// Writes a graph in a format, to a file, a folder or standard output.
package struct ExportWriter {
    private let export: ExportGraph
    private let format: ExportFormat
    private let output: String?

    package init(_ export: ExportGraph, _ format: ExportFormat, _ output: String?) {
        (self.export, self.format, self.output) = (export, format, output)
    }

    /// Writes it, and says where a program does not show all of it.
    package func write(dialect: ExportDialect, base: String?, language: Language, isPart: Bool) throws {
        try writeOnly(dialect: dialect, base: base, language: language, isPart: isPart)
        guard format == .graph(.mermaid), export.edgeCount > MermaidFormat.edgeLimit else { return }
        let message = ExportFailure.largeForMermaid(edges: export.edgeCount, limit: MermaidFormat.edgeLimit)
        Console.current.note(said(message) + "\n")
    }

    private func writeOnly(dialect: ExportDialect, base: String?, language: Language, isPart: Bool) throws {
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

    /// Writes the tables that an import reads back.
    package static func writeSources(of plan: PlanOfObjectives, to folder: String) throws {
        let files = OutputFiles()
        for (name, content) in try CSVFolder.files(of: plan) {
            try files.write(content.utf8, to: folder + "/" + name, makesFolder: true)
        }
        try files.commit()
    }

    /// Writes the tables of many plans, each a partition; no more than one plan is in memory.
    ///
    /// - Parameter export: gives what is exported of a plan; called more than once, since all have the columns of all.
    /// - Returns: how many nodes they have together.
    package static func writePartitions(
        of plans: [String], to folder: String, _ dialect: ExportDialect, _ export: (String) throws -> ExportGraph
    ) throws -> Int {
        var nodeCount = 0
        var tables = PartitionedTables(GraphTables.Dialect(rawValue: dialect.rawValue) ?? .plain)
        do {
            for plan in plans {
                let export = try export(plan)
                try tables.add(export)
                nodeCount += export.nodeCount
            }
        } catch ExportError.samePartition(let name, let bodies) {
            throw Failure(ExportFailure.samePartition(name: name, bodies: bodies))
        }
        let files = OutputFiles()
        for table in PartitionedTables.tables {
            // Whoever reads the folder reads all of it.
            let known = Set(plans.indices.map { tables.folder(of: table, ofPlan: $0) })
            let others = FileReader.names(in: Files.resolved(folder + "/" + table)).map { table + "/" + $0 }
                .filter { !known.contains($0) }
            guard others.isEmpty else {
                throw Failure(ExportFailure.otherPartitions(folder: folder, names: others.sorted()))
            }
            for (number, plan) in plans.enumerated() {
                let path = "\(folder)/\(tables.folder(of: table, ofPlan: number))/\(table).csv"
                let export = try export(plan)
                try files.write(to: path, makesFolder: true) { add in
                    try tables.write(table, ofPlan: number, export, to: ByteSink(add))
                }
            }
        }
        try files.write(to: folder + "/" + PartitionedTables.package, makesFolder: true) { add in
            try tables.writePackage(to: ByteSink(add))
        }
        try files.commit()
        return nodeCount
    }
}
