import Plan
import TextTools

/// The offices of a plan, in the order in which the document first gives them something.
struct OfficeRegister {
    struct Office {
        /// As the document writes it first.
        var name: String
        /// The document's word for such an office, in lower case.
        var word: String?
        var line: Int
        /// The place of the office that it is a part of.
        var parent: Int?
        var id = ""
    }

    private(set) var all: [Office] = []
    private var placesByKey: [String: [Int]] = [:]
    private var placesByBareKey: [String: [Int]] = [:]
    /// The names that were reported as another's.
    private var spellings: Set<String> = []
    /// The place of each spelling, which saves folding it again.
    private var known: [String: Int] = [:]

    /// The office with a name, which is new or stands already.
    ///
    /// - Parameters:
    ///   - word: the word of the column or line that names it, where the name has none of its own.
    ///   - parent: the office that it is a part of, if the document says so.
    ///   - isOneEverywhere: whether the same name means the same office whatever it is a part of, as in a column.
    mutating func place(
        of name: String, word: String? = nil, line: Int, parent: Int? = nil, isOneEverywhere: Bool = false,
        _ diagnostics: inout DiagnosticList
    ) -> Int? {
        let name = name.withPlainSpaces
        if parent == nil || isOneEverywhere, let place = known[name] { return place }
        let key = Words.key(name)
        guard !key.isEmpty else {
            diagnostics.add(.error, .nameWithoutLetters(name.excerpt), line: line)
            return nil
        }
        let own = OfficeVocabulary.word(beginning: name)?.word
        let wanted = isOneEverywhere ? nil : parent
        let same = (placesByKey[key] ?? []).first { isSame($0, wanted) } ?? bareMatch(name, own ?? word, wanted)
        if let place = same {
            tell(name, as: all[place], line: line, &diagnostics)
            if all[place].parent == nil, let wanted, !isPart(wanted, of: place) { all[place].parent = wanted }
            if wanted == nil { known[name] = place }
            return place
        }
        let place = all.count
        all.append(Office(name: name, word: own ?? word, line: line, parent: parent))
        placesByKey[key, default: []].append(place)
        placesByBareKey[OfficeVocabulary.bareKey(name), default: []].append(place)
        if parent == nil || isOneEverywhere { known[name] = place }
        return place
    }

    /// Whether an office is another, or a part of it.
    private func isPart(_ place: Int, of other: Int) -> Bool {
        var next: Int? = place
        while let here = next {
            if here == other { return true }
            next = all[here].parent
        }
        return false
    }

    /// Offices of one name in different ones are different.
    private func isSame(_ place: Int, _ parent: Int?) -> Bool {
        guard let parent, let other = all[place].parent else { return true }
        return parent == other
    }

    /// An office that has the same name but for the word, which the other place does not write: "Tecnico" below
    /// "Settore" is "Settore Tecnico".
    private func bareMatch(_ name: String, _ word: String?, _ parent: Int?) -> Int? {
        guard let word else { return nil }
        return (placesByBareKey[OfficeVocabulary.bareKey(name)] ?? []).first { place in
            all[place].word.map(Words.key) == Words.key(word) && isSame(place, parent)
        }
    }

    private mutating func tell(_ name: String, as known: Office, line: Int, _ diagnostics: inout DiagnosticList) {
        guard known.name != name, Words.key(known.name) == Words.key(name), spellings.insert(name).inserted else {
            return
        }
        let isSame = Self.punctuation(of: known.name) == Self.punctuation(of: name)
        diagnostics.add(
            isSame ? .note : .warning, .directionVariant(name, as: known.name, line: known.line, isSame: isSame),
            line: line)
    }

    /// The signs of a name that are neither of words nor white space; kinds of apostrophes and dashes are the same.
    private static func punctuation(of name: String) -> [Unicode.Scalar] {
        name.unicodeScalars.compactMap { scalar in
            switch scalar {
            case "’", "‘", "ʼ", "´", "`": "'"
            case "‐", "‑", "–", "—", "−": "-"
            default: scalar.properties.isWhitespace || !Words.key(String(scalar)).isEmpty ? nil : scalar
            }
        }
    }

