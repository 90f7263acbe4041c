import TextTools

/// The header of a table, and what each of its columns holds.
struct TableColumns {
    /// What the rows of a table are.
    enum Kind {
        /// Objectives, a text for each year or one text.
        case objectives
        /// The public-value matrix: what classifies objectives of other tables.
        case matrix
        /// Indicators of the objective before the table.
        case indicators
        /// Nothing that a plan needs, or nothing that is known.
        case other
    }

    let header: Document.Row
    /// The headings, of a header of two rows both parts.
    let names: [String]
    private(set) var roles: [ColumnRole]
    /// How many rows the header takes up.
    let height: Int
    private(set) var kind = Kind.other
    /// Which columns hold the texts of years.
    private(set) var yearTexts: [Int] = []

    /// Whether rows have the same columns as another table's.
    func isSame(as other: TableColumns) -> Bool { names == other.names }

    /// The places of the columns with a role, from the left.
    func places(of role: ColumnRole) -> [Int] { roles.indices.filter { roles[$0] == role } }
    func place(of role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

    /// Whether a row names columns rather than holding texts.
    ///
    /// - Parameters:
    ///   - row: where a run of rows begins, or somewhere in it.
    ///   - isFirst: whether it begins one.
    static func isHeader(_ row: Document.Row, isFirst: Bool, _ overrides: [String: ColumnRole]) -> Bool {
        let cells = row.cells.filter { !$0.text.isEmpty }
        guard cells.count > 1, !row.isOneCell, isFirst || 2 * cells.count >= row.cells.count, !isData(cells),
            cells.allSatisfy({ $0.text.utf8.count < 200 })
        else { return false }
        var (known, saysWhat) = (0, false)
        for cell in cells {
            switch ColumnVocabulary.role(cell.text, overrides) {
            case .attribute:
                // Every row is asked, and most are none by their first words.
                if !isFirst { return false }
            case .office where !isFirst && Self.namesOne(cell.text): return false
            case .text, .strategic, .year, .description, .indicator, .valueDimension, .driver, .programme, .code:
                (known, saysWhat) = (known + 1, true)
            default: known += 1
            }
        }
        return saysWhat && (2 * known >= cells.count || known > 2)
    }

    /// Whether a cell is an office rather than the heading of a column of offices: "Servizio Verde", not "Servizio
    /// responsabile".
    private static func namesOne(_ text: String) -> Bool {
        let words = Words(text)
        guard let count = OfficeVocabulary.word(beginning: text)?.count, count < words.all.count else { return false }
        let next = words.all[count]
        return text[next.range].first?.isUppercase == true && text[next.range].contains { $0.isLowercase }
            && !["respons", "propon", "compet", "titolar", "coinvol", "assegn"].contains { next.folded.hasPrefix($0) }
    }

    /// Whether the cells of a row are data, though some of them name columns: one is a number, or all say the same.
    private static func isData(_ cells: [Document.Cell]) -> Bool {
        cells.contains { cell in
            !cell.text.isEmpty && cell.text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x25 }
                && !(cell.text.utf8.count == 4 && Int(cell.text).map { Words.years.contains($0) } == true)
        }
    }

    /// - Parameters:
    ///   - rows: from the header on.
    ///   - overrides: which role a heading has, by its folded words, as the profile says.
    ///   - years: the plan's.
    init(_ rows: ArraySlice<Document.Row>, _ overrides: [String: ColumnRole], years: [Int]) {
        let header = rows[rows.startIndex]
        self.header = header
        var names = header.cells.map(\.text)
        let height = Self.height(of: rows)
        if height == 2, let second = rows.dropFirst().first {
            // A heading reaches over the columns behind it only if something stands below itself.
            var above = ""
            for (index, cell) in second.cells.enumerated() where index < names.count {
                if !names[index].isEmpty { above = cell.text.isEmpty || cell.isCovered ? "" : names[index] }
                guard !cell.text.isEmpty else { continue }
                names[index] =
                    names[index].isEmpty || cell.text != names[index]
                    ? (above + " " + cell.text).trimmed : names[index]
            }
        }
        self.names = names
        self.height = height
        roles = names.map { ColumnVocabulary.role($0, overrides) }
        resolve(rows.dropFirst(height), overrides, years)
    }

