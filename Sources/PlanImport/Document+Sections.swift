import Plan

extension Document {
    /// A heading and the paragraphs below it.
    struct Section {
        let title: Line
        var paragraphs: [Line]
    }

    /// The pages of the document: runs of lines between two or more blank lines.
    private func pages() -> [ArraySlice<Line>] {
        var pages: [ArraySlice<Line>] = []
        var start = lines.startIndex
        var blanks = 0
        for (index, line) in lines.enumerated() {
            if line.isBlank {
                blanks += 1
                continue
            }
            if blanks > 1 {
                pages.append(lines[start..<index])
                start = index
            }
            blanks = 0
        }
        pages.append(lines[start...])
        return pages
    }

    /// The transversal goals: the paragraphs of the pages that begin with that title.
    func transversalGoals() -> [Line] {
        pages().flatMap { page -> [Line] in
            let text = page.filter { !$0.isBlank }
            guard let title = text.first,
                Words.key(DocumentVocabulary.withoutPageNumber(title.plainText))
                    == DocumentVocabulary.transversalGoalsTitle
            else { return [] }
            return text.dropFirst().prefix {
                !$0.text.contains("\t") && !TableRows.isPiped($0) && !HTMLTable.begins(on: $0)
            }
        }
    }

    /// The strategic dimensions with their text, and the number of them that the pages' title promises.
    ///
    /// On the pages that begin with that title, a short paragraph that is no list item and does not end as a sentence
    /// does is the name of a dimension, if a longer one follows; the rest is its text. A page can go on with the text of
    /// the dimension before it.
    func strategicDimensions() -> (promised: (count: Int, line: Int)?, sections: [Section]) {
        var promised: (count: Int, line: Int)?
        var sections: [Section] = []
        for page in pages() {
            let text = page.filter { !$0.isBlank }
            guard let title = text.first, let count = DocumentVocabulary.dimensionCount(title: title.plainText) else {
                continue
            }
            promised = promised ?? (count, title.number)
            for (index, line) in text.enumerated().dropFirst() {
                let next = index + 1 < text.count ? text[index + 1] : nil
                if Self.isHeading(line), let next, !Self.isHeading(next) {
                    sections.append(Section(title: line, paragraphs: []))
                } else if !sections.isEmpty {
                    sections[sections.count - 1].paragraphs.append(line)
                }
            }
        }
        return (promised, sections)
    }

    private static func isHeading(_ line: Line) -> Bool {
        let text = line.plainText
        let isEntry = line.text.trimmed.first.map { "-*•❖".contains($0) && !line.text.trimmed.hasPrefix("**") } ?? true
        guard !isEntry, let first = text.first, let last = text.last else { return false }
        return text.count <= 80 && first.isLetter && !".:;,!?".contains(last)
    }
}
