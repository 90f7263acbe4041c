import Plan
import PlanAnswers

extension CandidateMessage {
    package var english: String {
        switch self {
        case .heading(let target, let shown, let all):
            "Candidates for \(English.node(target)): \(English.shown(shown, of: all))"
        case .none(let target): "No objective that is not linked to it shares a word with \(English.node(target))."
        case .unreviewed(let count): "likely and without a verdict: \(English.number(count))"
        case .score(let score): "score \(English.number(score, places: 1))"
        case .programmes(let programmes):
            "\(programmes.count == 1 ? "programme" : "programmes") \(English.list(programmes.map(English.node)))"
        case .leftOpen: "left open"
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
