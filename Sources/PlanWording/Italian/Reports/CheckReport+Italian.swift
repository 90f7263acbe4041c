import Plan
import PlanAnswers

extension CheckReport {
    public var italian: String {
        switch self {
        case .misquotations(let plan, let document, let count, let first):
            "\(plan): avviso: "
                + (count == 1
                    ? "una citazione non si trova, o non si trova più, al suo posto in"
                    : "\(Italian.number(count)) citazioni non si trovano, o non si trovano più, al loro posto in")
                + " \(document): \(Self.example(first, count)). 'pdo check' dice che cosa differisce; 'pdo import' rifà il piano."
        case .unverified(let plan, let document, let count, let first):
            "\(plan): avviso: "
                + (count == 1 ? "una citazione non si trova" : "\(Italian.number(count)) citazioni non si trovano")
                + " in \(document), che non si può rileggere per un controllo più attento: \(Self.example(first, count)). 'pdo import' dice perché."
        case .unreadable(let plan, let reason):
            "\(plan): avviso: le citazioni non si sono potute controllare: \(reason)"
        case .sound(let plan, let document, let quotations):
            "\(plan) è ciò che danno \(document) e il suo profilo; "
                + (quotations == 1
                    ? "la sua citazione si trova" : "le citazioni (\(Italian.number(quotations))) si trovano tutte")
                + " nel documento."
        case .unsound(let plan, let document): "\(plan) non è ciò che danno \(document) e il suo profilo"
        case .misquotationsHeading(let count):
            "citazioni che il documento non contiene: \(Italian.number(count))"
        case .differencesHeading(let count): "differenze: \(Italian.number(count)) ([-plan.json-] {+fonti+})"
        case .plan: "il piano stesso"
        case .place(let line, let target):
            "(\(Language.italian.line(line))\(target.map { ", legame con \($0)" } ?? ""))"
        case .node(let change): Self.side(change)
        case .link(let change, let target, let words):
            "legame con \(target)\(words.map { " (\(Italian.inQuotes($0)))" } ?? ""): \(Self.side(change))"
        case .part(let change, let words): (words.map { Italian.inQuotes($0) + " – " } ?? "") + Self.side(change)
        case .values(let old, let new): "\(Italian.inQuotes(old)) in plan.json, \(Italian.inQuotes(new)) nelle fonti"
        }
    }

    private static func example(_ quotation: Quotation, _ count: Int) -> String {
        (count == 1 ? "" : "la prima è ") + Italian.inQuotes(quotation.text.shortened(to: 80))
            + " (\(quotation.node), \(Language.italian.line(quotation.line)))"
    }

    private static func side(_ change: CheckAnswer.Difference.Change) -> String {
        switch change {
        case .missing: "manca in plan.json"
        case .unfounded: "solo in plan.json"
        case .changed: "diverso"
        case .reordered: "in un altro ordine"
        }
    }
}
