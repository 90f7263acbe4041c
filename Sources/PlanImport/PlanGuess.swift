import Plan
import TextTools

/// What a document seems to say of itself: its title, the body that it is of, its years and its language.
///
/// ```swift
/// let guess = PlanGuess(document: text, names: ["valdombra-2031"])
/// guess.title?.value  // "Piano degli obiettivi 2031–2033"
/// ```
public struct PlanGuess: Sendable {
    /// A guess, and the lines of the document that it is from; none where it is from a name of a file or folder.
    public struct Found<Value: Hashable & Sendable>: Hashable, Sendable {
        public let value: Value
        public let lines: [Int]
    }

    public private(set) var title: Found<String>?
    public private(set) var municipality: Found<String>?
    public private(set) var years: Found<[Int]>?
    /// As in `it`; nil where too few words are known.
    public private(set) var language: String?

    /// Guesses from a document.
    ///
    /// - Parameter names: those of the folder and the file, which count where the document says nothing.
    public init(document text: String, names: [String]) {
        var list = DiagnosticList(file: "")
        let document = Document(text: list.readable(text))
        self.init(document.blocks(&list), names)
    }

    /// Guesses from a table of comma-separated values.
    public init(table text: String, names: [String]) {
        self.init([.rows(CSVText(text).rows, blanks: 0)], names)
    }

    private init(_ blocks: [Document.Block], _ names: [String]) {
        var front: [Document.Line] = []
        var texts: [Document.Line] = []
        var tables: [[Document.Row]] = []
        for block in blocks {
            switch block {
            case .text(let line, _):
                if tables.isEmpty, front.count < 40 { front.append(line) }
                texts.append(line)
            case .rows(let rows, _): tables.append(rows)
            }
        }
        language = Self.language(texts.prefix(400).map { String($0.text) } + tables.joined().prefix(200).flatMap { $0.cells.map(\.text) })
        municipality = BodyName.guess(in: texts) ?? Self.readableName(names)
        let title = TitleForm.guess(in: front, body: municipality?.value)
        years = Self.years(title, texts, tables) ?? Self.years(of: names)
        self.title = title.map { title in
            guard Words.years(in: title.value).isEmpty, let years = years?.value, !years.isEmpty else { return title }
            return Found(value: title.value + " " + Self.span(years), lines: title.lines)
        }
    }

    /// "2025–2027", or where years are left out "2025, 2027".
    public static func span(_ years: [Int]) -> String {
        guard let first = years.first, let last = years.last, years.count > 1 else {
            return years.map(String.init).joined()
        }
        return last - first == years.count - 1
            ? "\(first)–\(last)" : years.map(String.init).joined(separator: ", ")
    }

    // MARK: Years

    private static func years(
        _ title: Found<String>?, _ texts: [Document.Line], _ tables: [[Document.Row]]
    ) -> Found<[Int]>? {
        let columns = columns(tables)
        if let title {
            var (years, lines) = (spans(in: title.value).first ?? [], title.lines)
            // "ANNO 2021" on a line of its own below the title.
            if years.isEmpty, let next = texts.first(where: { $0.number > (title.lines.last ?? 0) }),
                isYearLine(next.plainText)
            {
                (years, lines) = (spans(in: next.plainText).first ?? [], [next.number])
            }
            if let year = years.first, years.count == 1, let columns, columns.value.contains(year) { return columns }
            if !years.isEmpty { return Found(value: years, lines: lines) }
        }
        if let columns { return columns }
        let headings = texts.filter { $0.text.utf8.count < 160 && !LineForm.isProse($0.plainText) }
        return commonest(headings.flatMap { line in spans(in: line.plainText).map { ($0, line.number) } })
            ?? commonest(
                (texts.map { (String($0.text), $0.number) }
                    + tables.joined().flatMap { row in row.cells.map { ($0.text, $0.line) } })
                    .flatMap { text, line in spans(in: text).map { ($0, line) } })
    }

