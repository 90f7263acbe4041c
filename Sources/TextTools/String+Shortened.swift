extension String {
    /// The text, or where it is longer its beginning up to a whole word, and an ellipsis.
    ///
    /// No word that only leads to the next one ("di", "della") and no comma or bracket stands before the ellipsis.
    package func shortened(to length: Int) -> String {
        guard utf8.count > length, count > length, length > 1 else { return self }
        let cut = prefix(length - 1)
        // Where the cut falls between two words, the last is whole.
        let isBetweenWords = self[cut.endIndex] == " "
        guard let space = isBetweenWords ? cut.endIndex : cut.lastIndex(of: " ") else { return cut + "…" }
        var words = cut[..<space].split(separator: " ")
        while words.count > 1, let last = words.last, Words.grammatical.contains(last.lowercased()) || !last.hasLetter {
            words.removeLast()
        }
        guard var end = words.last?.endIndex else { return cut + "…" }
        while end > startIndex, ",;:.(–-/".contains(self[index(before: end)]) { end = index(before: end) }
        return self[..<end] + "…"
    }
}

extension Substring {
    fileprivate var hasLetter: Bool { contains { $0.isLetter || $0.isNumber } }
}
