/// Why a graph can't be written in a format.
public enum ExportFailure: Message {
    /// - Parameter name: the library's.
    case missingLibrary(name: String, format: String)
    case database(reason: String)
    case needsPlan(format: String)
    case tooManyRows(count: Int, limit: Int)
    /// Two plans of one body, of which the names of nodes would be the same.
    case samePartition(name: String, bodies: [String])
    /// - Parameter names: what stands in the folder besides, and would be read with it.
    case otherPartitions(folder: String, names: [String])
    /// A note: what Mermaid draws unless its page is set otherwise.
    case largeForMermaid(edges: Int, limit: Int)
    /// A note: the report is written, but without its picture.
    case noPicture(reason: String)
}