    private static func isYearLine(_ text: String) -> Bool {
        let known: Set<String> = [
            "anno", "anni", "esercizio", "triennio", "periodo", "annualita", "year", "years", "ano", "anos", "financial",
        ]
        return Words(text).folded.allSatisfy { known.contains($0) || Int($0) != nil }
    }

    /// The years that columns of texts or targets are of, or that a column of long tables holds.
    private static func columns(_ tables: [[Document.Row]]) -> Found<[Int]>? {
        var (years, lines): (Set<Int>, [Int]) = ([], [])
        for rows in tables {
            guard let header = rows.first else { continue }
            let columns = TableColumns(rows[...], [:], years: [])
            var found: Set<Int> = []
            for (place, name) in columns.names.enumerated() {
                switch ColumnVocabulary.role(name) {
                case .year(let year), .target(let year?): found.insert(year)
                case .yearOfRow:
                    for row in rows.dropFirst(columns.height) where place < row.cells.count {
                        found.formUnion(spans(in: row.cells[place].text).joined())
                    }
                default: break
                }
            }
            found = found.filter { plausible.contains($0) }
            if !found.isSubset(of: years) { lines.append(header.line) }
            years.formUnion(found)
        }
        return (1...8).contains(years.count) ? Found(value: years.sorted(), lines: lines) : nil
    }

    /// Those that are named most often, the first of several; with the first line that names them.
    private static func commonest(_ found: [(years: [Int], line: Int)]) -> Found<[Int]>? {
        var counts: [[Int]: Int] = [:]
        for (years, _) in found { counts[years, default: 0] += 1 }
        guard let most = counts.values.max(), let first = found.first(where: { counts[$0.years] == most }) else {
            return nil
        }
        return Found(value: first.years, lines: [first.line])
    }

    private static func years(of names: [String]) -> Found<[Int]>? {
        names.lazy.compactMap { spans(in: $0).first }.first.map { Found(value: $0, lines: []) }
    }

    private static let plausible = 1990...2100

    /// The years and periods that a text names: "2024 - 2026" is three years, "2025/27" as well.
    static func spans(in text: String) -> [[Int]] {
        let period =
            /(?:^|[^0-9])((?:19|20)[0-9][0-9])(?![0-9])(?:\s*[-–—\/]\s*((?:(?:19|20)[0-9][0-9]|[0-9][0-9]))(?![0-9]))?/
        return text.matches(of: period).compactMap { match in
            guard let first = Int(match.1), plausible.contains(first) else { return nil }
            guard let end = match.2.flatMap({ Int($0) }) else { return [first] }
            let last = end < 100 ? first / 100 * 100 + end : end
            return (first + 1...first + 8).contains(last) ? Array(first...last) : [first]
        }
    }

    // MARK: Language

    private static let commonWords: [(language: String, words: Set<String>)] = [
        ("it", ["di", "della", "del", "dei", "delle", "degli", "il", "per", "nel", "dell", "obiettivo", "obiettivi"]),
        ("en", ["the", "of", "and", "for", "to", "in", "with", "objective", "objectives"]),
        ("es", ["de", "los", "las", "el", "y", "para", "del", "con", "objetivo", "objetivos", "ano"]),
        ("fr", ["de", "les", "des", "et", "du", "pour", "le", "dans", "objectif", "objectifs"]),
    ]

    private static func language(_ texts: [String]) -> String? {
        var counts = Array(repeating: 0, count: commonWords.count)
        for text in texts {
            for word in Words(text).folded {
                for index in counts.indices where commonWords[index].words.contains(word) { counts[index] += 1 }
            }
        }
        let most = counts.max() ?? 0
        return most > 1 ? counts.firstIndex(of: most).map { commonWords[$0].language } : nil
    }

