import Plan
import PlanGraph
import TextDocument
import TextTools

/// A plan as a folder of tables that spreadsheets open and an import reads back.
public enum CSVFolder {
    /// Returns the files by name: `directions.csv`, `objectives.csv`, `matrix.csv`, `goals.csv`, where the plan has
    /// such things `indicators.csv`, `levels.csv`, `programmes.csv` and `links.csv`, and `datapackage.json`, which
    /// describes them as a Frictionless Data Package (<https://datapackage.org>).
    ///
    /// Values are separated by commas, as RFC 4180 has them, but with plain line feeds. The column `line` is the line
    /// of the document on which the row stands, so that an import of the tables with the same profile gives the same
    /// plan. Columns in brackets are there only where the plan has such a value; of several values in a cell each but
    /// the first stands behind `"; "`.
    ///
    /// - `directions.csv`: `name`, [`word`], [`parent`: the name of the direction that it is a part of], `line`
    /// - `objectives.csv`: `direction`: its name; `number`: the code as printed; the text of each year, under its
    ///   number; [`description`], [`weight`], [`owner`], [`type`], [`deadline`], [`parent`: an `id` of `levels.csv`],
    ///   [`coOwners`], [`involved`]: names of directions; [`goals`: names of the goals and dimensions that a column
    ///   states]; a column for each attribute; `line`
    /// - `indicators.csv`: `direction`, `number`: those of the objective; [`goal`: the name of the transversal goal, of
    ///   whose indicators those two are empty]; `indicator`, [`unit`], [`formula`], [`source`], [`baseline`],
    ///   [`baselineYear`], [`target`], [`target 2026` and so on], [`result`], [`result 2026` and so on], the first of
    ///   each of no year; `line`: that of the objective or goal
    /// - `levels.csv`: `id`, `level`: the plan's word, [`code`], `name`, [`parent`: an `id`], [`ids`], `line`
    /// - `programmes.csv`: only those that have a parent or ids: `name`, `parent`: an `id` of `levels.csv`, [`ids`],
    ///   `line`
    /// - `matrix.csv`: `programme`, `objective`: its text there, `direction`, `dimension`, `driver`, `line`; what a row
    ///   does not name is empty
    /// - `goals.csv`: `kind`, `name`, `text`, [`code`], [`weight`], [`ids`: each as in `sdg:11.6`], a column for each
    ///   attribute, `line`
    /// - `links.csv`: what persons say of single links: `objective`, `collaboration`: one of the two by its id without
    ///   the kind; `to`: an id; `verdict`, [`reason`], [`words`], [`source`], [`by`], [`date`], [`years`],
    ///   [`fingerprint`]
    ///
    /// An attribute's column is headed as the document heads it; where a table has a column of that name already, or
    /// the heading is a year's number, with `attribute ` before it. One that an objective has twice is one cell.
    public static func files(of plan: PlanOfObjectives) throws -> [(name: String, content: String)] {
        let tables =
            [directions(plan), objectives(plan), matrix(plan), goals(plan)]
            + [indicators(plan), levels(plan), programmes(plan), links(plan)].filter { !$0.rows.isEmpty }
        return tables.map { ($0.name + ".csv", $0.csv) } + [("datapackage.json", try package(tables, of: plan))]
    }

    private static func names(_ plan: PlanOfObjectives) -> (String?) -> String {
        let things = plan.directions.map { ($0.id, $0.name) } + plan.programmes.map { ($0.id, $0.name) }
        let categories = (plan.valueDimensions + plan.drivers).map { ($0.id, $0.name) }
        let goals = plan.transversalGoals.map { ($0.id, $0.name) } + plan.strategicDimensions.map { ($0.id, $0.name) }
        let names = Dictionary(things + categories + goals, uniquingKeysWith: { first, _ in first })
        return { id in id.map { names[$0] ?? $0 } ?? "" }
    }

    private static func directions(_ plan: PlanOfObjectives) -> Table {
        let name = names(plan)
        return Table(
            "directions", of: plan.directions,
            [
                .text("name") { $0.name }, .optional("word") { $0.word },
                .optional("parent") { $0.parent.map { name($0) } }, .number("line") { $0.line },
            ])
    }

