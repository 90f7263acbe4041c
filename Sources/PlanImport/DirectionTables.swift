import Plan
import TextTools

/// The directions and their objectives, from the document's tables of objectives.
struct DirectionTables {
    private(set) var directions: [Direction] = []
    private(set) var objectives: [Objective] = []
    private var placeOfDirection: [String: Int] = [:]
    /// The names that were told to be taken as another's.
    private var spellings: Set<String> = []

    /// The line of each objective's text in each year, which in an HTML table may be another than that of its row.
    private(set) var textLines: [String: [Int: Int]] = [:]

    /// - Parameters:
    ///   - tables: the tables of objectives.
    ///   - years: the plan's years.
    init(tables: [Document.Table], years: [Int], diagnostics: inout DiagnosticList) {
        var lines: [String: Int] = [:]
        // By the place of the header: HTML can have several tables on one line.
        var columnsOfHeader: [[Int]: [Int: Int]] = [:]
        for table in tables {
            let name =
                table.isTitleName
                ? String(table.title?.text ?? "")
                : DocumentVocabulary.directionName(heading: table.title?.plainText ?? "")
            guard !Words(name).all.isEmpty else {
                Self.report(unnamed: table, &diagnostics)
                continue
            }
            let id = direction(named: name, line: table.title?.number ?? table.header.line, diagnostics: &diagnostics)
            let header = [table.header.line, table.header.cells[0].column]
            let columns =
                columnsOfHeader[header]
                ?? Self.yearColumns(of: table.header, years: years, diagnostics: &diagnostics)
            columnsOfHeader[header] = columns
            let numberColumn = DocumentVocabulary.numberColumn(table.header.cells.map(\.text)) ?? 0
            for row in table.rows where row.fits(table.header, &diagnostics) {
                let cell = row.cells[numberColumn]
                guard let number = Int(cell.text), number > 0 else {
                    diagnostics.add(
                        .error, .objectiveNumber, line: row.line, column: cell.column,
                        "the cell below \"\(table.header.cells[numberColumn].text)\" must be the objective's number, and is \"\(cell.text.excerpt)\""
                    )
                    continue
                }
                let objective = NodeKind.objectiveID(direction: id, code: cell.text)
                if let line = lines.updateValue(row.line, forKey: objective) {
                    diagnostics.add(
                        .error, .objectiveNumber, line: row.line, column: cell.column,
                        "\(name) has an objective \(number) on line \(line) already",
                        hint:
                            "give this row another number, or if it is another direction's table, put a heading with that direction's name above it"
                    )
                    continue
                }
                let texts = columns.reduce(into: [Int: String]()) { texts, column in
                    let cell = row.cells[column.key]
                    guard !cell.text.isEmpty else { return }
                    texts[column.value] = cell.text
                    textLines[objective, default: [:]][column.value] = cell.line
                }
                checkYears(texts, years: years, line: row.line, diagnostics: &diagnostics)
                objectives.append(
                    Objective(id: objective, direction: id, code: cell.text, line: row.line, texts: texts))
            }
        }
        sortObjectives()
    }

    private static func report(unnamed table: Document.Table, _ diagnostics: inout DiagnosticList) {
        let title = table.title?.plainText.trimmed ?? ""
        if title.isEmpty || !Words(title).all.isEmpty {
            diagnostics.add(
                .error, .unknownTable, line: table.header.line,
                "a table of objectives needs a heading with the name of its direction on a line before it")
        } else {
            diagnostics.add(
                .error, .unknownTable, line: table.rows.first?.line ?? table.header.line,
                "the direction's name \"\(title.excerpt)\" has no letter or digit, which its id needs; give it one that has"
            )
        }
    }

    /// The id of a direction, which is new or continues from an earlier page.
    private mutating func direction(named name: String, line: Int, diagnostics: inout DiagnosticList) -> String {
        let id = NodeKind.directionID(name)
        if let known = placeOfDirection[id].map({ directions[$0] }) {
            if Words.key(known.name) != Words.key(name) {
                diagnostics.add(
                    .error, .duplicateID, line: line,
                    "\"\(name)\" and \"\(known.name)\" on line \(known.line) would both be \(id)",
                    hint: "rename one of them")
            } else if known.name != name, spellings.insert(name).inserted {
                let isSame = Self.punctuation(of: known.name) == Self.punctuation(of: name)
                diagnostics.add(
                    isSame ? .note : .warning, .nameVariant, line: line,
                    "\"\(name)\" is taken as \"\(known.name)\" on line \(known.line)",
                    hint: isSame ? nil : "if they are two directions, give one of them a name of other words")
            }
        } else {
            placeOfDirection[id] = directions.count
            directions.append(Direction(id: id, name: name, line: line))
        }
        return id
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

    /// Directions in the order of the document, and within each its objectives by number.
    private mutating func sortObjectives() {
        let places = Dictionary(
            directions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        objectives.sort {
            (places[$0.direction] ?? 0, $0.number ?? 0) < (places[$1.direction] ?? 0, $1.number ?? 0)
        }
    }

    private func checkYears(_ texts: [Int: String], years: [Int], line: Int, diagnostics: inout DiagnosticList) {
        guard let first = texts.keys.min(), let last = texts.keys.max() else {
            diagnostics.add(.warning, .emptyObjective, line: line, "the objective has no text in any year")
            return
        }
        let skipped = years.filter { first < $0 && $0 < last && texts[$0] == nil }
        if !skipped.isEmpty {
            diagnostics.add(
                .warning, .yearSkipped, line: line,
                "the objective has a text for \(first) and \(last) but none for "
                    + skipped.map(String.init).joined(separator: ", "))
        }
    }

    /// Which year each column holds. A header that names each year of the plan, in whatever order, is believed;
    /// otherwise the columns are taken in the order of the years.
    private static func yearColumns(
        of header: Document.Row, years: [Int], diagnostics: inout DiagnosticList
    ) -> [Int: Int] {
        let number = DocumentVocabulary.numberColumn(header.cells.map(\.text)) ?? 0
        let columns = header.cells.indices.filter { $0 != number }
        let named = columns.map { column in
            Words(header.cells[column].text).folded.compactMap(Int.init).first { years.contains($0) }
        }
        if named.compactMap({ $0 }).count == columns.count, Set(named).count == columns.count {
            return Dictionary(
                zip(columns, named.compactMap { $0 }).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        }
        let cells = columns.map { "\"\(header.cells[$0].text)\"" }.joined(separator: ", ")
        let column = columns.first.map { header.cells[$0].column } ?? 1
        let namesOthers = columns.contains { column in
            Words(header.cells[column].text).folded.compactMap(Int.init).contains { (1000...9999).contains($0) }
        }
        guard columns.count == years.count, !namesOthers || named.contains(where: { $0 != nil }) else {
            diagnostics.add(
                .error, .headerMismatch, line: header.line, column: column,
                "the columns \(cells) don't name the plan's years \(years.map(String.init).joined(separator: ", "))",
                hint: "mend the header, or the years in the profile")
            return [:]
        }
        diagnostics.add(
            .warning, .headerMismatch, line: header.line, column: column,
            "the columns \(cells) don't name each year once; they are read as "
                + years.map(String.init).joined(separator: ", "))
        return Dictionary(zip(columns, years).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
}
