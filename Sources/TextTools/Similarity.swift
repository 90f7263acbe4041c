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

/// Gives words numbers, under which texts are compared faster than by their letters.
package struct WordNumbers {
    private var numbers: [String: Int32] = [:]
    /// The numbers of words that stand in a text more than once, by the word's own and how often it stood before.
    private var repetitions: [UInt64: Int32] = [:]

    /// How many numbers there are; the first is 0.
    package private(set) var count = 0

    package init() {}

    /// The numbers of a text's words, each once, ascending. The second of two equal words is another word than the
    /// first, as a multiset has it.
    package mutating func bag(of words: Words) -> [Int32] {
        var bag: [Int32] = []
        bag.reserveCapacity(words.all.count)
        for word in words.all { bag.append(number(of: word.folded)) }
        return self.bag(of: bag)
    }

    /// The numbers of a text's words, which may be in any order.
    mutating func bag(of words: [String]) -> [Int32] { bag(of: words.map { number(of: $0) }) }

    private mutating func bag(of numbers: [Int32]) -> [Int32] {
        let bag = numbers.sorted()
        var repeated: [Int32] = []
        var start = 0
        for place in bag.indices.dropFirst() {
            if bag[place] != bag[start] {
                start = place
            } else {
                repeated.append(number(of: bag[place], repetition: place - start))
            }
        }
        guard !repeated.isEmpty else { return bag }
        var once: [Int32] = []
        for number in bag where once.last != number { once.append(number) }
        return (once + repeated).sorted()
    }

    private mutating func number(of word: String) -> Int32 {
        if let number = numbers[word] { return number }
        numbers[word] = Int32(count)
        count += 1
        return Int32(count - 1)
    }

    private mutating func number(of word: Int32, repetition: Int) -> Int32 {
        let key = UInt64(word) << 32 | UInt64(repetition)
        if let number = repetitions[key] { return number }
        repetitions[key] = Int32(count)
        count += 1
        return Int32(count - 1)
    }
}

/// All pairs of texts whose similarity reaches a threshold, without comparing each with each.
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
    var numbers = WordNumbers()
    let bags = bags.map { numbers.bag(of: $0.words) }
    return similarPairs(bags, numberCount: numbers.count, threshold: threshold, isWanted: isWanted)
}

/// All pairs of texts whose similarity reaches a threshold, of texts as ``WordNumbers`` makes them.
///
/// Texts whose overlap must be at least so many words share two words among the rarest of each: the prefix filter
/// (Chaudhuri, Ganti and Kaushik, *A primitive operator for similarity joins in data cleaning*, 2006), with a prefix
/// one word longer (Wang, Li and Feng, *Can we beat the prefix filtering?*, 2012).
package func similarPairs(
    _ bags: [[Int32]], numberCount: Int, threshold: Double,
    isWanted: (_ earlier: Int, _ later: Int) -> Bool = { _, _ in true }
) -> [SimilarPair] {
    let texts = RankedTexts(bags, numberCount)
    // Any text that is similar enough shares at least so many words with this one.
    // The last digits of the product must not make that one too many.
    let overlaps = bags.map { max(1, Int((threshold / (2 - threshold) * Double($0.count) - 1e-9).rounded(.up))) }
    var textsWithRareWord: [[Int32]] = Array(repeating: [], count: numberCount)
    // The last text with which each shared a rare word, and whether that was one word only.
    var partner = [Int32](repeating: -1, count: bags.count)
    var sharesOne = [Bool](repeating: false, count: bags.count)
    var pairs: [SimilarPair] = []
    var candidates: [Int] = []
    for later in bags.indices {
        candidates.removeAll(keepingCapacity: true)
        let words = texts.words(of: later)
        let isShort = overlaps[later] == 1
        for place in words.prefix(words.count - overlaps[later] + 2) {
            let word = Int(texts.ranks[place])
            for earlier in textsWithRareWord[word] {
                let earlier = Int(earlier)
                if partner[earlier] != later {
                    partner[earlier] = Int32(later)
                    sharesOne[earlier] = true
                    // Of two texts that need share no more than one word, one is enough.
                    if isShort, overlaps[earlier] == 1 { candidates.append(earlier) }
                } else if sharesOne[earlier] {
                    sharesOne[earlier] = false
                    if !isShort || overlaps[earlier] > 1 { candidates.append(earlier) }
                }
            }
            textsWithRareWord[word].append(Int32(later))
        }
        candidates.sort()
        for earlier in candidates {
            let sizes = (bags[earlier].count, bags[later].count)
            guard Double(2 * min(sizes.0, sizes.1)) >= threshold * Double(sizes.0 + sizes.1), isWanted(earlier, later)
            else { continue }
            let similarity = Double(2 * texts.commonCount(earlier, later)) / Double(sizes.0 + sizes.1)
            if similarity >= threshold {
                pairs.append(SimilarPair(earlier: earlier, later: later, similarity: similarity))
            }
        }
    }
    return pairs
}

/// The words of texts by their rarity: 0 is the word that no other is rarer than.
private struct RankedTexts {
    /// Of all texts, those of one ascending.
    private(set) var ranks: [Int32] = []
    private var ends: [Int] = []

    init(_ bags: [[Int32]], _ numberCount: Int) {
        var frequencies = [Int32](repeating: 0, count: numberCount)
        for bag in bags { for word in bag { frequencies[Int(word)] += 1 } }
        var rankOfWord = [Int32](repeating: 0, count: numberCount)
        let sorted = frequencies.indices.sorted { (frequencies[$0], $0) < (frequencies[$1], $1) }
        for (rank, word) in sorted.enumerated() { rankOfWord[word] = Int32(rank) }
        ends.reserveCapacity(bags.count)
        for bag in bags {
            for word in bag { ranks.append(rankOfWord[Int(word)]) }
            ranks[(ends.last ?? 0)...].sort()
            ends.append(ranks.count)
        }
    }

    /// The places of a text's words in ``ranks``.
    func words(of text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

    /// How many words two texts have in common.
    func commonCount(_ one: Int, _ other: Int) -> Int {
        let (one, other) = (words(of: one), words(of: other))
        var (i, j, common) = (one.lowerBound, other.lowerBound, 0)
        while i < one.upperBound, j < other.upperBound {
            if ranks[i] == ranks[j] {
                common += 1
                i += 1
                j += 1
            } else if ranks[i] < ranks[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}
