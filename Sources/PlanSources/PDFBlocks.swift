import Plan

/// Puts what stands on pages in a document's blocks.
struct PDFBlocks {
    let vocabulary: PDFVocabulary
    let pages: [PDFPage]
    private var headings: [Style] = []

    init(vocabulary: PDFVocabulary, pages: [PDFPage]) {
        self.vocabulary = vocabulary
        self.pages = pages
    }

    mutating func read(_ items: [(item: PDFColumns.Item, page: Int)], into document: inout SourceDocument) {
        let lines = items.compactMap { item -> (PDFLine, Int)? in
            if case .line(let line) = item.item { (line, item.page) } else { nil }
        }
        measure(items)
        var edges: [Int: (left: Double, right: Double)] = [:]
        for (line, page) in lines {
            let known = edges[page] ?? (line.box.left, line.box.right)
            edges[page] = (min(known.left, line.box.left), max(known.right, line.box.right))
        }
        let widest = rightMargin(lines)
        let leading = leading(lines, widest)
        var paragraph: [[PDFLine]] = []
        var (start, last) = (0, 0)
        func close() {
            guard !paragraph.isEmpty else { return }
            defer { paragraph = [] }
            let joiner = PDFText(vocabulary: vocabulary, left: edges[start]?.left ?? 0, right: widest, leading: leading)
            let place = DocumentPlace.page(start)
            let texts = joiner.joined(paragraph)
            Self.note(vocabulary, place, &document)
            for text in texts where !text.isBlank {
                if let level = level(paragraph[0]) {
                    document.blocks.append(.heading(.init(level: level, text: text, place: place)))
                } else {
                    let (text, isBullet) = Self.withoutBullet(text)
                    let hasMark = paragraph[0][0].words.first?.hasMark == true
                    document.blocks.append(.paragraph(.init(text: text, isBullet: isBullet || hasMark, place: place)))
                }
            }
        }
        for (item, page) in items {
            switch item {
            case .line(let line):
                let joiner = PDFText(
                    vocabulary: vocabulary, left: edges[start]?.left ?? 0, right: widest, leading: leading)
                if let before = paragraph.last?.last, let word = line.words.first {
                    if page == last, joiner.flows(before, into: line), style(before) == style(line) {
                        paragraph[paragraph.count - 1].append(line)
                        continue
                    }
                    let goesOn =
                        page == last + 1 && !line.isEntry && joiner.fills(before, before: line)
                        && word.text.first?.isLowercase == true && style(before) == style(line)
                    if goesOn {
                        paragraph.append([line])
                        last = page
                        continue
                    }
                }
                close()
                paragraph = [[line]]
                (start, last) = (page, page)
            case .table(let table):
                close()
                document.blocks.append(.table(Self.table(table, vocabulary, &document)))
                document.blocks.append(.gap)
            case .unclear(let lines):
                close()
                document.remarks.append(.unclear(lines, at: .page(page)))
                for line in lines { document.blocks.append(.paragraph(.init(text: line.text, place: .page(page)))) }
            }
        }
        close()
    }

    /// How much space there is at most between the lines of a paragraph: half a line, or more where most full lines
    /// have more space below them.
    private func leading(_ lines: [(PDFLine, Int)], _ widest: Double) -> Double {
        var gaps: [Double] = []
        for (upper, lower) in zip(lines, lines.dropFirst())
        where upper.1 == lower.1 && upper.0.box.right > widest - 25 && lower.0.plain.first?.isLowercase == true {
            gaps.append((lower.0.box.top - upper.0.box.bottom) / max(1, upper.0.box.height))
        }
        gaps.sort()
        return gaps.isEmpty ? 0.5 : max(0.5, min(1.5, gaps[gaps.count / 2] + 0.25))
    }

