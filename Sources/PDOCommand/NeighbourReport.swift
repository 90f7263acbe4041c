import GraphCore
import Plan
import PlanGraph

/// The neighbours of a node, in the forms in which they are printed.
struct NeighbourReport {
    let graph: PlanGraph
    let start: NodeIndex
    let groups: [NeighbourGroup]
    let language: Language

    /// For people: a block for each relation, each neighbour with its kind and name, and below it the evidence.
    ///
    /// - Parameter facts: lines to print below the name of the node.
    func text(facts: [String] = [], width: Int?) -> String {
        let node = graph[start]
        var text = Self.indented(node.name, by: 0, hanging: 0, width: width)
        text += "\(node.id), \(node.kind.name(in: language))\n"
        text += facts.map { Self.indented($0, by: 0, hanging: 6, width: width) }.joined()
        if groups.isEmpty { text += "\n" + language("Nessun vicino.", "No neighbours.") + "\n" }
        for group in groups {
            let relation = group.relation
            let name = group.isSource ? relation.inverseName(in: language) : relation.name(in: language)
            text += "\n\(name) (\(relation.rawValue)): \(group.neighbours.count)\n"
            let idWidth = group.neighbours.map { graph[$0.node].id.count }.max() ?? 0
            let kindWidth = group.neighbours.map { graph[$0.node].kind.name(in: language).count }.max() ?? 0
            for neighbour in group.neighbours {
                text += row(neighbour, idWidth: idWidth, kindWidth: kindWidth, width: width)
                for (depth, line) in reasons(neighbour) {
                    text += Self.indented(line, by: 4 + 2 * depth, hanging: 6 + 2 * depth, width: width)
                }
            }
        }
        return text
    }

    private func row(_ neighbour: Neighbour, idWidth: Int, kindWidth: Int, width: Int?) -> String {
        let node = graph[neighbour.node]
        let beginning =
            "  " + node.id.padded(to: idWidth) + "  " + node.kind.name(in: language).padded(to: kindWidth) + "  "
        guard let width else { return beginning + node.name + "\n" }
        let column = beginning.count
        if width - column >= 24 {
            let lines = node.name.wrapped(to: width - column)
            let indent = String(repeating: " ", count: column)
            return beginning + lines.joined(separator: "\n" + indent) + "\n"
        }
        return "  \(node.id)  \(node.kind.name(in: language))\n"
            + Self.indented(node.name, by: 4, hanging: 4, width: width)
    }

    /// Why a neighbour is tied, line by line with its depth: where it is further away the node between, then the words that
    /// say so, each with the id of whose words they are.
    private func reasons(_ neighbour: Neighbour) -> [(depth: Int, text: String)] {
        neighbour.steps.flatMap { step -> [(Int, String)] in
            guard neighbour.distance > 1 else { return quotations(step.edges, isNamed: false).map { (0, $0) } }
            return [(0, language("attraverso", "through") + " " + graph[step.from].id)]
                + quotations(step.way + step.edges, isNamed: true).map { (1, $0) }
        }
    }

    /// - Parameter isNamed: whether to say from which node each edge is.
    private func quotations(_ edges: [EdgeIndex], isNamed: Bool) -> [String] {
        edges.compactMap { index in
            let edge = graph[index]
            guard let basis = edge.basis else { return nil }
            let source = isNamed ? graph[graph.structure.source(of: index)].id + ": " : ""
            let role = edge.role.map { $0.name(in: language) + ", " } ?? ""
            let quotations = edge.evidence.map { evidence in
                let years = evidence.years.map(String.init).joined(separator: ", ")
                return "“\(evidence.text)” (\(language("riga", "line")) \(evidence.line); \(years))"
            }
            return source + role + basis.name(in: language) + ": " + quotations.joined(separator: ", ")
        }
    }

    private static func indented(_ text: String, by indent: Int, hanging: Int, width: Int?) -> String {
        guard let width else { return String(repeating: " ", count: indent) + text + "\n" }
        return text.wrapped(to: max(20, width - hanging)).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? indent : hanging) + line + "\n"
        }.joined()
    }

    /// A flat table with a row for each neighbour, edge that leads to it, and quotation.
    func table() -> Table {
        var table = Table(columns: [
            .init("relation"), .init("id"), .init("kind"), .init("name"), .init("distance"), .init("via"),
            .init("source"), .init("role"), .init("basis"), .init("evidence"), .init("line"), .init("years"),
        ])
        for group in groups {
            for neighbour in group.neighbours {
                for step in neighbour.steps { addRows(group.relation, neighbour, step, to: &table) }
            }
        }
        return table
    }

    private func addRows(
        _ relation: Relation, _ neighbour: Neighbour, _ step: Neighbour.Step, to table: inout Table
    ) {
        let node = graph[neighbour.node]
        let beginning: [Table.Cell] = [
            .text(relation.rawValue), .text(node.id), .text(node.kind.rawValue), .text(node.name),
            .number(neighbour.distance), .text(graph[step.from].id),
        ]
        let all = step.way + step.edges
        // Where words show the tie, the rows of tables on the way add nothing.
        let telling = all.filter { graph[$0].basis != nil }
        for index in telling.isEmpty ? step.edges : telling {
            let edge = graph[index]
            let middle: [Table.Cell] = [
                .text(graph[graph.structure.source(of: index)].id), .text(edge.role?.rawValue ?? ""),
                .text(edge.basis?.rawValue ?? ""),
            ]
            if edge.evidence.isEmpty {
                for line in edge.lines { table.add(beginning + middle + [.text(""), .number(line), .text("")]) }
            }
            for evidence in edge.evidence {
                let years = evidence.years.map(String.init).joined(separator: " ")
                table.add(beginning + middle + [.text(evidence.text), .number(evidence.line), .text(years)])
            }
        }
    }

    struct NodeJSON: Encodable {
        let id: String
        let kind: NodeKind
        let name: String

        init(_ node: PlanNode) {
            id = node.id
            kind = node.kind
            name = node.name
        }
    }

    struct EdgeJSON: Encodable {
        let source: String
        let target: String
        let relation: Relation
        let role: Role?
        let basis: Basis?
        let evidence: [Evidence]
        let lines: [Int]
    }

    struct NeighbourJSON: Encodable {
        let relation: Relation
        let node: NodeJSON
        let distance: Int
        /// For each shortest way its edges, from the start to the neighbour.
        let ways: [[EdgeJSON]]
    }

    struct ReportJSON: Encodable {
        let node: NodeJSON
        let neighbours: [NeighbourJSON]
    }

    func json() -> ReportJSON {
        ReportJSON(
            node: NodeJSON(graph[start]),
            neighbours: groups.flatMap { group in
                group.neighbours.map { neighbour in
                    NeighbourJSON(
                        relation: group.relation, node: NodeJSON(graph[neighbour.node]), distance: neighbour.distance,
                        ways: neighbour.steps.map { ($0.way + $0.edges).map(edgeJSON) })
                }
            })
    }

    private func edgeJSON(_ index: EdgeIndex) -> EdgeJSON {
        let edge = graph[index]
        return EdgeJSON(
            source: graph[graph.structure.source(of: index)].id, target: graph[graph.structure.target(of: index)].id,
            relation: edge.relation, role: edge.role, basis: edge.basis, evidence: edge.evidence, lines: edge.lines)
    }
}
