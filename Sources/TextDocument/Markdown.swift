extension String {
    /// The text so that Markdown shows it as it is, on one line.
    package var escapedForMarkdown: String {
        // By scalars: a sign that a combining mark follows is no Character of its own.
        var escaped = UnicodeScalarView()
        for scalar in unicodeScalars {
            if Character(scalar).isNewline {
                escaped.append(" ")
            } else {
                // Only at the beginning does > mean a quotation.
                if "\\`*_[]<|#~".unicodeScalars.contains(scalar) || scalar == ">" && escaped.isEmpty {
                    escaped.append("\\")
                }
                escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
