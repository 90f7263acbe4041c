import GraphSnapshot
import PlanImport
import PlanWording

/// Graphs that are no plans, as other programs write them, to snapshots.
package enum GraphImport {
    private static let (edges, nodes) = ("edges.csv", "nodes.csv")

    /// Whether a graph is to be read rather than a plan: by where the result goes, or by what the file is called.
    package static func isWanted(from input: String?, to output: String?) -> Bool {
        output?.hasSuffix(".snapshot") == true || input.map(GraphFile.isNamedAsGraph) == true
    }

    /// Reads a graph from a file, or from `edges.csv` and `nodes.csv` in a folder, and writes it as a snapshot.
    ///
    /// - Parameter isUndirected: whether edges that say nothing of it have no direction; nil for what the form says.
    /// - Throws: ``Failure``, or ``WrongUsage`` without a place for the snapshot.
    package static func run(from input: String?, to output: String?, isUndirected: Bool?) throws {
        guard let input, let output, output.hasSuffix(".snapshot") else {
            throw WrongUsage(SnapshotUsage.importNeedsASnapshot)
        }
        let isFolder = Files.isFolder(input)
        let (edges, nodes) = (isFolder ? input + "/" + edges : input, input + "/" + nodes)
        if isFolder, !Files.exists(edges) { throw Failure(GraphFileFailure.noEdges(folder: input)) }
        let (ofEdges, ofNodes) = (
            try bytes(edges), isFolder && Files.exists(nodes) ? (bytes: try bytes(nodes), name: nodes) : nil
        )
        let graph: GraphFile
        do throws(GraphFileError) {
            graph = try GraphFile(ofEdges, named: edges, nodes: ofNodes, isUndirected: isUndirected)
        } catch {
            throw Failure(GraphFileFailure.unreadable(file: error.file, line: error.line, error.problem))
        }
        try OutputFiles.checkIsNoInput(output)
        do throws(SnapshotError) {
            try graph.builder().write(to: Files.resolved(output))
        } catch {
            throw Failure(error, writing: output)
        }
        let console = Console.current
        if graph.undirectedCount > 0 {
            console.note(said(SnapshotMessage.undirectedEdges(graph.undirectedCount)) + "\n")
        }
        let summary = SnapshotMessage.imported(output, nodes: graph.nodes.count, links: graph.edges.count)
        try console.write(said(summary) + "\n")
    }

    private static func bytes(_ path: String) throws -> [UInt8] { Array(try Files.read(path)) }
}
