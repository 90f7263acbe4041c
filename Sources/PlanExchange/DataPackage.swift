import TextTools

/// The description of the two tables, as a Frictionless Data Package has it.
struct DataPackage: Encodable {
    struct Field: Encodable {
        struct Constraints: Encodable {
            var required: Bool?
            var unique: Bool?
        }

        let name: String
        let type: String
        var decimalChar: String?
        var constraints: Constraints?
    }

    struct Reference: Encodable {
        struct Target: Encodable {
            let resource = "nodes"
            let fields: [String]
        }

        let fields: [String]
        let reference: Target
    }

    struct Schema: Encodable {
        let fields: [Field]
        var primaryKey: [String]?
        var foreignKeys: [Reference]?
        let missingValues = [""]
    }

    struct CSVDialect: Encodable {
        let delimiter: String
        let lineTerminator: String
        let doubleQuote = true
        let header = true
        let skipInitialSpace = false
    }

    struct Resource: Encodable {
        let name: String
        let path: Paths
        let profile = "tabular-data-resource"
        let format = "csv"
        let mediatype = "text/csv"
        let encoding = "utf-8"
        let dialect: CSVDialect
        let schema: Schema
    }

    /// One file, or several that are one table.
    struct Paths: Encodable {
        let all: [String]

        func encode(to encoder: any Encoder) throws {
            if all.count == 1 { try all[0].encode(to: encoder) } else { try all.encode(to: encoder) }
        }
    }

    struct Source: Hashable, Encodable {
        let title: String
    }

    let name = "graph"
    let profile = "tabular-data-package"
    let title: String
    let sources: [Source]?
    let licenses: [DataPackageLicence]?
    let resources: [Resource]

    /// - Parameters:
    ///   - heads: what is said of the plans, of each what others have not said.
    ///   - paths: the files of nodes and of edges.
    init(
        _ nodeColumns: [ExportColumn], _ edgeColumns: [ExportColumn], _ dialect: GraphTables.Dialect,
        heads: [ExportGraph.Head], paths: [[String]]
    ) {
        title = heads.count == 1 ? heads[0].title : "plans of objectives"
        sources = Self.distinct(heads.compactMap { $0.source.map { Source(title: $0) } })
        licenses = Self.distinct(heads.compactMap { $0.licence.map { DataPackageLicence($0) } })
        let csv = CSVDialect(
            delimiter: dialect == .excel ? ";" : ",", lineTerminator: dialect == .excel ? "\r\n" : "\n")
        func fields(_ columns: [ExportColumn], ofEdges: Bool) -> [Field] {
            columns.map { column in
                let isRequired = (ofEdges ? ["source", "target", "relation"] : ["id", "label", "kind"])
                    .contains(column.name)
                var field = Field(
                    name: GraphTables.head(column.name, dialect, ofEdges: ofEdges), type: column.kind.rawValue)
                if column.kind == .number, dialect == .excel { field.decimalChar = "," }
                if isRequired {
                    field.constraints = .init(required: true, unique: column.name == "id" ? true : nil)
                }
                return field
            }
        }
        let id = GraphTables.head("id", dialect, ofEdges: false)
        let ends = ["source", "target"].map { GraphTables.head($0, dialect, ofEdges: true) }
        var edges = fields(edgeColumns, ofEdges: true)
        if dialect == .gephi { edges.insert(Field(name: "Type", type: "string"), at: 2) }
        resources = [
            Resource(
                name: "nodes", path: Paths(all: paths[0]), dialect: csv,
                schema: Schema(fields: fields(nodeColumns, ofEdges: false), primaryKey: [id])),
            Resource(
                name: "edges", path: Paths(all: paths[1]), dialect: csv,
                schema: Schema(
                    fields: edges, foreignKeys: ends.map { Reference(fields: [$0], reference: .init(fields: [id])) })),
        ]
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value]? {
        var seen: Set<Value> = []
        return values.isEmpty ? nil : values.filter { seen.insert($0).inserted }
    }

    func text() throws -> String { try CanonicalJSON.text(self) }
}
