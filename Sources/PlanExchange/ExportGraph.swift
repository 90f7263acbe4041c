import GraphCore
import Plan
import PlanGraph

/// A value of a node or an edge in an export.
public enum ExportValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)

    /// As files of text have it; numbers with a decimal point.
    public var text: String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
        case .number(let number): String(number)
        case .boolean(let isTrue): String(isTrue)
        }
    }
}

/// What a column of nodes or edges holds.
public struct ExportColumn: Hashable, Sendable {
    public enum Kind: String, Sendable {
        case text = "string"
        case integer, number, boolean
    }

    /// In camel case; no column of nodes has the name of one of edges with another type.
    public let name: String
    public let kind: Kind
    /// The year that it is of, where several columns have the same of different years.
    let year: Int?

    init(_ name: String, _ kind: Kind = .text, year: Int? = nil) {
        self.name = name
        self.kind = kind
        self.year = year
    }
}

/// A node of an export.
public struct ExportNode: Sendable {
    /// As in the plan, such as `objective:casa/5`.
    public let id: String
    /// As the document writes it.
    public let label: String
    /// For pictures: a short name, of objectives as in "Casa 5".
    public let shortLabel: String
    /// A `NodeKind` where the graph is a plan's.
    public let kind: String
    /// The years for which it is told, ascending; empty where nothing is said of years.
    public let years: [Int]
    /// A value for each of the graph's columns, nil where there is none.
    public let cells: [ExportValue?]
}

/// An edge of an export.
public struct ExportEdge: Sendable {
    /// Where its ends stand among the nodes, counted from 0.
    public let source: Int
    public let target: Int
    public let sourceID: String
    public let targetID: String
    /// A `Relation` where the graph is a plan's.
    public let relation: String
    /// Of a plan how many quotations show it; 1 where a table says it.
    public let weight: Double
    /// The years in which it stands, ascending; empty where nothing is said of years.
    public let years: [Int]
    public let evidence: [Evidence]
    public let declarations: [Declaration]
    /// A value for each of the graph's columns, nil where there is none.
    public let cells: [ExportValue?]
}

/// A graph as all exports have it: nodes and edges as rows with the same columns, one after another.
///
/// ```swift
/// let export = try ExportGraph(graph, GraphQuery(years: [2026]))
/// try export.forEachNode { print($0.id, $0.label) }
/// ```
///
/// Order: that of the graph. Rows are made when they are asked for, so that a graph of millions of edges takes no more
/// memory than it has by itself. A format is one function of this value.
public struct ExportGraph: Sendable {
    /// What is said of the whole.
    public struct Head: Sendable {
        public let title: String
        /// Whose plan it is; nil where the graph is no plan's.
        public let body: String?
        public let source: String?
        public let language: String?
        /// Ascending; empty where the graph is no plan's.
        public let years: [Int]
        /// Under which ids registers know the body.
        public let ids: [String: String]
        /// Under which terms the data may be used; nil where nobody says.
        public var licence: Licence?
        /// Whether it matters from which end of an edge to which it goes.
        public let isDirected: Bool

        /// Where it is from and under which terms, a line each.
        var notes: [String] { [source, licenceNote].compactMap(\.self) }

        /// The terms on a line of their own, for formats that have no other place for them.
        var licenceNote: String? {
            licence.map { "Licence: " + $0.text.split(whereSeparator: \.isNewline).joined(separator: " ") }
        }
    }

    public let head: Head
    /// The columns that a node has a value for, in the order of its cells; `id`, `label`, `shortLabel` and `kind` are
    /// the first.
    public let nodeColumns: [ExportColumn]
    /// The same of edges; `source`, `target` and `relation` are the first.
    public let edgeColumns: [ExportColumn]
    public let nodeCount: Int
    public let edgeCount: Int
    /// The plan that it is of, for formats that say more of one than a graph does.
    package let plan: PlanOfObjectives?
    /// The part of that plan's graph; nil where there is none.
    package let part: Part?

    /// The nodes and edges of a plan's graph that are exported, and how they were chosen.
    package struct Part: Sendable {
        package let selection: GraphSelection
        package let nodes: [NodeIndex]
        package let edges: [EdgeIndex]
        package var graph: PlanGraph { selection.graph }
    }

    typealias Walk<Row> = @Sendable (_ body: (Row) throws -> Void) throws -> Void
    private let walkNodes: Walk<ExportNode>
    private let walkEdges: Walk<ExportEdge>

    init(
        head: Head, part: Part?, nodeColumns: [ExportColumn], edgeColumns: [ExportColumn], nodeCount: Int,
        edgeCount: Int, walkNodes: @escaping Walk<ExportNode>, walkEdges: @escaping Walk<ExportEdge>
    ) {
        (self.head, self.part, self.nodeCount, self.edgeCount) = (head, part, nodeCount, edgeCount)
        plan = part?.graph.plan
        (self.nodeColumns, self.edgeColumns) = (nodeColumns, edgeColumns)
        (self.walkNodes, self.walkEdges) = (walkNodes, walkEdges)
    }

    /// Calls a function with each node.
    ///
    /// - Throws: what the function throws, or why the graph can't be read.
    public func forEachNode(_ body: (ExportNode) throws -> Void) throws { try walkNodes(body) }

    /// Calls a function with each edge, after the same fashion.
    public func forEachEdge(_ body: (ExportEdge) throws -> Void) throws { try walkEdges(body) }
}
