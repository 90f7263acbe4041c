import Plan
import TextTools

/// Tables of what belongs to objectives: indicators, phases, actions.
extension DocumentReader {
    /// Reads a table that says something of objectives that are known: those whose codes its rows have, or the one of
    /// the card above it.
    ///
    /// - Returns: whether it is such a table.
    mutating func readParts(
        _ rows: ArraySlice<Document.Row>, _ columns: TableColumns, _ diagnostics: inout SourceDiagnostics
    ) -> Bool {
        if let place = columns.placeOfReferences(rows), let objectives = objectives(rows, place) {
            closeCard(&diagnostics)
            leaveTitle(&diagnostics)
            for (row, number) in zip(rows.filter { !$0.isEmpty }, objectives) {
                var objective = source.objectives[number]
                take(row, columns, besides: place, into: &objective, &diagnostics)
                source.objectives[number] = objective
            }
            return true
        }
        guard card?.objective.hasText == true, !columns.namesObjectives,
            columns.kind == .other || columns.kind == .objectives && columns.place(of: .office) == nil
        else { return false }
        leaveTitle(&diagnostics)
        card?.takesProse = false
        for row in rows where !row.isEmpty {
            guard var objective = card?.objective else { continue }
            take(row, columns, besides: columns.place(of: .code), into: &objective, &diagnostics)
            card?.objective = objective
        }
        return true
    }

    /// Indicators in a table of their own belong to the objective before it.
    mutating func readIndicators(
        _ rows: ArraySlice<Document.Row>, _ columns: TableColumns, _ diagnostics: inout SourceDiagnostics
    ) {
        card?.takesProse = false
        let last = source.objectives.count - 1
        guard var objective = card?.objective ?? (last >= 0 ? source.objectives[last] : nil) else { return }
        for row in rows where !row.isEmpty { take(row, columns, besides: nil, into: &objective, &diagnostics) }
        if card != nil { card?.objective = objective } else { source.objectives[last] = objective }
    }

    /// The objective of each row that is not empty, by the codes in a column; one without a code is of the same as the row
    /// before. Nil where some code is no objective's, or several objectives'.
    private func objectives(_ rows: ArraySlice<Document.Row>, _ place: Int) -> [Int]? {
        var known: [String: [Int]] = [:]
        for (index, objective) in source.objectives.enumerated() {
            for words in [objective.code, objective.text].compactMap(\.self) {
                known[Words.key(words.text), default: []].append(index)
            }
        }
        var found: [Int] = []
        for row in rows where !row.isEmpty {
            guard row.cells.count > place else { return nil }
            let code = row.cells[place].text
            if code.isEmpty, let last = found.last {
                found.append(last)
                continue
            }
            var candidates = known[Words.key(code)] ?? []
            // Below the last office's objectives a table may speak of all: plain numbers are those of one office.
            let isOfAll = candidates.count == 1 && offices.last?.isUsed == true && Int(code) == nil
            if let office = offices.last, !isOfAll {
                candidates.removeAll {
                    source.objectives[$0].headingOffice == nil || source.objectives[$0].headingOffice != office.place
                }
            }
            guard candidates.count == 1 else { return nil }
            found.append(candidates[0])
        }
        return found.isEmpty ? nil : found
    }

    /// Takes a row of indicators, or of a phase or an action: that is an attribute in one, by the heading of its words.
    private mutating func take(
        _ row: Document.Row, _ columns: TableColumns, besides place: Int?, into objective: inout SourceObjective,
        _ diagnostics: inout SourceDiagnostics
    ) {
        guard let row = row.fitting(columns.header, &diagnostics.objectives) else {
            return source.note(row.line, .unread)
        }
        guard columns.place(of: .indicator) == nil else {
            var holder = SourceObjective(line: row.line)
            columns.takeValues(of: row, into: &holder)
            for place in columns.roles.indices {
                if case .year(let year) = columns.roles[place] {
                    holder.take(row.cells[place], of: year, columns.names[place], profile.years)
                }
            }
            if let text = columns.place(of: .text), text != place, !row.cells[text].text.isEmpty {
                holder.attributes.append((columns.names[text], row.cells[text].text))
            }
            let keepsPersons = profile.persons == .keep
            objective.take(further: holder, keepsPersons: keepsPersons) { role in
                columns.place(of: role).map { columns.names[$0] } ?? ""
            }
            return source.note(row.line, .furtherIndicator)
        }
        let filled = columns.roles.indices.filter { other in
            other != place && !row.cells[other].text.isEmpty && !row.cells[other].isCovered
                && columns.roles[other] != .ignore
                && (profile.persons == .keep || columns.roles[other] != .owner
                    || OfficeVocabulary.isRole(row.cells[other].text))
                && (profile.persons == .keep
                    || !OfficeVocabulary.isPerson(row.cells[other].text, under: columns.names[other]))
        }
        source.note(row.line, .value)
        guard let first = filled.first(where: { [.text, .description].contains(columns.roles[$0]) }) ?? filled.first
        else { return }
        let others = filled.filter { $0 != first }.map { "\(columns.names[$0]): \(row.cells[$0].text)" }
        objective.attributes.append(
            (columns.names[first], ([row.cells[first].text] + others).joined(separator: "; ")))
    }
}

extension TableColumns {
    /// The column in which rows refer to objectives by their codes: that of codes in a table without objectives, or that
    /// of objectives where it has nothing else.
    fileprivate func placeOfReferences(_ rows: ArraySlice<Document.Row>) -> Int? {
        guard [.objectives, .other].contains(kind), yearTexts.isEmpty,
            roles.contains(where: { [.indicator, .attribute, .description].contains($0) })
        else { return nil }
        guard let text = place(of: .text) else { return place(of: .code) }
        let cells = rows.compactMap { $0.cells.count > text ? $0.cells[text].text : nil }.filter { !$0.isEmpty }
        let sayMore = [.office, .weight].contains { place(of: $0) != nil }
        return place(of: .code) == nil && !cells.isEmpty && (cells.allSatisfy(CellForm.isCode) || !sayMore) ? text : nil
    }
}