    /// How far text reaches: as far as several lines do, or where there are few as the left margin is wide.
    private func rightMargin(_ lines: [(PDFLine, Int)]) -> Double {
        let rights = lines.map(\.0.box.right)
        guard let most = rights.max(), let left = lines.map(\.0.box.left).min(), let width = pages.first?.width else {
            return 0
        }
        return rights.count { $0 > most - 12 } > 5 ? most : max(most, width - left)
    }

    private static func table(
        _ table: PDFTable, _ vocabulary: PDFVocabulary, _ document: inout SourceDocument
    ) -> SourceDocument.Table {
        var rows: [SourceDocument.Row] = []
        for row in table.rows {
            let place = DocumentPlace.page(row.page)
            let cells = row.cells.sorted { $0.column < $1.column }.map { cell in
                SourceDocument.Cell(
                    lines: table.texts(of: cell, vocabulary).filter { !$0.isBlank }, columnSpan: cell.columnSpan,
                    rowSpan: cell.rowSpan, place: place)
            }
            note(vocabulary, place, &document)
            rows.append(SourceDocument.Row(cells: cells))
        }
        return SourceDocument.Table(rows: rows)
    }

    /// Notes the words that were put together.
    private static func note(_ vocabulary: PDFVocabulary, _ place: DocumentPlace, _ document: inout SourceDocument) {
        for word in vocabulary.doubts.take() {
            var remark = SourceDocument.Remark(.joinedWords, at: place)
            remark.detail = word
            if !document.remarks.contains(where: { $0.detail == word }) { document.remarks.append(remark) }
        }
    }

    /// A sign that marks an entry is no part of its text.
    private static func withoutBullet(_ text: SourceDocument.Text) -> (SourceDocument.Text, Bool) {
        guard let first = text.runs.first?.text, let sign = first.first, "•▪·■●○◦‣⁃∙◆◇".contains(sign),
            first.dropFirst().first == " "
        else { return (text, false) }
        return (text.droppingFirst(2), true)
    }

    // MARK: Headings

    /// How high letters are, in halves of a point, and whether they are bold.
    private struct Style: Hashable, Comparable {
        let size: Int
        let isBold: Bool

        static func < (one: Style, other: Style) -> Bool {
            (one.size, one.isBold ? 1 : 0) < (other.size, other.isBold ? 1 : 0)
        }
    }

    private func style(_ line: PDFLine) -> Style {
        let heights = line.words.map(\.box.height).sorted()
        return Style(size: Int((heights[heights.count / 2] * 2).rounded()), isBold: line.isBold)
    }

    /// Finds out how most of the text looks, and which letters headings have.
    private mutating func measure(_ items: [(item: PDFColumns.Item, page: Int)]) {
        var signs: [Style: Int] = [:]
        var styles: Set<Style> = []
        for (item, _) in items {
            switch item {
            case .line(let line):
                signs[style(line), default: 0] += line.plain.count
                if line.plain.contains(where: \.isLetter) { styles.insert(style(line)) }
            case .table, .unclear: break
            }
        }
        guard let body = signs.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return }
        // A single line of another size is no style, unless it is clearly larger.
        headings = styles.filter { style in
            style != body
                && (Double(style.size) > Double(body.size) * 1.08
                    || style.isBold && !body.isBold && style.size >= body.size - 1)
        }.sorted(by: >)
    }

    private func level(_ lines: [PDFLine]) -> Int? {
        guard lines.count < 4, let first = lines.first, lines.allSatisfy({ style($0) == style(first) }) else {
            return nil
        }
        return headings.firstIndex(of: style(first)).map { min(6, $0 + 1) }
    }
}

extension SourceDocument.Remark {
    /// Something like a table that can't be made out, with its first lines.
    static func unclear(_ lines: [PDFLine], at place: DocumentPlace) -> SourceDocument.Remark {
        var remark = SourceDocument.Remark(.unclearTable, at: place)
        remark.detail = lines.prefix(4).map(\.plain).joined(separator: " / ")
        return remark
    }
}
