import Testing

@testable import PlanImport

@Suite struct AssignmentTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// The highest sum of any choice, by trying all.
    private func best(_ matches: ArraySlice<Match>, rows: Set<Int> = [], columns: Set<Int> = []) -> Double {
        guard let first = matches.first else { return 0 }
        let without = best(matches.dropFirst(), rows: rows, columns: columns)
        if rows.contains(first.row) || columns.contains(first.column) { return without }
        let with = best(
            matches.dropFirst(), rows: rows.union([first.row]), columns: columns.union([first.column]))
        return max(without, with + first.score)
    }

    @Test(arguments: UInt64(1)...60) func theSumIsTheHighest(seed: UInt64) {
        var generator = Generator(state: seed)
        var matches: [Match] = []
        for row in 0..<4 {
            for column in 0..<5 where Int.random(in: 0...2, using: &generator) > 0 {
                matches.append(
                    Match(row: row, column: column, score: Double(Int.random(in: 1...16, using: &generator)) / 16))
            }
        }
        let (chosen, _) = bestAssignment(matches)
        #expect(Set(chosen.map(\.row)).count == chosen.count && Set(chosen.map(\.column)).count == chosen.count)
        #expect(chosen.allSatisfy(matches.contains))
        #expect(chosen.reduce(0) { $0 + $1.score } == best(matches[...]))
    }

    @Test func tiesAreSeen() {
        func tied(_ scores: [[Double]]) -> Set<Int> {
            let matches = scores.enumerated().flatMap { row, scores in
                scores.enumerated().map { Match(row: row, column: $0, score: $1) }
            }.filter { $0.score > 0 }
            return Set(bestAssignment(matches).tied.map(\.row))
        }
        #expect(tied([[0.9, 0.9]]) == [0])
        #expect(tied([[0.9, 0.8]]) == [])
        #expect(tied([[0.9], [0.9]]) == [0] || tied([[0.9], [0.9]]) == [1])
        #expect(tied([[1, 1], [1, 1]]) == [0, 1])
        #expect(tied([[1, 0.7], [0.7, 0.9]]) == [])
    }

    /// All choices, by trying all.
    private func choices(_ matches: ArraySlice<Match>) -> [Set<Match>] {
        guard let first = matches.first else { return [[]] }
        let without = choices(matches.dropFirst())
        return without
            + without.filter { $0.allSatisfy { $0.row != first.row && $0.column != first.column } }
            .map { $0.union([first]) }
    }

    /// A match is tied where another choice, without it, is just as good: by exchange of any number of partners.
    @Test(arguments: UInt64(1)...150) func tiesAreThoseOfTryingAll(seed: UInt64) {
        var generator = Generator(state: seed)
        let size = Int.random(in: 1...4, using: &generator)
        let highest = Int.random(in: 1...4, using: &generator)
        var matches: [Match] = []
        for row in 0..<size {
            for column in 0..<Int.random(in: 1...4, using: &generator)
            where Int.random(in: 0...2, using: &generator) > 0 {
                // Tenths are no finite binary fractions: their sums differ in the last digits.
                let score = Double(Int.random(in: 1...highest, using: &generator)) / 10
                matches.append(Match(row: row * 7, column: column * 3, score: score))
            }
        }
        let (chosen, tied) = bestAssignment(matches.shuffled(using: &generator))
        func sum(_ choice: Set<Match>) -> Double { choice.reduce(0) { $0 + ($1.score * 10).rounded() } }
        let all = choices(matches[...])
        let highestSum = all.map(sum).max() ?? 0
        let best = all.filter { sum($0) == highestSum }
        #expect(best.contains(Set(chosen)))
        #expect(tied == Set(chosen).filter { match in best.contains { !$0.contains(match) } })
        #expect(chosen.map(\.row) == chosen.map(\.row).sorted())
    }

    /// Three rows that could each have the next one's column.
    @Test func aTieOfThreeIsSeen() {
        let matches = (0..<3).flatMap {
            [Match(row: $0, column: $0, score: 0.8), Match(row: $0, column: ($0 + 1) % 3, score: 0.8)]
        }
        #expect(bestAssignment(matches).tied.count == 3)
    }
}
