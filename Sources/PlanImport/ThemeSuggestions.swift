import Plan
import TextTools

/// A theme that several directions seem to share and that no goal or theme of the profile covers.
public struct ThemeSuggestion: Hashable, Sendable {
    /// The words that they share, as the document writes them first.
    public let phrase: String
    /// The ids of the objectives that have them, in the plan's order.
    public let objectives: [String]
    /// The ids of their directions, in the plan's order.
    public let directions: [String]
    /// How telling the words are; only the order means something.
    public let score: Double
}

/// Finds word sequences and names that are rare in the plan and yet stand in objectives of several directions.
///
/// Candidates are runs of one to five words inside a clause that neither begin nor end with an article or preposition;
/// a single word only where it is written like a name: as an acronym, or with a capital inside a clause. The score is
/// the mean of the telling words' inverse document frequencies (Spärck Jones, *A statistical interpretation of term
/// specificity*, 1972), more for two or three words and for names, times the logarithm of the number of directions.
/// Candidates whose objectives mostly share a goal or a collaboration already are left out; of those with mostly the
/// same objectives the best is kept.
struct ThemeSuggestions {
    struct Candidate {
        var text: String
        var objectives: [Int]
        var nameLike: Int
        var count: Int
        let words: [String]

        var isName: Bool { 2 * nameLike >= count }
        var tellingWords: [String] { words.filter { !DocumentVocabulary.commonWords.contains($0) } }
        var isTelling: Bool { isName ? !tellingWords.isEmpty : tellingWords.count > 1 }
    }

    let plan: PlanOfObjectives
    private var frequencies: [String: Int] = [:]
    private(set) var candidates: [String: Candidate] = [:]

    /// Most directions that can share a theme: what more have is the plan's common language.
    private var mostDirections: Int { max(3, plan.directions.count / 2) }

    /// Groups of objectives that a goal or collaboration ties together already.
    private let known: [Set<Int>]

    /// - Parameters:
    ///   - plan: the plan to look through.
    ///   - covered: phrases that are of no interest, since goals or themes have them, or they are names of directions.
    ///   - themes: the ids of collaborations that are to be found anew.
    init(_ plan: PlanOfObjectives, covered: PhraseIndex, themes: Set<String>) {
        self.plan = plan
        let places = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        known =
            plan.transversalGoals.map { goal in
                Set(
                    plan.objectives.indices.filter { index in
                        plan.objectives[index].contributions.contains { $0.target == goal.id }
                    })
            }
            + plan.collaborations.filter { !themes.contains($0.id) }.map { collaboration in
                Set(collaboration.objectives.compactMap { places[$0.objective] })
            }
        for (index, objective) in plan.objectives.enumerated() {
            var seen: Set<String> = []
            var words: Set<String> = []
            for (_, text) in objective.texts.sorted(by: { $0.key < $1.key }) {
                let text = Words(text)
                let taken = covered.matches(in: text).map(\.range)
                words.formUnion(text.folded)
                addCandidates(of: text, taken: taken, objective: index, seen: &seen)
            }
            for word in words { frequencies[word, default: 0] += 1 }
        }
    }

    private mutating func addCandidates(
        of text: Words, taken: [Range<Int>], objective: Int, seen: inout Set<String>
    ) {
        let weak = DocumentVocabulary.dependentWords
        for start in text.all.indices where !weak.contains(text.all[start].folded) {
            for length in 1...5 where start + length <= text.all.count {
                let range = start..<(start + length)
                let last = text.all[range.upperBound - 1]
                if length > 1, last.beginsClause { break }
                if weak.contains(last.folded) || taken.contains(where: { $0.overlaps(range) }) { continue }
                let words = text.all[range].map(\.folded)
                if words.allSatisfy({ $0.allSatisfy(\.isNumber) }) { continue }
                let isName = text.all[range].contains { word in
                    word.isAcronym || !word.beginsClause && text.text[word.range].first?.isUppercase == true
                }
                let key = words.joined(separator: " ")
                var candidate =
                    candidates[key]
                    ?? Candidate(
                        text: text.text[text.all[start].range.lowerBound..<last.range.upperBound]
                            .filter { !"«»“”\"()[]".contains($0) },
                        objectives: [], nameLike: 0, count: 0, words: words)
                candidate.count += 1
                if isName { candidate.nameLike += 1 }
                if seen.insert(key).inserted { candidate.objectives.append(objective) }
                candidates[key] = candidate
            }
        }
    }

    /// The best suggestions, best first.
    func best(_ limit: Int) -> [ThemeSuggestion] {
        let ranked = candidates.values.compactMap {
            candidate -> (candidate: Candidate, directions: [String], score: Double)? in
            let ids = Set(candidate.objectives.map { plan.objectives[$0].direction })
            guard ids.count > 1, ids.count <= mostDirections else { return nil }
            let own = Set(candidate.objectives)
            if known.contains(where: { 2 * $0.intersection(own).count > own.count }) { return nil }
            guard candidate.isTelling else { return nil }
            let directions = plan.directions.map(\.id).filter(ids.contains)
            return (candidate, directions, rarity(of: candidate) * Self.logarithm(Double(1 + ids.count)))
        }.sorted { ($1.score, $0.candidate.text) < ($0.score, $1.candidate.text) }
        var chosen: [(objectives: Set<Int>, suggestion: ThemeSuggestion)] = []
        for entry in ranked where chosen.count < limit {
            let own = Set(entry.candidate.objectives)
            let isKnown = chosen.contains { 2 * $0.objectives.intersection(own).count > own.count }
            if isKnown { continue }
            chosen.append(
                (
                    own,
                    ThemeSuggestion(
                        phrase: entry.candidate.text,
                        objectives: entry.candidate.objectives.map { plan.objectives[$0].id },
                        directions: entry.directions, score: entry.score)
                ))
        }
        return chosen.map(\.suggestion)
    }

    /// How rare the telling words of a candidate are, more for two or three words and for names.
    func rarity(of candidate: Candidate) -> Double {
        let telling = candidate.tellingWords
        let mean =
            telling.reduce(0.0) { sum, word in
                sum + Self.logarithm(Double(plan.objectives.count) / Double(frequencies[word] ?? 1))
            } / Double(telling.count)
        return mean * (1 + 0.25 * Double(min(telling.count, 3) - 1)) * (candidate.isName ? 1.5 : 1)
    }

    /// The logarithm to base 2 of a number from 1 on, by halving and squaring, the same to the last digit on every
    /// machine.
    static func logarithm(_ number: Double) -> Double {
        var (rest, result) = (max(1, number), 0.0)
        while rest >= 2 {
            rest /= 2
            result += 1
        }
        var bit = 0.5
        for _ in 0..<30 {
            rest *= rest
            if rest >= 2 {
                rest /= 2
                result += bit
            }
            bit /= 2
        }
        return result
    }
}
