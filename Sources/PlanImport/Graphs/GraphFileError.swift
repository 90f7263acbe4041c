/// Why a file is no graph that is read, and where.
public struct GraphFileError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// Neither XML nor JSON, nor named as a table or a list of edges.
        case unknownForm
        /// Not the XML, JSON, UTF-8 or CSV that it looks like.
        case malformed(Format)
        /// A library of the system that can't be loaded, by its name.
        case missingLibrary(String)
        /// A document type in XML.
        case documentType
        /// More of something than is read: levels, elements, values, bytes.
        case tooGreat(limit: Int)
        /// XML or JSON of another kind.
        case noGraph(Format)
        case severalGraphs
        /// An edge with more than two ends.
        case hyperedge
        case noID
        case duplicateID(String)
        case unknownNode(String)
        /// An edge without one of its ends.
        case missingEnd
        /// Not a number above 0.
        case weight(String)
        /// A line of a list of edges with a single word.
        case shortLine
        case openQuote
        /// A table whose head names none of these columns.
        case missingColumn([String])
        case noNodes
    }

    public enum Format: String, Sendable {
        case graphML = "GraphML"
        case json = "JSON"
        case csv = "CSV"
        case utf8 = "UTF-8"
    }

    public let file: String
    /// Counted from 1; nil where the whole file is meant.
    public let line: Int?
    public let problem: Problem

    init(file: String, line: Int?, _ problem: Problem) {
        (self.file, self.line, self.problem) = (file, line, problem)
    }
}
