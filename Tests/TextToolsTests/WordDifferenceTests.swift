import Testing

@testable import TextTools

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

    private struct Run {
        var removed: [String]
        var added: [String]
        var kept: [String]
        var size: Int { max(removed.count, added.count) }
    }

    /// Texts whose words are all different, so that only one choice of kept words is the longest.
    @Test(arguments: UInt64(1)...200) func fewKeptWordsBetweenLargerChangesAreChangedToo(seed: UInt64) {
        var state = seed
        func next(_ limit: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % limit)
        }
        var number = 0
        func words(_ count: Int) -> [String] {
            number += count
            return (number - count..<number).map { "w\($0)" }
        }
        var runs = [Run(removed: [], added: [], kept: words(next(4)))]
        for _ in 0..<next(6) {
            let removed = next(5)
            runs.append(
                Run(
                    removed: words(removed), added: words(removed == 0 ? 1 + next(4) : next(5)),
                    kept: words(1 + next(4))))
        }
        if seed % 2 == 0 { runs[runs.count - 1].kept = [] }
        var joined = [runs[0]]
        for run in runs.dropFirst() {
            let last = joined[joined.count - 1]
            if last.kept.isEmpty || last.kept.count < last.size && last.kept.count < run.size {
                joined[joined.count - 1] = Run(
                    removed: last.removed + last.kept + run.removed, added: last.added + last.kept + run.added,
                    kept: run.kept)
            } else {
                joined.append(run)
            }
        }
        let marked = joined.flatMap { run -> [String] in
            let parts = [("[-", run.removed, "-]"), ("{+", run.added, "+}"), ("", run.kept, "")]
            return parts.filter { !$0.1.isEmpty }.map { "\($0)\($1.joined(separator: " "))\($2)" }
        }.joined(separator: " ")
        let old = runs.flatMap { $0.removed + $0.kept }.joined(separator: " ")
        let new = runs.flatMap { $0.added + $0.kept }.joined(separator: " ")
        #expect(WordDifference(from: old, to: new).marked() == marked)
    }

    @Test func fiveThousandWordsAreComparedAndNotMore() {
        let common = (0..<2498).map { "w\($0)" }
        func changes(_ old: [String], _ new: [String]) -> [WordDifference.Change] {
            WordDifference(from: old.joined(separator: " "), to: new.joined(separator: " ")).pieces.map(\.change)
        }
        let (old, new) = (["a"] + common + ["b"], ["c"] + common + ["d"])
        #expect(changes(old, new) == [.removed, .added, .kept, .removed, .added])
        #expect(changes(old, new + ["e"]) == [.removed, .added])
    }
}
