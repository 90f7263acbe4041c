import CSnowball
import Plan

/// Reduces Italian words to their stems by Snowball's stemmer, so that "obiettivi" finds "obiettivo".
///
/// It is given words without accents, as ``Words`` folds them. Since an accent tells endings apart ("parità" is no form of "pari"),
/// a word that the texts write with "à" at its end is stemmed with it, however it is written elsewhere. Not for use from several
/// threads at once.
final class Stemmer {
    private let stemmer: OpaquePointer?
    private var stems: [String: String] = [:]
    /// The folded words that have an accent at their end.
    private let accented: Set<String>

    /// - Parameter texts: those in which words with an accent at their end are looked for.
    init(_ texts: some Sequence<Words> = EmptyCollection<Words>()) {
        stemmer = sb_stemmer_new("italian", "UTF_8")
        var accented: Set<String> = []
        for words in texts {
            for word in words.all where word.folded.utf8.last == UInt8(ascii: "a") {
                if let last = words.text[word.range].last, "àáÀÁ".contains(last) { accented.insert(word.folded) }
            }
        }
        self.accented = accented
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a folded word; the word itself where it has none.
    ///
    /// Complexity: linear in the word's length, constant for a word seen before.
    func stem(_ word: String) -> String {
        if let stem = stems[word] { return stem }
        let bytes = Array((accented.contains(word) ? word.dropLast() + "à" : word).utf8)
        var stem = word
        if let length = Int32(exactly: bytes.count), let result = sb_stemmer_stem(stemmer, bytes, length) {
            stem = String(
                decoding: UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
        }
        stems[word] = stem
        return stem
    }
}
