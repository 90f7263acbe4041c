import CommandConsole
import Plan
import PlanImport
import PlanSources
import PlanWording

// Which document a folder's plan is imported from.
extension PlanFolders {
    /// The names of documents that are looked for first.
    static let documentFiles =
        [documentFile] + SourceDocument.Format.allCases.map { "pdo." + $0.rawValue }

    /// Whether an import reads files with such names.
    private static func isDocument(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return SourceDocument.Format(ending: ending) != nil
    }

    /// The path of the document in a folder: that which the profile names, or `pdo.md`, or the only other one. Where
    /// there is none, that of the `pdo.md` which is missing.
    ///
    /// - Throws: ``Failure`` where several could be meant, or the profile names one that isn't there.
    static func document(in folder: String) throws -> String {
        if let name = try documentOfProfile(in: folder) {
            let path = join(folder, name)
            guard Files.exists(path) else {
                throw Failure(SourceFailure.noSuchDocument(path: path, profile: join(folder, profileFile)))
            }
            return path
        }
        guard ![documentFile, objectivesFile].contains(where: { Files.exists(join(folder, $0)) }) else {
            return join(folder, documentFile)
        }
        var names = documentFiles.filter { Files.exists(join(folder, $0)) }
        if names.isEmpty {
            names = Files.names(in: folder.isEmpty ? "." : folder).sorted().filter(isDocument)
        }
        guard names.count < 2 else {
            throw Failure(SourceFailure.severalDocuments(folder: folder, names: names))
        }
        return join(folder, names.first ?? documentFile)
    }

    /// The path of the document that a plan was read from, unless the profile names another.
    static func document(of plan: PlanOfObjectives, in folder: String) throws -> String {
        if let name = plan.documentFile.map({ lastName(of: $0.name) }), try documentOfProfile(in: folder) == nil,
            Files.exists(join(folder, name))
        {
            return join(folder, name)
        }
        return try document(in: folder)
    }

    private static func documentOfProfile(in folder: String) throws -> String? {
        let profile = join(folder, profileFile)
        guard Files.exists(profile) else { return nil }
        let text = try Files.readText(profile)
        // Few profiles name one.
        guard text.contains("document") else { return nil }
        return ProfileHead(profile: text).document.flatMap { $0.isEmpty ? nil : $0 }
    }
}
