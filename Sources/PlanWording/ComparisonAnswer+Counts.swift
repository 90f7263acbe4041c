import Plan
import PlanAnswers
import PlanGraph

extension ComparisonAnswer {
    /// "159 obiettivi: 69 invariati, 27 modificati, 1 in pausa, 62 non più previsti", in the words of the picture.
    func message(_ counts: Counts) -> ComparisonMessage {
        guard counts.all > 0 else { return .none(only?.count == 1 ? only?.first : nil) }
        let statuses = ChangeStatus.allCases.compactMap { status -> ComparisonMessage? in
            guard let count = counts.statuses[status], count > 0 else { return nil }
            return status == .changed
                ? .changed(count, onlyPunctuation: counts.onlyPunctuation, otherValues: counts.otherValues)
                : .number(of: status, count)
        }
        let parts = statuses + messages(counts.movement)
        return counts.beforeAndAfter.map { .beforeAndAfter($0.before, $0.after, parts: parts) }
            ?? .counts(counts.all, parts: parts)
    }

    private func messages(_ movement: Counts.Movement) -> [ComparisonMessage] {
        switch movement {
        case .none: []
        case .moved(let moved, let withDirection): [.moved(moved, withDirection: withDirection)]
        case .arrived(let arrived, let departed):
            (arrived > 0 ? [.arrived(arrived)] : []) + (departed > 0 ? [.departed(departed)] : [])
        }
    }
}
