import Testing

@testable import TextTools

@Suite struct SimilarityTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Texts of a few words from a small vocabulary, so that many are alike and words repeat.
    private func texts(seed: UInt64) -> [WordBag] {
        var generator = Generator(state: seed)
        return (0..<40).map { _ in
            let count = Int.random(in: 0...9, using: &generator)
            return WordBag(
                (0..<count).map { _ in "w\(Int.random(in: 0...7, using: &generator))" }.joined(separator: " "))
        }
    }

    @Test(arguments: UInt64(1)...20) func pairsAreThoseOfComparingEachWithEach(seed: UInt64) {
        let bags = texts(seed: seed)
        for threshold in [0.3, 0.65, 0.8, 1] {
            var expected: Set<[Int]> = []
            for later in bags.indices {
                for earlier in 0..<later
                where !bags[later].words.isEmpty && !bags[earlier].words.isEmpty
                    && bags[earlier].similarity(to: bags[later]) >= threshold
                {
                    expected.insert([earlier, later])
                }
            }
            let pairs = similarPairs(bags, threshold: threshold)
            #expect(Set(pairs.map { [$0.earlier, $0.later] }) == expected)
            #expect(pairs.count == expected.count)
            let even = similarPairs(bags, threshold: threshold) { earlier, later in (earlier + later) % 2 == 0 }
            #expect(Set(even.map { [$0.earlier, $0.later] }) == expected.filter { ($0[0] + $0[1]) % 2 == 0 })
        }
    }

    @Test func longTextsShareManyWords() {
        let words = (0..<600).map { "w\($0)" }.joined(separator: " ")
        let pairs = similarPairs([WordBag(words), WordBag(words + " altro")], threshold: 0.3)
        #expect(pairs == [SimilarPair(earlier: 0, later: 1, similarity: 1200.0 / 1201)])
    }
}
