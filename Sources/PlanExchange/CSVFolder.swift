import Plan
import PlanGraph
import TextDocument
import TextTools

/// A plan as a folder of tables that spreadsheets open and `pdo import` reads back.
public enum CSVFolder {
    /// The files by name: `directions.csv`, `objectives.csv`, `matrix.csv`, `goals.csv` and `datapackage.json`, which
    /// describes them as a Frictionless Data Package (<https://datapackage.org>).
    ///
    /// Values are separated by commas, as RFC 4180 has them, but with plain line feeds. The column `line` is the line
    /// of the document on which the row stands, so that an import of the tables with the same profile gives the same
    /// plan.
    public static func files(of plan: PlanOfObjectives) throws -> [(name: String, content: String)] {
        let names = Dictionary(
            plan.directions.map { ($0.id, $0.name) } + plan.programmes.map { ($0.id, $0.name) }
                + plan.valueDimensions.map { ($0.id, $0.name) } + plan.drivers.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first })
        func name(_ id: String?) -> String { id.map { names[$0] ?? $0 } ?? "" }
        let rows = plan.objectives.flatMap { objective in objective.matrixRows.map { (objective, $0) } }
            .sorted { $0.1.line < $1.1.line }
        let tables = [
            Table(
                name: "directions", fields: [.text("name"), .number("line")],
                rows: plan.directions.map { [$0.name, String($0.line)] }),
            Table(
                name: "objectives",
                fields: [.text("direction"), .text("number")] + plan.years.map { .text(String($0)) } + [
                    .number("line")
                ],
                rows: plan.objectives.map { objective in
                    [name(objective.direction), objective.code ?? ""]
                        + plan.years.map { objective.texts[$0] ?? "" } + [String(objective.line)]
                }),
            Table(
                name: "matrix",
                fields: ["programme", "objective", "direction", "dimension", "driver"].map(Field.text) + [
                    .number("line")
                ],
                rows: rows.map { objective, row in
                    [
                        name(row.programme), row.text, name(objective.direction), name(row.valueDimension),
                        name(row.driver), String(row.line),
                    ]
                }),
            Table(
                name: "goals", fields: [.text("kind"), .text("name"), .text("text"), .number("line")],
                rows: plan.transversalGoals.map {
                    [NodeKind.transversalGoal.rawValue, $0.name, "", String($0.line)]
                }
                    + plan.strategicDimensions.map {
                        [NodeKind.strategicDimension.rawValue, $0.name, $0.text, String($0.line)]
                    }),
        ]
        return tables.map { ($0.name + ".csv", $0.csv) } + [("datapackage.json", try package(tables, of: plan))]
    }

    private struct Field: Encodable {
        let name: String
        let type: String

        static func text(_ name: String) -> Field { Field(name: name, type: "string") }
        static func number(_ name: String) -> Field { Field(name: name, type: "integer") }
    }

    private struct Table {
        let name: String
        let fields: [Field]
        let rows: [[String]]

        var csv: String { csvText([fields.map(\.name)] + rows) }
    }

    private static func package(_ tables: [Table], of plan: PlanOfObjectives) throws -> String {
        struct Schema: Encodable {
            let fields: [Field]
        }
        struct Resource: Encodable {
            let name: String
            let path: String
            let type = "table"
            let format = "csv"
            let mediatype = "text/csv"
            let encoding = "utf-8"
            let schema: Schema
        }
        struct Package: Encodable {
            let name = "plan-of-objectives"
            let title: String
            let description: String
            let resources: [Resource]
        }
        let package = Package(
            title: plan.title, description: plan.source,
            resources: tables.map {
                Resource(name: $0.name, path: $0.name + ".csv", schema: Schema(fields: $0.fields))
            })
        return try CanonicalJSON.text(package)
    }
}
