import CSnowball

/// Reduces Italian words to their stems by Snowball's stemmer, so that "obiettivi" finds "obiettivo".
///
/// It is given words without accents, as ``Words`` folds them. Since an accent distinguishes endings ("parità" is no
/// form of "pari"), a word that the texts write with "à" at its end is stemmed with it, however it is written
/// elsewhere. Not for use from several threads at once.
package final class Stemmer {
    /// Nil where the library was built without Italian: words are then their own stems.
    private let stemmer: OpaquePointer?
    private var stems: [String: String] = [:]
    /// The folded words that have an accent at their end.
    private let accented: Set<String>

    /// - Parameters:
    ///   - texts: those in which words with an accent at their end are looked for.
    ///   - accented: other such words, folded.
    package init(_ texts: [Words] = [], accented: [String] = []) {
        stemmer = sb_stemmer_new("italian", "UTF_8")
        self.accented = Set(accented).union(texts.flatMap(Self.accented))
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The words of a text that have "à" at their end, folded.
    package static func accented(in words: Words) -> [String] {
        words.all.filter { word in
            word.folded.utf8.last == UInt8(ascii: "a") && words.text[word.range].last.map("àáÀÁ".contains) == true
        }.map(\.folded)
    }

    /// Whether two folded words are forms of one: they have the same stem, or the same beginning before endings of
    /// number or gender.
    ///
    /// Snowball's stemmer takes "-iere" and "-ano" for endings of verbs, and so leaves "quartiere" and "quartieri",
    /// "anziano" and "anziani" apart. A stem of fewer than four letters says too little: "sano" has that of "San".
    ///
    /// Complexity: as of ``stem(_:)``.
    package func areForms(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        // Only ends are cut off: most words needn't be stemmed at all.
        guard one.utf8.prefix(2).elementsEqual(other.utf8.prefix(2)) else { return false }
        let stem = stem(one)
        if stem == self.stem(other), stem.count > 3 { return true }
        guard let (root, ending) = inflected(one), let (otherRoot, otherEnding) = inflected(other), root == otherRoot
        else {
            return false
        }
        // Of a short word only the number may differ: "casa" and "case", but not "caso".
        return root.count > 3 || ["ae", "ei", "io"].contains(String([ending, otherEnding].sorted()))
    }

    /// A word without the vowel at its end that marks number or gender, the "h" or "i" that the vowel asks for left out
    /// with it.
    private func inflected(_ word: String) -> (root: Substring, ending: Character)? {
        guard let ending = word.last, "aeio".contains(ending), !accented.contains(word) else { return nil }
        var root = word.dropLast()
        if root.last == "i" { root.removeLast() }
        if root.hasSuffix("ch") || root.hasSuffix("gh") { root.removeLast() }
        return root.utf8.count > 1 ? (root, ending) : nil
    }

    /// The stem of a folded word; the word itself where it has none.
    ///
    /// Complexity: linear in the word's length, constant for a word seen before.
    package func stem(_ word: String) -> String {
        if let stem = stems[word] { return stem }
        let bytes = Array((accented.contains(word) ? word.dropLast() + "à" : word).utf8)
        var stem = word
        if let stemmer, let length = Int32(exactly: bytes.count), let result = sb_stemmer_stem(stemmer, bytes, length) {
            stem = String(
                decoding: UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
        }
        stems[word] = stem
        return stem
    }
}
