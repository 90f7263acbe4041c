import Plan
import PlanGraph

/// How many objectives have which status, as some directions see it.
struct Tally: Sendable {
    /// 0 where none has it; without those that went to other directions.
    var statuses = Dictionary(uniqueKeysWithValues: ChangeStatus.allCases.map { ($0, 0) })
    /// How many of the changed differ only in punctuation.
    var onlyPunctuation = 0
    /// For how many of the changed something else than the text is another.
    var otherValues = 0
    /// How many went from one direction to another, and of these with their direction to the one that took its place.
    var moved = 0
    var movedWithDirection = 0
    /// How many came from other directions, and went to others; 0 where all directions are counted.
    var arrived = 0
    var departed = 0
    /// How many there were before and are after.
    var old = 0
    var new = 0

    /// - Parameter directions: the ids of those that see it; nil for all.
    init(_ changes: [PlanComparison.ObjectiveChange], of directions: Set<String>?, in comparison: PlanComparison) {
        for change in changes {
            let own = comparison.directions(of: change)
            func isTheirs(_ direction: PlanNode?) -> Bool {
                direction.map { directions?.contains($0.id) ?? true } ?? false
            }
            let (before, after) = (isTheirs(own.old), isTheirs(own.new))
            old += before ? 1 : 0
            new += after ? 1 : 0
            moved += change.isMoved ? 1 : 0
            movedWithDirection += comparison.isMovedWithDirection(change) ? 1 : 0
            arrived += change.isMoved && !before ? 1 : 0
            departed += change.isMoved && !after ? 1 : 0
            if change.isMoved && !after { continue }
            statuses[ChangeStatus(change), default: 0] += 1
            onlyPunctuation += change.isOnlyPunctuation ? 1 : 0
            otherValues += change.values.isEmpty ? 0 : 1
        }
    }
}

extension ChangeStatus {
    init(_ change: PlanComparison.ObjectiveChange) {
        self =
            switch change.status {
            case .unchanged: .unchanged
            case .changed: .changed
            case .started: change.otherYear == nil ? .started : .resumed
            case .ended: change.otherYear == nil ? .ended : .paused
            }
    }
}

extension ComparisonAnswer.Counts {
    /// - Parameters:
    ///   - directions: the ids of those that see it; nil for all.
    ///   - isWhole: whether objectives with every status were asked for.
    init(
        _ changes: [PlanComparison.ObjectiveChange], of directions: Set<String>?, isWhole: Bool,
        in comparison: PlanComparison
    ) {
        let tally = Tally(changes, of: directions, in: comparison)
        let isMoving = tally.arrived + tally.departed > 0
        all = changes.count
        beforeAndAfter = isMoving && isWhole ? .init(before: tally.old, after: tally.new) : nil
        statuses = tally.statuses
        onlyPunctuation = tally.onlyPunctuation
        otherValues = tally.otherValues
        movement =
            if directions == nil {
                tally.moved > 0 ? .moved(tally.moved, withDirection: tally.movedWithDirection) : .none
            } else {
                isMoving ? .arrived(tally.arrived, departed: tally.departed) : .none
            }
    }
}
