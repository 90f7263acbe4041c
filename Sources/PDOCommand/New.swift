import ArgumentParser
import CommandConsole
import PlanImport
import PlanSources
import PlanWording

/// `pdo new`
struct New: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "new", NewHelp.self) }

    @Argument(help: ArgumentHelp(NewHelp.folder, .folder), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp(NewHelp.from, .file), completion: .file())
    var from: String?

    @OptionGroup var languageOptions: LanguageOptions

    private var language: Language { Console.current.language }

    func validate() throws {
        if folder.allSatisfy({ $0 == "/" }) || from == "" { throw ValidationError(PlanFailure.emptyPath) }
    }

    func run() throws {
        let target = PlanFolders.place(ofNew: folder)
        if Files.exists(target), !Files.isFolder(target) || !Files.names(in: target).isEmpty {
            throw Failure(PlanFailure.folderExists(path: target))
        }
        guard let from else { return try writeEmptyProfile(to: target) }
        let files = OutputFiles()
        let source = try copy(from, to: target, with: files)
        let names = [target, from].map { PlanFolders.lastName(of: $0) }
        let guess: PlanGuess =
            switch source {
            case .document(let text, _): PlanGuess(document: text, names: names)
            case .office(let document, _): PlanGuess(document: document.text, names: names)
            case .tables(let tables, _): PlanGuess(table: tables.objectives, names: names)
            }
        let profilePath = PlanFolders.join(target, PlanFolders.profileFile)
        let profile = guess.profile(in: language, folder: target)
        let result = source.imported(profile: profile, named: profilePath, links: [])
        let advice = result.advice(on: source.text)
        try files.write((profile + advice.comments(in: language)).utf8, to: profilePath, makesFolder: true)
        let planPath = PlanFolders.join(target, PlanFolders.planFile)
        if let plan = result.plan { try files.write(plan.json(), to: planPath, makesFolder: true) }
        try files.commit()
        try tell(guess, result, advice, target)
    }

    private func writeEmptyProfile(to target: String) throws {
        let path = PlanFolders.join(target, PlanFolders.profileFile)
        try Files.write(EmptyProfile.text(in: language, folder: target).utf8, to: path, makesFolder: true)
        let steps = NewPlanSteps.document(
            in: language, emptyProfileIn: target, document: PlanFolders.documentFile,
            table: PlanFolders.objectivesFile)
        try Console.current.write(steps.text(width: Console.current.width))
    }

    /// Copies the document or tables byte for byte, and reads them as what the new folder holds.
    private func copy(_ path: String, to target: String, with files: OutputFiles) throws -> PlanSourceFiles {
        func copy(_ path: String, as name: String) throws {
            try files.write(Files.read(path), to: PlanFolders.join(target, name), makesFolder: true)
        }
        guard [".csv", ".tsv"].contains(where: path.lowercased().hasSuffix) else {
            let ending = path.split(separator: ".").last?.lowercased() ?? ""
            let isKept = SourceDocument.Format(ending: ending) != nil
            let name = isKept ? "pdo." + ending : PlanFolders.documentFile
            let source = try PlanSourceFiles.document(
                path, named: PlanFolders.join(target, name), language: nil)
            try copy(path, as: name)
            return try inItsLanguage(source, path)
        }
        let (folder, name) = (PlanFolders.folder(of: path), PlanFolders.lastName(of: path))
        let tables = try PlanSourceFiles.tables(name, in: folder)
        try copy(path, as: PlanFolders.objectivesFile)
        for other in PlanFolders.tableFiles.dropFirst() where name == PlanFolders.objectivesFile {
            let otherPath = PlanFolders.join(folder, other)
            if Files.exists(otherPath) { try copy(otherPath, as: other) }
        }
        return .tables(tables, folder: target)
    }

    /// The document with numbers and dates as people write them whose language it is in.
    private func inItsLanguage(_ source: PlanSourceFiles, _ path: String) throws -> PlanSourceFiles {
        guard case .office(let document, let name) = source,
            let language = PlanGuess(document: document.text, names: []).language, language != "it"
        else { return source }
        return try PlanSourceFiles.document(path, named: name, language: language)
    }

    private func tell(
        _ guess: PlanGuess, _ result: ImportResult, _ advice: ProfileAdvice, _ target: String
    ) throws {
        let console = Console.current
        try console.write(guess.document(in: language, folder: target).text(width: console.width) + "\n")
        let told = result.diagnostics.filter { $0.severity != .note }
        for diagnostic in told { console.note(diagnostic.line(in: language) + "\n") }
        if let plan = result.plan {
            let path = PlanFolders.join(target, PlanFolders.planFile)
            try console.write(said(ImportReport.summary(path: path, ImportCounts(of: plan, result))))
        } else if !result.lines.isEmpty {
            try console.write(said(ImportReport.coverage(result.coverage)))
        }
        let project = PlanFolders.project(ofPlan: PlanFolders.join(target, PlanFolders.planFile))
        let hasOthers = project.map { PlanFolders.plans(in: $0).count > 1 } ?? false
        let steps = NewPlanSteps.document(
            in: language, folder: target, name: hasOthers ? PlanFolders.lastName(of: target) : nil,
            isRead: result.plan != nil)
        try console.write("\n" + advice.document(in: language).text(width: console.width))
        try console.write("\n" + steps.text(width: console.width))
        let errors = result.diagnostics.count { $0.severity == .error }
        if errors > 0 { throw Failure(PlanFailure.newPlanIsFaulty(folder: target, errors: errors)) }
    }
}
