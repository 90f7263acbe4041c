import CommandConsole
import PlanWording

// Which of the plans in a project's `Data` is meant.
extension PlanFolders {
    /// The file beside `Data` that remembers which plan is meant.
    static let choiceFile = ".pdo-plan"

    /// The plan that the environment names.
    static var variable: String? { Console.current.environment("PDO_PLAN").flatMap { $0.isEmpty ? nil : $0 } }

    /// This folder, which is empty, and those above it.
    static var foldersAbove: some Sequence<String> {
        (0..<64).lazy.map { Array(repeating: "..", count: $0).joined(separator: "/") }
    }

    /// The folders in a project's `Data` that have one of some files.
    static func folders(in project: String, with files: [String]) -> [String] {
        let data = join(project, "Data")
        return Files.names(in: data).map { join(data, $0) }.filter { folder in
            files.contains { Files.exists(join(folder, $0)) }
        }
    }

    /// The names of all plans in a project's `Data`.
    static func plans(in project: String) -> [String] {
        folders(in: project, with: [planFile, documentFile, objectivesFile, profileFile]).map(lastName)
    }

    /// The nearest folder, this one or above, with a plan in its `Data`.
    static func project() -> String? { foldersAbove.first { !plans(in: $0).isEmpty } }

    static func folder(ofPlan name: String, in project: String) -> String { join(join(project, "Data"), name) }

    /// The name of the plan that `pdo use` has chosen; nil where it has none.
    static func remembered(in project: String) throws -> String? {
        let path = join(project, choiceFile)
        guard Files.exists(path) else { return nil }
        let lines = try Files.readText(path).split(whereSeparator: \.isNewline)
        guard let name = lines.first.map(String.init), name != "..", name != ".", !name.contains("/") else {
            throw Failure(PlanFailure.forgottenPlan(name: lines.first.map(String.init) ?? "", file: path))
        }
        return name
    }

    /// Where a new plan's folder goes: one that is named plainly into `Data`, if that is here.
    static func place(ofNew name: String) -> String {
        var name = name
        while name.count > 1, name.hasSuffix("/") { name.removeLast() }
        let isPlain = !name.contains("/") && name != "." && name != ".."
        return isPlain && Files.isFolder("Data") ? join("Data", name) : name
    }

    /// The last part of a path.
    static func lastName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// The folder of a file; empty where the path names none.
    static func folder(of path: String) -> String {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return folder.isEmpty && path.hasPrefix("/") ? "/" : folder
    }
}
