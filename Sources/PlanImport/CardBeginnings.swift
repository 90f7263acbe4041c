import TextTools

/// Where cards begin that are written as lines of keys and values and have something before their text, as in
/// "Servizio: …", "Obiettivo: …", "Peso: …", again and again: only the whole document tells that "Servizio" belongs to
/// the objective behind it.
struct CardBeginnings {
    enum Beginning {
        /// Of a card.
        case card
        /// Of what holds for several cards.
        case group
    }

    private var beginnings: [Int: Beginning] = [:]

    init() {}

    /// - Parameter isBoundary: whether a line is a heading or the like, which no card reaches over.
    init(_ blocks: [Document.Block], _ roles: [String: ColumnRole], isBoundary: (Document.Line) -> Bool) {
        var run: [Line] = []
        var open: Int?
        for block in blocks {
            guard case .text(let line, _) = block, !line.isCode else { continue }
            let goesOn = open == line.number - 1
            open = nil
            defer { if !run.isEmpty, LineForm.endsWithin(line.text.trimmed) { open = line.number } }
            if let key = KeyLine(line.plainText, roles), !key.value.isEmpty, LineForm.headingLevel(line) == 0,
                key.role == .text || Self.roles.contains(key.role)
            {
                run.append(Line(number: line.number, key: Words.key(key.key), role: key.role))
            } else if !run.isEmpty, !goesOn, isBoundary(line) {
                add(run)
                run = []
            }
        }
        add(run)
    }

    /// What begins on a line of the document.
    subscript(line: Int) -> Beginning? { beginnings[line] }

    private struct Line {
        let number: Int
        let key: String
        let role: ColumnRole
    }

    /// What may stand before the text of a card.
    private static let roles: Set<ColumnRole> = [
        .code, .strategic, .level, .programme, .office, .owner, .type, .weight, .deadline,
    ]

    /// Takes note of the cards among lines of keys between two headings: they begin with the first key that stands before
    /// the first text and again between others.
    private mutating func add(_ run: [Line]) {
        let texts = run.indices.filter { run[$0].role == .text }
        guard texts.count > 1, let first = texts.first else { return }
        let keysBetween = zip(texts, texts.dropFirst()).map { one, next in run[(one + 1)..<next].map(\.key) }
        guard let lead = run[..<first].first(where: { line in keysBetween.contains { $0.contains(line.key) } }) else {
            return
        }
        let isOfEach = keysBetween.allSatisfy { $0.contains(lead.key) }
        for (place, text) in texts.enumerated() {
            let start = place == 0 ? run.startIndex : texts[place - 1] + 1
            guard let found = run[start..<text].lastIndex(where: { $0.key == lead.key }) else { continue }
            beginnings[run[found].number] = isOfEach ? .card : .group
        }
    }
}
