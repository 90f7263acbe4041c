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

        init(_ change: ObjectiveChange) {
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

    /// How many objectives did what, as some directions see it.
    struct Tally {
        /// How many took each course, 0 where none did; without those that went to other directions.
        var courses = Dictionary(uniqueKeysWithValues: Course.allCases.map { ($0, 0) })
        /// How many of the changed differ only in punctuation.
        var onlyPunctuation = 0
        /// How many went from one direction to another, and of these with their direction to the one that took its place.
        var moved = 0
        var movedWithDirection = 0
        /// How many came from other directions, and went to others; 0 where all directions are counted.
        var arrived = 0
        var departed = 0
        /// How many there were before and are after.
        var old = 0
        var new = 0
    }

    /// - Parameter directions: the ids of those that see it; none for all.
    func tally(_ changes: [ObjectiveChange], of directions: Set<String>?) -> Tally {
        changes.reduce(into: Tally()) { tally, change in
            let own = comparison.directions(of: change)
            func isTheirs(_ direction: PlanNode?) -> Bool {
                direction.map { directions?.contains($0.id) ?? true } ?? false
            }
            let (before, after) = (isTheirs(own.old), isTheirs(own.new))
            tally.old += before ? 1 : 0
            tally.new += after ? 1 : 0
            tally.moved += change.isMoved ? 1 : 0
            tally.movedWithDirection += comparison.isMovedWithDirection(change) ? 1 : 0
            tally.arrived += change.isMoved && !before ? 1 : 0
            tally.departed += change.isMoved && !after ? 1 : 0
            if change.isMoved && !after { return }
            tally.courses[Course(change), default: 0] += 1
            tally.onlyPunctuation += change.isOnlyPunctuation ? 1 : 0
        }
    }

    /// "159 obiettivi: 69 uguali, 27 cambiati, 1 sospeso, 62 terminati", in the words of the picture.
    ///
    /// - Parameter directions: the ids of those that see it; none for all.
    func counts(_ changes: [ObjectiveChange], of directions: Set<String>?) -> String {
        guard !changes.isEmpty else { return noObjective }
        let tally = tally(changes, of: directions)
        let isMoving = tally.arrived + tally.departed > 0
        let number =
            isMoving && only == nil
            ? language("da \(tally.old) a ", "from \(tally.old) to ")
                + NodeKind.objective.count(tally.new, in: language)
            : NodeKind.objective.count(changes.count, in: language)
        let courses = Course.allCases.compactMap { course -> String? in
            guard let count = tally.courses[course], count > 0 else { return nil }
            let part = "\(count) \(course.name(count: count, in: language))"
            return part + (course == .changed ? punctuation(tally.onlyPunctuation, of: count) : "")
        }
        let parts = [courses.joined(separator: ", "), directions == nil ? moved(tally) : arrivedAndDeparted(tally)]
        return number + ": " + parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func punctuation(_ count: Int, of changed: Int) -> String {
        guard count > 0 else { return "" }
        let words = language("solo nella punteggiatura o nelle maiuscole", "only in punctuation or capitals")
        return count == changed ? " (\(words))" : " (\(count) \(words))"
    }

    private func moved(_ tally: Tally) -> String {
        guard tally.moved > 0 else { return "" }
        let text = language(
            "\(tally.moved) \(tally.moved == 1 ? "continua" : "continuano") in un’altra direzione",
            "\(tally.moved) \(tally.moved == 1 ? "continues" : "continue") in another direction")
        guard tally.movedWithDirection > 0 else { return text }
        return text
            + language(
                " (\(tally.movedWithDirection) in quella che sostituisce la loro)",
                " (\(tally.movedWithDirection) in the one that replaces theirs)")
    }

    private func arrivedAndDeparted(_ tally: Tally) -> String {
        func part(_ count: Int, _ italian: String, _ english: String) -> String? {
            guard count > 0 else { return nil }
            return "\(count) "
                + language(
                    italian + (count == 1 ? " un’altra direzione" : " altre direzioni"),
                    english + (count == 1 ? " another direction" : " other directions"))
        }
        return [part(tally.arrived, "da", "from"), part(tally.departed, "verso", "to")].compactMap(\.self)
            .joined(separator: ", ")
    }

    /// What is said in place of counts where there is nothing to count.
    private var noObjective: String {
        let words: (String, String) =
            switch only?.count == 1 ? only?.first : nil {
            case .changed: ("Nessun obiettivo cambiato", "No changed objective")
            case .started: ("Nessun obiettivo nuovo", "No new objective")
            case .ended: ("Nessun obiettivo terminato", "No ended objective")
            case .unchanged: ("Nessun obiettivo uguale", "No unchanged objective")
            case .moved: ("Nessun obiettivo passato a un’altra direzione", "No objective moved to another direction")
            case nil: ("Nessun obiettivo", "No objective")
            }
        return language(words.0, words.1)
    }
}
