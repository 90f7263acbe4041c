import Plan
import TextTools

extension PlanSource {
    /// Reads the tables beside the table of objectives, as an export writes them: the levels above, and the
    /// indicators of objectives and goals.
    mutating func readFurther(_ tables: PlanTables, _ diagnostics: inout SourceDiagnostics) {
        if let text = tables.levels,
            let table = CSVTable(text, columns: ["id", "level", "name"], &diagnostics.objectives)
        {
            levels = table.rows.map { row in
                StrategicObjective(
                    id: table.text("id", in: row).trimmed, level: table.text("level", in: row).trimmed,
                    code: table.text("code", in: row).nonEmpty, name: table.text("name", in: row).trimmed,
                    line: table.line(of: row), parent: table.text("parent", in: row).nonEmpty)
            }
        }
        if let text = tables.programmes,
            let table = CSVTable(text, columns: ["name", "parent"], &diagnostics.objectives)
        {
            for row in table.rows {
                programmeParents[Words.key(table.text("name", in: row))] = table.text("parent", in: row).nonEmpty
            }
        }
        if let text = tables.indicators, let table = CSVTable(text, columns: ["indicator"], &diagnostics.objectives) {
            readIndicators(table)
        }
    }

    private mutating func readIndicators(_ table: CSVTable) {
        let places = Dictionary(
            objectives.enumerated().map { place, objective in
                (Self.key(objective.officeCell?.text ?? "", objective.code?.text, objective.line), place)
            }, uniquingKeysWith: { first, _ in first })
        for row in table.rows {
            var measure = SourceObjective.Measure(
                name: SourceObjective.Piece(table.text("indicator", in: row).trimmed, line: table.line(of: row)))
            measure.unit = table.text("unit", in: row).nonEmpty
            measure.formula = table.text("formula", in: row).nonEmpty
            measure.source = table.text("source", in: row).nonEmpty
            measure.baseline = table.text("baseline", in: row).nonEmpty.map {
                ($0, Int(table.text("baselineYear".lowercased(), in: row)))
            }
            for name in table.names where name.hasPrefix("target") || name.hasPrefix("result") {
                guard let value = table.text(name, in: row).nonEmpty else { continue }
                let year = Words.years(in: name).first
                if name.hasPrefix("target") {
                    measure.targets.append((year, value))
                } else {
                    measure.results.append((year, value))
                }
            }
            let goal = Words.key(table.text("goal", in: row))
            if let place = goals.firstIndex(where: { Words.key($0.name) == goal }) {
                goals[place].measures.append(measure)
            } else if let place = places[
                Self.key(table.text("direction", in: row), table.text("number", in: row).nonEmpty, table.line(of: row))]
            {
                objectives[place].measures.append(measure)
            }
        }
    }

    /// What identifies an objective: its office and its code, or where it has none its line.
    private static func key(_ office: String, _ code: String?, _ line: Int) -> String {
        Words.key(office) + "|" + (code?.trimmed ?? "line \(line)")
    }
}
