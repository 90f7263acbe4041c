import ArgumentParser
import Plan
import PlanGraph
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
        abstract: "Draw maps: who shares what, one goal, one direction, the years side by side.",
        discussion: """
            EXAMPLES
              pdo map                         the collaboration map
              pdo map goal                    what Graphs/goal.yaml describes
              pdo map --all                   every map of the folder Graphs
              pdo map --focus "direzione casa" -o casa.svg
              pdo map direction --focus casa  one picture of those that it makes
              pdo map --table markdown        what the map shows, as a table
              pdo map -o - | less             prints the SVG

            Open the picture in a browser: under the pointer each line shows the words of the document that it stands for. \
            Graphs/README.md tells how to describe a map of one's own.
            """)

    @Argument(
        help: ArgumentHelp(
            "A map of the folder Graphs, or the path of a definition. (default: the collaboration map)",
            valueName: "map"))
    var name: String?

    @Flag(help: "Draw every map of the folder Graphs.")
    var all = false

    @Option(
        help: ArgumentHelp("Show what is around this node; may be repeated.", valueName: "node"), completion: .nodes)
    var focus: [String] = []

    @Option(help: "How many links away from the focus to go.")
    var depth: Int?

    @Option(help: "The form of the picture. (default: that of the output's name, or else svg)")
    var format: PictureFormat?

    @Option(help: ArgumentHelp("Print what the map shows as a table instead of drawing it.", valueName: "form"))
    var table: TableForm?

    @Option(help: ArgumentHelp("Let nodes lead to their pages below this address.", valueName: "url"))
    var linkBase: String?

    @Option(
        name: .shortAndLong,
        help: "The file to write, or of several maps the folder; - prints. (default: in the plan's folder Graphs)")
    var output: String?

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    /// A form of tables.
    enum TableForm: String, CaseIterable, ExpressibleByArgument {
        case markdown, html, csv
    }

    func validate() throws {
        if all, name != nil { throw ValidationError("Give either the name of a map or --all.") }
        if all, !focus.isEmpty { throw ValidationError("--focus draws one map; leave --all out.") }
        if all, output == "-" || table != nil {
            throw ValidationError("Several maps can't be printed; name one of them.")
        }
        if let depth, !(1...20).contains(depth) { throw ValidationError("--depth must be from 1 to 20.") }
        if depth != nil, focus.isEmpty { throw ValidationError("--depth needs a --focus to go away from.") }
        if table != nil, format != nil { throw ValidationError("--table prints a table; leave --format out.") }
        if format == nil { _ = try PictureFormat(output: output) }
    }

    func run() throws {
        let graph = try options.graph()
        let shelf = MapShelf(project: try options.location().project, planSuffix: try planSuffix())
        var pictures = try all ? shelf.all(of: graph) : shelf.pictures(named: name, of: graph)
        if !focus.isEmpty {
            let nodes = try graph.nodes(typed: focus)
            pictures = [try shelf.picture(named: name, around: nodes, depth: depth, of: graph)]
        }
        if let table {
            for picture in pictures { try print(picture, as: table, graph) }
            return
        }
        let format = try format ?? PictureFormat(output: output) ?? .svg
        let isMany = pictures.count > 1
        if isMany, output == "-" { throw Failure("there are \(pictures.count) pictures; give a folder with --output") }
        var last: PlanMap?
        for (number, picture) in pictures.enumerated() {
            let map = try map(picture, graph)
            let bytes = try format.render(map)
            if output == "-" {
                try Console.current.write(String(decoding: bytes, as: UTF8.self))
                return
            }
            let path =
                isMany
                ? PlanFolders.join(output ?? shelf.folder, picture.path + "." + format.rawValue)
                : output ?? PlanFolders.join(shelf.folder, picture.path + "." + format.rawValue)
            try Files.write(bytes, to: path, makesFolder: output == nil || isMany)
            try Console.current.write(path + "\n")
            if isMany { Console.current.note("\(number + 1)/\(pictures.count)\n") }
            last = map
        }
        if !isMany, let last { try Console.current.write(facts(of: last, graph)) }
    }

    private func map(_ picture: MapShelf.Picture, _ graph: PlanGraph) throws -> PlanMap {
        do {
            return try PlanMap(graph, picture.definition, language: languageOptions.language, linkBase: linkBase)
        } catch let error as MapDefinitionError {
            throw Failure(error, file: picture.file)
        } catch let error as MapError {
            throw Failure(picture.file.map { "\($0): \(error)" } ?? "\(error)")
        }
    }

    private func print(_ picture: MapShelf.Picture, as form: TableForm, _ graph: PlanGraph) throws {
        let map = try map(picture, graph)
        let language = languageOptions.language
        let text =
            switch form {
            case .markdown: map.table.markdown
            case .csv: map.table.csv
            case .html: map.table.html(title: map.title, description: map.longDescription, language: language.rawValue)
            }
        if let output, output != "-" {
            try Files.write(Data(text.utf8), to: output)
        } else {
            try Console.current.write(text)
        }
    }

    /// What is said of a picture that was written.
    private func facts(of map: PlanMap, _ graph: PlanGraph) -> String {
        let language = languageOptions.language
        let hubs = map.hubs.prefix(3)
        guard let first = hubs.first else { return "  \(map.summary)\n" }
        let list = hubs.map { "\(graph[$0.node].shortName) (\($0.linkCount))" }.joined(separator: ", ")
        return """
              \(map.summary)
              \(language("più legami: ", "most links: "))\(list)
            \(language("Prova", "Try")): pdo neighbours \(graph[first.node].id) --kind direction --depth 2

            """
    }

    /// Beside other plans its folder's name tells whose a map is.
    private func planSuffix() throws -> String {
        let (file, project) = try options.location()
        let folder = file.split(separator: "/").dropLast().last.map(String.init) ?? ""
        guard let project, PlanFolders.hasSeveralPlans(project: project), !folder.isEmpty else { return "" }
        return "-" + folder
    }
}
