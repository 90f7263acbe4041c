import ArgumentParser
import GraphCore
import GraphSnapshot
import Plan
import PlanGraph
import PlanWording
import TextTools

/// `pdo snapshot`
struct SnapshotCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshot", _superCommandName: "pdo",
        abstract: "Put the graph of many plans into one file that opens at once.",
        discussion: """
            EXAMPLES
              pdo snapshot write Data/my-city -o my-city.snapshot
              pdo snapshot write plans/*/plan.json -o italia.snapshot
              pdo snapshot check italia.snapshot
              pdo neighbours --graph italia.snapshot "coesione sociale"
            """,
        subcommands: [Write.self, Check.self])

    struct Write: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write one or more plans as a snapshot.",
            discussion: """
                EXAMPLES
                  pdo snapshot write Data/my-city -o my-city.snapshot
                  pdo snapshot write plans/*/plan.json -o italia.snapshot

                Of several plans, what is each city's own (directions, objectives, collaborations) has the municipality in its \
                id, as in direction:my-city/casa, and behind its name; programmes, goals, dimensions and drivers with the same id \
                are one node.
                """)

        @Argument(help: ArgumentHelp("Files plan.json, or folders with one.", valueName: "plan"), completion: .file())
        var plans: [String]

        @Option(name: .shortAndLong, help: "The file to write.", completion: .file())
        var output: String

        @OptionGroup var languageOptions: LanguageOptions

        func validate() throws {
            try Files.checkName(ofOutput: output, endings: ["snapshot"])
            if output == "-" {
                throw ValidationError("A snapshot is read where it lies, so it is never printed: give --output a file.")
            }
        }

        func run() throws {
            var builder = SnapshotBuilder()
            var shared: [String: NodeIndex] = [:]
            for path in plans {
                var options = PlanOptions()
                options.plan = path
                let graph = try options.graph()
                do {
                    try builder.add(graph, isOneOfSeveral: plans.count > 1, shared: &shared)
                } catch {
                    throw Failure("\(path): \(error)")
                }
            }
            try OutputFiles.checkIsNoInput(output)
            do throws(SnapshotError) {
                try builder.write(to: Files.resolved(output))
            } catch .duplicateID(let id) {
                throw Failure("the id \"\(id)\" stands in two plans; are two of them of one municipality?")
            } catch {
                throw Failure("\(output) can't be written: \(error)")
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a snapshot is whole.",
            discussion: """
                EXAMPLES
                  pdo snapshot check italia.snapshot

                Compares the content of the file with its checksums.
                """)

        @Argument(help: "The snapshot.", completion: .file())
        var file: String

        @OptionGroup var languageOptions: LanguageOptions

        func run() throws {
            let snapshot = try SnapshotFile.open(file)
            try SnapshotFile.reading(file) { () throws(SnapshotError) in try snapshot.verifyChecksums() }
            let (nodes, edges) = (snapshot.nodeCount, snapshot.edgeCount)
            try Console.current.write(
                languageOptions.language(
                    "\(file) è integro: \(nodes) nodi, \(edges) archi\n",
                    "\(file) is whole: \(nodes) nodes, \(edges) edges\n"))
        }
    }
}

/// Snapshots by their paths, with errors that name them.
enum SnapshotFile {
    static func open(_ path: String) throws -> Snapshot {
        Files.noteInput(path)
        return try reading(path) { () throws(SnapshotError) in try Snapshot(path: Files.resolved(path)) }
    }

    static func reading<Result>(_ path: String, _ body: () throws(SnapshotError) -> Result) throws -> Result {
        do {
            return try body()
        } catch .file(let reason) {
            throw Failure("\(path) can't be read: \(reason)")
        } catch {
            throw Failure("\(path): \(error)")
        }
    }
}

extension SnapshotBuilder {
    /// Adds the nodes and edges of a plan.
    ///
    /// - Parameters:
    ///   - isOneOfSeveral: whether what is the city's own gets the municipality into its id and name.
    ///   - shared: the nodes of all plans that others may share, by id.
    fileprivate mutating func add(
        _ graph: PlanGraph, isOneOfSeveral: Bool, shared: inout [String: NodeIndex]
    ) throws(SnapshotError) {
        let municipality = Slug.of(graph.plan.municipality) ?? ""
        var indices: [NodeIndex] = []
        for node in graph.graph.nodes {
            let isOwn = [.direction, .objective, .collaboration].contains(node.kind)
            if isOneOfSeveral, !isOwn, let index = shared[node.id] {
                indices.append(index)
                continue
            }
            let prefix = node.kind.idPrefix + ":"
            let (id, name) =
                isOneOfSeveral && isOwn
                ? (
                    prefix + municipality + "/" + node.id.dropFirst(prefix.count),
                    node.name + " (\(graph.plan.municipality))"
                )
                : (node.id, node.name)
            let index = try addNode(id: id, kind: node.kind.rawValue, name: name)
            if !isOwn { shared[node.id] = index }
            indices.append(index)
        }
        for edge in graph.graph.edgeIndices {
            let (source, target) = (graph.structure.source(of: edge), graph.structure.target(of: edge))
            try addEdge(
                from: indices[Int(source.rawValue)], to: indices[Int(target.rawValue)],
                relation: graph[edge].relation.rawValue)
        }
    }
}
