import Plan
import TextTools

/// Reads a document from its first line to its last: what a heading, a table, a card or a line is, and to whom it
/// belongs.
///
/// What stands in a heading or a line of its own (`Settore Tecnico`, `Missione 01: …`, `Responsabile: …`) holds for
/// what follows until a heading of the same kind, or a higher one, takes its place.
struct DocumentReader {
    /// An office that a heading names.
    struct HeadingOffice {
        let name: String
        let word: String?
        let line: Int
        /// Of a Markdown heading.
        let level: Int
        /// Its place in the register, once something belongs to it.
        var place: Int?
        var isUsed: Bool { place != nil }
    }

    /// Something that stands above, and below which heading of an office it stands itself.
    struct HeadingLevel {
        let level: SourceObjective.Level
        let rank: Int
        let headingLevel: Int
        let officeLine: Int
        /// Whether an objective stands below it already.
        var isUsed = false
    }

    enum Section {
        case plan, goals
        case ignored(level: Int)
    }

    let profile: Profile
    let roles: [String: ColumnRole]
    let municipality: String
    /// Whether headings such as "… – Obiettivi di Direzione" say which lines name offices; then no others do.
    var hasMarkedHeadings = false
    /// Whether some table or card has objectives of its own, so that a matrix only classifies them.
    var hasObjectives = false
    /// Whether tables were written by an export.
    var isExported = false

    var source = PlanSource()
    var words = DocumentWords([])
    var section = Section.plan
    var offices: [HeadingOffice] = []
    /// The places of the offices of headings that have objectives of their own.
    private var carryingOffices: Set<Int> = []
    var levels: [HeadingLevel] = []
    var programme: SourceObjective.Piece?
    var programmeLevels: [SourceObjective.Level] = []
    /// What lines `key: value` say of all that follows below the same heading.
    var scope = Scope()
    /// The card that is being read.
    var card: Card?
    /// The lines with which cards begin that have something before their text.
    var cardBeginnings = CardBeginnings()
    /// A key that stands on a line of its own, and its line.
    var bareKey: (key: String, line: Int)?
    /// Whether a table stands directly above.
    var isBelowRows = false
    /// Lines that may be the heading of what follows.
    var pending: [Document.Line] = []
    var lastTable: TableColumns?
    /// The last table with a text for each year.
    var yearTable: TableColumns?
    var tables = 0
    var goalsOfSection = 0
    var hasGoalsTable = false
    /// The title of the section of goals that is being read.
    var goalsTitle: Document.Line?
    /// Columns without a role, by the header's line.
    var keptColumns: Set<[String]> = []
    var usedOverrides: Set<String> = []
    var usedSections: Set<String> = []
    var usedLines: Set<String> = []
    var unread: [Document.Line] = []
    /// Lines of text that may have become part of the plan.
    var takenLines: [Document.Line] = []

    struct Scope {
        var owner: SourceObjective.Piece?
        var ownerOffice: SourceObjective.Piece?
        var involved: [SourceObjective.Piece] = []
        var type: String?
        var attributes: [(name: String, value: String)] = []
        /// The lines that say so, until an objective follows.
        var lines: [Document.Line] = []
    }

    /// What lines said of objectives to follow; where none did, they were not read.
    mutating func leaveScope() {
        unread += scope.lines
        scope = Scope()
    }

    init(_ profile: Profile) {
        self.profile = profile
        roles = profile.roles
        municipality = Words.key(profile.municipality)
    }

    mutating func read(_ document: Document, _ diagnostics: inout SourceDiagnostics) {
        noteBodyNames(document)
        let (promised, sections) = document.strategicDimensions(
            passingOver: Set(source.readings.keys), &diagnostics.goals
        ) {
            source.note($0, .strategicDimension)
        }
        source.dimensions = sections.map { section in
            PlanSource.Dimension(
                name: section.title.plainText,
                text: section.paragraphs.map(\.text.trimmed).joined(separator: "\n\n"), line: section.title.number)
        }
        if let promised, promised.count != sections.count {
            diagnostics.goals.add(
                .warning, .dimensionCount(promised: promised.count, found: sections.count), line: promised.line)
        }
        words = DocumentWords(document.lines)
        let blocks = document.blocks(words, &diagnostics.objectives)
        look(ahead: blocks)
        // A line of HTML may hold several things: only what was read before leaves the whole of it out.
        let known = source.readings
        for (index, block) in blocks.enumerated() {
            switch block {
            case .text(let line, let blanks):
                if line.isCode {
                    unread.append(line)
                } else if known[line.number] == .strategicDimension {
                    closeSection(&diagnostics)
                } else if known[line.number] == nil {
                    let next = index + 1 < blocks.count ? blocks[index + 1] : nil
                    read(line, blanks: blanks, before: next, &diagnostics)
                    isBelowRows = false
                }
            case .rows(let rows, let blanks):
                read(rows, blanks: blanks, &diagnostics)
                isBelowRows = true
            }
        }
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        leavePending(&diagnostics)
        leaveScope()
        tellUnread(&diagnostics)
        tellRunTogether(&diagnostics)
        tellUnused(&diagnostics)
    }

