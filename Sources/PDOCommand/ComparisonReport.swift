import Plan
import PlanGraph

/// A comparison in the forms in which it is printed.
struct ComparisonReport {
    typealias Fate = PlanComparison.Fate
    typealias ObjectiveChange = PlanComparison.ObjectiveChange
    typealias LinkChange = PlanComparison.LinkChange

    /// What somebody wants to see only: a fate, or what went to another direction whatever its fate.
    enum Selection: String, ArgumentChoice {
        case changed, started, ended, unchanged, moved

        func contains(_ change: ObjectiveChange) -> Bool {
            self == .moved ? change.isMoved : change.fate.rawValue == rawValue
        }

        /// A link that only came or went with its objective is moved, and neither started nor ended.
        func contains(_ link: LinkChange) -> Bool {
            link.isMoved ? self == .moved : link.fate.rawValue == rawValue
        }
    }

    let comparison: PlanComparison
    let objectives: [ObjectiveChange]
    let links: [LinkChange]
    /// The kind of nodes by which objectives are grouped.
    let kind: NodeKind
    /// None where everything is reported, of which the unchanged is only counted.
    let only: Set<Selection>?
    /// The id of the only direction that is reported, with the one that it has in the other plan; none for all.
    let directions: Set<String>?
    /// What the two plans are called by who compares them.
    let names: (old: String, new: String)?
    let language: Language

    init(
        _ comparison: PlanComparison, by kind: NodeKind, only: Set<Selection>?, direction: String?,
        names: (old: String, new: String)? = nil, language: Language
    ) {
        let directions = direction.map(comparison.ids(ofDirection:))
        self.comparison = comparison
        self.kind = kind
        self.only = only
        self.directions = directions
        self.names = names
        self.language = language
        objectives = comparison.objectives.filter { change in
            (only?.contains { $0.contains(change) } ?? true)
                && (directions.map { !$0.isDisjoint(with: comparison.owners(of: change, kind: .direction)) } ?? true)
        }
        links = (directions.map(comparison.links(of:)) ?? comparison.links).filter { link in
            only?.contains { $0.contains(link) } ?? true
        }
    }

    /// Whether nothing fits what was asked for.
    var isEmpty: Bool { objectives.isEmpty && targets.isEmpty && directionChanges.isEmpty }

    /// What is compared. Plans with the same title are told apart by the names that were given to them.
    var title: String {
        let titles = (comparison.old.plan.title, comparison.new.plan.title)
        let compared =
            if let old = comparison.oldYear, let new = comparison.newYear {
                "\(titles.0): \(old) → \(new)"
            } else if titles.0 == titles.1, let names {
                "\(titles.0): \(names.old) → \(names.new)"
            } else {
                "\(titles.0) → \(titles.1)"
            }
        return compared + (nameOfOnlyDirection.map { ", " + $0 } ?? "")
    }

    private var nameOfOnlyDirection: String? {
        guard let directions else { return nil }
        let nodes = [comparison.old, comparison.new].flatMap { graph in
            directions.sorted().compactMap { id in graph.node(withID: id).map { graph[$0].label } }
        }
        return nodes.enumerated().filter { !nodes[..<$0.offset].contains($0.element) }.map(\.element)
            .joined(separator: " → ")
    }

    /// The directions to tell of that are not the same in both plans; of what moved only, those that others replaced.
    var directionChanges: [PlanComparison.DirectionChange] {
        comparison.directions.filter { change in
            let ids = [change.old?.id, change.new?.id].compactMap(\.self)
            let isReplaced = ids.count == 2 && ids[0] != ids[1]
            let isAskedFor = only.map { $0.contains(.moved) && isReplaced } ?? true
            return isAskedFor && directions?.isDisjoint(with: ids) != true
        }
    }

    /// The groups, of each the objectives to print.
    var groups: [(heading: String, shown: [ObjectiveChange])] {
        let groups = comparison.groups(by: kind, of: objectives).filter { group in
            kind != .direction || group.node.map { directions?.contains($0.id) ?? true } ?? true
        }
        return groups.map { group in
            let perspective =
                kind == .direction ? group.node.map { comparison.ids(ofDirection: $0.id) } : directions
            let counts = counts(group.objectives, of: perspective)
            let isAll = groups.count == 1 && counts == self.counts(objectives, of: directions)
            return (heading(group) + (isAll ? "" : " – \(counts)"), shown(group.objectives))
        }
    }

    private func heading(_ group: PlanComparison.Group) -> String {
        guard let node = group.node else {
            return kind == .programme
                ? language("Senza programma operativo", "Without an operating programme")
                : language("Senza obiettivo trasversale", "Without a transversal goal")
        }
        let names = comparison.directions.first { $0.old?.id == node.id && comparison.isSame($0) }
            .map { [$0.old, $0.new].compactMap { $0?.label } }
        return names?.joined(separator: " → ") ?? node.label
    }

    /// What is printed of some objectives: first what ends, then what changes or moves, then what starts, then the rest.
    private func shown(_ changes: [ObjectiveChange]) -> [ObjectiveChange] {
        let isShown = { (change: ObjectiveChange) in
            only != nil || change.fate != .unchanged
                || (change.isMoved && !comparison.isMovedWithDirection(change))
        }
        let parts: [(ObjectiveChange) -> Bool] = [
            { $0.fate == .ended }, { $0.fate == .changed && !$0.isOnlyPunctuation }, { $0.isOnlyPunctuation },
            { $0.fate == .unchanged && $0.isMoved }, { $0.fate == .started }, { $0.fate == .unchanged && !$0.isMoved },
        ]
        return parts.flatMap { part in changes.filter { part($0) && isShown($0) } }
    }
}
