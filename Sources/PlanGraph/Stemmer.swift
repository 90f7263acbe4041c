import CSnowball

/// Reduces Italian words to their stems by Snowball's stemmer, so that "obiettivi" finds "obiettivo".
///
/// It is given words without accents, as ``Words`` folds them: "citta" and "città" are one stem then, at the price of a few
/// endings that only an accent tells. Not for use from several threads at once.
final class Stemmer {
    private let stemmer: OpaquePointer?
    private var stems: [String: String] = [:]

    init() { stemmer = sb_stemmer_new("italian", "UTF_8") }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a folded word; the word itself where it has none.
    ///
    /// Complexity: linear in the word's length, constant for a word seen before.
    func stem(_ word: String) -> String {
        if let stem = stems[word] { return stem }
        let bytes = Array(word.utf8)
        var stem = word
        if let length = Int32(exactly: bytes.count), let result = sb_stemmer_stem(stemmer, bytes, length) {
            stem = String(
                decoding: UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(stemmer))), as: UTF8.self)
        }
        stems[word] = stem
        return stem
    }
}
