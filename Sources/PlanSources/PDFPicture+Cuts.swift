import CDocumentLibraries

extension PDFPicture {
    /// How far from each other places may be that are the same.
    private static let blur = 1.6

    /// Finds words that are drawn up to an edge only, though the document has them longer: the edge of the page, or where the
    /// lines of a table end.
    ///
    /// A browser cuts off so what a box has no room for, and a spreadsheet what a cell has none for. Words that lie beyond are
    /// in no document; those on the edge can be seen, and so can the bar below by which one would move the table.
    func cut(of page: PDFPage, _ across: Double, _ down: Double) -> PDFPage.Cut? {
        let overPage = page.words.filter { $0.box.right > page.width + 1 && $0.box.left < page.width }
        var cut = PDFPage.Cut(words: overPage.count > 1 ? overPage : [])
        let ends = page.horizontals.map { (at: $0.to, from: $0.at, to: $0.at) }
        let edges = (ends + page.verticals.map { ($0.at, $0.from, $0.to) }).sorted { $0.at < $1.at }
        var rest = edges[...]
        while let first = rest.first {
            let group = rest.prefix { $0.at <= first.at + Self.blur }
            rest = rest.dropFirst(group.count)
            let (top, bottom) = (group.map(\.from).min() ?? 0, group.map(\.to).max() ?? 0)
            let words = page.words.filter {
                !$0.isHidden && top < $0.box.middle && $0.box.middle < bottom && $0.box.left < first.at - Self.blur
                    && $0.box.right > first.at + max(1, 0.09 * $0.box.height)
                    && isDrawn($0, upTo: first.at, across, down)
            }
            // One word may have a sign at its end that nobody sees.
            if PDFLine.lines(of: words).count > 1 { cut.words += words }
        }
        cut.hasScrollBar = hasScrollBar(page, across, down)
        return cut.words.isEmpty && !cut.hasScrollBar ? nil : cut
    }

    /// Whether the space before a word is empty but for a sign in the middle of its height.
    func hasMark(before box: PDFBox, _ page: PDFPage, _ across: Double, _ down: Double) -> Bool {
        let (left, right) = (box.left - 1.7 * box.height, box.left - 0.25 * box.height)
        func isBlank(_ from: Double, _ to: Double) -> Bool {
            self.isBlank(left, box.top + from * box.height, right, box.top + to * box.height, (across, down))
        }
        return left > 0 && !isBlank(0.35, 0.75) && isBlank(0, 0.15) && isBlank(0.88, 1)
            && !page.words.contains {
                left < $0.box.right && $0.box.left < right && box.top < $0.box.bottom && $0.box.top < box.bottom
            }
    }

    private func isBlank(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ scale: (Double, Double))
        -> Bool
    {
        raster_is_blank(
            pixels, CInt(width), CInt(height), CInt((left / scale.0).rounded(.up)), CInt(top / scale.1),
            CInt((right / scale.0).rounded(.up)), CInt((bottom / scale.1).rounded(.up)))
    }

    private func isDrawn(_ word: PDFWord, upTo edge: Double, _ across: Double, _ down: Double) -> Bool {
        let box = word.box
        return isBlank(edge + 0.5, box.top, max(box.right, edge + 2.5), box.bottom, (across, down))
            && !isBlank(edge - 2.5, box.top, edge, box.bottom, (across, down))
    }

    /// Whether close below a line of a table there is a bar of one grey, shorter than the line, and a sign below each of its
    /// ends.
    private func hasScrollBar(_ page: PDFPage, _ across: Double, _ down: Double) -> Bool {
        page.horizontals.contains { line in
            page.horizontals.contains { bar in
                guard line.at + 5 < bar.at, bar.at < line.at + 16, line.from + 5 < bar.from, bar.from < line.from + 20,
                    bar.to < line.to - 5
                else { return false }
                let (top, bottom) = (bar.at - 5, bar.at - 1)
                let hasText = page.words.contains {
                    $0.box.top < bottom && top < $0.box.bottom && line.from < $0.box.right && $0.box.left < line.to
                }
                return !hasText && isBlank(bar.from + 2, top, bar.to - 2, bottom, (across, down))
                    && !isBlank(line.from, top, bar.from - 3, bottom, (across, down))
                    && !isBlank(max(bar.to + 3, line.to - 15), top, line.to, bottom, (across, down))
            }
        }
    }
}
