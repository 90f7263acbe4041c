import Plan
import PlanAnswers

extension CheckReport {
    public var english: String {
        switch self {
        case .misquotations(let plan, let document, let count, let first):
            "\(plan): warning: "
                + (count == 1
                    ? "a quotation does not stand, or no longer stands, where it should in"
                    : "\(English.number(count)) quotations do not stand, or no longer stand, where they should in")
                + " \(document): \(Self.example(first, count)). 'pdo check' says what differs; 'pdo import' makes the plan anew."
        case .unverified(let plan, let document, let count, let first):
            "\(plan): warning: "
                + (count == 1 ? "a quotation is" : "\(English.number(count)) quotations are")
                + " not found in \(document), which can't be read anew to look closer: \(Self.example(first, count)). 'pdo import' says why."
        case .unreadable(let plan, let reason): "\(plan): warning: its quotations could not be checked: \(reason)"
        case .sound(let plan, let document, let quotations):
            "\(plan) is what \(document) and its profile give; "
                + (quotations == 1 ? "its quotation stands" : "all \(English.number(quotations)) quotations stand")
                + " in the document."
        case .unsound(let plan, let document): "\(plan) is not what \(document) and its profile give"
        case .misquotationsHeading(let count): "quotations that the document does not have: \(English.number(count))"
        case .differencesHeading(let count): "differences: \(English.number(count)) ([-plan.json-] {+sources+})"
        case .plan: "the plan itself"
        case .place(let line, let target): "(\(Language.english.line(line))\(target.map { ", link to \($0)" } ?? ""))"
        case .node(let change): Self.side(change)
        case .link(let change, let target, let words):
            "link to \(target)\(words.map { " (\(English.quoted($0)))" } ?? ""): \(Self.side(change))"
        case .part(let change, let words): (words.map { English.quoted($0) + " – " } ?? "") + Self.side(change)
        case .values(let old, let new): "\(English.quoted(old)) in plan.json, \(English.quoted(new)) in the sources"
        }
    }

    private static func example(_ quotation: Quotation, _ count: Int) -> String {
        (count == 1 ? "" : "the first is ") + English.quoted(quotation.text.shortened(to: 80))
            + " (\(quotation.node), \(Language.english.line(quotation.line)))"
    }

    private static func side(_ change: CheckAnswer.Difference.Change) -> String {
        switch change {
        case .missing: "missing in plan.json"
        case .unfounded: "only in plan.json"
        case .changed: "changed"
        case .reordered: "in another order"
        }
    }
}
