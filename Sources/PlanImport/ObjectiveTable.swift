import Plan
import TextTools

/// Reads the rows of a table of objectives.
///
/// A cell that is left empty below one of the same column, as merged cells come out of a PDF, takes its value where the
/// column holds offices, levels or programmes; a row without an objective adds an indicator to the one before.
struct ObjectiveTable {
    var columns: TableColumns
    let plan: [Int]
    /// Whether the table goes on with the one before.
    private let goesOn: Bool
    let text: Int?
    let code: Int?
    private var offices: [Int]
    /// Columns that are an office each.
    var officeColumns: OfficeColumns?
    /// Which year each column of texts holds.
    var yearColumns: [Int: Int] = [:]
    var marks: [Int: Int] = [:]
    /// What the columns that are filled downwards hold.
    private var above: [Int: Document.Cell] = [:]
    private var emptyRows: (count: Int, line: Int)?
    var hasCodes = false
    /// Whether each text begins with a code: of one alone it may be a word, as in "COVID-19 e scuole".
    var textsHaveCodes = false

    init(_ columns: TableColumns, _ years: [Int], before goesOn: Bool) {
        self.columns = columns
        self.goesOn = goesOn
        plan = years
        text = columns.yearTexts.isEmpty ? columns.place(of: .text) : nil
        code = columns.place(of: .code)
        offices = columns.places(of: .office)
    }

    mutating func read(
        _ rows: ArraySlice<Document.Row>, into reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        if let found = OfficeColumns(columns, rows) {
            officeColumns = found
            columns.ignore(found.places)
            offices = []
        }
        leaveWiderOffices(than: reader.offices.last?.word)
        tellColumns(&reader, &diagnostics)
        guard findYears(rows, &diagnostics.objectives) else {
            for row in rows { reader.source.note(row.line, .unread) }
            return
        }
        if let code {
            hasCodes =
                rows.contains { $0.cells.count > code && !$0.cells[code].text.isEmpty }
                || goesOn && reader.source.objectives.last?.code != nil
        }
        if let text {
            let texts = rows.filter { $0.cells.count > text && !columns.isTotal($0) }.map { $0.cells[text].text }
                .filter { !$0.isEmpty }
            let codes = texts.prefix(200).map { CellForm.leadingCode($0)?.code }
            textsHaveCodes =
                codes.allSatisfy { $0 != nil }
                && (codes.count > 1 || codes.first??.contains(".") == true
                    || texts.first.map { CellForm.separatedCode($0) != nil } == true)
        }
        if offices.count > 0, !goesOn, reader.offices.isEmpty, let first = offices.last {
            checkMergedOffices(rows, first, &diagnostics.objectives)
        }
        // An office whose table is empty is one all the same.
        if offices.isEmpty { _ = reader.headingOffice(&diagnostics.objectives) }
        let begin = reader.source.objectives.count
        for row in rows { read(row, since: begin, &reader, &diagnostics) }
        if let emptyRows {
            diagnostics.objectives.add(.note, .emptyRows(emptyRows.count), line: emptyRows.line)
        }
    }

    /// Below "U.O.C. Chirurgia" a column "Area" says something else than who carries the objectives.
    private mutating func leaveWiderOffices(than word: String?) {
        guard let rank = OfficeVocabulary.rank(of: word) else { return }
        for place in offices {
            let own = Words(columns.names[place]).folded.first { OfficeVocabulary.singular(of: $0) != nil }
            if let wider = OfficeVocabulary.rank(of: own), wider < rank { columns.keep(place) }
        }
        offices = columns.places(of: .office)
    }

