/// What changed between two texts, word by word.
///
/// ```swift
/// WordDifference(from: "entro il 2024", to: "entro il 2025").marked()  // "entro il [-2024-] {+2025+}"
/// ```
///
/// A word is what white space separates, with its punctuation and its case. The words kept are a longest common
/// subsequence (Myers, *An O(ND) difference algorithm and its variations*, 1986, in the standard library); a few kept
/// words between larger changes are counted among the changes, so that a reader sees whole phrases.
///
/// Complexity: the number of words times that of the changed ones. Texts of which more than 5,000 words are left
/// between their common beginning and end are not compared further: what lies between is replaced as a whole.
public struct WordDifference: Hashable, Sendable {
    public enum Change: String, Codable, Sendable {
        case kept, removed, added
    }

    /// Successive words that are all kept, removed or added.
    public struct Piece: Hashable, Codable, Sendable {
        public var change: Change
        /// The words with one space between them.
        public var text: String
    }

    /// From the beginning to the end; between two kept pieces the removed one stands before the added one.
    ///
    /// The kept and removed pieces are the words of the old text, the kept and added ones those of the new.
    public let pieces: [Piece]

    /// Whether the texts differ at all, by more than white space.
    public var isChange: Bool { pieces.contains { $0.change != .kept } }

    /// Whether two texts differ by white space alone, so that their difference is no change.
    ///
    /// Complexity: linear in the texts, which is much less than what it takes to find out how they differ.
    package static func haveSameWords(_ one: String, _ other: String) -> Bool {
        one == other || words(one) == words(other)
    }

    public init(from old: String, to new: String) {
        let (old, new) = (Self.words(old), Self.words(new))
        let beginning = zip(old, new).prefix { $0 == $1 }.count
        let end = zip(old.dropFirst(beginning).reversed(), new.dropFirst(beginning).reversed()).prefix { $0 == $1 }
            .count
        let (oldMiddle, newMiddle) = (old.dropFirst(beginning).dropLast(end), new.dropFirst(beginning).dropLast(end))
        var runs = [Run(kept: Array(old.prefix(beginning)))]
        runs += Self.runs(Array(oldMiddle), Array(newMiddle))
        runs.append(Run(kept: Array(old.suffix(end))))
        pieces = Self.joined(runs).flatMap(\.pieces)
    }

    /// The new text with what is gone in `[-…-]` and what is new in `{+…+}`, as the program `wdiff` writes it.
    package func marked(
        removed: (String) -> String = { "[-\($0)-]" }, added: (String) -> String = { "{+\($0)+}" }
    ) -> String {
        pieces.map { piece in
            switch piece.change {
            case .kept: piece.text
            case .removed: removed(piece.text)
            case .added: added(piece.text)
            }
        }.joined(separator: " ")
    }

    /// Changed words and the kept words behind them.
    private struct Run {
        var removed: [Substring] = []
        var added: [Substring] = []
        var kept: [Substring] = []

        var pieces: [Piece] {
            [(Change.removed, removed), (.added, added), (.kept, kept)].filter { !$0.1.isEmpty }
                .map { Piece(change: $0, text: $1.joined(separator: " ")) }
        }
        var changeCount: Int { max(removed.count, added.count) }
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    private static func runs(_ old: [Substring], _ new: [Substring]) -> [Run] {
        guard old.count + new.count <= 5000 else { return [Run(removed: old, added: new)] }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var runs: [Run] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            var run = Run()
            while removed.contains(i) || added.contains(j) {
                if removed.contains(i) {
                    run.removed.append(old[i])
                    i += 1
                } else {
                    run.added.append(new[j])
                    j += 1
                }
            }
            while i < old.count, j < new.count, !removed.contains(i), !added.contains(j) {
                run.kept.append(old[i])
                i += 1
                j += 1
            }
            runs.append(run)
        }
        return runs
    }

    /// The runs without kept words that are fewer than those changed on either side of them.
    private static func joined(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        for run in runs {
            if let last = result.last, last.kept.count < min(last.changeCount, run.changeCount) || last.kept.isEmpty {
                result[result.count - 1] = Run(
                    removed: last.removed + last.kept + run.removed, added: last.added + last.kept + run.added,
                    kept: run.kept)
            } else {
                result.append(run)
            }
        }
        return result
    }
}
