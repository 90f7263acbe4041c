import Plan
import TextTools

extension DocumentReader {
    /// Tells where a line or the text of an objective goes on with what should begin one of its own.
    func tellRunTogether(_ diagnostics: inout SourceDiagnostics) {
        let beginnings = InnerBeginnings(
            patterns: profile.lines.map(\.value), roles: roles, codes: Set(source.objectives.compactMap(\.code?.text)))
        var (codes, next) = ([Int: String](), [Int: String]())
        for (index, objective) in source.objectives.enumerated() {
            codes[objective.line] = objective.code?.text
            next[objective.line] = source.objectives.dropFirst(index + 1).first?.code?.text
        }
        var taken: Set<Int> = []
        for line in takenLines {
            guard let reading = source.readings[line.number], Self.mayRunTogether(reading) else { continue }
            taken.insert(line.number)
            // A person behind the office's name is part of the heading.
            let whole = line.text.trimmed
            let text = reading == .officeHeading ? OfficeVocabulary.withoutPerson(whole).name : whole
            let hasKey = reading != .officeHeading && reading != .levelHeading
            guard
                let found = beginnings.first(
                    in: text, code: codes[line.number], next: next[line.number], hasKey: hasKey)
            else { continue }
            // What stands before the plan may speak of such things.
            let isBefore = reading == .frontMatter
            guard !isBefore || found.kind != .entry else { continue }
            tell(found, in: line.plainText, line: line.number, isCell: isBefore, &diagnostics.objectives)
        }
        for objective in source.objectives where !taken.contains(objective.line) {
            tellRunTogether(objective, beginnings, next[objective.line], &diagnostics.objectives)
        }
    }

    private static func mayRunTogether(_ reading: LineReading) -> Bool {
        [.objective, .value, .officeHeading, .levelHeading, .goal, .continuation, .frontMatter].contains(reading)
    }

    /// Tells of the cells of an objective in a table: several codes in one are several rows.
    private func tellRunTogether(
        _ objective: SourceObjective, _ beginnings: InnerBeginnings, _ next: String?,
        _ diagnostics: inout DiagnosticList
    ) {
        if let code = objective.code, Self.isSeveral(code) {
            // One objective may refer to several things in a line.
            let isReference = code.lines.isEmpty && code.text.contains(where: \.isLetter)
            return diagnostics.add(
                isReference ? .warning : .error, .severalCodes(code.text.excerpt), line: objective.line)
        }
        let texts = [objective.text].compactMap(\.self) + objective.textsByYear.sorted { $0.key < $1.key }.map(\.value)
        for piece in texts {
            if piece.isList, piece.lines.count > 1 {
                let second = InnerBeginning(kind: .entry, words: piece.lines[1])
                return tell(second, in: piece.text, line: piece.line, isCell: true, &diagnostics)
            }
            let found = beginnings.first(in: piece.text, code: objective.code?.text, next: next, hasKey: false) {
                role in
                !objective.has(role)
            }
            if let found { return tell(found, in: piece.text, line: piece.line, isCell: true, &diagnostics) }
        }
    }

    /// Whether a cell holds several codes, below each other or one after another.
    private static func isSeveral(_ code: SourceObjective.Piece) -> Bool {
        let words = code.lines.isEmpty ? code.text.split(whereSeparator: \.isWhitespace).map(String.init) : code.lines
        guard words.count > 1, words.allSatisfy({ CellForm.isCode($0) && $0.contains(where: \.isNumber) }) else {
            return false
        }
        return zip(words, words.dropFirst()).allSatisfy { InnerBeginnings.follows($1, $0) }
    }

    private func tell(
        _ found: InnerBeginning, in text: String, line: Int, isCell: Bool, _ diagnostics: inout DiagnosticList
    ) {
        diagnostics.add(
            found.isCertain && !isCell ? .error : .warning,
            .runTogether(text.excerpt, inner: found.words.excerpt, found.kind), line: line)
    }
}

extension SourceObjective {
    /// Whether a table gives it a value of its own of some role, so that the text only speaks of such.
    fileprivate func has(_ role: ColumnRole) -> Bool {
        switch role {
        case .indicator, .target, .result, .baseline, .unit, .formula: !measures.isEmpty
        case .weight: weight != nil
        case .owner: owner != nil
        case .deadline: deadline != nil
        case .description: true
        case .office: officeCell != nil
        case .involved, .coOwner: !involved.isEmpty
        default: false
        }
    }
}
