import Plan
import TextTools

extension DocumentReader {
    /// Reads a line of text.
    mutating func read(
        _ line: Document.Line, blanks: Int, before next: Document.Block?, _ diagnostics: inout SourceDiagnostics
    ) {
        let heading = LineForm.heading(line)
        let headingLevel = LineForm.headingLevel(line)
        guard heading.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        if let bare = bareKey {
            bareKey = nil
            let whole = Document.Line(number: line.number, text: "\(bare.key): \(line.plainText)"[...])
            if blanks == 0, bare.line == line.number - 1, readKeyLine(whole, 0, &diagnostics) { return }
        }
        if Self.isPageNumber(line.plainText) { return source.note(line.number, .pageFurniture) }
        if isBareKey(line, before: next) {
            bareKey = (line.plainText, line.number)
            return source.note(line.number, .value)
        }
        if let content = sectionContent(line, heading) {
            return begin(content, line, headingLevel, &diagnostics)
        }
        if case .ignored(let level) = section {
            guard headingLevel > 0, headingLevel <= level else { return source.note(line.number, .ignored) }
            section = .plan
        }
        takenLines.append(line)
        if let (pattern, code, text) = matchingLine(line) {
            usedLines.insert(pattern.source)
            return beginCard(code: code, text: text, line, isOfList: pattern.isOfLetters, &diagnostics)
        }
        if card?.takes(line, blanks: blanks) == true {
            takenLines.removeLast()
            card?.append(line, profile.years, words)
            return source.note(line.number, .value)
        }
        if Self.isMarked(line) {
            leavePending(&diagnostics)
            return beginMarked(line, &diagnostics)
        }
        endCard(before: line, heading, isApart: blanks > 0 || isBelowRows, before: next, &diagnostics)
        if readKeyLine(line, headingLevel, &diagnostics) { return }
        if let code = ObjectiveTitle.code(inTitle: heading) {
            closeSection(&diagnostics)
            closeCard(&diagnostics)
            leavePending(&diagnostics)
            card = Card(newObjective(line: line.number))
            if let code { card?.objective.code = SourceObjective.Piece(code, line: line.number) }
            card?.awaitsText = code != nil
            return source.note(line.number, .objective)
        }
        if let open = card, open.awaitsText, !open.objective.hasText, headingLevel == 0, !LineForm.isListItem(line),
            office(heading, line, headingLevel) == nil, !isTextKey(next)
        {
            card?.awaitsText = false
            card?.objective.text = SourceObjective.Piece(line.plainText, line: line.number)
            return source.note(line.number, .continuation)
        }
        if let (code, text) = ObjectiveTitle.objective(inHeading: heading),
            headingLevel > 0 || !LineForm.isListItem(line) && Words.years(in: code).isEmpty,
            !isTitleOfObjectives(next)
        {
            beginCard(code: code, text: text, line, isOfList: false, &diagnostics)
            card?.takesProse = true
            card?.headingLevel = headingLevel
            return
        }
        if !hasMarkedHeadings || headingLevel > 0, let level = LevelVocabulary.heading(heading) {
            return begin(
                SourceObjective.Level(word: level.word, text: level.text, line: line.number), rank: level.rank,
                headingLevel: headingLevel, isProgramme: level.isProgramme, &diagnostics)
        }
        if !hasMarkedHeadings, let office = office(heading, line, headingLevel) {
            begin(office, &diagnostics)
            scope.type = DocumentVocabulary.withoutObjectives(heading).type
            readPerson(behind: office.name, in: heading, line)
            return
        }
        if case .goals = section, readGoal(line, blanks: blanks, headingLevel: headingLevel, before: next, &diagnostics)
        {
            return
        }
        if let open = card, open.headingLevel > 0, headingLevel > open.headingLevel, open.objective.hasText {
            leavePending(&diagnostics)
            card?.begin(
                list: KeyLine(key: heading, value: "", role: ColumnVocabulary.role(heading, roles)), line.number)
            return source.note(line.number, .tableTitle)
        }
        if headingLevel > 0 {
            closeCard(&diagnostics)
            leavePending(&diagnostics)
            if beginUnknownHeading(heading, line, headingLevel) { return }
        } else if card?.describe(line, goesOn: Self.isText(next), words) == true {
            return source.note(line.number, .continuation)
        }
        if DocumentVocabulary.isTitleOfOffices(heading), case .plan = section {
            leavePending(&diagnostics)
            return source.note(line.number, .sectionTitle)
        }
        if DocumentVocabulary.resemblesGoalsTitle(heading), source.goals.isEmpty, headingLevel > 0 || blanks > 0 {
            source.doubtfulTitles.append(line)
        }
        pending.append(line)
    }

