import GraphCore
import Graphviz
import Plan
import PlanGraph
import PlanWording

/// A map of rows and columns, whose cells say how many objectives tie the two.
///
/// Where rows are objectives and columns directions, a cell says whose objective it is and in how many collaborations
/// the other directions share it.
struct MatrixMap: MapPicture {
    let context: MapContext
    /// From above, and from the left.
    let rows: [NodeIndex]
    let columns: [NodeIndex]
    private let links: [Cell: MapContent.Link]
    /// The rows that have too few cells.
    let hiddenRows: [NodeIndex]
    private let hiddenNodes: [NodeIndex]
    private let hiddenLinkCount: Int
    /// How many objectives the filters let through.
    let objectiveCount: Int
    /// Nodes of its kinds that have nothing in common with any other, so that they have no row or column.
    let unlinked: [NodeIndex]

    struct Cell: Hashable {
        let row: NodeIndex
        let column: NodeIndex
    }

    var graph: PlanGraph { context.graph }
    var language: Language { context.language }
    var isEmpty: Bool { links.isEmpty }

    init(_ context: MapContext) {
        self.context = context
        let definition = context.definition
        let (rowKinds, columnKinds) = (Set(definition.rows), Set(definition.columns.flatMap(\.self)))
        let graph = context.graph
        var whole = definition
        whole.form = .network
        whole.columns = []
        whole.query.kinds = rowKinds.union(columnKinds).union(Self.isOfPartners(definition) ? [.collaboration] : [])
        whole.focus = []
        whole.minimumLinks = 1
        let content = MapContent(graph, whole)
        objectiveCount = graph.selection(definition.query).objectives.count
        hiddenNodes = content.hiddenNodes
        hiddenLinkCount = content.hiddenLinkCount
        unlinked = Self.isOfPartners(definition) ? [] : content.unlinked

        var links: [Cell: MapContent.Link] = [:]
        for link in content.links {
            for (row, column) in [(link.source, link.target), (link.target, link.source)]
            where rowKinds.contains(graph[row].kind) && columnKinds.contains(graph[column].kind) {
                links[Cell(row: row, column: column)] = link
            }
        }
        if Self.isOfPartners(definition) { Self.addPartners(of: content, to: &links) }

        var counts: [NodeIndex: Int] = [:]
        for cell in links.keys {
            counts[cell.row, default: 0] += 1
            counts[cell.column, default: 0] += 1
        }
        let least = definition.minimumLinks
        var weights: [NodeIndex: Double] = [:]
        for (cell, link) in links {
            weights[cell.row, default: 0] += link.weight
            weights[cell.column, default: 0] += link.weight
        }
        let isOrdered = Self.isOfPartners(definition)
        func ordered(_ kinds: Set<NodeKind>) -> [NodeIndex] {
            let nodes = graph.graph.nodeIndices.filter { kinds.contains(graph[$0].kind) && counts[$0, default: 0] > 0 }
            guard !isOrdered else { return nodes }
            return nodes.map { (node: $0, weight: weights[$0] ?? 0) }
                .sorted { ($1.weight, $0.node) < ($0.weight, $1.node) }.map(\.node)
        }
        let all = ordered(rowKinds)
        rows = all.filter { counts[$0, default: 0] >= least }
        hiddenRows = all.filter { counts[$0, default: 0] < least }
        let kept = Set(rows)
        self.links = links.filter { kept.contains($0.key.row) }
        let used = Set(self.links.keys.map(\.column))
        columns = ordered(columnKinds).filter(used.contains)
    }

    var filterNotes: [String] {
        var notes = context.unlinkedNotes(unlinked)
        notes += context.filterNotes(hiddenNodes: hiddenNodes, hiddenLinks: hiddenLinkCount)
        if !hiddenRows.isEmpty {
            let least = context.definition.minimumLinks
            notes.append(language(MatrixMapMessage.hiddenRows(least: least, graph.counts(of: hiddenRows))))
        }
        return notes
    }

    static func isOfPartners(_ definition: MapDefinition) -> Bool {
        definition.rows == [.objective] && definition.columns.flatMap(\.self) == [.direction]
    }

    var isOfPartners: Bool { Self.isOfPartners(context.definition) }

    /// Adds the directions that share a collaboration with an objective of another.
    private static func addPartners(of content: MapContent, to links: inout [Cell: MapContent.Link]) {
        let graph = content.graph
        var objectives: [NodeIndex: [NodeIndex]] = [:]
        var directions: [NodeIndex: [MapContent.Link]] = [:]
        for link in content.links where graph[link.target].kind == .collaboration {
            if graph[link.source].kind == .objective { objectives[link.target, default: []].append(link.source) }
            if graph[link.source].kind == .direction { directions[link.target, default: []].append(link) }
        }
        for link in content.links where graph[link.target].kind == .objective {
            for neighbour in graph.structure.edges(at: link.target).map(\.neighbour)
            where graph[neighbour].kind == .collaboration {
                directions[neighbour, default: []].append(
                    MapContent.Link(source: link.source, target: neighbour, basis: link.basis))
            }
        }
        for (collaboration, members) in objectives.sorted(by: { $0.key < $1.key }) {
            for objective in members {
                var seen: Set<NodeIndex> = []
                for link in directions[collaboration] ?? [] where seen.insert(link.source).inserted {
                    let cell = Cell(row: objective, column: link.source)
                    if graph.directions(carrying: objective).contains(link.source) { continue }
                    var shared = links[cell] ?? MapContent.Link(source: link.source, target: objective)
                    // That it takes part in the objective is no collaboration.
                    if shared.shared.isEmpty { shared.weight = 0 }
                    shared.shared.append(collaboration)
                    shared.weight += 1
                    links[cell] = shared
                }
            }
        }
    }

    func link(_ row: NodeIndex, _ column: NodeIndex) -> MapContent.Link? { links[Cell(row: row, column: column)] }

    /// Whether the row's objective is the column's direction's own.
    func isOwner(_ row: NodeIndex, _ column: NodeIndex) -> Bool {
        isOfPartners && graph.directions(carrying: row).contains(column)
    }

    func count(_ row: NodeIndex, _ column: NodeIndex) -> Int { Int(link(row, column)?.weight ?? 0) }

    func rowTotal(_ row: NodeIndex) -> Int { columns.reduce(0) { $0 + count(row, $1) } }
    func columnTotal(_ column: NodeIndex) -> Int { rows.reduce(0) { $0 + count($1, column) } }
    var greatest: Int { max(1, links.values.map { Int($0.weight) }.max() ?? 1) }

    var hubs: [(node: NodeIndex, linkCount: Int)] {
        columns.map { (node: $0, linkCount: columnTotal($0)) }
            .sorted { ($1.linkCount, $0.node) < ($0.linkCount, $1.node) }
    }

    var table: MapTable {
        MapTable(
            header: [context.definition.rows.map { $0.name(in: language) }.joined(separator: " / ")]
                + columns.map { graph[$0].name } + (isOfPartners ? [] : [language(MapMessage.total)]),
            rows: rows.map { row in
                [graph[row].name]
                    + columns.map { column in
                        isOwner(row, column)
                            ? language(MapMessage.owner) : count(row, column) == 0 ? "" : "\(count(row, column))"
                    } + (isOfPartners ? [] : ["\(rowTotal(row))"])
            })
    }
}
