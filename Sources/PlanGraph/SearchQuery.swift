import Plan
import TextTools

/// What somebody looks for: words, of which the endings don't matter, and phrases in quotation marks, which are whole.
///
/// ```swift
/// SearchQuery("scuole \"piano aria clima\"")  // the word "scuole" ("scuola" fits as well) and a phrase of three words
/// ```
///
/// Quotation marks are `"…"`, `«…»` and `“…”`; one that is not closed goes to the end. Case, accents and apostrophes
/// don't matter. Words that Italian has only for its grammar ("di", "della", "e") are left out unless there are no
/// others.
public struct SearchQuery: Hashable, Sendable {
    /// The words outside quotation marks, folded, each once.
    public let words: [String]
    /// The folded words of each phrase.
    public let phrases: [[String]]
    /// The words outside quotation marks that were typed with "à" at their end, folded.
    package let accented: [String]

    /// The whole text, if an id may look so: without white space, and with a colon or a slash.
    let id: String?

    /// Whether it has neither phrases nor what may be an id.
    package var isOfWordsAlone: Bool { phrases.isEmpty && id == nil }

    /// Whether there is nothing to look for: no letter and no digit.
    public var isEmpty: Bool { words.isEmpty && phrases.isEmpty }

    public init(_ text: String) {
        id = text.contains(where: \.isWhitespace) || !text.contains(where: ":/".contains) ? nil : text
        var words: [String] = []
        var accented: [String] = []
        var phrases: [[String]] = []
        func add(_ part: Substring) {
            let found = Words(String(part))
            words += found.folded
            accented += Stemmer.accented(in: found)
        }
        var rest = text[...]
        while let quote = rest.firstIndex(where: { "\"«“".contains($0) }) {
            add(rest[..<quote])
            let inside = rest[rest.index(after: quote)...]
            let closing: Character = rest[quote] == "«" ? "»" : rest[quote] == "“" ? "”" : "\""
            let end = inside.firstIndex(of: closing) ?? inside.endIndex
            let phrase = Words(String(inside[..<end])).folded
            if !phrase.isEmpty { phrases.append(phrase) }
            rest = end == inside.endIndex ? "" : inside[inside.index(after: end)...]
        }
        add(rest)
        let telling = words.filter { !Words.grammatical.contains($0) }
        let kept = telling.isEmpty && phrases.isEmpty ? words : telling
        self.words = kept.enumerated().filter { !kept[..<$0].contains($1) }.map(\.element)
        self.phrases = phrases
        self.accented = accented
    }
}
