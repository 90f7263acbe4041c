import Plan
import TextTools

extension PlanSource {
    /// Reads a document.
    init(_ document: Document, _ profile: Profile, _ diagnostics: inout SourceDiagnostics) {
        document.noteTypography(&diagnostics.objectives)
        var letters = ForeignLetters(language: profile.language ?? "it")
        for line in document.lines { letters.read(line.text, line: line.number) }
        letters.tell(&diagnostics.objectives)
        let document = document.withoutMarkup(&diagnostics.objectives)
        var reader = DocumentReader(profile)
        reader.read(document, &diagnostics)
        self = reader.source
        if objectives.isEmpty, offices.all.isEmpty, !diagnostics.hasErrors {
            diagnostics.objectives.add(.error, .noObjectives, line: 1)
        }
    }

    /// Reads tables; all but the objectives may be missing.
    init(_ tables: PlanTables, _ profile: Profile, _ diagnostics: inout SourceDiagnostics) {
        self.init()
        for (name, encoding) in tables.encodings.sorted(by: { $0.key < $1.key }) {
            diagnostics.note(.encoding(encoding), ofTable: name)
        }
        readGoals(tables, &diagnostics.goals)
        var lines: [String: Int] = [:]
        if let text = tables.directions, !text.trimmed.isEmpty,
            let directions = CSVTable(text, columns: ["name"], &diagnostics.directions)
        {
            for row in directions.rows {
                let name = directions.text("name", in: row).trimmed
                let parent = directions.text("parent", in: row).trimmed
                let above =
                    parent.isEmpty
                    ? nil : offices.place(of: parent, line: directions.line(of: row), &diagnostics.directions)
                _ = offices.place(
                    of: name, word: directions.text("word", in: row).trimmed.nonEmpty, line: directions.line(of: row),
                    parent: above, &diagnostics.directions)
                lines[name] = directions.line(of: row)
            }
        }
        var reader = DocumentReader(profile)
        // Tables that were exported say by their names what columns hold; others are what the document called so.
        reader.isExported = tables.levels != nil
        reader.source = self
        reader.hasObjectives = true
        reader.read(csv: tables.objectives, &diagnostics)
        if !reader.isExported { reader.tellRunTogether(&diagnostics) }
        self = reader.source
        readFurther(tables, &diagnostics)
        guard let text = tables.matrix, !text.trimmed.isEmpty else { return }
        var content = CSVText(diagnostics.matrix.readable(text))
        guard let rows = content.rows(&diagnostics.matrix, needed: ["programme", "objective", "direction"]) else {
            return
        }
        let columns = TableColumns(rows[...], profile.roles, years: profile.years)
        guard columns.kind == .matrix else {
            let needed = ["programme", "objective", "direction", "dimension", "driver"]
            let missing = needed.prefix(3).filter { name in !columns.names.contains { $0.lowercased() == name } }
            diagnostics.matrix.add(
                .error, .missingColumns(missing, header: columns.header.excerpt, needed: needed), line: 1)
            return
        }
        matrix.add(rows.dropFirst().sortedByLine, columns, &diagnostics.matrix)
    }

    private mutating func readGoals(_ tables: PlanTables, _ diagnostics: inout DiagnosticList) {
        guard let text = tables.goals, !text.trimmed.isEmpty,
            let table = CSVTable(text, columns: ["kind", "name"], &diagnostics)
        else { return }
        for row in table.rows {
            let (name, line) = (table.text("name", in: row).trimmed, table.line(of: row))
            switch Self.kind(table.text("kind", in: row)) {
            case .transversalGoal?:
                goals.append(
                    SourceGoal(
                        name: name, line: line, code: table.text("code", in: row).nonEmpty,
                        weight: table.text("weight", in: row).nonEmpty,
                        attributes: table.names.filter { !Self.goalColumns.contains($0) }.compactMap { column in
                            table.text(column, in: row).nonEmpty.map { (table.heading(column), $0) }
                        }))
            case .strategicDimension?:
                dimensions.append(Dimension(name: name, text: table.text("text", in: row), line: line))
            default:
                diagnostics.add(.error, .goalKind(table.text("kind", in: row).excerpt), line: row.line)
            }
        }
    }

