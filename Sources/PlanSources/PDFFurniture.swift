import TextTools

/// Running headers and footers and page numbers, which are no part of what a document says.
enum PDFFurniture {
    /// A page with its lines outside tables, and the boxes of those.
    typealias Content = (page: PDFPage, lines: [PDFLine], boxes: [PDFBox])

    /// Which lines of each page are furniture, by their places.
    ///
    /// A line is that stands at a page's edge and, but for its digits, at the same height of at least half of the pages,
    /// or one that is a page's number; lines further in are only behind such lines.
    static func places(in pages: [Content]) -> [Set<Int>] {
        var counts: [Key: Int] = [:]
        for (page, lines, _) in pages {
            var seen: Set<Key> = []
            for place in edge(lines) { seen.formUnion(keys(lines[place], page)) }
            for key in seen { counts[key, default: 0] += 1 }
        }
        let least = pages.count < 3 ? 2 : max(3, (pages.count * 2 + 4) / 5)
        let offsets = numberOffsets(pages)
        return pages.map { page, lines, boxes in
            func isFurniture(_ place: Int) -> Bool {
                let line = lines[place]
                let (top, bottom) = (line.box.top, page.height - line.box.bottom)
                guard min(top, bottom) < 0.16 * page.height else { return false }
                if let number = pageNumber(line), offsets.contains(number - page.number) { return true }
                if min(top, bottom) < 40, isAddress(line) { return true }
                return keys(line, page).contains { (counts[$0] ?? 0) >= least }
            }
            var found: Set<Int> = []
            let above = lines.indices.prefix(5).prefix(while: isFurniture)
            // What stands close above others is the head of a table rather than of a page.
            if let last = above.last, isApart(lines[last], from: below(last, lines, boxes)) { found.formUnion(above) }
            let rest = lines.indices.filter { !found.contains($0) }
            found.formUnion(rest.suffix(5).reversed().prefix(while: isFurniture))
            // A browser's date and title above its address.
            if let last = lines.last, isAddress(last), found.contains(lines.count - 1), let first = lines.first,
                first.box.bottom < 40, lines.count > 1
            {
                found.insert(0)
            }
            return found
        }
    }

    private static func below(_ place: Int, _ lines: [PDFLine], _ boxes: [PDFBox]) -> Double? {
        let top = lines[place].box.middle
        let others = boxes.map(\.top).filter { $0 > top } + lines.dropFirst(place + 1).prefix(1).map(\.box.top)
        return others.min()
    }

    private static func isApart(_ line: PDFLine, from top: Double?) -> Bool {
        guard let top else { return true }
        return top - line.box.bottom > 0.7 * line.box.height
    }

    private struct Key: Hashable {
        let text: String
        let height: Int
    }

    private static func edge(_ lines: [PDFLine]) -> Set<Int> {
        Set(lines.indices.prefix(5)).union(lines.indices.suffix(5))
    }

    /// A line without its digits, at a height which is twice that of three points, so that neighbours meet.
    private static func keys(_ line: PDFLine, _ page: PDFPage) -> [Key] {
        let text = String(line.plain.lowercased().filter { !$0.isWhitespace }.map { $0.isNumber ? "#" : $0 })
        let short = text.replacing("##", with: "#").replacing("##", with: "#")
        let height = Int(line.box.middle / 4)
        return [Key(text: short, height: height), Key(text: short, height: height + 1)]
    }

    /// `12`, `– 12 –`, `Pagina 12 di 40`, `12/40`.
    static func pageNumber(_ line: PDFLine) -> Int? {
        var text = line.plain.lowercased()[...]
        func trim() { text = text.drop { " -–—|".contains($0) } }
        trim()
        for word in pageWords where text.hasPrefix(word) {
            text = text.dropFirst(word.count)
            break
        }
        trim()
        let digits = text.prefix(while: \.isNumber)
        guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
        text = text.dropFirst(digits.count)
        trim()
        for word in LanguageWords.all.flatMap(\.pagesOf) + ["/"] where text.hasPrefix(word) {
            let rest = text.dropFirst(word.count).drop { $0 == " " }
            let total = rest.prefix(while: \.isNumber)
            guard !total.isEmpty else { return nil }
            text = rest.dropFirst(total.count)
            break
        }
        trim()
        return text.isEmpty ? number : nil
    }

    /// The longer first.
    private static let pageWords = LanguageWords.all.flatMap(\.page).sorted { $0.count > $1.count }

    /// The differences between the number that is printed and a page's place that hold for all pages with one.
    private static func numberOffsets(_ pages: [Content]) -> Set<Int> {
        var counts: [Int: Int] = [:]
        for (page, lines, _) in pages {
            var own: Set<Int> = []
            for line in [lines.first, lines.last].compactMap(\.self) {
                if let number = pageNumber(line) { own.insert(number - page.number) }
            }
            for offset in own { counts[offset, default: 0] += 1 }
        }
        guard let most = counts.values.max() else { return [] }
        return Set(counts.filter { $0.value == most && (most > 1 || pages.count == 1) }.keys)
    }

    /// An address that a browser prints with the page's number below what it shows.
    private static func isAddress(_ line: PDFLine) -> Bool {
        line.words.count < 6
            && line.words.first.map { $0.text.hasPrefix("file:///") || $0.text.hasPrefix("http") } == true
            && line.words.last.map { $0.text.contains("/") && $0.text.allSatisfy { $0.isNumber || $0 == "/" } } == true
    }
}
