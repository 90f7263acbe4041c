import GraphCore
import Plan

extension PlanComparison {
    /// A direction that only one of two plans has, or that is called otherwise in the other.
    public struct DirectionChange: Sendable {
        /// None if the direction is new and took no other's place.
        public let old: PlanNode?
        /// The direction with the same id; or else the one that took its place: one that only the new plan has, in
        /// which more than half of the objectives continue. None if there is no such direction.
        public let new: PlanNode?
        /// How many objectives the old direction had, and how many of them the new one has.
        public let oldCount: Int
        public let continuingCount: Int
    }

    /// Returns the direction of an objective before and after; none where the objective is not there.
    public func directions(of change: ObjectiveChange) -> (old: PlanNode?, new: PlanNode?) {
        func direction(_ node: NodeIndex?, in graph: PlanGraph) -> PlanNode? {
            guard let node, let direction = graph.direction(of: node) else { return nil }
            return graph[direction]
        }
        return (direction(change.old, in: old), direction(change.new, in: new))
    }

    /// Returns whether an objective went to the direction that took its direction's place, as others of that direction
    /// did.
    public func isMovedWithDirection(_ change: ObjectiveChange) -> Bool {
        guard change.isMoved else { return false }
        let own = directions(of: change)
        return directions.contains { $0.old?.id == own.old?.id && $0.new?.id == own.new?.id }
    }

    /// Returns whether both sides of a change are one direction, which has another name or id now.
    public func isSame(_ change: DirectionChange) -> Bool {
        guard let old = change.old, let new = change.new else { return false }
        return old.id == new.id || predecessors[new.id] == old.id
    }

    /// Returns the ids under which a direction is known in either plan: its own, and where it alone took another's
    /// place, or another alone its, that one's.
    public func ids(ofDirection id: String) -> Set<String> {
        let first = predecessors[id] ?? id
        return Set(predecessors.filter { $0.value == first }.map(\.key)).union([first, id])
    }

    /// The directions that are not the same in both plans.
    static func directionChanges(
        of objectives: [ObjectiveChange], from old: PlanGraph, to new: PlanGraph
    ) -> [DirectionChange] {
        /// Of each old direction how many objectives it had, and how many of them each new direction has.
        var counts: [String: (all: Int, continuing: [String: Int])] = [:]
        for change in objectives {
            guard let before = change.old.flatMap(old.direction(of:)) else { continue }
            counts[old[before].id, default: (0, [:])].all += 1
            guard let after = change.new.flatMap(new.direction(of:)) else { continue }
            counts[old[before].id, default: (0, [:])].continuing[new[after].id, default: 0] += 1
        }
        func node(_ id: String, in graph: PlanGraph) -> PlanNode? { graph.node(withID: id).map { graph[$0] } }
        var changes: [DirectionChange] = []
        for direction in old.plan.directions {
            let count = counts[direction.id] ?? (0, [:])
            let same = node(direction.id, in: new)
            if let same, same.name == direction.name { continue }
            let heir = count.continuing.first { $0.value > count.all / 2 && old.node(withID: $0.key) == nil }
            let successor = same ?? heir.flatMap { node($0.key, in: new) }
            changes.append(
                DirectionChange(
                    old: node(direction.id, in: old), new: successor, oldCount: count.all,
                    continuingCount: successor.flatMap { count.continuing[$0.id] } ?? 0))
        }
        let told = Set(changes.compactMap { $0.new?.id })
        for direction in new.plan.directions
        where old.node(withID: direction.id) == nil && !told.contains(direction.id) {
            changes.append(
                DirectionChange(old: nil, new: node(direction.id, in: new), oldCount: 0, continuingCount: 0))
        }
        return changes
    }

    /// The old ids of new directions; where a new one took the place of several, it is none of them.
    static func predecessors(_ changes: [DirectionChange]) -> [String: String] {
        let pairs = changes.compactMap { change in change.new.flatMap { new in change.old.map { (new.id, $0.id) } } }
        return Dictionary(grouping: pairs, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
            .filter { $0.key != $0.value }
    }
}
