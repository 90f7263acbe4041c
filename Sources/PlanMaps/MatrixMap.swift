import GraphCore
import GraphPlacement
import Plan
import PlanGraph
import PlanWording

/// A map of rows and columns: for who distrusts lines.
///
/// Where words show what ties the two, a cell has a mark that says how; else it says how many objectives tie them.
struct MatrixMap: ComposedMap {
    let context: MapContext
    /// From above, and from the left: transversal goals before other things.
    let rows: [NodeIndex]
    let columns: [NodeIndex]
    private let links: [Cell: MapContent.Link]
    /// The rows that have too few cells.
    let hiddenRows: [NodeIndex]
    /// What filters left out.
    let hidden: (nodes: [NodeIndex], links: Int)
    /// How many objectives the filters let through.
    private let objectiveCount: Int
    /// Nodes of its kinds that have nothing in common with any other, so that they have no row or column.
    let unlinked: [NodeIndex]
    /// Whether cells have marks that say what shows each link, rather than numbers.
    let hasMarks: Bool
    /// What stands behind rows and below columns.
    private let totals: (rows: [NodeIndex: Int], columns: [NodeIndex: Int])
    let partsOnce = Once<[Part]>()
    let namesEndOnce = Once<Double>()
    let cellLinksOnce = Once<CellLinks>()

    struct Cell: Hashable {
        let row: NodeIndex
        let column: NodeIndex
    }

    init(_ context: MapContext) {
        self.context = context
        let definition = context.definition
        let (rowKinds, columnKinds) = (Set(definition.rows), Set(definition.columns.flatMap(\.self)))
        let graph = context.graph
        var whole = definition
        whole.form = .network
        whole.columns = []
        whole.query.kinds = rowKinds.union(columnKinds)
        whole.focus = []
        whole.minimumLinks = 1
        let content = MapContent(graph, whole)
        objectiveCount = graph.selection(definition.query).objectives.count
        hidden = (content.hiddenNodes, content.hiddenLinkCount)
        unlinked = content.unlinked

        var links: [Cell: MapContent.Link] = [:]
        for link in content.links {
            for (row, column) in [(link.source, link.target), (link.target, link.source)]
            where rowKinds.contains(graph[row].kind) && columnKinds.contains(graph[column].kind) {
                links[Cell(row: row, column: column)] = link
            }
        }
        let counts = links.keys.reduce(into: [NodeIndex: Int]()) { $0[$1.row, default: 0] += 1 }
        hiddenRows = counts.filter { $0.value < definition.minimumLinks }.map(\.key).sorted()
        links = links.filter { counts[$0.key.row, default: 0] >= definition.minimumLinks }
        self.links = links
        let hasMarks = links.values.allSatisfy { $0.basis != nil }
        var totals: (rows: [NodeIndex: Int], columns: [NodeIndex: Int]) = ([:], [:])
        for (cell, link) in links {
            let count = hasMarks ? min(1, Int(link.weight)) : Int(link.weight)
            totals.rows[cell.row, default: 0] += count
            totals.columns[cell.column, default: 0] += count
        }
        self.hasMarks = hasMarks
        self.totals = totals
        (rows, columns) =
            hasMarks ? Self.diagonal(Array(links.keys), in: context) : Self.byWeight(links, in: context)
    }

    /// Those with most objectives first.
    private static func byWeight(
        _ links: [Cell: MapContent.Link], in context: MapContext
    ) -> (rows: [NodeIndex], columns: [NodeIndex]) {
        var weights: [[NodeIndex: Double]] = [[:], [:]]
        for (cell, link) in links {
            weights[0][cell.row, default: 0] += link.weight
            weights[1][cell.column, default: 0] += link.weight
        }
        let sorted = weights.map { weights in
            weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        }
        return (context.definition.sorted(sorted[0], by: \.self, in: context.graph), sorted[1])
    }

    /// Goals first, those of most rows before others; then what else there is, and rows, in the order in which what
    /// belongs together stands together; rows that have only goals by these.
    private static func diagonal(
        _ cells: [Cell], in context: MapContext
    ) -> (rows: [NodeIndex], columns: [NodeIndex]) {
        let graph = context.graph
        func isGoal(_ node: NodeIndex) -> Bool { graph[node].kind == .transversalGoal }
        let sizes = cells.reduce(into: [NodeIndex: Int]()) { $0[$1.column, default: 0] += 1 }
        let goals = sizes.keys.filter(isGoal).sorted { (sizes[$1] ?? 0, $0) < (sizes[$0] ?? 0, $1) }
        let others = sizes.keys.filter { !isGoal($0) }.sorted()
        let marked = Set(cells.filter { !isGoal($0.column) }.map(\.row)).sorted()
        let known = Set(cells)
        let rest = Set(cells.map(\.row)).subtracting(marked).map { row in
            (row: row, key: goals.map { known.contains(Cell(row: row, column: $0)) ? 0 : 1 } + [Int(row.rawValue)])
        }.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
        let rowNumbers = Dictionary(uniqueKeysWithValues: zip(marked, marked.indices))
        let columnNumbers = Dictionary(uniqueKeysWithValues: zip(others, others.indices))
        let order = DiagonalOrder(
            rowCount: marked.count, columnCount: others.count,
            marks: cells.compactMap { cell in
                guard let row = rowNumbers[cell.row], let column = columnNumbers[cell.column] else { return nil }
                return DiagonalOrder.Mark(row: row, column: column)
            }.sorted { ($0.row, $0.column) < ($1.row, $1.column) })
        let rows = context.definition.sorted(order.rows.map { marked[$0] } + rest, by: \.self, in: graph)
        return (rows, goals + order.columns(for: rows.compactMap { rowNumbers[$0] }).map { others[$0] })
    }

