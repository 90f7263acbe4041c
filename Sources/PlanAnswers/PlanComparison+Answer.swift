import GraphCore
import Plan
import PlanGraph

extension PlanComparison {
    /// Returns what became of the objectives and links that were asked for. Complexity: linear in the comparison,
    /// besides sorting.
    public func answer(_ request: ComparisonRequest = ComparisonRequest()) -> ComparisonAnswer {
        ComparisonAnswerBuilder(comparison: self, request: request).answer()
    }
}

private struct ComparisonAnswerBuilder {
    let comparison: PlanComparison
    let request: ComparisonRequest
    /// The ids of the only direction, with the one that it has in the other plan; nil for all.
    let directions: Set<String>?
    let changes: [PlanComparison.ObjectiveChange]
    let links: [PlanComparison.LinkChange]
    /// What is said of each change, in their order; and the places of changes by the objectives before and after.
    private let objectives: [ComparisonAnswer.Objective]
    private let places: [[NodeIndex?]: Int]
    private var only: Set<ComparisonRequest.Selection>? { request.only }

    init(comparison: PlanComparison, request: ComparisonRequest) {
        let directions = request.direction.map(comparison.ids(ofDirection:))
        self.comparison = comparison
        self.request = request
        self.directions = directions
        changes = comparison.objectives.filter { change in
            (request.only?.contains { $0.contains(change) } ?? true)
                && (directions.map { !$0.isDisjoint(with: comparison.owners(of: change, kind: .direction)) } ?? true)
        }
        objectives = changes.map { Self.objective($0, in: comparison) }
        places = Dictionary(
            changes.enumerated().map { ([$1.old, $1.new], $0) }, uniquingKeysWith: { first, _ in first })
        links = (directions.map(comparison.links(of:)) ?? comparison.links).filter { link in
            request.only?.contains { $0.contains(link) } ?? true
        }
    }

    func answer() -> ComparisonAnswer {
        ComparisonAnswer(
            title: title, oldYear: comparison.oldYear, newYear: comparison.newYear, grouping: request.grouping,
            only: only, directions: directions, counts: counts(changes, directions), objectives: objectives,
            directionChanges: directionChanges, groups: groups, targets: targets,
            links: comparison.withoutRepetitions(links).map(link),
            tally: Tally(changes, of: directions, in: comparison))
    }

    private func counts(
        _ changes: [PlanComparison.ObjectiveChange], _ directions: Set<String>?
    ) -> ComparisonAnswer.Counts {
        ComparisonAnswer.Counts(changes, of: directions, isWhole: only == nil, in: comparison)
    }

    /// What is compared. Plans with the same title are distinguished by the names that were given to them.
    private var title: String {
        let titles = (comparison.old.plan.title, comparison.new.plan.title)
        let compared =
            if let old = comparison.oldYear, let new = comparison.newYear {
                "\(titles.0): \(old) → \(new)"
            } else if titles.0 == titles.1, let names = request.names {
                "\(titles.0): \(names.old) → \(names.new)"
            } else {
                "\(titles.0) → \(titles.1)"
            }
        guard let directions else { return compared }
        let names = [comparison.old, comparison.new].flatMap { graph in
            directions.sorted().compactMap { id in graph.node(withID: id).map { graph[$0].label } }
        }
        return compared + ", "
            + names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
            .joined(separator: " → ")
    }

    private static func objective(
        _ change: PlanComparison.ObjectiveChange, in comparison: PlanComparison
    ) -> ComparisonAnswer.Objective {
        let own = comparison.directions(of: change)
        func state(
            _ node: NodeIndex?, _ text: String?, _ direction: PlanNode?, in graph: PlanGraph
        ) -> ComparisonAnswer.Objective.State? {
            node.map {
                .init(
                    id: graph[$0].id, direction: graph.objective($0)?.direction, directionLabel: direction?.label,
                    text: text ?? "")
            }
        }
        return ComparisonAnswer.Objective(
            status: ChangeStatus(change), isMoved: change.isMoved, isOnlyPunctuation: change.isOnlyPunctuation,
            old: state(change.old, change.oldText, own.old, in: comparison.old),
            new: state(change.new, change.newText, own.new, in: comparison.new),
            values: change.values, words: change.isTextChanged ? change.difference.pieces : nil,
            otherYear: change.otherYear,
            directions: comparison.owners(of: change, kind: .direction),
            programmes: comparison.owners(of: change, kind: .programme),
            goals: comparison.owners(of: change, kind: .transversalGoal))
    }

