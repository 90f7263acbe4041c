import Plan
import TextTools

/// An objective that is written as a list of keys and values, or as a line with such lines below it.
struct Card {
    var objective: SourceObjective
    /// Whether it was read from a line of a list such as "a) …", to which lines below do not belong by themselves.
    var isOfList = false
    /// Whether the next line may be its text, behind a title with nothing but a number.
    var awaitsText = false
    /// The level of the heading that it is, below which deeper ones are its own.
    var headingLevel = 0
    /// Whether sentences below it describe it, as below a heading.
    var takesProse = false
    /// The key of which entries follow, such as "Fasi:" or "Indicatori:".
    private var listKey: KeyLine?
    /// The line of the last value.
    private var valueLine: Int?
    /// The last value, where that is words which the next line may go on with.
    private var lastValue: WritableKeyPath<SourceObjective, String>?
    /// The last line that describes it.
    private var describedLine: Int?
    /// The line on which its text ends, which the next may go on with.
    private var textLine: Int?

    init(_ objective: SourceObjective, isOfList: Bool = false) {
        self.objective = objective
        self.isOfList = isOfList
        textLine = objective.text?.line
    }

    /// The rows of a card, each a key and its value: two columns, of which the first holds keys, or pairs of columns; nil
    /// where rows are none.
    static func rows(of rows: [Document.Row], _ roles: [String: ColumnRole]) -> [Document.Row]? {
        let rows = pairs(in: rows, roles) ?? rows
        guard rows.count > 2 || isShort(rows, roles),
            rows.allSatisfy({ row in row.cells.dropFirst(2).allSatisfy(\.text.isEmpty) })
        else { return nil }
        let keys = rows.map { row in row.cells.first.map { key($0.text, roles).role } ?? .attribute }
        let known = keys.count { $0 != .attribute }
        guard 5 * known >= 3 * rows.count, keys.contains(where: { [.text, .strategic].contains($0) }),
            keys.dropFirst().contains(where: { $0 != .attribute })
        else { return nil }
        return rows
    }

    /// How many rows over the whole width begin a table, and how many rows of a key and a value follow, whatever comes then:
    /// so cards of Word look, with tables of indicators and phases below. Nil where none of them has an objective's text.
    static func head(of rows: [Document.Row], _ roles: [String: ColumnRole]) -> (titles: Int, pairs: Int)? {
        let titles = rows.prefix { $0.isOneCell && $0.cells.count > 2 }.count
        let pairs = rows.dropFirst(titles).prefix { row in
            guard row.cells.count > 2, !row.isOneCell, !row.cells[0].text.isEmpty, !row.cells[1].text.isEmpty else {
                return false
            }
            return row.cells.dropFirst(2).allSatisfy { $0.text.isEmpty || $0.text == row.cells[1].text }
        }
        let keys = pairs.map { key($0.cells[0].text, roles).role }
        guard keys.count > 1, keys[0] != .attribute, keys.contains(.text),
            5 * keys.count(where: { $0 != .attribute }) >= 3 * keys.count
        else { return nil }
        return (titles, pairs.count)
    }

    /// Whether two rows are a card: the objective, and a second key.
    private static func isShort(_ rows: [Document.Row], _ roles: [String: ColumnRole]) -> Bool {
        guard rows.count == 2, rows.allSatisfy({ $0.cells.count == 2 && !$0.isOneCell && !$0.cells[1].text.isEmpty }),
            key(rows[0].cells[0].text, roles).role == .text, key(rows[0].cells[1].text, roles).role == .attribute
        else { return false }
        switch key(rows[1].cells[0].text, roles).role {
        case .weight, .owner, .deadline, .involved, .indicator, .target, .type, .description: return true
        default: return false
        }
    }

    /// What a cell before a value means; "Obiettivo n. 1" has the code of its objective.
    static func key(_ text: String, _ roles: [String: ColumnRole]) -> (role: ColumnRole, code: String?) {
        if case .some(.some(let code)) = ObjectiveTitle.code(inTitle: text), Words.years(in: code).isEmpty {
            return (.text, code)
        }
        return (ColumnVocabulary.role(text, roles), nil)
    }

    /// Rows of four cells or more of which every other is a key, as rows of two.
    private static func pairs(in rows: [Document.Row], _ roles: [String: ColumnRole]) -> [Document.Row]? {
        guard let width = rows.first?.cells.count, width > 3, width.isMultiple(of: 2), rows.count > 1,
            rows.allSatisfy({ $0.cells.count == width && !$0.isOneCell })
        else { return nil }
        let pairs = rows.flatMap { row in
            stride(from: 0, to: width, by: 2).map { place in
                var pair = row
                pair.cells = Array(row.cells[place..<place + 2])
                return pair
            }
        }.filter { !$0.isEmpty }
        // The other cells of a header are keys as well.
        let isHeader = stride(from: 1, to: width, by: 2).allSatisfy {
            key(rows[0].cells[$0].text, roles).role != .attribute
        }
        let areKeys =
            !isHeader
            && pairs.allSatisfy { key($0.cells[0].text, roles).role != .attribute && !$0.cells[1].text.isEmpty }
        return areKeys ? pairs : nil
    }

