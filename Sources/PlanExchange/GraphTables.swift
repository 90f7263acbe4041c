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
        default:
            let package = DataPackage(
                graph.nodeColumns, graph.edgeColumns, dialect, heads: [graph.head],
                paths: [["nodes.csv"], ["edges.csv"]])
            sink.write(try package.text())
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
