import Plan

/// The directions and their objectives, from the document's tables of objectives.
struct DirectionTables {
    private(set) var directions: [Direction] = []
    private(set) var objectives: [Objective] = []

    /// - Parameter years: the plan's years.
    init(tables: [Document.Table], years: [Int], diagnostics: inout DiagnosticList) {
        var numbers: [String: [Int: Int]] = [:]
        for table in tables {
            let heading = table.title?.text.trimmed ?? ""
            let name = DocumentVocabulary.directionName(heading: heading)
            guard !Words(name).all.isEmpty else {
                diagnostics.add(
                    .error, .unknownTable, line: table.header.line,
                    "a table of objectives needs a heading with the name of its direction on a line before it")
                continue
            }
            let id = direction(named: name, line: table.title?.number ?? table.header.line, diagnostics: &diagnostics)
            let columns = Self.yearColumns(of: table.header, years: years, diagnostics: &diagnostics)
            for row in table.rows {
                guard row.cells.count == table.header.cells.count else {
                    diagnostics.add(
                        .error, .malformedRow, line: row.line,
                        "the row has \(row.cells.count) cells and its header \(table.header.cells.count): \(row.cells.joined(separator: " | ").excerpt)"
                    )
                    continue
                }
                guard let number = Int(row.cells[0]), number > 0 else {
                    diagnostics.add(
                        .error, .objectiveNumber, line: row.line,
                        "the first cell must be the objective's number, and is \"\(row.cells[0].excerpt)\"")
                    continue
                }
                if let line = numbers[id]?[number] {
                    diagnostics.add(
                        .error, .objectiveNumber, line: row.line,
                        "\(name) has an objective \(number) on line \(line) already; give this row another number")
                    continue
                }
                numbers[id, default: [:]][number] = row.line
                let texts = columns.reduce(into: [Int: String]()) { texts, column in
                    let text = row.cells[column.key]
                    if !text.isEmpty { texts[column.value] = text }
                }
                checkYears(texts, years: years, line: row.line, diagnostics: &diagnostics)
                objectives.append(
                    Objective(
                        id: NodeKind.objectiveID(direction: id, number: number), direction: id, number: number,
                        line: row.line, texts: texts))
            }
        }
        sortObjectives()
    }

    /// The id of a direction, which is new or continues from an earlier page.
    private mutating func direction(named name: String, line: Int, diagnostics: inout DiagnosticList) -> String {
        let id = NodeKind.directionID(name)
        if let known = directions.first(where: { $0.id == id }) {
            if Words.key(known.name) != Words.key(name) {
                diagnostics.add(
                    .error, .duplicateID, line: line,
                    "\"\(name)\" and \"\(known.name)\" on line \(known.line) would both be \(id); rename one of them")
            }
        } else {
            directions.append(Direction(id: id, name: name, line: line))
        }
        return id
    }

    /// Directions in the order of the document, and within each its objectives by number.
    private mutating func sortObjectives() {
        let places = Dictionary(
            directions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        objectives.sort {
            (places[$0.direction] ?? 0, $0.number) < (places[$1.direction] ?? 0, $1.number)
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
        let columns = Array(header.cells.indices.dropFirst())
        let named = columns.map { column in
            Words(header.cells[column]).folded.compactMap(Int.init).first { years.contains($0) }
        }
        if named.compactMap({ $0 }).count == columns.count, Set(named).count == columns.count {
            return Dictionary(
                zip(columns, named.compactMap { $0 }).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        }
        let cells = header.cells.dropFirst().map { "\"\($0)\"" }.joined(separator: ", ")
        guard columns.count == years.count else {
            diagnostics.add(
                .error, .headerMismatch, line: header.line,
                "the columns \(cells) don't name the plan's years \(years.map(String.init).joined(separator: ", "))")
            return [:]
        }
        diagnostics.add(
            .warning, .headerMismatch, line: header.line,
            "the columns \(cells) don't name each year once; they are read as "
                + years.map(String.init).joined(separator: ", "))
        return Dictionary(zip(columns, years).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
}
