/// A format in which a graph is one file.
///
/// ```swift
/// let export = try ExportGraph(graph)
/// try GraphFormat.graphml.write(export, to: ByteSink { file.write($0) })
/// ```
public enum GraphFormat: String, CaseIterable, Sendable {
    case graphml, gexf, jgf, json, cx2, dot, cypher, sql, sqlite, turtle, jsonld, stratml, mermaid, kumu, canvas

    /// What names of files in the format end on, without a point, the usual ending first; each is of one format only,
    /// but `xml`, which is StratML's unless GraphML is asked for by name.
    public var endings: [String] {
        switch self {
        case .graphml: ["graphml", "xml"]
        case .gexf: ["gexf"]
        case .jgf: ["json", "jgf"]
        case .json: ["cyjs.json", "cyjs", "json"]
        case .cx2: ["cx2"]
        case .dot: ["dot", "gv"]
        case .cypher: ["cypher", "cyp"]
        case .sql: ["sql"]
        case .sqlite: ["sqlite", "db"]
        case .turtle: ["ttl"]
        case .jsonld: ["jsonld"]
        case .stratml: ["xml", "stratml"]
        case .mermaid: ["mmd", "mermaid"]
        case .kumu: ["kumu.json", "json"]
        case .canvas: ["canvas"]
        }
    }

    /// Whether it is no text.
    public var isBinary: Bool { self == .sqlite }

    /// What only some formats heed.
    public struct Options: Sendable {
        /// Of GraphML.
        public var dialect = GraphMLFormat.Dialect.plain
        /// Of Turtle and JSON-LD: where addresses begin.
        public var base: String?

        public init() {}
    }

    /// Writes a graph. The same graph gives the same bytes.
    ///
    /// - Throws: ``ExportError``, and what the sink throws.
    public func write(_ graph: ExportGraph, _ options: Options = Options(), to sink: ByteSink) throws {
        switch self {
        case .graphml: try GraphMLFormat.write(graph, options.dialect, to: sink)
        case .gexf: try GEXFFormat.write(graph, to: sink)
        case .jgf: try JSONGraphFormat.write(graph, to: sink)
        case .json: try CytoscapeFormat.write(graph, to: sink)
        case .cx2: try CX2Format.write(graph, to: sink)
        case .dot: try DOTFormat.write(graph, to: sink)
        case .cypher: try CypherFormat.write(graph, to: sink)
        case .sql: try SQLFormat.write(graph, to: sink)
        case .sqlite: try SQLiteFormat.write(graph, to: sink)
        case .turtle: try TurtleFormat.write(graph, base: options.base, to: sink)
        case .jsonld: try JSONLDFormat.write(graph, base: options.base, to: sink)
        case .stratml: try StratMLFormat.write(graph, to: sink)
        case .mermaid: try MermaidFormat.write(graph, to: sink)
        case .kumu: try KumuFormat.write(graph, to: sink)
        case .canvas: try ObsidianCanvas.write(graph, to: sink)
        }
    }
}