    /// An office's cell that is merged and centred has its name in the middle of its rows: what is above can't be
    /// filled.
    private func checkMergedOffices(
        _ rows: ArraySlice<Document.Row>, _ column: Int, _ diagnostics: inout DiagnosticList
    ) {
        let filled = rows.filter {
            $0.cells.count == columns.header.cells.count && !$0.isEmpty && !columns.isTotal($0) && !$0.isOneCell
        }
        guard let first = filled.first, first.cells[column].text.isEmpty,
            let named = filled.first(where: { !$0.cells[column].text.isEmpty })
        else { return }
        diagnostics.add(.error, .officeBelowItsRows(named.cells[column].text.excerpt), line: first.line)
    }

    /// Columns that say nothing that a plan has are kept, which is reported once for each header.
    private func tellColumns(_ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics) {
        let hasIndicators = columns.place(of: .indicator) != nil
        let kept = columns.names.indices.filter { place in
            (columns.roles[place] == .attribute || !hasIndicators && columns.roles[place].isOfIndicator)
                && !columns.names[place].isEmpty
                && reader.roles[Words.key(columns.names[place])] == nil
        }.map { columns.names[$0] }
        guard !kept.isEmpty, reader.keptColumns.insert(kept).inserted else { return }
        diagnostics.objectives.add(.note, .keptColumns(kept.map(\.excerpt)), line: columns.header.line)
    }

