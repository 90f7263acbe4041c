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
            valueName: "map"), completion: .maps)
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
    enum TableForm: String, ArgumentChoice {
        case markdown, html, csv
    }

    func validate() throws {
        try Files.checkName(ofOutput: output)
        if all, name != nil { throw ValidationError("Give either the name of a map or --all.") }
        if all, !focus.isEmpty { throw ValidationError("--focus draws one map; leave --all out.") }
        if all, output == "-" || table != nil {
            throw ValidationError("Several maps can't be printed; name one of them.")
        }
        if let depth, !(1...20).contains(depth) { throw ValidationError("--depth must be from 1 to 20.") }
        if depth != nil, focus.isEmpty { throw ValidationError("--depth needs a --focus to go away from.") }
        if table != nil, format != nil { throw ValidationError("--table prints a table; leave --format out.") }
        if format == nil, table == nil { _ = try PictureFormat(output: output) }
        if let linkBase, !["http://", "https://"].contains(where: linkBase.hasPrefix),
            linkBase.contains(":") || linkBase.isEmpty
        {
            throw ValidationError("--link-base must begin with http:// or https://, or be a relative path.")
        }
    }

    func run() throws {
        let graph = try options.graph()
        let shelf = MapShelf(project: try options.location().project, planSuffix: try planSuffix())
        // Of all maps, only those of one definition are in memory at a time; that each can be understood is seen beforehand.
        let batches: [() throws -> [MapShelf.Picture]]
        let count: Int
        if all {
            batches = try shelf.all().map { name in { try shelf.pictures(named: name, of: graph) } }
            count = try batches.reduce(0) { try $0 + $1().count }
        } else {
            let pictures =
                try focus.isEmpty
                ? shelf.pictures(named: name, of: graph)
                : [shelf.picture(named: name, around: graph.nodes(typed: focus), depth: depth, of: graph)]
            (batches, count) = ([{ pictures }], pictures.count)
        }
        if count > 1, output == "-" || table != nil {
            throw Failure("there are \(count) pictures; name one of them with --focus")
        }
        if count > 1, let output, try PictureFormat(output: output) != nil {
            throw Failure("there are \(count) pictures; give a folder with --output, or name one with --focus")
        }
        if let table {
            for picture in try batches.flatMap({ try $0() }) { try print(picture, as: table, graph) }
            return
        }
        let format = try format ?? PictureFormat(output: output) ?? .svg
        var (number, drawn) = (0, 0)
        for batch in batches {
            for picture in try batch() {
                number += 1
                guard let map = try map(picture, graph, isOneOfMany: count > 1) else { continue }
                let bytes = try format.render(map)
                if output == "-" {
                    try Console.current.write(Array(bytes))
                    return
                }
                let path = path(of: picture, format, isMany: count > 1, shelf)
                try Files.write(bytes, to: path, makesFolder: output == nil || count > 1)
                try Console.current.write(path + "\n")
                drawn += 1
                if count > 1 {
                    Console.current.note("\(number)/\(count)\n")
                } else {
                    try Console.current.write(facts(of: map, graph))
                }
            }
        }
        if drawn == 0 { throw Failure("\(name ?? "the plan"): \(MapError.empty)") }
    }

    /// Where a picture goes: beside its definition, or below the folder that was asked for, as it would below `Graphs`.
    private func path(
        of picture: MapShelf.Picture, _ format: PictureFormat, isMany: Bool, _ shelf: MapShelf
    ) -> String {
        guard let output else { return picture.path + "." + format.rawValue }
        guard isMany else { return output }
        let prefix = shelf.folder + "/"
        let isOfShelf = !shelf.folder.isEmpty && picture.path.hasPrefix(prefix)
        // Of a definition that lies elsewhere the pictures go below its name.
        let below = isOfShelf ? picture.path.dropFirst(prefix.count) : Self.below(picture.path)
        return PlanFolders.join(output, below + "." + format.rawValue)
    }

    /// The last two parts of a path at most: those of "goal/piano", behind whatever folder.
    private static func below(_ path: String) -> Substring {
        let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
        return parts.suffix(2).joined(separator: "/")[...]
    }

    /// The map; nil where it is one of many and has nothing to show.
    private func map(_ picture: MapShelf.Picture, _ graph: PlanGraph, isOneOfMany: Bool = false) throws -> PlanMap? {
        do {
            return try PlanMap(graph, picture.definition, language: languageOptions.language, linkBase: linkBase)
        } catch let error as MapDefinitionError {
            throw Failure(error, file: picture.file)
        } catch MapError.empty where isOneOfMany {
            return nil
        } catch let error as MapError {
            throw Failure(picture.file.map { "\($0): \(error)" } ?? "\(error)")
        }
    }

    private func print(_ picture: MapShelf.Picture, as form: TableForm, _ graph: PlanGraph) throws {
        guard let map = try map(picture, graph) else { return }
        let language = languageOptions.language
        let text =
            switch form {
            case .markdown: map.table.markdown
            case .csv: map.table.csv
            case .html: map.table.html(title: map.title, description: map.longDescription, language: language.rawValue)
            }
        try Files.write(text, toOutput: output)
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
