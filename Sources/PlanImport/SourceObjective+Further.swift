import TextTools

/// What further rows and columns say of an objective that is known already.
extension SourceObjective {
    /// What stands under a year beside the objective is what the indicator is to reach; without one, words say what is to
    /// be done in it. Of a year before those of the plan it is where the indicator begins.
    mutating func take(_ cell: Document.Cell, of year: Int, _ heading: String, _ plan: [Int]) {
        guard !cell.text.isEmpty, !cell.isCovered else { return }
        if let last = measures.indices.last, measures[last].baseline == nil, let first = plan.min(), year < first {
            measures[last].baseline = (cell.text, year)
        } else if !measures.isEmpty {
            measures[measures.count - 1].targets.append((year, cell.text))
        } else if CellForm.isValue(cell.text) || CellForm.isCode(cell.text) {
            attributes.append((heading, cell.text))
        } else if let known = textsByYear[year]?.text {
            // Of several columns of a year.
            textsByYear[year]?.text = known + "; " + cell.text
        } else {
            textsByYear[year] = .init(cell)
        }
    }

    /// Takes what a row says that goes on with it: indicators and partners are further ones, and of what an objective has
    /// only once the second is an attribute by its heading, so that nothing is lost.
    ///
    /// - Parameters:
    ///   - other: what was read from the row.
    ///   - heading: of the column with a role.
    mutating func take(further other: SourceObjective, keepsPersons: Bool, heading: (ColumnRole) -> String) {
        measures += other.measures
        attributes += other.attributes
        func isNew(_ piece: Piece, in known: [Piece]) -> Bool { !known.contains { $0.text == piece.text } }
        involved += other.involved.filter { isNew($0, in: involved) }
        coOwners += other.coOwners.filter { isNew($0, in: coOwners) }
        goals += other.goals.filter { isNew($0, in: goals) }
        let seconds: [(role: ColumnRole, value: String?)] = [
            (.weight, Self.merge(other.weight, into: &weight)), (.type, Self.merge(other.type, into: &type)),
            (.deadline, Self.merge(other.deadline, into: &deadline)),
            (.programme, Self.merge(other.programme, into: &programme)),
            (.valueDimension, Self.merge(other.valueDimension, into: &valueDimension)),
            (.driver, Self.merge(other.driver, into: &driver)),
        ]
        for (role, value) in seconds { if let value { attributes.append((heading(role), value)) } }
        if let cell = other.officeCell, cell.text != officeCell?.text {
            attributes.append((heading(.office), cell.text))
        }
        for level in other.levels where !levels.contains(where: { $0.text == level.text }) {
            attributes.append((level.word, level.text))
        }
        if let further = other.description, further.text != description?.text {
            description = description.map { Piece($0.text + " " + further.text, line: $0.line) } ?? further
        }
        for (year, piece) in other.textsByYear {
            textsByYear[year] = textsByYear[year].map { Piece($0.text + "; " + piece.text, line: $0.line) } ?? piece
        }
        if let further = other.owner, further.text != owner?.text {
            if owner == nil {
                owner = further
            } else if keepsPersons || OfficeVocabulary.isRole(further.text) {
                owner?.text += "; " + further.text
            }
        }
    }

    /// Sets what is not known yet.
    ///
    /// - Returns: the value where another one is known.
    private static func merge(_ value: String?, into known: inout String?) -> String? {
        guard let value, value != known else { return nil }
        if known != nil { return value }
        known = value
        return nil
    }

    private static func merge(_ piece: Piece?, into known: inout Piece?) -> String? {
        guard let piece, piece.text != known?.text else { return nil }
        if known != nil { return piece.text }
        known = piece
        return nil
    }
}

/// The words that the last lines of a card may go on with; empty where there are none.
extension SourceObjective {
    var lastDescription: String {
        get { description?.text ?? "" }
        set { description?.text = newValue }
    }
    var lastPartner: String {
        get { involved.last?.text ?? "" }
        set { involved[involved.count - 1].text = newValue }
    }
    var lastAttribute: String {
        get { attributes.last?.value ?? "" }
        set { attributes[attributes.count - 1].value = newValue }
    }
    var lastMeasure: String {
        get { measures.last?.name.text ?? "" }
        set { measures[measures.count - 1].name.text = newValue }
    }
}

extension SourceObjective {
    /// The same with those that only take part, which the cell of who carries it may name too: "UOC CUP (in
    /// collaborazione con UOC Medicina)" and "Tutte le UOC".
    var withPartnersApart: SourceObjective {
        guard let cell = officeCell, !isOneOffice else { return self }
        var apart = self
        let words = Words(cell.text)
        if let first = words.folded.first, PlanBuilder.openWords.contains(first) {
            apart.involved.append(cell)
            apart.officeCell = nil
            return apart
        }
        guard let mark = words.all.firstIndex(where: { $0.folded == "con" || $0.folded == "with" }), mark > 1,
            mark + 1 < words.all.count
        else { return self }
        let partner = cell.text[words.all[mark + 1].range.lowerBound...].trimmed.replacing(")", with: "")
        var begin = mark
        while begin > 0, ["collaborazione", "in", "raccordo", "collaboration"].contains(words.all[begin - 1].folded) {
            begin -= 1
        }
        let name = cell.text[..<words.all[begin].range.lowerBound].trimmed.trimmedEnd { "(,–- ".contains($0) }
        guard OfficeVocabulary.isName(partner), !name.isEmpty else { return self }
        apart.officeCell = Piece(name, line: cell.line)
        apart.involved.append(Piece(partner, line: cell.line))
        return apart
    }
}
