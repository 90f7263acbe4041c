extension String {
    func rest(behind prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }

    func rest(before suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }

    /// What stands before the last line that begins with some words, and what stands behind them.
    func parted(before words: String) -> (head: String, rest: String?) {
        guard let range = ranges(of: "\n" + words).last else { return (self, nil) }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
