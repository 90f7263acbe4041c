import GraphCore
import Plan
import PlanGraph
import PlanWording
import TextDocument

extension ComparisonReport {
    /// The goals, collaborations and so on to which links appeared or vanished.
    var targets: [PlanComparison.Target] {
        comparison.targets(of: links).filter { target in target.links.contains { isShown($0) } }
    }

    func isShown(_ link: LinkChange) -> Bool { link.fate != .unchanged || only?.contains(.unchanged) ?? false }

    var linkHeading: String {
        switch Set(targets.flatMap(\.links).filter(isShown).map(\.fate)) {
        case [.unchanged]: language("Legami come prima", "Links as before")
        case [.started]: language("Legami che appaiono", "Links that appear")
        case [.ended]: language("Legami che scompaiono", "Links that vanish")
        default: language("Legami che appaiono o scompaiono", "Links that appear or vanish")
        }
    }

    /// What became of the links to a node, as a sentence.
    func sentence(_ target: PlanComparison.Target) -> String {
        let (old, new) = (target.oldCount, target.newCount)
        let isWhole = only == nil && directions == nil
        if isWhole, target.node.kind == .collaboration { return sentence(collaboration: target) }
        switch Set(target.links.map(\.fate)) {
        case [.ended] where !isWhole: return language("\(links(old)) in meno", "\(links(old)) fewer")
        case [.started] where !isWhole: return language("\(links(new)) in più", "\(links(new)) more")
        case [.unchanged]: return language("\(links(new)) come prima", "\(links(new)) as before")
        case _ where old == new:
            let (gone, come) = (target.links.count { $0.fate == .ended }, target.links.count { $0.fate == .started })
            return language("sempre ", "still ") + links(new)
                + language(": \(gone) in meno, \(come) in più", ": \(gone) fewer, \(come) more")
        case _ where old == 0: return language("prima nessun legame, ora \(new)", "no links before, now \(new)")
        case _ where new == 0: return language("nessuno dei legami rimane", "none of the links remains")
        default: return language("da \(old) a \(links(new))", "from \(old) to \(links(new))")
        }
    }

    private func links(_ count: Int) -> String {
        language(count == 1 ? "1 legame" : "\(count) legami", count == 1 ? "1 link" : "\(count) links")
    }

    /// "da 3 a 1 direzione, non è più condivisa"
    private func sentence(collaboration target: PlanComparison.Target) -> String {
        let (old, new) = (target.oldDirections.count, target.newDirections.count)
        let number = NodeKind.direction.count(new, in: language)
        guard old != new else {
            let gone = target.oldDirections.subtracting(target.newDirections).count
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
    func sentence(_ link: LinkChange) -> String {
        let graph = comparison.graph(of: link)
        let edge = graph[link.edge]
        let source = graph[graph.structure.source(of: link.edge)]
        let beginning =
            switch link.fate {
            case .ended: language("non più ", "no longer ")
            case .started: language("ora ", "now ")
            case .changed, .unchanged: language("come prima ", "as before ")
            }
        let move = comparison.otherDirection(of: link).map { other in
            link.fate == .ended
                ? language("passato a \(other.label)", "moved to \(other.label)")
                : language("passato da \(other.label)", "moved from \(other.label)")
        }
        let parts = [source.id, move, edge.role?.name(in: language), edge.basis?.name(in: language)]
        return beginning + parts.compactMap(\.self).joined(separator: ", ") + quotation(of: link, edge)
    }

    /// ": «…» (riga 207)", the first words that show the link in the year that it is told of.
    private func quotation(of link: LinkChange, _ edge: PlanEdge) -> String {
        let year = link.fate == .ended ? comparison.oldYear : comparison.newYear
        let words = edge.evidence.first { evidence in year.map(evidence.years.contains) ?? true }
        return words.map { ": \(language.quoted($0.text)) (\(language.place(lines: [$0.line], years: []).unbroken))" }
            ?? ""
    }
}
