import GraphCore
import Plan
import PlanGraph

/// The neighbours of a node, in the forms in which they are printed.
struct NeighbourReport {
    let graph: PlanGraph
    let start: NodeIndex
    let groups: [(relation: Relation, neighbours: [Neighbour])]
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
        for (relation, neighbours) in groups {
            text += "\n\(relation.name(in: language)) (\(relation.rawValue)): \(neighbours.count)\n"
            let idWidth = neighbours.map { graph[$0.node].id.count }.max() ?? 0
            let kindWidth = neighbours.map { graph[$0.node].kind.name(in: language).count }.max() ?? 0
            let column = idWidth + kindWidth + 6
            for neighbour in neighbours {
                text += row(neighbour, idWidth: idWidth, kindWidth: kindWidth, column: column, width: width)
                for line in reasons(neighbour) {
                    text += Self.indented(line, by: 6, hanging: 8, width: width)
                }
            }
        }
        return text
    }

    private func row(
        _ neighbour: Neighbour, idWidth: Int, kindWidth: Int, column: Int, width: Int?
    ) -> String {
        let node = graph[neighbour.node]
        let beginning =
            "  " + node.id.padded(to: idWidth) + "  " + node.kind.name(in: language).padded(to: kindWidth) + "  "
        guard let width else { return beginning + node.name + "\n" }
        if width - column >= 24 {
            let lines = node.name.wrapped(to: width - column)
            let indent = String(repeating: " ", count: column)
            return beginning + lines.joined(separator: "\n" + indent) + "\n"
        }
        return "  \(node.id)  \(node.kind.name(in: language))\n"
            + Self.indented(node.name, by: 4, hanging: 4, width: width)
    }

    /// Why a neighbour is tied: the words that say so, its role, and where it is further away the nodes between.
    private func reasons(_ neighbour: Neighbour) -> [String] {
        neighbour.steps.flatMap { step -> [String] in
            let words = quotations(step.edges)
            guard neighbour.distance > 1 else { return words }
            let through = language("attraverso", "through") + " " + graph[step.from].id
            let first = graph.structure.edges(at: step.from).filter { $0.neighbour == start }.map(\.edge)
            let all = (neighbour.distance == 2 ? quotations(first) : []) + words
            return all.isEmpty ? [through] : all.map { through + ": " + $0 }
        }
    }

    private func quotations(_ edges: [EdgeIndex]) -> [String] {
        edges.flatMap { edge -> [String] in
            let edge = graph[edge]
            guard let basis = edge.basis else { return [] }
            let role = edge.role.map { $0.name(in: language) + ", " } ?? ""
            return edge.evidence.map { evidence in
                let years = evidence.years.map(String.init).joined(separator: ", ")
                return role + basis.name(in: language) + ": “\(evidence.text)”"
                    + " (\(language("riga", "line")) \(evidence.line); \(years))"
            }
        }
    }

    private static func indented(_ text: String, by indent: Int, hanging: Int, width: Int?) -> String {
        guard let width else { return String(repeating: " ", count: indent) + text + "\n" }
        return text.wrapped(to: max(20, width - hanging)).enumerated().map { index, line in
            String(repeating: " ", count: index == 0 ? indent : hanging) + line + "\n"
        }.joined()
    }

    /// A flat table with a row for each neighbour, edge and quotation.
    func table() -> Table {
        var table = Table(columns: [
            .init("relation"), .init("id"), .init("kind"), .init("name"), .init("distance"), .init("via"),
            .init("role"),
            .init("basis"), .init("evidence"), .init("line"), .init("years"),
        ])
        for (relation, neighbours) in groups {
            for neighbour in neighbours {
                for step in neighbour.steps {
                    for edge in step.edges.map({ graph[$0] }) {
                        addRows(of: edge, relation, neighbour, step, to: &table)
                    }
                }
            }
        }
        return table
    }

    private func addRows(
        of edge: PlanEdge, _ relation: Relation, _ neighbour: Neighbour, _ step: Neighbour.Step, to table: inout Table
    ) {
        let node = graph[neighbour.node]
        let beginning: [Table.Cell] = [
            .text(relation.rawValue), .text(node.id), .text(node.kind.rawValue), .text(node.name),
            .number(neighbour.distance), .text(graph[step.from].id), .text(edge.role?.rawValue ?? ""),
            .text(edge.basis?.rawValue ?? ""),
        ]
        if edge.evidence.isEmpty {
            for line in edge.lines { table.add(beginning + [.text(""), .number(line), .text("")]) }
        }
        for evidence in edge.evidence {
            let years = evidence.years.map(String.init).joined(separator: " ")
            table.add(beginning + [.text(evidence.text), .number(evidence.line), .text(years)])
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
        /// The node before the neighbour on the way from the start.
        let from: String
        let role: Role?
        let basis: Basis?
        let evidence: [Evidence]
        let lines: [Int]
    }

    struct NeighbourJSON: Encodable {
        let relation: Relation
        let node: NodeJSON
        let distance: Int
        let edges: [EdgeJSON]
    }

    struct ReportJSON: Encodable {
        let node: NodeJSON
        let neighbours: [NeighbourJSON]
    }

    func json() -> ReportJSON {
        ReportJSON(
            node: NodeJSON(graph[start]),
            neighbours: groups.flatMap { relation, neighbours in
                neighbours.map { neighbour in
                    let edges = neighbour.steps.flatMap { step in
                        step.edges.map { graph[$0] }.map {
                            EdgeJSON(
                                from: graph[step.from].id, role: $0.role, basis: $0.basis, evidence: $0.evidence,
                                lines: $0.lines)
                        }
                    }
                    return NeighbourJSON(
                        relation: relation, node: NodeJSON(graph[neighbour.node]), distance: neighbour.distance,
                        edges: edges)
                }
            })
    }
}
