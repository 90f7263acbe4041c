import Plan
import TextTools

/// The offices that carry objectives and take part in them.
extension PlanBuilder {
    private func isKnown(_ name: String) -> Bool { offices.office(named: name) != nil }

    /// The places of the offices that carry an objective.
    mutating func owners(
        of objective: SourceObjective, _ diagnostics: inout DiagnosticList
    ) -> [(place: Int, piece: SourceObjective.Piece?)] {
        guard let cell = objective.officeCell ?? onlyInvolved(of: objective) else {
            if let place = objective.headingOffice { return [(place, nil)] }
            withoutOffice = withoutOffice ?? objective.line
            let place = offices.place(of: profile.municipality, line: objective.line, &diagnostics)
            return place.map { [($0, nil)] } ?? []
        }
        let wider = objective.widerOffice.flatMap { wider in
            offices.place(
                of: OfficeVocabulary.withoutPerson(wider.cell.text).name, word: wider.word, line: wider.cell.line,
                parent: objective.headingOffice, isOneEverywhere: true, &diagnostics)
        }
        let key = OfficeCell(
            text: cell.text, lines: cell.lines, word: objective.officeWord, parent: wider ?? objective.headingOffice,
            isOneOffice: objective.isOneOffice, known: offices.all.count)
        // Most rows have the same office as the row before.
        if let last = lastCell, last.cell == key { return last.places.map { ($0, cell) } }
        let before = diagnostics.all.count
        let found = owners(of: objective, in: cell, within: key.parent, &diagnostics)
        if !found.isEmpty, offices.all.count == key.known, diagnostics.all.count == before {
            lastCell = (key, found.map(\.place))
        }
        return found
    }

    /// The cell of those who take part, where nothing names another office.
    private func onlyInvolved(of objective: SourceObjective) -> SourceObjective.Piece? {
        guard objective.isOfTable, objective.headingOffice == nil, objective.involved.count == 1,
            let cell = objective.involved.first,
            let first = Words(cell.text).folded.first, !Self.openWords.contains(first), !Self.isNone(cell.text)
        else { return nil }
        return cell
    }

    /// Words with which a cell begins that names no office: all, the others.
    static let openWords: Set<String> = [
        "tutti", "tutte", "all", "todos", "todas", "tous", "toutes", "altri", "altre",
    ]

    /// Whether a cell says that there is nobody, or nobody yet.
    private static func isNone(_ text: String) -> Bool {
        let words = Words(text).folded
        return words.first.map {
            ["nessun", "nessuno", "nessuna", "no", "none", "ninguno", "ninguna", "aucun", "aucune"].contains($0)
        } != false
            || [
                ["n", "a"], ["na"], ["n", "d"], ["nd"], ["da", "definire"], ["non", "previsto"], ["non", "previsti"],
            ].contains(words)
    }

    private mutating func owners(
        of objective: SourceObjective, in cell: SourceObjective.Piece, within parent: Int?,
        _ diagnostics: inout DiagnosticList
    ) -> [(place: Int, piece: SourceObjective.Piece?)] {
        var found: [(place: Int, piece: SourceObjective.Piece?)] = []
        let names =
            objective.isOneOffice ? [cell.text] : OfficeRegister.names(in: cell, isKnown: isKnown)
        if names.isEmpty { diagnostics.add(.error, .nameWithoutLetters(cell.text.excerpt), line: cell.line) }
        for name in names {
            let (name, person) =
                objective.isOneOffice
                ? (name, nil) : OfficeVocabulary.withoutPerson(LineForm.withoutContinuation(name))
            if person != nil, profile.persons != .keep { persons.append(cell.line) }
            // "Ufficio Amministrativo" of two sectors are two.
            let isWithin =
                parent.flatMap { OfficeVocabulary.rank(of: offices.all[$0].word) }.map { wider in
                    let word = OfficeVocabulary.word(beginning: name)?.word ?? objective.officeWord
                    return OfficeVocabulary.rank(of: word).map { $0 > wider } ?? false
                } ?? false
            guard
                let place = offices.place(
                    of: name, word: objective.officeWord, line: cell.line, parent: parent, isOneEverywhere: !isWithin,
                    &diagnostics)
            else { continue }
            if !found.contains(where: { $0.place == place }) { found.append((place, cell)) }
        }
        return found
    }

    /// The places of the offices that take part in an objective, and the words that leave partners open.
    mutating func involved(
        in objective: SourceObjective, _ diagnostics: inout DiagnosticList
    ) -> (offices: [(place: Int, piece: SourceObjective.Piece)], open: [SourceObjective.Piece]) {
        var found: [(Int, SourceObjective.Piece)] = []
        var open: [SourceObjective.Piece] = []
        for cell in objective.involved where Words.key(cell.text) != "" {
            for name in OfficeRegister.names(in: cell, isKnown: isKnown) {
                let first = Words(name).folded.first ?? ""
                if Self.isNone(name) { continue }
                if Self.openWords.contains(first) {
                    open.append(cell)
                    continue
                }
                // Several names in one cell without a word for an office: those that the plan has are meant.
                let pieces = isKnown(name) ? [name] : name.split(separator: ",").map { String($0).trimmed }
                for piece in pieces.count > 1 && pieces.contains(where: isKnown) ? pieces : [name] {
                    // "Settore Cultura, fornitori esterni": what has no capital is no name.
                    if pieces.count > 1, !isKnown(piece), piece.first?.isLowercase == true {
                        open.append(cell)
                        continue
                    }
                    let piece = isKnown(piece) ? piece : OfficeVocabulary.withoutPerson(piece).name
                    let isNew = offices.office(named: piece) == nil
                    guard
                        let place = offices.office(named: piece)
                            ?? offices.place(of: piece, line: cell.line, &diagnostics)
                    else { continue }
                    if isNew { diagnostics.add(.note, .newOffice(piece), line: cell.line) }
                    if !found.contains(where: { $0.0 == place }) { found.append((place, cell)) }
                }
            }
        }
        return (found, open)
    }

    func tellUnlisted(_ diagnostics: inout DiagnosticList) {
        guard !profile.offices.list.isEmpty else { return }
        let listed = Set(profile.offices.list.map { Words.key($0.value) })
        for office in offices.all where !listed.contains(Words.key(office.name)) {
            diagnostics.add(.warning, .unlistedOffice(office.name), line: office.line)
        }
    }

    /// The offices that a column of its own has as co-owners.
    func coOwners(of source: SourceObjective) -> [(place: Int, piece: SourceObjective.Piece?)] {
        source.coOwners.flatMap { cell in
            OfficeRegister.names(in: cell, isKnown: isKnown).compactMap { name in
                offices.office(named: name).map { ($0, cell) }
            }
        }
    }

    /// Puts down the offices that carry objectives with others and have none of their own; who has no word for an office
    /// may be a person.
    mutating func addCoOwners(of source: SourceObjective, _ diagnostics: inout DiagnosticList) {
        for cell in source.coOwners {
            for name in OfficeRegister.names(in: cell, isKnown: isKnown)
            where !isKnown(name) && OfficeVocabulary.word(beginning: name) != nil {
                guard offices.place(of: name, line: cell.line, &diagnostics) != nil else { continue }
                diagnostics.add(.note, .newOffice(name), line: cell.line)
            }
        }
    }
}
