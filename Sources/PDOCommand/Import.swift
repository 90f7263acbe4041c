import ArgumentParser
import CommandConsole
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

    @Flag(help: ArgumentHelp(ImportHelp.explain))
    var explain = false

    @Flag(help: ArgumentHelp(ImportHelp.undirected))
    var undirected = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if GraphImport.isWanted(from: folder, to: output) { return }
        if undirected { throw ValidationError(SnapshotUsage.onlyOfGraphs) }
        try Files.checkName(ofOutput: output, endings: explain ? ["html", "json", "txt"] : ["json"])
        if explain, format == .sarif { throw ValidationError(UsageFailure.noSuchExplanation) }
        if output == "-", format != .text, !explain {
            throw ValidationError(UsageFailure.reportAndPlan)
        }
    }

    func run() throws {
        if GraphImport.isWanted(from: folder, to: output) {
            return try GraphImport.run(from: folder, to: output, isUndirected: undirected ? true : nil)
        }
        let (documentPath, profilePath, home) = try PlanFolders.sources(of: folder)
        let source = try PlanSourceFiles(document: documentPath)
        let result = try source.imported(profile: try Files.readText(profilePath), named: profilePath)
        // What is printed line by line says at the lines what was noticed.
        let isTold = explain && (output == nil || output == "-") && !result.lines.isEmpty
        if !isTold { try report(result.diagnostics) }
        if explain { try writeExplanation(result.reading(of: source.text, named: source.path)) }
        if explain, result.plan != nil, result.lines.isEmpty {
            Console.current.note(said(ImportReport.rowsOfOtherLines) + "\n")
        }
        guard let plan = result.plan else {
            throw Failure(PlanFailure.nothingWritten(errors: result.diagnostics.count { $0.severity == .error }))
        }
        let json = try plan.json()
        if output == "-", !explain {
            try Console.current.write(String(decoding: json, as: UTF8.self))
        } else {
            let named = explain ? nil : output
            let path = named ?? PlanFolders.planPath(besides: documentPath)
            try Files.write(json, to: path, within: named == nil ? home : nil)
            if format == .text, !isTold {
                try Console.current.write(said(ImportReport.summary(path: path, ImportCounts(of: plan, result))))
            }
        }
        let warnings = result.diagnostics.count { $0.severity == .warning }
        if strict, warnings > 0 {
            Console.current.note(said(PlanFailure.warnings(count: warnings)) + "\n")
            throw ExitCode(2)
        }
    }

    /// Writes the document line by line, in the form that the output's name or the format asks for.
    private func writeExplanation(_ reading: DocumentReading) throws {
        guard !reading.lines.isEmpty else { return }
        let language = Console.current.language
        let (name, isPrinted) = (output?.lowercased() ?? "", output == nil || output == "-")
        if name.hasSuffix(".html") || name.hasSuffix(".htm") {
            try Files.write(reading.page(in: language), toOutput: output)
        } else if format == .json || name.hasSuffix(".json") {
            let told = AnswerDocument(.reading, ToldReading(reading, language))
            try Files.write(CanonicalJSON.text(told), toOutput: output)
        } else if isPrinted {
            let text = reading.text(in: language, width: Console.current.width, marks: StandardOutput.marks)
            try Console.current.write(Array(text.utf8))
        } else {
            try Files.write(reading.text(in: language, width: nil), toOutput: output)
        }
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
            let log = SARIF(diagnostics, version: Program.version) { diagnostic in
                [diagnostic.message(in: language), diagnostic.hint(in: language)].compactMap(\.self)
                    .joined(separator: " – ")
            }
            try Console.current.write(CanonicalJSON.text(log))
        }
    }
}