    /// Notes the lines that are nothing but the body's name, as at the top of pages.
    private mutating func noteBodyNames(_ document: Document) {
        var before: (line: Int, key: String)?
        guard !municipality.isEmpty else { return }
        for line in document.lines where !line.isBlank {
            // The text of an office file has most of its lines in cells.
            guard line.text.utf8.count < 120, line.text.utf8.first != UInt8(ascii: "<") else {
                before = nil
                continue
            }
            let key = Words.key(line.plainText)
            if key == municipality {
                source.note(line.number, .pageFurniture)
            } else if let before, before.line == line.number - 1, before.key + " " + key == municipality {
                source.note(before.line, .pageFurniture)
                source.note(line.number, .pageFurniture)
            }
            before = (line.number, key)
        }
    }

    /// Looks through the whole document for what decides how its parts are read.
    private mutating func look(ahead blocks: [Document.Block]) {
        cardBeginnings = CardBeginnings(blocks, roles) { line in
            LineForm.headingLevel(line) > 0 || Self.isMarked(line) || matchingLine(line) != nil
                || ObjectiveTitle.code(inTitle: LineForm.heading(line)) != nil
                || KeyLine(line.plainText, roles) == nil && office(LineForm.heading(line), line, 0) != nil
        }
        for (index, block) in blocks.enumerated() {
            guard case .rows(let rows, _) = block else {
                if case .text(let line, _) = block, !line.isCode, matchingLine(line) != nil { hasObjectives = true }
                continue
            }
            if index > 0, case .text(let line, _) = blocks[index - 1], Self.isMarked(line) { hasMarkedHeadings = true }
            if Card.rows(of: rows, roles) != nil || Card.head(of: rows, roles) != nil {
                hasObjectives = true
            } else {
                let table = rows[Self.titles(of: rows, roles)...]
                guard let first = table.first, TableColumns.isHeader(first, isFirst: true, roles) else { continue }
                if TableColumns(table, roles, years: profile.years).kind == .objectives { hasObjectives = true }
            }
        }
    }

    static func isMarked(_ line: Document.Line) -> Bool {
        line.text.utf8.count < 400 && DocumentVocabulary.isMarkedHeading(line.plainText)
    }

    func matchingLine(_ line: Document.Line) -> (pattern: LinePattern, code: String?, text: String)? {
        guard !profile.lines.isEmpty else { return nil }
        let text = line.text.trimmed
        for pattern in profile.lines.map(\.value) {
            if let (code, rest) = pattern.match(text) ?? pattern.match(line.plainText) { return (pattern, code, rest) }
        }
        return nil
    }
}

extension DocumentReader {
    /// An objective with all that headings and lines above say of it.
    func newObjective(line: Int, column: Int = 1) -> SourceObjective {
        var objective = SourceObjective(line: line, column: column)
        objective.levels = levels.map(\.level)
        objective.programme = programme
        objective.programmeLevels = programme == nil ? [] : programmeLevels
        objective.involved = scope.involved
        objective.owner = scope.owner
        objective.type = scope.type
        objective.attributes = scope.attributes
        objective.table = tables
        return objective
    }

    /// Adds an objective to the office that it names, or that the headings above name.
    mutating func add(_ objective: SourceObjective, _ diagnostics: inout SourceDiagnostics) {
        var objective = objective
        objective.headingOffice = headingOffice(&diagnostics.objectives)
        if objective.officeCell == nil, objective.headingOffice == nil {
            if let office = scope.ownerOffice {
                objective.officeCell = office
            } else if let owner = objective.owner, OfficeVocabulary.isName(owner.text) {
                (objective.officeCell, objective.owner) = (owner, nil)
            }
        }
        if let place = objective.headingOffice, objective.officeCell == nil { carryingOffices.insert(place) }
        source.objectives.append(objective)
        scope.lines = []
        for index in levels.indices { levels[index].isUsed = true }
    }

    /// The place of the office that the headings above name; those that it is a part of are put down with it.
    mutating func headingOffice(_ diagnostics: inout DiagnosticList) -> Int? {
        var parent: Int?
        for index in offices.indices {
            if offices[index].place == nil {
                offices[index].place = source.offices.place(
                    of: offices[index].name, word: offices[index].word, line: offices[index].line, parent: parent,
                    &diagnostics)
            }
            parent = offices[index].place
        }
        return offices.last?.place
    }

