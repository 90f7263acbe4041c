import Plan
import TextTools

/// What a row says of an objective.
extension ObjectiveTable {
    mutating func readObjective(
        _ row: Document.Row, _ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        var objective = reader.newObjective(line: row.line, column: row.cells.first?.column ?? 1)
        if columns.places(of: .level).contains(where: { !row.cells[$0].text.isEmpty }) {
            // Columns say what stands above, but for what a heading says of all.
            objective.levels = reader.levels.filter { $0.rank < 3 || $0.headingLevel > 0 }.map(\.level)
        }
        if let owner = columns.place(of: .owner), !row.cells[owner].text.isEmpty { objective.owner = nil }
        guard takeCode(row, &objective, &diagnostics.objectives) else {
            return reader.source.note(row.line, .unread)
        }
        takeTexts(row, &objective, &diagnostics.objectives)
        if let words = objective.text ?? objective.textsByYear.values.first,
            objective.text != nil || objective.textsByYear.count == 1, DocumentVocabulary.isReference(words.text)
        {
            diagnostics.objectives.add(.warning, .unreadText(words.text.excerpt, lines: 1), line: row.line)
            return reader.source.note(row.line, .unread)
        }
        columns.takeValues(of: row, into: &objective)
        officeColumns?.take(row, into: &objective)
        for place in columns.roles.indices {
            if case .year(let year) = columns.roles[place], text != nil, marks[place] == nil {
                take(row.cells[place], of: year, columns.names[place], &objective)
            }
        }
        if let place = columns.place(of: .yearOfRow), let year = Words.years(in: row.cells[place].text).first {
            objective.years = [year]
            objective.isOfRow = true
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

    /// What stands under a year beside the objective is what the indicator is to reach; without one, words say what is to
    /// be done in it.
    private func take(
        _ cell: Document.Cell, of year: Int, _ heading: String, _ objective: inout SourceObjective
    ) {
        guard !cell.text.isEmpty else { return }
        if !objective.measures.isEmpty {
            objective.measures[objective.measures.count - 1].targets.append((year, cell.text))
        } else if CellForm.isValue(cell.text) || CellForm.isCode(cell.text) {
            objective.attributes.append((heading, cell.text))
        } else if let known = objective.textsByYear[year]?.text {
            // Of several columns of a year.
            objective.textsByYear[year]?.text = known + "; " + cell.text
        } else {
            objective.textsByYear[year] = .init(cell)
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
