import Plan
import PlanSources

extension OfficeDocument {
    /// What footnotes are called among what a document says of an objective besides its text.
    private static let names = [
        "de": "Fußnote", "en": "Footnote", "es": "Nota al pie", "fr": "Note de bas de page",
        "it": "Nota a piè di pagina",
    ]

    /// Adds the footnotes to the objectives to which they belong: what they say is no part of the text.
    func addNotes(to plan: inout PlanOfObjectives) {
        let name = Self.names[plan.language ?? "it"] ?? "Nota"
        for (note, objective) in noted(plan) {
            guard let objective else { continue }
            if let known = plan.objectives[objective].attributes.firstIndex(where: { $0.name == name }) {
                plan.objectives[objective].attributes[known].value += " " + note.text
            } else {
                plan.objectives[objective].attributes.append(NamedAttribute(name: name, value: note.text))
            }
        }
    }

    /// Tells of the footnotes that belong to no objective.
    func tellNotes(besides plan: PlanOfObjectives?, _ diagnostics: inout DiagnosticList) {
        let all = plan.map(noted) ?? notes.map { ($0, nil) }
        for (note, objective) in all where objective == nil {
            diagnostics.add(.note, .leftOutNote(note.text), line: line(of: note.place), at: note.place)
        }
    }

    /// The footnotes, each with the place of its objective in the plan: the only one of the rows that its cell covers, or
    /// of its paragraph.
    private func noted(_ plan: PlanOfObjectives) -> [(note: SourceDocument.Note, objective: Int?)] {
        guard !notes.isEmpty else { return [] }
        var objectives: [DocumentPlace: [Int]] = [:]
        for (number, objective) in plan.objectives.enumerated() {
            guard let place = place(ofLine: objective.line) else { continue }
            objectives[Self.row(of: place, 0), default: []].append(number)
        }
        return notes.map { note in
            let found = (0..<min(note.rowSpan, 1_000)).flatMap { objectives[Self.row(of: note.place, $0)] ?? [] }
            return (note, found.count == 1 ? found[0] : nil)
        }
    }

    /// The row of a table in which a cell stands, or one so many rows below; of what is in no table its place.
    private static func row(of place: DocumentPlace, _ below: Int) -> DocumentPlace {
        guard case .tableCell(let table, let row, _) = place else { return place }
        return .tableCell(table: table, row: row + below, cell: 0)
    }
}