    /// Begins what a heading of an office names.
    mutating func begin(_ office: HeadingOffice, _ diagnostics: inout SourceDiagnostics) {
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        leavePending(&diagnostics)
        source.note(office.line, .officeHeading)
        let sameWord = offices.firstIndex { other in
            other.level > 0 && office.level > 0
                ? other.level >= office.level
                : other.word.map(Words.key) == office.word.map(Words.key) || office.word == nil || other.word == nil
        }
        if let sameWord { offices.removeSubrange(sameWord...) }
        // An office with objectives of its own holds another only if Markdown's levels say so.
        while let last = offices.last, last.isUsed, !(last.level > 0 && office.level > last.level),
            !hasParts(offices.count - 1)
        {
            offices.removeLast()
        }
        let open = Set(offices.map(\.line))
        levels.removeAll { $0.isUsed && $0.officeLine > 0 && !open.contains($0.officeLine) }
        offices.append(office)
        leaveScope()
    }

    /// Whether an office of the headings only holds others.
    private func hasParts(_ index: Int) -> Bool {
        guard let place = offices[index].place else { return true }
        return !carryingOffices.contains(place)
    }

    mutating func begin(
        _ level: SourceObjective.Level, rank: Int, headingLevel: Int, isProgramme: Bool,
        _ diagnostics: inout SourceDiagnostics
    ) {
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        leavePending(&diagnostics)
        source.note(level.line, .levelHeading)
        levels.removeAll { other in
            other.headingLevel > 0 && headingLevel > 0 ? other.headingLevel >= headingLevel : other.rank >= rank
        }
        if isProgramme {
            programme = SourceObjective.Piece(LevelRegister.parts(level.text).name, line: level.line)
            programmeLevels = levels.map(\.level)
        } else {
            if rank < 3 { programme = nil }
            levels.append(
                HeadingLevel(
                    level: level, rank: rank, headingLevel: headingLevel, officeLine: offices.last?.line ?? 0))
        }
        leaveScope()
    }

    /// Puts lines aside that turned out to be no heading of anything.
    mutating func leavePending(_ diagnostics: inout SourceDiagnostics) {
        unread += pending
        pending = []
    }

    /// Tells what was not read, lines that follow one another once.
    mutating func tellUnread(_ diagnostics: inout SourceDiagnostics) {
        let lines = unread.sorted { $0.number < $1.number }
        var repeated: [String: Int] = [:]
        for line in lines { repeated[Words.key(line.plainText), default: 0] += 1 }
        var run: [Document.Line] = []
        func close(_ reader: inout DocumentReader) {
            guard let first = run.first else { return }
            for line in run { reader.source.note(line.number, .unread) }
            diagnostics.objectives.add(
                .warning, .unreadText(first.plainText.excerpt, lines: run.count), line: first.number)
            run = []
        }
        let begin = source.firstLine
        for line in lines {
            if line.number < begin {
                source.note(line.number, .frontMatter)
            } else if line.isCode {
                // No head or foot of a page; of lines without words nothing is lost.
                if line.plainText.contains(where: { $0.isLetter || $0.isNumber }) { run.append(line) }
            } else if (repeated[Words.key(line.plainText)] ?? 0) > 2 || Self.isPageNumber(line.plainText) {
                source.note(line.number, .pageFurniture)
            } else {
                if let last = run.last, line.number > last.number + 3 { close(&self) }
                run.append(line)
            }
        }
        close(&self)
    }

    static func isPageNumber(_ text: String) -> Bool {
        let words = Words(text).folded
        guard !words.isEmpty, words.count < 8 else { return words.isEmpty }
        if words.allSatisfy({ Int($0) != nil }) { return true }
        guard let page = words.firstIndex(where: { ["pag", "pagina", "page", "p"].contains($0) }) else { return false }
        return words.count > page + 1 && Int(words[page + 1]) != nil
    }

    /// Tells what the profile says of headings that the document has not.
    private mutating func tellUnused(_ diagnostics: inout SourceDiagnostics) {
        for (heading, _) in profile.columns where !usedOverrides.contains(Words.key(heading.value)) {
            source.unusedEntries.append((.unusedColumn(heading.value), heading.line))
        }
        for (title, _) in profile.sections where !usedSections.contains(Words.key(title.value)) {
            source.unusedEntries.append((.unusedSection(title.value), title.line))
        }
        for pattern in profile.lines where !usedLines.contains(pattern.value.source) {
            source.unusedEntries.append((.unusedLine(pattern.value.source), pattern.line))
        }
    }
}
