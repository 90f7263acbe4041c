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
    ///   - mentions: for each objective its texts.
    ///   - explanations: for each objective what explains a likeness to another that has the same; such a pair is none.
    ///   - nameEachOther: whether of two objectives each names the other's direction: these are a pair whatever explains
    ///     their likeness.
    init(
        _ objectives: [Objective], mentions: [Mentions], explanations: [Set<String>],
        nameEachOther: @escaping (Int, Int) -> Bool = { _, _ in false }
    ) {
        self.nameEachOther = nameEachOther
        self.objectives = objectives
        self.explanations = explanations
        let texts = DifferentTexts(objectives, mentions)
        let (bags, owners, directions) = (texts.bags, texts.owners, texts.directions)
        for (text, same) in owners.enumerated() where directions[text] == nil { addEqual(same) }
        // Texts of one direction alone are of no interest to each other.
        let similar = similarPairs(bags, numberCount: texts.numberCount, threshold: WordBag.sameObjective) {
            earlier, later in
            (directions[earlier] == nil || directions[earlier] != directions[later])
                && bags[earlier].count >= WordBag.leastWordsOfObjective
                && bags[later].count >= WordBag.leastWordsOfObjective
        }
        for pair in similar {
            for one in owners[pair.earlier] {
                for other in owners[pair.later] { add(one, other, similarity: pair.similarity) }
            }
        }
    }

    /// Adds what has the same text in several directions. Complexity: linear.
    private mutating func addEqual(_ same: [Owner]) {
        /// The first of some owners, and the first of another direction than that one.
        struct Firsts {
            let first: Owner
            var other: Owner?
        }
        func direction(_ owner: Owner) -> String { objectives[owner.objective].direction }
        func firsts(_ owners: some Sequence<Owner>) -> Firsts? {
            var firsts: Firsts?
            for owner in owners {
                guard let first = firsts?.first else {
                    firsts = Firsts(first: owner)
                    continue
                }
                if firsts?.other == nil, direction(owner) != direction(first) { firsts?.other = owner }
            }
            return firsts
        }
        func partner(of owner: Owner, in firsts: Firsts?) -> Owner? {
            firsts.flatMap { direction($0.first) == direction(owner) ? $0.other : $0.first }
        }
        let all = firsts(same)
        let ofYear = Dictionary(grouping: same) { $0.year }.mapValues { firsts($0) }
        for (place, owner) in same.enumerated() {
            guard let another = partner(of: owner, in: all) else { continue }
            if place > 0 { add(another, owner, similarity: 1) }
            if let ofSameYear = partner(of: owner, in: ofYear[owner.year] ?? nil) {
                compare(owner, ofSameYear, similarity: 1)
            }
        }
    }

    /// Each different text once, with the objectives and years that have it. Short ones, such as "Carta dei servizi",
    /// are only the same where all their words are.
    private struct DifferentTexts {
        private(set) var bags: [[Int32]] = []
        private(set) var owners: [[Owner]] = []
        /// The direction that has each text, as a number; nil where several have.
        private(set) var directions: [Int?] = []
        private var numbers = WordNumbers()

        /// The words of a text, hashed in one go.
        private struct Bag: Hashable {
            let words: [Int32]

            func hash(into hasher: inout Hasher) {
                words.withUnsafeBytes { hasher.combine(bytes: $0) }
            }
        }

        var numberCount: Int { numbers.count }

        init(_ objectives: [Objective], _ mentions: [Mentions]) {
            var places: [Bag: Int] = [:]
            var directionNumbers: [String: Int] = [:]
            for (index, objective) in objectives.enumerated() {
                let direction = directionNumbers[objective.direction] ?? directionNumbers.count
                directionNumbers[objective.direction] = direction
                for (years, words) in mentions[index].textsOfYears
                where words.all.contains(where: { $0.folded.utf8.count > 2 }) {
                    let bag = numbers.bag(of: words)
                    let new = years.map { (objective: index, year: $0) }
                    if let place = places[Bag(words: bag)] {
                        owners[place] += new
                        if directions[place] != direction { directions[place] = nil }
                    } else {
                        places[Bag(words: bag)] = bags.count
                        bags.append(bag)
                        owners.append(new)
                        directions.append(direction)
                    }
                }
            }
        }
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
