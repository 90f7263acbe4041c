import Plan
import PlanAnswers
import PlanGraph

extension ComparisonMessage {
    package var english: String {
        switch self {
        case .status(.unchanged, _): "unchanged"
        case .status(.changed, _): "changed"
        case .status(.started, _): "new"
        case .status(.resumed, _): "resumed"
        case .status(.paused, _): "paused"
        case .status(.ended, _): "no longer planned"
        case .number(let status, let count): "\(count) \(ComparisonMessage.status(status, count).english)"
        case .counts(let count, let parts): English.noun(.objective).count(count) + English.after(parts)
        case .beforeAndAfter(let old, let new, let parts):
            (old == new
                ? "still \(English.noun(.objective).count(new))"
                : "from \(old) to \(English.noun(.objective).count(new))") + English.after(parts)
        case .changed(let count, let punctuation, let values):
            "\(count) changed"
                + bracketed([
                    punctuation == 0
                        ? nil
                        : (punctuation == count ? "" : "\(punctuation) of them ") + "only in punctuation or capitals",
                    values == 0
                        ? nil : (values == count ? "" : "\(values) of them ") + "in weight, owner, deadline or targets",
                ])
        case .value(let change):
            [English.field(of: change), change.indicator.map(English.quoted)].compactMap(\.self).joined(separator: ", ")
                + ": \(change.old ?? "–") → \(change.new ?? "–")"
        case .moved(let count, let withDirection):
            "\(count) moved to another direction"
                + (withDirection > 0 ? " (\(withDirection) to its successor)" : "")
        case .arrived(let count): "\(count) came from another direction"
        case .departed(let count): "\(count) moved to another"
        case .none(let only):
            switch only {
            case .changed: "No objective changed"
            case .started: "No objective new"
            case .ended: "No objective dropped from the plan"
            case .unchanged: "No objective unchanged"
            case .moved: "No objective moved"
            case nil: "No objective"
            }

        case .directions: "Changes among directions"
        case .renamed(let old, let new): "\(old) → \(new) (renamed)"
        case .continues(let old, let new, let count, let all):
            "\(old) → \(new) (objectives that continue: \(count) of \(all))"
        case .onlyBefore(let name): "\(name): only in the earlier plan"
        case .onlyAfter(let name): "\(name): only in the later plan"
        case .withoutProgramme: "Without an operating programme"
        case .withoutGoal: "Without a transversal goal"
        case .movedFromTo(let old, let new): "moved from \(old) to \(new)"
        case .onlyPunctuation: "only punctuation or capitals changed"
        case .back(let year): "back in \(year)"
        case .already(let year): "already in \(year)"
        case .nothingMatches: "Nothing matches."
        case .nothingToDraw: "No objectives to draw."

        case .sameLinks: "Unchanged links"
        case .newLinks: "New links"
        case .goneLinks: "Links that are gone"
        case .changedLinks: "New and gone links"
        case .fewerLinks(let count): "\(English.link.count(count)) fewer"
        case .moreLinks(let count): "\(English.link.count(count)) more"
        case .unchangedLinks(let count): "\(English.link.count(count)) unchanged"
        case .stillLinks(let count, let gone, let new): "still \(English.link.count(count)): \(gone) fewer, \(new) more"
        case .linksBeforeNone(let count): "no links before, now \(count)"
        case .noLinkLeft: "no link is left"
        case .links(let old, let new): "from \(old) to \(English.link.count(new))"
        case .stillDirections(let count): "still \(English.noun(.direction).count(count))"
        case .otherDirections(let count, let changed):
            "still \(English.noun(.direction).count(count))"
                + (count == 1 ? ", but another one" : ": \(changed) fewer, \(changed) more")
        case .directionCount(let old, let new): "from \(old) to \(English.noun(.direction).count(new))"
        case .noLongerShared(let old, let new):
            "from \(old) to \(English.noun(.direction).count(new)), no longer shared"
        case .nowShared(let old, let new): "from \(old) to \(English.noun(.direction).count(new)), now shared"
        case .link(let change, let source):
            (change == .gone ? "gone: " : change == .new ? "new: " : "unchanged: ")
                + (source.isObjectiveID ? "objective " : "") + source.withoutObjectivePrefix
        case .movedTo(let name): "moved to \(name)"
        case .movedFrom(let name): "moved from \(name)"
        }
    }
}