    /// The offices that a cell or line names. The lines of a cell are offices where each is one by itself, and not
    /// parts of one name.
    static func names(in piece: SourceObjective.Piece, isKnown: (String) -> Bool) -> [String] {
        let areOffices =
            !piece.lines.isEmpty && !isKnown(piece.text)
            && piece.lines.allSatisfy { line in
                let words = Words(line).all.count
                return isKnown(line) || OfficeVocabulary.word(beginning: line).map { $0.count < words } == true
            }
        return areOffices
            ? piece.lines.flatMap { names(in: $0, isKnown: isKnown) } : names(in: piece.text, isKnown: isKnown)
    }

    /// The offices that a cell names: one, or several with semicolons or line ends between them, or with commas or "e"
    /// where each part is one by itself.
    ///
    /// - Parameter isKnown: whether a name is an office's of the plan.
    static func names(in text: String, isKnown: (String) -> Bool) -> [String] {
        if isKnown(text) { return [text] }
        let text = ticked(text)
        let parts = text.split { ";\n".contains($0) }.map { String($0).trimmed }.filter { !Words.key($0).isEmpty }
        return parts.flatMap { part -> [String] in
            if isKnown(part) { return [part] }
            if let name = bare(part), isKnown(name) { return [name] }
            if let pieces = beside(part, isKnown) { return pieces }
            let pieces = withCommas(part).split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
            guard pieces.count > 1 else { return [part] }
            if let plural = plural(beginning: pieces[0]) {
                return [pieces[0].replacing(plural.word, with: plural.singular, maxReplacements: 1)]
                    + pieces.dropFirst().map { isKnown($0) ? $0 : plural.singular + " " + $0 }
            }
            let commas = part.split(separator: ",").map { String($0).trimmed }
            for pieces in [commas, pieces] where pieces.count > 1 {
                if pieces.allSatisfy({ isKnown($0) || OfficeVocabulary.word(beginning: $0) != nil }) { return pieces }
            }
            return [part]
        }
    }

    /// Of offices with boxes before them, those that are ticked.
    private static func ticked(_ text: String) -> String {
        let (open, ticks) = ("☐", ["☒", "☑", "[x]", "[X]"])
        guard ticks.contains(where: text.contains) || text.contains(open) || text.contains("[ ]") else { return text }
        var text = text.replacing("[ ]", with: open)
        for tick in ticks { text = text.replacing(tick, with: "☒") }
        return text.split { $0.isNewline || ";".contains($0) }.flatMap { part -> [String] in
            var (found, isTicked, name): ([String], Bool?, String) = ([], nil, "")
            for sign in part + "☐" {
                guard sign == "☐" || sign == "☒" else {
                    name.append(sign)
                    continue
                }
                if isTicked != false, !name.trimmed.isEmpty { found.append(name.trimmed) }
                (isTicked, name) = (sign == "☒", "")
            }
            return found
        }.joined(separator: "; ")
    }

    /// A name without what is said of it in brackets, a share behind it, or the role before it: "Settore Cultura (30%)",
    /// "Dirigente del Settore Cultura"; nil where there is none.
    private static func bare(_ text: String) -> String? {
        var name = text
        if let bracket = name.firstIndex(of: "("), name[bracket...].dropFirst().first?.isUppercase != true {
            name = name[..<bracket].trimmed
        }
        if name.hasSuffix("%") { name = name.dropLast().trimmed.trimmedEnd { $0.isNumber || ",. ".contains($0) } }
        let words = Words(name)
        if let first = words.folded.first,
            ["dirigente", "responsabile", "direttore", "solo", "solamente"].contains(first),
            let office = words.all.dropFirst().firstIndex(where: { OfficeVocabulary.words.contains($0.folded) })
        {
            name = String(name[words.all[office].range.lowerBound...])
        }
        return name == text || name.isEmpty ? nil : name
    }

    /// The offices between slashes or dashes: each is known, or all begin with one word, as in "Settore Dighe / Settore
    /// Fiumi"; "Area Tecnica - Servizio Strade" is one within another, and "Settore 2 - Finanziario" one name.
    private static func beside(_ text: String, _ isKnown: (String) -> Bool) -> [String]? {
        let parted = text.split(whereSeparator: \.isWhitespace)
        let starts = parted.indices.dropFirst(2).filter { place in
            ands.contains(parted[place - 1].lowercased())
                && Words.key(String(parted[place])) == Words.key(String(parted[0]))
        }
        if !starts.isEmpty, OfficeVocabulary.word(beginning: text) != nil {
            return zip([0] + starts, starts.map { $0 - 1 } + [parted.count]).map { begin, end in
                parted[begin..<end].joined(separator: " ")
            }
        }
        // A comma before a word for an office parts, as in "Polizia Locale, Ufficio Commercio".
        let listed = text.split(separator: ",").map { String($0).trimmed }
        if listed.count > 1, listed.dropFirst().allSatisfy({ OfficeVocabulary.isName($0) }) { return listed }
        for mark in [" / ", "/", " - ", " – "] {
            let pieces = text.split(separator: mark).map { String($0).trimmed }
            guard pieces.count > 1 else { continue }
            if pieces.allSatisfy(isKnown) { return pieces }
            let words = pieces.map { OfficeVocabulary.word(beginning: $0) }
            if let word = words[0]?.word,
                zip(words, pieces).allSatisfy({ $0?.word == word && ($0?.count ?? 0) < Words($1).all.count })
            {
                return pieces
            }
        }
        return nil
    }

