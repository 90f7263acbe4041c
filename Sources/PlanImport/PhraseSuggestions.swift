import Plan
import TextTools

/// Words that may become a phrase of a dimension, or another name of a direction, that the profile has already.
public struct PhraseSuggestion: Hashable, Sendable {
    /// The name of the dimension or direction.
    public let name: String
    /// The words, as the objectives write them first.
    public let phrase: String
    /// The ids of the objectives that have them and are not linked to it, in the plan's order.
    public let objectives: [String]
}

extension ThemeSuggestions {
    /// What the plan says of a dimension or direction, and the objectives that are linked to it.
    struct Subject {
        let name: String
        let text: String
        let objectives: Set<Int>
    }

    /// Returns word sequences of objectives that stand in the text of one subject alone, best first.
    ///
    /// They have at least two telling words: a single one, even a name, says too little. Of sequences for the same
    /// subject that stand in the same objectives, the best is kept.
    func phrases(of subjects: [Subject], limit: Int) -> [PhraseSuggestion] {
        let candidates = candidates(in: subjects.map(\.text)).filter { $0.tellingWords.count > 1 }
            .map { (candidate: $0, rarity: rarity(of: $0)) }
            .sorted { ($1.rarity, $0.candidate.text) < ($0.rarity, $1.candidate.text) }.map(\.candidate)
        let index = PhraseIndex(candidates.map { Phrase($0.text, rule: "") })
        var subjectsOfCandidates: [Int: Set<Int>] = [:]
        for (subject, entry) in subjects.enumerated() {
            for match in index.matches(in: Words(entry.text)) {
                subjectsOfCandidates[match.phrase, default: []].insert(subject)
            }
        }
        var (suggestions, shown): ([PhraseSuggestion], [Int: Set<Int>]) = ([], [:])
        for (place, candidate) in candidates.enumerated() {
            if suggestions.count >= limit { break }
            guard let subject = subjectsOfCandidates[place], subject.count == 1, let subject = subject.first else {
                continue
            }
            let objectives = candidate.objectives.filter { !subjects[subject].objectives.contains($0) }
            guard !shown[subject, default: []].isSuperset(of: objectives) else { continue }
            shown[subject, default: []].formUnion(objectives)
            suggestions.append(
                PhraseSuggestion(
                    name: subjects[subject].name, phrase: candidate.text,
                    objectives: objectives.map { plan.objectives[$0].id }))
        }
        return suggestions
    }
}
