import Plan
import PlanAnswers

extension CandidateMessage {
    package var english: String {
        switch self {
        case .heading(let target, let shown, let all):
            "Candidates for \(English.node(target)): \(English.shown(shown, of: all))"
        case .none(let target): "No objective that is not linked to it shares a word with \(English.node(target))."
        case .unreviewed(let count): "to be reviewed: \(English.number(count))"
        case .score(let score): "score \(English.number(score, places: 1))"
        case .programmes(let programmes):
            "\(programmes.count == 1 ? "programme" : "programmes") \(English.list(programmes.map(English.node)))"
        case .leftOpen: "left open"
        case .impact(let count): "would overturn \(count == 1 ? "1 finding" : "\(English.number(count)) findings")"
        case .guesses:
            "Each entry is a guess by words: read the objective, then write yes or no, and why."
        case .target: "target"
        case .relevant: "to find"
        case .averagePrecision: "average precision"
        case .recall(let count): "recall at \(count)"
        case .mean(let kind): "mean of \(English.noun(kind).plural)"
        }
    }
}

extension FragilityMessage {
    package var english: String {
        switch self {
        case .overturned(1, let objective, let target):
            "To be reviewed: 1 candidate would overturn it, objective \(objective.unbroken) for \(English.quoted(target))."
        case .overturned(let count, let objective, let target):
            "To be reviewed: \(English.number(count)) candidates, each of which would overturn it; the likeliest is objective \(objective.unbroken) for \(English.quoted(target))."
        case .unreviewed(let count):
            "To be reviewed: \(count == 1 ? "1 candidate" : "\(English.number(count)) candidates")."
        case .reviewed: "No candidate waits for review."
        }
    }
}
