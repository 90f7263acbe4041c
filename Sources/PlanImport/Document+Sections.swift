import Plan
import TextTools

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

    /// The transversal goals: the paragraphs of the pages that begin with that title, up to the heading of a table.
    func transversalGoals(_ diagnostics: inout DiagnosticList) -> [Line] {
        var goals: [Line] = []
        for page in pages() {
            let text = page.filter { !$0.isBlank }
            guard let title = text.first,
                Words.key(DocumentVocabulary.withoutPageNumber(title.plainText))
                    == DocumentVocabulary.transversalGoalsTitle
            else { continue }
            for (index, line) in text.enumerated().dropFirst() {
                let next = index + 1 < text.count ? text[index + 1] : nil
                if Self.isTable(line) || next.map(Self.isTable) ?? false
                    || DocumentVocabulary.isMarkedHeading(line.plainText)
                {
                    break
                }
                if line.plainText.hasSuffix(":") || Words(line.plainText).all.isEmpty {
                    diagnostics.add(
                        .warning, .unreadText, line: line.number,
                        "the line stands among the transversal goals and is not read as one: \(line.plainText.excerpt)")
                } else {
                    goals.append(line)
                }
            }
        }
        return goals
    }

    private static func isTable(_ line: Line) -> Bool {
        line.hasTabs || TableRows.isPiped(line) || HTMLTable.begins(on: line)
    }

    /// The strategic dimensions with their text, and the number of them that the pages' title promises.
    ///
    /// On the pages that begin with that title, a short paragraph that is no list item and does not end as a sentence
    /// does is the name of a dimension, unless it follows another one; the rest is its text. A page can go on with the
    /// text of the dimension before it.
    func strategicDimensions(
        _ diagnostics: inout DiagnosticList
    ) -> (promised: (count: Int, line: Int)?, sections: [Section]) {
        var promised: (count: Int, line: Int)?
        var sections: [Section] = []
        for page in pages() {
            let text = page.filter { !$0.isBlank }
            guard let title = text.first, let count = DocumentVocabulary.dimensionCount(title: title.plainText) else {
                continue
            }
            promised = promised ?? (count, title.number)
            var followsHeading = false
            for line in text.dropFirst() {
                if !followsHeading, Self.isHeading(line) {
                    sections.append(Section(title: line, paragraphs: []))
                    followsHeading = true
                } else if sections.isEmpty {
                    diagnostics.add(
                        .warning, .unreadText, line: line.number,
                        "the line stands before the first strategic dimension and belongs to none: \(line.plainText.excerpt)"
                    )
                } else {
                    sections[sections.count - 1].paragraphs.append(line)
                    followsHeading = false
                }
            }
        }
        return (promised, sections)
    }

    private static func isHeading(_ line: Line) -> Bool {
        let text = line.plainText
        let beginning = line.text.trimmed
        let isEntry = beginning.first.map { "-*•❖".contains($0) } ?? true
        guard !isEntry || beginning.hasPrefix("**"), let first = text.first, let last = text.last else { return false }
        return text.count <= 80 && first.isLetter && !".:;,!?".contains(last)
    }
}
