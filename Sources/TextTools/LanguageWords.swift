/// What is known of the words of a language, whatever a text speaks of: the one place for it, which readers of documents
/// and of plans share.
package struct LanguageWords: Sendable {
    /// As in `it`.
    package let code: String
    /// Articles, prepositions and conjunctions, folded.
    package var grammatical: Set<String> = []
    /// What is in any text and says nothing of its subject, folded.
    package var stopWords: Set<String> = []
    /// Short words as they are written that no other word ends with, so that one at the beginning of a line is no rest of a word.
    package var separate: Set<String> = []
    /// The same, but for languages whose words end so.
    package var separateAmongConsonants: Set<String> = []
    /// Short words as they are written that others end with.
    package var possibleEnds: Set<String> = []
    /// The vowels with which nearly all words end; empty where many end with other letters.
    package var endVowels: Set<Character> = []
    /// With what no word begins, though it stands in many: the first letters of a rest.
    package var innerBeginnings: [String] = []
    /// The same behind any letter.
    package var innerSeconds: [String] = []
    /// What stands before the number of a page, the longer first, and between it and how many there are.
    package var page: [String] = []
    package var pagesOf: [String] = []

    package static let all = [italian, english, spanish, french, german]

    /// The words that some language has.
    package static func union(_ words: KeyPath<LanguageWords, Set<String>>) -> Set<String> {
        all.reduce(into: []) { $0.formUnion($1[keyPath: words]) }
    }

    static func list(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
