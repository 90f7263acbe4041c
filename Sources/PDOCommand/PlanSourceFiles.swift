import CommandConsole
import PlanImport
import PlanWording

/// What a plan is imported from: its document, or the tables that take its place.
enum PlanSourceFiles {
    case document(text: String, path: String)
    case tables(PlanTables, folder: String)

    /// Reads the document, or where there is none the tables beside its place.
    init(document path: String) throws {
        if Files.exists(path) {
            self = .document(text: try Files.readText(path), path: path)
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
            .filter { Files.exists($0) }.map { path in
                guard path.hasSuffix(".csv"), let (text, _) = PlanTables.text(of: try Files.read(path)) else {
                    return LinksFile(name: path, content: try Files.readText(path))
                }
                return LinksFile(name: path, content: text)
            }
    }

    /// The text that an explanation shows.
    var text: String {
        switch self {
        case .document(let text, _): text
        case .tables(let tables, _): tables.objectives
        }
    }

    /// Its path.
    var path: String {
        switch self {
        case .document(_, let path): path
        case .tables(_, let folder): PlanFolders.join(folder, PlanFolders.objectivesFile)
        }
    }

    /// Reads the plan, with the links that persons declare beside its profile.
    func imported(profile: String, named name: String) throws -> ImportResult {
        imported(profile: profile, named: name, links: try Self.links(beside: name))
    }

    func imported(profile: String, named name: String, links: [LinksFile]) -> ImportResult {
        switch self {
        case .document(let text, let path):
            PlanImporter.read(document: text, named: path, profile: profile, named: name, links: links)
        case .tables(let tables, let folder):
            PlanImporter.read(tables: tables, in: folder, profile: profile, named: name, links: links)
        }
    }
}