    /// How many rows the header takes up with which some rows begin.
    static func height(of rows: ArraySlice<Document.Row>) -> Int {
        guard let header = rows.first, let second = rows.dropFirst().first else { return 1 }
        return goesOn(header, second) ? 2 : 1
    }

    /// Whether a row goes on with the header above it: where it has words, the header has none or one that reaches over
    /// several columns, and there are years or names of values.
    private static func goesOn(_ header: Document.Row, _ second: Document.Row) -> Bool {
        guard second.cells.count <= header.cells.count, !second.isOneCell else { return false }
        let filled = second.cells.indices.filter { !second.cells[$0].text.isEmpty && !second.cells[$0].isCovered }
        let covered = second.cells.indices.filter { second.cells[$0].isCovered }
        guard filled.count > 1, filled.count + covered.count <= second.cells.count,
            filled.count < second.cells.count || !covered.isEmpty
        else { return false }
        // A header's cell over several columns stands in the first of them, or in all.
        let hasGap = filled.contains {
            header.cells[$0].text.isEmpty || $0 > 0 && header.cells[$0].text == header.cells[$0 - 1].text
        }
        let known = filled.count { ColumnVocabulary.role(second.cells[$0].text) != .attribute }
        // Of merged cells that lie below a heading over several columns some may have words of their own.
        return hasGap
            && (known == filled.count || !covered.isEmpty && 2 * known >= filled.count && !isData(second.cells))
    }

    private mutating func resolve(
        _ rows: ArraySlice<Document.Row>, _ overrides: [String: ColumnRole], _ years: [Int]
    ) {
        let sample = rows.prefix(200)
        func cells(_ place: Int) -> [String] {
            sample.compactMap { $0.cells.indices.contains(place) ? $0.cells[place].text : nil }.filter { !$0.isEmpty }
        }
        let fixed = names.map { overrides[Words.key($0)] != nil }
        func isFixed(_ place: Int) -> Bool { fixed[place] }
        chooseGoal(isFixed)
        chooseText(cells, isFixed)
        chooseCode(cells, isFixed)
        chooseValues(isFixed, years)
        takeActionsOfYears(isFixed)
        let texts = roles.indices.filter { [.text, .strategic].contains(roles[$0]) }
        let ofYears = roles.indices.filter { if case .year = roles[$0] { true } else { false } }
        let hasMatrixColumn = place(of: .valueDimension) != nil || place(of: .driver) != nil
        let isPlain = roles.allSatisfy { role in
            [.text, .strategic, .programme, .office, .valueDimension, .driver, .attribute].contains(role)
        }
        if texts.count == 1, hasMatrixColumn || place(of: .programme) != nil, isPlain,
            place(of: .office) != nil || hasMatrixColumn
        {
            roles[texts[0]] = .text
            kind = .matrix
        } else if texts.count > 1,
            place(of: .code) != nil || texts.contains(where: { !Words.years(in: names[$0]).isEmpty })
        {
            // "Obiettivi 2024", "Obiettivi 2025": what does not name a year is none of them.
            let named = texts.filter { !Words.years(in: names[$0]).isEmpty }
            yearTexts = named.isEmpty ? texts : named
            kind = .objectives
        } else if let text = texts.first {
            kind = .objectives
            roles[text] = .text
            if !Words.years(in: names[text]).isEmpty, ofYears.isEmpty, place(of: .yearOfRow) == nil {
                yearTexts = [text]
            }
        } else if !ofYears.isEmpty,
            ofYears.contains(where: { place in cells(place).contains { !CellForm.isValue($0) } })
                || ofYears.allSatisfy({ cells($0).isEmpty })
        {
            yearTexts = ofYears
            kind = .objectives
        } else if place(of: .description) != nil,
            [.code, .office, .weight, .indicator].contains(where: { place(of: $0) != nil })
        {
            roles[place(of: .description) ?? 0] = .text
            kind = .objectives
        } else if place(of: .indicator) != nil, place(of: .code) == nil {
            kind = .indicators
        }
    }

