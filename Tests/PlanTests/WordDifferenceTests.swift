import Testing

@testable import Plan

@Suite struct WordDifferenceTests {
    @Test(arguments: [
        ("entro il 2024", "entro il 2025", "entro il [-2024-] {+2025+}"),
        ("uno due tre", "uno due tre", "uno due tre"),
        ("", "nuovo testo", "{+nuovo testo+}"),
        ("vecchio  testo", "", "[-vecchio testo-]"),
        ("a b c d", "a c d", "a [-b-] c d"),
        ("a  b\n c", "a b c", "a b c"),
        ("Casa di tutti", "casa di tutti", "[-Casa-] {+casa+} di tutti"),
        ("", "", ""),
    ])
    func changesAreMarked(old: String, new: String, marked: String) {
        let difference = WordDifference(from: old, to: new)
        #expect(difference.marked() == marked)
        #expect(difference.isChange == marked.contains { "[{".contains($0) })
    }

    @Test func aWordKeptBetweenLargerChangesIsPartOfThem() {
        let difference = WordDifference(
            from: "avvio della nuova rete di sensori diffusi e poi fine",
            to: "prime prove sul campo di rilievi mobili e poi fine")
        #expect(
            difference.marked()
                == "[-avvio della nuova rete di sensori diffusi-] {+prime prove sul campo di rilievi mobili+} e poi fine"
        )
    }

    @Test(arguments: UInt64(1)...50) func theWordsOfBothTextsAreAllThere(seed: UInt64) {
        var state = seed
        func next(_ limit: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % limit
        }
        func text() -> [String] { (0..<next(14)).map { _ in "w\(next(4))" } }
        let (old, new) = (text(), text())
        let pieces = WordDifference(from: old.joined(separator: " "), to: new.joined(separator: " ")).pieces
        func words(_ without: WordDifference.Change) -> [String] {
            pieces.filter { $0.change != without }.flatMap { $0.text.split(separator: " ").map(String.init) }
        }
        #expect(words(.added) == old)
        #expect(words(.removed) == new)
        #expect(pieces.allSatisfy { !$0.text.isEmpty })
        for (one, other) in zip(pieces, pieces.dropFirst()) {
            #expect(one.change != other.change)
            #expect(!(one.change == .added && other.change == .removed))
        }
    }

    @Test func longTextsAreComparedInTime() {
        func text(_ word: String) -> String {
            "inizio " + (0..<20_000).map { "\(word)\($0)" }.joined(separator: " ") + " fine"
        }
        let pieces = WordDifference(from: text("a"), to: text("b")).pieces
        #expect(pieces.map(\.change) == [.kept, .removed, .added, .kept])
        #expect(pieces.first?.text == "inizio" && pieces.last?.text == "fine")
    }
}
