import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension ComparisonAnswer {
    /// The answer in words: directions that are not the same, a block for each group, then one for each goal or
    /// collaboration that gained or lost links.
    public func document(in language: Language) -> TextDocument {
        var document = TextDocument()
        document.title(title, subtitle: sentence(counts, language))
        if !directionChanges.isEmpty {
            document.heading(language("Direzioni cambiate", "Directions that changed"))
            for change in directionChanges { document.item("", sentence(change, language)) }
        }
        for group in groups where !group.objectives.isEmpty {
            let counts = group.counts.map { " – \(sentence($0, language))" } ?? ""
            document.heading(heading(group, language) + counts)
            for objective in group.objectives {
                let name = objective.status.name(count: 1, in: language)
                document.item("", "\(name) \(id(of: objective))\(remarks(on: objective, language))")
                document.detail(text(of: objective))
            }
        }
        if !targets.isEmpty { document.heading(linkHeading(language)) }
        for target in targets {
            document.item("", "\(target.node.label) (\(target.node.id)): \(sentence(target, language))")
            for link in target.links { document.detail(sentence(link, language)) }
        }
        return document
    }

    private func heading(_ group: Group, _ language: Language) -> String {
        guard group.names.isEmpty else { return group.names.joined(separator: " → ") }
        return grouping == .programme
            ? language("Senza programma operativo", "Without an operating programme")
            : language("Senza obiettivo trasversale", "Without a transversal goal")
    }

    /// "Direzione A → Direzione B (7 obiettivi su 7)"
    private func sentence(_ change: Direction, _ language: Language) -> String {
        switch (change.old, change.new) {
        case (let old?, let new?):
            let names = "\(old.label) → \(new.label)"
            guard old.id != new.id else { return names + language(" (cambia nome)", " (renamed)") }
            let (count, all) = (change.continuingCount, change.oldCount)
            let italian = (count == 1 ? "continua " : "continuano ") + NodeKind.objective.count(count, in: .italian)
            let english = NodeKind.objective.count(all, in: .english) + (count == 1 ? " continues" : " continue")
            return names + language(" (vi \(italian) su \(all))", " (\(count) of \(english) there)")
        case (let old?, nil): return old.label + language(": non c’è più", ": is gone")
        case (nil, let new?): return new.label + language(": è nuova", ": is new")
        case (nil, nil): return ""
        }
    }

    private func id(of objective: Objective) -> String {
        let ids = [objective.old?.id, objective.new?.id].compactMap(\.self)
        return Set(ids).count > 1 ? ids.joined(separator: " → ") : ids.first ?? ""
    }

    /// " (riprende nel 2026)", " (passato da Direzione A a Direzione B; solo punteggiatura o maiuscole)"
    private func remarks(on objective: Objective, _ language: Language) -> String {
        var remarks: [String] = []
        if objective.isMoved, let old = objective.old?.directionLabel, let new = objective.new?.directionLabel {
            remarks.append(language("passato da \(old) a \(new)", "moved from \(old) to \(new)"))
        }
        if objective.isOnlyPunctuation {
            remarks.append(language("solo punteggiatura o maiuscole", "only punctuation or capitals"))
        }
        if let year = objective.otherYear {
            remarks.append(
                objective.status == .paused
                    ? language("riprende nel \(year)", "goes on in \(year)")
                    : language("c’era nel \(year)", "was there in \(year)"))
        }
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    }

    private func text(of objective: Objective) -> StyledText {
        objective.words.map { StyledText($0) } ?? StyledText(objective.new?.text ?? objective.old?.text ?? "")
    }
}
