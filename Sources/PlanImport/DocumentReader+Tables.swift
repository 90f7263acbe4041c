import Plan
import TextTools

extension DocumentReader {
    /// Reads rows that follow one another.
    mutating func read(_ rows: [Document.Row], blanks: Int, _ diagnostics: inout SourceDiagnostics) {
        if case .ignored = section {
            for row in rows { source.note(row.line, .ignored) }
            return
        }
        if rows.count == 1, Self.isPageNumber(rows[0].cells.map(\.text).joined(separator: " ")) || isPageFooter(rows[0])
        {
            return source.note(rows[0].line, .pageFurniture)
        }
        if let card = Card.rows(of: rows, roles) { return readCard(card, &diagnostics) }
        if let head = Card.head(of: rows, roles) {
            readTitles(rows[..<head.titles], above: Array(rows[head.titles...]), &diagnostics)
            let pairs = rows[head.titles...].prefix(head.pairs).map { row in
                var pair = row
                pair.cells = Array(row.cells.prefix(2))
                return pair
            }
            readCard(pairs, &diagnostics)
            let rest = Array(rows[(head.titles + head.pairs)...])
            return rest.isEmpty ? () : read(rest, blanks: 0, &diagnostics)
        }
        let titles = Self.titles(of: rows, roles)
        if titles > 0 {
            let rest = Array(rows[titles...])
            readTitles(rows[..<titles], above: rest, &diagnostics)
            return read(rest, blanks: 0, &diagnostics)
        }
        var rest = rows[...]
        while let first = rest.first {
            let isHeader =
                TableColumns.isHeader(first, isFirst: rest.startIndex == rows.startIndex, roles)
                || isHeadOfPhases(first)
            let height = isHeader ? TableColumns.height(of: rest) : 1
            let end = rest.dropFirst(height).firstIndex { mayBeHeader($0) } ?? rest.endIndex
            let part = rest[..<end]
            if isHeader {
                var columns = TableColumns(part, roles, years: profile.years)
                if let yearTable { columns.take(yearsOf: yearTable) }
                for cell in first.cells where roles[Words.key(cell.text)] != nil {
                    usedOverrides.insert(Words.key(cell.text))
                }
                for row in part.prefix(columns.height) { source.note(row.line, .tableHeader) }
                read(part.dropFirst(columns.height), columns, isGoingOn: false, &diagnostics)
            } else if let before = lastTable, before.header.cells.count == first.cells.count {
                diagnostics.objectives.add(.note, .missingHeader(line: before.header.line), line: first.line)
                read(part, before, isGoingOn: true, &diagnostics)
            } else {
                leaveUnknown(part, &diagnostics)
            }
            rest = rest[end...]
        }
    }

    /// How many rows stand over the whole width above the header with which a table begins: they are its titles.
    static func titles(of rows: [Document.Row], _ roles: [String: ColumnRole]) -> Int {
        let count = rows.prefix { $0.isOneCell && $0.cells.count > 1 }.count
        guard count > 0, count < rows.count, TableColumns.isHeader(rows[count], isFirst: true, roles) else { return 0 }
        return count
    }

    /// Whether a row within a table names columns. Nearly every row shows at once that it holds texts.
    private func mayBeHeader(_ row: Document.Row) -> Bool {
        if row.cells.contains(where: { $0.text.utf8.count > 60 }) { return false }
        if let header = lastTable?.header, header.cells.map(\.text) == row.cells.map(\.text) { return true }
        return TableColumns.isHeader(row, isFirst: false, roles) || isHeadOfPhases(row)
    }

    /// Whether a column of offices says of all rows that they are everybody's.
    private static func areOpen(_ rows: ArraySlice<Document.Row>, _ place: Int) -> Bool {
        let cells = rows.compactMap { $0.cells.count > place ? Words($0.cells[place].text).folded.first : nil }
        return !cells.isEmpty && cells.allSatisfy(PlanBuilder.openWords.contains)
    }

    /// Whether a table says how many objectives there are rather than which.
    private static func areCounts(_ rows: ArraySlice<Document.Row>, _ text: Int) -> Bool {
        let cells = rows.compactMap { $0.cells.count > text ? $0.cells[text].text : nil }.filter { !$0.isEmpty }
        return !cells.isEmpty && cells.allSatisfy { $0.allSatisfy { $0.isNumber || $0.isWhitespace } }
    }

