import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension ComparisonAnswer {
    func linkHeading(_ language: Language) -> String {
        switch Set(targets.flatMap(\.links).map(\.fate)) {
        case [.unchanged]: language("Legami come prima", "Links as before")
        case [.started]: language("Legami che appaiono", "Links that appear")
        case [.ended]: language("Legami che scompaiono", "Links that vanish")
        default: language("Legami che appaiono o scompaiono", "Links that appear or vanish")
        }
    }

    /// What became of the links to a node, as a sentence.
    func sentence(_ target: Target, _ language: Language) -> String {
        func links(_ count: Int) -> String {
            language(count == 1 ? "1 legame" : "\(count) legami", count == 1 ? "1 link" : "\(count) links")
        }
        let (old, new) = (target.count.before, target.count.after)
        let isWhole = only == nil && directions == nil
        if isWhole, target.node.kind == .collaboration { return sentence(collaboration: target, language) }
        switch Set(target.fates.keys) {
        case [.ended] where !isWhole: return language("\(links(old)) in meno", "\(links(old)) fewer")
        case [.started] where !isWhole: return language("\(links(new)) in più", "\(links(new)) more")
        case [.unchanged]: return language("\(links(new)) come prima", "\(links(new)) as before")
        case _ where old == new:
            let (gone, come) = (target.fates[.ended] ?? 0, target.fates[.started] ?? 0)
            return language("sempre ", "still ") + links(new)
                + language(": \(gone) in meno, \(come) in più", ": \(gone) fewer, \(come) more")
        case _ where old == 0: return language("prima nessun legame, ora \(new)", "no links before, now \(new)")
        case _ where new == 0: return language("nessuno dei legami rimane", "none of the links remains")
        default: return language("da \(old) a \(links(new))", "from \(old) to \(links(new))")
        }
    }

    /// "da 3 a 1 direzione, non è più condivisa"
    private func sentence(collaboration target: Target, _ language: Language) -> String {
        let (old, new, gone) = (target.directions.before, target.directions.after, target.departedDirections)
        let number = NodeKind.direction.count(new, in: language)
        guard old != new else {
            guard gone > 0 else { return number + language(" come prima", " as before") }
            return language("sempre ", "still ") + number
                + (new == 1
                    ? language(", ma un’altra", ", but another one")
                    : language(": \(gone) in meno, \(gone) in più", ": \(gone) fewer, \(gone) more"))
        }
        let counts = language("da \(old) a ", "from \(old) to ") + number
        if old > 1, new < 2 { return counts + language(", non è più condivisa", ", no longer shared") }
        if old < 2, new > 1 { return counts + language(", ora è condivisa", ", now shared") }
        return counts
    }

    /// "non più objective:casa/3, nominato nel testo: “…” (riga 207)"
    func sentence(_ change: Link, _ language: Language) -> String {
        let beginning =
            switch change.fate {
            case .ended: language("non più ", "no longer ")
            case .started: language("ora ", "now ")
            case .changed, .unchanged: language("come prima ", "as before ")
            }
        let move = change.otherDirection.map { other in
            change.fate == .ended
                ? language("passato a \(other)", "moved to \(other)")
                : language("passato da \(other)", "moved from \(other)")
        }
        let link = change.link
        let parts = [link.source, move, link.role?.name(in: language), link.basis?.name(in: language)]
        // The first words that show the link in the year that it is told of.
        let words = change.evidence.map {
            ": \(language.quoted($0.text)) (\(language.place(lines: [$0.line], years: []).unbroken))"
        }
        return beginning + parts.compactMap(\.self).joined(separator: ", ") + (words ?? "")
    }
}
