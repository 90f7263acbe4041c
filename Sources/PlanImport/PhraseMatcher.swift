import Plan
import TextTools

/// Finds phrases in texts by whole words, without minding case, accents, apostrophes or hyphens.
///
/// A word that a phrase writes in capitals only, such as `PAC`, is an acronym and matches only in capitals. A match
/// never runs across the end of a sentence or clause.
struct Phrase {
    private let words: [Words.Word]
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

    /// The places, as ranges of words, where the phrase stands in a text.
    func matches(in text: Words) -> [Range<Int>] {
        guard words.count <= text.all.count else { return [] }
        return (0...(text.all.count - words.count)).compactMap { match(in: text, at: $0) }
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
