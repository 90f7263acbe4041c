import Plan
import Synchronization
import TextTools

/// The words of a plan's objectives, which copies of its graph have in common; nil before somebody asks.
final class ObjectiveBags: Sendable {
    let kept = Mutex<[BaggedObjective]?>(nil)
}

/// An objective with the words of its texts, each with the years that have it.
struct BaggedObjective {
    let objective: Objective
    let bags: [(years: [Int], bag: WordBag)]

    init(_ objective: Objective, _ years: Set<Int>) {
        self.objective = objective
        let texts = objective.texts.filter { years.isEmpty || years.contains($0.key) }
        bags = Dictionary(grouping: texts, by: \.value).map { ($1.map(\.key), WordBag($0)) }
            .filter { $0.bag.words.count >= WordBag.leastWordsOfObjective }
    }
}

extension WordBag {
    /// Whether these are the words of one objective; such as differ much in number are not compared.
    func isSameObjective(as other: WordBag) -> Bool {
        let (least, total) = (min(words.count, other.words.count), words.count + other.words.count)
        return Double(2 * least) >= WordBag.sameObjective * Double(total)
            && similarity(to: other) >= WordBag.sameObjective
    }
}
