import ArgumentParser
import Plan
import PlanGraph
import PlanMaps
import PlanWording

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
        help: "The file to write, or of several maps the folder; - prints. (default: in the plan's folder Graphs)",
        completion: .file())
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
        if let linkBase, !Self.isLinkBase(linkBase) {
            throw ValidationError("--link-base must begin with http:// or https://, or be a relative path.")
        }
    }

    /// Whether an address is one of the web, or leads to a page of the same place. Browsers read a backslash as a
    /// slash, take spaces in front and control characters out, and what then begins with two slashes leads to another
    /// host.
    private static func isLinkBase(_ address: String) -> Bool {
        guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" }) else {
            return false
        }
        return ["http://", "https://"].contains { address.hasPrefix($0) && address.count > $0.count }
            || !address.isEmpty && !address.contains(":") && !address.hasPrefix("//")
    }

    func run() throws {
        let graph = try options.graph()
        let shelf = MapShelf(project: try options.location().project, planSuffix: try planSuffix())
        if all { return try draw(shelf.all(), shelf, graph) }
        let pictures =
            try focus.isEmpty
            ? shelf.pictures(named: name, of: graph)
            : [shelf.picture(named: name, around: graph.nodes(typed: focus), depth: depth, of: graph)]
        if pictures.count > 1 {
            guard output != "-", table == nil else {
                throw Failure("there are \(pictures.count) pictures; name one of them with --focus")
            }
            return try draw([name], shelf, graph)
        }
        guard let picture = pictures.first else { throw Failure("\(name ?? "the plan"): \(MapError.empty)") }
        if let table { return try print(picture, as: table, graph) }
        let format = try format ?? PictureFormat(output: output) ?? .svg
        guard let map = try map(picture, graph) else { throw Self.failure(MapError.empty, picture) }
        let bytes = try render(map, format, picture)
        if output == "-" { return try Console.current.write(Array(bytes)) }
        let path = path(of: picture, format, isMany: false, shelf)
        try Files.write(bytes, to: path, makesFolder: output == nil, within: output == nil ? picture.home : nil)
        try Console.current.write(path + "\n" + facts(of: map, picture.definition.form, graph))
    }

    /// Draws the pictures of some definitions: those that can be drawn are all written, or if one can't be, none.
    private func draw(_ names: [String?], _ shelf: MapShelf, _ graph: PlanGraph) throws {
        var failures = 0
        func attempt<Result>(_ body: () throws -> Result) throws -> Result? {
            do { return try body() } catch let failure as Failure {
                Console.current.report(failure)
                failures += 1
                return nil
            }
        }
        // Only the pictures of one definition are in memory at a time; that each can be understood is seen beforehand.
        let counts = try names.map { name in
            guard let pictures = try attempt({ try shelf.pictures(named: name, of: graph) }) else { return 0 }
            if pictures.isEmpty { leaveOut(shelf.file(named: name ?? "")) }
            return pictures.count
        }
        let count = counts.reduce(0, +)
        if let output, try PictureFormat(output: output) != nil {
            throw Failure("there are \(count) pictures; give a folder with --output, or name one with --focus")
        }
        let format = format ?? .svg
        let files = OutputFiles()
        var (paths, number) = ([String](), 0)
        for name in zip(names, counts).filter({ $0.1 > 0 }).map(\.0) {
            for picture in try shelf.pictures(named: name, of: graph) {
                number += 1
                Console.current.note("\(number)/\(count)\n")
                let path = path(of: picture, format, isMany: true, shelf)
                guard let bytes = try attempt({ try map(picture, graph).map { try render($0, format, picture) } })
                else {
                    continue
                }
                guard let bytes else {
                    leaveOut(path)
                    continue
                }
                try files.write(bytes, to: path, makesFolder: true, within: output == nil ? picture.home : nil)
                paths.append(path)
            }
        }
        try files.commit()
        try Console.current.write(paths.map { $0 + "\n" }.joined())
        if failures > 0 { throw ExitCode(1) }
        if paths.isEmpty { throw Failure("\(name ?? "the plan"): \(MapError.empty)") }
    }

    private func leaveOut(_ path: String) { Console.current.note("\(path): \(MapError.empty); it is left out\n") }

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

    /// The map that a definition describes; nil where it has nothing to show.
    private func map(_ picture: MapShelf.Picture, _ graph: PlanGraph) throws -> PlanMap? {
        do {
            return try PlanMap(graph, picture.definition, language: languageOptions.language, linkBase: linkBase)
        } catch MapError.empty {
            return nil
        } catch let error as MapDefinitionError {
            throw Failure(error, file: picture.file)
        } catch {
            throw Self.failure(error, picture)
        }
    }

    private func render(_ map: PlanMap, _ format: PictureFormat, _ picture: MapShelf.Picture) throws -> Data {
        do { return try format.render(map) } catch { throw Self.failure(error, picture) }
    }

    private static func failure(_ error: any Error, _ picture: MapShelf.Picture) -> Failure {
        Failure(picture.file.map { "\($0): \(error)" } ?? "\(error)")
    }

    private func print(_ picture: MapShelf.Picture, as form: TableForm, _ graph: PlanGraph) throws {
        guard let map = try map(picture, graph) else { throw Self.failure(MapError.empty, picture) }
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
    private func facts(of map: PlanMap, _ form: MapDefinition.Form, _ graph: PlanGraph) -> String {
        let language = languageOptions.language
        let hubs = map.hubs.prefix(3)
        guard let first = hubs.first else { return "  \(map.summary)\n" }
        let list = hubs.map { "\(graph[$0.node].shortName) (\($0.linkCount))" }
        return """
              \(map.summary)
              \(language(form == .matrix ? MapMessage.highestTotals(list) : .mostLinks(list)))
            \(language(MapMessage.tryCommand("pdo neighbours \(graph[first.node].id) --kind direction --depth 2")))

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
