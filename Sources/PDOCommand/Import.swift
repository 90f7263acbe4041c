import ArgumentParser
import Plan
import PlanAnswers
import PlanExchange
import PlanImport
import PlanWording
import TextTools

/// `pdo import`
struct Import: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "import", ImportHelp.self) }

    enum Format: String, ArgumentChoice {
        case text, json, sarif
    }

    @Argument(
        help: ArgumentHelp(ImportHelp.folder, .folder), completion: .directory)
    var folder: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp(ImportHelp.output, .output),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp(ImportHelp.format, .format))
    var format: Format = .text

    @Flag(help: ArgumentHelp(ImportHelp.strict))
    var strict = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try Files.checkName(ofOutput: output, endings: ["json"])
        if output == "-", format != .text {
            throw ValidationError(UsageFailure.reportAndPlan)
        }
    }

    func run() throws {
        let (documentPath, profilePath, home) = try PlanFolders.sources(of: folder)
        let result = try Self.read(documentPath, profilePath)
        try report(result.diagnostics)
        guard let plan = result.plan else {
            throw Failure(PlanFailure.nothingWritten(errors: result.diagnostics.count { $0.severity == .error }))
        }
        let json = try plan.json()
        if output == "-" {
            try Console.current.write(String(decoding: json, as: UTF8.self))
        } else {
            let path = output ?? PlanFolders.planPath(besides: documentPath)
            try Files.write(json, to: path, within: output == nil ? home : nil)
            if format == .text {
                let counts = Self.counts(plan, result.diagnostics)
                try Console.current.write(said(ImportReport.summary(path: path, counts)))
            }
        }
        let warnings = result.diagnostics.count { $0.severity == .warning }
        if strict, warnings > 0 {
            Console.current.note(said(PlanFailure.warnings(count: warnings)) + "\n")
            throw ExitCode(2)
        }
    }

    /// Reads the document, or where there is none the tables beside its place.
    static func read(_ documentPath: String, _ profilePath: String) throws -> ImportResult {
        let folder = documentPath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        if !Files.exists(documentPath) {
            guard Files.exists(PlanFolders.join(folder, PlanFolders.objectivesFile)) else {
                throw Failure(
                    PlanFailure.noSource(
                        document: documentPath, table: PlanFolders.objectivesFile,
                        others: PlanFolders.otherDocuments(in: folder).map { PlanFolders.join(folder, $0) }))
            }
            var encodings: [String: String] = [:]
            func table(_ name: String) throws -> String? {
                let path = PlanFolders.join(folder, name)
                guard Files.exists(path) else { return nil }
                guard let (text, encoding) = PlanTables.text(of: try Files.read(path)) else {
                    return try Files.readText(path)
                }
                encodings[name] = encoding
                return text
            }
            let objectives = try table(PlanFolders.objectivesFile) ?? ""
            let profile = try Files.readText(profilePath)
            var tables = PlanTables(
                directions: try table("directions.csv"), objectives: objectives, matrix: try table("matrix.csv"),
                goals: try table("goals.csv"), indicators: try table("indicators.csv"),
                levels: try table("levels.csv"), programmes: try table("programmes.csv"))
            tables.encodings = encodings
            return PlanImporter.read(tables: tables, in: folder, profile: profile, named: profilePath)
        }
        return PlanImporter.read(
            document: try Files.readText(documentPath), named: documentPath,
            profile: try Files.readText(profilePath), named: profilePath)
    }

    private func report(_ diagnostics: [Diagnostic]) throws {
        let language = Console.current.language
        switch format {
        case .text:
            for diagnostic in diagnostics { Console.current.note(diagnostic.line(in: language) + "\n") }
        case .json:
            let told = diagnostics.map { ToldDiagnostic($0, language) }
            try Console.current.write(CanonicalJSON.text(AnswerDocument(.diagnostics, told)))
        case .sarif:
            let findings = diagnostics.map {
                SARIF.Finding(
                    rule: $0.code.rawValue, level: $0.severity.rawValue,
                    message: ([$0.message(in: language)] + [$0.hint(in: language)].compactMap(\.self))
                        .joined(separator: " – "), file: $0.file, line: $0.line,
                    column: $0.column)
            }
            try Console.current.write(CanonicalJSON.text(SARIF(findings, version: Program.version)))
        }
    }

    private static func counts(_ plan: PlanOfObjectives, _ diagnostics: [Diagnostic]) -> ImportCounts {
        func noticed(_ code: Diagnostic.Code) -> Int { diagnostics.count { $0.code == code } }
        func noticed(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
        var counts = ImportCounts(of: plan)
        counts.joinedRows = noticed(.joinedText)
        counts.otherNames = noticed(.aliasName)
        counts.objectivesWithoutRow = noticed(.missingRow)
        counts.warnings = noticed(.warning)
        counts.notes = noticed(.note)
        return counts
    }
}
