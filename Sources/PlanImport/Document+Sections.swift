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

    /// The strategic dimensions with their text, and the number of them that the pages' title promises.
    ///
    /// On the pages that begin with that title, a short paragraph that is no list item and does not end as a sentence
    /// does is the name of a dimension, unless it follows another one; the rest is its text. A page can go on with the
    /// text of the dimension before it.
    ///
    /// - Parameter note: is called with each line that was read.
    func strategicDimensions(
        _ diagnostics: inout DiagnosticList, note: (Int) -> Void = { _ in }
    ) -> (promised: (count: Int, line: Int)?, sections: [Section]) {
        var promised: (count: Int, line: Int)?
        var sections: [Section] = []
        for page in pages() {
            let text = page.filter { !$0.isBlank }
            guard let title = text.first, let count = DocumentVocabulary.dimensionCount(title: title.plainText) else {
                continue
            }
            promised = promised ?? (count, title.number)
            for line in text { note(line.number) }
            var followsHeading = false
            for line in text.dropFirst() {
                if !followsHeading, Self.isHeading(line) {
                    sections.append(Section(title: line, paragraphs: []))
                    followsHeading = true
                } else if sections.isEmpty {
                    diagnostics.add(.warning, .unreadDimensionLine(line.plainText.excerpt), line: line.number)
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
        let isEntry = beginning.first.map { $0 == "-" || Line.isBullet($0) } ?? true
        guard !isEntry || beginning.hasPrefix("**"), let first = text.first, let last = text.last else { return false }
        return text.count <= 80 && first.isLetter && !".:;,!?".contains(last)
    }
}
