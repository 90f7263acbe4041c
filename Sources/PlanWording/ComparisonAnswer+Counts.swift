import Plan
import PlanAnswers
import PlanGraph

extension ChangeStatus {
    /// What an objective is called that has it, or several.
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

extension ComparisonAnswer {
    /// "159 obiettivi: 69 uguali, 27 cambiati, 1 sospeso, 62 terminati", in the words of the picture.
    func sentence(_ counts: Counts, _ language: Language) -> String {
        guard counts.all > 0 else { return noObjective(language) }
        let number =
            counts.beforeAndAfter.map {
                language("da \($0.before) a ", "from \($0.before) to ")
                    + NodeKind.objective.count($0.after, in: language)
            } ?? NodeKind.objective.count(counts.all, in: language)
        let statuses = ChangeStatus.allCases.compactMap { status -> String? in
            guard let count = counts.statuses[status], count > 0 else { return nil }
            let part = "\(count) \(status.name(count: count, in: language))"
            return part + (status == .changed ? punctuation(counts.onlyPunctuation, of: count, language) : "")
        }
        let parts = [statuses.joined(separator: ", "), sentence(counts.movement, language)]
        return number + ": " + parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private func punctuation(_ count: Int, of changed: Int, _ language: Language) -> String {
        guard count > 0 else { return "" }
        let words = language("solo nella punteggiatura o nelle maiuscole", "only in punctuation or capitals")
        return count == changed ? " (\(words))" : " (\(count) \(words))"
    }

    private func sentence(_ movement: Counts.Movement, _ language: Language) -> String {
        func part(_ count: Int, _ italian: String, _ english: String) -> String? {
            guard count > 0 else { return nil }
            return "\(count) "
                + language(
                    italian + (count == 1 ? " un’altra direzione" : " altre direzioni"),
                    english + (count == 1 ? " another direction" : " other directions"))
        }
        switch movement {
        case .none: return ""
        case .moved(let moved, let withDirection):
            let text = language(
                "\(moved) \(moved == 1 ? "continua" : "continuano") in un’altra direzione",
                "\(moved) \(moved == 1 ? "continues" : "continue") in another direction")
            guard withDirection > 0 else { return text }
            return text
                + language(
                    " (\(withDirection) in quella che sostituisce la loro)",
                    " (\(withDirection) in the one that replaces theirs)")
        case .arrived(let arrived, let departed):
            return [part(arrived, "da", "from"), part(departed, "verso", "to")].compactMap(\.self)
                .joined(separator: ", ")
        }
    }

    /// What is said in place of counts where there is nothing to count.
    private func noObjective(_ language: Language) -> String {
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
