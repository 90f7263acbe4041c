extension SQLFormat {
    static func schema(_ graph: ExportGraph) -> String {
        func columns(_ columns: [ExportColumn], required: Set<String>) -> String {
            columns.map { column in
                let types: [ExportColumn.Kind: String] = [
                    .text: "TEXT", .integer: "INTEGER", .number: "DOUBLE PRECISION", .boolean: "BOOLEAN",
                ]
                let constraint =
                    switch column.name {
                    case "id": " PRIMARY KEY"
                    case "source", "target": " NOT NULL REFERENCES nodes (id)"
                    case let name: required.contains(name) ? " NOT NULL" : ""
                    }
                return "  \(snakeCase(column.name)) \(types[column.kind] ?? "TEXT")\(constraint)"
            }.joined(separator: ",\n")
        }
        // The views ask for these of every graph.
        func missing(_ names: [String], _ columns: [ExportColumn]) -> [ExportColumn] {
            names.filter { name in !columns.contains { $0.name == name } }.map { ExportColumn($0) }
        }
        let nodes =
            graph.nodeColumns
            + (missing(["crossProgramme"], graph.nodeColumns).isEmpty
                ? [] : [ExportColumn("crossProgramme", .boolean)])
        let edges =
            graph.edgeColumns + missing(["role", "basis", "bases", "years", "evidence", "line"], graph.edgeColumns)
        return """
            CREATE TABLE plan (key TEXT PRIMARY KEY, value TEXT NOT NULL);
            CREATE TABLE nodes (
            \(columns(nodes, required: ["label", "shortLabel", "kind"])),
              position INTEGER NOT NULL,
              words TEXT NOT NULL
            );
            CREATE TABLE edges (
              id INTEGER PRIMARY KEY,
            \(columns(edges, required: ["relation"]))
            );
            CREATE TABLE node_years (
              node TEXT NOT NULL REFERENCES nodes (id),
              year INTEGER NOT NULL,
              PRIMARY KEY (node, year)
            );
            CREATE TABLE edge_years (
              edge INTEGER NOT NULL REFERENCES edges (id),
              year INTEGER NOT NULL,
              PRIMARY KEY (edge, year)
            );
            CREATE TABLE evidence (
              edge INTEGER NOT NULL REFERENCES edges (id),
              position INTEGER NOT NULL,
              text TEXT NOT NULL,
              line INTEGER NOT NULL,
              years TEXT NOT NULL,
              place TEXT NOT NULL,
              PRIMARY KEY (edge, position)
            );
            CREATE TABLE indicators (
              id INTEGER PRIMARY KEY,
              node TEXT NOT NULL REFERENCES nodes (id),
              name TEXT NOT NULL,
              unit TEXT,
              formula TEXT,
              source TEXT,
              baseline TEXT,
              baseline_year INTEGER
            );
            CREATE TABLE indicator_values (
              indicator INTEGER NOT NULL REFERENCES indicators (id),
              kind TEXT NOT NULL,
              year INTEGER,
              value TEXT NOT NULL
            );

            """
    }

    /// Indexes after the rows, which are then written faster, and the views.
    static let views = """
        CREATE INDEX nodes_kind ON nodes (kind);
        CREATE INDEX edges_source ON edges (source);
        CREATE INDEX edges_target ON edges (target);
        CREATE INDEX edges_relation ON edges (relation);
        CREATE VIEW neighbours AS
          SELECT e.source AS start, e.relation, n.id, n.kind, n.label AS name, 'out' AS direction, e.role, e.basis,
            e.bases, e.evidence, e.line, e.years, e.id AS edge
          FROM edges e JOIN nodes n ON n.id = e.target
          UNION ALL
          SELECT e.target, e.relation, n.id, n.kind, n.label, 'in', e.role, e.basis,
            e.bases, e.evidence, e.line, e.years, e.id
          FROM edges e JOIN nodes n ON n.id = e.source;
        CREATE VIEW holdings AS
          SELECT a.start AS node, a.id AS thing, NULL AS objective, a.edge AS edge, NULL AS further
          FROM neighbours a
          UNION ALL
          SELECT a.start, b.id, a.id, a.edge, b.edge
          FROM neighbours a JOIN neighbours b ON b.start = a.id JOIN nodes s ON s.id = a.start
          WHERE a.kind = 'objective' AND s.kind <> 'objective' AND b.id <> a.start
            AND NOT (a.relation = 'assigns' AND coalesce(a.role, '') = 'involved')
            AND NOT (b.relation = 'assigns' AND coalesce(b.role, '') = 'involved');
        CREATE VIEW shared AS
          SELECT DISTINCT h.node AS start, t.kind AS via_kind, h.thing AS via, t.label AS via_name, o.node AS id,
            n.kind AS kind, n.label AS name
          FROM holdings h
            JOIN nodes t ON t.id = h.thing JOIN holdings o ON o.thing = h.thing AND o.node <> h.node
            JOIN nodes n ON n.id = o.node JOIN nodes s ON s.id = h.node
          WHERE n.kind = s.kind AND NOT coalesce(t.cross_programme, FALSE) AND NOT coalesce(n.cross_programme, FALSE);
        CREATE VIEW why AS
          SELECT s.start, s.via_kind, s.via, s.id, 'start' AS side, h.objective, e.relation, e.role, e.basis,
            e.evidence, e.line, e.years, e.id AS edge
          FROM shared s JOIN holdings h ON h.node = s.start AND h.thing = s.via
            JOIN edges e ON e.id = h.edge OR e.id = h.further
          UNION
          SELECT s.start, s.via_kind, s.via, s.id, 'other', h.objective, e.relation, e.role, e.basis,
            e.evidence, e.line, e.years, e.id
          FROM shared s JOIN holdings h ON h.node = s.id AND h.thing = s.via
            JOIN edges e ON e.id = h.edge OR e.id = h.further;

        """
}
