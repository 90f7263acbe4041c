import Foundation
import GraphCore
import GraphSnapshot
import Plan
import PlanGraph
import Testing

@testable import PlanExchange

/// The rows that all formats are made of.
@Suite struct ExportGraphTests {
    private func rows(_ export: ExportGraph) throws -> (nodes: [ExportNode], edges: [ExportEdge]) {
        var (nodes, edges): ([ExportNode], [ExportEdge]) = ([], [])
        try export.forEachNode { nodes.append($0) }
        try export.forEachEdge { edges.append($0) }
        return (nodes, edges)
    }

    @Test(arguments: [
        GraphQuery(), GraphQuery(years: [2026]), GraphQuery(kinds: [.direction, .collaboration]),
        GraphQuery(bases: [.named], directions: ["direction:casa"]), GraphQuery(kinds: [.strategicObjective]),
    ]) func rowsAreThoseOfTheSelection(query: GraphQuery) throws {
        let graph = try GraphMLFormatTests.graph()
        let (selection, export) = (graph.selection(query), try ExportGraph(graph, query))
        let (nodes, edges) = try rows(export)
        let tied = Set(NodeKind.allCases.flatMap(SelectedTies(of: selection).nodes))
        #expect(
            nodes.map(\.id) == selection.nodes.filter(tied.contains).map { graph[$0].id }
                && nodes.count == export.nodeCount)
        let joining = selection.edges.filter { edge in
            tied.isSuperset(of: [graph.structure.source(of: edge), graph.structure.target(of: edge)])
        }
        #expect(edges.count == joining.count && edges.count == export.edgeCount)
        for (edge, index) in zip(edges, joining) {
            #expect(nodes[edge.source].id == edge.sourceID && nodes[edge.target].id == edge.targetID)
            #expect(edge.sourceID == graph[graph.structure.source(of: index)].id)
            #expect(edge.cells.count == export.edgeColumns.count)
            #expect(edge.weight >= 1 && !edge.years.isEmpty)
        }
        for node in nodes { #expect(node.cells.count == export.nodeColumns.count) }
    }

    /// What a filter leaves is tied to something that it leaves, and the objectives are those that count.
    @Test(arguments: [
        GraphQuery(years: [2026], directions: ["direction:casa"]), GraphQuery(goals: ["goal:piano-aria-clima"]),
        GraphQuery(programmes: ["programme:semplificazione-e-digitalizzazione"]),
        GraphQuery(bases: [.named], directions: ["direction:casa"]),
        GraphQuery(years: [2024], goals: ["goal:piano-aria-clima"]),
    ]) func whatIsFilteredHasNoLooseEnds(query: GraphQuery) throws {
        let graph = try GraphMLFormatTests.graph()
        let (nodes, edges) = try rows(ExportGraph(graph, query))
        let joined = Set(edges.flatMap { [$0.sourceID, $0.targetID] })
        #expect(nodes.allSatisfy { joined.contains($0.id) } && nodes.count < graph.graph.nodes.count / 2)
        let objectives = nodes.filter { $0.kind == "objective" }.map(\.id)
        #expect(!objectives.isEmpty)
        if query.bases.isEmpty { #expect(objectives == graph.selection(query).objectives.map { graph[$0].id }) }
        #expect(try rows(ExportGraph(graph, GraphQuery(bases: [.declared]))).nodes.isEmpty)
    }

    /// What a plan says of a strategic dimension below its name is in the exports, and among the words of databases.
    @Test func dimensionsHaveTheirTexts() throws {
        let graph = try GraphMLFormatTests.graph()
        let export = try ExportGraph(graph)
        let place = try #require(export.nodeColumns.firstIndex { $0.name == "description" })
        let nodes = try rows(export).nodes.filter { $0.kind == "strategicDimension" }
        #expect(nodes.count == graph.plan.strategicDimensions.count && !nodes.isEmpty)
        for (node, dimension) in zip(nodes, graph.plan.strategicDimensions) {
            #expect(node.cells[place] == .text(dimension.text) && !dimension.text.isEmpty)
        }
    }

    /// What is around a node is what a search meets.
    @Test(arguments: 1...4) func aFocusIsWhatIsNear(depth: Int) throws {
        let graph = try GraphMLFormatTests.graph()
        let goal = try #require(graph.node(withID: "goal:piano-aria-clima"))
        let near = graph.neighbours(of: goal, depth: depth).flatMap(\.neighbours).map { graph[$0.node].id }
        let (nodes, edges) = try rows(ExportGraph(graph, focus: [goal], depth: depth))
        #expect(Set(nodes.map(\.id)) == Set(near + ["goal:piano-aria-clima"]))
        #expect(edges.allSatisfy { nodes.indices.contains($0.source) && nodes.indices.contains($0.target) })
        let directions = try rows(ExportGraph(graph, GraphQuery(kinds: [.direction]), focus: [goal], depth: depth))
        #expect(directions.nodes.isEmpty == (depth < 2))
    }

    /// Every column has a value somewhere, and a value of its type.
    @Test func columnsAreThoseThatThePlanHas() throws {
        for graph in [try GraphMLFormatTests.graph(), try Self.rich()] {
            let export = try ExportGraph(graph)
            let (nodes, edges) = try rows(export)
            for (columns, cells) in [
                (export.nodeColumns, nodes.map(\.cells)), (export.edgeColumns, edges.map(\.cells)),
            ] {
                #expect(Set(columns.map(\.name)).count == columns.count)
                for (place, column) in columns.enumerated() {
                    let values = cells.compactMap { $0[place] }
                    #expect(!values.isEmpty || ["role", "basis", "bases", "evidence", "number"].contains(column.name))
                    for value in values {
                        let kind: ExportColumn.Kind =
                            switch value {
                            case .text: .text
                            case .integer: .integer
                            case .number: .number
                            case .boolean: .boolean
                            }
                        #expect(kind == column.kind, "\(column.name)")
                    }
                }
            }
        }
    }

    static func rich() throws -> PlanGraph {
        try PlanGraph(
            PlanOfObjectives(
                json: Data(
                    contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                        .appending(path: "Fixtures/Model/roccabruna-2031-2033/plan.json"))))
    }

    @Test func aSnapshotHasTheSameGraph() throws {
        let graph = try GraphMLFormatTests.graph()
        let builder = try SnapshotBuilder(ofPlans: 1) { _ in graph }
        let path = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try builder.write(to: path)
        let snapshot = try Snapshot(path: path)
        func pairs(_ export: ExportGraph) throws -> [String] {
            try rows(export).edges.map { "\($0.sourceID) \($0.relation) \($0.targetID)" }.sorted()
        }
        let (whole, plan) = (try ExportGraph(snapshot, title: "a"), try ExportGraph(graph))
        #expect(try pairs(whole) == pairs(plan))
        #expect(Set(try rows(whole).nodes.map(\.id)) == Set(try rows(plan).nodes.map(\.id)))
        let some = try ExportGraph(
            snapshot, title: "a", kinds: ["direction", "collaboration"], relations: ["participates"])
        let query = GraphQuery(kinds: [.direction, .collaboration], relations: [.participates])
        #expect(try pairs(some) == pairs(ExportGraph(graph, query)))
        for format in GraphFormat.allCases {
            if [.jgf, .stratml].contains(format) {
                #expect(throws: ExportError.needsPlan) { try ByteSink.bytes { try format.write(whole, to: $0) } }
            } else {
                #expect(try !ByteSink.bytes { try format.write(whole, to: $0) }.isEmpty)
            }
        }
    }
}
