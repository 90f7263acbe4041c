import GraphCore
import Plan
import PlanGraph

extension Neighbour {
    /// By how many nodes before it it is reached on shortest ways.
    var weight: Int { steps.count }
}

/// The neighbours of a node by the relation that ties them.
struct NeighbourReport: NeighbourAnswer {
    let graph: PlanGraph
    let start: NodeIndex
    private(set) var groups: [NeighbourGroup]
    let years: Set<Int>
    let language: Language
    private(set) var leftOut = 0
    var edges: [EdgeIndex] { groups.flatMap(\.neighbours).flatMap(\.steps).flatMap { $0.way + $0.edges } }

    init(graph: PlanGraph, start: NodeIndex, groups: [NeighbourGroup], years: Set<Int> = [], language: Language) {
        self.graph = graph
        self.start = start
        self.groups = groups
        self.years = years
        self.language = language
    }

    var isEmpty: Bool { groups.isEmpty }
    private var quotation: Quotation { Quotation(graph: graph, language: language, years: years) }

    /// Sorts each group and leaves out what is too light or beyond the limit.
    mutating func keep(order: Neighbours.Order?, minimumWeight: Int, limit: Int?) {
        var left = limit ?? .max
        for place in groups.indices {
            var neighbours = groups[place].neighbours.filter { $0.weight >= minimumWeight }
            switch order {
            case .name: neighbours.sort { (key(graph[$0.node].name), $0.node) < (key(graph[$1.node].name), $1.node) }
            case .id: neighbours.sort { graph[$0.node].id < graph[$1.node].id }
            case .kind: neighbours.sort { (kind($0.node), $0.node) < (kind($1.node), $1.node) }
            case .weight: neighbours.sort { ($1.weight, $0.node) < ($0.weight, $1.node) }
            case .distance, nil: break
            }
            groups[place].neighbours = Array(neighbours.prefix(left))
            leftOut += neighbours.count - groups[place].neighbours.count
            left -= groups[place].neighbours.count
        }
        groups.removeAll { $0.neighbours.isEmpty }
    }

    private func key(_ name: String) -> String { Words.key(name) }
    private func kind(_ node: NodeIndex) -> Int { NodeKind.allCases.firstIndex(of: graph[node].kind) ?? 0 }

    func outline() -> Outline {
        var outline = Outline()
        let node = graph[start]
        outline.title(node.name, subtitle: "\(node.id), \(node.kind.name(in: language))")
        if groups.isEmpty {
            outline.heading(language("Nessun vicino.", "No neighbours."))
        }
        for group in groups {
            let relation = group.relation
            let name = group.isSource ? relation.inverseName(in: language) : relation.name(in: language)
            outline.heading("\(name) (\(relation.rawValue)): \(group.neighbours.count)")
            for neighbour in group.neighbours {
                outline.item(graph[neighbour.node].id, graph[neighbour.node].name)
                for reason in reasons(neighbour) { outline.detail(reason) }
            }
        }
        return outline
    }

    /// Why a neighbour is tied: the words that say so, and where it is further away the node between.
    private func reasons(_ neighbour: Neighbour) -> [String] {
        neighbour.steps.flatMap { step -> [String] in
            guard neighbour.distance > 1 else { return step.edges.compactMap(quotation.reason) }
            let through = language("attraverso", "through") + " " + graph[step.from].id
            let reasons = (step.way + step.edges).compactMap { edge in
                quotation.reason(edge).map { reason in
                    let source = graph.structure.source(of: edge)
                    return source == step.from || source == neighbour.node ? reason : "\(graph[source].id), \(reason)"
                }
            }
            return reasons.isEmpty ? [through] : reasons.map { "\(through): \($0)" }
        }
    }

    static let columns: [Table.Column] = [
        .init("start"), .init("relation"), .init("id"), .init("kind"), .init("name"), .init("distance"),
        .init("weight"), .init("via"), .init("source"), .init("role"), .init("basis"), .init("evidence"), .init("line"),
        .init("years"),
    ]

    /// A row for each neighbour, edge that leads to it, and quotation or line of a table.
    func addRows(to table: inout Table) {
        for group in groups {
            for neighbour in group.neighbours {
                for step in neighbour.steps { addRows(group.relation, neighbour, step, to: &table) }
            }
        }
    }

    private func addRows(
        _ relation: Relation, _ neighbour: Neighbour, _ step: Neighbour.Step, to table: inout Table
    ) {
        let node = graph[neighbour.node]
        let beginning: [Table.Cell] = [
            .text(graph[start].id), .text(relation.rawValue), .text(node.id), .text(node.kind.rawValue),
            .text(node.name), .number(neighbour.distance), .number(neighbour.weight), .text(graph[step.from].id),
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
                let years = graph.years(of: index).map(String.init).joined(separator: " ")
                for line in edge.lines { table.add(beginning + middle + [.text(""), .number(line), .text(years)]) }
            }
            for evidence in quotation.evidence(of: edge) {
                let years = evidence.years.map(String.init).joined(separator: " ")
                table.add(beginning + middle + [.text(evidence.text), .number(evidence.line), .text(years)])
            }
        }
    }

    func json() -> NeighboursJSON {
        NeighboursJSON(
            node: NodeJSON(graph[start]),
            neighbours: groups.flatMap { group in
                group.neighbours.map { neighbour in
                    NeighboursJSON.Neighbour(
                        node: NodeJSON(graph[neighbour.node]), weight: neighbour.weight, relation: group.relation,
                        distance: neighbour.distance,
                        ways: neighbour.steps.map { ($0.way + $0.edges).map { EdgeJSON($0, in: graph) } })
                }
            })
    }
}