    /// A text with commas for the words "and".
    private static func withCommas(_ text: String) -> String {
        var result = ""
        var copied = text.startIndex
        for word in text.split(whereSeparator: \.isWhitespace).dropFirst().dropLast()
        where ands.contains(word.lowercased()) {
            result += text[copied..<word.startIndex] + ","
            copied = word.endIndex
        }
        return result + text[copied...]
    }

    private static let ands: Set<String> = ["e", "ed", "and", "y", "et"]

    private static func plural(beginning name: String) -> (word: String, singular: String)? {
        let words = Words(name)
        guard let first = words.all.first, let singular = OfficeVocabulary.plurals[first.folded] else { return nil }
        let word = String(name[first.range])
        return (word, word.first?.isUppercase == true ? singular.capitalizedFirstLetter : singular)
    }

    /// The office with a number that a name says, as "Settore 2" does of "Settore 2 – Finanze"; nil where several have it.
    private func numbered(_ name: String) -> Int? {
        let words = Words(name).folded
        guard let number = words.last, number.allSatisfy(\.isNumber), words.count < 3 else { return nil }
        let word = words.count == 2 ? words[0] : nil
        let found = all.indices.filter { place in
            let own = Words(all[place].name).folded
            guard let found = own.prefix(2).first(where: { $0.allSatisfy(\.isNumber) }), found == number else {
                return false
            }
            return word == nil || word == own.first || word == all[place].word.map(Words.key)
        }
        return found.count == 1 ? found[0] : nil
    }

    /// The office that a name means: by its name, by its number, or without the word before it, if one only is called so.
    func office(named name: String) -> Int? {
        if let places = placesByKey[Words.key(name)] { return places.count == 1 ? places[0] : nil }
        if let place = numbered(name) { return place }
        let places = placesByBareKey[OfficeVocabulary.bareKey(name)] ?? []
        let word = OfficeVocabulary.word(beginning: name)?.word
        let fitting = places.filter { word == nil || all[$0].word == nil || all[$0].word == word }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Gives each office its id. Those that have one name in different ones get the other's name into theirs.
    mutating func giveIDs(_ diagnostics: inout DiagnosticList) {
        var placeOfID: [String: Int] = [:]
        for place in all.indices {
            let id = NodeKind.directionID(all[place].name)
            guard let other = placeOfID[id] else {
                placeOfID[id] = place
                all[place].id = id
                continue
            }
            let isSameName = Words.key(all[other].name) == Words.key(all[place].name)
            if isSameName, let parent = all[place].parent {
                let own = NodeKind.directionID(all[parent].name + " " + all[place].name)
                all[place].id = own
                diagnostics.add(.note, .sameOfficeName(all[place].name, id: own), line: all[place].line)
            } else {
                diagnostics.add(
                    .error, .sameID(all[place].name, all[other].name, line: all[other].line, id: id),
                    line: all[place].line)
                all[place].id = id + "-\(place)"
            }
        }
    }
}

extension String {
    /// The text with plain spaces for others, such as those that don't break, and without soft hyphens.
    fileprivate var withPlainSpaces: String {
        guard utf8.contains(where: { $0 > 0x7F }) else { return self }
        var plain = UnicodeScalarView()
        for scalar in unicodeScalars where scalar != "\u{AD}" {
            plain.append(scalar.value > 0x7F && scalar.properties.isWhitespace ? " " : scalar)
        }
        return String(plain)
    }

    /// The text without signs at its end.
    func trimmedEnd(_ isLeftOut: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isLeftOut(last) { text.removeLast() }
        return String(text)
    }

    /// The text with its first letter as a capital.
    var capitalizedFirstLetter: String { prefix(1).uppercased() + dropFirst() }
}