    private static func objectives(_ plan: PlanOfObjectives) -> Table {
        let name = names(plan)
        func offices(_ role: Role) -> (Objective) -> String? {
            { list($0.offices.filter { $0.role == role }.map { name($0.direction) }) }
        }
        let columns: [Column<Objective>] =
            [.text("direction") { name($0.direction) }, .text("number") { $0.code ?? "" }]
            + plan.years.map { year in .text(String(year)) { $0.texts[year] ?? "" } } + [
                .optional("description") { $0.description }, .optional("weight") { $0.weight },
                .optional("owner") { $0.owner }, .optional("type") { $0.type }, .optional("deadline") { $0.deadline },
                .optional("parent") { $0.parent }, .optional("coOwners", offices(.coOwner)),
                .optional("involved", offices(.involved)),
                .optional("goals") { list($0.contributions.filter { $0.basis == .stated }.map { name($0.target) }) },
            ]
        return Table(
            "objectives", of: plan.objectives,
            columns + attributes(of: plan.objectives, beside: columns) { $0.attributes } + [.number("line") { $0.line }]
        )
    }

    private static func matrix(_ plan: PlanOfObjectives) -> Table {
        let name = names(plan)
        let rows = plan.objectives.flatMap { objective in objective.matrixRows.map { (objective, $0) } }
            .sorted { $0.1.line < $1.1.line }
        return Table(
            "matrix", of: rows,
            [
                .text("programme") { name($1.programme) }, .text("objective") { $1.text },
                .text("direction") { objective, _ in name(objective.direction) },
                .text("dimension") { name($1.valueDimension) }, .text("driver") { name($1.driver) },
                .number("line") { $1.line },
            ])
    }

    private static func links(_ plan: PlanOfObjectives) -> Table {
        func id(_ kind: NodeKind) -> (Declaration) -> String {
            { $0.subject.hasPrefix(kind.idPrefix + ":") ? String($0.subject.dropFirst(kind.idPrefix.count + 1)) : "" }
        }
        return Table(
            "links", of: plan.declarations,
            [
                .text("objective", id(.objective)), .text("collaboration", id(.collaboration)),
                .text("to") { $0.target }, .text("verdict") { $0.verdict.rawValue },
                .optional("reason") { $0.reason.isEmpty ? nil : $0.reason }, .optional("words") { $0.words },
                .optional("source") { $0.source }, .optional("by") { $0.by }, .optional("date") { $0.date },
                .optional("years") { list($0.years.map(String.init)) }, .optional("fingerprint") { $0.fingerprint },
            ])
    }

    private static func goals(_ plan: PlanOfObjectives) -> Table {
        let goals = plan.transversalGoals.map { (kind: NodeKind.transversalGoal, goal: $0, text: "") }
        let dimensions = plan.strategicDimensions.map {
            (
                kind: NodeKind.strategicDimension, goal: TransversalGoal(id: $0.id, name: $0.name, line: $0.line),
                text: $0.text
            )
        }
        typealias Row = (kind: NodeKind, goal: TransversalGoal, text: String)
        let columns: [Column<Row>] = [
            .text("kind") { $0.kind.rawValue }, .text("name") { $0.goal.name }, .text("text") { $0.text },
            .optional("code") { $0.goal.code }, .optional("weight") { $0.goal.weight },
            .optional("ids") { list($0.goal.ids.writtenIDs) },
        ]
        let rows = goals + dimensions
        return Table(
            "goals", of: rows,
            columns + attributes(of: rows, beside: columns) { $0.goal.attributes } + [.number("line") { $0.goal.line }])
    }