    /// Decides which column holds the objective where several could.
    private mutating func chooseText(_ cells: (Int) -> [String], _ isFixed: (Int) -> Bool) {
        if let strategic = place(of: .strategic) {
            let others = places(of: .text)
            for place in places(of: .strategic) where place != strategic || !others.isEmpty { roles[place] = .level }
            if others.isEmpty { roles[strategic] = .text }
        }
        let candidates = places(of: .text).filter { Words.years(in: names[$0]).isEmpty }
        if candidates.count > 1, candidates.count == places(of: .text).count {
            let chosen = candidates.max { Self.weight(names[$0], isFixed($0)) < Self.weight(names[$1], isFixed($1)) }
            for place in candidates where place != chosen && !isFixed(place) {
                roles[place] =
                    place < (chosen ?? 0) && ColumnVocabulary.saysObjective(names[place]) ? .level : .attribute
            }
        }
        // "Obiettivo operativo" may hold codes only; the words then stand under "Descrizione".
        if let text = place(of: .text), !isFixed(text), let words = place(of: .description),
            !cells(text).isEmpty, cells(text).allSatisfy(CellForm.isCode)
        {
            for place in places(of: .code) where !isFixed(place) { roles[place] = .ignore }
            roles[text] = .code
            roles[words] = .text
        }
        for role in [ColumnRole.description, .weight, .owner, .type, .deadline, .programme, .yearOfRow] {
            let all = places(of: role)
            let chosen = all.first { role != .deadline || isFinal(names[$0], among: all.count) } ?? all.first
            for place in all where place != chosen { roles[place] = .attribute }
        }
    }

    /// Whether a heading of several speaks of when all is to be done: neither "Tempi" nor "Scadenza intermedia".
    private func isFinal(_ heading: String, among count: Int) -> Bool {
        let words = Words(heading).folded
        return count == 1
            || words.contains { $0.hasPrefix("scaden") || $0.hasPrefix("termin") || $0 == "deadline" }
                && !words.contains { $0.hasPrefix("intermedi") }
    }

    /// Beside the objective, "Obiettivo trasversale" is what it serves.
    private mutating func chooseGoal(_ isFixed: (Int) -> Bool) {
        let texts = places(of: .text).filter { !isFixed($0) }
        let crossing = texts.filter { place in
            ColumnVocabulary.saysObjective(names[place])
                && Words(names[place]).folded.contains { $0.hasPrefix("trasv") || $0.hasPrefix("transv") }
        }
        guard texts.contains(where: { !crossing.contains($0) && ColumnVocabulary.saysObjective(names[$0]) }) else {
            return
        }
        for place in crossing { roles[place] = .goal }
    }

    /// Of several columns of one kind, which hold an indicator's name, and what it is to reach in the end; and where it
    /// begins, as "Valore 2024" tells in a plan from 2025.
    private mutating func chooseValues(_ isFixed: (Int) -> Bool, _ years: [Int]) {
        func begins(_ place: Int, _ beginnings: String...) -> Bool {
            Words(names[place]).folded.contains { word in beginnings.contains { word.hasPrefix($0) } }
        }
        func demote(_ places: [Int], where isLess: (Int) -> Bool) {
            guard places.contains(where: { !isLess($0) }) else { return }
            for place in places where isLess(place) && !isFixed(place) { roles[place] = .attribute }
        }
        demote(places(of: .indicator)) { begins($0, "descri", "note") }
        let targets = roles.indices.filter { if case .target = roles[$0] { true } else { false } }
        // When phases end is not when the objective does.
        if let phase = roles.indices.first(where: { roles[$0] == .attribute && begins($0, "fase", "fasi") }) {
            for place in places(of: .deadline) where place > phase && !isFixed(place) { roles[place] = .attribute }
        }
        if places(of: .indicator).count == 1 {
            for place in targets.dropLast() where !isFixed(place) {
                let later = targets.last { roles[$0] == roles[place] }
                if later != place, later.map({ !begins($0, "intermedi", "minim", "soglia") }) == true {
                    roles[place] = .attribute
                }
            }
        }
        demote(targets.filter { roles[$0] != .attribute }) { begins($0, "intermedi", "minim", "massim", "soglia") }
        for place in roles.indices where roles[place] == .attribute && !isFixed(place) {
            let named = Words.years(in: names[place])
            guard named.count == 1, let first = years.min(), named[0] < first,
                begins(place, "valor", "valeur", "storic", "dato"),
                Words(names[place]).all.count <= 4
            else { continue }
            roles[place] = .baseline(named[0])
        }
    }

