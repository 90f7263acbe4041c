import Plan
import PlanAnswers
import PlanGraph

extension SiteMessage {
    package var english: String {
        switch self {
        case .lead(let counts):
            "Who works with whom, on what, and which words of the plan say so: \(English.list(counts.map { English.noun($0.kind).count($0.count) }))."
        case .mostShared(let node, let count, let all):
            "\(English.number(count)) of \(English.noun(.direction).count(all)) have to do with \(English.named(node))."
        case .closestPair(let one, let other, let count):
            "\(English.node(one).capitalizedFirst) and \(English.node(other)) have \(count == 1 ? "one thing" : "\(count) things") in common, as much as no other pair."
        case .oneSided(let count):
            count == 1
                ? "One mention of another direction finds no answer in its objectives."
                : "\(English.number(count)) mentions of other directions find no answer in their objectives."
        case .sameText(let count):
            "\(English.noun(.objective).count(count)) \(count == 1 ? "has" : "have") the same text, or nearly the same, in several directions."
        case .all(let kind): English.noun(kind).plural.capitalizedFirst
        case .lit(let name, let count, let names): "\(name), links: \(count). \(names)"
        case .citation(let page, let plan, let source, let address): "“\(page)”, \(plan). Source: \(source). \(address)"
        case .line(let line): "line \(line)"
        case .lines(let first, let last): "lines \(first) to \(last)"
        case .hits(let count): "Found: \(count)"
        case .moreNeighbours(let count):
            count == 1 ? "One more has less in common." : "\(English.number(count)) more have less in common."
        case .moreWithSameText(let count):
            count == 1
                ? "One more has the same text, or nearly."
                : "\(English.number(count)) more have the same text, or nearly."
        case .sheet(let number, let count): "sheet \(number) of \(count)"
        case .between(let old, let new): "From \(old) to \(new)"
        }
    }
}
