import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument
import TextTools

/// Tables of the nodes of a selection.
struct ListReport {
    let selection: ListSelection
    /// The plan's order where nil.
    let order: List.Order?
    let language: Language
    private var graph: PlanGraph { selection.graph }

    /// What is said where there is nothing to list.
    func sentenceOfNone(isFiltered: Bool) -> String {
        isFiltered
            ? language("Nessun nodo di questo tipo con questi filtri.", "No node of this kind with these filters.")
            : language("Nessun nodo di questo tipo.", "No node of this kind.")
    }

    /// How many nodes there are of each kind.
    func counts() -> Table {
        var table = Table(columns: [
            .init("kind", heading: language("tipo", "kind")),
            .init("count", heading: language("numero", "count"), isNumber: true),
            .init("name", heading: language("nome", "name"), wraps: true),
        ])
        for kind in NodeKind.allCases {
            let count = selection.nodes(of: kind).count
            let name = count == 1 ? kind.name(in: language) : kind.plural(in: language)
            table.add([.text(kind.rawValue), .number(count), .text(name)])
        }
        return table
    }

    /// What a list of a kind can be sorted by.
    static func orders(of kind: NodeKind) -> [List.Order] { [.id, .name] + counted(with: kind).map(\.key) }

    /// The kinds that matter to a kind, of which a list tells how many a node is tied to.
    private static func counted(with kind: NodeKind) -> [(key: List.Order, kind: NodeKind)] {
        switch kind {
        case .direction:
            [(.objectives, .objective), (.goals, .transversalGoal), (.collaborations, .collaboration)]
        case .objective: []
        default: [(.objectives, .objective), (.directions, .direction)]
        }
    }

    /// Sorted by what stands for the order in each; equal ones stay as they are.
    private func sorted<Row>(_ rows: [Row], node: (Row) -> PlanNode, count: (Row, List.Order) -> Int) -> [Row] {
        guard let order else { return rows }
        switch order {
        case .id: return rows.sorted { node($0).id < node($1).id }
        case .name:
            return rows.map { (row: $0, key: Words.key(node($0).name)) }.enumerated()
                .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }.map(\.element.row)
        case .objectives, .directions, .goals, .collaborations:
            return rows.map { (row: $0, count: count($0, order)) }.enumerated()
                .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element.row)
        }
    }

    /// The nodes of a kind, with how many of the kinds that matter to it they are tied to.
    ///
    /// - Parameter isShort: for people: with the names by which all commands call them.
    func nodes(of kind: NodeKind, isShort: Bool) -> Table {
        let others = Self.counted(with: kind)
        var table = Table(
            columns: [.init("id")]
                + others.map { .init($0.key.rawValue, heading: $0.kind.plural(in: language), isNumber: true) }
                + [.init("name", heading: language("nome", "name"), wraps: true)])
        let rows = selection.nodes(of: kind).map { node in
            (node: graph[node], counts: others.map { selection.tied(to: node, $0.kind).count })
        }
        let sorted = sorted(
            rows, node: { $0.node },
            count: { row, order in others.firstIndex { $0.key == order }.map { row.counts[$0] } ?? 0 })
        for (node, counts) in sorted {
            table.add([.text(node.id)] + counts.map { .number($0) } + [.text(isShort ? node.label : node.name)])
        }
        return table
    }

    /// The objectives of the selection: what each is tied to by its id.
    ///
    /// - Parameter isShort: for people: id, years and first text alone.
    func objectives(isShort: Bool) -> Table {
        let nodes = sorted(selection.objectives, node: { graph[$0] }, count: { _, _ in 0 })
        if isShort {
            let quotation = Quotation(graph: graph, language: language, years: selection.filter.years)
            var table = Table(columns: [
                .init("id"), .init("years", heading: language("anni", "years")),
                .init("text", heading: language("testo", "text"), wraps: true),
            ])
            for node in nodes {
                let years = (graph.objective(node)?.texts.keys.sorted() ?? []).map(String.init).joined(separator: " ")
                table.add([.text(graph[node].id), .text(years), .text(graph[node].name + quotation.changes(node))])
            }
            return table
        }
        let years = graph.plan.years
        var table = Table(
            columns: [
                .init("id"), .init("direction"), .init("number"), .init("line"), .init("programme"),
                .init("valueDimension"), .init("driver"),
            ] + years.map { .init("text\($0)") })
        for objective in nodes.compactMap(graph.objective) {
            table.add(
                [
                    .text(objective.id), .text(objective.direction), .number(objective.number),
                    .number(objective.line), ids(objective, \.programme), ids(objective, \.valueDimension),
                    ids(objective, \.driver),
                ] + years.map { year in objective.texts[year].map { .text($0) } ?? .absent })
        }
        return table
    }

    /// The ids that an objective's rows of the matrix have in a column, each once.
    private func ids(_ objective: Objective, _ column: KeyPath<MatrixRow, String>) -> Table.Cell {
        var ids: [String] = []
        for row in objective.matrixRows where !ids.contains(row[keyPath: column]) { ids.append(row[keyPath: column]) }
        return .texts(ids)
    }
}
