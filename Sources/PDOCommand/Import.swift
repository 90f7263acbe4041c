import ArgumentParser
import Plan
import PlanImport
import TextTools

/// `pdo import`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", _superCommandName: "pdo",
        abstract: "Read a plan's document and profile into plan.json.",
        discussion: """
            EXAMPLES
              pdo import                        the only plan in Data
              pdo import Data/my-city           the plan in this folder
              pdo import Data/my-city -o -      print the plan instead
              pdo import Data/our-tables        objectives.csv and the other tables there
              pdo import --strict               exit code 2 where there are warnings
              pdo import --format sarif > import.sarif

            What the document has that is not as it should be is reported on standard error, as a compiler would, or with \
            --format on standard output for editors and programs. The codes are explained in Data/README.md. With an error \
            nothing is written, and the exit code is 1.
            """)

    enum Format: String, ArgumentChoice {
        case text, json, sarif
    }

    @Argument(
        help: ArgumentHelp("The folder with pdo.md and profile.yaml.", valueName: "folder"), completion: .directory)
    var folder: String?

    @Option(
        name: .shortAndLong, help: "Where to write the plan; - prints it. (default: plan.json in the folder)",
        completion: .file())
    var output: String?

    @Option(help: "How to report what was noticed.")
    var format: Format = .text

    @Flag(help: "End with exit code 2 if there is a warning; the plan is written all the same.")
    var strict = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        try Files.checkName(ofOutput: output, endings: ["json"])
        if output == "-", format != .text {
            throw ValidationError(
                "The plan and a report in another format can't both be printed: give --output a file.")
        }
    }

    func run() throws {
        let (documentPath, profilePath, home) = try PlanFolders.sources(of: folder)
        let result = try Self.read(documentPath, profilePath)
        try report(result.diagnostics)
        guard let plan = result.plan else {
            let errors = result.diagnostics.count { $0.severity == .error }
            throw Failure("nothing written: \(errors) \(errors == 1 ? "error" : "errors") in the plan's files")
        }
        let json = try plan.json()
        if output == "-" {
            try Console.current.write(String(decoding: json, as: UTF8.self))
        } else {
            let path = output ?? PlanFolders.planPath(besides: documentPath)
            try Files.write(json, to: path, within: output == nil ? home : nil)
            if format == .text { try Console.current.write(Self.summary(plan, result.diagnostics, path: path)) }
        }
        let warnings = result.diagnostics.count { $0.severity == .warning }
        if strict, warnings > 0 {
            Console.current.note("pdo import --strict: \(warnings) \(warnings == 1 ? "warning" : "warnings")\n")
            throw ExitCode(2)
        }
    }

    /// Reads the document, or where there is none the tables beside its place.
    static func read(_ documentPath: String, _ profilePath: String) throws -> ImportResult {
        let folder = documentPath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        func table(_ name: String) throws -> String? {
            let path = PlanFolders.join(folder, name)
            return Files.exists(path) ? try Files.readText(path) : nil
        }
        if !Files.exists(documentPath) {
            guard let objectives = try table(PlanFolders.objectivesFile) else {
                throw Failure("there is neither \(documentPath) nor an \(PlanFolders.objectivesFile) beside it")
            }
            let profile = try Files.readText(profilePath)
            let tables = PlanTables(
                directions: try table("directions.csv"), objectives: objectives, matrix: try table("matrix.csv"),
                goals: try table("goals.csv"))
            return PlanImporter.read(tables: tables, in: folder, profile: profile, named: profilePath)
        }
        return PlanImporter.read(
            document: try Files.readText(documentPath), named: documentPath,
            profile: try Files.readText(profilePath), named: profilePath)
    }

    private func report(_ diagnostics: [Diagnostic]) throws {
        switch format {
        case .text:
            for diagnostic in diagnostics { Console.current.note("\(diagnostic)\n") }
        case .json: try Console.current.write(CanonicalJSON.text(diagnostics))
        case .sarif:
            let findings = diagnostics.map {
                SARIF.Finding(
                    rule: $0.code.rawValue, level: $0.severity.rawValue,
                    message: $0.message + ($0.hint.map { ". Hint: " + $0 } ?? ""), file: $0.file, line: $0.line,
                    column: $0.column)
            }
            try Console.current.write(CanonicalJSON.text(SARIF(findings, version: PDO.configuration.version)))
        }
    }

    private static func summary(_ plan: PlanOfObjectives, _ diagnostics: [Diagnostic], path: String) -> String {
        let rows = plan.objectives.reduce(0) { $0 + $1.matrixRows.count }
        let texts = plan.years.map { year in
            "\(plan.objectives.count { $0.texts[year] != nil }) in \(year)"
        }
        let contributions = plan.objectives.reduce(0) { $0 + $1.contributions.count }
        let counts = Diagnostic.Severity.allCases.dropFirst().map { severity in
            let count = diagnostics.count { $0.severity == severity }
            return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        func count(_ number: Int, _ one: String, _ several: String? = nil) -> String {
            "\(number) \(number == 1 ? one : several ?? one + "s")"
        }
        func noticed(_ code: Diagnostic.Code) -> Int { diagnostics.count { $0.code == code } }
        let joined = [
            count(noticed(.joinedText), "matrix row") + " whose words differ",
            count(noticed(.aliasName), "direction") + " under another name",
            count(noticed(.missingRow), "objective") + " left without a row",
        ]
        let categories = [
            count(plan.programmes.count, "programme"), count(plan.valueDimensions.count, "value dimension"),
            count(plan.drivers.count, "driver"),
        ]
        return """
            \(path)
              read      \(count(plan.directions.count, "direction")), \(count(plan.objectives.count, "objective")) (with a text: \(texts.joined(separator: ", ")))
                        \(count(plan.strategicDimensions.count, "strategic dimension")), \(count(plan.transversalGoals.count, "transversal goal"))
                        \(count(rows, "matrix row")): \(categories.joined(separator: ", "))
              inferred  \(count(contributions, "contribution")) to goals and dimensions, \(count(plan.collaborations.count, "collaboration"))
              joined    \(joined.joined(separator: ", "))
              noticed   \(counts.joined(separator: ", "))

            """
    }
}
