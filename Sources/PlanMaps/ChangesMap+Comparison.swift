import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextTools

extension ChangesMap {
    /// What became of objectives, before and after side by side.
    ///
    /// - Parameter directions: the ids of those to show; all where empty.
    init(_ comparison: PlanComparison, directions: [String], language: Language) {
        let definition = MapDefinition.ofComparison(comparison, directions: directions)
        let context = MapContext(
            graph: comparison.new, definition: definition, language: language, focus: [], linkBase: nil,
            older: comparison.old)
        let rows = Rows(comparison, directions: directions, language: language)
        let headings = Self.headings(of: comparison, language)
        let all = rows.all
        let isAnyChanged = all.flatMap(\.slots).flatMap(\.squares).contains { square in
            square.map { [.changed, .arrivedChanged].contains($0.change) } ?? false
        }
        self.init(
            rows.columns, context, headings: headings, rows: all,
            summary: NodeKind.direction.count(all.count, in: language) + ", "
                + NodeKind.objective.count(rows.objectiveCount, in: language) + ": "
                + headings.joined(separator: " → "),
            notes: [
                language(
                    "Ogni quadrato è un obiettivo con il suo numero in quella colonna; sta nello stesso posto in entrambe. Nel file SVG il testo si legge sotto il puntatore",
                    "Each square is an objective with its number in that column; it stands in the same place in both. The SVG file shows its text under the pointer"
                )
                    + (isAnyChanged
                        ? language(
                            ", con le parole [-tolte-] e {+aggiunte+}.", ", with [-removed-] and {+added+} words.")
                        : "."),
                rows.columns == .plans
                    ? language(
                        "Obiettivi di due piani sono lo stesso se i loro testi condividono il 60 % delle parole, o il 50 % e l’id.",
                        "Objectives of two plans are the same one if their texts share 60 % of the words, or 50 % and the id."
                    ) : nil,
            ].compactMap(\.self) + context.filterNotes(hiddenNodes: [], hiddenLinks: 0) + [
                Self.sources(of: comparison, language)
            ])
    }

    private static func sources(of comparison: PlanComparison, _ language: Language) -> String {
        let (old, new) = (comparison.old.plan.source, comparison.new.plan.source)
        return old == new
            ? language("Fonte: ", "Source: ") + old + "." : language("Fonti: ", "Sources: ") + old + "; " + new + "."
    }

    /// The first of years compared, titles, years of the plans and municipalities that tells one from the other.
    private static func headings(of comparison: PlanComparison, _ language: Language) -> [String] {
        if let old = comparison.oldYear, let new = comparison.newYear { return ["\(old)", "\(new)"] }
        let plans = [comparison.old.plan, comparison.new.plan]
        let years = plans.map(span)
        let candidates = [
            plans.map { $0.title.shortened(to: 90) }, years, plans.map { $0.municipality.shortened(to: 90) },
        ]
        if let headings = candidates.first(where: { $0[0] != $0[1] && !$0.contains("") }) { return headings }
        return zip(years, [language("prima", "before"), language("dopo", "after")])
            .map { $0.isEmpty ? $1 : "\($0), \($1)" }
    }

    /// "2024–2026", or where years are missing between them all.
    private static func span(of plan: PlanOfObjectives) -> String {
        guard let first = plan.years.first, let last = plan.years.last, plan.years.count > 1 else {
            return plan.years.first.map(String.init) ?? ""
        }
        return zip(plan.years, plan.years.dropFirst()).allSatisfy { $1.subtractingReportingOverflow($0) == (1, false) }
            ? "\(first)–\(last)" : plan.years.map(String.init).joined(separator: ", ")
    }
}

extension MapDefinition {
    fileprivate static func ofComparison(
        _ comparison: PlanComparison, directions: [String]
    ) -> MapDefinition {
        var definition = MapDefinition.ofYears([], directions: directions)
        let (old, new) = (comparison.old.plan, comparison.new.plan)
        let subtitle =
            if old.municipality != new.municipality {
                "\(old.municipality) · \(old.title) → \(new.municipality) · \(new.title)"
            } else {
                "\(new.municipality) · " + (old.title == new.title ? new.title : "\(old.title) → \(new.title)")
            }
        definition.subtitle = MapDefinition.Text(subtitle, subtitle)
        return definition
    }
}