    /// Ends the card that is being read where a line begins another, or what holds for several.
    private mutating func endCard(
        before line: Document.Line, _ heading: String, isApart: Bool, before next: Document.Block?,
        _ diagnostics: inout SourceDiagnostics
    ) {
        switch cardBeginnings[line.number] {
        case .card:
            closeSection(&diagnostics)
            closeCard(&diagnostics)
            leavePending(&diagnostics)
            card = Card(newObjective(line: line.number))
        case .group: closeCard(&diagnostics)
        case nil:
            // "Linea strategica 2: …" in a paragraph of its own is no more of the card above.
            if card != nil, isApart, Self.isApart(next), LineForm.headingLevel(line) == 0,
                LevelVocabulary.heading(heading) != nil
            {
                closeCard(&diagnostics)
            }
            // What stands below a card in a table holds for the next.
            if card != nil, isBelowRows, let role = KeyLine(line.plainText, roles)?.role,
                [.office, .level, .strategic, .programme].contains(role)
            {
                closeCard(&diagnostics)
            }
        }
    }

    /// Whether a line below a card's text is nothing but a key, whose value stands on the next line.
    private func isBareKey(_ line: Document.Line, before next: Document.Block?) -> Bool {
        guard card?.objective.hasText == true, case .text(let value, blanks: 0)? = next,
            Self.isKey(line.plainText, roles),
            LineForm.headingLevel(line) == 0, !LineForm.isListItem(line), !LineForm.isListItem(value)
        else { return false }
        return !Self.isKey(value.plainText, roles) && KeyLine(value.plainText, roles)?.role ?? .attribute == .attribute
    }

    /// Whether a line follows that has an objective's text behind a key.
    private func isTextKey(_ next: Document.Block?) -> Bool {
        guard case .text(let line, _)? = next, let role = KeyLine(line.plainText, roles)?.role else { return false }
        return [.text, .strategic].contains(role)
    }

    private static func isKey(_ text: String, _ roles: [String: ColumnRole]) -> Bool {
        guard text.utf8.count < 40, text.first?.isUppercase == true, !text.contains(":") else { return false }
        switch ColumnVocabulary.role(text, roles) {
        case .weight, .indicator, .target, .baseline, .result, .unit, .formula, .owner, .deadline, .involved,
            .description, .type:
            return true
        default: return false
        }
    }

    /// Whether what follows has a blank line above it.
    private static func isApart(_ next: Document.Block?) -> Bool {
        switch next {
        case .text(_, let blanks)?: blanks > 0
        case .rows?: true
        case nil: false
        }
    }

    /// Whether a line of text follows without a blank one between.
    private static func isText(_ next: Document.Block?) -> Bool {
        if case .text(_, blanks: 0)? = next { true } else { false }
    }

    /// Whether what follows a heading is a table of objectives, so that the heading is none.
    private func isTitleOfObjectives(_ next: Document.Block?) -> Bool {
        guard case .rows(let rows, _)? = next, Card.rows(of: rows, roles) == nil else { return false }
        let table = rows[Self.titles(of: rows, roles)...]
        guard let first = table.first, TableColumns.isHeader(first, isFirst: true, roles) else { return false }
        let columns = TableColumns(table, roles, years: profile.years)
        return columns.kind == .objectives && columns.namesObjectives
    }

    // MARK: Sections

    private func sectionContent(_ line: Document.Line, _ heading: String) -> Profile.Section? {
        guard line.text.utf8.count < 300 else { return nil }
        let keys = [Words.key(heading), Words.key(line.plainText)]
        if let own = profile.sections.first(where: { keys.contains(Words.key($0.title.value)) }) { return own.content }
        // "### Obiettivi comuni" below "## Settore Tecnico" are that sector's.
        let level = LineForm.headingLevel(line)
        let isOfOffice = level > 0 && offices.last.map { $0.level > 0 && level > $0.level } == true
        return DocumentVocabulary.isGoalsTitle(heading) && !isOfOffice ? .transversalGoals : nil
    }

