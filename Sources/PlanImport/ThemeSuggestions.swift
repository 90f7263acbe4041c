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
        let text: String
        let words: [String]
        var objectives: [Int] = []
        var nameLike = 0
        var count = 0

        var isName: Bool { 2 * nameLike >= count }
        var tellingWords: [String] { words.filter { !DocumentVocabulary.commonWords.contains($0) } }
        var isTelling: Bool { isName ? !tellingWords.isEmpty : tellingWords.count > 1 }
    }

    /// A text of an objective, and what of it is of no interest.
    private struct Text {
        let objective: Int
        let words: Words
        let taken: [Range<Int>]
    }

    let plan: PlanOfObjectives
    private var frequencies: [String: Int] = [:]
    private var texts: [Text] = []
    /// The place of each objective's direction among the plan's.
    private let directions: [Int]

    /// Most directions that can share a theme: what more have is the plan's common language.
    private var mostDirections: Int { max(3, plan.directions.count / 2) }

    /// Of each objective the groups of objectives that it is in, which a goal or collaboration ties together already.
    private var known: [[Int]]

    /// - Parameters:
    ///   - plan: the plan to look through.
    ///   - covered: phrases that are of no interest, since goals or themes have them, or they are names of directions.
    ///   - themes: the ids of collaborations that are to be found anew.
    init(_ plan: PlanOfObjectives, covered: PhraseIndex, themes: Set<String>) {
        self.plan = plan
        let places = Dictionary(
            plan.objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let order = Dictionary(
            plan.directions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        directions = plan.objectives.map { order[$0.direction] ?? 0 }
        known = plan.objectives.map { _ in [] }
        let goals = Dictionary(
            plan.transversalGoals.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, objective) in plan.objectives.enumerated() {
            known[index] = Set(objective.contributions.compactMap { goals[$0.target] }).sorted()
        }
        for (group, collaboration) in plan.collaborations.enumerated() where !themes.contains(collaboration.id) {
            for index in Set(collaboration.objectives.compactMap({ places[$0.objective] })) {
                known[index].append(goals.count + group)
            }
        }
        for (index, objective) in plan.objectives.enumerated() {
            var words: Set<String> = []
            for (_, text) in objective.texts.sorted(by: { $0.key < $1.key }) {
                let text = Words(text)
                words.formUnion(text.folded)
                texts.append(Text(objective: index, words: text, taken: covered.matches(in: text).map(\.range)))
            }
            for word in words { frequencies[word, default: 0] += 1 }
        }
    }

    /// Goes through the runs of words that may be a candidate, with a number that is the same for the same words.
    private static func forEachRun(of text: Text, _ body: (Range<Int>, Int) -> Void) {
        let weak = DocumentVocabulary.dependentWords
        let words = text.words.all.map { word in
            (
                isWeak: weak.contains(word.folded), isNumber: word.folded.allSatisfy(\.isNumber),
                hash: word.folded.hashValue
            )
        }
        for start in words.indices where !words[start].isWeak {
            var (hash, isNumber) = (0, true)
            for end in start..<min(start + mostWords, words.count) {
                if end > start, text.words.all[end].beginsClause { break }
                hash = combined(hash, words[end].hash)
                isNumber = isNumber && words[end].isNumber
                let range = start..<(end + 1)
                if isNumber || words[end].isWeak || text.taken.contains(where: { $0.overlaps(range) }) { continue }
                body(range, hash)
            }
        }
    }

    private static func combined(_ hash: Int, _ next: Int) -> Int { hash &* 0x9E37_79B9 &+ next }
    private static let mostWords = 5

    /// The candidates among the runs of certain numbers, in no order.
    private func candidates(where isWanted: (Int) -> Bool) -> [Candidate] {
        var candidates: [String: Candidate] = [:]
        for text in texts {
            let (whole, all) = (text.words.text, text.words.all)
            Self.forEachRun(of: text) { range, hash in
                guard isWanted(hash) else { return }
                let words = all[range].map(\.folded)
                let isName = all[range].contains { word in
                    word.isAcronym || !word.beginsClause && whole[word.range].first?.isUppercase == true
                }
                let last = all[range.upperBound - 1]
                candidates[
                    words.joined(separator: " "),
                    default: Candidate(
                        text: whole[all[range.lowerBound].range.lowerBound..<last.range.upperBound]
                            .filter { !"«»“”\"()[]".contains($0) }, words: words)
                ].add(text.objective, isName: isName)
            }
        }
        return Array(candidates.values)
    }

    /// The candidates whose words stand in some other texts.
    func candidates(in others: [String]) -> [Candidate] {
        var wanted: Set<Int> = []
        for other in others {
            let hashes = Words(other).all.map(\.folded.hashValue)
            for start in hashes.indices {
                var hash = 0
                for next in hashes[start...].prefix(Self.mostWords) {
                    hash = Self.combined(hash, next)
                    wanted.insert(hash)
                }
            }
        }
        return candidates(where: wanted.contains)
    }

    /// The numbers of runs of words that stand in objectives of several directions.
    private var shared: Set<Int> {
        var (first, shared): ([Int: Int], Set<Int>) = ([:], [])
        for text in texts {
            let direction = directions[text.objective]
            Self.forEachRun(of: text) { _, hash in
                if first[hash, default: direction] != direction { shared.insert(hash) }
                first[hash] = first[hash] ?? direction
            }
        }
        return shared
    }

    /// Whether most of some objectives are tied together already.
    private func isKnown(_ objectives: [Int]) -> Bool {
        var counts: [Int: Int] = [:]
        for objective in objectives {
            for group in known[objective] { counts[group, default: 0] += 1 }
        }
        return counts.values.contains { 2 * $0 > objectives.count }
    }

    /// The best suggestions, best first.
    func best(_ limit: Int) -> [ThemeSuggestion] {
        let ranked = candidates(where: shared.contains).compactMap {
            candidate -> (candidate: Candidate, directions: [Int], score: Double)? in
            let owners = Set(candidate.objectives.map { directions[$0] }).sorted()
            guard owners.count > 1, owners.count <= mostDirections, candidate.isTelling,
                !isKnown(candidate.objectives)
            else { return nil }
            return (candidate, owners, rarity(of: candidate) * Self.logarithm(Double(1 + owners.count)))
        }.sorted { ($1.score, $0.candidate.text) < ($0.score, $1.candidate.text) }
        var chosen: [(objectives: Set<Int>, suggestion: ThemeSuggestion)] = []
        for entry in ranked {
            if chosen.count == limit { break }
            let own = Set(entry.candidate.objectives)
            let isKnown = chosen.contains { 2 * $0.objectives.intersection(own).count > own.count }
            if isKnown { continue }
            chosen.append(
                (
                    own,
                    ThemeSuggestion(
                        phrase: entry.candidate.text,
                        objectives: entry.candidate.objectives.map { plan.objectives[$0].id },
                        directions: entry.directions.map { plan.directions[$0].id }, score: entry.score)
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

extension ThemeSuggestions.Candidate {
    /// Takes note of a place where the words stand; those of one objective follow each other.
    fileprivate mutating func add(_ objective: Int, isName: Bool) {
        count += 1
        if isName { nameLike += 1 }
        if objectives.last != objective { objectives.append(objective) }
    }
}