    /// Whether a row names the columns of an objective's phases, below a card that is open.
    private func isHeadOfPhases(_ row: Document.Row) -> Bool {
        let cells = row.cells.map(\.text).filter { !$0.isEmpty }
        guard card?.objective.hasText == true, cells.count > 1, let first = row.cells.first,
            Words(first.text).all.count < 3
        else { return false }
        return ["fase", "fasi", "attivita", "azione", "azioni", "phase", "phases"].contains(
            Words(first.text).folded.first)
            && cells.allSatisfy { $0.utf8.count < 40 && !$0.contains(where: \.isNumber) }
    }

    private mutating func readTitles(
        _ titles: ArraySlice<Document.Row>, above rest: [Document.Row], _ diagnostics: inout SourceDiagnostics
    ) {
        for title in titles {
            let line = Document.Line(number: title.line, text: title.cells[0].text[...])
            read(line, blanks: 1, before: .rows(rest, blanks: 0), &diagnostics)
        }
    }

    private func isPageFooter(_ row: Document.Row) -> Bool {
        row.cells.contains { cell in
            let words = Words(cell.text).folded
            return ["pag", "pagina", "page"].contains(words.first ?? "") && words.count > 1 && Int(words[1]) != nil
        }
    }

    private mutating func leaveUnknown(_ rows: ArraySlice<Document.Row>, _ diagnostics: inout SourceDiagnostics) {
        guard let first = rows.first else { return }
        leavePending(&diagnostics)
        for row in rows { source.note(row.line, .unread) }
        // Another table of the document, unless it speaks of what the plan's tables hold.
        let isOurs = rows.contains { row in
            row.cells.contains { cell in
                Int(cell.text) != nil || ColumnVocabulary.role(cell.text) == .text
            }
        }
        // What stands within a card is a table of something else.
        let isError = isOurs && card?.objective.hasText != true
        diagnostics.objectives.add(
            isError ? .error : .warning, .unknownTable(header: first.excerpt, isOurs: isError), line: first.line)
    }

    /// Reads the rows below a header.
    private mutating func read(
        _ rows: ArraySlice<Document.Row>, _ columns: TableColumns, isGoingOn: Bool,
        _ diagnostics: inout SourceDiagnostics
    ) {
        var columns = columns
        if columns.kind == .matrix, !hasObjectives { columns.treatAs(.objectives) }
        let office = columns.place(of: .office)
        if case .goals = section, columns.kind == .objectives,
            office == nil || office.map({ Self.areOpen(rows, $0) }) == true,
            goalsOfSection == 0 || hasGoalsTable
        {
            return readGoals(rows, columns, &diagnostics)
        }
        if readParts(rows, columns, &diagnostics) {
            lastTable = columns
            return
        }
        if let text = columns.place(of: .text), columns.yearTexts.isEmpty, Self.areCounts(rows, text) {
            leavePending(&diagnostics)
            for row in rows { source.note(row.line, .unread) }
            return diagnostics.objectives.add(
                .warning, .unknownTable(header: columns.header.excerpt, isOurs: false), line: columns.header.line)
        }
        switch columns.kind {
        case .objectives:
            closeCard(&diagnostics)
            takeTitle(columns, isGoingOn: isGoingOn, &diagnostics)
            closeSection(&diagnostics)
            var reader = ObjectiveTable(columns, profile.years, before: lastTable.map(columns.isSame) == true)
            tables += 1
            reader.read(rows, into: &self, &diagnostics)
        case .matrix:
            closeCard(&diagnostics)
            closeSection(&diagnostics)
            leaveTitle(&diagnostics)
            // What follows is no more of the office before.
            leaveScope()
            (offices, levels, programme) = ([], [], nil)
            for row in rows { source.note(row.line, .matrixRow) }
            source.matrix.add(rows, columns, &diagnostics.matrix)
        case .indicators where card != nil || source.objectives.last != nil:
            leavePending(&diagnostics)
            readIndicators(rows, columns, &diagnostics)
        case .indicators, .other:
            leavePending(&diagnostics)
            closeSection(&diagnostics)
            for row in rows { source.note(row.line, .unread) }
            let isEmpty = rows.allSatisfy(\.isEmpty)
            diagnostics.objectives.add(
                isEmpty ? .warning : .error, .noTextColumn(header: columns.header.excerpt), line: columns.header.line)
        }
        lastTable = columns
        if columns.yearTexts.count > 1 { yearTable = columns }
    }

