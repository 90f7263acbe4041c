import GraphCore
import Plan
import PlanGraph
import TextTools

extension ExportGraph {
    /// The graph of a plan, or the part of it that a query selects: as in lists, objectives and what is tied to them.
    ///
    /// Columns of nodes: `id`, `label` (as the document writes it), `shortLabel` (of objectives "Casa 5"), `kind`,
    /// `color` (that of the kind on maps), `line` (where it stands) and `place` (what the line is in the document:
    /// `line:209`, `cell:B7/Obiettivi`), `years` (with spaces between them); of objectives `number` (a code that is a
    /// whole number), `code`, `text2024` and so on, `description`, `printedWeight`, `owner`, `objectiveType`,
    /// `deadline`; of strategic objectives `level`; of directions the plan's `word`; of programmes
    /// `crossProgramme`; `indicators`, `attributes` and `ids` as JSON. Columns of edges: `source`, `target`,
    /// `relation`, `role`, `basis` (the strongest), `bases` (all), `weight` (how many quotations show it; 1 where a
    /// table says it), `years`, `evidence` (quotations, one a line), `line` (the first), `lines` (all), `place` (of the
    /// first), `through` (the collaboration that serves the goal) and `declarations` (who declares it and why). What
    /// no node or edge of the plan has is no column.
    ///
    /// - Parameters:
    ///   - query: which nodes and edges.
    ///   - focus: only what is around these nodes; everything where empty.
    ///   - depth: how many edges away from the focus.
    /// - Complexity: linear in the graph.
    public init(
        _ graph: PlanGraph, _ query: GraphQuery = GraphQuery(), focus: [NodeIndex] = [], depth: Int = 1
    ) throws {
        let selection = graph.selection(query)
        let near = focus.isEmpty ? nil : Self.nodes(around: focus, depth: depth, selection)
        let nodes = Self.nodes(of: selection).filter { near?.contains($0) ?? true }
        var places = [Int32](repeating: -1, count: graph.graph.nodes.count)
        for (place, node) in nodes.enumerated() { places[Int(node.rawValue)] = Int32(place) }
        let edges = selection.edges.filter { edge in
            places[Int(graph.structure.source(of: edge).rawValue)] >= 0
                && places[Int(graph.structure.target(of: edge).rawValue)] >= 0
        }
        let rows = try PlanRows(graph)
        let ends = places
        let plan = graph.plan
        self.init(
            head: Head(
                title: plan.title, body: plan.municipality, source: plan.source, language: plan.language,
                years: plan.years, ids: plan.ids, licence: plan.licence.map { Licence($0) }, isDirected: true),
            part: Part(selection: selection, nodes: nodes, edges: edges), nodeColumns: rows.nodeColumns,
            edgeColumns: rows.edgeColumns, nodeCount: nodes.count,
            edgeCount: edges.count,
            walkNodes: { body in
                for node in nodes { try body(try rows.row(of: node)) }
            },
            walkEdges: { body in
                for index in edges {
                    guard let edge = selection.edge(index) else { continue }
                    try body(rows.row(of: index, edge, ends))
                }
            })
    }

    /// The nodes that a query selects, but for those that nothing ties to the objectives that count.
    private static func nodes(of selection: GraphSelection) -> [NodeIndex] {
        var ofAnyRelation = selection.query
        ofAnyRelation.relations = []
        let ties = SelectedTies(of: selection.graph.selection(ofAnyRelation))
        let tied = Set(NodeKind.allCases.flatMap(ties.nodes))
        return selection.nodes.filter(tied.contains)
    }

    /// The nodes that a search from some of them meets.
    private static func nodes(
        around focus: [NodeIndex], depth: Int, _ selection: GraphSelection
    ) -> Set<NodeIndex> {
        Set(
            selection.graph.structure.neighbourhood(
                of: focus, depth: depth, follows: selection.follows, passes: selection.passes
            ).map(\.node))
    }
}

/// How nodes and edges of a plan become rows.
private struct PlanRows: Sendable {
    let graph: PlanGraph
    let nodeColumns: [ExportColumn]
    let edgeColumns: [ExportColumn]
    private let details: [String: NodeDetails]
    private let lines: [String: Int]
    /// All years that the plan or one of its objectives has, ascending.
    private let textYears: [Int]
    private let hasCodes: Bool
    private let hasDeclarations: Bool