    /// Beside the objective, "Azioni 2026" and "Azioni 2027" say what is to be done in each year, as "2026" does.
    private mutating func takeActionsOfYears(_ isFixed: (Int) -> Bool) {
        let texts = places(of: .text)
        let ofYears = texts.filter { Words.years(in: names[$0]).count == 1 && !isFixed($0) }
        let rest = texts.filter { !ofYears.contains($0) }
        guard rest.count == 1, ColumnVocabulary.saysObjective(names[rest[0]]),
            !ofYears.contains(where: { ColumnVocabulary.saysObjective(names[$0]) })
        else { return }
        for place in ofYears { Words.years(in: names[place]).first.map { roles[place] = .year($0) } }
    }

    /// Of several columns of codes that which is no mere number of the row; one that holds no codes is none.
    private mutating func chooseCode(_ cells: (Int) -> [String], _ isFixed: (Int) -> Bool) {
        for place in places(of: .code) where !isFixed(place) {
            let name = Words.key(names[place])
            let isReference = name.hasPrefix("rif") || name.hasPrefix("ref")
            if isReference, !cells(place).allSatisfy(CellForm.isCode) { roles[place] = .attribute }
        }
        let codes = places(of: .code)
        guard codes.count > 1 else { return }
        let chosen =
            codes.first(where: isFixed)
            ?? codes.first { Words.key(names[$0]).hasPrefix("cod") }
            ?? codes[0]
        for place in codes where place != chosen {
            roles[place] =
                ["n", "nr", "num", "numero", "no", "prog"].contains(Words.key(names[place])) ? .ignore : .attribute
        }
    }

    private static func weight(_ name: String, _ isFixed: Bool) -> Int {
        if isFixed { return 4 }
        let words = Words(name).folded
        let operating = ["operativ", "gestional", "esecutiv", "specific", "annual", "operational"]
        if words.contains(where: { word in operating.contains { word.hasPrefix($0) } }) { return 3 }
        return ColumnVocabulary.saysObjective(name) ? 2 : 1
    }

    /// Whether a row holds a total: a cell names one and nothing else, and it has neither a code nor a text.
    func isTotal(_ row: Document.Row) -> Bool {
        guard row.cells.contains(where: { CellForm.isTotal($0.text) }) else { return false }
        if places(of: .indicator).contains(where: {
            $0 < row.cells.count && CellForm.isTotal(row.cells[$0].text)
        }) {
            return true
        }
        return row.cells.indices.allSatisfy { place in
            let cell = row.cells[place]
            guard roles.indices.contains(place), !cell.text.isEmpty, !cell.isCovered,
                !CellForm.isTotal(cell.text)
            else { return true }
            switch roles[place] {
            case .code, .text, .strategic: return false
            case .year: return !yearTexts.contains(place) || CellForm.isValue(cell.text)
            default: return true
            }
        }
    }

    /// Takes the columns for those of a table of the same form before it, of which the heading names fewer years.
    mutating func take(yearsOf model: TableColumns) {
        guard kind == .objectives, !yearTexts.isEmpty, yearTexts.count < model.yearTexts.count,
            header.cells.count == model.header.cells.count, place(of: .code) == model.place(of: .code)
        else { return }
        yearTexts = model.yearTexts
        for place in yearTexts { roles[place] = .text }
    }

    /// Passes over some columns, which are read otherwise.
    mutating func ignore(_ places: [Int]) {
        for place in places { roles[place] = .ignore }
    }

    /// Keeps a column by its heading, whatever it seemed to hold.
    mutating func keep(_ place: Int) { roles[place] = .attribute }

    /// Whether the table's objectives are called so: "Attività" and "Descrizione" may be what belongs to one.
    var namesObjectives: Bool {
        guard let text = place(of: .text), yearTexts.isEmpty else { return kind == .objectives }
        let words = Words(names[text]).folded
        return ColumnVocabulary.saysObjective(names[text])
            || words.contains { ["titolo", "denominazione", "title", "titulo", "titre"].contains($0) }
    }

    /// Leaves the table, which is of another kind.
    mutating func treatAs(_ kind: Kind) { self.kind = kind }
}

extension ColumnVocabulary {
    /// Whether a heading speaks of objectives.
    static func saysObjective(_ heading: String) -> Bool {
        Words(heading).folded.contains(where: objectiveWords.contains)
    }
}
