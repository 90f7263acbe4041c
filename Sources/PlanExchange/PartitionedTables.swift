import Plan

/// The tables of many plans, a folder for each, as Spark, DuckDB and others read them as one table with a column `plan`:
/// `nodes/plan=plan-comune-di-prova-2024-2026/nodes.csv`, the same of `edges`, and one `datapackage.json`.
///
/// ```swift
/// var tables = PartitionedTables()
/// for export in exports { try tables.add(export) }
/// for (number, export) in exports.enumerated() {
///     try tables.write("nodes", ofPlan: number, export, to: sink)
/// }
/// ```
///
/// Every file has the columns that any of the plans has, in one order, those of years ascending. Names of partitions begin
/// with a word, so that no reader takes a code such as `7D` or `007` for a number. Ids are those of a snapshot of several
/// plans; of a body that has more than one plan they have the plan's years as well. A node that several plans share
/// stands in the part of the first.
public struct PartitionedTables {
    /// The two tables.
    public static let tables = ["nodes", "edges"]
    /// What the description of them is called.
    public static let package = "datapackage.json"

    private let dialect: GraphTables.Dialect
    private var heads: [ExportGraph.Head] = []
    private var partitions: [String] = []
    private var nodeColumns: [ExportColumn] = []
    private var edgeColumns: [ExportColumn] = []
    /// The plan, by its number, in whose part each shared node stands.
    private var owners: [String: Int] = [:]

    public init(_ dialect: GraphTables.Dialect = .plain) { self.dialect = dialect }

    /// Takes note of a plan.
    ///
    /// - Throws: ``ExportError/samePartition(_:bodies:)`` when a plan before it is of the same body and years, so that
    ///   ids would be the same; ``ExportError/needsPlan``; or why the graph can't be read.
    /// - Complexity: linear in its nodes.
    public mutating func add(_ export: ExportGraph) throws {
        guard let body = export.head.body else { throw ExportError.needsPlan }
        let name = "plan-" + PlanAmongOthers(body: body, years: export.head.years).slug
        if let other = partitions.firstIndex(of: name) {
            throw ExportError.samePartition(name, bodies: [heads[other].body ?? "", body])
        }
        Self.add(export.nodeColumns, to: &nodeColumns)
        Self.add(export.edgeColumns, to: &edgeColumns)
        try export.forEachNode { node in
            if !PlanAmongOthers.isOwn(node.id), owners[node.id] == nil { owners[node.id] = partitions.count }
        }
        heads.append(export.head)
        partitions.append(name)
    }

    /// Adds the columns that are not there yet, each behind the one that it stands behind.
    private static func add(_ columns: [ExportColumn], to all: inout [ExportColumn]) {
        var place = 0
        for column in columns {
            if let known = all.firstIndex(of: column) {
                place = known + 1
            } else {
                all.insert(column, at: place)
                place += 1
            }
        }
        let places = all.indices.filter { all[$0].year != nil }
        let ascending = places.map { all[$0] }.sorted { ($0.year ?? 0) < ($1.year ?? 0) }
        for (place, column) in zip(places, ascending) { all[place] = column }
    }

    /// The plan by its number as its ids name it.
    private func among(_ number: Int) -> PlanAmongOthers {
        let bodies = heads.map { PlanAmongOthers(body: $0.body ?? "") }
        let isAlone = bodies.count { $0.slug == bodies[number].slug } == 1
        return isAlone ? bodies[number] : PlanAmongOthers(body: heads[number].body ?? "", years: heads[number].years)
    }

    /// The folder of a plan's part of a table, such as `nodes/plan=plan-comune-di-prova-2024-2026`.
    public func folder(of table: String, ofPlan number: Int) -> String { "\(table)/plan=\(partitions[number])" }

    private func path(of table: String, ofPlan number: Int) -> String {
        folder(of: table, ofPlan: number) + "/\(table).csv"
    }

    /// Writes a plan's part of one of ``tables``. Complexity: linear in the graph.
    ///
    /// - Parameters:
    ///   - number: that of the plan, in the order in which they were added.
    ///   - export: the graph that was added.
    public func write(_ table: String, ofPlan number: Int, _ export: ExportGraph, to sink: ByteSink) throws {
        try GraphTables.write(table + ".csv", of: part(number, export), dialect, to: sink)
    }

    /// Writes the description of all. Call it when all plans have been added.
    public func writePackage(to sink: ByteSink) throws {
        var sink = sink
        let package = DataPackage(
            nodeColumns, edgeColumns, dialect, heads: heads,
            paths: Self.tables.map { table in partitions.indices.map { path(of: table, ofPlan: $0) } })
        sink.write(try package.text())
        try sink.finish()
    }

    /// The graph of a plan with the ids and columns of all.
    private func part(_ number: Int, _ export: ExportGraph) -> ExportGraph {
        let among = among(number)
        let owners = owners
        func cells(_ columns: [ExportColumn], _ all: [ExportColumn]) -> @Sendable ([ExportValue?]) -> [ExportValue?] {
            let places = all.map { columns.firstIndex(of: $0) }
            let ids = all.map { ["id", "source", "target", "through"].contains($0.name) }
            return { cells in
                zip(places, ids).map { place, isID in
                    guard let cell = place.flatMap({ cells[$0] }) else { return nil }
                    return isID ? .text(among.id(cell.text)) : cell
                }
            }
        }
        let ofNodes = cells(export.nodeColumns, nodeColumns)
        let ofEdges = cells(export.edgeColumns, edgeColumns)
        return ExportGraph(
            head: export.head, part: nil, nodeColumns: nodeColumns, edgeColumns: edgeColumns,
            nodeCount: export.nodeCount, edgeCount: export.edgeCount,
            walkNodes: { body in
                try export.forEachNode { node in
                    guard owners[node.id] ?? number == number else { return }
                    try body(
                        ExportNode(
                            id: among.id(node.id), label: node.label, shortLabel: node.shortLabel, kind: node.kind,
                            years: node.years, cells: ofNodes(node.cells)))
                }
            },
            walkEdges: { body in
                try export.forEachEdge { edge in
                    try body(
                        ExportEdge(
                            source: edge.source, target: edge.target, sourceID: among.id(edge.sourceID),
                            targetID: among.id(edge.targetID), relation: edge.relation, weight: edge.weight,
                            years: edge.years, evidence: edge.evidence, declarations: edge.declarations,
                            cells: ofEdges(edge.cells)))
                }
            })
    }
}