    private mutating func begin(
        _ content: Profile.Section, _ line: Document.Line, _ level: Int, _ diagnostics: inout SourceDiagnostics
    ) {
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        leavePending(&diagnostics)
        source.note(line.number, .sectionTitle)
        usedSections.formUnion([Words.key(line.plainText), Words.key(LineForm.heading(line))])
        offices = []
        levels = []
        programme = nil
        leaveScope()
        switch content {
        case .transversalGoals:
            section = .goals
            goalsTitle = line
            (goalsOfSection, hasGoalsTable) = (0, false)
        case .ignore: section = .ignored(level: level > 0 ? level : 6)
        case .objectives: section = .plan
        }
    }

    /// Ends the section of goals, if that is being read.
    mutating func closeSection(_ diagnostics: inout SourceDiagnostics) {
        guard case .goals = section else { return }
        section = .plan
        goalsTitle = nil
    }

    /// - Returns: whether the line belongs to the section of goals.
    private mutating func readGoal(
        _ line: Document.Line, blanks: Int, headingLevel: Int, before next: Document.Block?,
        _ diagnostics: inout SourceDiagnostics
    ) -> Bool {
        let isItem = LineForm.isListItem(line)
        let text = line.plainText
        // The title of another page, or section, follows after more than a blank line.
        if hasGoalsTable && !isItem || DocumentVocabulary.isTitleOfOffices(LineForm.withoutNumber(text))
            || blanks > 1 && goalsOfSection > 0 && !isItem || headingLevel > 0
            || LineForm.withoutNumber(text) != text && text.first?.isNumber == true && goalsOfSection > 0 && !isItem
                && !isNextGoal(text)
        {
            closeSection(&diagnostics)
            return false
        }
        if case .rows(let rows, _)? = next {
            let isGoalsTable = rows.first.map { TableColumns.isHeader($0, isFirst: true, roles) } ?? false
            if LineForm.isProse(text) || text.hasSuffix(":") {
                diagnostics.goals.add(.warning, .unreadGoalLine(text.excerpt), line: line.number)
                source.note(line.number, .unread)
                return true
            }
            if goalsOfSection > 0 || !isGoalsTable || Self.mayBeName(text) {
                closeSection(&diagnostics)
                return false
            }
        }
        if text.hasSuffix(":") || LineForm.isProse(text) && text.hasSuffix(".") {
            diagnostics.goals.add(.warning, .unreadGoalLine(text.excerpt), line: line.number)
            source.note(line.number, .unread)
        } else {
            let (code, name) = CellForm.leadingCode(text).map { ($0.code, $0.rest) } ?? (nil, text)
            source.goals.append(SourceGoal(name: name, line: line.number, code: code))
            source.note(line.number, .goal)
            goalsOfSection += 1
        }
        return true
    }

    /// Whether a line goes on with the numbers of the goals before it: "3." behind "2.".
    private func isNextGoal(_ text: String) -> Bool {
        func number(_ text: String?) -> Int? { text.flatMap { Int($0.prefix { $0.isNumber }) } }
        guard let last = source.goals.last, let code = number(last.code), let next = number(text) else { return false }
        return next == code + 1 && OfficeVocabulary.word(beginning: LineForm.withoutNumber(text)) == nil
    }

    // MARK: Offices

    /// The office of a heading that says by its first word that it names one.
    func office(_ heading: String, _ line: Document.Line, _ headingLevel: Int) -> HeadingOffice? {
        let text = DocumentVocabulary.withoutObjectives(OfficeVocabulary.withoutPerson(heading).name).name
        let extra = profile.offices.words.map { Words.key($0.value) }
        let key = Words.key(text)
        let isListed = profile.offices.list.contains { Words.key($0.value) == key }
        let own = OfficeVocabulary.word(beginning: text)
        let extraWord = extra.first { key == $0 || key.hasPrefix($0 + " ") }
        guard isListed || own != nil || extraWord != nil else { return nil }
        guard isListed || isName(text, wordCount: own?.count ?? 1, isHeading: headingLevel > 0),
            !LineForm.isListItem(line) || LineForm.isBold(line),
            !profile.offices.ignore.contains(where: { key.hasPrefix(Words.key($0.value)) })
        else { return nil }
        return HeadingOffice(
            name: text, word: own?.word ?? extraWord, line: line.number, level: headingLevel, place: nil)
    }

