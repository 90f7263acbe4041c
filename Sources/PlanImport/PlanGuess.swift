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
        let document = Document(text: list.readable(text)).withoutMarkup(&list)
        self.init(document.blocks(DocumentWords(document.lines), &list), names)
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
        language = Self.language(
            texts.prefix(400).map { String($0.text) } + tables.joined().prefix(200).flatMap { $0.cells.map(\.text) })
        municipality =
            BodyName.guess(in: texts).map { Found(value: $0.name, lines: $0.lines) } ?? Self.readableName(names)
        let title = TitleForm.guess(in: front, body: municipality?.value).map {
            Found(value: $0.title, lines: [$0.line])
        }
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
            "anno", "anni", "esercizio", "triennio", "periodo", "annualita", "year", "years", "ano", "anos",
            "financial",
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
