import ArgumentParser
import CommandConsole
import Plan
import PlanGraph
import PlanWording

/// Which plan a command reads, and how much it says about that.
struct PlanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(PlanOptionsHelp.plan, .path),
        completion: .file())
    var plan: String?

    @Flag(name: .shortAndLong, help: ArgumentHelp(PlanOptionsHelp.quiet))
    var quiet = false

    @Flag(name: .shortAndLong, help: ArgumentHelp(PlanOptionsHelp.verbose))
    var verbose = false

    func validate() throws {
        if quiet && verbose { throw ValidationError(UsageFailure.verbosity) }
        Console.current.set(quiet ? .quiet : verbose ? .verbose : .usual)
    }

    /// The graph of the plan; objectives are named by their text in some years, if any are given.
    func graph(years: [Int] = []) throws -> PlanGraph {
        try PlanFolders.graph(ofPlan: location().file, years: Set(years))
    }

    /// The path of `plan.json`, and of the folder in which the plan's project keeps its `Data` and `Graphs`.
    func location() throws -> (file: String, project: String?) { try PlanFolders.location(of: plan) }
}

/// The language of what people read. That of help and failures is read from the arguments before they are parsed
/// (``Console/setLanguage(arguments:)``).
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(LanguageHelp.language, .lang))
    var chosen: Language?

    /// That of results and pictures.
    var language: Language { chosen ?? .ofResults }
}

extension Language: ArgumentChoice {}

/// Where the folders of plans are: `Data/NAME` in a project.
enum PlanFolders {
    static let planFile = "plan.json"
    static let documentFile = "pdo.md"
    static let profileFile = "profile.yaml"
    /// What persons say of single links.
    static let linksFiles = ["links.yaml", "links.csv"]
    /// The table without which the others are no plan.
    static let objectivesFile = "objectives.csv"
    /// The tables that take a document's place where there is none.
    static let tableFiles = [
        objectivesFile, "directions.csv", "matrix.csv", "goals.csv", "indicators.csv", "levels.csv", "programmes.csv",
    ]
    /// What a plan may be imported from.
    private static let sourceFiles = documentFiles + [objectivesFile]

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The path of a plan's `plan.json`, and of the folder in which its project keeps its `Data` and `Graphs`.
    ///
    /// - Parameter given: the path of the file or its folder, as somebody named it; if not, `PDO_PLAN` does, or the
    ///   only plan here or above is meant.
    static func location(of given: String?) throws -> (file: String, project: String?) {
        guard let path = given ?? variable else {
            let (folder, project) = try only(with: [planFile], option: "--plan")
            return (join(folder, planFile), project)
        }
        guard !path.isEmpty else {
            throw Failure(PlanFailure.emptyPath)
        }
        if !Files.exists(join(path, planFile)),
            let folder = try only(inProject: path, with: [planFile], option: "--plan")
        {
            return (join(folder, planFile), path)
        }
        let file = Files.isFolder(path) ? join(path, planFile) : path
        guard Files.exists(file) else {
            throw Failure(
                PlanFailure.missing(
                    file: file, isFromVariable: given == nil, folder: Files.isFolder(path) ? path : nil))
        }
        return (file, project(ofPlan: file))
    }

    /// The plan in a `plan.json`.
    static func plan(from path: String) throws -> PlanOfObjectives {
        do {
            let plan = try PlanOfObjectives(json: Files.read(path))
            noteSources(of: plan, besides: path)
            OfficeWord.current?.set(plan.officeWord)
            DocumentPlaces.current?.set(plan)
            if let word = Console.current.strangeOfficeWord(in: plan) {
                throw ValidationError(
                    UsageFailure.strangeOfficeWord(word, kinds: NodeKind.allCases.map(\.rawValue)))
            }
            return plan
        } catch let error as PlanFileError {
            throw Failure(PlanFailure.invalid(path: path, error: error))
        }
    }

    /// The graph of the plan in a `plan.json`.
    ///
    /// - Parameters:
    ///   - warns: whether it is said that the document beside it doesn't have what the plan quotes.
    ///   - ifQuoted: called where all that the plan quotes was looked for and found, with the names of the files in
    ///     which it was, or would be, sought.
    static func graph(
        ofPlan path: String, years: Set<Int> = [], warns: Bool = true, ifQuoted: ([String]) -> Void = { _ in }
    ) throws -> PlanGraph {
        do {
            let graph = try PlanGraph(plan(from: path), years: years)
            if warns, !Console.current.isQuiet, !warnOfMisquotations(in: graph.plan, from: path) {
                ifQuoted(graph.plan.documentFile.map { [lastName(of: $0.name)] } ?? [documentFile] + tableFiles)
            }
            let (nodes, edges) = (graph.graph.nodes.count, graph.graph.edges.count)
            Console.current.note(
                said(PlanFailure.content(path: path, nodes: nodes, edges: edges)) + "\n", isDetail: true)
            return graph
        } catch let error as PlanFileError {
            throw Failure(PlanFailure.invalid(path: path, error: error))
        }
    }

