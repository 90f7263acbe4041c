extension String {
    /// The text, or where it is longer its beginning up to a whole word, and an ellipsis.
    package func shortened(to length: Int) -> String {
        guard utf8.count > length, count > length, length > 1 else { return self }
        let cut = prefix(length - 1)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }
}
