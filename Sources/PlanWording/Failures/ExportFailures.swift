/// Why a graph can't be written in a format.
public enum ExportFailure: Message {
    /// - Parameter name: the library's.
    case missingLibrary(name: String, format: String)
    case database(reason: String)
    case needsPlan(format: String)
    case tooManyRows(count: Int, limit: Int)
    /// A note: what Mermaid draws unless its page is set otherwise.
    case largeForMermaid(edges: Int, limit: Int)
    /// A note: the report is written, but without its picture.
    case noPicture(reason: String)
}
