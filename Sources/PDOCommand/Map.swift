import ArgumentParser
import CommandConsole
import GraphSnapshot
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
    static var configuration: CommandConfiguration { configured(Self.self, "map", MapHelp.self) }

    @Argument(
        help: ArgumentHelp(MapHelp.name, .map), completion: .maps)
    var name: String?

    @Flag(help: ArgumentHelp(MapHelp.all))
    var all = false

    @Flag(help: ArgumentHelp(MapHelp.list))
    var list = false

    @Flag(help: ArgumentHelp(MapHelp.printDefinition))
    var printDefinition = false

    @Option(
        help: ArgumentHelp(MapHelp.focus, .node), completion: .nodes)
    var focus: [String] = []

    @Option(help: ArgumentHelp(MapHelp.depth, .depth))
    var depth: Int?

    @Option(help: ArgumentHelp(MapHelp.format, .format))
    var format: PictureFormat?

    @Option(help: ArgumentHelp(MapHelp.table, .form))
    var table: TableForm?

    @Option(help: ArgumentHelp(MapHelp.linkBase, .url))
    var linkBase: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(MapHelp.output, .output),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp(MapHelp.pageNumber, .count))
    var pageNumber: Int?

    @OptionGroup var mapOptions: MapOptions
    @OptionGroup var snapshotOptions: SnapshotOptions
    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    /// A form of tables.
    enum TableForm: String, ArgumentChoice {
        case markdown, html, csv

        var endings: [String] {
            switch self {
            case .markdown: ["md"]
            case .html: ["html", "htm"]
            case .csv: ["csv"]
            }
        }
    }

    func validate() throws {
        try Files.checkName(ofOutput: output)
        try checkSnapshot()
        if all, name != nil { throw ValidationError(MapUsage.nameAndAll) }
        if all, !focus.isEmpty { throw ValidationError(MapUsage.focusAndAll) }
        if all, output == "-" || table != nil {
            throw ValidationError(MapUsage.severalPrinted)
        }
        if let depth, !(1...20).contains(depth) {
            throw ValidationError(UsageFailure.outOfRange(option: "--depth", first: 1, last: 20))
        }
        if depth != nil, focus.isEmpty { throw ValidationError(MapUsage.depthWithoutFocus) }
        if let pageNumber, pageNumber < 1 {
            throw ValidationError(UsageFailure.outOfRange(option: "--page-number", first: 1, last: 999))
        }
        if table != nil, format != nil { throw ValidationError(MapUsage.tableAndFormat) }
        if format == nil, table == nil { _ = try PictureFormat(output: output, isFolder: all) }
        if let table { try Files.checkName(ofOutput: output, endings: table.endings) }
        if let linkBase, !PlanMap.isLinkBase(linkBase) {
            throw ValidationError(MapUsage.linkBase)
        }
    }

    func run() throws {
        if let source = try snapshotOptions.source() { return try draw(source) }
        if list || printDefinition {  // Without a plan the gallery can be looked through as well.
            let shelf = MapShelf(project: try? options.location().project, planSuffix: "")
            let names = shelf.known.map { $0 + "\n" }.joined()
            return try Console.current.write(list ? names : shelf.yaml(named: name ?? MapShelf.collaboration))
        }
        let (graph, project) = (try options.graph(years: mapOptions.year), try options.location().project)
        _ = try graph.plan.checked(mapOptions.year)
        let shelf = MapShelf(project: project, planSuffix: try planSuffix())
        if all { return try draw(shelf.chosen, shelf, graph) }
        let pictures =
            try focus.isEmpty
            ? shelf.pictures(named: name, of: graph)
            : [shelf.picture(named: name, around: graph.nodes(typed: focus), depth: depth, of: graph)]
        if pictures.count > 1 {
            guard output != "-", table == nil else {
                throw Failure(MapFailure.severalPictures(count: pictures.count))
            }
            return try draw([name], shelf, graph)
        }
        guard let picture = pictures.first else { throw emptyPlan() }
        if let table { return try print(picture, as: table, graph) }
        let format = try chosenFormat
        guard let map = try map(picture, graph) else { throw Self.failure(MapError.empty, picture) }
        let sheets = try sheets(of: map, format, path(of: picture, format, isMany: false, shelf))
        if output == "-" { return try Console.current.write(Array(render(sheets[0].map, format, picture))) }
        let home = output == nil ? picture.home : nil
        let files = OutputFiles()
        for (map, path) in sheets {
            let bytes = try render(map, format, picture)
            // What is no file but a terminal or a pipe is written to; of several sheets none is.
            if sheets.count == 1 {
                try Files.write(bytes, to: path, makesFolder: output == nil, within: home)
            } else {
                try files.write(bytes, to: path, makesFolder: output == nil, within: home)
            }
        }
        try files.commit()
        try Console.current.write(
            sheets.map { $0.path + "\n" }.joined() + facts(of: map, picture.definition.form, graph))
    }

    private var chosenFormat: PictureFormat { get throws { try format ?? PictureFormat(output: output) ?? .svg } }

    private func checkSnapshot() throws {
        let engine = mapOptions.engine != nil || mapOptions.page != nil || mapOptions.sort != nil
        try snapshotOptions.check(
            options, .table,
            [
                (name ?? "", name != nil), ("--all", all), ("--print-definition", printDefinition), ("--list", list),
                ("--table", table != nil), ("--year", !mapOptions.year.isEmpty),
                ("--format json", try chosenFormat == .json),
                ("--basis", !mapOptions.basis.isEmpty), ("--engine, --page, --sort", engine),
                ("--page-number", pageNumber != nil), ("--link-base", linkBase != nil),
            ])
    }

    /// Draws a graph that need not be a plan's.
    private func draw(_ source: SnapshotSource) throws {
        var part = SnapshotMap.Part()
        (part.focus, part.depth) = (try source.nodes(typed: focus).map(\.index), depth ?? 1)
        part.kinds = Set(try source.kinds(mapOptions.kind))
        let title = String(PlanFolders.lastName(of: source.path).prefix { $0 != "." })
        let format = try chosenFormat
        let (map, bytes): (SnapshotMap, Data)
        do {
            map = try SnapshotMap(source.snapshot, part, title: title, language: languageOptions.language)
            bytes = try format.render(map)
        } catch let error as SnapshotError {
            throw Failure(error, path: source.path)
        } catch {
            throw Failure(error, of: source.path)
        }
        let path = output ?? title + "." + format.rawValue
        if path == "-" { return try Console.current.write(Array(bytes)) }
        try Files.write(bytes, to: path)
        try Console.current.write("\(path)\n  \(map.summary)\n")
    }

    /// Of a map, in files: more are no map that somebody reads.
    private static let mostSheets = 100

    /// The sheets of a map that are to be written, and where: the first under the name of the map, others with their
    /// numbers. What is no picture has all sheets in it.
    private func sheets(of map: PlanMap, _ format: PictureFormat, _ path: String) throws -> [(
        map: PlanMap, path: String
    )] {
        if format == .json { return [(map, path)] }
        if let pageNumber {
            guard pageNumber <= map.pageCount else {
                throw Failure(MapFailure.noSuchSheet(number: pageNumber, count: map.pageCount))
            }
            return [(map.page(pageNumber), path)]
        }
        guard output == "-" || map.pageCount <= Self.mostSheets else {
            throw Failure(
                MapFailure.tooManySheets(subject: name, count: map.pageCount, limit: Self.mostSheets))
        }
        let end = path.lastIndex(of: ".").flatMap { path[$0...].contains("/") ? nil : $0 } ?? path.endIndex
        return (1...(output == "-" ? 1 : map.pageCount)).map { number in
            (map.page(number), number == 1 ? path : "\(path[..<end])-\(number)\(path[end...])")
        }
    }

    /// Draws the pictures of some definitions: those that can be drawn are all written, or if one can't be, none.
    private func draw(_ names: [String?], _ shelf: MapShelf, _ graph: PlanGraph) throws {
        var (failures, leftOut) = (0, 0)
        func leaveOut(_ path: String) {
            Console.current.note(said(MapFailure.leftOut(path: path)) + "\n")
            leftOut += 1
        }
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
        if let output, try PictureFormat(output: output, isFolder: true) != nil {
            throw Failure(MapFailure.severalPicturesForAFile(count: count))
        }
        let format = format ?? .svg
        let files = OutputFiles()
        var (paths, number) = ([String](), 0)
        for name in zip(names, counts).filter({ $0.1 > 0 }).map(\.0) {
            for picture in try shelf.pictures(named: name, of: graph) {
                number += 1
                Console.current.note("\(number)/\(count)\n")
                let path = path(of: picture, format, isMany: true, shelf)
                let drawn = try attempt {
                    try map(picture, graph).map { map in
                        try sheets(of: map, format, path).map { (try render($0.map, format, picture), $0.path) }
                    }
                }
                guard let drawn else { continue }
                if drawn == nil { leaveOut(path) }
                for (bytes, path) in drawn ?? [] {
                    try files.write(bytes, to: path, makesFolder: true, within: output == nil ? picture.home : nil)
                    paths.append(path)
                }
            }
        }
        try files.commit()
        try Console.current.write(paths.map { $0 + "\n" }.joined())
        if leftOut > 0 { Console.current.note(said(MapFailure.allLeftOut(count: leftOut)) + "\n") }
        if failures > 0 { throw ExitCode(1) }
        if paths.isEmpty { throw emptyPlan() }
    }

    private func emptyPlan() -> Failure {
        name.map { Failure(MapFailure.nothing(subject: $0)) } ?? Failure(MapFailure.nothingInPlan)
    }

    /// Where a picture goes: beside its definition, or below the folder that was asked for, as it would below `Graphs`.
    private func path(
        of picture: MapShelf.Picture, _ format: PictureFormat, isMany: Bool, _ shelf: MapShelf
    ) -> String {
        guard let output else {
            // A picture that is not what its definition says does not take the place of one that is.
            let changes = mapOptions.changes.fileName
            return picture.path + (changes.isEmpty ? "" : "-" + changes) + "." + format.rawValue
        }
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
            let definition = try picture.definition.changed(by: mapOptions.changes)
            return try PlanMap(graph, definition, language: languageOptions.language, linkBase: linkBase)
        } catch MapError.empty {
            return nil
        } catch let problem as MapDefinitionProblem {
            throw ValidationError(problem)
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
        Failure(error, of: picture.file)
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
