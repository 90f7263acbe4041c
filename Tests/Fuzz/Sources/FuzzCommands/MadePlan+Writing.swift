extension MadePlan {
    /// How a document writes its tables.
    enum TableForm: CaseIterable {
        case tabs, pipes, pipesWithRule, html, htmlInOne

        func text(of rows: [[String]]) -> String {
            switch self {
            case .tabs: return rows.map { $0.joined(separator: "\t") + "\n" }.joined()
            case .pipes, .pipesWithRule:
                var lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }
                if self == .pipesWithRule, let first = rows.first {
                    lines.insert("|" + first.map { _ in "---|" }.joined() + "\n", at: 1)
                }
                return lines.joined()
            case .html, .htmlInOne:
                let lines = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }
                return self == .html
                    ? lines.map { "<table>\($0)</table>\n" }.joined()
                    : "<table>\n\(lines.joined(separator: "\n"))\n</table>\n"
            }
        }
    }

    /// The document, in one of the forms that are read.
    func document(_ random: inout SeededGenerator, _ form: TableForm) -> String {
        let gap = random.happens(90) ? "\n\n\n" : "\n"
        var text = "Comune di Borgo Alto\n\nPiano degli obiettivi\n" + gap
        if !dimensions.isEmpty {
            text += "\(dimensions.count) Dimensioni, un borgo solo\n\n"
            for dimension in dimensions { text += "\(dimension.name)\n\n\(dimension.text)\n\n" }
            text += gap
        }
        if !goals.isEmpty { text += "Obiettivi trasversali\n\n" + goals.map { $0 + "\n\n" }.joined() + gap }
        for direction in directions {
            let columns = random.happens(80) ? years : years.reversed()
            text += "\(direction.name) – Obiettivi di Direzione\(random.happens(20) ? " (1/2)" : "")\n\n"
            let heading = ["ID"] + columns.map { "Obiettivi Anno \($0)" }
            text += form.text(of: [heading] + table(of: direction.objectives, years: Array(columns))) + gap
        }
        guard !rows.isEmpty else { return text }
        text += "Programmi Operativi e Matrice \(years[0])\n\n"
        return text + form.text(of: [["Programma", "Obiettivi", "Direzioni", "Dimensione", "Driver"]] + rows)
    }

    /// The tables by their names.
    func tables(_ random: inout SeededGenerator) -> [String: String] {
        let separator = random.happens(70) ? "," : ";"
        let end = random.happens(80) ? "\n" : "\r\n"
        func csv(_ rows: [[String]]) -> String {
            rows.map { row in
                row.map { cell in
                    cell.unicodeScalars.contains { "\"\n\r,;".unicodeScalars.contains($0) }
                        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
                }.joined(separator: separator) + end
            }.joined()
        }
        let objectives = directions.flatMap { direction in
            table(of: direction.objectives, years: years).map { [direction.name] + $0 }
        }
        var tables = ["objectives.csv": csv([["direction", "number"] + years.map(String.init)] + objectives)]
        if random.happens(70) { tables["directions.csv"] = csv([["name"]] + directions.map { [$0.name] }) }
        if !rows.isEmpty {
            tables["matrix.csv"] = csv([["programme", "objective", "direction", "dimension", "driver"]] + rows)
        }
        if random.happens(70) {
            tables["goals.csv"] = csv(
                [["kind", "name", "text"]] + goals.map { ["transversalGoal", $0, ""] }
                    + dimensions.map { ["strategicDimension", $0.name, $0.text] })
        }
        return tables
    }

    /// The profile; some of its entries speak of what the plan has.
    func profile(_ random: inout SeededGenerator) -> String {
        func quoted(_ text: String) -> String {
            "\""
                + text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "\"", "\\": "\\\(scalar)"
                    case "\0"..<" ", "\u{7F}"..."\u{9F}": "\\u" + String(scalar.value | 0x10000, radix: 16).dropFirst()
                    default: String(scalar)
                    }
                }.joined() + "\""
        }
        var text =
            "title: Piano\nmunicipality: \(random.happens(90) ? "Borgo Alto" : quoted(HostileText.piece(&random)))\n"
        text += "source: Comune di Borgo Alto\nyears: [\(years.map(String.init).joined(separator: ", "))]\n"
        if random.happens(30), let direction = directions.first {
            text +=
                "directions:\n- name: \(quoted(direction.name))\n  aliases: [\(quoted(HostileText.name(&random, hostile: 40)))]\n"
        }
        if random.happens(50), !goals.isEmpty {
            text += "transversalGoals:\n"
            for (number, goal) in goals.enumerated() {
                text += "- name: \(quoted(goal))\n"
                if random.happens(50) { text += "  id: g\(number)\n  shortName: \(quoted(String(goal.prefix(9))))\n" }
                if random.happens(50) { text += "  phrases: [\(quoted(HostileText.name(&random, hostile: 20)))]\n" }
            }
        }
        if !themes.isEmpty {
            text += "themes:\n"
            for (number, theme) in themes.enumerated() {
                text += "- {id: t\(number), name: \(quoted(theme)), phrases: [\(quoted(theme))]}\n"
            }
        }
        if random.happens(20), let row = rows.first { text += "crossProgrammes: [\(quoted(row[0]))]\n" }
        if random.happens(20) { text += "genericPartners: [le direzioni interessate]\n" }
        return text
    }
}
