import GraphCore
import Plan
import PlanGraph
import PlanMaps

/// The map definitions of a project: `Graphs/NAME.yaml`.
struct MapShelf {
    /// A picture that a definition describes.
    struct Picture {
        let definition: MapDefinition
        /// Where the definition is from; nil where it stands in no file.
        let file: String?
        /// The path of the picture, beside its definition, without what tells its form.
        let path: String
    }

    static let ending = ".yaml"
    /// The folder of the definitions and the pictures; empty for the one where the program runs.
    let folder: String
    private let planSuffix: String
    private static let collaboration = "collaboration"

    init(project: String?, planSuffix: String) {
        folder = project.map { PlanFolders.join($0, "Graphs") } ?? ""
        self.planSuffix = planSuffix
    }

    /// The names of the definitions, sorted.
    var names: [String] {
        Files.names(in: folder.isEmpty ? "." : folder).filter { $0.hasSuffix(Self.ending) && !$0.hasPrefix(".") }
            .map { String($0.dropLast(Self.ending.count)) }
    }

    /// The names of all definitions.
    ///
    /// - Throws: ``Failure`` if there are none.
    func all() throws -> [String] {
        let names = names
        guard !names.isEmpty else {
            throw Failure("there is no map definition in \(folder.isEmpty ? "this folder" : folder)")
        }
        return names
    }

    /// The pictures of one definition: one, or as many as there are nodes of the kind that it is for.
    func pictures(named name: String?, of graph: PlanGraph) throws -> [Picture] {
        let (definition, file, path) = try definition(name)
        guard let kind = definition.each else {
            return [Picture(definition: definition, file: file, path: path + planSuffix)]
        }
        return graph.graph.nodeIndices.filter { graph[$0].kind == kind }.map { node in
            let focused = definition.focused(on: [node], in: graph)
            return Picture(
                definition: focused, file: file,
                path: PlanFolders.join(path + planSuffix, Self.fileName(of: node, in: graph)))
        }
    }

    /// The picture of what is around some nodes.
    func picture(named name: String?, around nodes: [NodeIndex], depth: Int?, of graph: PlanGraph) throws -> Picture {
        var definition = MapDefinition.around(nodes, in: graph)
        var file: String?
        var path = PlanFolders.join(folder, "focus")
        if let name {
            let found = try self.definition(name)
            if found.definition.form == .matrix {
                throw Failure("\(found.file ?? name): a matrix shows the whole plan and has no focus")
            }
            (definition, file, path) = (found.definition.focused(on: nodes, in: graph), found.file, found.path)
        }
        if let depth { definition.depth = depth }
        let names = nodes.map { Self.fileName(of: $0, in: graph) }.joined(separator: "+")
        return Picture(definition: definition, file: file, path: PlanFolders.join(path + planSuffix, names))
    }

    private func definition(_ name: String?) throws -> (definition: MapDefinition, file: String?, path: String) {
        guard let name else {
            return names.contains(Self.collaboration)
                ? try definition(Self.collaboration)
                : (MapDefinition(), nil, PlanFolders.join(folder, Self.collaboration))
        }
        let isPath = name.contains("/") || name.hasSuffix(Self.ending) || name.hasSuffix(".yml")
        let file = isPath ? name : PlanFolders.join(folder, name + Self.ending)
        guard Files.exists(file) else {
            if !isPath, name == Self.collaboration { return (MapDefinition(), nil, PlanFolders.join(folder, name)) }
            let near = Spelling.nearest(to: name, in: names)
            let remedy =
                !near.isEmpty
                ? "did you mean \(near.joined(separator: " or "))?"
                : names.isEmpty ? "" : "the maps are \(names.joined(separator: ", "))"
            throw Failure("there is no \(file)" + (remedy.isEmpty ? "" : "; " + remedy))
        }
        let base = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
        do {
            return (try MapDefinition(yaml: Files.readText(file)), file, base)
        } catch let error as MapDefinitionError {
            throw Failure(error, file: file)
        }
    }

    /// What a node's picture is called: its id without the kind, and without what no file name may have.
    private static func fileName(of node: NodeIndex, in graph: PlanGraph) -> String {
        let id = graph[node].id
        let tail = String(id[(id.firstIndex(of: ":").map(id.index(after:)) ?? id.startIndex)...]).replacing(
            "/", with: "-")
        guard tail.utf8.count > 120 else { return tail }
        return tail.unicodeScalars.prefix(30).reduce(into: "") { $0.unicodeScalars.append($1) } + "-\(node.rawValue)"
    }
}

extension Failure {
    /// What is wrong in a map definition, a line each.
    init(_ error: MapDefinitionError, file: String?) {
        let lines = error.faults.map { fault in file.map { "\($0):\(fault.line): " } ?? "" }
        self.init(zip(lines, error.faults).map { $0 + $1.message }.joined(separator: "\n"))
    }
}