    /// Whether a text that begins with a word for an office is the name of one: neither a sentence nor what begins
    /// "Area strategica", "Servizi …" or "Servizio essenziale per …".
    private func isName(_ text: String, wordCount: Int, isHeading: Bool) -> Bool {
        let words = Words(text)
        guard words.all.count > wordCount, text.utf8.count < 200, !LineForm.isProse(text), !text.hasSuffix(":"),
            !text.contains("\u{2026}"), !text.contains("....")
        else { return false }
        if text.hasSuffix("."), words.all.count > 5 { return false }
        let next = words.all[wordCount]
        if ["strategica", "strategico", "di", "d"].contains(next.folded), words.folded.contains("intervento") {
            return false
        }
        if ["strategica", "strategico"].contains(next.folded) { return false }
        // Of lower-case words only such as say what an office is.
        let hasCapital = words.all.dropFirst(wordCount).contains { word in
            let sign = text[word.range].first
            return sign?.isUppercase == true || sign?.isNumber == true
        }
        if hasCapital { return true }
        // "Direzione generale per le dighe".
        let mayBeFor = isHeading || ["direzione", "dipartimento", "segreteria"].contains(words.folded[0])
        return words.all.count <= 12
            && !words.folded.contains {
                Self.proseWords.contains($0) && !($0 == "per" && mayBeFor && next.folded != "essenziale")
            }
    }

    private static let proseWords: Set<String> = [
        "essenziale", "circa", "per", "oltre", "nel", "al", "dal", "sul", "svolge", "cura", "gestisce", "comprende",
        "reso", "resa", "offerto", "erogato", "chilometri", "metri",
    ]

    private mutating func readPerson(behind name: String, in heading: String, _ line: Document.Line) {
        if let person = OfficeVocabulary.withoutPerson(heading).person {
            scope.owner = SourceObjective.Piece(person, line: line.number)
        }
    }

    private mutating func beginMarked(_ line: Document.Line, _ diagnostics: inout SourceDiagnostics) {
        let name = DocumentVocabulary.directionName(heading: line.plainText)
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        source.note(line.number, .officeHeading)
        offices = [
            HeadingOffice(
                name: name, word: OfficeVocabulary.word(beginning: name)?.word, line: line.number, level: 0, place: nil)
        ]
        levels = []
        leaveScope()
    }

    /// A heading of Markdown that says neither office nor level: what stands above the objectives, where that is said
    /// of others, or else of no meaning yet.
    ///
    /// - Returns: whether it stands above objectives.
    private mutating func beginUnknownHeading(_ heading: String, _ line: Document.Line, _ headingLevel: Int) -> Bool {
        levels.removeAll { $0.headingLevel >= headingLevel }
        let closed = offices.firstIndex { $0.level >= headingLevel && $0.level > 0 }
        if let closed { offices.removeSubrange(closed...) }
        leaveScope()
        let isBelowLevel = levels.contains { $0.headingLevel > 0 } || programme != nil
        guard isBelowLevel, !Words(heading).folded.contains(where: { $0.hasPrefix("obiettiv") }) else { return false }
        let level = SourceObjective.Level(word: Self.unnamedLevel, text: heading, line: line.number)
        levels.append(
            HeadingLevel(level: level, rank: 5, headingLevel: headingLevel, officeLine: offices.last?.line ?? 0))
        source.note(line.number, .levelHeading)
        return true
    }

    /// What a level is called that the document gives no word for.
    static let unnamedLevel = "Obiettivo strategico"

    /// Whether a line may be the name of an office without a word that says so.
    static func mayBeName(_ text: String) -> Bool {
        let words = Words(text)
        guard let first = words.all.first, (1...12).contains(words.all.count), text.count <= 110,
            !LineForm.isProse(text), let last = text.last, !".:;,!?".contains(last),
            text.first?.isUppercase == true || text.first?.isNumber == true
        else { return false }
        if Words.years(in: text).count > 0 { return false }
        return !notNames.contains(first.folded)
            && !words.folded.contains { word in
                ["obiettiv", "objetiv", "objectiv", "performance"].contains { word.hasPrefix($0) }
            }
    }

    private static let notNames: Set<String> = [
        "piano", "allegato", "tabella", "prospetto", "sezione", "sez", "parte", "capitolo", "elenco", "indice",
        "premessa", "scheda", "anno", "peso", "dirigente", "responsabile", "direttore", "assessore", "programma",
        "programmi", "missione", "totale", "nota", "note", "fonte", "comune", "provincia", "regione", "risorse", "plan",
        "table", "annex", "section", "anexo", "tabla", "matrice", "indicatori", "target", "fasi", "attivita",
        "tel", "telefono", "fax", "email", "mail", "pec", "sede", "orario", "orari", "introduzione", "albero", "quadro",
        "riepilogo", "summary", "deliberazione", "approvato", "legenda",
    ]
}
