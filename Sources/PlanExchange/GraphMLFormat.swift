import GraphCore
import Plan
import PlanGraph

/// A plan's graph in GraphML (<http://graphml.graphdrawing.org>), which NetworkX, igraph, Gephi, yEd and Cytoscape
/// read.
public enum GraphMLFormat {
    /// Returns a graph, directed, or the part of it that a query selects, as the XML of the schema
    /// `http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd`.
    ///
    /// A node's XML id must be an `NMTOKEN`: it is the id in the plan with `.` for `/`, as in `objective:casa.5`, and
    /// any other sign that may not stand there as its number between underscores. Keys of nodes: `id` (as in the plan),
    /// `kind`, `label` (the name as the document writes it), `number`, `line` and `text2024` and so on for each year,
    /// of objectives; `crossProgramme`, of programmes. Where the plan has such values, of objectives, goals and
    /// strategic objectives also `code` (if one is no whole number), `description`, `weight`, `owner`, `type`,
    /// `deadline`, `level`, of directions the plan's `word`, and `indicators`, `attributes` and `ids` as the JSON that
    /// ``JSONGraphFormat`` has of them. Keys of edges: `relation`, `basis` (the strongest), `bases` (all, with
    /// spaces between them), `role`, `evidence` (quotations, one a line), `lines` and `years` (numbers with spaces
    /// between them), and where the plan has declared links `through` (the collaboration that serves the goal) and
    /// `declarations` (who declares it and why). What a node or edge does not have is left out. Keys of the graph: `title`, `municipality`, `source`, `years`.
    ///
    /// Signs that XML 1.0 does not allow, such as most control characters, are left out. Nodes and edges stand in the
    /// graph's order: the same plan gives the same bytes. Complexity: linear in the graph.
    public static func encode(_ graph: PlanGraph, _ query: GraphQuery = GraphQuery()) throws -> String {
        let selection = graph.selection(query)
        let keys = try Keys(graph.plan)
        var xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
            http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """
        for key in keys.all {
            xml +=
                "  <key id=\"\(key.id)\" for=\"\(key.domain)\" attr.name=\"\(key.name)\" attr.type=\"\(key.type)\"/>\n"
        }
        xml += "  <graph id=\"plan\" edgedefault=\"directed\">\n"
        let plan = graph.plan
        xml += data(
            [
                ("title", plan.title), ("municipality", plan.municipality), ("source", plan.source),
                ("years", list(plan.years)),
            ], domain: "graph", indent: "    ")
        let objectives = Dictionary(plan.objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let details = NodeDetails.all(of: plan)
        for node in selection.nodes.map({ graph[$0] }) {
            xml += "    <node id=\"\(token(node.id))\">\n"
            var values: [(String, String?)] = [
                ("id", node.id), ("kind", node.kind.rawValue), ("label", node.name),
            ]
            if node.kind == .programme { values.append(("crossProgramme", String(node.crossProgramme))) }
            if let objective = objectives[node.id] {
                values += [("number", objective.number.map { String($0) }), ("line", String(objective.line))]
                values += keys.years.map { ("text\($0)", objective.texts[$0]) }
            }
            values += try details[node.id]?.texts().filter { keys.details.contains($0.name) } ?? []
            xml += data(values, domain: "node", indent: "      ") + "    </node>\n"
        }
        for index in selection.edges {
            guard let edge = selection.edge(index) else { continue }
            let source = graph[graph.structure.source(of: index)].id
            let target = graph[graph.structure.target(of: index)].id
            xml += "    <edge id=\"e\(index.rawValue)\" source=\"\(token(source))\" target=\"\(token(target))\">\n"
            let years = Set(edge.evidence.flatMap(\.years)).sorted()
            xml +=
                data(
                    [
                        ("relation", edge.relation.rawValue), ("basis", edge.basis?.rawValue),
                        ("bases", edge.bases.isEmpty ? nil : edge.bases.map(\.rawValue).joined(separator: " ")),
                        ("through", edge.through), ("declarations", told(edge.declarations)),
                        ("role", edge.role?.rawValue),
                        ("evidence", edge.evidence.isEmpty ? nil : edge.evidence.map(\.text).joined(separator: "\n")),
                        ("lines", list(edge.lines)), ("years", years.isEmpty ? nil : list(years)),
                    ], domain: "edge", indent: "      ") + "    </edge>\n"
        }
        return xml + "  </graph>\n</graphml>\n"
    }

    private struct Key {
        let name: String
        let domain: String
        let type: String

        var id: String { "\(domain)-\(name)" }
    }

    private struct Keys {
        /// All years that the plan or one of its objectives has, ascending.
        let years: [Int]
        /// Those of ``NodeDetails`` that the plan has.
        let details: [String]
        let all: [Key]

        init(_ plan: PlanOfObjectives) throws {
            years = Set(plan.years + plan.objectives.flatMap(\.texts.keys)).sorted()
            let known = NodeDetails.all(of: plan).values
            let used = try Set(known.flatMap { try $0.texts().filter { $0.value != nil }.map(\.name) })
            let isNumbered = known.allSatisfy { $0.code.map { Int($0) != nil } ?? true }
            let details = NodeDetails.names.filter { used.contains($0) && !($0 == "code" && isNumbered) }
            self.details = details
            func keys(_ domain: String, _ names: [String], type: String = "string") -> [Key] {
                names.map { Key(name: $0, domain: domain, type: type) }
            }
            all =
                keys("graph", ["title", "municipality", "source", "years"]) + keys("node", ["id", "kind", "label"])
                + keys("node", ["crossProgramme"], type: "boolean") + keys("node", ["number", "line"], type: "int")
                + keys("node", years.map { "text\($0)" } + details)
                + keys("edge", ["relation", "basis", "role", "evidence", "lines", "years"])
                + keys("edge", ["bases"])
                + (plan.declarations.isEmpty ? [] : keys("edge", ["through", "declarations"]))
        }
    }

    private static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

    /// Who declares a link and why, one declaration a line; nil where nobody does.
    private static func told(_ declarations: [Declaration]) -> String? {
        guard !declarations.isEmpty else { return nil }
        return declarations.map { declaration in
            [declaration.by, declaration.date, declaration.reason, declaration.source].compactMap(\.self)
                .filter { !$0.isEmpty }.joined(separator: "; ")
        }.joined(separator: "\n")
    }

    private static func data(_ values: [(name: String, value: String?)], domain: String, indent: String) -> String {
        values.map { name, value in
            value.map { "\(indent)<data key=\"\(domain)-\(name)\">\(escaped($0))</data>\n" } ?? ""
        }.joined()
    }

    /// An id as an `NMTOKEN` of ASCII; different ids make different ones.
    static func token(_ id: String) -> String {
        guard !id.isEmpty else { return "_" }
        return id.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ":", "-": String(scalar)
            case "/": "."
            default: "_" + String(scalar.value, radix: 16) + "_"
            }
        }.joined()
    }

    /// Text as it may stand in XML or HTML, in content and in attributes between double quotes; without the characters
    /// that XML does not allow.
    package static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            // A bare one would be read as a line feed.
            case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
            case "\t", "\n": result.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
