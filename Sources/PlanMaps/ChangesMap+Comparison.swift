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
            graph: comparison.new, definition: definition, language: language, linkBase: nil,
            older: comparison.old)
        let rows = Rows(comparison, directions: directions, language: language)
        self.context = context
        columns = rows.columns
        headings = Self.headings(of: comparison, language)
        self.rows = rows.all
        source = Self.sources(of: comparison)
        caution =
            rows.columns == .plans
            ? language(ChangesMapMessage.sameObjective) : language(LifetimesMapMessage.mayGoOnElsewhere)
        summary = language(
            ChangesMapMessage.comparison(
                directions: self.rows.count, objectives: rows.objectiveCount, headings: headings))
    }

    private static func sources(of comparison: PlanComparison) -> MapMessage {
        let (old, new) = (comparison.old.plan.source, comparison.new.plan.source)
        return old == new ? .source(old) : .sources(old, new)
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
        return zip(years, [language(ChangesMapMessage.before), language(ChangesMapMessage.after)])
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
