import GraphCore
import GraphSnapshot
import Plan

@testable import TextTools

/// What a search for a name must find, by looking at every name and every word.
struct NaiveFinder {
    let ids: [String]
    /// The folded words of each name.
    let names: [[String]]
    private let frequencies: [String: Int]

    init(_ nodes: [(id: String, name: String)]) {
        ids = nodes.map(\.id)
        names = nodes.map { Words($0.name).folded }
        frequencies = names.reduce(into: [:]) { frequencies, words in
            for word in Set(words) { frequencies[word, default: 0] += 1 }
        }
    }

    private func nodes(where fits: ([String]) -> Bool) -> [Int] { names.indices.filter { fits(names[$0]) } }

    /// All nodes of the first step that finds any, ascending.
    func fits(_ query: String) -> [Int] {
        let words = Words(query).folded
        guard let last = words.last else { return [] }
        func contains(_ name: [String], fits: (String) -> Bool) -> Bool {
            name.indices.contains { start in
                let part = name[start...].prefix(words.count)
                return part.count == words.count && part.dropLast().elementsEqual(words.dropLast())
                    && part.last.map(fits) == true
            }
        }
        let whole = nodes { $0 == words }
        if !whole.isEmpty { return whole }
        let phrases = nodes { contains($0) { $0 == last } }
        if !phrases.isEmpty || last.unicodeScalars.count < 3 { return phrases }
        return nodes { contains($0) { $0.hasPrefix(last) } }
    }

    /// The nodes nearest to a query that fits none, best first.
    func nearest(_ query: String, limit: Int) -> [Int] {
        let choices = Set(Words(query).folded).sorted().map { frequencies[$0] == nil ? near($0) : [$0] }
            .filter { !$0.isEmpty }
        guard !choices.isEmpty else { return [] }
        let best = choices.map { $0[0] }
        var combinations = [best]
        for (place, others) in choices.enumerated() {
            for other in others.dropFirst() {
                combinations.append(best)
                combinations[combinations.count - 1][place] = other
            }
        }
        var found: [Int] = []
        for words in combinations {
            found += nodes { Set(words).isSubset(of: $0) }.filter { !found.contains($0) }
        }
        return Array(found.prefix(limit))
    }

    /// The eight best corrections of a word.
    private func near(_ word: String) -> [String] {
        guard (3...64).contains(word.utf8.count) else { return [] }
        var near = frequencies.keys.filter { Self.distance(word, $0) <= 1 }
        if near.isEmpty, word.utf8.count >= 6 {
            near = frequencies.keys.filter { $0.first == word.first && Self.distance(word, $0) <= 2 }
        }
        return Array(
            near.sorted { (frequencies[$1] ?? 0, $0) < (frequencies[$0] ?? 0, $1) }.prefix(8))
    }

    /// How many bytes must be left out, put in, replaced, or swapped with the next.
    static func distance(_ one: String, _ other: String) -> Int {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for row in one.indices {
            for column in other.indices {
                var least = table[row][column] + (one[row] == other[column] ? 0 : 1)
                least = min(least, table[row][column + 1] + 1, table[row + 1][column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    least = min(least, table[row - 1][column - 1] + 1)
                }
                table[row + 1][column + 1] = least
            }
        }
        return table[one.count][other.count]
    }
}

/// The same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    mutating func word(_ letters: String, _ lengths: ClosedRange<Int>) -> String {
        let letters = Array(letters)
        let length = Int.random(in: lengths, using: &self)
        return String((0..<length).map { _ in letters[number(below: letters.count)] })
    }
}
