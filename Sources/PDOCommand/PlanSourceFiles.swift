import CommandConsole
import Plan
import PlanImport
import PlanSources
import PlanWording

/// What a plan is imported from: its document, or the tables that take its place.
enum PlanSourceFiles {
    case document(text: String, path: String)
    case office(OfficeDocument, path: String)
    case tables(PlanTables, folder: String)

    /// Reads the document, or where there is none the tables beside its place.
    init(document path: String) throws {
        if [".csv", ".tsv"].contains(where: path.lowercased().hasSuffix) {
            let folder = PlanFolders.folder(of: path)
            self = .tables(try Self.tables(PlanFolders.lastName(of: path), in: folder), folder: folder)
            return
        }
        if Files.exists(path) {
            self = try Self.document(path, named: path, language: Self.language(beside: path))
            return
        }
        let folder = PlanFolders.folder(of: path)
        guard Files.exists(PlanFolders.join(folder, PlanFolders.objectivesFile)) else {
            throw Failure(
                PlanFailure.noSource(
                    document: path, table: PlanFolders.objectivesFile,
                    others: PlanFolders.otherDocuments(in: folder).map { PlanFolders.join(folder, $0) }))
        }
        self = .tables(try Self.tables(PlanFolders.objectivesFile, in: folder), folder: folder)
    }

    /// Reads a document of any format.
    ///
    /// - Parameters:
    ///   - name: the path under which it is told of.
    ///   - language: that of the document, where it is known.
    static func document(_ path: String, named name: String, language: String?) throws -> PlanSourceFiles {
        let data = try Files.read(path)
        let ending = path.split(separator: ".").last.map(String.init) ?? ""
        guard SourceDocument.isBinary(data.prefix(8)) || SourceDocument.Format(ending: ending) != nil else {
            let text = String(validating: data, as: UTF8.self)
            return .document(text: try text ?? Files.readText(path), path: name)
        }
        do throws(SourceError) {
            let document = try OfficeDocument(
                bytes: [UInt8](data), name: PlanFolders.lastName(of: name), language: language)
            DocumentPlaces.current?.set { document.place(ofLine: $0) }
            return .office(document, path: name)
        } catch {
            throw Failure(SourceFailure.unreadable(path: path, error))
        }
    }

    /// The language that the profile beside a document names.
    private static func language(beside document: String) -> String? {
        let profile = PlanFolders.join(PlanFolders.folder(of: document), PlanFolders.profileFile)
        guard Files.exists(profile), let text = try? Files.readText(profile) else { return nil }
        return ProfileHead(profile: text).language
    }

    /// Reads tables.
    ///
    /// - Parameter objectives: the name of that with the objectives; the others are read if it has the usual one.
    static func tables(_ objectives: String, in folder: String) throws -> PlanTables {
        var encodings: [String: String] = [:]
        func text(_ name: String) throws -> String {
            let path = PlanFolders.join(folder, name)
            guard let (text, encoding) = PlanTables.text(of: try Files.read(path)) else {
                return try Files.readText(path)
            }
            encodings[name] = encoding
            return text
        }
        func table(_ name: String) throws -> String? {
            objectives == PlanFolders.objectivesFile && Files.exists(PlanFolders.join(folder, name))
                ? try text(name) : nil
        }
        var tables = PlanTables(
            directions: try table("directions.csv"), objectives: try text(objectives),
            matrix: try table("matrix.csv"), goals: try table("goals.csv"), indicators: try table("indicators.csv"),
            levels: try table("levels.csv"), programmes: try table("programmes.csv"))
        tables.encodings = encodings
        return tables
    }

    /// What persons say of single links, in the files beside a profile.
    static func links(beside profile: String) throws -> [LinksFile] {
        try PlanFolders.linksFiles.map { PlanFolders.join(PlanFolders.folder(of: profile), $0) }
            .filter { Files.exists($0) }.map { try Self.links(in: $0) }
    }

    static func links(in path: String) throws -> LinksFile {
        guard path.hasSuffix(".csv"), let (text, _) = PlanTables.text(of: try Files.read(path)) else {
            return LinksFile(name: path, content: try Files.readText(path))
        }
        return LinksFile(name: path, content: text)
    }

    /// What a person's file says of the links of a plan.
    ///
    /// - Throws: ``Failure`` where it has entries that can't be read, contradict each other, or speak of what the plan
    ///   does not have.
    static func declarations(in path: String, of plan: PlanOfObjectives) throws -> [Declaration] {
        let file = try links(in: path)
        let (entries, faults) = file.entries()
        let declarations = file.declarations(in: plan)
        for fault in faults { Console.current.note(fault.line(in: Console.current.language) + "\n") }
        guard faults.isEmpty, declarations.count == entries.count,
            !declarations.contains(where: { one in declarations.contains { $0.contradicts(one) } })
        else {
            throw Failure(LinksFailure.unreadable(path: path))
        }
        return declarations
    }

    /// The text that an explanation shows.
    var text: String {
        switch self {
        case .document(let text, _): text
        case .office(let document, _): document.text
        case .tables(let tables, _): tables.objectives
        }
    }

    /// Its path.
    var path: String {
        switch self {
        case .document(_, let path), .office(_, let path): path
        case .tables(_, let folder): PlanFolders.join(folder, PlanFolders.objectivesFile)
        }
    }

    /// Reads anew what lies beside a plan's file.
    static func imported(
        besides file: String, of plan: PlanOfObjectives
    ) throws -> (result: ImportResult, path: String) {
        let folder = PlanFolders.folder(of: file)
        let source = try PlanSourceFiles(document: PlanFolders.document(of: plan, in: folder))
        let profile = PlanFolders.join(folder, PlanFolders.profileFile)
        return (try source.imported(profile: Files.readText(profile), named: profile), source.path)
    }

    /// Reads the plan, with the links that persons declare beside its profile.
    func imported(profile: String, named name: String) throws -> ImportResult {
        imported(profile: profile, named: name, links: try Self.links(beside: name))
    }

    func imported(profile: String, named name: String, links: [LinksFile]) -> ImportResult {
        switch self {
        case .document(let text, let path):
            return PlanImporter.read(document: text, named: path, profile: profile, named: name, links: links)
        case .office(let document, let path):
            DocumentPlaces.current?.set { document.place(ofLine: $0) }
            return PlanImporter.read(document, named: path, profile: profile, named: name, links: links)
        case .tables(let tables, let folder):
            return PlanImporter.read(tables: tables, in: folder, profile: profile, named: name, links: links)
        }
    }
}

extension ImportResult {
    /// The plan; where none comes of the sources, the errors are told.
    func readPlan() throws -> PlanOfObjectives {
        if let plan { return plan }
        for diagnostic in diagnostics where diagnostic.severity == .error {
            Console.current.note(diagnostic.line(in: Console.current.language) + "\n")
        }
        throw Failure(PlanFailure.unreadable)
    }
}
