import ArgumentParser
import PlanMaps

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `pdo map`
struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", _superCommandName: "pdo",
        abstract: "Draw the collaboration map: directions, transversal goals and shared collaborations.",
        discussion: """
            EXAMPLES
              pdo map                      writes Graphs/collaboration.svg beside Data
              pdo map -o map.svg
              pdo map -o - | less          prints the SVG
              pdo map --lang en            the legend in English

            Open the picture in a browser: under the pointer each line shows the words of the document that it stands for.
            """)

    @Option(
        name: .shortAndLong,
        help: "The file to write; - prints. (default: Graphs/collaboration.svg in the plan's project)")
    var output: String?

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        let otherForms = ["png", "pdf", "jpg", "jpeg", "gif", "html", "dot", "json"]
        guard let output, let form = otherForms.first(where: { output.lowercased().hasSuffix("." + $0) }) else {
            return
        }
        throw ValidationError("The map is SVG, not \(form.uppercased()): give a file name that ends with .svg.")
    }

    /// Where the map goes if no file is named. Beside other plans its folder's name tells whose it is.
    private func defaultOutput() throws -> String {
        let (file, project) = try options.location()
        guard let project else { return "collaboration.svg" }
        let folder = file.split(separator: "/").dropLast().last.map(String.init) ?? ""
        let name =
            PlanFolders.hasSeveralPlans(project: project) && !folder.isEmpty
            ? "collaboration-\(folder)" : "collaboration"
        return PlanFolders.join(project, "Graphs/\(name).svg")
    }

    func run() throws {
        let map = CollaborationMap(try options.graph())
        guard !map.links.isEmpty else {
            throw Failure(
                "the plan has no transversal goals or collaborations that a direction is tied to, so there is nothing to draw; "
                    + "list phrases for them in its profile, then 'pdo import'")
        }
        let svg: String
        do {
            svg = try map.svg(in: languageOptions.language)
        } catch {
            throw Failure("\(error)")
        }
        if output == "-" {
            try Console.current.write(svg)
            return
        }
        let path = try output ?? defaultOutput()
        try Files.write(Data(svg.utf8), to: path, makesFolder: output == nil)
        let hubs = (map.goals + map.collaborations).sorted { map.linkCount(of: $0) > map.linkCount(of: $1) }.prefix(3)
        let language = languageOptions.language
        let list = hubs.map { "\(map.graph[$0].shortName) (\(map.linkCount(of: $0)))" }.joined(separator: ", ")
        let example = hubs.first.map { map.graph[$0].id } ?? "NODE"
        try Console.current.write(
            """
            \(path)
              \(map.summary(in: language))
              \(language("più legami: ", "most links: "))\(list)
            \(language("Prova", "Try")): pdo neighbours \(example) --kind direction --depth 2

            """)
    }
}
