/// The words of a text as a multiset, to say how much two texts have in common.
///
/// The measure is the Sørensen–Dice coefficient: twice the number of words they share, over the number of words in both
/// (Dice, *Measures of the amount of ecologic association between species*, 1945). 1 for the same words in whatever
/// order, 0 for none in common.
package struct WordBag: Sendable {
    /// From this similarity on two objectives of different directions are the same one.
    package static let sameObjective = 0.8
    /// Objectives of fewer words are never compared: "Formazione del personale" may be in any plan twice.
    package static let leastWordsOfObjective = 4

    /// Folded and sorted.
    package let words: [String]

    package init(_ text: String) { words = Words(text).folded.sorted() }

    /// Complexity: linear in the number of words.
    package func similarity(to other: WordBag) -> Double {
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
}

/// Two texts that are similar, by their places in a list.
package struct SimilarPair: Hashable, Sendable {
    package let earlier: Int
    package let later: Int
    package let similarity: Double
}

/// All pairs of texts whose similarity reaches a threshold, without comparing each with each.
///
/// Texts whose overlap must be at least so many words share two words among the rarest of each: the prefix filter
/// (Chaudhuri, Ganti and Kaushik, *A primitive operator for similarity joins in data cleaning*, 2006), with a prefix
/// one word longer (Wang, Li and Feng, *Can we beat the prefix filtering?*, 2012).
///
/// - Parameters:
///   - bags: the texts. Empty ones are similar to none.
///   - threshold: above 0, at most 1.
///   - isWanted: whether a pair is of interest at all, asked before the texts are compared.
/// - Returns: the pairs, by the later place and then the earlier.
/// - Complexity: near linear for texts of which few are alike; the number of pairs for texts that are all alike.
package func similarPairs(
    _ bags: [WordBag], threshold: Double, isWanted: (_ earlier: Int, _ later: Int) -> Bool = { _, _ in true }
) -> [SimilarPair] {
    // The second of two equal words in a text is another word than the first, as a multiset has it.
    var numbers: [String: Int] = [:]
    var frequencies: [Int] = []
    let numbered = bags.map { bag in
        var repetition = 0
        return bag.words.enumerated().map { place, word in
            repetition = place > 0 && bag.words[place - 1] == word ? repetition + 1 : 0
            let key = repetition == 0 ? word : "\(word) \(repetition)"
            let number = numbers[key] ?? numbers.count
            if number == frequencies.count {
                numbers[key] = number
                frequencies.append(0)
            }
            frequencies[number] += 1
            return number
        }
    }
    // Any text that is similar enough shares at least so many words with this one.
    // The last digits of the product must not make that one too many.
    let overlaps = bags.map { max(1, Int((threshold / (2 - threshold) * Double($0.words.count) - 1e-9).rounded(.up))) }
    var textsWithRareWord: [[Int]] = Array(repeating: [], count: frequencies.count)
    var sharedRareWords = [UInt8](repeating: 0, count: bags.count)
    var pairs: [SimilarPair] = []
    for (later, words) in numbered.enumerated() {
        let rarest = words.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
            .prefix(words.count - overlaps[later] + 2)
        var candidates: [Int] = []
        for word in rarest {
            for earlier in textsWithRareWord[word] {
                if sharedRareWords[earlier] == 0 { candidates.append(earlier) }
                if sharedRareWords[earlier] < 2 { sharedRareWords[earlier] += 1 }
            }
            textsWithRareWord[word].append(later)
        }
        for earlier in candidates.sorted() {
            let shared = Int(sharedRareWords[earlier])
            sharedRareWords[earlier] = 0
            guard shared >= min(2, max(overlaps[earlier], overlaps[later])) else { continue }
            let sizes = (numbered[earlier].count, words.count)
            guard Double(2 * min(sizes.0, sizes.1)) >= threshold * Double(sizes.0 + sizes.1), isWanted(earlier, later)
            else { continue }
            let similarity = bags[earlier].similarity(to: bags[later])
            if similarity >= threshold {
                pairs.append(SimilarPair(earlier: earlier, later: later, similarity: similarity))
            }
        }
    }
    return pairs
}