    /// The directions to tell of that are not the same in both plans; of what moved only, those that others replaced.
    private var directionChanges: [ComparisonAnswer.Direction] {
        func reference(_ node: PlanNode?, in graph: PlanGraph) -> NodeReference? {
            node.flatMap { graph.node(withID: $0.id) }.map { graph.reference(to: $0) }
        }
        return comparison.directions.filter { change in
            let ids = [change.old?.id, change.new?.id].compactMap(\.self)
            let isReplaced = ids.count == 2 && ids[0] != ids[1]
            let isAskedFor = only.map { $0.contains(.moved) && isReplaced } ?? true
            return isAskedFor && directions?.isDisjoint(with: ids) != true
        }.map { change in
            ComparisonAnswer.Direction(
                old: reference(change.old, in: comparison.old), new: reference(change.new, in: comparison.new),
                oldCount: change.oldCount, continuingCount: change.continuingCount)
        }
    }

    private var groups: [ComparisonAnswer.Group] {
        let kind = request.grouping
        let groups = comparison.groups(by: kind, of: changes).filter { group in
            kind != .direction || group.node.map { directions?.contains($0.id) ?? true } ?? true
        }
        return groups.map { group in
            let perspective =
                kind == .direction ? group.node.map { comparison.ids(ofDirection: $0.id) } : directions
            let counts = counts(group.objectives, perspective)
            let isAll = groups.count == 1 && counts == self.counts(changes, directions)
            return ComparisonAnswer.Group(
                names: names(of: group), counts: isAll ? nil : counts,
                objectives: told(group.objectives).compactMap { places[[$0.old, $0.new]].map { objectives[$0] } })
        }
    }

    private func names(of group: PlanComparison.Group) -> [String] {
        guard let node = group.node else { return [] }
        return comparison.directions.first { $0.old?.id == node.id && comparison.isSame($0) }
            .map { [$0.old, $0.new].compactMap { $0?.label } } ?? [node.label]
    }

    /// What is said of some objectives: first what ends, then what changes or moves, then what starts, then the rest.
    private func told(_ changes: [PlanComparison.ObjectiveChange]) -> [PlanComparison.ObjectiveChange] {
        let isTold = { (change: PlanComparison.ObjectiveChange) in
            only != nil || change.status != .unchanged
                || (change.isMoved && !comparison.isMovedWithDirection(change))
        }
        let parts: [(PlanComparison.ObjectiveChange) -> Bool] = [
            { $0.status == .ended }, { $0.status == .changed && !$0.isOnlyPunctuation }, { $0.isOnlyPunctuation },
            { $0.status == .unchanged && $0.isMoved }, { $0.status == .started },
            { $0.status == .unchanged && !$0.isMoved },
        ]
        return parts.flatMap { part in changes.filter { part($0) && isTold($0) } }
    }

    private var targets: [ComparisonAnswer.Target] {
        func isTold(_ link: PlanComparison.LinkChange) -> Bool {
            link.status != .unchanged || only?.contains(.unchanged) ?? false
        }
        return comparison.targets(of: links).filter { $0.links.contains(where: isTold) }.compactMap { target in
            let graph = comparison.old.node(withID: target.node.id) == nil ? comparison.new : comparison.old
            guard let node = graph.node(withID: target.node.id) else { return nil }
            return ComparisonAnswer.Target(
                node: graph.reference(to: node),
                statuses: Dictionary(target.links.map { ($0.status, 1) }, uniquingKeysWith: +),
                count: .init(before: target.oldCount, after: target.newCount),
                directions: .init(before: target.oldDirections.count, after: target.newDirections.count),
                departedDirections: target.oldDirections.subtracting(target.newDirections).count,
                links: target.links.filter(isTold).map(link))
        }
    }

    private func link(_ change: PlanComparison.LinkChange) -> ComparisonAnswer.Link {
        let link = comparison.graph(of: change).reference(to: change.edge)
        let year = change.status == .ended ? comparison.oldYear : comparison.newYear
        return ComparisonAnswer.Link(
            status: change.status, isMoved: change.isMoved, link: link,
            otherDirection: comparison.otherDirection(of: change)?.label,
            evidence: link.evidence.first { evidence in year.map(evidence.years.contains) ?? true })
    }
}