    private static let goalColumns: Set<String> = ["kind", "name", "text", "code", "weight", "ids", "line"]

    /// The kind that a cell names, as an export writes it or in Italian.
    private static func kind(_ text: String) -> NodeKind? {
        switch Words.key(text) {
        case "obiettivo trasversale", "trasversale": .transversalGoal
        case "dimensione strategica", "dimensione": .strategicDimension
        default: NodeKind(rawValue: text.trimmed)
        }
    }
}

extension DocumentReader {
    /// Reads a table of comma-separated values with objectives.
    mutating func read(csv text: String, _ diagnostics: inout SourceDiagnostics) {
        var content = CSVText(diagnostics.objectives.readable(text))
        var letters = ForeignLetters(language: profile.language ?? "it")
        for cell in content.rows.flatMap(\.cells) { letters.read(cell.text, line: cell.line) }
        letters.tell(&diagnostics.objectives)
        let needed = ["direction", "number"]
        guard let rows = content.rows(&diagnostics.objectives, needed: needed) else { return }
        var roles = roles
        if isExported {
            for name in rows[0].cells.map(\.text) where Words.years(in: name).isEmpty {
                if !ColumnVocabulary.isExported(name) { roles[Words.key(name)] = roles[Words.key(name)] ?? .attribute }
            }
        }
        let columns = TableColumns(rows[...], roles, years: profile.years)
        for name in columns.names where self.roles[Words.key(name)] != nil { usedOverrides.insert(Words.key(name)) }
        guard columns.kind == .objectives || columns.kind == .matrix else {
            let missing = [("direction", ColumnRole.office), ("number", .code)].filter {
                columns.place(of: $0.1) == nil
            }
            return diagnostics.objectives.add(
                .error,
                missing.isEmpty
                    ? .noTextColumn(header: columns.header.excerpt)
                    : .missingColumns(missing.map(\.0), header: columns.header.excerpt, needed: needed),
                line: 1)
        }
        source.note(columns.header.line, .tableHeader)
        var table = ObjectiveTable(columns, profile.years, before: false)
        words = DocumentWords(
            rows.flatMap(\.cells).flatMap { $0.text.split(separator: "\n") }.map {
                Document.Line(number: 1, text: $0)
            })
        table.read(rows.dropFirst(columns.height).map(joiningCutWords)[...], into: &self, &diagnostics)
        if source.objectives.isEmpty, source.offices.all.isEmpty, !diagnostics.hasErrors {
            diagnostics.objectives.add(.error, .noObjectivesInTables, line: 1)
        }
        for entry in profile.columns where !usedOverrides.contains(Words.key(entry.heading.value)) {
            source.unusedEntries.append((.unusedColumn(entry.heading.value), entry.heading.line))
        }
    }
}

extension DocumentReader {
    /// A row whose texts have no words that the ends of lines cut.
    private func joiningCutWords(_ row: Document.Row) -> Document.Row {
        guard row.cells.contains(where: { $0.text.utf8.contains(0x0A) && $0.text.contains("-\n") }) else { return row }
        var row = row
        row.cells = row.cells.map { cell in
            let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            var text = lines[0]
            for (line, next) in zip(lines, lines.dropFirst()) {
                if line.hasSuffix("-"), next.first?.isLowercase == true {
                    words.append(next, to: &text)
                } else {
                    text += "\n" + next
                }
            }
            return Document.Cell(text: text, line: cell.line, column: cell.column, isCovered: cell.isCovered)
        }
        return row
    }
}

extension String {
    /// The text, unless there is none.
    var nonEmpty: String? { trimmed.isEmpty ? nil : trimmed }
}

extension Sequence<Document.Row> {
    /// The rows in the document's order, however a table is sorted.
    var sortedByLine: ArraySlice<Document.Row> {
        enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)[...]
    }
}