    /// The words of a name such as `borgo-alto-2031`.
    private static func readableName(_ names: [String]) -> Found<String>? {
        let words = (names.first ?? "").split { !$0.isLetter }.map(String.init)
        guard !words.isEmpty else { return nil }
        return Found(value: words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "), lines: [])
    }
}

/// Lines that are the title of a plan.
private enum TitleForm {
    static func guess(in lines: [Document.Line], body: String?) -> PlanGuess.Found<String>? {
        var doubtful: PlanGuess.Found<String>?
        for line in lines {
            let heading = withoutAnnex(LineForm.heading(line))
            let words = Words(heading).folded
            guard words.count > 1, heading.count < 160, !heading.hasSuffix(":"), !LineForm.isProse(heading),
                !DocumentVocabulary.isGoalsTitle(heading), !LineForm.isListItem(line),
                OfficeVocabulary.word(beginning: heading) == nil, LevelVocabulary.heading(heading) == nil,
                words.contains(where: { Int($0) == nil && $0.count > 3 }) || words.contains(where: plans.contains)
            else {
                if DocumentVocabulary.isGoalsTitle(heading) { break }
                continue
            }
            let title = PlanGuess.Found(value: readable(heading, body), lines: [line.number])
            if words.contains(where: plans.contains) { return title }
            if doubtful == nil, words.contains(where: objectives.contains),
                !DocumentVocabulary.isMarkedHeading(line.plainText)
            {
                doubtful = title
            }
        }
        return doubtful
    }

    private static let plans: Set<String> = [
        "piano", "piani", "peg", "piao", "dup", "pdo", "pira", "documento", "prospetto", "plan", "programma",
    ]
    private static let objectives: Set<String> = [
        "obiettivi", "performance", "objectives", "objetivos", "objectifs", "budget",
    ]

    private static func withoutAnnex(_ heading: String) -> String {
        guard Words(heading).folded.first.map({ ["allegato", "annex", "anexo"].contains($0) }) == true,
            let colon = heading.firstIndex(where: { ":–—".contains($0) })
        else { return heading }
        return heading[heading.index(after: colon)...].trimmed
    }

    /// A title without the body's name, in small letters where it is in capitals, its period with a dash.
    private static func readable(_ heading: String, _ body: String?) -> String {
        var title = heading
        if let body {
            for sign in [" – ", " - ", " — ", ": "] {
                let parts = title.split(separator: sign)
                let others = parts.filter { Words.key(String($0)) != Words.key(body) }
                if !others.isEmpty, others.count < parts.count { title = others.joined(separator: sign) }
            }
        }
        if title == title.uppercased() { title = Capitals.sentence(title) }
        return title.replacing(/((?:19|20)[0-9][0-9])\s*[-–—]\s*((?:19|20)[0-9][0-9])/) { "\($0.1)–\($0.2)" }
    }
}

/// Texts that are printed in capitals.
private enum Capitals {
    private static let acronyms: Set<String> = [
        "piao", "peg", "pdo", "dup", "ptpct", "pnrr", "pdm", "asl", "ausl", "asst", "ats", "asp", "usl", "ict", "pa",
    ]
    private static let small: Set<String> = [
        "di", "del", "della", "dello", "dei", "degli", "delle", "e", "ed", "in", "per", "da", "a", "al", "alla", "con",
        "de", "la", "el", "los", "las", "y", "of", "the", "and", "for", "du", "des", "et", "le", "sul", "nel", "d",
        "dell", "all", "dall", "nell",
    ]

    /// With a capital at the beginning only.
    static func sentence(_ text: String) -> String {
        changed(text) { word, isFirst in isFirst ? word.prefix(1) + word.dropFirst().lowercased() : word.lowercased() }
    }

    /// With a capital at the beginning of each word that isn't small.
    static func name(_ text: String) -> String {
        changed(text) { word, isFirst in
            !isFirst && small.contains(word.lowercased())
                ? word.lowercased() : word.prefix(1) + word.dropFirst().lowercased()
        }
    }

