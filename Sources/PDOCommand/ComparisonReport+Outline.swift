import Plan
import PlanGraph
import TextDocument

extension ComparisonReport {
    /// For people: directions that are not the same, a block for each group, then one for each goal or collaboration that gained
    /// or lost links.
    func outline() -> TextDocument {
        var outline = TextDocument()
        outline.title(title, subtitle: counts(objectives, of: directions))
        let directionChanges = directionChanges
        if !directionChanges.isEmpty {
            outline.heading(language("Direzioni cambiate", "Directions that changed"))
            for change in directionChanges { outline.item("", sentence(change)) }
        }
        for group in groups where !group.shown.isEmpty {
            outline.heading(group.heading)
            for change in group.shown {
                let name = Course(change).name(count: 1, in: language)
                outline.item("", "\(name) \(id(of: change))\(remarks(on: change))")
                outline.detail(text(of: change))
            }
        }
        let targets = targets
        if !targets.isEmpty { outline.heading(linkHeading) }
        for target in targets {
            outline.item("", "\(target.node.label) (\(target.node.id)): \(sentence(target))")
            for link in target.links where isShown(link) { outline.detail(sentence(link)) }
        }
        return outline
    }

    /// "Direzione A → Direzione B (7 obiettivi su 7)"
    private func sentence(_ change: PlanComparison.DirectionChange) -> String {
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

    private func id(of change: ObjectiveChange) -> String {
        let ids = [change.old.map { comparison.old[$0].id }, change.new.map { comparison.new[$0].id }].compactMap { $0 }
        return Set(ids).count > 1 ? ids.joined(separator: " → ") : ids.first ?? ""
    }

    /// " (riprende nel 2026)", " (passato da Direzione A a Direzione B; solo punteggiatura o maiuscole)"
    private func remarks(on change: ObjectiveChange) -> String {
        var remarks: [String] = []
        let own = comparison.directions(of: change)
        if change.isMoved, let old = own.old, let new = own.new {
            remarks.append(
                language(
                    "passato da \(old.label) a \(new.label)", "moved from \(old.label) to \(new.label)"))
        }
        if change.isOnlyPunctuation {
            remarks.append(language("solo punteggiatura o maiuscole", "only punctuation or capitals"))
        }
        if let year = change.otherYear {
            remarks.append(
                change.fate == .ended
                    ? language("riprende nel \(year)", "goes on in \(year)")
                    : language("c’era nel \(year)", "was there in \(year)"))
        }
        return remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    }

    private func text(of change: ObjectiveChange) -> StyledText {
        guard change.fate == .changed else { return StyledText(change.newText ?? change.oldText ?? "") }
        return StyledText(change.difference.pieces)
    }
}
