import Plan
import PlanGraph

extension ComparisonReport {
    /// What became of an objective, as it is told and counted: of what starts and ends between two years, also whether another
    /// year has it.
    enum Course: String, CaseIterable, Encodable {
        case unchanged, changed, started
        /// It starts, and was there in an earlier year.
        case resumed
        /// It ends, and is there in a later year.
        case paused
        case ended

        init(_ change: PlanComparison.ObjectiveChange) {
            self =
                switch change.fate {
                case .unchanged: .unchanged
                case .changed: .changed
                case .started: change.otherYear == nil ? .started : .resumed
                case .ended: change.otherYear == nil ? .ended : .paused
                }
        }

        func name(count: Int, in language: Language) -> String {
            let (one, several, english) =
                switch self {
                case .unchanged: ("uguale", "uguali", "unchanged")
                case .changed: ("cambiato", "cambiati", "changed")
                case .started: ("nuovo", "nuovi", "new")
                case .resumed: ("ripreso", "ripresi", "resumed")
                case .paused: ("sospeso", "sospesi", "paused")
                case .ended: ("terminato", "terminati", "ended")
                }
            return language(count == 1 ? one : several, english)
        }
    }

    /// How many objectives took each course; 0 where none did.
    func numbers(_ changes: [PlanComparison.ObjectiveChange]) -> [Course: Int] {
        let numbers = Dictionary(grouping: changes, by: Course.init).mapValues(\.count)
        return Dictionary(uniqueKeysWithValues: Course.allCases.map { ($0, numbers[$0] ?? 0) })
    }

    /// "159 obiettivi: 69 uguali, 27 cambiati, 1 sospeso, 62 terminati", in the words of the picture.
    func counts(_ changes: [PlanComparison.ObjectiveChange]) -> String {
        let numbers = numbers(changes)
        let parts = Course.allCases.compactMap { course -> String? in
            guard let count = numbers[course], count > 0 else { return nil }
            return "\(count) \(course.name(count: count, in: language))"
        }
        return NodeKind.objective.count(changes.count, in: language) + (parts.isEmpty ? "" : ": ")
            + parts.joined(separator: ", ")
    }

    /// What an objective's course is called.
    func name(of change: PlanComparison.ObjectiveChange) -> String { Course(change).name(count: 1, in: language) }
}