    /// - Returns: false where the columns can't be those of the plan's years.
    private mutating func findYears(_ rows: ArraySlice<Document.Row>, _ diagnostics: inout DiagnosticList) -> Bool {
        if text != nil {
            for (place, role) in columns.roles.enumerated() {
                guard case .year(let year) = role else { continue }
                let cells = rows.compactMap { $0.cells.count > place ? $0.cells[place].text : nil }.filter {
                    !$0.isEmpty
                }
                guard !cells.isEmpty, cells.allSatisfy(CellForm.isMark) else { continue }
                marks[place] = year
                if !plan.contains(year) {
                    diagnostics.add(
                        .warning, .otherYear(year, column: columns.names[place].excerpt), line: columns.header.line,
                        column: columns.header.cells[place].column)
                }
            }
            return true
        }
        guard !columns.yearTexts.isEmpty else {
            diagnostics.add(.error, .noTextColumn(header: columns.header.excerpt), line: columns.header.line)
            return false
        }
        let places = columns.yearTexts
        let named = places.map { place in Words.years(in: columns.names[place]).first { plan.contains($0) } }
        let years = named.compactMap(\.self)
        if years.count == places.count, Set(years).count == places.count {
            yearColumns = Dictionary(zip(places, years).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
            return true
        }
        let names = places.map { columns.names[$0] }
        let column = places.first.map { columns.header.cells[$0].column } ?? 1
        let namesOthers = names.contains { !Words.years(in: $0).isEmpty }
        let isRead = places.count == plan.count && (!namesOthers || !years.isEmpty)
        diagnostics.add(
            isRead ? .warning : .error, .headerMismatch(columns: names, years: plan, isRead: isRead),
            line: columns.header.line, column: column)
        if isRead {
            yearColumns = Dictionary(zip(places, plan).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        }
        return isRead
    }

    private mutating func read(
        _ row: Document.Row, since begin: Int, _ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        if row.isEmpty {
            emptyRows = ((emptyRows?.count ?? 0) + 1, emptyRows?.line ?? row.line)
            return reader.source.note(row.line, .emptyRow)
        }
        if columns.isTotal(row) {
            reader.source.note(row.line, .totalRow)
            return diagnostics.objectives.add(.note, .totalRow(row.excerpt), line: row.line)
        }
        if let heading = heading(row) { return take(heading, row, &reader, &diagnostics) }
        guard var row = row.fitting(columns.header, &diagnostics.objectives) else {
            return reader.source.note(row.line, .unread)
        }
        let hasText =
            text.map { !row.cells[$0].text.isEmpty && !row.cells[$0].isCovered }
            ?? yearColumns.keys.contains { !row.cells[$0].text.isEmpty && !row.cells[$0].isCovered }
        var codeText = code.map { row.cells[$0] }.flatMap { $0.isCovered ? nil : $0.text } ?? ""
        let further = LineForm.withoutContinuation(codeText)
        if further != codeText, let code, let last = reader.source.objectives.last?.code?.text {
            row.cells[code] = Document.Cell(text: further, line: row.line, column: row.cells[code].column)
            codeText = further
            if last == further { return join(row, &reader, &diagnostics) }
        }
        if hasCodes, codeText.isEmpty, reader.source.objectives.count > begin || goesOn {
            let isWithin = beginsWithin(row)
            if hasText, isWithin, isFirstOfPage(since: begin, reader) || yearColumns.isEmpty && !hasOwnValues(row) {
                return join(row, &reader, &diagnostics)
            }
        }
        if !hasText, codeText.isEmpty || isRepeated(codeText, reader, since: begin) {
            if reader.source.objectives.count > begin || goesOn, !reader.source.objectives.isEmpty {
                return addIndicator(of: row, &reader, &diagnostics)
            }
            reader.source.note(row.line, .unread)
            return diagnostics.objectives.add(.error, .unreadRow(row.excerpt), line: row.line)
        }
        if !hasText, isPart(codeText, reader, since: begin),
            columns.places(of: .indicator).contains(where: { !row.cells[$0].text.isEmpty })
        {
            return addIndicator(of: row, &reader, &diagnostics)
        }
        fillDown(&row)
        readObjective(row, &reader, &diagnostics)
    }

    /// Whether a code is of something of the objective before, as 1.1 is of 1.
    private func isPart(_ code: String, _ reader: DocumentReader, since begin: Int) -> Bool {
        guard reader.source.objectives.count > begin, let last = reader.source.objectives.last?.code?.text else {
            return false
        }
        return [".", "/", "-"].contains { code.hasPrefix(last + $0) }
    }

    private func isRepeated(_ code: String, _ reader: DocumentReader, since begin: Int) -> Bool {
        reader.source.objectives.count > begin && reader.source.objectives.last?.code?.text == code
    }

    /// Whether a row has a value of its own, such as a weight, an indicator or an office.
    private func hasOwnValues(_ row: Document.Row) -> Bool {
        columns.roles.indices.contains { place in
            switch columns.roles[place] {
            case .weight, .indicator, .target, .owner, .deadline, .office: !row.cells[place].text.isEmpty
            default: false
            }
        }
    }

    /// Whether a row is the first below a repeated header, and so may go on with one that a page has cut.
    private func isFirstOfPage(since begin: Int, _ reader: DocumentReader) -> Bool {
        goesOn && reader.source.objectives.count == begin
    }

    /// Whether the text of a row begins within a sentence.
    private func beginsWithin(_ row: Document.Row) -> Bool {
        let place = text ?? yearColumns.keys.sorted().first { !row.cells[$0].text.isEmpty }
        return place.flatMap { row.cells[$0].text.first }?.isLowercase == true
    }

    /// Joins the words of a row to the objective before it.
    private func join(
        _ row: Document.Row, _ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        let last = reader.source.objectives.count - 1
        guard last >= 0 else { return }
        var objective = reader.source.objectives[last]
        for (place, cell) in row.cells.enumerated() where !cell.text.isEmpty && !cell.isCovered && place != code {
            if let year = yearColumns[place] {
                if objective.textsByYear[year] == nil {
                    objective.textsByYear[year] = .init(cell)
                } else {
                    objective.textsByYear[year]?.append(cell.text, reader.words)
                }
            } else if place == text {
                objective.text?.append(cell.text, reader.words)
            } else if columns.roles[place] == .indicator, !objective.measures.isEmpty {
                objective.measures[objective.measures.count - 1].name.text += " " + cell.text
            } else if case .year(let year) = columns.roles[place], objective.textsByYear[year] != nil {
                objective.textsByYear[year]?.append(cell.text, reader.words)
            } else if columns.roles[place] == .description {
                if objective.description == nil {
                    objective.description = .init(cell)
                } else {
                    objective.description?.append(cell.text, reader.words)
                }
            } else if let known = objective.attributes.firstIndex(where: { $0.name == columns.names[place] }) {
                objective.attributes[known].value += " " + cell.text
            } else {
                objective.attributes.append((columns.names[place], cell.text))
            }
        }
        reader.source.objectives[last] = objective
        reader.source.note(row.line, .continuation)
        diagnostics.objectives.add(.note, .continuedRow(line: objective.line), line: row.line)
    }

    private func addIndicator(
        of row: Document.Row, _ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        var holder = SourceObjective(line: row.line)
        var uncovered = row
        for place in row.cells.indices where row.cells[place].isCovered {
            uncovered.cells[place] = Document.Cell(text: "", line: row.line, column: row.cells[place].column)
        }
        columns.takeValues(of: uncovered, into: &holder)
        takeYears(of: uncovered, into: &holder)
        let last = reader.source.objectives.count - 1
        let keepsPersons = reader.profile.persons == .keep
        reader.source.objectives[last].take(further: holder, keepsPersons: keepsPersons) { role in
            columns.place(of: role).map { columns.names[$0] } ?? ""
        }
        if holder.measures.isEmpty {
            reader.source.note(row.line, .continuation)
            diagnostics.objectives.add(
                .note, .continuedRow(line: reader.source.objectives[last].line), line: row.line)
        } else {
            reader.source.note(row.line, .furtherIndicator)
        }
    }

    // MARK: Headings within a table

    /// The text of a row over the whole width, or whose only cell is no code.
    private func heading(_ row: Document.Row) -> String? {
        let filled = row.cells.filter { !$0.text.isEmpty }
        if row.isOneCell { return filled.first?.text }
        guard filled.count == 1, columns.header.cells.count > 2, let first = row.cells.first, !first.text.isEmpty,
            !first.isCovered, columns.roles.first != .text, !CellForm.isCode(first.text)
        else { return nil }
        // A name that is merged downwards may begin above its first objective.
        if [.office, .level, .programme].contains(columns.roles.first) { return nil }
        return first.text
    }

    private mutating func take(
        _ heading: String, _ row: Document.Row, _ reader: inout DocumentReader, _ diagnostics: inout SourceDiagnostics
    ) {
        let name = LineForm.withoutNumber(heading)
        above = [:]
        if let level = LevelVocabulary.heading(name) {
            reader.begin(
                .init(word: level.word, text: level.text, line: row.line), rank: level.rank, headingLevel: 0,
                isProgramme: level.isProgramme, &diagnostics)
        } else if OfficeVocabulary.word(beginning: name) != nil || reader.source.offices.office(named: name) != nil {
            reader.begin(
                .init(
                    name: name, word: OfficeVocabulary.word(beginning: name)?.word, line: row.line, level: 0, place: nil
                ),
                &diagnostics)
        } else {
            reader.source.note(row.line, .unread)
            diagnostics.objectives.add(.warning, .rowOfOneCell(heading.excerpt), line: row.line)
        }
    }

    private mutating func fillDown(_ row: inout Document.Row) {
        let officeIsEmpty = offices.contains { row.cells[$0].text.isEmpty }
        for (place, role) in columns.roles.enumerated() {
            switch role {
            case .office, .level, .programme, .owner:
                if !row.cells[place].text.isEmpty {
                    // What a merged cell further left names is new, and so is what stands beside it.
                    if role != .owner {
                        for other in above.keys
                        where other > place && columns.roles[other] != .owner && role != columns.roles[other]
                            && role == .office
                        { above[other] = nil }
                    }
                    above[place] = row.cells[place]
                } else if let cell = above[place], role != .owner || officeIsEmpty && !offices.isEmpty {
                    row.cells[place] = cell
                }
            default: break
            }
        }
    }
}
