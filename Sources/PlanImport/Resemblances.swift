import Plan
import TextTools

/// Which objectives of different directions are the same, or nearly, and how that shows.
struct Resemblances {
    private typealias Owner = (objective: Int, year: Int)

    /// Places in the list of objectives, the earlier first. Of many objectives with one text each stands with the
    /// first.
    private(set) var pairs: [(earlier: Int, later: Int)] = []
    /// For each objective that is like another, the years in which it is.
    private var likenesses: [Int: [Int: Likeness]] = [:]
    /// For each objective that is like another for which the two have an explanation, what explains it.
    private(set) var explained: [Int: Set<String>] = [:]
    /// The objectives that are like another.
    var members: Set<Int> { Set(likenesses.keys) }

    private let objectives: [Objective]
    private let explanations: [Set<String>]
    private let nameEachOther: (Int, Int) -> Bool

    private struct Likeness {
        let other: Owner
        let isOfSameYear: Bool
        let similarity: Double

        func isNearer(than known: Likeness) -> Bool {
            isOfSameYear == known.isOfSameYear ? similarity > known.similarity : isOfSameYear
        }
    }

    /// - Parameters:
    ///   - objectives: those of the plan.
    ///   - explanations: for each objective what explains a likeness to another that has the same; such a pair is none.
    ///   - nameEachOther: whether of two objectives each names the other's direction: these are a pair whatever explains
    ///     their likeness.
    init(
        _ objectives: [Objective], explanations: [Set<String>],
        nameEachOther: @escaping (Int, Int) -> Bool = { _, _ in false }
    ) {
        self.nameEachOther = nameEachOther
        self.objectives = objectives
        self.explanations = explanations
        let (bags, owners) = Self.differentTexts(objectives)
        for same in owners {
            for (place, other) in same.enumerated() {
                func isPartner(_ owner: Owner) -> Bool {
                    objectives[owner.objective].direction != objectives[other.objective].direction
                }
                guard let partner = same.first(where: isPartner) else { continue }
                if place > 0 { add(partner, other, similarity: 1) }
                if let ofSameYear = same.first(where: { isPartner($0) && $0.year == other.year }) {
                    compare(other, ofSameYear, similarity: 1)
                }
            }
        }
        // Texts of one direction alone are of no interest to each other.
        let directions = owners.map { owners in Set(owners.map { objectives[$0.objective].direction }) }
        let similar = similarPairs(bags, threshold: WordBag.sameObjective) { earlier, later in
            (directions[earlier].count > 1 || directions[earlier] != directions[later])
                && bags[earlier].words.count >= WordBag.leastWordsOfObjective
                && bags[later].words.count >= WordBag.leastWordsOfObjective
        }
        for pair in similar {
            for one in owners[pair.earlier] {
                for other in owners[pair.later] { add(one, other, similarity: pair.similarity) }
            }
        }
    }

    /// Each different text once, with the objectives and years that have it. Short ones, such as "Carta dei servizi",
    /// are only the same where all their words are.
    private static func differentTexts(_ objectives: [Objective]) -> (bags: [WordBag], owners: [[Owner]]) {
        var places: [String: Int] = [:]
        var owners: [[Owner]] = []
        var bags: [WordBag] = []
        for (index, objective) in objectives.enumerated() {
            for (year, text) in objective.texts.sorted(by: { $0.key < $1.key }) {
                let bag = WordBag(text)
                guard bag.words.contains(where: { $0.utf8.count > 2 }) else { continue }
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

    /// The years in which an objective is like another, ascending, and what it is like in each: rather a text of the
    /// same year, and of these the one with most words in common.
    func years(of objective: Int) -> [(year: Int, rule: String)] {
        (likenesses[objective] ?? [:]).sorted { $0.key < $1.key }.map { year, likeness in
            let percent = Int((likeness.similarity * 100).rounded())
            let other = likeness.other
            return (year, "\(percent) % of the words of \(objectives[other.objective].id) (\(other.year))")
        }
    }

    private mutating func add(_ one: Owner, _ other: Owner, similarity: Double) {
        if objectives[one.objective].direction != objectives[other.objective].direction {
            let common = explanations[one.objective].intersection(explanations[other.objective])
            if !common.isEmpty {
                explained[one.objective, default: []].formUnion(common)
                explained[other.objective, default: []].formUnion(common)
            }
        }
        guard isPair(one, other) else { return }
        pairs.append((min(one.objective, other.objective), max(one.objective, other.objective)))
        compare(one, other, similarity: similarity)
        compare(other, one, similarity: similarity)
    }

    private func isPair(_ one: Owner, _ other: Owner) -> Bool {
        objectives[one.objective].direction != objectives[other.objective].direction
            && (explanations[one.objective].isDisjoint(with: explanations[other.objective])
                || nameEachOther(one.objective, other.objective))
    }

    private mutating func compare(_ own: Owner, _ other: Owner, similarity: Double) {
        guard isPair(own, other) else { return }
        let likeness = Likeness(other: other, isOfSameYear: own.year == other.year, similarity: similarity)
        if let known = likenesses[own.objective]?[own.year], !likeness.isNearer(than: known) { return }
        likenesses[own.objective, default: [:]][own.year] = likeness
    }
}
