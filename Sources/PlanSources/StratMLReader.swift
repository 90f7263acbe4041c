import Plan

/// Reads a plan in StratML (ISO 17469, parts 1 and 2): its goals and objectives become a table with the headings that
/// an import knows, a row for each objective and each further indicator.
///
/// Persons, beneficiaries and identifiers are left out.
struct StratMLReader {
    private var document = SourceDocument()

    /// Whether bytes are XML of this kind, as their beginning tells.
    static func isStratML(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4_000), as: UTF8.self)
        return start.contains("PerformancePlanOrReport") || start.contains("StrategicPlan")
    }

    /// - Throws: ``SourceError`` for what is no XML, or no plan in it.
    static func document(_ bytes: [UInt8]) throws(SourceError) -> SourceDocument {
        let tree = try XMLTree(bytes, part: "")
        guard ["?:PerformancePlanOrReport", "?:StrategicPlan"].contains(tree.root.name) else {
            throw SourceError(.otherKind)
        }
        var reader = StratMLReader()
        reader.read(tree.root)
        return reader.document
    }

    private mutating func read(_ plan: XMLElement) {
        add(plan.child("Name"))
        add(plan.child("Description"))
        let core = plan.child("StrategicPlanCore") ?? plan
        for organization in core.children("?:Organization") { add(organization.child("Name")) }
        add(core.child("Vision")?.child("Description"))
        add(core.child("Mission")?.child("Description"))
        var rows: [Row] = []
        for goal in core.children("?:Goal") {
            let objectives = goal.children("?:Objective")
            // A goal without objectives is one itself.
            for objective in objectives.isEmpty ? [goal] : objectives {
                rows += Self.rows(of: objective, in: objectives.isEmpty ? nil : goal)
            }
        }
        guard !rows.isEmpty else { return }
        var headings: [String] = []
        for heading in Self.headings
            + Set(rows.flatMap { $0.values.keys }.filter { !Self.headings.contains($0) }).sorted()
        where rows.contains(where: { $0.values[heading] != nil }) {
            headings.append(heading)
        }
        let place = DocumentPlace.line(max(1, core.line))
        let head = headings.map { SourceDocument.Cell(lines: [.init($0)], place: place) }
        document.blocks.append(
            .table(
                SourceDocument.Table(
                    rows: [SourceDocument.Row(cells: head, isHeader: true)]
                        + rows.map { row in
                            SourceDocument.Row(
                                cells: headings.map { heading in
                                    SourceDocument.Cell(
                                        lines: (row.values[heading] ?? []).map { .init($0) },
                                        place: .line(max(1, row.line)))
                                })
                        })))
    }

    private mutating func add(_ element: XMLElement?) {
        guard let element else { return }
        let text = element.words
        guard !text.isEmpty else { return }
        document.blocks.append(.paragraph(.init(text: .init(text), place: .line(max(1, element.line)))))
        document.blocks.append(.gap)
    }

    // MARK: Rows

    private struct Row {
        var values: [String: [String]] = [:]
        let line: Int

        mutating func add(_ text: String, to heading: String) {
            if !text.isEmpty { values[heading, default: []].append(text) }
        }
    }

    private static let (goalHeading, objectiveHeading) = ("Obiettivo strategico", "Obiettivo operativo")
    private static let headings = [
        goalHeading, "Codice", objectiveHeading, "Descrizione", "Centro di responsabilità", "Indicatore",
        "Unità di misura", "Target", "Risultato",
    ]

    /// The row of an objective, and one for each indicator but the first.
    private static func rows(of objective: XMLElement, in goal: XMLElement?) -> [Row] {
        var row = Row(line: objective.line)
        if let goal {
            let code = goal.child("SequenceIndicator")?.words ?? ""
            row.add((code.isEmpty ? "" : code + " – ") + goal.title, to: goalHeading)
        }
        row.add(objective.child("SequenceIndicator")?.words ?? "", to: "Codice")
        row.add(objective.title, to: objectiveHeading)
        if objective.child("Name")?.words.isEmpty == false {
            row.add(objective.child("Description")?.words ?? "", to: "Descrizione")
        }
        for stakeholder in objective.children("?:Stakeholder") where !stakeholder.isBeneficiary {
            row.add(stakeholder.child("Name")?.words ?? "", to: "Centro di responsabilità")
        }
        var rows = [row]
        for (place, indicator) in objective.children("?:PerformanceIndicator").enumerated() {
            if place > 0 { rows.append(Row(line: indicator.line)) }
            rows[place].add(indicator.child("MeasurementDimension")?.words ?? "", to: "Indicatore")
            rows[place].add(indicator.child("UnitOfMeasurement")?.words ?? "", to: "Unità di misura")
            for instance in indicator.children("?:MeasurementInstance") {
                for (name, heading) in [("TargetResult", "Target"), ("ActualResult", "Risultato")] {
                    for value in instance.children("?:" + name) {
                        let date = value.child("EndDate")?.words ?? value.child("StartDate")?.words ?? ""
                        let year = date.prefix(4).allSatisfy(\.isNumber) && date.count >= 4 ? " " + date.prefix(4) : ""
                        let units = value.child("NumberOfUnits")?.words ?? ""
                        rows[place].add(
                            units.isEmpty ? value.child("Description")?.words ?? "" : units, to: heading + year)
                    }
                }
            }
        }
        return rows
    }
}

extension XMLElement {
    fileprivate func child(_ name: String) -> XMLElement? { first("?:" + name) }

    /// The text in one line.
    fileprivate var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The name, or where there is none the description.
    fileprivate var title: String {
        let name = child("Name")?.words ?? ""
        return name.isEmpty ? child("Description")?.words ?? "" : name
    }

    /// Whether a stakeholder only gains by an objective.
    fileprivate var isBeneficiary: Bool {
        let roles = children("?:Role").flatMap { $0.children("?:RoleType") }.map(\.words)
        return !roles.isEmpty && !roles.contains("Performer")
            || self["StakeholderTypeType"] == "Person"
    }
}
