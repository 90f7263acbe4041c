import Plan
import TextTools

/// A graph as SQL statements, in one file that SQLite and PostgreSQL (15 and later) both run.
///
/// Tables: `plan` (`key`, `value`), `nodes`, `edges`, `node_years`, `edge_years`, `evidence` (a row for each
/// quotation), `indicators` and `indicator_values`. Columns of nodes and edges are those of the graph
/// (``ExportGraph/init(_:_:focus:depth:)``) in snake case; `nodes.words` has the words of all texts, split as
/// `pdo search` splits them, for indexes of words. Views:
///
/// - `neighbours`: what `pdo neighbours` gives at depth 1, a row for each edge at a node (`start`);
/// - `holdings`: what a node has: what an edge ties it to, and what its objectives are tied to;
/// - `shared`: what `pdo neighbours --via` gives: who of the same kind (`id`) has the same thing (`via`) as `start`;
///   texts that two directions have in common are not among them;
/// - `why`: the links that show each row of `shared`, on the sides of `start` and of `id`, with their words.
public enum SQLFormat {
    /// How many rows an `INSERT` has at most.
    private static let batch = 200

    /// Writes the statements. Complexity: linear in the graph.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        var sink = sink
        try statements(of: graph) { sink.write($0) }
        try sink.finish()
    }

    /// Calls a function with one statement, or several, after the other.
    static func statements(of graph: ExportGraph, _ body: (String) throws -> Void) throws {
        try body("BEGIN;\n" + schema(graph))
        var plan = Inserts("plan (key, value)")
        for (key, value) in head(graph.head) { try plan.add([.text(key), .text(value)], body) }
        try plan.finish(body)
        try nodes(graph, body)
        try edges(graph, body)
        try indicators(graph, body)
        try body(views + "COMMIT;\n")
    }

    private static func head(_ head: ExportGraph.Head) -> [(String, String)] {
        let values: [(String, String?)] = [
            ("title", head.title), ("body", head.body), ("source", head.source), ("licence", head.licence?.text),
            ("language", head.language),
            ("years", head.years.isEmpty ? nil : head.years.map(String.init).joined(separator: " ")),
            ("ids", head.ids.isEmpty ? nil : head.ids.writtenIDs.joined(separator: " ")),
        ]
        return values.compactMap { key, value in value.map { (key, $0) } }
    }

    private static func nodes(_ graph: ExportGraph, _ body: (String) throws -> Void) throws {
        let names = graph.nodeColumns.map { snakeCase($0.name) } + ["position", "words"]
        var (nodes, years) = (Inserts("nodes (\(names.joined(separator: ", ")))"), Inserts("node_years (node, year)"))
        let isProse = graph.nodeColumns.map { column in
            column.name == "label" || column.name == "description" || column.name.hasPrefix("text")
        }
        var position = 0
        try graph.forEachNode { node in
            position += 1
            let texts = zip(isProse, node.cells).compactMap { $0 ? $1?.text : nil }
            var words = (texts + [node.shortLabel]).map(Words.key)
            var seen: Set<String> = []
            words = words.filter { seen.insert($0).inserted }
            try nodes.add(node.cells + [.integer(position), .text(words.joined(separator: " "))], body)
        }
        try nodes.finish(body)
        try graph.forEachNode { node in
            for year in node.years { try years.add([.text(node.id), .integer(year)], body) }
        }
        try years.finish(body)
    }

    private static func edges(_ graph: ExportGraph, _ body: (String) throws -> Void) throws {
        let names = ["id"] + graph.edgeColumns.map { snakeCase($0.name) }
        var edges = Inserts("edges (\(names.joined(separator: ", ")))")
        var number = 0
        try graph.forEachEdge { edge in
            number += 1
            try edges.add([.integer(number)] + edge.cells, body)
        }
        try edges.finish(body)
        var (years, evidence) = (
            Inserts("edge_years (edge, year)"), Inserts("evidence (edge, position, text, line, years, place)")
        )
        number = 0
        try graph.forEachEdge { edge in
            number += 1
            for year in edge.years { try years.add([.integer(number), .integer(year)], body) }
        }
        try years.finish(body)
        number = 0
        try graph.forEachEdge { edge in
            number += 1
            for (place, one) in edge.evidence.enumerated() {
                let years = one.years.map(String.init).joined(separator: " ")
                try evidence.add(
                    [
                        .integer(number), .integer(place + 1), .text(one.text), .integer(one.line), .text(years),
                        .text(graph.plan?.place(ofLine: one.line)?.code ?? "line:\(one.line)"),
                    ], body)
            }
        }
        try evidence.finish(body)
    }

    private static func indicators(_ graph: ExportGraph, _ body: (String) throws -> Void) throws {
        guard let plan = graph.plan else { return }
        var ids: Set<String> = []
        try graph.forEachNode { ids.insert($0.id) }
        let all = plan.objectives.map { ($0.id, $0.indicators) } + plan.transversalGoals.map { ($0.id, $0.indicators) }
        var indicators = Inserts("indicators (id, node, name, unit, formula, source, baseline, baseline_year)")
        var values = Inserts("indicator_values (indicator, kind, year, value)")
        var number = 0
        var rows: [[ExportValue?]] = []
        for (node, list) in all where ids.contains(node) {
            for indicator in list {
                number += 1
                let texts = [indicator.unit, indicator.formula, indicator.source, indicator.baseline]
                try indicators.add(
                    [.integer(number), .text(node), .text(indicator.name)] + texts.map { $0.map { .text($0) } }
                        + [indicator.baselineYear.map { .integer($0) }], body)
                for (kind, byYear) in [("target", indicator.targets), ("result", indicator.results)] {
                    for (year, value) in byYear.sorted(by: { $0.key < $1.key }) {
                        rows.append([.integer(number), .text(kind), Int(year).map { .integer($0) }, .text(value)])
                    }
                }
            }
        }
        try indicators.finish(body)
        for row in rows { try values.add(row, body) }
        try values.finish(body)
    }

    /// `shortLabel` as `short_label`; of what SQL has a word of its own with one behind.
    static func snakeCase(_ name: String) -> String {
        name.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    }

    /// A text as SQL has it: only quotation marks are doubled, and no database takes the character zero.
    static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''").replacing("\0", with: "") + "'"
    }

    /// Rows for a table, some in each statement.
    private struct Inserts {
        private let head: String
        private var text = ""
        private var count = 0

        init(_ table: String) { head = "INSERT INTO \(table) VALUES\n" }

        mutating func add(_ cells: [ExportValue?], _ body: (String) throws -> Void) throws {
            text += count == 0 ? head : ",\n"
            let values = cells.map { cell in
                switch cell {
                case nil: "NULL"
                case .text(let text)?: SQLFormat.quoted(text)
                case .boolean(let isTrue)?: isTrue ? "TRUE" : "FALSE"
                case let cell?: cell.text
                }
            }
            text += "(" + values.joined(separator: ", ") + ")"
            count += 1
            if count == SQLFormat.batch { try finish(body) }
        }

        mutating func finish(_ body: (String) throws -> Void) throws {
            guard count > 0 else { return }
            try body(text + ";\n")
            (text, count) = ("", 0)
        }
    }
}
