import TextTools

/// Columns that stand for an office each, with marks below them: `R` for who answers for an objective, `C` for who takes
/// part; or one mark such as `X` for all who carry it.
struct OfficeColumns {
    /// The places of the columns.
    let places: [Int]
    private let names: [String]
    /// Whether some mark says who answers.
    private let saysOwner: Bool

    private static let ownerMarks: Set<String> = ["r", "resp", "t", "p", "l"]
    private static let partnerMarks: Set<String> = ["c", "s", "i", "co", "supp"]

    /// - Returns: nil where the columns of offices hold names, or are fewer than two.
    init?(_ columns: TableColumns, _ rows: ArraySlice<Document.Row>) {
        var places = columns.places(of: .office)
        names = columns.names
        guard places.count > 1 else { return nil }
        // "Polizia Locale" has no word for an office.
        places = columns.roles.indices.filter { place in
            let cells = rows.compactMap { $0.cells.count > place ? Words.key($0.cells[place].text) : nil }.filter {
                !$0.isEmpty
            }
            return places.contains(place)
                || columns.roles[place] == .attribute && !cells.isEmpty
                    && columns.names[place].contains(where: \.isLetter)
                    && cells.allSatisfy { Self.ownerMarks.contains($0) || Self.partnerMarks.contains($0) }
        }
        self.places = places
        let marks = rows.filter { !$0.isOneCell }.flatMap { row in
            places.filter { $0 < row.cells.count }.map { row.cells[$0].text }.filter { !$0.isEmpty }
        }
        let kinds = marks.map { Words.key($0) }
        guard !marks.isEmpty,
            zip(marks, kinds).allSatisfy({ mark, key in
                CellForm.isMark(mark) || Self.ownerMarks.contains(key) || Self.partnerMarks.contains(key)
            })
        else { return nil }
        saysOwner = kinds.contains(where: Self.ownerMarks.contains)
    }

    /// Takes who carries an objective, and who takes part, from the marks of its row.
    func take(_ row: Document.Row, into objective: inout SourceObjective) {
        let marked = places.filter { !row.cells[$0].text.isEmpty }
        let owners = marked.filter { place in
            let key = Words.key(row.cells[place].text)
            return Self.ownerMarks.contains(key) || !saysOwner && !Self.partnerMarks.contains(key)
        }
        if !owners.isEmpty {
            objective.officeCell = .init(owners.map { names[$0] }.joined(separator: "\n"), line: row.line)
        }
        for place in marked where !owners.contains(place) {
            objective.involved.append(.init(names[place], line: row.line))
        }
    }
}
