import Plan

@testable import PlanImport

/// What a document gives, an objective a line with nothing but what it has, for tests that list kinds of plans.
///
/// As `Settore Tecnico < Area Tecnica | 1 | Strade | weight 20 | with Settore Sport | Km: 2025 5`.
func readObjectives(_ document: String, years: [Int] = [2025], persons: String? = nil) -> [String] {
    let result = PlanImporter.read(
        document: document, named: "pdo.md",
        profile: "title: Piano\nmunicipality: Comune di Borgo Alto\nsource: Piano\nyears: \(years)\n"
            + (persons.map { "persons: \($0)\n" } ?? ""),
        named: "profile.yaml")
    guard let plan = result.plan else { return result.diagnostics.filter { $0.severity == .error }.map(\.message) }
    func name(_ id: String?) -> String? {
        guard let id else { return nil }
        if let office = plan.directions.first(where: { $0.id == id }) {
            return ([office.name] + [name(office.parent)].compactMap(\.self)).joined(separator: " < ")
        }
        let level = plan.strategicObjectives.first { $0.id == id }
        return ([level?.name ?? id] + [name(level?.parent)].compactMap(\.self)).joined(separator: " < ")
    }
    func values(_ values: [String: String]) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
    return plan.objectives.map { objective in
        var parts = [name(objective.direction) ?? "", objective.code ?? "-", objective.firstText]
        if objective.texts.keys.sorted() != years { parts.append("in \(objective.texts.keys.sorted())") }
        for (word, value) in [
            ("described", objective.description), ("weight", objective.weight), ("owner", objective.owner),
            ("type", objective.type), ("deadline", objective.deadline), ("below", name(objective.parent)),
        ] {
            if let value { parts.append("\(word) \(value)") }
        }
        for office in objective.offices {
            parts.append("\(office.role == .coOwner ? "also" : "with") \(name(office.direction) ?? "")")
        }
        for contribution in objective.contributions { parts.append("serves \(contribution.target)") }
        parts += objective.attributes.map { "\($0.name)=\($0.value)" }
        parts += objective.indicators.map { indicator in
            [
                "\(indicator.name):",
                indicator.baseline.map { "from \($0)" + (indicator.baselineYear.map { " in \($0)" } ?? "") },
                indicator.targets.isEmpty ? nil : values(indicator.targets),
                indicator.results.isEmpty ? nil : "reached \(values(indicator.results))",
            ].compactMap(\.self).joined(separator: " ")
        }
        return parts.joined(separator: " | ")
    }
}

/// A table of Markdown below a heading, if there is one: the cells of each row between bars.
func table(_ heading: String? = nil, _ rows: String...) -> String {
    let columns = rows[0].split(separator: "|").count
    let rule = "|" + String(repeating: "---|", count: columns)
    return
        ((heading.map { ["## \($0)", ""] } ?? []) + ["| \(rows[0]) |", rule] + rows.dropFirst().map { "| \($0) |" } + [
            ""
        ])
        .joined(separator: "\n") + "\n"
}