    init(_ graph: PlanGraph) throws {
        let plan = graph.plan
        self.graph = graph
        details = NodeDetails.all(of: plan)
        textYears = Set(plan.years + plan.objectives.flatMap(\.texts.keys)).sorted()
        hasDeclarations = !plan.declarations.isEmpty
        let used = try Set(details.values.flatMap { try $0.texts().filter { $0.value != nil }.map(\.name) })
        hasCodes = used.contains("code") && !details.values.allSatisfy { $0.code.map { Int($0) != nil } ?? true }
        lines = plan.linesOfNodes
        let hasCodes = hasCodes
        let detailNames = NodeDetails.names.filter { used.contains($0) && ($0 != "code" || hasCodes) }
        nodeColumns =
            ["id", "label", "shortLabel", "kind", "color"].map { ExportColumn($0) } + [ExportColumn("line", .integer)]
            + ["place", "years"].map { ExportColumn($0) } + [ExportColumn("number", .integer)]
            + textYears.map { ExportColumn("text\($0)", year: $0) }
            + (plan.programmes.isEmpty ? [] : [ExportColumn("crossProgramme", .boolean)])
            + detailNames.map { ExportColumn(Self.columnNames[$0] ?? $0) }
        edgeColumns =
            ["source", "target", "relation", "role", "basis", "bases"].map { ExportColumn($0) }
            + [ExportColumn("weight", .integer)] + ["years", "evidence"].map { ExportColumn($0) }
            + [ExportColumn("line", .integer)] + ["lines", "place"].map { ExportColumn($0) }
            + (plan.declarations.isEmpty ? [] : ["through", "declarations"].map { ExportColumn($0) })
    }

    /// Columns of details that have another name beside those of edges, or in programs that know the word.
    private static let columnNames = ["weight": "printedWeight", "type": "objectiveType"]

    private func place(of line: Int) -> String { graph.plan.place(ofLine: line)?.code ?? "line:\(line)" }

    func row(of index: NodeIndex) throws -> ExportNode {
        let node = graph[index]
        let objective = graph.objective(index)
        let line = lines[node.id]
        let years = objective.map { $0.texts.keys.sorted() } ?? graph.plan.years
        let shortLabel = graph.shortLabel(of: index)
        var cells: [ExportValue?] = [
            .text(node.id), .text(node.name), .text(shortLabel), .text(node.kind.rawValue), .text(node.kind.hexColour),
            line.map { .integer($0) }, line.map { .text(place(of: $0)) }, .list(years),
            (objective?.number).map { .integer($0) },
        ]
        cells += textYears.map { year in (objective?.texts[year]).map { .text($0) } }
        if !graph.plan.programmes.isEmpty {
            cells.append(node.kind == .programme ? .boolean(node.crossProgramme) : nil)
        }
        let used = nodeColumns.count - cells.count
        if used > 0 {
            let names = Set(nodeColumns.suffix(used).map(\.name))
            let values = try details[node.id]?.texts() ?? NodeDetails.names.map { ($0, nil) }
            cells += values.filter { names.contains(Self.columnNames[$0.name] ?? $0.name) }.map {
                $0.value.map { .text($0) }
            }
        }
        return ExportNode(
            id: node.id, label: node.name, shortLabel: shortLabel, kind: node.kind.rawValue, years: years, cells: cells)
    }

    func row(of index: EdgeIndex, _ edge: PlanEdge, _ places: [Int32]) -> ExportEdge {
        let (source, target) = (graph.structure.source(of: index), graph.structure.target(of: index))
        let (years, weight) = (graph.years(of: index, edge), edge.quotationCount)
        let (sourceID, targetID) = (graph[source].id, graph[target].id)
        var cells: [ExportValue?] = [
            .text(sourceID), .text(targetID), .text(edge.relation.rawValue), (edge.role?.rawValue).map { .text($0) },
            (edge.basis?.rawValue).map { .text($0) },
            edge.bases.isEmpty ? nil : .text(edge.bases.map(\.rawValue).joined(separator: " ")), .integer(weight),
            .list(years),
            edge.evidence.isEmpty ? nil : .text(edge.evidence.map(\.text).joined(separator: "\n")),
            edge.lines.first.map { .integer($0) }, .list(edge.lines), edge.lines.first.map { .text(place(of: $0)) },
        ]
        if hasDeclarations {
            cells += [
                edge.through.map { .text($0) },
                edge.declarations.isEmpty ? nil : .text(edge.declarations.map(\.told).joined(separator: "\n")),
            ]
        }
        return ExportEdge(
            source: Int(places[Int(source.rawValue)]), target: Int(places[Int(target.rawValue)]), sourceID: sourceID,
            targetID: targetID, relation: edge.relation.rawValue, weight: Double(weight), years: years,
            evidence: edge.evidence, declarations: edge.declarations, cells: cells)
    }
}

extension PlanEdge {
    /// How many quotations show it; 1 where a table says it.
    var quotationCount: Int { max(1, evidence.count) }
}

extension PlanGraph {
    /// The years of an edge's evidence, of which a query may have left some out.
    func years(of index: EdgeIndex, _ edge: PlanEdge) -> [Int] {
        edge.evidence.isEmpty ? years(of: index) : Set(edge.evidence.flatMap(\.years)).sorted()
    }

    /// What people call a node where there is little room: its name in pictures, of an objective the office's and the
    /// code, as in "Casa 5".
    package func shortLabel(of node: NodeIndex) -> String {
        guard let objective = objective(node), let office = self.node(withID: objective.direction) else {
            return self[node].pictureName
        }
        return self[office].pictureName + " " + objective.label
    }
}

extension ExportValue {
    /// Numbers with spaces between them; nil for none.
    fileprivate static func list(_ numbers: [Int]) -> ExportValue? {
        numbers.isEmpty ? nil : .text(numbers.map(String.init).joined(separator: " "))
    }
}
