extension String {
    /// The text so that Markdown shows it as it is, on one line.
    package var escapedForMarkdown: String {
        reduce(into: "") { text, character in
            if character.isNewline {
                text += " "
            } else {
                // Only at the beginning does > mean a quotation.
                if "\\`*_[]<|#~".contains(character) || character == ">" && text.isEmpty { text += "\\" }
                text.append(character)
            }
        }
    }
}
