import Plan
import TextTools

/// Finds phrases in texts by whole words, without minding case, accents, apostrophes or hyphens.
///
/// A word that a phrase writes in capitals only, such as `PAC`, is an acronym and matches only in capitals. A match
/// never runs across the end of a sentence or clause.
struct Phrase {
    fileprivate let words: [Words.Word]
    private let hasAcronyms: Bool
    /// Where the phrase is from, for the evidence.
    let rule: String

    /// - Parameters:
    ///   - text: the phrase.
    ///   - rule: where it is from.
    ///   - isName: whether it is a name of the document's: one that is set in capitals throughout has no acronyms then.
    init(_ text: String, rule: String, isName: Bool = false) {
        words = Words(text).all
        hasAcronyms = !isName || words.count == 1 || words.contains { !$0.isAcronym && $0.folded.count > 1 }
        self.rule = rule + ": " + text
    }

    /// The phrase's place in a text if it begins at a word.
    func match(in text: Words, at start: Int) -> Range<Int>? {
        guard !words.isEmpty, start + words.count <= text.all.count else { return nil }
        for (offset, wanted) in words.enumerated() {
            let word = text.all[start + offset]
            guard word.folded == wanted.folded, word.isAcronym || !wanted.isAcronym || !hasAcronyms,
                offset == 0 || !word.beginsClause || wanted.beginsClause
            else { return nil }
        }
        return start..<(start + words.count)
    }
}

/// Many phrases, each of which is found in a text in one go: a trie of their words.
///
/// Complexity: of a search linear in the text's length, if few phrases begin alike where the text does.
struct PhraseIndex {
    private struct Node {
        var next: [String: Int] = [:]
        /// The phrases that end here.
        var phrases: [Int] = []
    }

    /// A phrase, by its number, and the words that it stands in.
    typealias Match = (phrase: Int, range: Range<Int>)

    private let phrases: [Phrase]
    private var nodes = [Node()]
    private let firstWords: WordFilter

    init(_ phrases: [Phrase]) {
        self.phrases = phrases
        firstWords = WordFilter(phrases.compactMap { $0.words.first?.folded })
        for (place, phrase) in phrases.enumerated() where !phrase.words.isEmpty {
            var node = 0
            for word in phrase.words {
                if let next = nodes[node].next[word.folded] {
                    node = next
                } else {
                    nodes[node].next[word.folded] = nodes.count
                    node = nodes.count
                    nodes.append(Node())
                }
            }
            nodes[node].phrases.append(place)
        }
    }

    /// Where phrases stand in a text, as ranges of words; those that begin earlier first, then the shorter ones.
    func matches(in text: Words) -> [Match] {
        var found: [Match] = []
        for start in text.all.indices where firstWords.mayContain(text.all[start].folded) {
            var (node, end) = (0, start)
            while end < text.all.count, let next = nodes[node].next[text.all[end].folded] {
                (node, end) = (next, end + 1)
                for phrase in nodes[node].phrases {
                    if let range = phrases[phrase].match(in: text, at: start) { found.append((phrase, range)) }
                }
            }
        }
        return found
    }

    /// The rule by which a phrase is looked for.
    func rule(of phrase: Int) -> String { phrases[phrase].rule }
}

extension Words {
    /// A quotation from the text: the words of a match with those around it in the same clause, and the brackets and
    /// quotation marks that belong to them. What is taken before and behind the match does not end in the middle of a
    /// phrase, on an article or preposition.
    ///
    /// - Parameters:
    ///   - match: a non-empty range of words.
    ///   - reach: how many words to take on either side, at most.
    func quotation(around match: Range<Int>, reach: Int) -> String {
        var first = match.lowerBound
        while first > 0, match.lowerBound - first < reach, !all[first].followsComma { first -= 1 }
        while first < match.lowerBound, DocumentVocabulary.conjunctions.contains(all[first].folded) { first += 1 }
        var last = match.upperBound - 1
        while last + 1 < all.count, last + 1 - match.upperBound < reach, !all[last + 1].followsComma { last += 1 }
        while last >= match.upperBound, DocumentVocabulary.dependentWords.contains(all[last].folded) { last -= 1 }
        return quotation(of: first..<(last + 1))
    }

    /// The text of a non-empty range of words, with the marks that open right before it and close right behind it.
    func quotation(of range: Range<Int>) -> String {
        let first = all[range.lowerBound].range
        // The sign that is several words is quoted whole.
        var lower = first.isEmpty ? text.unicodeScalars.index(before: first.lowerBound) : first.lowerBound
        var upper = all[range.upperBound - 1].range.upperBound
        let pairs: [Character: Character] = [")": "(", "»": "«", "”": "“", "]": "["]
        while upper < text.endIndex, let opening = pairs[text[upper]] {
            let quoted = text[lower..<upper]
            if lower > text.startIndex, text[text.index(before: lower)] == opening {
                lower = text.index(before: lower)
            } else if quoted.count(where: { $0 == opening }) <= quoted.count(where: { $0 == text[upper] }) {
                break
            }
            upper = text.index(after: upper)
        }
        return String(text[lower..<upper])
    }
}
