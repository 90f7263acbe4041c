import Plan

/// Which objectives of different directions are the same, or nearly, and how that shows.
struct Resemblances {
    private typealias Owner = (objective: Int, year: Int)

    /// Places in the list of objectives, the earlier first. Of many objectives with one text each stands with the first.
    private(set) var pairs: [(earlier: Int, later: Int)] = []
    /// For each objective that is like another: the first year in which it is, and what it is like.
    private(set) var first: [Int: (year: Int, rule: String)] = [:]

    private let objectives: [Objective]
    private let explanations: [Set<String>]

    /// - Parameters:
    ///   - objectives: those of the plan.
    ///   - explanations: for each objective what explains a likeness to another that has the same; such a pair is none.
    init(_ objectives: [Objective], explanations: [Set<String>]) {
        self.objectives = objectives
        self.explanations = explanations
        let (bags, owners) = Self.differentTexts(objectives)
        for same in owners {
            for other in same.dropFirst() {
                let partner = same.first { objectives[$0.objective].direction != objectives[other.objective].direction }
                if let partner { add(partner, other, similarity: 1) }
            }
        }
        // Texts of one direction alone are of no interest to each other.
        let directions = owners.map { owners in Set(owners.map { objectives[$0.objective].direction }) }
        let similar = similarPairs(bags, threshold: WordBag.sameObjective) { earlier, later in
            directions[earlier].count > 1 || directions[earlier] != directions[later]
        }
        for pair in similar {
            for one in owners[pair.earlier] {
                for other in owners[pair.later] { add(one, other, similarity: pair.similarity) }
            }
        }
    }

    /// Each different text once, with the objectives and years that have it.
    private static func differentTexts(_ objectives: [Objective]) -> (bags: [WordBag], owners: [[Owner]]) {
        var places: [String: Int] = [:]
        var owners: [[Owner]] = []
        var bags: [WordBag] = []
        for (index, objective) in objectives.enumerated() {
            for (year, text) in objective.texts.sorted(by: { $0.key < $1.key }) {
                let bag = WordBag(text)
                guard bag.words.count >= WordBag.leastWordsOfObjective else { continue }
                let key = bag.words.joined(separator: " ")
                if let place = places[key] {
                    owners[place].append((index, year))
                } else {
                    places[key] = bags.count
                    bags.append(bag)
                    owners.append([(index, year)])
                }
            }
        }
        return (bags, owners)
    }

    private mutating func add(_ one: Owner, _ other: Owner, similarity: Double) {
        let (earlier, later) = one.objective < other.objective ? (one, other) : (other, one)
        guard objectives[earlier.objective].direction != objectives[later.objective].direction,
            explanations[earlier.objective].isDisjoint(with: explanations[later.objective])
        else { return }
        pairs.append((earlier.objective, later.objective))
        let percent = Int((similarity * 100).rounded())
        for (own, other) in [(earlier, later), (later, earlier)] {
            if let known = first[own.objective], known.year <= own.year { continue }
            first[own.objective] = (
                own.year, "\(percent) % of the words of \(objectives[other.objective].id) (\(other.year))"
            )
        }
    }
}
