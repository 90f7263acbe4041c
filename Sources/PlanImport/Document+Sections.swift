import Plan
import TextTools

extension Document {
    /// A heading and the paragraphs below it.
    struct Section {
        let title: Line
        var paragraphs: [Line]
    }

    /// The pages of the document: runs of lines between two or more blank lines. Where it has no such edges, as one of
    /// an office program may have none, those that titles of dimensions begin, up to the next title or table.
    private func pages() -> [ArraySlice<Line>] {
        let pages = pagesBetweenBlankLines()
        guard pages.count == 1 else { return pages }
        let titles = lines.indices.filter { Self.mayTitleDimensions(lines[$0].text) }.filter {
            DocumentVocabulary.dimensionCount(title: lines[$0].withoutTags.plainText) != nil
        }
        return titles.enumerated().compactMap { place, start in
            let next = place + 1 < titles.count ? titles[place + 1] : lines.endIndex
            let end = lines[(start + 1)..<next].firstIndex { line in
                if line.hasTabs || line.text.hasPrefix("<table") || TableRows.isPiped(line) { return true }
                return line.text.utf8.count < 300
                    && (DocumentVocabulary.isGoalsTitle(LineForm.heading(line))
                        || DocumentVocabulary.isMarkedHeading(line.plainText))
            }
            // The title of a cover, which goes on in the next line.
            return lines[start].plainText.hasSuffix(":") ? nil : lines[start..<(end ?? next)]
        }
    }

    /// Whether a line may be a title such as "5 Dimensioni": it is short, and begins with a number or a tag that is none
    /// of a table. Most lines show at once that they are no such.
    private static func mayTitleDimensions(_ text: Substring) -> Bool {
        let bytes = text.utf8
        guard bytes.count < 300, !bytes.starts(with: "<t".utf8), !bytes.starts(with: "</t".utf8),
            let first = bytes.first(where: {
                $0 >= 0x80 || $0 == 0x3C || Markup.isLetter($0) || (0x30...0x39).contains($0)
            }
            ), first == 0x3C || (0x30...0x39).contains(first)
        else { return false }
        return text.lowercased().contains("dimension")
    }

    private func pagesBetweenBlankLines() -> [ArraySlice<Line>] {
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

    /// The pages that may be of dimensions: those below a heading of Markdown or HTML reach to the next heading that is
    /// as high, or to the end of the page.
    private func pagesOfDimensions() -> [ArraySlice<Line>] {
        let pages = pages()
        var starts: [Int] = []
        for (index, line) in lines.enumerated() where Self.headingLevel(line) > 0 {
            if DocumentVocabulary.dimensionCount(title: line.withoutTags.plainText) != nil { starts.append(index) }
        }
        guard !starts.isEmpty else { return pages }
        let marked = starts.map { start -> ArraySlice<Line> in
            let level = Self.headingLevel(lines[start])
            var blanks = 0
            let end = lines.indices[(start + 1)...].first { index in
                guard !lines[index].isBlank else {
                    blanks += 1
                    return false
                }
                let own = Self.headingLevel(lines[index])
                defer { blanks = 0 }
                return own > 0 ? own <= level : blanks > 1
            }
            return lines[start..<(end ?? lines.endIndex)]
        }
        let taken = Set(marked.flatMap { $0.map(\.number) })
        return marked + pages.filter { page in page.first { !$0.isBlank }.map { !taken.contains($0.number) } ?? false }
    }

    /// The level of a heading of Markdown or HTML; 0 where a line begins with none.
    private static func headingLevel(_ line: Line) -> Int {
        let level = LineForm.headingLevel(line)
        guard level == 0, let open = line.text.utf8.firstIndex(where: { !Markup.isSpace($0) }),
            line.text.utf8[open] == UInt8(ascii: "<"), let tag = Markup.tag(at: open, in: line.text),
            tag.name.utf8.count == 2, tag.name.hasPrefix("h"), !tag.isEnd
        else { return level }
        return tag.name.last?.wholeNumberValue ?? 0
    }

    /// The strategic dimensions with their text, and the number of them that the pages' title promises.
    ///
    /// On the pages that begin with that title, a short paragraph that is no list item and does not end as a sentence
    /// does is the name of a dimension, unless it follows another one; the rest is its text. A page can go on with the
    /// text of the dimension before it.
    ///
    /// - Parameters:
    ///   - passedOver: lines that are none of the text where it has no edges of pages, such as the body's name.
    ///   - note: is called with each line that was read.
    func strategicDimensions(
        passingOver passedOver: Set<Int> = [], _ diagnostics: inout DiagnosticList, note: (Int) -> Void = { _ in }
    ) -> (promised: (count: Int, line: Int)?, sections: [Section]) {
        var promised: (count: Int, line: Int)?
        var sections: [Section] = []
        let hasNoPages = pagesBetweenBlankLines().count == 1
        for page in pagesOfDimensions() {
            let text = page.filter { !$0.isBlank && !(hasNoPages && passedOver.contains($0.number)) }
            guard let title = text.first,
                let count = DocumentVocabulary.dimensionCount(title: title.withoutTags.plainText)
            else { continue }
            promised = promised ?? (count, title.number)
            for line in text { note(line.number) }
            var followsHeading = false
            let hasHeadings =
                Self.headingLevel(title) > 0 && text.dropFirst().contains { Self.headingLevel($0) > 0 }
            for line in text.dropFirst() {
                let isName = hasHeadings ? Self.headingLevel(line) > 0 : !followsHeading && Self.isHeading(line)
                let line = line.withoutTags
                if line.isBlank { continue }
                if isName {
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

extension Document.Line {
    /// The line without tags of HTML, and without white space at its ends where it had some.
    fileprivate var withoutTags: Document.Line {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return self }
        var line = Document.Line(number: number, text: Markup.plain(text).trimmed[...], column: column)
        line.isMarkup = isMarkup
        return line
    }
}
