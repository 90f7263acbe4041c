import TextDocument
import TextTools

/// A graph as two tables, `nodes.csv` and `edges.csv`, with `datapackage.json`, which describes them as a Frictionless
/// Data Package (<https://datapackage.org>): for pandas, DuckDB, R, LibreOffice, Excel and Gephi.
public enum GraphTables {
    /// For which programs the tables are.
    public enum Dialect: String, CaseIterable, Sendable {
        /// RFC 4180 with plain line feeds: commas, UTF-8, every text as it is.
        case plain
        /// Gephi's heads: `Id`, `Label`; `Source`, `Target`, `Type`, `Weight`.
        case gephi
        /// Excel where the decimal mark is a comma: semicolons, a byte order mark, lines that end in CR LF, and an
        /// apostrophe before what would be a formula.
        case excel
    }

    /// The files' names, in the order in which they are written.
    public static let names = ["nodes.csv", "edges.csv", "datapackage.json"]

    /// Writes one of the files.
    ///
    /// Columns are those of the graph (``ExportGraph/init(_:_:focus:depth:)``); what a row has no value for is an empty
    /// cell, an empty text is one in quotation marks. Complexity: linear in the graph.
    ///
    /// - Parameter name: one of ``names``.
    public static func write(
        _ name: String, of graph: ExportGraph, _ dialect: Dialect = .plain, to sink: ByteSink
    ) throws {
        var sink = sink
        switch name {
        case "nodes.csv":
            if dialect == .excel { sink.write("\u{FEFF}") }
            sink.write(line(graph.nodeColumns.map { .text(head($0.name, dialect, ofEdges: false)) }, dialect))
            try graph.forEachNode { sink.write(line($0.cells, dialect)) }
        case "edges.csv":
            if dialect == .excel { sink.write("\u{FEFF}") }
            let type: [ExportValue?] =
                dialect == .gephi ? [.text(graph.head.isDirected ? "Directed" : "Undirected")] : []
            let heads: [ExportValue?] = graph.edgeColumns.map { .text(head($0.name, dialect, ofEdges: true)) }
            let typeHead: [ExportValue?] = dialect == .gephi ? [.text("Type")] : []
            sink.write(line(Array(heads.prefix(2)) + typeHead + heads.dropFirst(2), dialect))
            try graph.forEachEdge {
                sink.write(line(Array($0.cells.prefix(2)) + type + $0.cells.dropFirst(2), dialect))
            }
        default: sink.write(try CanonicalJSON.text(DataPackage(of: graph, dialect)))
        }
        try sink.finish()
    }

    static func head(_ name: String, _ dialect: Dialect, ofEdges: Bool) -> String {
        guard dialect == .gephi else { return name }
        // Gephi shows the label: the short one.
        let ofNodes = ["id": "Id", "shortLabel": "Label", "label": "name"]
        let names = ofEdges ? ["source": "Source", "target": "Target", "weight": "Weight"] : ofNodes
        return names[name] ?? name
    }

    private static func line(_ cells: [ExportValue?], _ dialect: Dialect) -> String {
        let separator = dialect == .excel ? ";" : ","
        let texts = cells.map { cell -> String in
            switch cell {
            case nil: ""
            case .number? where dialect == .excel: (cell?.text ?? "").replacing(".", with: ",")
            case .text(let text)?: quoted(dialect == .excel ? text.guardedAgainstFormulas : text)
            case let cell?: cell.text
            }
        }
        return texts.joined(separator: separator) + (dialect == .excel ? "\r\n" : "\n")
    }

    /// Quoted also where another separator, or a comment of some reader, would begin.
    private static func quoted(_ text: String) -> String {
        let special: Set<UInt8> = Set(",;\"\n\r\t#".utf8)
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { !special.contains($0) } && text.utf8.first != 0x20
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

/// The description of the two tables.
private struct DataPackage: Encodable {
    struct Field: Encodable {
        struct Constraints: Encodable {
            var required: Bool?
            var unique: Bool?
        }

        let name: String
        let type: String
        var decimalChar: String?
        var constraints: Constraints?
    }

    struct Reference: Encodable {
        struct Target: Encodable {
            let resource = "nodes"
            let fields: [String]
        }

        let fields: [String]
        let reference: Target
    }

    struct Schema: Encodable {
        let fields: [Field]
        var primaryKey: [String]?
        var foreignKeys: [Reference]?
        let missingValues = [""]
    }

    struct CSVDialect: Encodable {
        let delimiter: String
        let lineTerminator: String
        let doubleQuote = true
        let header = true
        let skipInitialSpace = false
    }

    struct Resource: Encodable {
        let name: String
        let path: String
        let profile = "tabular-data-resource"
        let format = "csv"
        let mediatype = "text/csv"
        let encoding = "utf-8"
        let dialect: CSVDialect
        let schema: Schema
    }

    struct Source: Encodable {
        let title: String
    }

    let name = "graph"
    let profile = "tabular-data-package"
    let title: String
    let sources: [Source]?
    let licenses: [DataPackageLicence]?
    let resources: [Resource]

    init(of graph: ExportGraph, _ dialect: GraphTables.Dialect) {
        title = graph.head.title
        sources = graph.head.source.map { [Source(title: $0)] }
        licenses = graph.head.licence.map { [DataPackageLicence($0)] }
        let csv = CSVDialect(
            delimiter: dialect == .excel ? ";" : ",", lineTerminator: dialect == .excel ? "\r\n" : "\n")
        func fields(_ columns: [ExportColumn], ofEdges: Bool) -> [Field] {
            columns.map { column in
                let isRequired = (ofEdges ? ["source", "target", "relation"] : ["id", "label", "kind"])
                    .contains(column.name)
                var field = Field(
                    name: GraphTables.head(column.name, dialect, ofEdges: ofEdges), type: column.kind.rawValue)
                if column.kind == .number, dialect == .excel { field.decimalChar = "," }
                if isRequired {
                    field.constraints = .init(required: true, unique: column.name == "id" ? true : nil)
                }
                return field
            }
        }
        let id = GraphTables.head("id", dialect, ofEdges: false)
        let ends = ["source", "target"].map { GraphTables.head($0, dialect, ofEdges: true) }
        var edges = fields(graph.edgeColumns, ofEdges: true)
        if dialect == .gephi { edges.insert(Field(name: "Type", type: "string"), at: 2) }
        resources = [
            Resource(
                name: "nodes", path: "nodes.csv", dialect: csv,
                schema: Schema(fields: fields(graph.nodeColumns, ofEdges: false), primaryKey: [id])),
            Resource(
                name: "edges", path: "edges.csv", dialect: csv,
                schema: Schema(
                    fields: edges, foreignKeys: ends.map { Reference(fields: [$0], reference: .init(fields: [id])) })),
        ]
    }
}
