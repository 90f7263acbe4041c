import Plan
import PlanImport
import TextDocument

/// What is said round a document that is shown line by line.
enum ReadingMessage: Message {
    case lead
    case everything, onlyLinks, onlyDoubts
    case diagnostics(errors: Int, warnings: Int, notes: Int)
    case line(Int)
    case otherFiles
    case openPartners
    case legend
}

extension ReadingMessage {
    var english: String {
        switch self {
        case .lead:
            "Every line of the document with what was made of it. Marked words make links: the pointer, and the list below the line, say which."
        case .everything: "all lines"
        case .onlyLinks: "lines with links"
        case .onlyDoubts: "lines to check"
        case .diagnostics(let errors, let warnings, let notes):
            Self.list([(errors, "error", "errors"), (warnings, "warning", "warnings"), (notes, "note", "notes")]) {
                "\($0) \($0 == 1 ? $1 : $2)"
            } ?? "Nothing to check"
        case .line(let number): "line \(number)"
        case .otherFiles: "In other files"
        case .openPartners: "partners left open"
        case .legend: "What lines were read as"
        }
    }

    var italian: String {
        switch self {
        case .lead:
            "Ogni riga del documento con ciò che ne è stato fatto. Le parole evidenziate creano legami: quali, lo dicono il puntatore e l’elenco sotto la riga."
        case .everything: "tutte le righe"
        case .onlyLinks: "righe con legami"
        case .onlyDoubts: "righe da controllare"
        case .diagnostics(let errors, let warnings, let notes):
            Self.list([(errors, "errore", "errori"), (warnings, "avviso", "avvisi"), (notes, "nota", "note")]) {
                Italian.counted($0, $1, $2)
            } ?? "Nulla da controllare"
        case .line(let number): "riga \(number)"
        case .otherFiles: "In altri file"
        case .openPartners: "partner generici"
        case .legend: "Come sono state lette le righe"
        }
    }

    private static func list(
        _ counts: [(Int, String, String)], _ counted: (Int, String, String) -> String
    ) -> String? {
        let parts = counts.filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension LineReading {
    /// What a line read so is called.
    func name(in language: Language) -> String { words(in: language).one }

    /// "1 office heading", "12 blank lines". An objective may take several lines, of a card for instance.
    func noun(in language: Language, count: Int) -> String {
        let objective =
            language == .english
            ? ("line of objectives", "lines of objectives") : ("riga di obiettivi", "righe di obiettivi")
        let (one, several) = self == .objective ? objective : words(in: language)
        switch language {
        case .english: return "\(English.number(count)) \(count == 1 ? one : several)"
        case .italian: return Italian.counted(count, one, several)
        }
    }

    private func words(in language: Language) -> (one: String, several: String) {
        switch language {
        case .english: english
        case .italian: italian
        }
    }

    private var english: (String, String) {
        switch self {
        case .blank: ("blank line", "blank lines")
        case .frontMatter: ("line before the plan", "lines before the plan")
        case .sectionTitle: ("section title", "section titles")
        case .officeHeading: ("office heading", "office headings")
        case .levelHeading: ("level heading", "level headings")
        case .tableTitle: ("table title", "table titles")
        case .tableHeader: ("table header", "table headers")
        case .goal: ("transversal goal", "transversal goals")
        case .strategicDimension: ("line of dimensions", "lines of dimensions")
        case .objective: ("objective", "objectives")
        case .furtherIndicator: ("further indicator", "further indicators")
        case .continuation: ("continued row", "continued rows")
        case .matrixRow: ("matrix row", "matrix rows")
        case .value: ("value", "values")
        case .totalRow: ("total", "totals")
        case .emptyRow: ("empty row", "empty rows")
        case .pageFurniture: ("page header", "page headers")
        case .ignored: ("line left out", "lines left out")
        case .markup: ("line of markup", "lines of markup")
        case .unread: ("unread line", "unread lines")
        }
    }

    private var italian: (String, String) {
        switch self {
        case .blank: ("riga vuota", "righe vuote")
        case .frontMatter: ("riga prima del piano", "righe prima del piano")
        case .sectionTitle: ("titolo di sezione", "titoli di sezione")
        case .officeHeading: ("titolo di ufficio", "titoli di uffici")
        case .levelHeading: ("titolo di livello", "titoli di livelli")
        case .tableTitle: ("titolo di tabella", "titoli di tabelle")
        case .tableHeader: ("testata di tabella", "testate di tabelle")
        case .goal: ("obiettivo trasversale", "obiettivi trasversali")
        case .strategicDimension: ("riga di dimensioni", "righe di dimensioni")
        case .objective: ("obiettivo", "obiettivi")
        case .furtherIndicator: ("altro indicatore", "altri indicatori")
        case .continuation: ("seguito di riga", "seguiti di righe")
        case .matrixRow: ("riga della matrice", "righe della matrice")
        case .value: ("valore", "valori")
        case .totalRow: ("totale", "totali")
        case .emptyRow: ("riga senza testo", "righe senza testo")
        case .pageFurniture: ("testata di pagina", "testate di pagina")
        case .ignored: ("riga esclusa", "righe escluse")
        case .markup: ("riga di soli segni", "righe di soli segni")
        case .unread: ("riga non letta", "righe non lette")
        }
    }
}

extension DocumentReading.Link {
    /// What a link is, without its words: "collaboration:piano-sosta, mentioned in the text".
    func explanation(in language: Language) -> String {
        let what = target ?? language(ReadingMessage.openPartners)
        return ([what] + [role?.name(in: language), target == nil ? nil : basis.name(in: language)].compactMap(\.self))
            .joined(separator: ", ")
    }
}

/// Lines by their numbers, those that follow one another as a range: "3, 7–9, …"; of more than a limit only the first.
func lineRanges(_ lines: [Int], limit: Int) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in lines {
        if let last = ranges.last, last.upperBound == line - 1 {
            ranges[ranges.count - 1] = last.lowerBound...line
        } else {
            ranges.append(line...line)
        }
    }
    let shown = ranges.prefix(limit).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return (shown + (ranges.count > limit ? ["…"] : [])).joined(separator: ", ")
}

/// Paragraphs beside a word in a column of its own, broken into lines.
func block(_ word: String, _ paragraphs: [String], lead: Int) -> String {
    let lines = paragraphs.flatMap { paragraph in
        paragraph.wrapped(to: 96).enumerated().map { $0 == 0 ? $1 : "  " + $1 }
    }
    return lines.enumerated().map { index, line in
        "  " + (index == 0 ? word : "").padded(to: lead) + line + "\n"
    }.joined()
}
