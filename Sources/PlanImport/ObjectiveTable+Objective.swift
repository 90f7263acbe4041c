import Plan
import TextTools

/// What a row says of an objective.
extension ObjectiveTable {
    mutating func readObjective(
        _ row: Document.Row, _ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        var objective = reader.newObjective(line: row.line, column: row.cells.first?.column ?? 1)
        objective.isOfTable = true
        if columns.places(of: .level).contains(where: { !row.cells[$0].text.isEmpty }) {
            // Columns say what stands above, but for what a heading says of all.
            objective.levels = reader.levels.filter { $0.rank < 3 || $0.headingLevel > 0 }.map(\.level)
        }
        if let owner = columns.place(of: .owner), !row.cells[owner].text.isEmpty { objective.owner = nil }
        guard takeCode(row, &objective, &diagnostics.objectives) else {
            return reader.source.note(row.line, .unread)
        }
        takeTexts(row, &objective, &diagnostics.objectives)
        if text != nil, objective.text == nil { diagnostics.objectives.add(.warning, .emptyObjective, line: row.line) }
        if let words = objective.text ?? objective.textsByYear.values.first,
            objective.text != nil || objective.textsByYear.count == 1, DocumentVocabulary.isReference(words.text)
        {
            diagnostics.objectives.add(.warning, .unreadText(words.text.excerpt, lines: 1), line: row.line)
            return reader.source.note(row.line, .unread)
        }
        columns.takeValues(of: row, into: &objective)
        officeColumns?.take(row, into: &objective)
        takeYears(of: row, into: &objective)
        if let place = columns.place(of: .yearOfRow), let years = yearsOfRow(row.cells[place].text) {
            objective.years = years
            objective.isOfRow = true
            let year = years.count == 1 ? years[0] : nil
            for index in objective.measures.indices {
                for value in objective.measures[index].targets.indices
                where objective.measures[index].targets[value].year == nil {
                    objective.measures[index].targets[value].year = year
                }
                for value in objective.measures[index].results.indices
                where objective.measures[index].results[value].year == nil {
                    objective.measures[index].results[value].year = year
                }
            }
        } else if !marks.isEmpty {
            objective.years = marks.filter { !row.cells[$0.key].text.isEmpty }.map(\.value).sorted()
        }
        reader.source.note(row.line, .objective)
        reader.add(objective, &diagnostics)
    }

    /// Which of the plan's years, if not all, a row speaks of: "2025", "2025-2027", "2026/27", "dal 2026".
    private func yearsOfRow(_ text: String) -> [Int]? {
        let named = Words.years(in: text)
        guard let first = named.first else { return nil }
        let words = Words(text).folded
        if named.count == 1, words.contains("dal") || words.contains("from") { return plan.filter { $0 >= first } }
        var last = named.count == 2 ? named[1] : nil
        let between = text.split(whereSeparator: \.isNumber).map { String($0).trimmed }
        if named.count == 1, words.count == 2, let end = Int(words[1]), words[1].utf8.count == 2 {
            last = first / 100 * 100 + end
        }
        let isSpan = last != nil && !between.contains { $0.contains(",") || $0 == "e" || $0.contains(";") }
        if isSpan, let last, first < last { return plan.filter { (first...last).contains($0) } }
        return named
    }

    /// Takes what stands under the years of columns beside the objective.
    func takeYears(of row: Document.Row, into objective: inout SourceObjective) {
        guard text != nil else { return }
        for place in columns.roles.indices where marks[place] == nil {
            if case .year(let year) = columns.roles[place] {
                objective.take(row.cells[place], of: year, columns.names[place], plan)
            }
        }
    }

    private func takeCode(
        _ row: Document.Row, _ objective: inout SourceObjective, _ diagnostics: inout DiagnosticList
    ) -> Bool {
        if let code {
            let cell = row.cells[code]
            if !cell.text.isEmpty {
                guard CellForm.isCode(cell.text) else {
                    diagnostics.add(
                        .error, .noCode(column: columns.names[code], cell: cell.text.excerpt), line: row.line,
                        column: cell.column)
                    return false
                }
                objective.code = .init(cell)
            } else if !columns.yearTexts.isEmpty, hasCodes, columns.names[code] != "number" {
                diagnostics.add(
                    .error, .noCode(column: columns.names[code], cell: ""), line: row.line, column: cell.column)
                return false
            }
        }
        return true
    }

    private func takeTexts(
        _ row: Document.Row, _ objective: inout SourceObjective, _ diagnostics: inout DiagnosticList
    ) {
        if let text {
            let cell = row.cells[text]
            objective.text = cell.text.isEmpty ? nil : .init(cell)
            if textsHaveCodes, objective.code == nil, let (code, rest) = CellForm.leadingCode(cell.text),
                let text = objective.text
            {
                objective.code = .init(code, line: text.line)
                objective.text = .init(rest, line: text.line)
            }
            return
        }
        for (place, year) in yearColumns.sorted(by: { $0.key < $1.key }) {
            let cell = row.cells[place]
            guard !cell.text.isEmpty else { continue }
            // A number, a percentage or a mark under a year is no objective.
            guard !CellForm.isValue(cell.text) else {
                diagnostics.add(
                    .warning, .notAText(cell.text.excerpt, column: columns.names[place].excerpt), line: cell.line,
                    column: cell.column)
                continue
            }
            objective.textsByYear[year] = .init(cell)
        }
        let skipped = plan.filter { year in
            guard let first = objective.textsByYear.keys.min(), let last = objective.textsByYear.keys.max() else {
                return false
            }
            return first < year && year < last && objective.textsByYear[year] == nil
        }
        if objective.textsByYear.isEmpty {
            diagnostics.add(.warning, .emptyObjective, line: row.line)
        } else if !skipped.isEmpty, let first = objective.textsByYear.keys.min(),
            let last = objective.textsByYear.keys.max()
        {
            diagnostics.add(.warning, .yearSkipped(first: first, last: last, years: skipped), line: row.line)
        }
    }
}
