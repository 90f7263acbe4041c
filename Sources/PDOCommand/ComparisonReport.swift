import GraphCore
import Plan
import PlanGraph

/// A comparison in the forms in which it is printed.
struct ComparisonReport {
    typealias Fate = PlanComparison.Fate

    let comparison: PlanComparison
    let objectives: [PlanComparison.ObjectiveChange]
    let links: [PlanComparison.LinkChange]
    /// The kind of nodes by which objectives are grouped.
    let kind: NodeKind
    /// The fates whose objectives are printed, not only counted.
    let shown: Set<Fate>
    /// Whether nothing was left out.
    private let isWhole: Bool
    let language: Language

    /// - Parameters:
    ///   - only: the fates to report; none for all, of which the unchanged are only counted.
    ///   - direction: the id of the only direction to report.
    init(
        _ comparison: PlanComparison, by kind: NodeKind, only: Set<Fate>?, direction: String?, language: Language
    ) {
        self.comparison = comparison
        self.kind = kind
        self.language = language
        isWhole = only == nil && direction == nil
        shown = only ?? [.changed, .started, .ended]
        objectives = comparison.objectives.filter { change in
            (only?.contains(change.fate) ?? true)
                && (direction.map { comparison.owners(of: change, kind: .direction).contains($0) } ?? true)
        }
        links = comparison.links.filter { link in
            guard only?.contains(link.fate) ?? true else { return false }
            guard let direction else { return true }
            let graph = comparison.graph(of: link)
            let source = graph.structure.source(of: link.edge)
            return graph[source].id == direction
                || graph.structure.edges(at: source, .incoming).contains { graph[$0.neighbour].id == direction }
        }
    }

    /// Whether nothing fits what was asked for.
    var isEmpty: Bool { objectives.isEmpty && targets.isEmpty }

    var title: String {
        if let old = comparison.oldYear, let new = comparison.newYear {
            return "\(comparison.old.plan.title): \(old) → \(new)"
        }
        return "\(comparison.old.plan.title) → \(comparison.new.plan.title)"
    }

    func heading(_ group: PlanComparison.Group) -> String {
        if let node = group.node { return node.label }
        return kind == .programme
            ? language("Senza programma operativo", "Without an operating programme")
            : language("Senza obiettivo trasversale", "Without a transversal goal")
    }

    /// The groups, of each the objectives to print.
    var groups: [(heading: String, counts: String, shown: [PlanComparison.ObjectiveChange])] {
        comparison.groups(by: kind, of: objectives).map { group in
            let order: [Fate] = [.ended, .changed, .started, .unchanged]
            let shown = order.filter(self.shown.contains).flatMap { fate in group.objectives.filter { $0.fate == fate }
            }
            return (heading(group), counts(group.objectives), shown)
        }
    }

    func id(of change: PlanComparison.ObjectiveChange) -> String {
        let ids = [change.old.map { comparison.old[$0].id }, change.new.map { comparison.new[$0].id }].compactMap { $0 }
        return Set(ids).count > 1 ? ids.joined(separator: " → ") : ids.first ?? ""
    }

    /// " (riprende nel 2026)"
    func remark(on change: PlanComparison.ObjectiveChange) -> String {
        guard let year = change.otherYear else { return "" }
        return change.fate == .ended
            ? language(" (riprende nel \(year))", " (goes on in \(year))")
            : language(" (c’era nel \(year))", " (was there in \(year))")
    }

    /// The goals, collaborations and so on to which links appeared or vanished.
    var targets: [PlanComparison.Target] {
        comparison.targets(of: links).filter { target in target.links.contains { isShown($0) } }
    }

    func isShown(_ link: PlanComparison.LinkChange) -> Bool {
        link.fate != .unchanged || shown.contains(.unchanged)
    }

    /// What became of the links to a node, as a sentence.
    func sentence(_ target: PlanComparison.Target) -> String {
        let (old, new) = (target.oldCount, target.newCount)
        func links(_ count: Int) -> String {
            language(count == 1 ? "1 legame" : "\(count) legami", count == 1 ? "1 link" : "\(count) links")
        }
        guard isWhole else {
            let fates = Set(target.links.map(\.fate))
            return switch fates {
            case [.ended]: language("\(links(old)) in meno", "\(links(old)) fewer")
            case [.started]: language("\(links(new)) in più", "\(links(new)) more")
            case [.unchanged]: language("\(links(new)) come prima", "\(links(new)) as before")
            case _ where old == new: links(new) + balance(target.links)
            default: language("da \(old) a \(links(new))", "from \(old) to \(links(new))")
            }
        }
        if target.node.kind == .collaboration { return sentence(collaboration: target) }
        if old == new { return links(new) + balance(target.links) }
        if old == 0 { return language("prima nessun legame, ora \(new)", "no links before, now \(new)") }
        if new == 0 { return language("nessuno dei legami rimane", "none of the links remains") }
        return language("da \(old) a \(links(new))", "from \(old) to \(links(new))")
    }

    /// ": 1 in meno, 1 in più"
    private func balance(gone: Int, come: Int) -> String {
        language(": \(gone) in meno, \(come) in più", ": \(gone) fewer, \(come) more")
    }

    private func balance(_ links: [PlanComparison.LinkChange]) -> String {
        balance(gone: links.count { $0.fate == .ended }, come: links.count { $0.fate == .started })
    }

    /// "da 3 a 1 direzione, non è più condivisa"
    private func sentence(collaboration target: PlanComparison.Target) -> String {
        let (old, new) = (target.oldDirections.count, target.newDirections.count)
        if old == new {
            let gone = target.oldDirections.subtracting(target.newDirections).count
            return NodeKind.direction.count(new, in: language)
                + (gone == 0 ? language(" come prima", " as before") : balance(gone: gone, come: gone))
        }
        let counts = language("da \(old) a ", "from \(old) to ") + NodeKind.direction.count(new, in: language)
        if old > 1, new < 2 { return counts + language(", non è più condivisa", ", no longer shared") }
        if old < 2, new > 1 { return counts + language(", ora è condivisa", ", now shared") }
        return counts
    }

    /// "non più objective:casa/3, nominato nel testo: “…” (riga 207)"
    func sentence(_ link: PlanComparison.LinkChange) -> String {
        let graph = comparison.graph(of: link)
        let edge = graph[link.edge]
        let source = graph[graph.structure.source(of: link.edge)]
        let beginning =
            switch link.fate {
            case .ended: language("non più ", "no longer ")
            case .started: language("ora ", "now ")
            case .changed, .unchanged: language("come prima ", "as before ")
            }
        let role = edge.role.map { ", " + $0.name(in: language) } ?? ""
        let basis = edge.basis.map { ", " + $0.name(in: language) } ?? ""
        let year = link.fate == .ended ? comparison.oldYear : comparison.newYear
        let words = edge.evidence.first { evidence in year.map { evidence.years.contains($0) } ?? true }
        let quotation =
            words.map { ": \(language.quoted($0.text)) (\(language.place(lines: [$0.line], years: []).unbroken))" }
            ?? ""
        return beginning + source.id + role + basis + quotation
    }
}