    private static func changed(_ text: String, _ change: (String, Bool) -> String) -> String {
        var result = ""
        var word = ""
        var isFirst = true
        func close() {
            guard !word.isEmpty else { return }
            let isNumeral = word.count > 1 && word.allSatisfy { "IVX".contains($0) }
            result += isNumeral || acronyms.contains(word.lowercased()) ? word : change(word, isFirst)
            (word, isFirst) = ("", false)
        }
        for sign in text {
            if sign.isLetter {
                word.append(sign)
            } else {
                close()
                result.append(sign)
            }
        }
        close()
        return result
    }
}

/// Names of bodies that publish plans.
private enum BodyName {
    /// A line that is one, the first of them; or else the first that stands in a line.
    static func guess(in lines: [Document.Line]) -> PlanGuess.Found<String>? {
        for (index, line) in lines.enumerated() where line.text.utf8.count < 160 {
            let heading = LineForm.heading(line)
            if isName(heading) { return found(heading, [line.number]) }
            // "Comune di" and "Milano" on two lines.
            guard index + 1 < lines.count, lines[index + 1].number == line.number + 1, Words(heading).all.count < 5 else {
                continue
            }
            let both = heading + " " + LineForm.heading(lines[index + 1])
            if isName(both), !isName(heading), small.contains(Words(heading).folded.last ?? "") {
                return found(both, [line.number, line.number + 1])
            }
        }
        for line in lines {
            if let name = name(in: line.plainText) { return found(name, [line.number]) }
        }
        return nil
    }

    private static func found(_ name: String, _ lines: [Int]) -> PlanGuess.Found<String> {
        PlanGuess.Found(value: name == name.uppercased() ? Capitals.name(name) : name, lines: lines)
    }

    private static let small: Set<String> = ["di", "del", "della", "dei", "dello", "degli", "delle", "de", "of", "d", "dell"]
    /// Words with which a name begins that goes on with "di" and the like, or with a name.
    private static let beginnings: Set<String> = [
        "comune", "provincia", "citta", "universita", "regione", "azienda", "agenzia", "ente", "parco", "consorzio",
        "unione", "comunita", "camera", "ateneo", "politecnico", "asl", "ausl", "asst", "ats", "municipio",
        "ayuntamiento", "diputacion", "municipalidad", "alcaldia", "mairie", "ville", "commune", "city", "town",
        "borough", "county", "istituto", "autorita",
    ]
    private static let needingSmall: Set<String> = [
        "comune", "provincia", "citta", "camera", "ville", "commune", "city", "town", "ayuntamiento", "unione",
    ]

    /// Whether a line is the name of a body and nothing else.
    private static func isName(_ text: String) -> Bool {
        let words = Words(text).folded
        guard (2...10).contains(words.count), let first = words.first, let last = words.last,
            !text.contains(where: { ":;.?!()".contains($0) }), !words.contains(where: { Int($0) != nil && $0.count == 4 }),
            !LineForm.isProse(text), !small.contains(last), text.first?.isUppercase == true
        else { return false }
        if ["council", "authority"].contains(last) { return words.count < 7 }
        guard beginnings.contains(first), !words.contains(where: { $0.hasPrefix("obiettiv") || $0 == "piano" }) else {
            return false
        }
        let isCapital = text.split(separator: " ").dropFirst().contains { $0.first?.isUppercase == true }
        return isCapital && (!needingSmall.contains(first) || words.contains(where: small.contains) || words[1] == "metropolitana")
    }

    /// A name within a line: "Piano della performance del Comune di Borgo Alto".
    private static func name(in text: String) -> String? {
        guard text.utf8.count < 400,
            let match = text.firstMatch(
                of: /(?:Comune|Provincia|Città|Università(?: degli [Ss]tudi)?|Regione|Unione dei Comuni|Camera di [Cc]ommercio|Ayuntamiento) (?:di|del|della|de) (?:\p{Lu}[\p{L}’']*)(?: (?:(?:di|del|della|dei|de|la|in|sul) )?\p{Lu}[\p{L}’']*)*/)
        else { return nil }
        return String(match.0)
    }
}
