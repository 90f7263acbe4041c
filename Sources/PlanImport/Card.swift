import Plan
import TextTools

/// An objective that is written as a list of keys and values, or as a line with such lines below it.
struct Card {
    var objective: SourceObjective
    /// Whether it was read from a line of a list such as "a) …", to which lines below do not belong by themselves.
    var isOfList = false
    /// The key of which entries follow, such as "Fasi:" or "Indicatori:".
    private var listKey: KeyLine?
    /// The line on which its text ends, which the next may go on with.
    private var textLine: Int?

    init(_ objective: SourceObjective, isOfList: Bool = false) {
        self.objective = objective
        self.isOfList = isOfList
        textLine = objective.text?.line
    }

    /// The code in the title of a card, such as "Obiettivo 2027/04"; an empty one in a title such as "Scheda n. 3",
    /// whose number is the card's; nil where a line is no such title.
    static func code(inTitle text: String) -> String?? {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first, (2...4).contains(words.count), let last = words.last,
            CellForm.isCode(last), last.contains(where: \.isNumber)
        else { return nil }
        let middle = words.dropFirst().dropLast().map(Words.key)
        guard
            middle.allSatisfy({
                ["n", "nr", "no", "operativo", "obiettivo", "action", "numero", "cod", "codice"].contains($0)
            })
        else { return nil }
        switch Words.key(first) {
        case "obiettivo", "objective", "objetivo", "objectif": return .some(last)
        case "scheda", "card", "ficha", "fiche": return .some(nil)
        default: return nil
        }
    }

    /// The code and the words of an objective in a heading such as "Obiettivo 3 – Pulizia dei fossi"; nil where a heading
    /// is no such.
    static func objective(inHeading text: String) -> (code: String, text: String)? {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2,
            ["obiettivo", "objective", "objetivo", "objectif"].contains(Words.key(String(words[0])))
        else { return nil }
        var rest = words[1].trimmed
        for lead in ["operativo ", "gestionale ", "n. ", "n° ", "nr. ", "n."] where rest.lowercased().hasPrefix(lead) {
            rest = String(rest.dropFirst(lead.count))
        }
        guard let mark = rest.firstIndex(where: { "–—-:.)".contains($0) || $0.isWhitespace }) else { return nil }
        let end = rest[mark...].firstIndex { $0.isWhitespace } ?? rest.endIndex
        var code = String(rest[..<end])
        while let last = code.last, "–—-:.)".contains(last) { code.removeLast() }
        let name = rest[end...].drop { $0.isWhitespace || "–—-:".contains($0) }
        let isMarked = rest[..<end].count > code.count || rest[end...].trimmed.first.map { "–—-:".contains($0) } == true
        guard isMarked, CellForm.isCode(code), code.contains(where: \.isNumber), name.contains(where: \.isLetter) else {
            return nil
        }
        return (code, String(name))
    }

    /// Whether rows are a card: two columns, of which the first holds keys.
    static func isCard(_ rows: [Document.Row], _ roles: [String: ColumnRole]) -> Bool {
        guard rows.count > 2, rows.allSatisfy({ row in row.cells.dropFirst(2).allSatisfy(\.text.isEmpty) }) else {
            return false
        }
        let keys = rows.compactMap { row in
            row.cells.first.map { ColumnVocabulary.role($0.text, roles) }
        }
        let known = keys.count { $0 != .attribute }
        return 5 * known >= 3 * rows.count && keys.contains { [.text, .strategic].contains($0) }
            && rows.dropFirst().contains {
                ($0.cells.first.map { ColumnVocabulary.role($0.text) } ?? .attribute) != .attribute
            }
    }

    /// Whether a line is an entry below a key such as "Indicatori:", or goes on with the text.
    func takes(_ line: Document.Line, blanks: Int) -> Bool {
        if listKey != nil, blanks == 0 {
            return LineForm.isListItem(line) || CellForm.leadingCode(line.text.trimmed) != nil
        }
        guard let textLine, blanks == 0, line.number == textLine + 1, line.text.first?.isLowercase == true else {
            return false
        }
        return KeyLine(line.text.trimmed, [:])?.role ?? .attribute == .attribute
    }

