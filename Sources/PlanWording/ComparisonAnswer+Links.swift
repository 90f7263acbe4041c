import Plan
import PlanAnswers
import PlanGraph
import TextDocument

extension ComparisonAnswer {
    var linkHeading: ComparisonMessage {
        switch Set(targets.flatMap(\.links).map(\.status)) {
        case [.unchanged]: .sameLinks
        case [.started]: .newLinks
        case [.ended]: .goneLinks
        default: .changedLinks
        }
    }

    /// What became of the links to a node.
    func message(_ target: Target) -> ComparisonMessage {
        let (old, new) = (target.count.before, target.count.after)
        let isWhole = only == nil && directions == nil
        if isWhole, target.node.kind == .collaboration { return message(collaboration: target) }
        return switch Set(target.statuses.keys) {
        case [.ended] where !isWhole: .fewerLinks(old)
        case [.started] where !isWhole: .moreLinks(new)
        case [.unchanged]: .unchangedLinks(new)
        case _ where old == new:
            .stillLinks(new, gone: target.statuses[.ended] ?? 0, new: target.statuses[.started] ?? 0)
        case _ where old == 0: .linksBeforeNone(new)
        case _ where new == 0: .noLinkLeft
        default: .links(from: old, to: new)
        }
    }

    /// "da 3 a 1 direzione, non è più condivisa"
    private func message(collaboration target: Target) -> ComparisonMessage {
        let (old, new, gone) = (target.directions.before, target.directions.after, target.departedDirections)
        guard old != new else { return gone > 0 ? .otherDirections(new, changed: gone) : .stillDirections(new) }
        if old > 1, new < 2 { return .noLongerShared(from: old, to: new) }
        if old < 2, new > 1 { return .nowShared(from: old, to: new) }
        return .directionCount(from: old, to: new)
    }

    /// "non c’è più: obiettivo casa/3, menzione nel testo: «…» (riga 207)"
    func sentence(_ change: Link, _ language: Language) -> String {
        let kind: ComparisonMessage.LinkChange =
            switch change.status {
            case .ended: .gone
            case .started: .new
            case .changed, .unchanged: .unchanged
            }
        let move = change.otherDirection.map {
            language(change.status == .ended ? ComparisonMessage.movedTo($0) : .movedFrom($0))
        }
        let link = change.link
        let declared = link.declarations.map { language(DeclarationMessage.declared($0)) }.joined(separator: "; ")
        let parts = [
            language(ComparisonMessage.link(kind, source: link.source)), move, link.role?.name(in: language),
            link.basis == .declared && !declared.isEmpty
                ? declared : Basis.quoted(of: link.bases)?.name(in: language),
        ]
        // The first words that show the link in the year in question.
        let words = change.evidence.map { evidence in
            (evidence.isDeclaredText ? "" : ": " + language.quoted(evidence.text))
                + " (\(language.place(lines: [evidence.line], years: []).unbroken))"
        }
        return parts.compactMap(\.self).joined(separator: ", ") + (words ?? "")
    }
}