extension English {
    /// What changed: "weight", "target 2026".
    fileprivate static func field(of change: ValueChange) -> String {
        switch change.field {
        case .weight: PageMessage.field(.weight).english
        case .owner: PageMessage.field(.owner).english
        case .deadline: PageMessage.field(.deadline).english
        case .target: IndicatorMessage.target(change.year ?? "").english
        }
    }

    /// ": a, b"; nothing where there is none.
    fileprivate static func after(_ parts: [ComparisonMessage]) -> String {
        parts.isEmpty ? "" : ": " + parts.map(\.english).joined(separator: ", ")
    }
}

extension AuditMessage {
    package var english: String {
        switch self {
        case .code(.oneSided): "Mentions without a matching objective"
        case .code(.classifiedDifferently): "Same objective, classified differently"
        case .code(.noProgramme): "Objectives without a programme"
        case .code(.severalProgrammes): "Objectives with several programmes"
        case .code(.yearSkipped): "Objectives with a year without text"
        case .code(.fewContributors): "Transversal goals with one contribution or none"
        case .code(.singleObjective): "Programmes with a single objective"
        case .code(.similarNames): "Programmes with nearly the same name"
        case .code(.sharesNothing): "Directions with nothing in common in the text"
        case .code(.endsAfterFirstYear): "Objectives with a text for the first year only"
        case .code(.staleLink): "Links declared on a text that has changed since"
        case .code(.declaredLink): "Links that a person declares, denies or leaves open"
        case .none: "No findings."
        case .severityHeading: "severity"
        case .findingHeading: "finding"
        case .linesHeading: "lines"
        case .codeHeading: "code"
        }
    }
}

extension AuditStatement {
    public var english: String {
        func quoted(_ text: String) -> String { English.quoted(text) }
        return switch self {
        case .oneSided(let collaboration, let direction, let quotation):
            "In the collaboration \(quoted(collaboration)) the text mentions \(direction) (\(quoted(quotation))), but none of its objectives is linked to it"
        case .classifiedDifferently(let count, let column, let values, let text):
            "The same objective, assigned to \(English.noun(.direction).count(count)), has different \(column == .programme ? "programmes" : column == .valueDimension ? "public-value dimensions" : "drivers"): \(English.list(values.map(quoted))). Text: \(quoted(text.shortened(to: 120)))"
        case .noProgramme(let number, let direction, let text):
            "Objective \(number) of \(direction) has no operating programme: \(quoted(text.shortened(to: 120)))"
        case .severalProgrammes(let number, let direction, let programmes):
            "Objective \(number) of \(direction) has several operating programmes: \(English.list(programmes.map(quoted)))"
        case .yearsSkipped(let number, let direction, let years):
            "Objective \(number) of \(direction) has texts before and after, but none for \(English.years(years))"
        case .fewContributors(let goal, let year, let count):
            "In \(year) \(count == 0 ? "no objective" : "a single objective") is linked to the transversal goal \(quoted(goal))"
        case .singleObjective(let programme): "The programme \(quoted(programme)) has a single objective"
        case .similarNames(let one, let other):
            "Two programmes have nearly the same name: \(quoted(one)) and \(quoted(other))"
        case .sharesNothing(let direction):
            "For \(direction) the text shows no transversal goals or collaborations in common with others"
        case .declared(let declaration, let subject, let target):
            "\(subject) – \(English.quoted(target)): " + English.told(declaration)
        case .endsAfterFirstYear(let direction, let count, let all, let year):
            "\(direction): \(English.noun(.objective).count(count)) of \(all) \(count == 1 ? "has" : "have") a text for \(year) only"
        }
    }
}
