import TextTools

/// A key such as `Peso:` that stands within a text instead of at the beginning of a line.
struct InnerKey {
    let start: String.Index
    let role: ColumnRole

    /// Whether an objective stands behind it.
    var isObjective: Bool { role == .text || role == .strategic }

    /// The keys within a text: each begins with a capital, but for the first words of the text, and no word before it
    /// makes it part of a sentence.
    ///
    /// - Parameter hasOwn: whether the text may begin with a key of its own.
    static func all(in text: String, _ roles: [String: ColumnRole], hasOwn: Bool) -> [InnerKey] {
        guard text.utf8.contains(UInt8(ascii: ":")) else { return [] }
        var keys: [InnerKey] = []
        var rest = text.startIndex
        while let colon = text[rest...].firstIndex(of: ":") {
            let mayBeOwn = hasOwn && rest == text.startIndex
            if let key = key(endingAt: colon, in: text, from: rest, roles, mayBeOwn: mayBeOwn) { keys.append(key) }
            rest = text.index(after: colon)
        }
        return keys
    }

    private static let mostWords = 4

    private static func key(
        endingAt colon: String.Index, in text: String, from begin: String.Index, _ roles: [String: ColumnRole],
        mayBeOwn: Bool
    ) -> InnerKey? {
        let behind = text[text.index(after: colon)...].first
        guard behind.map({ $0.isWhitespace || $0.isLetter || $0.isNumber }) ?? true else { return nil }
        let piece = text[begin..<colon]
        let words = piece.split(whereSeparator: \.isWhitespace)
        // The line's own key, as "Settori coinvolti" or "Settori Coinvolti".
        if mayBeOwn, words.count <= mostWords, isName(words[...]) || words.allSatisfy(isCapitalised),
            let own = KeyLine(String(text[...colon]), roles), own.role != .attribute
        {
            return nil
        }
        for count in 1...mostWords where count < words.count || begin > text.startIndex && count <= words.count {
            let all = words.suffix(count)
            guard let first = all.first, first.first?.isUppercase == true,
                all.dropLast().allSatisfy({ !".;,!?)".contains($0.last ?? " ") }),
                count < words.count ? isBehindWords(words.dropLast(count)) : begin > text.startIndex, isName(all)
            else { continue }
            let key = String(text[first.startIndex..<colon])
            let role = ColumnVocabulary.role(key, roles)
            if speaks(key, role) { return InnerKey(start: first.startIndex, role: role) }
        }
        return nil
    }

    /// Whether there are only words, of which the first has a capital, or all have nothing else.
    private static func isName(_ words: ArraySlice<Substring>) -> Bool {
        guard words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || "'\u{2019}./-%°".contains($0) } }) else {
            return false
        }
        return words.dropFirst().allSatisfy { $0.first?.isUppercase != true }
            || words.allSatisfy { $0.allSatisfy { !$0.isLowercase } }
    }

    private static func isCapitalised(_ word: Substring) -> Bool {
        word.first?.isUppercase == true || joining.contains(Words.key(String(word)))
    }

    /// Whether words before end something, of which the next is no part.
    private static func isBehindWords(_ words: ArraySlice<Substring>) -> Bool {
        guard let last = words.last, words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } }) else {
            return false
        }
        return last.last != "'" && last.last != "\u{2019}" && !joining.contains(Words.key(String(last)))
    }

    private static let joining = Words.grammatical.union([
        "the", "of", "and", "to", "for", "de", "el", "los", "las", "y", "les", "des", "du", "et",
    ])

    /// Whether plans have a value behind such a key, whatever else the words may mean.
    private static func speaks(_ key: String, _ role: ColumnRole) -> Bool {
        let words = Words(key).folded
        switch role {
        case .text, .strategic, .goal: return ColumnVocabulary.saysObjective(key)
        case .level, .programme:
            return ColumnVocabulary.saysObjective(key) || LevelVocabulary.heading(key + ": a") != nil
        case .office: return words.count == 1 || OfficeVocabulary.headings.contains(words.joined(separator: " "))
        case .indicator:
            return !words.contains { $0.hasPrefix("indicaz") || $0.hasPrefix("indicat") && words.count > 3 }
        case .unit: return words.count > 1
        case .weight, .owner, .involved, .coOwner, .deadline, .baseline, .target, .result, .description, .formula:
            return true
        default: return false
        }
    }
}