    /// Whether a line is an entry below a key such as "Indicatori:", or goes on with the text.
    func takes(_ line: Document.Line, blanks: Int) -> Bool {
        if listKey != nil, blanks == 0 || blanks == 1 && valueLine == line.number - 2 {
            return LineForm.isListItem(line) || CellForm.leadingCode(line.text.trimmed) != nil
        }
        let above = line.number - 1
        if valueLine == above, blanks == 0, let lastValue, LineForm.headingLevel(line) == 0,
            LineForm.endsWithin(objective[keyPath: lastValue]) || line.text.first?.isLowercase == true
        {
            return KeyLine(line.text.trimmed, [:])?.role ?? .attribute == .attribute
        }
        guard blanks == 0,
            describedLine == above && LineForm.headingLevel(line) == 0 && !LineForm.isListItem(line)
                && LineForm.goesOn(objective.description?.text ?? "", with: line.plainText)
                || textLine == above && line.text.first?.isLowercase == true
        else { return false }
        return KeyLine(line.text.trimmed, [:])?.role ?? .attribute == .attribute
    }

    mutating func append(_ line: Document.Line, _ years: [Int], _ words: DocumentWords) {
        if listKey == nil, valueLine == line.number - 1, let path = lastValue {
            words.append(line.plainText, to: &objective[keyPath: path])
            valueLine = line.number
            return
        }
        if describedLine == line.number - 1 {
            objective.description?.append(line.plainText, words)
            describedLine = line.number
            return
        }
        guard let listKey else {
            objective.text?.append(line.text.trimmed, words)
            textLine = line.number
            return
        }
        let entry = CellForm.leadingCode(line.text.trimmed)?.rest ?? line.plainText
        if listKey.role == .indicator {
            objective.measures.append(Self.measure(entry, line: line.number))
        } else if [.involved, .coOwner, .goal].contains(listKey.role) {
            objective.take(listKey.role, listKey.key, SourceObjective.Piece(entry, line: line.number))
        } else if let known = objective.attributes.firstIndex(where: { $0.name == listKey.key }) {
            objective.attributes[known].value += "; " + entry
        } else {
            objective.attributes.append((listKey.key, entry))
        }
    }

    /// Begins a list of entries, such as that of actions, below a heading.
    mutating func begin(list key: KeyLine, _ line: Int) { (listKey, valueLine, takesProse) = (key, line, false) }

    /// Takes a sentence below a heading as what describes the objective.
    ///
    /// - Parameter goesOn: whether another line of its paragraph follows.
    /// - Returns: whether it is one.
    mutating func describe(_ line: Document.Line, goesOn: Bool, _ words: DocumentWords) -> Bool {
        let text = line.plainText
        guard takesProse, !LineForm.isListItem(line),
            goesOn && text.utf8.count >= 50 || LineForm.endsWithin(text) || text.hasSuffix(".")
                || LineForm.isProse(text)
        else {
            return false
        }
        describedLine = line.number
        if objective.description == nil {
            objective.description = SourceObjective.Piece(text, line: line.number)
        } else {
            objective.description?.append(text, words)
        }
        return true
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
        // "Spettacoli: 12".
        if measure.targets.isEmpty, let colon = measure.name.text.lastIndex(of: ":") {
            let value = measure.name.text[measure.name.text.index(after: colon)...].trimmed
            if !value.isEmpty, CellForm.isValue(value) {
                (measure.targets, measure.name.text) = ([(nil, value)], measure.name.text[..<colon].trimmed)
            }
        }
        return measure
    }

    /// Takes the objective's words, and its code where that stands in the key or before them.
    private mutating func take(text key: KeyLine, line: Int) {
        let separated = objective.code == nil && key.code == nil ? CellForm.separatedCode(key.value) : nil
        objective.text = SourceObjective.Piece(separated?.rest ?? key.value, line: line)
        if objective.code == nil, let code = key.code ?? separated?.code {
            objective.code = SourceObjective.Piece(code, line: line)
        }
    }

    /// Takes what a key says.
    ///
    /// - Parameter cell: that of the value, in a table.
    /// - Returns: false where it says it already, so that another card begins.
    mutating func take(_ key: KeyLine, line: Int, _ years: [Int], in cell: Document.Cell? = nil) -> Bool {
        listKey = key.value.isEmpty ? key : nil
        textLine = nil
        (valueLine, lastValue) = (line, nil)
        guard !key.value.isEmpty else { return true }
        let piece = cell.map { SourceObjective.Piece($0) } ?? SourceObjective.Piece(key.value, line: line)
        switch key.role {
        case .code where objective.code == nil: objective.code = piece
        case .text, .strategic:
            if objective.text != nil || key.role == .strategic {
                guard key.role == .strategic else { return false }
                objective.levels.append(SourceObjective.Level(word: key.key, text: key.value, line: line))
            } else {
                take(text: key, line: line)
                textLine = line
            }
        default:
            objective.take(key.role, key.key, piece, isCard: true)
            switch key.role {
            case .description: lastValue = \.lastDescription
            case .involved: lastValue = \.lastPartner
            case .indicator: lastValue = \.lastMeasure
            case .attribute: lastValue = \.lastAttribute
            default: break
            }
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
    /// Takes the name of a second office that is wider, or narrower, than the first, as "Area" and "Servizio" are.
    ///
    /// - Returns: false where neither is known to stand within the other.
    mutating func takeOffice(_ heading: String, _ piece: Piece) -> Bool {
        let word = Words(heading).folded.first { OfficeVocabulary.singular(of: $0) != nil }
        guard let first = officeCell, widerOffice == nil, let known = OfficeVocabulary.rank(of: officeWord),
            let rank = OfficeVocabulary.rank(of: word), known != rank
        else { return false }
        if known < rank {
            (widerOffice, officeCell, officeWord) = ((first, officeWord), piece, word)
        } else {
            widerOffice = (piece, word)
        }
        return true
    }

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
        case .office where takeOffice(heading, piece): break
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