    mutating func append(_ line: Document.Line, _ years: [Int], _ words: DocumentWords) {
        guard let listKey else {
            objective.text?.append(line.text.trimmed, words)
            textLine = line.number
            return
        }
        let entry = CellForm.leadingCode(line.text.trimmed)?.rest ?? line.plainText
        if listKey.role == .indicator {
            objective.measures.append(Self.measure(entry, line: line.number))
        } else if let known = objective.attributes.firstIndex(where: { $0.name == listKey.key }) {
            objective.attributes[known].value += "; " + entry
        } else {
            objective.attributes.append((listKey.key, entry))
        }
    }

    /// An indicator in a sentence: "Attesa media. Fonte: agenda. Partenza 2025: 24 giorni. Atteso 2027: 15 giorni".
    static func measure(_ text: String, line: Int) -> SourceObjective.Measure {
        let sentences = text.replacing(". ", with: ".\n").split(separator: "\n").map { sentence in
            var sentence = String(sentence).trimmed
            if sentence.hasSuffix(".") { sentence.removeLast() }
            return sentence
        }
        var measure = SourceObjective.Measure(name: SourceObjective.Piece("", line: line))
        var name: [String] = []
        for sentence in sentences {
            guard !name.isEmpty, let value = KeyLine(sentence, [:]), measure.take(value.role, value.value) else {
                name.append(sentence)
                continue
            }
        }
        measure.name.text = name.joined(separator: ". ")
        return measure
    }

    /// Takes what a key says.
    ///
    /// - Returns: false where it says it already, so that another card begins.
    mutating func take(_ key: KeyLine, line: Int, _ years: [Int]) -> Bool {
        listKey = key.value.isEmpty ? key : nil
        textLine = nil
        guard !key.value.isEmpty else { return true }
        let piece = SourceObjective.Piece(key.value, line: line)
        switch key.role {
        case .code where objective.code == nil: objective.code = piece
        case .text, .strategic:
            if objective.text != nil || key.role == .strategic {
                guard key.role == .strategic else { return false }
                objective.levels.append(SourceObjective.Level(word: key.key, text: key.value, line: line))
            } else {
                objective.text = piece
                textLine = line
            }
        default: objective.take(key.role, key.key, piece, isCard: true)
        }
        return true
    }
}

extension SourceObjective.Measure {
    /// Takes a value of an indicator; false where the role is none of those.
    mutating func take(_ role: ColumnRole, _ value: String) -> Bool {
        switch role {
        case .unit: unit = value
        case .formula: formula = value
        case .source: source = value
        case .baseline(let year): baseline = (value, year)
        case .target(let year), .result(let year):
            if case .target = role { targets.append((year, value)) } else { results.append((year, value)) }
        default: return false
        }
        return true
    }
}

extension SourceObjective {
    /// Takes what a column or key says, but for codes and texts.
    ///
    /// - Parameters:
    ///   - heading: what the document calls it.
    ///   - isCard: whether each key stands for itself, so that an indicator's values follow it.
    mutating func take(_ role: ColumnRole, _ heading: String, _ piece: Piece, isCard: Bool = false) {
        switch role {
        case .description where description == nil: description = piece
        case .weight where weight == nil: weight = piece.text
        case .owner where owner == nil: owner = piece
        case .type where type == nil: type = piece.text
        case .deadline where deadline == nil: deadline = piece.text
        case .office where officeCell == nil:
            officeCell = piece
            isOneOffice = heading == "direction"
            officeWord = Words(heading).folded.first { OfficeVocabulary.words.contains($0) }
        case .involved: involved.append(piece)
        case .coOwner: coOwners.append(piece)
        case .level, .strategic: levels.append(Level(word: heading, text: piece.text, line: piece.line))
        case .programme: programme = piece
        case .valueDimension: valueDimension = piece
        case .driver: driver = piece
        case .goal: goals.append(piece)
        case .indicator: measures.append(Measure(name: piece))
        case .unit, .formula, .source, .baseline, .target, .result:
            if measures.isEmpty || !measures[measures.count - 1].take(role, piece.text) {
                attributes.append((heading, piece.text))
            }
        case .ignore: break
        default: attributes.append((heading, piece.text))
        }
    }
}
