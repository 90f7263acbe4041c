import Plan

/// How much two texts have in common, by their words.
///
/// The Sørensen–Dice coefficient on multisets of folded words: twice the number of words they share, over the number of
/// words in both (Dice, *Measures of the amount of ecologic association between species*, 1945). 1 for the same words in
/// whatever order, 0 for none in common.
struct WordBag {
    let words: [String]

    init(_ text: String) { words = Words(text).folded.sorted() }

    /// Complexity: linear in the number of words.
    func similarity(to other: WordBag) -> Double {
        let total = words.count + other.words.count
        guard total > 0 else { return 1 }
        var (i, j, shared) = (0, 0, 0)
        while i < words.count, j < other.words.count {
            if words[i] == other.words[j] {
                shared += 1
                i += 1
                j += 1
            } else if words[i] < other.words[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(2 * shared) / Double(total)
    }

    /// Whether the similarity is at least a threshold. Texts of very different length are told apart at once.
    func isSimilar(to other: WordBag, threshold: Double) -> Bool {
        let total = Double(words.count + other.words.count)
        guard 2 * Double(min(words.count, other.words.count)) >= threshold * total else { return false }
        return similarity(to: other) >= threshold
    }
}
