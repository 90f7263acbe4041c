import ArgumentParser
import Plan
import PlanGraph

/// Which plan a command reads.
struct PlanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A plan.json or its folder. (default: $PDO_PLAN, or the only plan in a Data folder here or above)",
            valueName: "path"))
    var plan: String?

    /// The graph of the plan.
    func graph() throws -> PlanGraph {
        let path = try location().file
        do {
            return try PlanGraph(PlanOfObjectives(json: Files.read(path)))
        } catch let error as PlanFileError {
            throw Failure("\(path): \(error)")
        } catch let error as PlanGraphError {
            throw Failure("\(path): \(error)")
        }
    }

    /// The path of `plan.json`, and that of the folder in which the plan's project keeps its `Data` and `Graphs`.
    func location() throws -> (file: String, project: String?) {
        if let given = plan ?? Console.current.environment("PDO_PLAN"), !given.isEmpty {
            let file = Files.isFolder(given) ? PlanFolders.join(given, PlanFolders.planFile) : given
            return (file, PlanFolders.project(ofPlan: file))
        }
        let (folder, project) = try PlanFolders.only(with: PlanFolders.planFile, option: "--plan")
        return (PlanFolders.join(folder, PlanFolders.planFile), project)
    }
}

/// The language of what people read.
struct LanguageOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of headings and legends.")
    var language: Language = .italian
}

extension Language: ExpressibleByArgument {}

/// Where the folders of plans are: `Data/NAME` in a project.
enum PlanFolders {
    static let planFile = "plan.json"
    static let documentFile = "pdo.md"
    static let profileFile = "profile.yaml"

    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty || folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The only folder in `Data`, here or in the nearest folder above that has one, which holds a file.
    static func only(with file: String, option: String) throws -> (folder: String, project: String) {
        var project = ""
        for _ in 0..<64 {
            let data = join(project, "Data")
            let folders = Files.names(in: data).map { join(data, $0) }.filter { Files.exists(join($0, file)) }
            if folders.count == 1 { return (folders[0], project.isEmpty ? "." : project) }
            if folders.count > 1 {
                throw Failure("there are several plans; name one with \(option): \(folders.joined(separator: ", "))")
            }
            project = project.isEmpty ? ".." : project + "/.."
        }
        throw Failure(
            "no \(file) found in a folder of Data, here or above; "
                + (file == planFile
                    ? "make one with 'pdo import FOLDER', or name it with \(option)"
                    : "name the folder that holds \(documentFile) and \(profileFile)"))
    }

    /// The folder above `Data`, if that is where a plan's folder lies.
    static func project(ofPlan file: String) -> String? {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[parts.count - 3] == "Data" else { return nil }
        let project = parts.dropLast(3).joined(separator: "/")
        return project.isEmpty ? (file.hasPrefix("/") ? "/" : ".") : project
    }
}
