extension TableColumns {
    /// What columns say of a goal that only objectives have, such as who takes part, by their headings.
    func attributesOfGoal(_ row: Document.Row, _ keepsPersons: Bool) -> [(name: String, value: String)] {
        roles.indices.compactMap { place in
            let text = row.cells[place].text
            guard !text.isEmpty, !row.cells[place].isCovered else { return nil }
            switch roles[place] {
            case .involved, .coOwner, .office, .description, .deadline, .type, .level, .programme, .valueDimension,
                .driver:
                return (names[place], text)
            case .owner: return keepsPersons || OfficeVocabulary.isRole(text) ? (names[place], text) : nil
            default: return nil
            }
        }
    }

    /// Takes from a row all but codes, texts and marks. Values belong to the indicator before them in the row, or to
    /// the first.
    func takeValues(of row: Document.Row, into objective: inout SourceObjective) {
        var waiting: [(role: ColumnRole, heading: String, piece: SourceObjective.Piece)] = []
        for (place, role) in roles.enumerated() {
            let cell = row.cells[place]
            guard !cell.text.isEmpty else { continue }
            let (heading, piece) = (names[place], SourceObjective.Piece(cell))
            switch role {
            case .text, .strategic, .code, .year, .yearOfRow, .ignore: continue
            case .attribute where heading.isEmpty: objective.attributes.append(("#\(place + 1)", cell.text))
            case .attribute where heading.hasPrefix("attribute "):
                objective.attributes.append((String(heading.dropFirst("attribute ".count)), cell.text))
            case .unit, .formula, .source, .baseline, .target, .result:
                if objective.measures.isEmpty {
                    waiting.append((role, heading, piece))
                } else {
                    objective.take(role, heading, piece)
                }
            case .indicator:
                objective.take(role, heading, piece)
                for value in waiting { objective.take(value.role, value.heading, value.piece) }
                waiting = []
            case .office:
                if objective.takeOffice(heading, piece) { continue }
                // Of several columns the last names the office, those before it what it is a part of.
                if let known = objective.officeCell, known.text != piece.text {
                    objective.attributes.append((names[places(of: .office)[0]], known.text))
                }
                objective.officeCell = nil
                objective.take(role, heading, piece)
            default: objective.take(role, heading, piece)
            }
        }
        for value in waiting { objective.take(value.role, value.heading, value.piece) }
        partIndicators(of: row, &objective)
    }

    /// An indicator's cell of several lines has several, where its values have as many.
    private func partIndicators(of row: Document.Row, _ objective: inout SourceObjective) {
        let filled = roles.indices.filter {
            (roles[$0] == .indicator || roles[$0].isOfIndicator) && !row.cells[$0].text.isEmpty
        }
        guard filled.contains(where: { roles[$0] == .indicator }), places(of: .indicator).count == 1,
            let count = filled.map({ row.cells[$0].lines.count }).max(), count > 1,
            filled.count > 1, filled.allSatisfy({ row.cells[$0].lines.count == count }), objective.measures.count == 1
        else { return }
        objective.measures = (0..<count).flatMap { number in
            var part = SourceObjective(line: row.line)
            for place in filled.sorted(by: { roles[$0] == .indicator && roles[$1] != .indicator }) {
                part.take(
                    roles[place], names[place],
                    SourceObjective.Piece(row.cells[place].lines[number], line: row.cells[place].line))
            }
            return part.measures
        }
    }
}
