import CommandConsole
import GraphCore
import Graphviz
import PlanGraph
import PlanMaps
import PlanWording
import TextTools

/// The map definitions of a project, `Graphs/NAME.yaml`, and behind them those of the gallery.
struct MapShelf {
    /// A picture that a definition describes.
    struct Picture {
        let definition: MapDefinition
        /// Where the definition is from; nil where it stands in no file.
        let file: String?
        /// The path of the picture, beside its definition, without its extension.
        let path: String
        /// The folder out of which no link may lead to that path: the project, or the folder of a definition which
        /// somebody named.
        let home: String
    }

    static let ending = ".yaml"
    /// The folder of the definitions and the pictures; empty for the one where the program runs.
    let folder: String
    private let project: String
    private let planSuffix: String
    static let collaboration = "collaboration"

    init(project: String?, planSuffix: String) {
        folder = project.map { PlanFolders.join($0, "Graphs") } ?? ""
        self.project = project ?? ""
        self.planSuffix = planSuffix
    }

    /// The names of the definitions, sorted.
    var names: [String] {
        Files.names(in: folder.isEmpty ? "." : folder).filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
            .map { String($0.dropLast(Self.ending.count)) }.sorted()
    }

    /// The path of a definition.
    func file(named name: String) -> String { PlanFolders.join(folder, name + Self.ending) }

    /// The names that `pdo map` understands: those of the files, and those of the gallery.
    var known: [String] { Set(names + MapGallery.definitions.map(\.name)).sorted() }

    /// Those of the files; where there are none, of the gallery.
    var chosen: [String] { names.isEmpty ? known : names }

    /// The definition that a name stands for, as YAML.
    func yaml(named name: String) throws -> String {
        let file = file(named: name)
        if Files.exists(file) { return try Files.readText(file) }
        guard let yaml = MapGallery.yaml(named: name) else { throw unknown(file, name) }
        return yaml
    }

    /// The pictures of one definition: one, or as many as there are nodes of the kind that it is for.
    func pictures(named name: String?, of graph: PlanGraph) throws -> [Picture] {
        if let name, !isPath(name), !known.contains(name), case .node(let node) = graph.resolve(name) {
            let map = MapGallery.definition(ofEach: graph[node].kind)?.name
            return [try picture(named: map, around: [node], depth: nil, of: graph)]
        }
        let (definition, file, path, home) = try definition(name)
        guard let kind = definition.each else {
            return [Picture(definition: definition, file: file, path: path + planSuffix, home: home)]
        }
        return graph.pictureNames(of: kind).map { node, name in
            Picture(
                definition: definition.focused(on: [node]), file: file,
                path: PlanFolders.join(path + planSuffix, name), home: home)
        }
    }

    /// The picture of what is around some nodes.
    func picture(named name: String?, around nodes: [NodeIndex], depth: Int?, of graph: PlanGraph) throws -> Picture {
        var definition = MapDefinition.around(nodes, in: graph)
        var file: String?
        var path = PlanFolders.join(folder, "focus")
        var home = project
        if let name {
            let found = try self.definition(name)
            if !found.definition.form.hasFocus {
                throw Failure(MapFailure.hasNoFocus(map: found.file ?? name))
            }
            (definition, file) = (found.definition.focused(on: nodes), found.file)
            (path, home) = (found.path, found.home)
        }
        if let depth { definition.depth = depth }
        let names = nodes.map { node in
            graph.pictureNames(of: graph[node].kind).first { $0.node == node }?.name ?? ""
        }
        return Picture(
            definition: definition, file: file,
            path: PlanFolders.join(path + planSuffix, names.joined(separator: "+")), home: home)
    }

    private func isPath(_ name: String) -> Bool {
        name.contains("/") || name.hasSuffix(Self.ending) || name.hasSuffix(".yml")
    }

    private func unknown(_ file: String, _ name: String) -> Failure {
        Failure(MapFailure.unknown(file: file, near: Spelling.nearest(to: name, in: known), names: known))
    }

    private func definition(
        _ name: String?
    ) throws -> (definition: MapDefinition, file: String?, path: String, home: String) {
        let name = name ?? Self.collaboration
        let isPath = isPath(name)
        let file = isPath ? name : file(named: name)
        guard Files.exists(file) else {
            guard !isPath, let yaml = MapGallery.yaml(named: name) else { throw unknown(file, name) }
            do { return (try MapDefinition(yaml: yaml), nil, PlanFolders.join(folder, name), project) } catch {
                throw Failure(error, file: nil)
            }
        }
        let base = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
        do {
            let home = isPath ? file.lastIndex(of: "/").map { String(file[...$0]) } ?? "" : project
            return (try MapDefinition(yaml: Files.readText(file)), file, base, home)
        } catch let error as MapDefinitionError {
            throw Failure(error, file: file)
        }
    }
}

extension Failure {
    /// What is wrong in a map definition, a line each.
    init(_ error: MapDefinitionError, file: String?) {
        let lines = error.faults.map { fault in
            (file.map { "\($0):\(fault.line): " } ?? "") + said(fault.problem)
        }
        self.init(words: lines.joined(separator: "\n"))
    }
}

extension Failure {
    /// Why a map can't be drawn; what Graphviz itself says of it is in its own words.
    ///
    /// - Parameter file: the definition's file.
    init(_ error: any Error, of file: String?) {
        switch error {
        case MapError.empty: self.init(MapFailure.nothing(subject: file))
        case MapError.tooLarge(let engine, let nodes, let links):
            self.init(MapFailure.tooLarge(subject: file, engine: engine.rawValue, nodes: nodes, links: links))
        case SnapshotMapError.tooLarge(let nodes, let links):
            self.init(SnapshotUsage.tooLargeToDraw(nodes: nodes, links: links))
        case let error as GraphvizError:
            let lines = [said(error.failure)] + error.messages.map { "Graphviz: \($0.description)" }
            self.init(words: (file.map { $0 + ": " } ?? "") + lines.joined(separator: "\n"))
        default: self.init(words: (file.map { $0 + ": " } ?? "") + "\(error)")
        }
    }
}