    private static func indicators(_ plan: PlanOfObjectives) -> Table {
        typealias Row = (objective: Objective?, goal: TransversalGoal?, indicator: Indicator)
        let name = names(plan)
        let ofObjectives = plan.objectives.flatMap { objective in
            objective.indicators.map { (objective: Optional(objective), goal: TransversalGoal?.none, indicator: $0) }
        }
        let ofGoals = plan.transversalGoals.flatMap { goal in
            goal.indicators.map { (objective: Objective?.none, goal: Optional(goal), indicator: $0) }
        }
        let rows: [Row] = ofObjectives + ofGoals
        func years(_ values: (Indicator) -> [String: String]) -> [String] {
            Set(rows.flatMap { values($0.indicator).keys }).sorted()
        }
        func column(_ name: String, _ year: String) -> String { year.isEmpty ? name : name + " " + year }
        let columns: [Column<Row>] = [
            .text("direction") { name($0.objective?.direction) }, .text("number") { $0.objective?.code ?? "" },
            .optional("goal") { $0.goal?.name }, .text("indicator") { $0.indicator.name },
            .optional("unit") { $0.indicator.unit }, .optional("formula") { $0.indicator.formula },
            .optional("source") { $0.indicator.source }, .optional("baseline") { $0.indicator.baseline },
            .optional("baselineYear") { $0.indicator.baselineYear.map { String($0) } },
        ]
        let targets: [Column<Row>] = years(\.targets).map { year in
            .text(column("target", year)) { $0.indicator.targets[year] ?? "" }
        }
        let results: [Column<Row>] = years(\.results).map { year in
            .text(column("result", year)) { $0.indicator.results[year] ?? "" }
        }
        return Table(
            "indicators", of: rows,
            columns + targets + results + [.number("line") { $0.objective?.line ?? $0.goal?.line ?? 0 }])
    }

    private static func levels(_ plan: PlanOfObjectives) -> Table {
        Table(
            "levels", of: plan.strategicObjectives,
            [
                .text("id") { $0.id }, .text("level") { $0.level }, .optional("code") { $0.code },
                .text("name") { $0.name }, .optional("parent") { $0.parent },
                .optional("ids") { list($0.ids.writtenIDs) }, .number("line") { $0.line },
            ])
    }

    private static func programmes(_ plan: PlanOfObjectives) -> Table {
        Table(
            "programmes", of: plan.programmes.filter { $0.parent != nil || !$0.ids.isEmpty },
            [
                .text("name") { $0.name }, .text("parent") { $0.parent ?? "" },
                .optional("ids") { list($0.ids.writtenIDs) }, .number("line") { $0.line },
            ])
    }

    /// A column for each attribute that a row has, in the order in which they are met.
    private static func attributes<Row>(
        of rows: [Row], beside columns: [Column<Row>], _ attributes: @escaping (Row) -> [NamedAttribute]
    ) -> [Column<Row>] {
        var (names, seen): ([String], Set<String>) = ([], [])
        for name in rows.flatMap({ attributes($0).map(\.name) }) where seen.insert(name).inserted {
            names.append(name)
        }
        let taken = Set(columns.map(\.field.name) + ["line"])
        return names.map { name in
            let heading = taken.contains(name) || Int(name) != nil ? "attribute " + name : name
            return .text(heading) { row in
                list(attributes(row).filter { $0.name == name }.map(\.value)) ?? ""
            }
        }
    }

    private static func list(_ items: [String]) -> String? {
        items.isEmpty ? nil : items.joined(separator: "; ")
    }

    /// A column of a table that has a row for each thing.
    private struct Column<Row> {
        let field: Field
        /// Whether it is left out where no row has a value.
        let isOptional: Bool
        let value: (Row) -> String?

        static func text(_ name: String, _ value: @escaping (Row) -> String) -> Column {
            Column(field: .text(name), isOptional: false, value: value)
        }
        static func number(_ name: String, _ value: @escaping (Row) -> Int) -> Column {
            Column(field: .number(name), isOptional: false) { String(value($0)) }
        }
        static func optional(_ name: String, _ value: @escaping (Row) -> String?) -> Column {
            Column(field: .text(name), isOptional: true, value: value)
        }
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

        init<Row>(_ name: String, of things: [Row], _ columns: [Column<Row>]) {
            self.name = name
            let used = columns.filter { column in
                !column.isOptional || things.contains { column.value($0) != nil }
            }
            fields = used.map(\.field)
            rows = things.map { thing in used.map { $0.value(thing) ?? "" } }
        }

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
            let dialect = DataPackage.CSVDialect(delimiter: ",", lineTerminator: "\n")
            let schema: Schema
        }
        struct Package: Encodable {
            let name = "plan-of-objectives"
            let title: String
            let description: String
            let licenses: [DataPackageLicence]?
            let resources: [Resource]
        }
        let package = Package(
            title: plan.title, description: plan.source,
            licenses: plan.licence.map { [DataPackageLicence(Licence($0))] },
            resources: tables.map {
                Resource(name: $0.name, path: $0.name + ".csv", schema: Schema(fields: $0.fields))
            })
        return try CanonicalJSON.text(package)
    }
}