    var isEmpty: Bool { links.isEmpty }

    func link(_ row: NodeIndex, _ column: NodeIndex) -> MapContent.Link? { links[Cell(row: row, column: column)] }

    /// How many objectives tie the two; 1 for a partner that has none of its own.
    func count(_ row: NodeIndex, _ column: NodeIndex) -> Int { Int(link(row, column)?.weight ?? 0) }

    /// What stands behind a row: how many things it has, or how many objectives.
    func total(ofRow row: NodeIndex) -> Int { totals.rows[row] ?? 0 }

    /// What stands below a column: how many rows it has, or how many objectives.
    func total(ofColumn column: NodeIndex) -> Int { totals.columns[column] ?? 0 }

    var greatest: Int { max(1, links.values.map { Int($0.weight) }.max() ?? 1) }

    var hubs: [(node: NodeIndex, linkCount: Int)] {
        columns.map { column in (node: column, linkCount: rows.reduce(0) { $0 + count($1, column) }) }
            .sorted { ($1.linkCount, $0.node) < ($0.linkCount, $1.node) }
    }

    var bases: [Basis] { Basis.allCases.filter(Set(links.values.compactMap(\.basis)).contains) }

    var summary: String {
        language(MatrixMapMessage.summary(rows: graph.counts(of: rows), columns: graph.counts(of: columns)))
    }

    /// What the picture doesn't say by itself.
    var cautions: [String] {
        guard hasMarks else { return [meaning] + leftOut }
        let messages: [MatrixMapMessage] = [.silence, .inBold(context.definition.rows)]
        return messages.map { language($0) } + leftOut
    }

    private var leftOut: [String] {
        guard !hiddenRows.isEmpty else { return [] }
        let least = context.definition.minimumLinks
        return [language(MatrixMapMessage.hiddenRows(least: least, graph.counts(of: hiddenRows)))]
    }

    /// What a number says.
    private var meaning: String {
        let withoutObjective = links.contains { objectives(of: $0.value).isEmpty }
        let messages: [MatrixMapMessage] = [.cells] + coverage + (withoutObjective ? [.withoutObjective] : [])
        return messages.map { language($0) }.joined(separator: " ")
    }

    /// What ties the two ends of a link, or is one of them.
    private func objectives(of link: MapContent.Link) -> [NodeIndex] {
        link.objectives + [link.source, link.target].filter { graph[$0].kind == .objective }
    }

    /// How many objectives there are, in several cells and in none.
    private var coverage: [MatrixMapMessage] {
        let objectives = links.values.flatMap(objectives)
        let several = Dictionary(grouping: objectives) { $0 }.values.count { $0.count > 1 }
        let none = objectiveCount - Set(objectives).count
        return several + none > 0 ? [.objectives(objectiveCount, several: several, none: none)] : []
    }

    private var longestRows: [String] {
        let totals = rows.map { (row: $0, total: total(ofRow: $0)) }
        return totals.sorted { ($1.total, $0.row) < ($0.total, $1.row) }.prefix(5)
            .map { "\(shortLabel($0.row)) (\($0.total))" }
    }

    private var highestCells: [String] {
        let cells = rows.flatMap { row in columns.map { (row: row, column: $0, count: count(row, $0)) } }
        return cells.filter { $0.count > 0 }.sorted { $0.count > $1.count }.prefix(5)
            .map { "\(shortLabel($0.row)) – \(shortLabel($0.column)): \($0.count)" }
    }

    private func shortLabel(_ node: NodeIndex) -> String { graph[node].label.shortened(to: 80) }

    var longDescription: String {
        let facts: [MatrixMapMessage] =
            hasMarks ? [.longestRows(longestRows)] + coverage : [.highestCells(highestCells)]
        let filters = context.filterNotes(hiddenNodes: hidden.nodes, hiddenLinks: hidden.links)
        return
            (["\(summary)."] + facts.map { language($0) } + cautions + context.unlinkedNotes(unlinked) + filters
            + context.closingNotes)
            .joined(separator: " ")
    }

    /// Of marks a row for each, with what shows it; else the numbers in their places.
    var table: MapTable {
        let rowKinds = context.definition.rows.map { $0.name(in: language) }.joined(separator: " / ")
        guard hasMarks else {
            var table = MapTable(
                header: [rowKinds] + columns.map { graph[$0].name } + [language(MapMessage.total)],
                rows: rows.map { row in
                    [graph[row].name] + columns.map { count(row, $0) == 0 ? "" : "\(count(row, $0))" }
                        + ["\(total(ofRow: row))"]
                })
            if !cellLinks.ofCells.isEmpty {
                table.links = rows.map { row in
                    [nil] + columns.map { cellLinks.ofCells[Cell(row: row, column: $0)] } + [nil]
                }
            }
            return table
        }
        let kinds = context.definition.columns.flatMap(\.self)
        let cells = rows.flatMap { row in
            columns.compactMap { column in link(row, column).map { (cell: Cell(row: row, column: column), link: $0) } }
        }
        var table = MapTable(
            header: [
                rowKinds, kinds.map { $0.name(in: language) }.joined(separator: " / "),
                NodeKind.objective.plural(in: language), language(NetworkMapMessage.basis),
                language(NetworkMapMessage.words),
            ],
            rows: cells.map { cell, link in
                [
                    graph[cell.row].name, graph[cell.column].name, "\(link.objectives.count)",
                    link.basis?.name(in: language) ?? "",
                    link.evidence.map(context.quotation).joined(separator: " "),
                ]
            })
        if !cellLinks.ofCells.isEmpty { table.links = cells.map { [nil, nil, nil, cellLinks.ofCells[$0.cell], nil] } }
        return table
    }
}
