import Plan
import TextTools

extension DocumentReader {
    mutating func beginCard(
        code: String?, text: String, _ line: Document.Line, isOfList: Bool, _ diagnostics: inout SourceDiagnostics
    ) {
        closeCard(&diagnostics)
        closeSection(&diagnostics)
        leavePending(&diagnostics)
        var objective = newObjective(line: line.number)
        objective.code = code.map { SourceObjective.Piece($0, line: line.number) }
        objective.text = SourceObjective.Piece(text, line: line.number)
        card = Card(objective, isOfList: isOfList)
        source.note(line.number, .objective)
    }

    /// Puts the card that is being read among the objectives.
    mutating func closeCard(_ diagnostics: inout SourceDiagnostics) {
        guard var finished = card else { return }
        card = nil
        if !finished.objective.hasText, let words = finished.objective.description {
            (finished.objective.text, finished.objective.description) = (words, nil)
        }
        guard finished.objective.hasText else {
            diagnostics.objectives.add(
                .error, .unreadRow(finished.objective.code?.text ?? ""), line: finished.objective.line)
            return
        }
        tables += 1
        add(finished.objective, &diagnostics)
    }

    /// Reads a line `key: value`.
    ///
    /// - Returns: whether it is one that a plan uses.
    mutating func readKeyLine(
        _ line: Document.Line, _ headingLevel: Int, _ diagnostics: inout SourceDiagnostics
    ) -> Bool {
        guard headingLevel == 0, let key = KeyLine(line.plainText, roles) else { return false }
        if key.role == .office, !OfficeVocabulary.isName(key.key) {
            // "Settore: Tecnico – ing. …" names an office, "Settore: ing. …" none.
            if OfficeVocabulary.namesPerson(OfficeVocabulary.withoutPerson(key.value).name) { return false }
        } else if OfficeVocabulary.withoutPerson(LineForm.heading(line)).person != nil {
            return false
        }
        if roles[Words.key(key.key)] != nil { usedOverrides.insert(Words.key(key.key)) }
        if key.role == .ignore {
            source.note(line.number, .ignored)
            return true
        }
        if var open = card, !open.isOfList || [.weight, .indicator, .description].contains(key.role) {
            if key.role == .attribute, key.value.isEmpty ? Words(key.key).all.count > 2 : key.value.count > 300 {
                return false
            }
            if open.take(key, line: line.number, profile.years) {
                card = open
                source.note(line.number, .value)
                return true
            }
        }
        let piece = SourceObjective.Piece(key.value, line: line.number)
        switch key.role {
        case .text where !key.value.isEmpty && !inGoals:
            let separated = key.code == nil ? CellForm.separatedCode(key.value) : nil
            beginCard(
                code: key.code ?? separated?.code, text: separated?.rest ?? key.value, line, isOfList: false,
                &diagnostics)
            card?.takesProse = key.code != nil
        case .strategic where !key.value.isEmpty && !inGoals, .level where !key.value.isEmpty && !inGoals:
            begin(key, line, &diagnostics)
        case .office where key.value.contains(where: \.isLetter):
            let words = Words(key.key).folded
            let word = words.first { OfficeVocabulary.words.contains($0) }
            let (name, person) = OfficeVocabulary.withoutPerson(key.value)
            begin(
                HeadingOffice(
                    name: name, word: OfficeVocabulary.word(beginning: name)?.word ?? word, line: line.number, level: 0,
                    place: nil), &diagnostics)
            if let person { scope.owner = SourceObjective.Piece(person, line: line.number) }
        case .programme where !key.value.isEmpty:
            programme = piece
            source.note(line.number, .value)
        case .owner where !key.value.isEmpty:
            if OfficeVocabulary.word(beginning: key.value) != nil, offices.isEmpty {
                scope.ownerOffice = piece
            } else {
                scope.owner = piece
            }
            scope.lines.append(line)
            source.note(line.number, .value)
        case .involved where !key.value.isEmpty:
            scope.involved.append(piece)
            scope.lines.append(line)
            source.note(line.number, .value)
        case .weight, .attribute:
            guard !inGoals, !key.value.isEmpty, key.value.count <= 120, Words(key.key).all.count <= 5,
                !offices.isEmpty || !levels.isEmpty || programme != nil
            else { return false }
            scope.attributes.append((key.key, key.value))
            scope.lines.append(line)
            source.note(line.number, .value)
        default: return false
        }
        return true
    }

    private var inGoals: Bool { if case .goals = section { true } else { false } }

    private mutating func begin(_ key: KeyLine, _ line: Document.Line, _ diagnostics: inout SourceDiagnostics) {
        let level = SourceObjective.Level(word: key.key, text: key.value, line: line.number)
        // Below a heading of Markdown that stands above the objectives it says something else of them.
        if levels.contains(where: { $0.headingLevel > 0 }) {
            scope.attributes.append((key.key, key.value))
            return source.note(line.number, .value)
        }
        let owner = (scope, offices)
        begin(
            level, rank: LevelVocabulary.heading(key.key + ": " + key.value)?.rank ?? 4, headingLevel: 0,
            isProgramme: false, &diagnostics)
        // A level below an office's name leaves what lines above it say.
        if !owner.1.isEmpty { scope = owner.0 }
    }
}
