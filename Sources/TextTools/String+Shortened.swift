extension String {
    /// The text, or where it is longer its beginning up to a whole word, and an ellipsis.
    ///
    /// No word that only leads to the next one ("di", "della") and no comma or bracket stands before the ellipsis.
    package func shortened(to length: Int) -> String {
        guard utf8.count > length, length > 1,
            let cutEnd = index(startIndex, offsetBy: length - 1, limitedBy: endIndex), cutEnd < endIndex,
            index(after: cutEnd) < endIndex
        else { return self }
        let cut = self[..<cutEnd]
        // Where the cut falls between two words, the last is whole.
        let isBetweenWords = self[cutEnd] == " "
        guard let space = isBetweenWords ? cutEnd : cut.lastIndex(of: " ") else { return cut + "…" }
        var words = cut[..<space].withoutSpacesAtEnd
        guard !words.isEmpty else { return cut + "…" }
        while let gap = words.lastIndex(of: " ") {
            let (last, rest) = (words[words.index(after: gap)...], words[..<gap].withoutSpacesAtEnd)
            guard !rest.isEmpty, Words.grammatical.contains(last.lowercased()) || !last.hasLetter else { break }
            words = rest
        }
        var end = words.endIndex
        while end > startIndex, ",;:.(–-/".contains(self[index(before: end)]) { end = index(before: end) }
        return self[..<end] + "…"
    }
}

extension Substring {
    fileprivate var hasLetter: Bool { contains { $0.isLetter || $0.isNumber } }

    fileprivate var withoutSpacesAtEnd: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