    /// The folder of the plan that is meant where none is named: this one, or else the one in `Data`, here or in the
    /// nearest folder above that has one, which `pdo use` has chosen or which is the only one.
    ///
    /// - Parameter files: those of which the folder has one.
    private static func only(with files: [String], option: String?) throws -> (folder: String, project: String) {
        if files.contains(where: Files.exists) { return ("", "../..") }
        if let document = documentFiles.first(where: Files.exists) {
            throw Failure(PlanFailure.notImported(document: document, file: files[0]))
        }
        for project in foldersAbove {
            if let folder = try only(inProject: project, with: files, option: option) {
                return (folder, project.isEmpty ? "." : project)
            }
        }
        let others = otherDocuments(in: "")
        throw Failure(
            option.map { PlanFailure.notFound(file: files[0], option: $0) }
                ?? (others.isEmpty
                    ? .documentNotFound(document: documentFile, profile: profileFile)
                    : .noSource(document: documentFile, table: objectivesFile, others: others)))
    }

    /// Endings of documents in forms that an import does not read.
    private static let otherEndings = Set(
        "docx doc odt fodt rtf xlsx xls ods fods pdf html htm xhtml xml txt tsv csv".split(separator: " ").map(
            String.init))

    /// The names of files in a folder that may hold a plan in another form.
    static func otherDocuments(in folder: String) -> [String] {
        Files.names(in: folder.isEmpty ? "." : folder).sorted().filter { name in
            let ending = name.split(separator: ".").last?.lowercased() ?? ""
            return otherEndings.contains(ending) && !tableFiles.contains(name)
        }
    }

    /// The folder in a project's `Data` that is chosen, or the only one that has one of some files; nil where none has.
    private static func only(inProject project: String, with files: [String], option: String?) throws -> String? {
        let folders = Self.folders(in: project, with: files)
        guard !folders.isEmpty else { return nil }
        if let name = try remembered(in: project) {
            let folder = folder(ofPlan: name, in: project)
            guard folders.contains(folder) else {
                throw Failure(PlanFailure.forgottenPlan(name: name, file: join(project, choiceFile)))
            }
            return folder
        }
        guard folders.count < 2 else {
            throw Failure(PlanFailure.several(option: option, folders: folders))
        }
        return folders.first
    }

    /// The paths of the document and the profile in a folder, or where none is named in the only one that has them; and
    /// of the folder that is `home` to what is made from them: the one that was named, or the project.
    static func sources(of folder: String?) throws -> (document: String, profile: String, home: String) {
        if let file = folder, Files.status(of: file)?.kind == .regular {
            let folder = Self.folder(of: file)
            // Other files of a plan mean it as a whole.
            if ([planFile, profileFile] + linksFiles + tableFiles).contains(lastName(of: file)) {
                return try sources(of: folder.isEmpty ? "." : folder)
            }
            let profile = join(folder, profileFile)
            guard Files.exists(profile) else {
                throw Failure(SourceFailure.noProfile(document: file, profile: profile))
            }
            return (file, profile, folder)
        }
        // The variable may name the plan's file.
        let named = folder ?? variable.map { $0.hasSuffix("/" + planFile) ? Self.folder(of: $0) : $0 } ?? ""
        var (folder, home) = (named, named)
        if folder.isEmpty, Files.exists(profileFile), let document = try? document(in: ""), Files.exists(document) {
            return (document, profileFile, "../..")
        }
        if folder.isEmpty {
            let only = try only(with: sourceFiles, option: nil)
            folder = only.folder
            if !folder.isEmpty { home = only.project }
        }
        return (try document(in: folder), join(folder, profileFile), home)
    }

    /// Says that what a plan is imported from, beside its `plan.json`, is what a command goes by: the profile, and the
    /// document, or where there is none the tables.
    static func noteSources(of plan: PlanOfObjectives, besides file: String) {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let document = plan.documentFile.map { lastName(of: $0.name) } ?? documentFile
        let tables = Files.exists(folder + objectivesFile) && !Files.exists(folder + document) ? tableFiles : []
        for name in [document, profileFile] + linksFiles + tables { Files.noteInput(folder + name, isSource: true) }
    }

    /// The path of `plan.json` in the folder of a document.
    static func planPath(besides document: String) -> String {
        join(folder(of: document), planFile)
    }

    /// Whether other plans lie beside this one in a project's `Data`.
    static func hasSeveralPlans(project: String) -> Bool { folders(in: project, with: [planFile]).count > 1 }

    /// The folder above `Data`, if that is where a plan's folder lies.
    static func project(ofPlan file: String) -> String? {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[parts.count - 3] == "Data" else { return nil }
        let project = parts.dropLast(3).joined(separator: "/")
        return project.isEmpty ? (file.hasPrefix("/") ? "/" : ".") : project
    }
}