    /// The lines above a table are its title, or name the office that its rows belong to.
    private mutating func takeTitle(
        _ columns: TableColumns, isGoingOn: Bool, _ diagnostics: inout SourceDiagnostics
    ) {
        guard let title = pending.last else { return }
        let whole = OfficeVocabulary.withoutPerson(LineForm.heading(title)).name
        let name = OfficeVocabulary.name(within: whole) ?? whole
        let isNamed = columns.place(of: .office) != nil || hasMarkedHeadings
        guard !isNamed, Self.mayBeName(name),
            !profile.offices.ignore.contains(where: { Words.key(name).hasPrefix(Words.key($0.value)) })
        else { return leaveTitle(&diagnostics) }
        pending.removeLast()
        let isNew = source.offices.office(named: name) == nil
        // A heading that names one by its word holds for the table, unless something better follows it.
        let isDoubtful = offices.last.map { !$0.isUsed && $0.word != nil } ?? false
        let level = LineForm.headingLevel(title)
        begin(
            HeadingOffice(
                name: name, word: OfficeVocabulary.word(beginning: name)?.word, line: title.number, level: level,
                place: nil),
            &diagnostics)
        if isNew, !profile.offices.list.isEmpty || OfficeVocabulary.word(beginning: name) == nil {
            diagnostics.objectives.add(isDoubtful ? .warning : .note, .assumedOffice(name), line: title.number)
        }
    }

    mutating func leaveTitle(_ diagnostics: inout SourceDiagnostics) {
        if let title = pending.popLast() { source.note(title.number, .tableTitle) }
        leavePending(&diagnostics)
    }

    /// What the first key of a card may be, so that it is that of the next one where it recurs.
    private static let begins: Set<ColumnRole> = [.code, .text, .strategic, .level, .programme, .office, .owner, .type]

    private mutating func readCard(_ rows: [Document.Row], _ diagnostics: inout SourceDiagnostics) {
        // A title such as "Scheda n. 1" has opened the card already.
        var open = card.flatMap { $0.objective.hasText ? nil : $0 } ?? Card(newObjective(line: rows[0].line))
        if card?.objective.hasText == false { card = nil }
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        leaveTitle(&diagnostics)
        let first = rows.first { !$0.isEmpty }?.cells.first.map { Words.key($0.text) }
        for row in rows {
            let cells = row.cells.map(\.text)
            if row.isEmpty { continue }
            guard cells.count > 1, !row.isOneCell else {
                unread.append(Document.Line(number: row.line, text: cells[0][...]))
                continue
            }
            if roles[Words.key(cells[0])] != nil { usedOverrides.insert(Words.key(cells[0])) }
            let (role, code) = Card.key(cells[0], roles)
            var key = KeyLine(key: cells[0], value: cells[1], role: role)
            key.code = code
            source.note(row.line, .value)
            // The key with which a card begins begins the next one too.
            let isNext = Words.key(cells[0]) == first && Self.begins.contains(key.role) && open.objective.text != nil
            guard !key.value.isEmpty || isNext else { continue }
            if isNext || !open.take(key, line: row.line, profile.years, in: row.cells[1]) {
                card = open
                closeCard(&diagnostics)
                open = Card(newObjective(line: row.line))
                _ = open.take(key, line: row.line, profile.years, in: row.cells[1])
            }
        }
        card = open
        if let text = open.objective.text { source.note(text.line, .objective) }
    }

    /// A table in the section of goals names goals.
    private mutating func readGoals(
        _ rows: ArraySlice<Document.Row>, _ columns: TableColumns, _ diagnostics: inout SourceDiagnostics
    ) {
        leavePending(&diagnostics)
        guard let text = columns.place(of: .text) ?? columns.yearTexts.first else { return }
        for row in rows where !row.isEmpty {
            guard let row = row.fitting(columns.header, &diagnostics.goals) else { continue }
            if columns.isTotal(row) {
                source.note(row.line, .totalRow)
                continue
            }
            var holder = SourceObjective(line: row.line)
            columns.takeValues(of: row, into: &holder)
            let cell = row.cells[text]
            guard !Words.key(cell.text).isEmpty, !cell.isCovered else {
                if !source.goals.isEmpty { source.goals[source.goals.count - 1].measures += holder.measures }
                source.note(row.line, .furtherIndicator)
                continue
            }
            let code = columns.place(of: .code).map { row.cells[$0].text }.flatMap { $0.isEmpty ? nil : $0 }
            source.goals.append(
                SourceGoal(
                    name: cell.text, line: cell.line, code: code, weight: holder.weight, measures: holder.measures,
                    attributes: holder.attributes + columns.attributesOfGoal(row, profile.persons == .keep)))
            source.note(row.line, .goal)
            goalsOfSection += 1
        }
        hasGoalsTable = true
    }
}

extension KeyLine {
    init(key: String, value: String, role: ColumnRole) {
        (self.key, self.value, self.role) = (key, value, role)
    }
}
