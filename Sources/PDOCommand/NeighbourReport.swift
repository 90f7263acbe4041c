import GraphCore
import Plan
import PlanGraph
import TextDocument
import TextTools

extension Neighbour {
    /// By how many nodes before it it is reached on shortest ways.
    var weight: Int { steps.count }
}

/// The neighbours of a node by the relation that ties them.
struct NeighbourReport: NeighbourAnswer {
    /// A neighbour in the group of one relation.
    private struct Tie {
        /// The group's place.
        let group: Int
        let neighbour: Neighbour
        var node: NodeIndex { neighbour.node }
    }

    let graph: PlanGraph
    let start: NodeIndex
    private(set) var groups: [NeighbourGroup]
    let years: Set<Int>
    /// Whether only some neighbours were asked for.
    let isNarrow: Bool
    let language: Language
    /// As many as there are without the limit.
    private(set) var unlimited: [NeighbourGroup]
    private(set) var leftOut = 0
    /// All neighbours in the order that was asked for; nil where none was.
    private var inOrder: [(relation: Relation, neighbour: Neighbour)]?
    var edges: [EdgeIndex] { groups.flatMap(\.neighbours).flatMap(\.steps).flatMap { $0.way + $0.edges } }

    init(
        graph: PlanGraph, start: NodeIndex, groups: [NeighbourGroup], years: Set<Int> = [], isNarrow: Bool = false,
        language: Language
    ) {
        self.graph = graph
        self.start = start
        self.groups = groups
        unlimited = groups
        self.years = years
        self.isNarrow = isNarrow
        self.language = language
    }

    var isEmpty: Bool { groups.isEmpty }
    /// Whether somebody asked for an order, which then goes before that of the graph.
    var isSorted: Bool { inOrder != nil }
    var quotation: Quotation { Quotation(graph: graph, language: language, years: years) }

    /// All neighbours in the order of flat forms, with the relation that ties each: by that unless another order was asked for.
    var ties: [(relation: Relation, neighbour: Neighbour)] {
        inOrder ?? groups.flatMap { group in group.neighbours.map { (group.relation, $0) } }
    }

    /// Leaves out what is too light, sorts, and leaves out what is beyond the limit: of all relations together.
    mutating func keep(order: Neighbours.Order?, minimumWeight: Int, limit: Int?) {
        guard order != nil || limit != nil || minimumWeight > 1 else { return }
        for place in groups.indices { groups[place].neighbours.removeAll { $0.weight < minimumWeight } }
        unlimited = groups
        var ties = groups.indices.flatMap { place in
            groups[place].neighbours.map { Tie(group: place, neighbour: $0) }
        }
        if let order { ties = sorted(ties, by: order) }
        // A node that several relations tie counts once.
        var nodes: Set<NodeIndex> = []
        var beyond: Set<NodeIndex> = []
        var kept: [Tie] = []
        for tie in ties {
            if nodes.count < limit ?? .max || nodes.contains(tie.node) {
                nodes.insert(tie.node)
                kept.append(tie)
            } else {
                beyond.insert(tie.node)
            }
        }
        leftOut = beyond.count
        if order != nil { inOrder = kept.map { (groups[$0.group].relation, $0.neighbour) } }
        let ofGroup = Dictionary(grouping: kept, by: \.group)
        for place in groups.indices { groups[place].neighbours = (ofGroup[place] ?? []).map(\.neighbour) }
        groups.removeAll { $0.neighbours.isEmpty }
    }

    /// Equal ones stay in the graph's order.
    private func sorted(_ ties: [Tie], by order: Neighbours.Order) -> [Tie] {
        func sorted(_ key: (Tie) -> some Comparable) -> [Tie] {
            ties.map { (key: key($0), tie: $0) }.sorted { one, other in
                (one.key, one.tie.node, one.tie.group) < (other.key, other.tie.node, other.tie.group)
            }.map(\.tie)
        }
        return switch order {
        case .name: sorted { Words.key(graph[$0.node].name) }
        case .id: sorted { graph[$0.node].id }
        case .kind: sorted { NodeKind.allCases.firstIndex(of: graph[$0.node].kind) ?? 0 }
        case .weight: sorted { -$0.neighbour.weight }
        case .distance: sorted { $0.neighbour.distance }
        }
    }

    static let columns: [Table.Column] = [
        .init("start"), .init("relation"), .init("id"), .init("kind"), .init("name"), .init("distance"),
        .init("weight"), .init("via"), .init("source"), .init("role"), .init("basis"), .init("evidence"), .init("line"),
        .init("years"),
    ]

    /// A row for each neighbour, edge that leads to it, and quotation or line of a table.
    func addRows(to table: inout Table) {
        for (relation, neighbour) in ties {
            for step in neighbour.steps { addRows(relation, neighbour, step, to: &table) }
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
            neighbours: ties.map { relation, neighbour in
                NeighboursJSON.Neighbour(
                    node: NodeJSON(graph[neighbour.node]), weight: neighbour.weight, relation: relation,
                    distance: neighbour.distance,
                    ways: neighbour.steps.map { ($0.way + $0.edges).map { EdgeJSON($0, in: graph) } })
            })
    }
}
