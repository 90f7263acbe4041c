import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension ComparisonAnswer {
    /// Returns the answer in words: directions that are not the same, a block for each group, then one for each goal or
    /// collaboration that gained or lost links.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(title, subtitle: language(message(counts)))
        if !directionChanges.isEmpty {
            document.heading(language(ComparisonMessage.directions))
            for message in directionChanges.compactMap(message) { document.item("", language(message)) }
        }
        for group in groups where !group.objectives.isEmpty {
            let counts = group.counts.map { " – " + language(message($0)) } ?? ""
            document.heading(heading(group, language) + counts)
            for objective in group.objectives {
                let name = language(ComparisonMessage.status(objective.status, 1))
                document.item("", "\(name) \(id(of: objective))\(remarks(on: objective, language))")
                document.detail(text(of: objective))
                for value in objective.values { document.detail(language(ComparisonMessage.value(value))) }
            }
        }
        if !targets.isEmpty { document.heading(language(linkHeading)) }
        for target in targets {
            document.item("", "\(target.node.label) (\(target.node.id)): \(language(message(target)))")
            for link in target.links { document.detail(sentence(link, language)) }
        }
        return document
    }

    private func heading(_ group: Group, _ language: Language) -> String {
        guard group.names.isEmpty else { return group.names.joined(separator: " → ") }
        return language(grouping == .programme ? ComparisonMessage.withoutProgramme : .withoutGoal)
    }

    /// "Direzione A → Direzione B (obiettivi che proseguono: 7 su 7)"
    private func message(_ change: Direction) -> ComparisonMessage? {
        switch (change.old, change.new) {
        case (let old?, let new?) where old.id == new.id: .renamed(old.label, new.label)
        case (let old?, let new?): .continues(old.label, new.label, change.continuingCount, of: change.oldCount)
        case (let old?, nil): .onlyBefore(old.label)
        case (nil, let new?): .onlyAfter(new.label)
        case (nil, nil): nil
        }
    }

    private func id(of objective: Objective) -> String {
        let ids = [objective.old?.id, objective.new?.id].compactMap(\.self)
        return Set(ids).count > 1 ? ids.joined(separator: " → ") : ids.first ?? ""
    }

    /// " (torna nel 2026)", " (passato dalla Direzione A alla Direzione B; cambiano solo punteggiatura o maiuscole)"
    private func remarks(on objective: Objective, _ language: Language) -> String {
        var remarks: [ComparisonMessage] = []
        if objective.isMoved, let old = objective.old?.directionLabel, let new = objective.new?.directionLabel {
            remarks.append(.movedFromTo(old, new))
        }
        if objective.isOnlyPunctuation { remarks.append(.onlyPunctuation) }
        if let year = objective.otherYear { remarks.append(objective.status == .paused ? .back(year) : .already(year)) }
        return remarks.isEmpty ? "" : " (\(remarks.map { language($0) }.joined(separator: "; ")))"
    }

    private func text(of objective: Objective) -> StyledText {
        objective.words.map { StyledText($0) } ?? StyledText(objective.new?.text ?? objective.old?.text ?? "")
    }
}
